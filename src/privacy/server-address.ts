import type { LiveKind } from './source-kinds.ts'

/** Kinds of places at a server that are known by an address of the web or of a database. */
export const serverKinds = ['carddav', 'caldav', 'database'] as const satisfies readonly LiveKind[]
export type ServerKind = (typeof serverKinds)[number]

/** An address as somebody typed it, taken apart. */
export interface TypedServer {
  /** Without user or password. */
  readonly address: string
  /** Empty when none stood in it. */
  readonly user: string
  readonly secret: string
}

/** What a typed address means: a mail address the server of its provider, a bare name a secure server; null when it can be none. */
export function typedServer(kind: ServerKind, typed: string): TypedServer | null {
  const text = typed.trim()
  const mail = /^[^\s@/:]+@([^\s@/:]+\.[^\s@/:]+)$/.exec(text)
  if (kind !== 'database' && mail !== null)
    return { address: `https://${davHost(kind, mail[1]?.toLowerCase() ?? '')}/`, user: text, secret: '' }
  const url = URL.parse(kind === 'database' || /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
  const schemes = kind === 'database' ? databaseSchemes : webSchemes
  if (url === null || text === '' || !schemes.has(url.protocol) || url.hostname === '') return null
  const user = decoded(url.username)
  const secret = decoded(url.password)
  url.username = ''
  url.password = ''
  return { address: url.href, user, secret }
}

const databaseSchemes = new Set(['postgres:', 'postgresql:', 'mysql:', 'mariadb:'])
const webSchemes = new Set(['https:', 'http:'])

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // as it was typed
  }
}

/** Where providers keep address books and calendars; of others it is asked at their own name (RFC 6764). */
const providers: readonly (readonly [domains: readonly string[], carddav: string, caldav: string])[] = [
  [['icloud.com', 'me.com', 'mac.com'], 'contacts.icloud.com', 'caldav.icloud.com'],
  [['fastmail.com', 'fastmail.fm'], 'carddav.fastmail.com', 'caldav.fastmail.com'],
  [['mailbox.org'], 'dav.mailbox.org', 'dav.mailbox.org'],
  [['posteo.net', 'posteo.de', 'posteo.nl'], 'posteo.de:8443', 'posteo.de:8443'],
  [['gmx.net', 'gmx.de'], 'carddav.gmx.net', 'caldav.gmx.net'],
]

function davHost(kind: 'carddav' | 'caldav', domain: string): string {
  const [, cards, calendars] = providers.find(([domains]) => domains.includes(domain)) ?? [[], domain, domain]
  return kind === 'carddav' ? cards : calendars
}
