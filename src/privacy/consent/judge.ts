import type { ContactChannel } from '../../base/contact.ts'
import type { Suppressed } from '../../base/suppression.ts'
import { contactStates, type ContactState, type Permission } from '../../law/marketing.ts'
import type { ContactSaid, ListOrigin, ListSaid, SellingSaid } from './origin.ts'
import { ownOffer, type ConsentPurpose } from './purpose.ts'
import { isStanding, type ConsentRecord, type ProofGrade } from './record.ts'

/** All that is known of one contact, of whichever kind it is. */
export interface ContactEvidence {
  /** On the list of whom not to reach, by channel. */
  readonly suppressed: Partial<Readonly<Record<ContactChannel, Suppressed>>>
  readonly records: readonly ConsentRecord[]
  /** They wrote that they want no more of it; the newest. */
  readonly stop: Trace | null
  /** A form of the own website came in by mail. */
  readonly form: (Trace & { readonly optIn: OptIn; readonly words: string }) | null
  /** They followed the link in the mail that asked. */
  readonly confirmed: Trace | null
  /** Order or invoice. */
  readonly sale: Trace | null
  readonly quote: Trace | null
  /** A mail about an order in which a way to say no was offered. */
  readonly offered: Trace | null
  readonly lists: readonly ContactList[]
  readonly said: ContactSaid | null
  /** `info@` and the like. */
  readonly isRoleAddress: boolean
  /** When they last wrote themselves. */
  readonly wroteAtMs: number | null
}

/** When something happened, and in which document it shows. */
export interface Trace {
  readonly atMs: number | null
  readonly document: string
}

export type OptIn = 'yes' | 'no' | 'absent'

export interface ContactList {
  readonly key: string
  readonly name: string
  /** Null: nobody was asked yet. */
  readonly said: ListSaid | null
  /** The name says that it was bought. */
  readonly isNamedBought: boolean
}

/** Why a contact is in its state; each has words. */
export const verdictReasons = [
  'suppressed',
  'said-stop',
  'record-withdrawn',
  'record-refused',
  'record-proved',
  'record-unproved',
  'record-expired',
  'record-invalid',
  'form-confirmed',
  'form-ticked',
  'form-without-words',
  'sale-offer-seen',
  'sale-offer-told',
  'sale-offer-not',
  'sale-offer-unknown',
  'list-customers',
  'list-claimed',
  'list-bought',
  'list-named-bought',
  'list-not-asked',
  'list-unknown',
  'list-role',
  'told-by-you',
  'asked-quote',
  'role-address',
  'wrote-to-you',
  'form-without-tick',
  'nothing-known',
] as const
export type VerdictReason = (typeof verdictReasons)[number]

export interface Verdict {
  readonly state: ContactState
  readonly grade: ProofGrade
  readonly may: Permission
  readonly reason: VerdictReason
  /** For which of these it holds; what is not here may not be sent. */
  readonly purposes: readonly ConsentPurpose[]
  readonly atMs: number | null
  readonly documents: readonly string[]
  /** The list or record that it rests on; empty for none. */
  readonly rests: string
}

type Finding = Omit<Verdict, 'may'>

/** The state of a contact on a channel. What is strongest against stands first; silence is never a yes. */
export function judge(
  evidence: ContactEvidence,
  selling: SellingSaid | null,
  channel: ContactChannel,
): Verdict {
  const found =
    objected(evidence, channel) ??
    consented(evidence, channel) ??
    toldOf(evidence) ??
    customer(evidence, selling) ??
    unproved(evidence, channel) ??
    listed(evidence) ??
    rest(evidence)
  const may = mayOn(found, channel)
  const purposes =
    found.purposes.length === 0 && may === 'yes' ? purposesBy(found.state, channel) : found.purposes
  return { ...found, purposes, may }
}

const none = { purposes: [], atMs: null, documents: [], rests: '' } as const

/** Permission of a state on a channel; an app is reached by an electronic message, as a mailbox is (Tw 11.7(1)). */
function mayOn({ state, reason }: Finding, channel: ContactChannel): Permission {
  const { mayMail, mayCall, mayPost } = contactStates[state]
  if (channel === 'post') return mayPost
  if (channel !== 'phone') return mayMail
  // A consent is only found for a channel that it covers.
  return reason === 'record-proved' ? 'yes' : mayCall
}

/** What asks for no consent by post, and a charity by phone: of the own offer, until somebody says no (GDPR rec. 47; Tw 11.7(5)). */
function purposesBy(state: ContactState, channel: ContactChannel): readonly ConsentPurpose[] {
  if (state === 'CHARITY_VOLUNTEER' && (channel === 'post' || channel === 'phone'))
    return ['news', 'offers', 'events']
  return channel === 'post' && (state === 'CUSTOMER_NO_OPTOUT' || state === 'B2B_PLAIN') ? ownOffer : []
}

/** When a consent was given, as far as anybody knows. */
function givenMs({ givenAt }: ConsentRecord): number | null {
  return givenAt === null ? null : momentMs(givenAt)
}

/** Of a moment with a zone or offset; a day alone counts from its beginning. */
export function momentMs(at: string): number | null {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(at))
      return Temporal.PlainDate.from(at).toZonedDateTime('UTC').epochMilliseconds
    return at.includes('[')
      ? Temporal.ZonedDateTime.from(at).epochMilliseconds
      : Temporal.Instant.from(at).epochMilliseconds
  } catch {
    return null
  }
}

/** A yes that came after a stop lifts it: nobody is kept out who came back. */
function objected(evidence: ContactEvidence, channel: ContactChannel): Finding | null {
  const entry = evidence.suppressed[channel]
  if (entry !== undefined)
    return { ...none, state: 'OBJECTED', grade: 'A', reason: 'suppressed', atMs: entry.atMs }
  if (evidence.said?.state === 'OBJECTED')
    return { ...none, state: 'OBJECTED', grade: 'B', reason: 'told-by-you', atMs: evidence.said.atMs }
  const newest = evidence.records.filter(isStanding).map(givenMs)
  const { stop } = evidence
  // A stop without a date is obeyed.
  const isStopped =
    stop !== null && !newest.some((given) => given !== null && stop.atMs !== null && given > stop.atMs)
  if (isStopped)
    return {
      ...none,
      state: 'OBJECTED',
      grade: 'A',
      reason: 'said-stop',
      atMs: stop.atMs,
      documents: [stop.document],
    }
  if (newest.length > 0) return null
  const ended = evidence.records.find(({ state }) => state === 'withdrawn' || state === 'refused')
  if (ended === undefined) return null
  return {
    ...none,
    state: 'OBJECTED',
    grade: ended.grade,
    reason: ended.state === 'withdrawn' ? 'record-withdrawn' : 'record-refused',
    atMs:
      ended.withdrawn?.at === undefined || ended.withdrawn.at === null ? null : momentMs(ended.withdrawn.at),
    documents: ended.documents,
    rests: ended.urn,
  }
}

function consented({ records, form, confirmed }: ContactEvidence, channel: ContactChannel): Finding | null {
  const proved = records
    .filter((record) => isStanding(record) && record.terms.channels.includes(channel))
    .filter(({ grade }) => grade === 'A' || grade === 'B')
    .toSorted((a, b) => a.grade.localeCompare(b.grade))[0]
  if (proved !== undefined)
    return {
      state: 'CONSENT_OK',
      grade: proved.grade,
      reason: 'record-proved',
      purposes: proved.terms.purposes,
      atMs: givenMs(proved),
      documents: proved.documents,
      rests: proved.urn,
    }
  // A box on a form speaks of mail: that is the address it asked for.
  if (form === null || form.optIn !== 'yes' || form.words === '' || channel !== 'mail') return null
  return {
    state: 'CONSENT_OK',
    grade: confirmed === null ? 'B' : 'A',
    reason: confirmed === null ? 'form-ticked' : 'form-confirmed',
    purposes: ['news'],
    atMs: form.atMs,
    documents: [form.document, ...(confirmed === null ? [] : [confirmed.document])],
    rests: '',
  }
}

function toldOf({ said }: ContactEvidence): Finding | null {
  if (said === null || said.state === null || said.state === 'OBJECTED') return null
  const isShown = said.note.trim() !== ''
  return {
    ...none,
    state: said.state,
    grade: isShown ? 'B' : 'C',
    reason: 'told-by-you',
    purposes: purposesOf(said.state),
    atMs: said.atMs,
  }
}

function purposesOf(state: ContactState): readonly ConsentPurpose[] {
  switch (state) {
    case 'CUSTOMER_OK':
    case 'FREE_ACCOUNT':
    case 'B2B_DESIGNATED':
      return ownOffer
    case 'CHARITY_DONOR':
      return ['news', 'offers', 'events']
    default:
      return []
  }
}

/** Own customers, of what they bought alike, when they could say no at once and in every message (Tw 11.7(4)). */
function customer(evidence: ContactEvidence, selling: SellingSaid | null): Finding | null {
  const list = evidence.lists.find(({ said }) => said?.origin === 'customers')
  const { sale, offered } = evidence
  if (sale === null && list === undefined) return null
  const atMs = sale?.atMs ?? null
  const documents = sale === null ? [] : [sale.document]
  const rests = sale === null ? (list?.key ?? '') : ''
  const each = selling?.inEachMessage === 'yes'
  if (offered !== null && each)
    return {
      state: 'CUSTOMER_OK',
      grade: sale === null ? 'B' : 'A',
      reason: 'sale-offer-seen',
      purposes: ownOffer,
      atMs,
      documents: [...documents, offered.document],
      rests,
    }
  if (isOffered(selling, atMs) && each)
    return {
      state: 'CUSTOMER_OK',
      grade: sale !== null && selling?.wording !== '' ? 'B' : 'C',
      reason: 'sale-offer-told',
      purposes: ownOffer,
      atMs,
      documents,
      rests,
    }
  const isKnown =
    selling !== null && selling.atCollection !== 'unknown' && selling.inEachMessage !== 'unknown'
  return {
    state: 'CUSTOMER_NO_OPTOUT',
    grade: sale === null ? 'C' : 'B',
    reason: isKnown ? 'sale-offer-not' : 'sale-offer-unknown',
    purposes: [],
    atMs,
    documents,
    rests,
  }
}

/** Whether a way to say no was offered then. A sale before the day on which that began cannot be repaired. */
function isOffered(selling: SellingSaid | null, atMs: number | null): boolean {
  if (selling?.atCollection !== 'yes') return false
  if (selling.since === null) return true
  const since = momentMs(selling.since)
  return atMs !== null && since !== null && atMs >= since
}

function unproved({ records, form }: ContactEvidence, channel: ContactChannel): Finding | null {
  const claimed = records.filter(({ terms }) => terms.channels.includes(channel))
  const record = claimed.find(isStanding) ?? claimed[0]
  if (record !== undefined && record.state !== 'requested')
    return {
      ...none,
      state: 'CONSENT_NO_PROOF',
      grade: record.grade,
      reason:
        record.state === 'expired'
          ? 'record-expired'
          : record.state === 'invalidated'
            ? 'record-invalid'
            : 'record-unproved',
      atMs: givenMs(record),
      documents: record.documents,
      rests: record.urn,
    }
  if (form?.optIn !== 'yes') return null
  return {
    ...none,
    state: 'CONSENT_NO_PROOF',
    grade: 'C',
    reason: 'form-without-words',
    atMs: form.atMs,
    documents: [form.document],
  }
}

const ofOrigin: Readonly<Partial<Record<ListOrigin, ContactState>>> = {
  'own-form': 'CONSENT_NO_PROOF',
  event: 'CONSENT_NO_PROOF',
  members: 'MEMBER',
  donors: 'CHARITY_DONOR',
  volunteers: 'CHARITY_VOLUNTEER',
  published: 'B2B_PLAIN',
  bought: 'BOUGHT',
  rented: 'BOUGHT',
}

/** Who only stands on a list: what the list is says what they are. One that was bought spoils no other ground. */
function listed({ lists, quote, wroteAtMs }: ContactEvidence): Finding | null {
  for (const { key, said } of lists) {
    const state = said === null ? undefined : ofOrigin[said.origin]
    if (said === null || state === undefined || state === 'BOUGHT') continue
    return {
      ...none,
      state,
      grade: state === 'CONSENT_NO_PROOF' ? 'D' : 'C',
      reason: state === 'CONSENT_NO_PROOF' ? 'list-claimed' : 'list-role',
      purposes: purposesOf(state),
      atMs: said.atMs,
      rests: key,
    }
  }
  if (quote !== null || wroteAtMs !== null) return null
  const told = lists.find(({ said }) => said?.origin === 'bought' || said?.origin === 'rented')
  const named = lists.find(({ said, isNamedBought }) => said === null && isNamedBought)
  const bought = told ?? named
  if (bought === undefined) return null
  return {
    ...none,
    state: 'BOUGHT',
    grade: 'D',
    reason: told === undefined ? 'list-named-bought' : 'list-bought',
    rests: bought.key,
  }
}

function rest({ quote, isRoleAddress, wroteAtMs, form, lists }: ContactEvidence): Finding {
  if (quote !== null)
    return {
      ...none,
      state: 'PROSPECT',
      grade: 'D',
      reason: 'asked-quote',
      atMs: quote.atMs,
      documents: [quote.document],
    }
  if (isRoleAddress)
    return { ...none, state: 'B2B_PLAIN', grade: 'D', reason: 'role-address', atMs: wroteAtMs }
  const unknown = { ...none, state: 'UNKNOWN', grade: 'D' } as const
  if (form !== null)
    return { ...unknown, reason: 'form-without-tick', atMs: form.atMs, documents: [form.document] }
  if (wroteAtMs !== null) return { ...unknown, reason: 'wrote-to-you', atMs: wroteAtMs }
  const list = lists.find(({ said }) => said === null) ?? lists[0]
  if (list === undefined) return { ...unknown, reason: 'nothing-known' }
  return { ...unknown, reason: list.said === null ? 'list-not-asked' : 'list-unknown', rests: list.key }
}

/** What one may still do with a contact that may not be mailed advertising. */
export const stillPossible = [
  'answer',
  'service',
  'ask-at-sale',
  'post',
  'post-weighed',
  'call',
  'nothing',
] as const
export type StillPossible = (typeof stillPossible)[number]

/** Ordinary contact stays possible: a no to advertising is no goodbye. */
export function stillOf(
  { state }: Pick<Verdict, 'state'>,
  evidence: Pick<ContactEvidence, 'sale' | 'wroteAtMs'>,
): readonly StillPossible[] {
  const { mayPost, mayCall } = contactStates[state]
  const ways: StillPossible[] = []
  if (evidence.wroteAtMs !== null) ways.push('answer')
  if (evidence.sale !== null) ways.push('service')
  if (evidence.sale !== null && state !== 'OBJECTED') ways.push('ask-at-sale')
  if (mayPost === 'yes' || mayPost === 'with-way-out') ways.push('post')
  if (mayPost === 'after-weighing-and-notice') ways.push('post-weighed')
  if (mayCall === 'yes') ways.push('call')
  return ways.length === 0 ? ['nothing'] : ways
}
