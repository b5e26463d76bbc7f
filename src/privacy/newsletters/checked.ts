import { registrableOf } from '../suppliers/authentic.ts'
import { headerOf, headersOf, type HeaderField } from '../suppliers/mail-clues.ts'

/**
 * What the own mail host says of who sent a message (Authentication-Results, RFC 8601).
 * - `passed`: a signature or the sender's domain was right
 * - `failed`: it was not
 * - `foreign`: another host says so, which anybody can write
 * - `unchecked`: nobody says anything
 */
export type SenderCheck = 'passed' | 'failed' | 'foreign' | 'unchecked'

export interface Checked {
  readonly sender: SenderCheck
  /** True when both unsubscribe headers stand under a signature that was right (RFC 8058 §4). */
  readonly isCovered: boolean
  /** Domain of the signature that was right, of the sender first. */
  readonly signedBy: string | null
}

/** Only what the host wrote that took the message in counts; it takes out what pretends to be its own (RFC 8601 §5). */
export function checkedBy(fields: readonly HeaderField[]): Checked {
  const results = topResults(fields)
  if (results === undefined) return { sender: 'unchecked', isCovered: false, signedBy: null }
  if (results === 'foreign') return { sender: 'foreign', isCovered: false, signedBy: null }
  const signed = [...results.matchAll(/\bdkim\s*=\s*pass\b([^;]*)/gi)].flatMap(([, more = '']) =>
    domainIn(more),
  )
  const says = (what: RegExp): boolean => what.test(results)
  const isFailed =
    says(/\bdmarc\s*=\s*fail\b/i) || (signed.length === 0 && says(/\bdkim\s*=\s*(?:fail|permerror)\b/i))
  const isPassed = signed.length > 0 || says(/\bdmarc\s*=\s*pass\b/i) || says(/\bspf\s*=\s*pass\b/i)
  return {
    sender: isFailed ? 'failed' : isPassed ? 'passed' : 'unchecked',
    isCovered:
      !isFailed && headersOf(fields, 'dkim-signature').some((signature) => covers(signature, signed)),
    signedBy: signed[0] ?? null,
  }
}

const longestResults = 4000

/** The topmost results, when the host that took the message in wrote them. */
function topResults(fields: readonly HeaderField[]): string | 'foreign' | undefined {
  const value = headerOf(fields, 'authentication-results')?.slice(0, longestResults)
  if (value === undefined) return undefined
  const taker = fields
    .filter(({ name }) => name === 'received')
    .map((field) =>
      registrableOf(/\bby\s+([\w.-]{1,253})/i.exec(field.value.slice(0, longestResults))?.[1] ?? ''),
    )
    .find((host) => host !== undefined)
  const author = /^\s*([\w.-]{1,253})\s*(?:\d+\s*)?;/.exec(value)?.[1]
  // Microsoft's hosts do not say who they are.
  const host = author === undefined ? 'outlook.com' : registrableOf(author)
  return host !== undefined && host === taker ? value : 'foreign'
}

function domainIn(result: string): string[] {
  const domain = /\bheader\.(?:d|i)\s*=\s*@?([\w.-]{1,253})/i.exec(result)?.[1]?.toLowerCase()
  return domain === undefined ? [] : [domain]
}

function covers(signature: string, signed: readonly string[]): boolean {
  const domain = /(?:^|;)\s*d\s*=\s*([\w.-]{1,253})/i.exec(signature)?.[1]?.toLowerCase() ?? ''
  const names = (/(?:^|;)\s*h\s*=\s*([^;]*)/i.exec(signature)?.[1] ?? '').toLowerCase().split(/[\s:]+/)
  return (
    signed.includes(domain) && names.includes('list-unsubscribe') && names.includes('list-unsubscribe-post')
  )
}
