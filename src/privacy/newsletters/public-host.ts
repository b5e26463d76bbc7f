// Whether an address in a mail leads to the open internet. Everything else is refused before anything is asked: a mail must not be able
// to make this computer call a router, a printer or itself.

/** Ranges of IPv4 that are not the open internet (IANA special-purpose registry, RFC 6890), as first address and prefix length. */
const closed4: readonly (readonly [first: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Of IPv6 only this is handed out; in it, what carries an IPv4 address inside (RFC 3056, 4380) and what is special (2001::/23, RFC 9637) is closed. */
const open6 = /^[23]/
const carriers6 = /^(?:2001:(?:1?[\da-f]{0,2}|db8):|2002:|3fff:)/

/** Names that end at this computer or its own network (RFC 6761, 6762, 8375, 9476). */
const localEndings = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'home.arpa',
  'invalid',
  'onion',
  'alt',
]

/** True for a host, as the WHATWG parser writes it, that can be on the open internet by its name or address alone. */
export function isPublicHost(host: string): boolean {
  const name = host.replace(/\.$/, '')
  if (name.startsWith('[')) return isPublic6(name.slice(1, -1))
  const numbers = bytesOf4(name)
  if (numbers !== undefined) return isPublic4(numbers)
  return name.includes('.') && !localEndings.some((ending) => name.endsWith(`.${ending}`))
}

/** True for an address, as a resolver gives it, on the open internet. */
export function isPublicAddress(address: string): boolean {
  const url = `https://${address.includes(':') ? `[${address}]` : address}/`
  if (!URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return isAddressLiteral(hostname) && isPublicHost(hostname)
}

/** True for a name that is a number, which no sender of newsletters uses. */
export function isAddressLiteral(host: string): boolean {
  return host.startsWith('[') || bytesOf4(host) !== undefined
}

function bytesOf4(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  if (parts === undefined || parts.some((part) => part > 255)) return undefined
  return parts.reduce((sum, part) => sum * 256 + part, 0)
}

function isPublic4(address: number): boolean {
  return !closed4.some(([first, prefix]) => {
    const size = 2 ** (32 - prefix)
    const from = bytesOf4(first) ?? 0
    return address >= from && address < from + size
  })
}

function isPublic6(address: string): boolean {
  const text = address.toLowerCase()
  return open6.test(text) && /^[\da-f]{4}:/.test(text) && !carriers6.test(text)
}
