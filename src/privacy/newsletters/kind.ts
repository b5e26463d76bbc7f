import { headerOf, type HeaderField } from '../suppliers/mail-clues.ts'

/** What a mailing brings: news, a word about something of yours, or a bill. Whoever leaves the last two may miss something. */
export const mailingKinds = ['newsletter', 'notice', 'invoice'] as const
export type MailingKind = (typeof mailingKinds)[number]

const money =
  /\b(?:factuur|facturen|rekening|betaling|aanmaning|incasso|polis|nota|invoice|receipt|payment|billing|statement)\b/i
const service = /\b(?:bestelling|order|bon|wachtwoord|inlogcode|password)\b/i

const longestSubject = 500

/** By the subject, and by whether a program answered something (RFC 3834). */
export function mailingKindOf(fields: readonly HeaderField[], subject: string): MailingKind {
  const words = subject.slice(0, longestSubject)
  if (money.test(words)) return 'invoice'
  const auto = headerOf(fields, 'auto-submitted')?.trim().toLowerCase() ?? 'no'
  return service.test(words) || auto.startsWith('auto-generated') ? 'notice' : 'newsletter'
}
