import { isAscii } from 'node:buffer'
import { gunzipSync, inflateSync } from 'node:zlib'
import type { Document, Item } from '../read/document.ts'
import type { Reading } from '../read/format.ts'
import { looksLikeText } from '../read/formats/text.ts'
import { quotedPrintable } from '../read/mime/transfer.ts'
import { readTree } from '../read/tree.ts'
import { readMembers, unpack } from './package/zip.ts'
import type { Matcher } from './targets.ts'
import { isTechnical, localName } from './xml.ts'

/** What the second look at a file gave. */
export interface Remains {
  /** Where a target still stands. */
  readonly places: readonly string[]
  /** Where nobody could look: locked, broken, too much. */
  readonly unread: readonly string[]
  /** The same, in files that lie inside. */
  readonly unreadInside: readonly string[]
}

/** Looks for targets in all that a reader sees in a file, and then in its bytes, unpacked as far as they can be. */
export async function remainsIn(item: Item, matcher: Matcher, reading: Reading): Promise<Remains> {
  const seen = await remainsForReaders(item, matcher, reading)
  const looking: Looking = { matcher, left: maxLookedAtBytes, places: [], unread: [] }
  lookAt(Buffer.from(item.bytes.read(0, item.bytes.sizeBytes)), 'bytes', {
    looking,
    depth: 0,
    isOffice: false,
  })
  return {
    places: [...seen.places, ...looking.places],
    unread: [...seen.unread, ...looking.unread],
    unreadInside: seen.unreadInside,
  }
}

/** Problems that keep a text from being read; pictures have none that we read. */
const blinding = new Set([
  'unreadable',
  'not-supported',
  'unknown-format',
  'encrypted',
  'damaged',
  'truncated',
  'too-large',
  'packed-too-large',
  'database-too-large',
  'too-deep',
  'too-many',
  'too-slow',
  'too-much-memory',
  'suspicious-ratio',
  'crashed',
])

async function remainsForReaders(item: Item, matcher: Matcher, reading: Reading): Promise<Remains> {
  const places: string[] = []
  const [unread, unreadInside]: [string[], string[]] = [[], []]
  await readTree(item, reading, {
    visit: (document, { path }) => {
      for (const place of placesIn(document, matcher)) places.push(path === '' ? place : `${path}/${place}`)
    },
    leave: ({ format }, { path }, problems) => {
      for (const { code, place, lostBytes } of problems)
        if (blinding.has(code) && (format !== 'message' || lostBytes > 0))
          (path === '' ? unread : unreadInside).push(
            [path, place, code].filter((one) => one !== '').join('/'),
          )
    },
  })
  return { places, unread, unreadInside }
}

function* placesIn(document: Document, matcher: Matcher): Generator<string> {
  if (matcher.has(document.title)) yield 'title'
  for (const { name, value } of document.fields) if (matcher.has(value)) yield `field/${name}`
  for (const { name, email } of document.participants)
    if (matcher.has(`${name}\n${email}`)) yield 'participant'
  for (const contact of document.contacts)
    if (Object.values(contact).some((value) => matcher.has(String(value)))) yield 'contact'
  for (const { place, text } of document.parts) if (matcher.has(Buffer.from(text).toString())) yield place
}

/** As much is unpacked and looked through for one file. */
const maxLookedAtBytes = 536_870_912

/** A picture in a message in an archive in a message. */
const maxDepth = 6

interface Looking {
  readonly matcher: Matcher
  left: number
  readonly places: string[]
  readonly unread: string[]
}

interface Step {
  readonly looking: Looking
  readonly depth: number
  /** Whether these are the bytes of a file in a document of an office program. */
  readonly isOffice: boolean
}

const pieceBytes = 8_388_608
const overlapBytes = 4096

function lookAt(bytes: Buffer, place: string, { looking, depth, isOffice }: Step): void {
  looking.left -= bytes.length
  if (looking.left < 0) {
    looking.unread.push(`${place}/too-large`)
    return
  }
  const isText = looksLikeText(bytes.subarray(0, 65_536))
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes + overlapBytes)
    if (!isZip(bytes) && hasAnyhow(piece, isText, { matcher: looking.matcher, isOffice })) {
      looking.places.push(place)
      break
    }
  }
  if (depth >= maxDepth) return
  for (const { name, bytes: inner, isOffice = false } of unpackedOf(
    bytes,
    isText && !place.endsWith('quoted-printable'),
  ))
    lookAt(inner, `${place}/${name}`, { looking, depth: depth + 1, isOffice })
}

function hasAnyhow(
  bytes: Buffer,
  isText: boolean,
  { matcher, isOffice }: { readonly matcher: Matcher; readonly isOffice: boolean },
): boolean {
  if (!isText) return matcher.hasInNoise(bytes)
  return textsOf(bytes).some((text) => matcher.has(isOffice ? withoutTechnical(text) : withoutNames(text)))
}

/** Text in one byte a letter, in UTF-8, in two bytes a letter. */
function textsOf(bytes: Buffer): string[] {
  if (bytes.subarray(0, 4096).includes(0)) {
    const even = Buffer.from(bytes.subarray(0, bytes.length & ~1))
    return [even.toString('utf16le'), Buffer.from(even).swap16().toString('utf16le')]
  }
  const plain = bytes.toString('latin1')
  return isAscii(bytes) ? [plain] : [plain, bytes.toString()]
}

/** Names of header lines and elements are of who made the format; a person may be called the same. */
function withoutNames(source: string): string {
  const text = source.replaceAll(/^[A-Za-z]{2,20}(?:-[A-Za-z]{2,20}){1,4}:/gm, ' ')
  return /^\s*(?:\uFEFF|\u00EF\u00BB\u00BF)?</.test(text) ? text.replaceAll(/<[/?]?[\w:.-]+/g, ' ') : text
}

/** In the files of a document words of its format stand in attributes too. */
function withoutTechnical(text: string): string {
  return withoutNames(
    text.replaceAll(/\s([\w:.-]+)="([^"]*)"/g, (_, name: string, value: string) =>
      isTechnical(localName(name), value) ? '' : ` ="${value}"`,
    ),
  )
}

const isZip = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004'

interface Unpacked {
  readonly name: string
  readonly bytes: Buffer
  readonly isOffice?: boolean
}

function* unpackedOf(bytes: Buffer, isText: boolean): Generator<Unpacked> {
  if (bytes.length < 4) return
  if (isZip(bytes)) yield* membersOf(bytes)
  else if (bytes.readUInt16BE(0) === 0x1f8b)
    yield* packedWith(() => gunzipSync(bytes, { maxOutputLength: maxInflated }))
  else if (bytes.subarray(0, 1024).includes('%PDF-')) yield* pdfStreamsOf(bytes)
  else if (isText) yield* encodedIn(bytes)
}

const maxInflated = 134_217_728

function* packedWith(inflate: () => Buffer): Generator<Unpacked> {
  let inner: Buffer | undefined
  try {
    inner = inflate()
  } catch {
    return // no such packing after all, or broken: the reader said so
  }
  yield { name: 'unpacked', bytes: inner }
}

function* membersOf(bytes: Buffer): Generator<Unpacked> {
  const members = readMembers(bytes)
  if (typeof members === 'string') return
  const isDocument = members.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype')
  for (const member of members) {
    // The files of a document are named by its program.
    if (!isDocument || /\/(?:media|embeddings)\//.test(member.name))
      yield { name: 'name', bytes: Buffer.from(member.name) }
    const inner = unpack(member)
    if (inner !== undefined)
      yield {
        name: member.name,
        bytes: isDocument ? outwardOf(member.name, inner) : inner,
        isOffice: isDocument,
      }
  }
}

/** Of the lists of files in a document only what leads out of it: within it files are called by their program. */
function outwardOf(name: string, bytes: Buffer): Buffer {
  if (name === '[Content_Types].xml') return Buffer.alloc(0)
  if (!name.endsWith('.rels')) return bytes
  return Buffer.from((bytes.toString().match(/<[^<>]*External[^<>]*>/g) ?? []).join('\n'))
}

/** Every stream that unpacks, whatever points to it: old versions too. */
function* pdfStreamsOf(bytes: Buffer): Generator<Unpacked> {
  let number = 0
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1)
    const end = bytes.indexOf('endstream', start)
    if (end < 0 || bytes.toString('latin1', at - 3, at) === 'end') continue
    number++
    for (const { bytes: inner } of packedWith(() =>
      inflateSync(bytes.subarray(start, end), { maxOutputLength: maxInflated, finishFlush: 2 }),
    ))
      yield { name: `stream${number}`, bytes: inner }
    at = end
  }
  yield* hexStringsOf(bytes)
}

function* hexStringsOf(bytes: Buffer): Generator<Unpacked> {
  for (const [found] of bytes.toString('latin1').matchAll(/<(?:[0-9a-fA-F]{2}\s?){4,4000}>/g))
    yield { name: 'hex', bytes: Buffer.from(found.replaceAll(/[<>\s]/g, ''), 'hex') }
}

/** Blocks of base64, and quoted-printable. */
function* encodedIn(bytes: Buffer): Generator<Unpacked> {
  const text = bytes.toString('latin1')
  for (const [run] of text.matchAll(/[A-Za-z0-9+/][A-Za-z0-9+/\r\n]{14,}/g)) {
    for (const block of run.split(/(?:\r?\n){2,}/)) {
      // Without its first line too: that may be the end of something else.
      for (const letters of [block, block.slice(block.indexOf('\n') + 1)].map((one) =>
        one.replaceAll(/\s/g, ''),
      ))
        if (letters.length >= shortestBase64) yield { name: 'base64', bytes: Buffer.from(letters, 'base64') }
    }
  }
  if (/=[0-9A-F]{2}|=\r?\n/.test(text)) {
    const decoded = quotedPrintable(bytes)
    if (decoded.length < bytes.length) yield { name: 'quoted-printable', bytes: decoded }
  }
}

const shortestBase64 = 16
