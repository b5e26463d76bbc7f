import { asksIn, type FoundAsk } from '../privacy/requests/recognise.ts'
import { headerOf, isBulk, isSentCopy, type MailClues } from '../privacy/suppliers/mail-clues.ts'
import type { RequestSignTuple, SignedAsk } from '../store/request-signs.ts'

/** What a message that was received seems to ask, and when it came in. */
export interface RequestClue extends FoundAsk {
  readonly arrivedAtMs: number | null
  readonly name: string
  readonly email: string
  readonly subject: string
}

/**
 * Of what was sent from here, goes to many or comes of a machine nothing is a request. Where no host wrote that it took the message in, it may
 * be a copy of what was sent, or what came in and was kept without its headers: who wrote it tells that later on.
 */
export function requestClueOf(clues: MailClues, unit: string): RequestClue | undefined {
  const { fields, from, senderKind, subject, opening } = clues
  if (wasSent(clues, unit) || isBulk(fields) || senderKind === 'machine') return undefined
  const original = originalOf(clues)
  const found = asksIn(subject, original?.text ?? opening)
  if (found === null) return undefined
  const { name, email } = original ?? from
  return { ...found, arrivedAtMs: arrivalOf(clues), name, email, subject }
}

/** Who wrote what a colleague sends on, and what: it is not the colleague who asks. */
function originalOf({ subject, repeated = '' }: MailClues): Original | undefined {
  if (!isForward.test(subject)) return undefined
  const [head = '', name = '', email = ''] = writtenBy.exec(repeated) ?? []
  return email === ''
    ? undefined
    : { name: name.trim(), email: email.toLowerCase(), text: repeated.slice(head.length) }
}

interface Original {
  readonly name: string
  readonly email: string
  readonly text: string
}

const isForward = /^\s*(?:fw|fwd|doorgestuurd|doorst|wg|tr)\s?:/i
/** The header block above it: "Van: Wubbo Terpstra <wubbo@post.example>". */
const writtenBy =
  /^[^]{0,200}?(?:^|\n)[\s>*]{0,10}(?:van|from)\s?:[\s*]{0,5}"?([^"<\[\n]{0,100}?)"?\s?[<[(]{1,2}(?:mailto:)?([^\s<>()[\]@]{1,100}@[^\s<>()[\]@]{1,200})[>\])][^]{0,600}?\n\s*\n/i

/** True for what a mail program or its folder says was sent from here, or is still to be. */
function wasSent({ fields }: MailClues, unit: string): boolean {
  if (!isSentCopy({ fields })) return false
  if (headerOf(fields, 'x-gmail-labels') !== undefined || sentFolder.test(unit)) return true
  return fields.some(({ name }) => name === 'x-mozilla-draft-info' || name === 'x-unsent')
}

const sentFolder =
  /(?:^|[/.\\])(?:sent(?:[ -](?:items|mail|messages))?|verzonden(?:[ -](?:items|berichten))?|drafts?|concepten|outbox|postvak uit)(?:\.(?:mbox|eml|sbd)|[/\\.]|$)/i

/**
 * When the host of the mailbox took it in: the date behind the last semicolon of the topmost Received header (RFC 5321, 4.4).
 * The clock of a request runs from there; the Date header is what the sender's machine said.
 */
export function arrivalOf({ fields }: Pick<MailClues, 'fields'>): number | null {
  const received = headerOf(fields, 'received')
  if (received === undefined) return null
  const written = received.slice(received.lastIndexOf(';') + 1).replace(/\([^()]*\)/g, ' ')
  const atMs = Date.parse(written.trim())
  return Number.isNaN(atMs) || atMs < earliestMs ? null : atMs
}

/** No mail has such a header from before (RFC 788 is of 1981). */
const earliestMs = Date.UTC(1982, 0, 1)

/** As the store keeps it. */
export function requestSignTuple(
  document: number,
  { asks, words, arrivedAtMs, name, email, subject }: RequestClue,
  seal: (text: string) => string,
): RequestSignTuple {
  const body: SignedAsk = { name, email, subject, words }
  return [document, asks.join(' '), arrivedAtMs, seal(JSON.stringify(body))]
}
