/** One header as read: name in lower case, value decoded and unfolded. */
export interface HeaderField {
  readonly name: string
  readonly value: string
}

/** What of a message is looked at to tell whose service wrote it. Content is hostile; every look is bounded. */
export interface MailClues {
  /** In the order of the message: the topmost first. */
  readonly fields: readonly HeaderField[]
  readonly from: { readonly name: string; readonly email: string }
  /** By the form of the sender's address: a machine's, a desk's or one person's. */
  readonly senderKind: 'machine' | 'shared' | 'personal'
  /** Addresses it was written to. */
  readonly recipients: readonly string[]
  readonly subject: string
  /** The beginning of the writer's own words, without what is quoted. */
  readonly opening: string
  /** The end of the writer's own words, where programs sign. */
  readonly ending: string
  /** The beginning of what is repeated from somebody else; '' when nothing is. */
  readonly repeated?: string
}

/** As much of a text as says what a message is about, in characters; what comes after is detail. */
export const openingLength = 1500
/** Room for a greeting, a name and the line that a program adds. */
export const endingLength = 300

/** The longest header value that is looked at: what counts stands at its beginning. */
const longestValue = 2000

/** The topmost header of a name, cut to what is looked at. */
export function headerOf(fields: readonly HeaderField[], name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value.slice(0, longestValue)
}

/** All headers of a name, topmost first. */
export function headersOf(fields: readonly HeaderField[], name: string): string[] {
  return fields.filter((field) => field.name === name).map(({ value }) => value.slice(0, longestValue))
}

const ofReceived = ['received', 'return-path', 'authentication-results', 'delivered-to', 'x-received']

/** True for a copy of what was sent from here: no host that takes mail in has written on it. */
export function isSentCopy({ fields }: Pick<MailClues, 'fields'>): boolean {
  const labels = headerOf(fields, 'x-gmail-labels')
  if (labels !== undefined) return /(?:^|,)\s*(?:sent|verzonden)\b/i.test(labels)
  return !fields.some(({ name }) => ofReceived.includes(name))
}

const bulkFields = new Set(['list-id', 'list-unsubscribe', 'list-post', 'feedback-id'])

/** Written to many: list and bulk headers (RFC 2369, RFC 2919, RFC 8058). */
export function isBulk(fields: readonly HeaderField[]): boolean {
  // Values are decoded when they are asked for: only of the header that counts.
  return fields.some(
    (field) =>
      bulkFields.has(field.name) || (field.name === 'precedence' && /bulk|list|junk/i.test(field.value)),
  )
}
