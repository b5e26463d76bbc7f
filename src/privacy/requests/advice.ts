import { minorsRule } from '../../law/deadlines/minors.ts'
import { lastDayWithin, retentionTerms } from '../../law/retention-terms.ts'
import { neverTooSoonMonths, rights, type RefusalId, type RightId } from '../../law/rights.ts'
import type { Confidence } from '../../law/rule.ts'
import type { Behalf, RequestChannel } from './event.ts'

/** What is known of a request when it comes in. */
export interface RequestFacts {
  readonly rights: readonly RightId[]
  readonly channel: RequestChannel
  /** Whom the data belong to decides who answers. */
  readonly role: 'controller' | 'processor'
  /** By an address, number or sign-in that we had already. */
  readonly isKnown: boolean
  readonly behalf: Behalf
  readonly hasMandate: boolean
  readonly age: number | null
  /** ISO day. */
  readonly day: string
  /** Since the same person asked the same; null: never. */
  readonly monthsSinceSame: number | null
}

export interface RequestAdvice {
  /** A request needs no form, no law and no reason; any channel that is in use will do. */
  readonly isValid: true
  readonly clockStarts: 'receipt' | 'receipt-by-controller'
  readonly isForwarded: boolean
  /** What may be asked to know who it is; never a copy of a document of everybody. */
  readonly identity: 'nothing' | 'least'
  readonly mandate: 'not-needed' | 'may-ask' | 'seen'
  readonly actors: { readonly child: boolean; readonly parent: boolean }
  /** look: it may be too much, which the organisation must prove. */
  readonly repeated: 'no' | 'never-too-soon' | 'look'
  /** Stops without weighing. */
  readonly mustStop: readonly RightId[]
  readonly confidence: Confidence
}

/** What the law makes of a request, before anything was searched. */
export function adviseOnRequest(facts: RequestFacts): RequestAdvice {
  const isForwarded = facts.role === 'processor'
  return {
    isValid: true,
    clockStarts: isForwarded ? 'receipt-by-controller' : 'receipt',
    isForwarded,
    identity: facts.isKnown ? 'nothing' : 'least',
    mandate: mandateOf(facts),
    actors: actorsOf(facts),
    repeated: repeatedOf(facts),
    mustStop: facts.rights.filter((right) => rights[right].isAbsolute),
    confidence: isForwarded ? 'low' : facts.behalf === 'self' ? 'high' : 'medium',
  }
}

function mandateOf({ behalf, hasMandate }: RequestFacts): RequestAdvice['mandate'] {
  if (behalf === 'self') return 'not-needed'
  return hasMandate ? 'seen' : 'may-ask'
}

function actorsOf({ age, day }: RequestFacts): RequestAdvice['actors'] {
  if (age === null) return { child: true, parent: false }
  const start = { day: Temporal.PlainDate.from(day), moment: null }
  const by = minorsRule.reckon({ start, inputs: { age } }).results.rightsBy ?? []
  return { child: by.includes('data_subject'), parent: by.includes('legal_representative') }
}

function repeatedOf({ monthsSinceSame }: RequestFacts): RequestAdvice['repeated'] {
  if (monthsSinceSame === null) return 'no'
  return monthsSinceSame >= neverTooSoonMonths ? 'never-too-soon' : 'look'
}

/** What somebody holds data on, for the right to take them along. */
export interface HeldData {
  readonly basis: 'consent' | 'contract' | 'other'
  /** given: by the person. observed: seen of them. derived: made of it here. */
  readonly origin: 'given' | 'observed' | 'derived'
  readonly isOnPaper: boolean
}

/** Whether it can be taken along (Art. 20(1); WP242); what cannot is still shown on a request for access. */
export function isPortable({ basis, origin, isOnPaper }: HeldData): boolean {
  return basis !== 'other' && origin !== 'derived' && !isOnPaper
}

/** The right that a request is treated as when there is nothing to take along. */
export function treatedAs(right: RightId, held: readonly HeldData[]): RightId {
  return right === 'portability' && !held.some(isPortable) ? 'access' : right
}

/** How a thing is answered about that others stand in: their data go, the rest is given. */
export function withOthers(right: RightId): { readonly redact: boolean; readonly refuseAll: boolean } {
  const grounds: readonly RefusalId[] = rights[right].refusals
  return { redact: grounds.includes('others') || grounds.includes('portable-others'), refuseAll: false }
}

/** Whether an answer on recipients says enough: names, unless that is impossible or asked without reason (C-154/21). */
export function namesRecipients(names: readonly string[], categories: readonly string[]): boolean {
  return names.length > 0 || categories.length === 0
}

/** What the law makes one keep of a year's bookkeeping, and until when, when erasure is asked (Art. 17(3)(b); AWR art. 52). */
export function bookkeepingHold(year: number): { readonly ground: RefusalId; readonly until: string } {
  const lastDay = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  return { ground: 'legal-duty', until: lastDayWithin(retentionTerms.invoices, lastDay).toString() }
}
