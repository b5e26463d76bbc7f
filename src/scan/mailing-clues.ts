import { isSentCopy, headerOf, type MailClues } from '../privacy/suppliers/mail-clues.ts'
import { registrableOf } from '../privacy/suppliers/authentic.ts'
import { checkedBy } from '../privacy/newsletters/checked.ts'
import { mailingKindOf, type MailingKind } from '../privacy/newsletters/kind.ts'
import { isJunkFolder } from '../privacy/newsletters/words.ts'
import { unsubscribeOf } from '../privacy/newsletters/unsubscribe.ts'
import { isBulk } from '../privacy/suppliers/mail-clues.ts'
import type { Document } from '../read/document.ts'
import type { MailingLetter } from '../store/mailings.ts'

/** What a message says of the mailing that it belongs to. */
export interface MailingClue extends MailingLetter {
  readonly listKey: string
  readonly signer: string
  readonly kind: MailingKind
  readonly isSeen: boolean | null
  /** '' when answers go to the sender. */
  readonly replyTo: string
}

/** Of a message that lies in a unit; undefined for what is sent to one, and for copies of what was sent from here. */
export function mailingClueOf(
  clues: MailClues,
  { participants }: Document,
  unit: string,
): MailingClue | undefined {
  const { fields, from, subject } = clues
  if (!isBulk(fields) || isSentCopy(clues)) return undefined
  const isJunk = isJunkFolder(unit) || /^yes\b/i.test(headerOf(fields, 'x-spam-flag') ?? '')
  const checked = checkedBy(fields)
  const way = unsubscribeOf({ fields, fromEmail: from.email, subject, isJunk, links: [] }, checked)
  if (way.listKey === null) return undefined
  return {
    listKey: way.listKey,
    signer: registrableOf(checked.signedBy ?? '') ?? '',
    kind: mailingKindOf(fields, subject),
    isSeen: isSeen(clues, unit),
    fromName: from.name.slice(0, longestName),
    fromEmail: from.email.slice(0, longestAddress),
    replyTo: participants.find(({ role }) => role === 'reply-to')?.email.slice(0, longestAddress) ?? '',
    subscribed: subscribedOf(clues),
    way,
  }
}

const longestName = 200
const longestAddress = 320
/** A mail to more people is a mailing of one's own. */
const mostRecipients = 50

/** To whom a copy of what was sent from here went; nobody for what came in. */
export function writtenToIn(clues: MailClues): readonly string[] {
  if (!isSentCopy(clues)) return []
  return [...new Set(clues.recipients.map((email) => email.toLowerCase().slice(0, longestAddress)))].slice(
    0,
    mostRecipients,
  )
}

/** A list writes to itself; everybody else to who is subscribed, whose mailbox may get it by another name. */
function subscribedOf({ fields, recipients, from }: MailClues): string | null {
  const [to, second] = recipients
  const domainOf = (email: string): string | undefined =>
    registrableOf(email.slice(email.lastIndexOf('@') + 1).toLowerCase())
  if (to !== undefined && second === undefined && to.includes('@') && domainOf(to) !== domainOf(from.email))
    return to.slice(0, longestAddress)
  const delivered = deliveredFields.map((name) => headerOf(fields, name)).find((value) => value !== undefined)
  const address = /[^\s<>@,;]{1,64}@[\w.-]{1,253}/.exec(delivered ?? '')?.[0]
  return address ?? null
}

const deliveredFields = ['x-original-to', 'envelope-to', 'delivered-to']

/**
 * Whether a mail program marked it as read: in the name of a Maildir's file, or in what mail programs and exports write into
 * headers. Null: it is kept elsewhere, and nobody knows.
 */
function isSeen({ fields }: MailClues, unit: string): boolean | null {
  const maildir = /(?:^|[\\/])(cur|new)[\\/][^\\/]*$/.exec(unit)
  if (maildir !== null) return maildir[1] === 'cur' && /[:;!]2,[A-Za-z]*S[A-Za-z]*$/.test(unit)
  const labels = headerOf(fields, 'x-gmail-labels')
  if (labels !== undefined) {
    if (/(?:^|,)\s*(?:opened|geopend)\b/i.test(labels)) return true
    if (/(?:^|,)\s*(?:unread|ongelezen)\b/i.test(labels)) return false
  }
  const mozilla = headerOf(fields, 'x-mozilla-status')
  if (mozilla !== undefined && /^\s*[\da-f]{4}\s*$/i.test(mozilla))
    return (Number.parseInt(mozilla, 16) & 1) === 1
  const status = headerOf(fields, 'status')
  return status === undefined || !/^\s*[NROUDFT]{1,4}\s*$/i.test(status) ? null : /R/i.test(status)
}
