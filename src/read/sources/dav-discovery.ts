import { append } from '../../base/lists.ts'
import { Refusal } from '../../base/refusal.ts'
import type { DavDialect } from './dav-dialect.ts'
import { davUrl, type DavClient } from './dav-http.ts'
import { readMultistatus, type DavResponse, type Multistatus } from './dav-multistatus.ts'

/** A collection of cards or appointments on the server. */
export interface DavCollection {
  readonly url: URL
  /** Changes when anything in it does; '' when the server keeps none. */
  readonly changeTag: string
  /** Where changes can be asked from; '' when the server does not tell changes. */
  readonly syncToken: string
}

/** What is said to a server in XML about an address. */
export interface DavQuestion {
  readonly url: URL
  readonly depth: '0' | '1'
  readonly method: 'PROPFIND' | 'REPORT'
  readonly body: string
}

/** The answer to a question; the status when it is no multistatus. */
export type DavOutcome =
  | { readonly refused: number; readonly body: Buffer }
  | (Multistatus & { readonly url: URL })

/** Asks a question in XML. */
export async function askDav(
  client: DavClient,
  { url, depth, method, body }: DavQuestion,
): Promise<DavOutcome> {
  const headers = { 'content-type': 'application/xml; charset=utf-8', depth }
  const answer = await client.ask({
    method,
    url,
    body: `<?xml version="1.0" encoding="utf-8"?>${body}`,
    headers,
  })
  return answer.status === 207
    ? { ...readMultistatus(answer.body), url: answer.url }
    : { refused: answer.status, body: answer.body }
}

const names = (dialect: DavDialect): string =>
  `<propfind xmlns="DAV:" xmlns:c="${dialect.namespace}" xmlns:s="http://calendarserver.org/ns/"><prop>` +
  `<resourcetype/><current-user-principal/><c:${dialect.homeSet}/>` +
  '<sync-token/><s:getctag/><supported-report-set/></prop></propfind>'

/**
 * The collections behind an address that a user knows: that of a collection itself, of the account, or of the server
 * (RFC 6764): from the user to their home, from there to all that lies in it.
 */
export async function findCollections(
  client: DavClient,
  dialect: DavDialect,
  typed: string,
): Promise<readonly DavCollection[]> {
  const start = davUrl(typed)
  const look = (url: URL, depth: '0' | '1'): Promise<DavOutcome> =>
    askDav(client, { url, depth, method: 'PROPFIND', body: names(dialect) })
  const homes = new Set<string>()
  for (const address of startingPoints(start, dialect)) {
    const first = await look(address, '0')
    if ('refused' in first) continue
    const own = first.responses[0]
    const itself = own === undefined ? null : collectionOf(own, first.url, dialect)
    if (itself !== null) return [itself]
    for (const home of await homesOf(first, dialect, look)) homes.add(home.href)
    if (homes.size > 0) break
  }
  const found = new Map<string, DavCollection>()
  for (const home of homes) {
    const inside = await look(new URL(home), '1')
    if ('refused' in inside) continue
    for (const one of inside.responses) {
      const collection = collectionOf(one, inside.url, dialect)
      if (collection !== null) found.set(collection.url.href, collection)
    }
  }
  if (homes.size === 0) throw new Refusal('server-empty', start.host)
  return [...found.values()].sort((a, b) => (a.url.href < b.url.href ? -1 : 1))
}

/** The address as given first; whoever gave the server's bare name means what it says of itself. */
function startingPoints(start: URL, dialect: DavDialect): URL[] {
  const known = new URL(dialect.wellKnown, start)
  const root = new URL('/', start)
  return start.pathname === '/' ? [known, root] : [start, known, root]
}

async function homesOf(
  first: Multistatus & { readonly url: URL },
  dialect: DavDialect,
  look: (url: URL, depth: '0') => Promise<DavOutcome>,
): Promise<URL[]> {
  const direct = addressesIn(first, dialect.homeSet)
  if (direct.length > 0) return direct
  const homes: URL[] = []
  for (const principal of addressesIn(first, 'current-user-principal')) {
    const answer = await look(principal, '0')
    if (!('refused' in answer)) append(homes, addressesIn(answer, dialect.homeSet))
  }
  return homes
}

function addressesIn({ responses, url }: Multistatus & { readonly url: URL }, property: string): URL[] {
  return responses
    .flatMap(({ properties }) => properties.get(property)?.hrefs ?? [])
    .map((href) => URL.parse(href, url))
    .filter((address) => address !== null)
}

/** Null for what is none of the dialect, or lies at an address that is none. */
function collectionOf(
  { href, properties }: DavResponse,
  base: URL,
  dialect: DavDialect,
): DavCollection | null {
  if (properties.get('resourcetype')?.holds.has(dialect.collectionType) !== true) return null
  const url = URL.parse(href, base)
  if (url === null) return null
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  const tellsChanges = properties.get('supported-report-set')?.holds.has('sync-collection') === true
  return {
    url,
    changeTag: properties.get('getctag')?.text.trim() ?? '',
    syncToken: tellsChanges ? (properties.get('sync-token')?.text.trim() ?? '') : '',
  }
}
