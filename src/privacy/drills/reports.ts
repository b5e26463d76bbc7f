/** A mail in the report mailbox, as far as it matters. */
export interface ReportMail {
  /** Address of who sent it on. */
  readonly from: string
  readonly subject: string
  readonly messageId: string
  /** All text and links in it and in what is attached, bounded. */
  readonly text: string
  /** A machine wrote it (RFC 3834): it gets no answer. */
  readonly isAutomatic: boolean
}

/** A token is 22 letters (128 bits, base64url); on the way a link is rewritten, so that it may stand against other letters. */
const run = /[A-Za-z0-9_-]{22,400}/g
const tokenLength = 22
const mostCandidates = 4000

/** What may be a token in a text; each once. */
export function tokensIn(text: string): readonly string[] {
  const found = new Set<string>()
  // A line that was broken inside a link is joined.
  for (const one of [text, text.replace(/=\r?\n|\r?\n[>\s]*/g, '')])
    for (const [letters] of one.matchAll(run))
      for (let at = 0; at + tokenLength <= letters.length; at++) {
        const token = letters.slice(at, at + tokenLength)
        if (found.size >= mostCandidates) return [...found]
        if (/[AQgw]$/.test(token)) found.add(token)
      }
  return [...found]
}
