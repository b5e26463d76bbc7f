import { addressOf } from './addresses.ts'
import { oneClickBody } from './unsubscribe.ts'

/** A request that unsubscribes, byte by byte as it leaves: what is shown before is what goes. */
export interface OneClickRequest {
  readonly host: string
  /** ASCII. */
  readonly text: string
}

/**
 * The request of RFC 8058 for an address: a POST without cookies, referrer or anything else that tells who asks. Null for an address
 * that is not https on the open internet.
 */
export function oneClickRequest(url: string): OneClickRequest | null {
  const address = addressOf(url)
  if (address.type !== 'https') return null
  const { hostname, pathname, search } = new URL(address.url)
  const lines = [
    `POST ${pathname}${search} HTTP/1.1`,
    `Host: ${hostname}`,
    'User-Agent: Kwartje',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${String(oneClickBody.length)}`,
    'Connection: close',
    '',
    oneClickBody,
  ]
  return { host: hostname, text: lines.join('\r\n') }
}
