import { inMemory } from '../../base/bytes.ts'
import type { Item } from '../document.ts'
import { lazily } from '../lazy-bytes.ts'
import type { CompoundStream, CompoundStreams } from '../compound-streams.ts'
import { readDoc, type OfficeText } from './doc.ts'
import { readPpt } from './ppt.ts'
import { publisherText } from './pub.ts'
import { maxEntryBytes } from './unpack-limits.ts'

/** What other programs put into a document: read with it where it lies in streams of its own, else an item. */
export function embeddedFiles(file: CompoundStreams): {
  readonly parts: OfficeText['parts']
  readonly items: Iterable<Item>
} {
  const isOwn = file.find(publisherText) === undefined ? (): boolean => false : isOfPublisher
  const inside = file.streams
    .filter(({ path }) => (path.includes('/') || isObject(path)) && !isOwn(path))
    .slice(0, maxEmbedded)
  return {
    parts: inside.flatMap(({ path }) => textsOf(file, path)),
    items: {
      *[Symbol.iterator]() {
        for (const [i, stream] of inside.entries()) yield* itemOf(stream, i + 1)
      },
    },
  }
}

/** True when the compound file is nothing but the wrapping of another file. */
export function holdsFile({ streams }: CompoundStreams): boolean {
  return streams.some(({ path }) => isObject(path))
}

/** Publisher keeps its own pages and text in streams that are called as those of objects. */
function isOfPublisher(path: string): boolean {
  return /^(?:contents$|quill\/)/i.test(path)
}

const native = '\u0001ole10native'

function isObject(path: string): boolean {
  return /^(?:package|contents|\p{Cc}ole10native)$/iu.test(path)
}

/** Each object takes some five streams. */
const maxEmbedded = 5000

const readers = new Map([
  ['worddocument', readDoc],
  ['powerpoint document', readPpt],
])

function textsOf(file: CompoundStreams, path: string): OfficeText['parts'] {
  const slash = path.lastIndexOf('/') + 1
  const read = readers.get(path.slice(slash).toLowerCase())
  if (read === undefined) return []
  const folder = path.slice(0, slash)
  return read(file, folder).parts.map(({ place, text }) => ({ place: `${folder}${place}`, text }))
}

function* itemOf(stream: CompoundStream, number: number): Generator<Item> {
  const name = stream.path.slice(stream.path.lastIndexOf('/') + 1).toLowerCase()
  const item = { path: String(number), mediaType: '', charset: '' }
  if (wholeFiles.has(name)) yield { ...item, name: '', bytes: lazily(() => stream.read(maxEntryBytes)) }
  if (name !== native) return
  const packaged = unpackNative(stream.read(maxEntryBytes))
  if (packaged !== undefined) yield { ...item, name: packaged.name, bytes: inMemory(packaged.bytes) }
}

/** Streams that are a file as it is: a newer office file, a PDF, the records of a workbook. */
const wholeFiles = new Set(['package', 'contents', 'workbook', 'book'])

/** A file that was dropped in: size, kind, label, name, where it came from, then the bytes with their number in front (MS-OLEDS 2.3.6). */
function unpackNative(stream: Buffer): { readonly name: string; readonly bytes: Buffer } | undefined {
  if (stream.length < 12 || stream.readUInt16LE(4) !== 2) return undefined
  const label = endOfText(stream, 6)
  const name = endOfText(stream, label)
  if (name + 8 > stream.length) return undefined
  const start = name + 8 + stream.readUInt32LE(name + 4)
  if (start + 4 > stream.length) return undefined
  const bytes = stream.subarray(start + 4, start + 4 + stream.readUInt32LE(start))
  return { name: stream.toString('latin1', 6, Math.max(6, label - 1)), bytes }
}

/** Where the next thing begins after a text that ends in a zero. */
function endOfText(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(0, from)
  return end < 0 ? bytes.length : end + 1
}
