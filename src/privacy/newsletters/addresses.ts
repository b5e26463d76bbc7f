import type { HeaderField } from '../suppliers/mail-clues.ts'
import { isAddressLiteral, isPublicHost } from './public-host.ts'

// The addresses that a message gives to unsubscribe by (RFC 2369). What a stranger wrote is never followed as it stands: it is taken
// apart, and only what is wholly understood is used.

/** Why an address cannot be used. */
export type AddressRefusal = 'scheme' | 'private-host' | 'userinfo' | 'port-not-allowed' | 'unreadable'

/** An address of a List-Unsubscribe header. */
export type UnsubscribeAddress =
  | { readonly type: 'https' | 'http'; readonly url: string }
  | ({ readonly type: 'mailto' } & UnsubscribeMail)
  | { readonly type: 'refused'; readonly why: AddressRefusal }

/** A mail that unsubscribes: one recipient, one line of subject, a short text (RFC 6068, and no more of it). */
export interface UnsubscribeMail {
  readonly to: string
  readonly subject: string | null
  readonly body: string | null
  /** True when the address tried to write headers of its own: cut off there. */
  readonly isInjected: boolean
}

/** More than senders give; the rest is a flood. */
const mostAddresses = 20
const longestHeader = 8000
const longestAddress = 2000

/** What the List-Unsubscribe headers of a message say, in their order. */
export interface ListedAddresses {
  readonly addresses: readonly UnsubscribeAddress[]
  /** An address without its angle brackets: for a person to look at, never for a program. */
  readonly loose: string | null
  /** How many headers there were; more than one is a mistake. */
  readonly headers: number
}

/** Takes the headers apart: addresses stand in angle brackets, and may hold commas. */
export function listedAddresses(fields: readonly HeaderField[]): ListedAddresses {
  const headers = fields
    .filter(({ name }) => name === 'list-unsubscribe')
    .map(({ value }) => value.slice(0, longestHeader))
  const found = headers.flatMap((header) =>
    [...header.matchAll(/<([^<>]*)>/g)].map(([, uri = '']) => uri.trim()),
  )
  const loose = headers.flatMap((header) =>
    header.includes('<') ? [] : (/(?:^|[\s,])(https?:\/\/[^\s<>"',]+)/i.exec(header)?.slice(1, 2) ?? []),
  )
  return {
    addresses: found.slice(0, mostAddresses).map(addressOf),
    loose: loose.flatMap((uri) => webAddress(uri))[0] ?? null,
    headers: headers.length,
  }
}

function webAddress(uri: string): string[] {
  const address = addressOf(uri)
  return address.type === 'https' || address.type === 'http' ? [address.url] : []
}

/** One address, as safe as it can be by itself; where its name leads is checked when it is used. */
export function addressOf(uri: string): UnsubscribeAddress {
  // Folding puts white space into long ones (RFC 2369 §2).
  const plain = uri.replace(/\s+/g, '')
  if (plain.length > longestAddress) return refused('unreadable')
  if (/^mailto:/i.test(plain)) return mailOf(plain)
  if (!URL.canParse(plain)) return refused('unreadable')
  const url = new URL(plain)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refused('scheme')
  if (!isPublicHost(url.hostname)) return refused('private-host')
  if (url.username !== '' || url.password !== '') return refused('userinfo')
  // The parser leaves out the port that the scheme has anyway.
  if (url.port !== '') return refused('port-not-allowed')
  if (isAddressLiteral(url.hostname)) return refused('private-host')
  return { type: url.protocol === 'https:' ? 'https' : 'http', url: url.href }
}

function refused(why: AddressRefusal): UnsubscribeAddress {
  return { type: 'refused', why }
}

const longestSubject = 200
const longestBody = 500

function mailOf(uri: string): UnsubscribeAddress {
  const [address = '', query = ''] = uri.slice('mailto:'.length).split('?', 2)
  const to = decoded(address)
  // One recipient that is nothing but an address: no list, no name, no line end.
  if (!/^[^\s@,;:<>()"\\]{1,64}@[\w.-]{1,253}$/.test(to)) return refused('unreadable')
  const parameters = query.split('&').map((pair) => {
    const at = pair.indexOf('=')
    return [decoded(pair.slice(0, at)).toLowerCase(), decoded(pair.slice(at + 1))] as const
  })
  const valueOf = (name: string): string | null => parameters.find(([key]) => key === name)?.[1] ?? null
  const [subject, body] = [valueOf('subject'), valueOf('body')]
  return {
    type: 'mailto',
    to,
    subject: subject === null ? null : firstLine(subject).slice(0, longestSubject),
    body: body === null ? null : body.replace(lineEnds, '\n').slice(0, longestBody),
    isInjected: subject !== null && firstLine(subject) !== subject.trim(),
  }
}

const lineEnds = /\r\n|[\r\n\u0085\u2028\u2029]/g

/** What comes after a line end would be a header of the stranger's own. */
function firstLine(text: string): string {
  return (text.split(/[\p{Cc}\u2028\u2029]/u, 1)[0] ?? '').trim()
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return '' // no address that anybody meant
  }
}
