import { getDomain } from 'tldts'
import type { Field } from '../read/index.ts'

/**
 * The registrable domain of the host that took this message in: whoever wrote the topmost Received header
 * (RFC 5321 §4.4), since each host puts its own above the others'. Undefined for mail that was never received.
 */
export function receivingHost(fields: readonly Field[]): string | undefined {
  const received = fields.find(({ name }) => name === 'received')?.value
  const host =
    received === undefined ? undefined : /\bby\s+([\w.-]{1,253})/i.exec(received.slice(0, maxReceived))?.[1]
  if (host === undefined || !host.includes('.')) return undefined
  const lower = host.toLowerCase()
  const known = domains.get(lower)
  if (known !== undefined) return known === '' ? undefined : known
  const domain = getDomain(lower) ?? ''
  if (domains.size < maxRemembered) domains.set(lower, domain)
  return domain === '' ? undefined : domain
}

/** The part with the host names stands at the beginning. */
const maxReceived = 2000

/** A mailbox names few hosts; hostile mail could name one each. */
const maxRemembered = 1000
const domains = new Map<string, string>()
