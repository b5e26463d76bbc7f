import type { ContactChannel } from '../../base/contact.ts'
import type { ConsentEvent, ConsentLine, ConsentTerms, WithdrawalWay } from './event.ts'

/** How strong a proof is: A shows who, when, for what, with which words, and that they themselves did it; D shows nothing. */
export const proofGrades = ['A', 'B', 'C', 'D'] as const
export type ProofGrade = (typeof proofGrades)[number]

export const consentStates = [
  'requested',
  'given',
  'confirmed',
  'refused',
  'withdrawn',
  'expired',
  'invalidated',
] as const
export type ConsentState = (typeof consentStates)[number]

/** A record as its lines make it. */
export interface ConsentRecord {
  readonly record: number
  /** Named by the hash of its first line, so that no two records in the world have one name. */
  readonly urn: string
  readonly terms: ConsentTerms
  readonly state: ConsentState
  readonly grade: ProofGrade
  /** When it was given; null: nobody knows. */
  readonly givenAt: string | null
  readonly confirmedAt: string | null
  readonly withdrawn: {
    readonly at: string | null
    readonly way: WithdrawalWay
    readonly channels: readonly ContactChannel[]
  } | null
  readonly validUntil: string | null
  readonly documents: readonly string[]
  readonly events: readonly (ConsentLine & { readonly event: ConsentEvent })[]
}

/** Every record, replayed from lines in their order. */
export function consentRecords(
  lines: readonly ConsentLine[],
  now: Temporal.Instant,
): Map<number, ConsentRecord> {
  const records = new Map<number, ConsentRecord>()
  for (const [number, own] of Map.groupBy(lines, (line) => line.record)) {
    const record = replay(own, now)
    if (record !== null) records.set(number, record)
  }
  return records
}

function replay(lines: readonly ConsentLine[], now: Temporal.Instant): ConsentRecord | null {
  const [first] = lines
  if (first === undefined || (first.event.type !== 'requested' && first.event.type !== 'given')) return null
  let record: ConsentRecord = {
    record: first.record,
    urn: `urn:kwartje:consent:${first.hash.slice(0, 32)}`,
    terms: first.event.terms,
    state: 'requested',
    grade: 'D',
    givenAt: null,
    confirmedAt: null,
    withdrawn: null,
    validUntil: first.event.terms.validUntil,
    documents: [],
    events: lines,
  }
  for (const { event } of standingLines(lines))
    record = {
      ...after(record, event),
      documents: [...new Set([...record.documents, ...event.proof.documents])],
    }
  const isOver =
    record.validUntil !== null &&
    (record.state === 'given' || record.state === 'confirmed') &&
    isPast(record.validUntil, now)
  return { ...record, state: isOver ? 'expired' : record.state, grade: gradeOf(record) }
}

/** Without the withdrawals that were taken back. */
function standingLines(lines: readonly ConsentLine[]): readonly ConsentLine[] {
  return lines.reduce<readonly ConsentLine[]>((kept, line) => {
    if (line.event.type !== 'reinstated') return [...kept, line]
    const last = kept.findLastIndex(({ event }) => event.type === 'withdrawn')
    return last < 0 ? kept : kept.toSpliced(last, 1)
  }, [])
}

/** A day is over when it has ended, wherever one is. */
function isPast(day: string, now: Temporal.Instant): boolean {
  const end = Temporal.PlainDate.from(day.slice(0, 10)).add({ days: 1 }).toZonedDateTime('UTC').toInstant()
  return Temporal.Instant.compare(end, now) <= 0
}

function after(record: ConsentRecord, event: ConsentEvent): ConsentRecord {
  switch (event.type) {
    case 'requested':
      return { ...record, terms: event.terms, state: 'requested', validUntil: event.terms.validUntil }
    case 'given':
      return {
        ...record,
        terms: event.terms,
        state: 'given',
        givenAt: event.at,
        withdrawn: null,
        validUntil: event.terms.validUntil,
      }
    case 'confirmed':
      return {
        ...record,
        state: 'confirmed',
        confirmedAt: event.at,
        givenAt: record.givenAt ?? event.at,
        withdrawn: null,
      }
    case 'refused':
      return { ...record, state: 'refused' }
    case 'withdrawn': {
      const left = record.terms.channels.filter(
        (channel) => event.channels.length > 0 && !event.channels.includes(channel),
      )
      const withdrawn = { at: event.at, way: event.way, channels: event.channels }
      return left.length === 0
        ? { ...record, state: 'withdrawn', withdrawn }
        : { ...record, terms: { ...record.terms, channels: left }, withdrawn }
    }
    case 'reinstated':
      return record
    case 'renewed':
      return { ...record, validUntil: event.validUntil }
    case 'invalidated':
      return { ...record, state: 'invalidated' }
  }
}

/** "Imported", "customer since" and a bare date prove nothing: without the words that were shown there is no proof. */
function gradeOf({ terms, givenAt, confirmedAt, documents }: ConsentRecord): ProofGrade {
  if (givenAt === null) return 'D'
  if (terms.notice === null || terms.notice.text.trim() === '') return 'C'
  return confirmedAt !== null || documents.length > 0 ? 'A' : 'B'
}

/** True when it says yes, now. */
export function isStanding({ state }: ConsentRecord): boolean {
  return state === 'given' || state === 'confirmed'
}
