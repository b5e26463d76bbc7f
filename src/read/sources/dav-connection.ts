import { createHash } from 'node:crypto'
import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Item } from '../document.ts'
import type { DavDialect } from './dav-dialect.ts'
import { askDav, findCollections, type DavCollection, type DavOutcome } from './dav-discovery.ts'
import {
  AnswerTooLarge,
  davClient,
  davUrl,
  type DavAccount,
  type DavClient,
  type DavOptions,
} from './dav-http.ts'
import type { DavResponse } from './dav-multistatus.ts'
import type { UnlistedPlace } from './folder.ts'
import type { Connection, KnownUnit, LiveChange, LiveUnit } from './live.ts'

/** Opens an account's collections of one dialect. */
export async function openDav(
  dialect: DavDialect,
  account: DavAccount,
  { signal, ...options }: DavOptions & { readonly signal: AbortSignal },
): Promise<Connection> {
  const client = davClient(account, options)
  try {
    const collections = await findCollections(client, dialect, { typed: account.url, signal })
    const home = davUrl(account.url)
    const place = { client, dialect, home }
    return {
      units: async function* (listing) {
        for (const collection of collections) yield await unitOf(place, collection, listing)
      },
      fetch: async (unit, item, fetching) => {
        const url = new URL(unit, home)
        for await (const change of itemsAt(
          place,
          { collection: url, addresses: [new URL(item, url)] },
          fetching,
        ))
          if (change.type === 'item') return change.item
        return undefined
      },
      [Symbol.asyncDispose]: async () => client[Symbol.dispose](),
    }
  } catch (error) {
    client[Symbol.dispose]()
    throw error
  }
}

interface Place {
  readonly client: DavClient
  readonly dialect: DavDialect
  /** Locators of collections are within its host. */
  readonly home: URL
}

interface Listed {
  readonly address: URL
  readonly tag: string
  readonly sizeBytes: number
}

/** Cards without a told size are as large as most. */
const usualBytes = 500

async function unitOf(
  place: Place,
  collection: DavCollection,
  signal: AbortSignal,
): Promise<LiveUnit | UnlistedPlace> {
  const locator = locatorOf(collection.url, place.home)
  const listed = await list(place, collection, signal)
  if (!Array.isArray(listed)) return { locator, problem: listed, hides: locator }
  const stamp = stampOf(collection, listed)
  return {
    locator,
    sizeBytes: listed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    items: listed.length,
    stamp,
    changes: (known, changing) => changesOf(place, { collection, listed }, { known, signal: changing }),
  }
}

/** Of a host of its own the whole address, else what follows the host. */
function locatorOf(url: URL, home: URL): string {
  return url.host === home.host ? url.pathname : url.href
}

const listing = '<propfind xmlns="DAV:"><prop><resourcetype/><getetag/><getcontentlength/></prop></propfind>'

async function list(
  { client }: Place,
  { url }: DavCollection,
  signal: AbortSignal,
): Promise<Listed[] | Problem> {
  const answer = await askDav(client, { url, depth: '1', method: 'PROPFIND', body: listing }, signal)
  if ('refused' in answer) return statusProblem(answer.refused)
  return answer.responses
    .filter(({ properties }) => properties.get('resourcetype')?.holds.has('collection') !== true)
    .flatMap(({ href, properties }) => {
      const address = URL.parse(href, answer.url)
      if (address === null || address.pathname === url.pathname) return []
      const told = Number(properties.get('getcontentlength')?.text)
      const tag = properties.get('getetag')?.text.trim() ?? ''
      return [{ address, tag, sizeBytes: told > 0 ? told : usualBytes }]
    })
}

function statusProblem(status: number): Problem {
  return { code: 'unreadable', place: '', lostBytes: 0, detail: `HTTP ${status}` }
}

/** What changes when anything in a collection does, with who says so: where to ask from, a tag, or the tags of all. */
function stampOf({ syncToken, changeTag }: DavCollection, listed: readonly Listed[]): string {
  if (syncToken !== '') return `${byToken}${syncToken}`
  if (changeTag !== '') return `tag:${changeTag}`
  const hash = createHash('sha256')
  for (const { address, tag } of listed.toSorted((a, b) => (a.address.href < b.address.href ? -1 : 1)))
    if (tag === '') return ''
    else hash.update(`${address.pathname}\n${tag}\n`)
  return `tags:${hash.digest('hex').slice(0, 32)}`
}

const byToken = 'sync:'

interface Read {
  readonly collection: DavCollection
  readonly listed: readonly Listed[]
}

interface Asked {
  readonly known: KnownUnit
  readonly signal: AbortSignal
}

async function* changesOf(
  place: Place,
  { collection, listed }: Read,
  { known, signal }: Asked,
): AsyncGenerator<LiveChange> {
  if (known.stamp.startsWith(byToken) && collection.syncToken !== '') {
    const token = known.stamp.slice(byToken.length)
    const changed = await changesSince(place, { collection, token }, signal)
    if (changed !== undefined) {
      const gone = changed.gone.map((address) => itemLocator(address, collection.url))
      if (gone.length > 0) yield { type: 'gone', locators: gone }
      yield* itemsAt(place, { collection: collection.url, addresses: changed.addresses }, signal)
      return
    }
  }
  yield { type: 'restart' }
  const addresses = listed.map(({ address }) => address)
  yield* itemsAt(place, { collection: collection.url, addresses }, signal)
}

/** A server that says "there is more" again and again without moving on is not asked for ever. */
const maxSyncPages = 10_000

/** What changed since a token (RFC 6578); undefined when the server does not know the token any more. */
async function changesSince(
  { client }: Place,
  { collection, token }: { readonly collection: DavCollection; readonly token: string },
  signal: AbortSignal,
): Promise<{ readonly addresses: readonly URL[]; readonly gone: readonly URL[] } | undefined> {
  const addresses = new Map<string, URL>()
  const gone = new Map<string, URL>()
  let since = token
  for (let page = 0; page < maxSyncPages; page++) {
    const body =
      `<sync-collection xmlns="DAV:"><sync-token>${escaped(since)}</sync-token><sync-level>1</sync-level>` +
      '<prop><getetag/></prop></sync-collection>'
    const { url } = collection
    const answer = await askDav(client, { url, depth: '0', method: 'REPORT', body }, signal)
    if ('refused' in answer) return undefined
    let isMore = false
    for (const response of answer.responses) {
      const address = URL.parse(response.href, answer.url)
      if (address === null) continue
      if (address.pathname === url.pathname) isMore ||= response.status === 507
      else if (response.status === 404) gone.set(address.href, address)
      else addresses.set(address.href, address)
    }
    if (!isMore || answer.syncToken === since) break
    since = answer.syncToken
  }
  return { addresses: [...addresses.values()], gone: [...gone.values()] }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Within its collection; encoded one way, for servers spell it this way here and that way there. */
function itemLocator(address: URL, collection: URL): string {
  const inside = address.pathname.startsWith(collection.pathname)
    ? address.pathname.slice(collection.pathname.length)
    : address.pathname
  return inside.split('/').map(encodedOnce).join('/')
}

function encodedOnce(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment))
  } catch {
    return segment // a stray percent sign: as it is
  }
}

interface Wanted {
  readonly collection: URL
  readonly addresses: readonly URL[]
}

/** Cards per question: few enough for servers that think slowly, many enough that waiting does not count. */
const perQuestion = 50

async function* itemsAt(
  place: Place,
  { collection, addresses }: Wanted,
  signal: AbortSignal,
): AsyncGenerator<LiveChange> {
  for (let from = 0; from < addresses.length; from += perQuestion) {
    const asked = addresses.slice(from, from + perQuestion)
    const answer = await multiget(place, { collection, addresses: asked }, signal)
    const given = new Map<string, DavResponse>()
    if (!('refused' in answer))
      for (const one of answer.responses) {
        const address = URL.parse(one.href, answer.url)
        if (address !== null) given.set(itemLocator(address, collection), one)
      }
    for (const address of asked) {
      const locator = itemLocator(address, collection)
      const response = given.get(locator)
      const content = response?.properties.get(place.dialect.content)?.text
      if (content !== undefined) yield { type: 'item', locator, item: itemOf(place, locator, content) }
      else if (response?.status === 404) yield { type: 'gone', locators: [locator] }
      else yield await getOne(place, { address, locator }, signal)
    }
  }
}

async function multiget(
  { client, dialect }: Place,
  { collection, addresses }: Wanted,
  signal: AbortSignal,
): Promise<DavOutcome> {
  const hrefs = addresses.map(({ pathname }) => `<href>${escaped(pathname)}</href>`).join('')
  const body =
    `<c:${dialect.multiget} xmlns="DAV:" xmlns:c="${dialect.namespace}"><prop><getetag/><c:${dialect.content}/></prop>` +
    `${hrefs}</c:${dialect.multiget}>`
  try {
    // Depth is 0 by the letter of RFC 6352 §8.7; servers that look at it want 1 (Apple's, by the note in RFC 4791 §7.9).
    return await askDav(client, { url: collection, depth: '1', method: 'REPORT', body }, signal)
  } catch (error) {
    if (error instanceof AnswerTooLarge) return { refused: 0, body: Buffer.alloc(0) }
    throw error
  }
}

/** What many cannot be asked for is asked for by itself. */
async function getOne(
  place: Place,
  { address, locator }: { readonly address: URL; readonly locator: string },
  signal: AbortSignal,
): Promise<LiveChange> {
  try {
    const { status, body } = await place.client.ask({ method: 'GET', url: address }, signal)
    if (status === 404 || status === 410) return { type: 'gone', locators: [locator] }
    if (status !== 200) return { type: 'problem', locator, problem: statusProblem(status) }
    return { type: 'item', locator, item: itemOf(place, locator, body.toString()) }
  } catch (error) {
    if (!(error instanceof AnswerTooLarge)) throw error
    return { type: 'problem', locator, problem: { code: 'too-large', place: '', lostBytes: 0 } }
  }
}

/** XML takes the carriage returns out of a card: put back, it is the same by whatever way it came. */
function itemOf({ dialect }: Place, locator: string, content: string): Item {
  const bytes = Buffer.from(content.replaceAll(/\r\n?|\n/g, '\r\n').trimStart())
  const name = locator.slice(locator.lastIndexOf('/') + 1)
  return { path: '', name, mediaType: dialect.mediaType, charset: 'utf-8', bytes: inMemory(bytes) }
}
