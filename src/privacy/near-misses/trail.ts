import type { Kind } from '../../detect/kinds.ts'
import { headerOf, isBulk, isSentCopy, type HeaderField, type MailClues } from '../suppliers/mail-clues.ts'
import { saysYes } from '../customers.ts'
import { categories, type MailWay } from './mail.ts'
import { saysWrongRecipient, type WrongRecipient } from './wrong-recipient.ts'

/** What is kept of a message to tell who was in which talk, and what was said of what was sent. */
export interface MailTrail {
  /** Numbers of messages as they stand behind Message-ID, In-Reply-To and References; the index keeps digests of them. */
  readonly message: string | null
  readonly parent: string | null
  readonly thread: string | null
  readonly way: MailWay
  readonly isSent: boolean
  readonly says: TrailSays | null
  readonly isShielded: boolean
  /** Texts that repeat others, as far as something grave stands in them. */
  readonly quoted: readonly string[]
}

/**
 * What a message says of the talk that it is in: that it went to the wrong one, that it came back, or yes to what was offered.
 */
export type TrailSays = WrongRecipient | 'returned' | 'yes'

/** Of what goes to many, and of machines that tell of no return, nothing need be kept. */
export function trailOf(clues: MailClues, quoted: readonly string[]): MailTrail | undefined {
  const { fields, subject } = clues
  const isSent = isSentCopy(clues)
  if (isSent && isDraft(fields)) return undefined
  const isReturn = !isSent && isReturned(clues)
  if (!isReturn && (isBulk(fields) || (!isSent && clues.senderKind === 'machine'))) return undefined
  const references = numbersIn(valueOf(fields, 'references'))
  const [answered] = numbersIn(valueOf(fields, 'in-reply-to'))
  const [message = null] = numbersIn(valueOf(fields, 'message-id'))
  const parent = answered ?? references.at(-1) ?? null
  const way = wayOf(subject, parent)
  return {
    message,
    parent,
    thread: references[0] ?? parent ?? message,
    way,
    isSent,
    says: isReturn ? 'returned' : saysOf(clues, way),
    isShielded: isShielded(fields),
    quoted: quoted.slice(0, mostQuoted),
  }
}

function saysOf({ opening, ending }: MailClues, way: MailWay): TrailSays | null {
  return saysWrongRecipient(opening, ending) ?? (way === 'reply' && saysYes(opening) ? 'yes' : null)
}

/** Kinds that matter where they were sent: the others an office sends all day. */
export const graveKinds = [
  'NL_BSN',
  'NATIONAL_ID',
  'NL_PASSPORT_ID',
  'NL_DRIVING_LICENCE',
  'NL_V_NUMBER',
  ...categories,
] as const satisfies readonly Kind[]

const mostQuoted = 20

/** Long threads name hundreds of messages; the first and the last count. */
const longestReferences = 60_000

function valueOf(fields: readonly HeaderField[], name: string): string {
  return fields.find((field) => field.name === name)?.value.slice(0, longestReferences) ?? ''
}

function numbersIn(value: string): string[] {
  return [...value.matchAll(/<([^<>\s]{1,500})>/g)].map(([, number = '']) => number)
}

function wayOf(subject: string, parent: string | null): MailWay {
  if (/^\s*(?:fw|fwd|doorst|doorgestuurd|wg|tr)\s*:/i.test(subject)) return 'forward'
  return parent !== null || /^\s*(?:re|antw|antwoord|aw|sv)\s*:/i.test(subject) ? 'reply' : 'new'
}

/** What mail programs keep of a message that was not sent yet. */
function isDraft(fields: readonly HeaderField[]): boolean {
  if (/(?:^|,)\s*(?:drafts?|concepten)\b/i.test(headerOf(fields, 'x-gmail-labels') ?? '')) return true
  return fields.some(({ name }) => name === 'x-mozilla-draft-info' || name === 'x-unsent')
}

/** Folders of what was not sent: unfinished, waiting, or a model for others. */
export function isUnsentPlace(unit: string): boolean {
  return /(?:^|[/.\\])(?:drafts?|concepten|outbox|postvak uit|templates?|sjablonen)(?:\.(?:mbox|eml|sbd)|[/\\.]|$)/i.test(
    unit,
  )
}

/** A host tells that a message was not delivered (RFC 3464). */
function isReturned({ from, fields, subject }: MailClues): boolean {
  return (
    /^(?:mailer-daemon|postmaster)@/i.test(from.email) ||
    /\breport-type\s*=\s*"?delivery-status/i.test(headerOf(fields, 'content-type') ?? '') ||
    /^(?:undeliver(?:ed|able)|onbestelbaar|delivery status notification \(failure\))/i.test(subject)
  )
}

/** Encrypted as a whole (RFC 8551, RFC 3156), or sent by a program that keeps what it sends behind a door of its own. */
function isShielded(fields: readonly HeaderField[]): boolean {
  const type = headerOf(fields, 'content-type') ?? ''
  if (/multipart\/encrypted|smime-type\s*=\s*"?enveloped-data/i.test(type)) return true
  return fields.some(({ name }) =>
    /^(?:x-)?(?:zivver|smartlockr|zorgmail|cryptshare|securemail)\b/.test(name),
  )
}
