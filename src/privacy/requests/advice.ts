import { minorsRule } from '../../law/deadlines/minors.ts'
import { neverTooSoonMonths } from '../../law/rights.ts'

/** What is known of who asks when a request comes in. */
interface AskerFacts {
  /** By an address, number or sign-in that we had already. */
  readonly isKnown: boolean
  readonly age: number | null
  /** ISO day. */
  readonly day: string
  /** Since the same person asked the same; null: never. */
  readonly monthsSinceSame: number | null
}

export interface RequestAdvice {
  /** What may be asked to know who it is; never a copy of a document of everybody. */
  readonly identity: 'nothing' | 'least'
  readonly actors: { readonly child: boolean; readonly parent: boolean }
  /** look: it may be too much, which the organisation must prove. */
  readonly repeated: 'no' | 'never-too-soon' | 'look'
}

/** What the law makes of who asks, before anything was searched. */
export function adviseOnRequest(facts: AskerFacts): RequestAdvice {
  return {
    identity: facts.isKnown ? 'nothing' : 'least',
    actors: actorsOf(facts),
    repeated: repeatedOf(facts),
  }
}

function actorsOf({ age, day }: AskerFacts): RequestAdvice['actors'] {
  if (age === null) return { child: true, parent: false }
  const start = { day: Temporal.PlainDate.from(day), moment: null }
  const by = minorsRule.reckon({ start, inputs: { age } }).results.rightsBy ?? []
  return { child: by.includes('data_subject'), parent: by.includes('legal_representative') }
}

function repeatedOf({ monthsSinceSame }: AskerFacts): RequestAdvice['repeated'] {
  if (monthsSinceSame === null) return 'no'
  return monthsSinceSame >= neverTooSoonMonths ? 'never-too-soon' : 'look'
}
