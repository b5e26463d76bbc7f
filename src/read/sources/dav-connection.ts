import { createHash } from 'node:crypto'
import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { DavDialect } from './dav-dialect.ts'
import { askDav, findCollections, type DavCollection, type DavOutcome } from './dav-discovery.ts'
import { AnswerTooLarge, davClient, davUrl, type DavClient } from './dav-http.ts'
import type { DavResponse } from './dav-multistatus.ts'
import type { UnlistedPlace } from './folder.ts'
import type { Connection, KnownUnit, LiveChange, LiveUnit, Opening } from './live.ts'

/** Opens an account's collections of one dialect. */
export async function openDav(dialect: DavDialect, opening: Opening): Promise<Connection> {
  const client = davClient(opening)
  const home = davUrl(opening.account.address)
  const place = { client, dialect, home }
  try {
    const collections = await findCollections(client, dialect, opening.account.address)
    return {
      units: async function* () {
        for (const collection of collections) yield await unitOf(place, collection)
      },
      fetch: async (unit, item) => {
        const collection = new URL(unit, home)
        const addresses = [addressOf(item, collection)]
        for await (const change of itemsAt(place, { collection, addresses }))
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
  /** Undefined when the server does not tell. */
  readonly sizeBytes: number | undefined
}

async function unitOf(place: Place, collection: DavCollection): Promise<LiveUnit | UnlistedPlace> {
  const locator = locatorOf(collection.url, place.home)
  const listed = await list(place, collection)
  if (!Array.isArray(listed)) return { locator, problem: listed, hides: locator }
  const stamp = stampOf(collection, listed)
  return {
    locator,
    sizeBytes: toldBytes(listed),
    items: listed.length,
    itemBytes: usualBytes,
    stamp,
    changes: (known) => changesOf(place, { collection, listed }, known),
  }
}

/** A card without a photo, an appointment. */
const usualBytes = 500

function toldBytes(listed: readonly Listed[]): number | undefined {
  let sum = 0
  for (const { sizeBytes } of listed)
    if (sizeBytes === undefined) return undefined
    else sum += sizeBytes
  return sum
}

/** Of a host of its own the whole address, else what follows the host. */
function locatorOf(url: URL, home: URL): string {
  return url.host === home.host ? url.pathname : url.href
}

const listing = '<propfind xmlns="DAV:"><prop><resourcetype/><getetag/><getcontentlength/></prop></propfind>'

async function list({ client }: Place, { url }: DavCollection): Promise<Listed[] | Problem> {
  const answer = await askDav(client, { url, depth: '1', method: 'PROPFIND', body: listing })
  if ('refused' in answer) return statusProblem(answer.refused)
  return answer.responses
    .filter(({ properties }) => properties.get('resourcetype')?.holds.has('collection') !== true)
    .flatMap(({ href, properties }) => {
      const address = URL.parse(href, answer.url)
      if (address === null || address.pathname === url.pathname) return []
      const told = Number(properties.get('getcontentlength')?.text)
      const tag = properties.get('getetag')?.text.trim() ?? ''
      return [{ address, tag, sizeBytes: told > 0 ? told : undefined }]
    })
}

function statusProblem(status: number): Problem {
  return { code: 'unreadable', place: '', lostBytes: 0, detail: `HTTP ${status}` }
}

/** What changes when anything in a collection does, with who says so: where to ask from, a tag, or the tags of all. */
function stampOf({ syncToken, changeTag }: DavCollection, listed: readonly Listed[]): string {
  if (syncToken !== '') return `${byToken}${encodeURIComponent(syncToken)}`
  if (changeTag !== '') return `tag:${encodeURIComponent(changeTag)}`
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

async function* changesOf(
  place: Place,
  { collection, listed }: Read,
  known: KnownUnit,
): AsyncGenerator<LiveChange> {
  if (known.isWhole && known.stamp.startsWith(byToken) && collection.syncToken !== '') {
    const token = decodeURIComponent(known.stamp.slice(byToken.length))
    const changed = await changesSince(place, { collection, token })
    if (changed !== undefined) {
      const gone = changed.gone.map((address) => itemLocator(address, collection.url))
      if (gone.length > 0) yield { type: 'gone', locators: gone }
      yield* itemsAt(place, { collection: collection.url, addresses: changed.addresses })
      return
    }
  }
  yield { type: 'restart' }
  const addresses = listed.map(({ address }) => address)
  yield* itemsAt(place, { collection: collection.url, addresses })
}

/** A server that says "there is more" again and again without moving on is not asked for ever. */
const maxSyncPages = 10_000

/** What changed since a token (RFC 6578); undefined when the server does not know the token any more. */
async function changesSince(
  { client }: Place,
  { collection, token }: { readonly collection: DavCollection; readonly token: string },
): Promise<{ readonly addresses: readonly URL[]; readonly gone: readonly URL[] } | undefined> {
  const addresses = new Map<string, URL>()
  const gone = new Map<string, URL>()
  let since = token
  for (let page = 0; page < maxSyncPages; page++) {
    const body =
      `<sync-collection xmlns="DAV:"><sync-token>${escaped(since)}</sync-token><sync-level>1</sync-level>` +
      '<prop><getetag/></prop></sync-collection>'
    const { url } = collection
    const answer = await askDav(client, { url, depth: '0', method: 'REPORT', body })
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

/**
 * Within its collection and without a slash; encoded one way, for servers spell it this way here and that way there.
 * A card elsewhere on the server has its whole path.
 */
export function itemLocator(address: URL, collection: URL): string {
  const isInside = address.pathname.startsWith(collection.pathname)
  const path = isInside ? address.pathname.slice(collection.pathname.length) : address.pathname
  const once = path.split('/').map(encodedOnce).join('/')
  return once.includes('/') ? elsewhere + encodeURIComponent(address.pathname) : once
}

const elsewhere = 'at:'

/** Where an item lies, by its locator within the collection. */
export function addressOf(locator: string, collection: URL): URL {
  if (!locator.startsWith(elsewhere)) return new URL(`./${locator}`, collection)
  return new URL(decodeURIComponent(locator.slice(elsewhere.length)), collection)
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

async function* itemsAt(place: Place, { collection, addresses }: Wanted): AsyncGenerator<LiveChange> {
  for (let from = 0; from < addresses.length; from += perQuestion) {
    const asked = addresses.slice(from, from + perQuestion)
    const answer = await multiget(place, { collection, addresses: asked })
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
      if (content !== undefined) yield itemOf(place, locator, content)
      else if (response?.status === 404) yield { type: 'gone', locators: [locator] }
      else yield await getOne(place, { address, locator })
    }
  }
}

async function multiget({ client, dialect }: Place, { collection, addresses }: Wanted): Promise<DavOutcome> {
  const hrefs = addresses.map(({ pathname }) => `<href>${escaped(pathname)}</href>`).join('')
  const body =
    `<c:${dialect.multiget} xmlns="DAV:" xmlns:c="${dialect.namespace}"><prop><getetag/><c:${dialect.content}/></prop>` +
    `${hrefs}</c:${dialect.multiget}>`
  try {
    // Depth is 0 by the letter of RFC 6352 §8.7; servers that look at it want 1 (Apple's, by the note in RFC 4791 §7.9).
    return await askDav(client, { url: collection, depth: '1', method: 'REPORT', body })
  } catch (error) {
    if (error instanceof AnswerTooLarge) return { refused: 0, body: Buffer.alloc(0) }
    throw error
  }
}

/** What many cannot be asked for is asked for by itself. */
async function getOne(
  place: Place,
  { address, locator }: { readonly address: URL; readonly locator: string },
): Promise<LiveChange> {
  try {
    const { status, body } = await place.client.ask({ method: 'GET', url: address })
    if (status === 404 || status === 410) return { type: 'gone', locators: [locator] }
    if (status !== 200) return { type: 'problem', locator, problem: statusProblem(status) }
    return itemOf(place, locator, body.toString())
  } catch (error) {
    if (!(error instanceof AnswerTooLarge)) throw error
    return { type: 'problem', locator, problem: { code: 'too-large', place: '', lostBytes: 0 } }
  }
}

function itemOf({ dialect }: Place, locator: string, content: string): LiveChange {
  const bytes = inMemory(cardBytes(content))
  const item = { path: '', name: locator, mediaType: dialect.mediaType, charset: 'utf-8', bytes }
  return { type: 'item', locator, item, sizeBytes: bytes.sizeBytes }
}

/** The bytes that a card is known by. XML takes the carriage returns out of it: put back, it is the same by whatever way it came. */
export function cardBytes(content: string): Uint8Array {
  return Buffer.from(content.replaceAll(/\r\n?|\n/g, '\r\n').trimStart())
}
