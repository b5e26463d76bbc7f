import { registrableOf } from '../suppliers/authentic.ts'
import { mailingKinds, type MailingKind } from './kind.ts'

const dayMs = 86_400_000

/** Messages of one mailing under one signature that say the same. */
export interface CountedMessages {
  readonly signer: string
  readonly kind: MailingKind
  readonly isSeen: boolean | null
  readonly messages: number
  readonly firstAtMs: number | null
  readonly lastAtMs: number | null
}

/** What the messages of a mailing come to. */
export interface Gathered {
  /** The signature that most of them have: its way out is the one that counts. */
  readonly signer: string
  readonly kind: MailingKind
  readonly kinds: Readonly<Record<MailingKind, number>>
  readonly messages: number
  readonly firstAtMs: number | null
  readonly lastAtMs: number | null
  /** When the newest came that a mail program marked as read. */
  readonly lastOpenedAtMs: number | null
  /** Of how many a mail program tells whether they were opened. */
  readonly told: number
  /** True when its main signer wrote at least three times, the first thirty days before the last. */
  readonly isOldHand: boolean
}

/** Two mails before the newest, over thirty days. */
const leastMails = 3
const leastSpanMs = 30 * dayMs

/** Puts the counts of one mailing together; there is at least one. */
export function gather(counts: readonly CountedMessages[]): Gathered {
  const signers = Map.groupBy(counts, ({ signer }) => signer)
  const [signer, own] = [...signers].reduce((most, one) => (total(one[1]) > total(most[1]) ? one : most), [
    '',
    signers.get('') ?? [],
  ] as const)
  const kinds = Object.fromEntries(
    mailingKinds.map((kind) => [kind, total(counts.filter((one) => one.kind === kind))]),
  ) as Record<MailingKind, number> // every kind has its number
  const first = earliest(own)
  const last = latest(own)
  return {
    signer,
    kind: mailingKinds.reduce((most, kind) => (kinds[kind] > kinds[most] ? kind : most), 'newsletter'),
    kinds,
    messages: total(counts),
    firstAtMs: earliest(counts),
    lastAtMs: latest(counts),
    lastOpenedAtMs: latest(counts.filter(({ isSeen }) => isSeen === true)),
    told: total(counts.filter(({ isSeen }) => isSeen !== null)),
    isOldHand: total(own) >= leastMails && first !== null && last !== null && last - first >= leastSpanMs,
  }
}

function total(counts: readonly CountedMessages[]): number {
  return counts.reduce((sum, { messages }) => sum + messages, 0)
}

function earliest(counts: readonly CountedMessages[]): number | null {
  const days = counts.flatMap(({ firstAtMs }) => (firstAtMs === null ? [] : [firstAtMs]))
  return days.length === 0 ? null : Math.min(...days)
}

function latest(counts: readonly CountedMessages[]): number | null {
  const days = counts.flatMap(({ lastAtMs }) => (lastAtMs === null ? [] : [lastAtMs]))
  return days.length === 0 ? null : Math.max(...days)
}

/** The usual number of days between two messages, newest first; null for fewer than three. The median: one silent summer does not make a weekly letter a monthly one. */
export function usualDays(newestFirst: readonly number[]): number | null {
  const gaps = newestFirst.slice(1).map((atMs, i) => (newestFirst[i] ?? atMs) - atMs)
  if (gaps.length < 2) return null
  const median = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  return Math.max(1, Math.round(median / dayMs))
}

/** True when the signature is that of the domain in the sender's address: only then does the address say who it is. */
export function isSignedBySender(fromEmail: string, signer: string): boolean {
  const domain = registrableOf(fromEmail.slice(fromEmail.lastIndexOf('@') + 1).toLowerCase())
  return signer !== '' && domain === signer
}
