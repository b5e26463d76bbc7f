import type { Dated } from './rule.ts'
import type { LawSourceId } from './sources.ts'
import { WrongQuestion } from './wrong-question.ts'

/** A value of the law, with the days on which it holds; or only proposed, and then it holds on no day. */
interface Value<T> extends Dated {
  readonly value: T
  readonly status: 'in-force' | 'was-in-force' | 'proposed' | 'agreed-provisionally'
  readonly source: LawSourceId
}

export type Parameter<T> = readonly Value<T>[]

const sinceGdpr = { from: '2018-05-25', to: null, status: 'in-force', source: 'GDPR' } as const
const notYet = { from: null, to: null } as const

/** What the law sets at a value that may change. A change of law is a line here, with its day. */
export const parameters = {
  'art33.hours': [
    { ...sinceGdpr, value: 72 },
    { ...notYet, value: 96, status: 'proposed', source: 'OMN-DIG' },
  ] as Parameter<number>,
  /** Below which risk a breach need not be notified. */
  'art33.authority-threshold': [
    { ...sinceGdpr, value: 'unlikely-risk' },
    { ...notYet, value: 'no-high-risk', status: 'proposed', source: 'OMN-DIG' },
  ] as Parameter<'unlikely-risk' | 'no-high-risk'>,
  'art30-5.max-employees': [
    { ...sinceGdpr, value: 250 },
    { ...notYet, value: 750, status: 'proposed', source: 'OMN-IV' },
    { ...notYet, value: 1000, status: 'agreed-provisionally', source: 'OMN-IV' },
  ] as Parameter<number>,
  'art12-3.months': [{ ...sinceGdpr, value: 1 }] as Parameter<number>,
  'art12-3.extension-months': [{ ...sinceGdpr, value: 2 }] as Parameter<number>,
  'nl.child-consent-age': [{ ...sinceGdpr, value: 16, source: 'UAVG' }] as Parameter<number>,
  'nl.child-rights-age': [
    // The older text from memory.
    { from: '2018-05-25', to: '2026-08-31', value: 16, status: 'was-in-force', source: 'UAVG' },
    { from: '2026-09-01', to: null, value: 12, status: 'in-force', source: 'UAVG' },
  ] as Parameter<number>,
  /** May own customers be called without consent? Charities, the press and lotteries have exceptions of their own. */
  'nl.telemarketing.customer-exception': [
    { from: '2021-07-01', to: '2026-06-30', value: true, status: 'was-in-force', source: 'TW' },
    { from: '2026-07-01', to: null, value: false, status: 'in-force', source: 'TW' },
  ] as Parameter<boolean>,
} as const

/** The value that holds on a day; what is only proposed never does. */
export function valueOn<T>(parameter: Parameter<T>, day: Temporal.PlainDate): T {
  const iso = day.toString()
  const found = parameter.find(({ from, to }) => from !== null && from <= iso && (to === null || iso <= to))
  if (found !== undefined) return found.value
  const from = parameter.map((one) => one.from).find((one) => one !== null)
  throw new WrongQuestion('not-in-force', iso, from === undefined || from === null ? [] : [from])
}

/** What is proposed in its place, and is not law. */
export function proposedFor<T>(parameter: Parameter<T>): readonly T[] {
  return parameter.filter(({ status }) => status === 'proposed').map(({ value }) => value)
}
