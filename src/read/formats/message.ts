import type { Document, Field, Item, Part, Participant, ParticipantRole } from '../document.ts'
import type { Format } from '../format.ts'
import type { Problem } from '../../base/problem.ts'
import { inMemory } from '../../base/bytes.ts'
import { parseAddresses } from '../mime/addresses.ts'
import { bytesOf, crAsLf } from '../mime/bytes.ts'
import type { Bytes } from '../mime/bytes.ts'
import { parseMailDate } from '../mime/dates.ts'
import { countMailHeaders, decodedValue, rawOf, unfolded } from '../mime/headers.ts'
import type { RawHeader } from '../mime/headers.ts'
import { leafBytes, leafText } from '../mime/leaf.ts'
import { readStructure } from '../mime/structure.ts'
import type { Leaf, Structure } from '../mime/structure.ts'
import { uudecode } from '../mime/uuencode.ts'
import { asBuffer } from '../text/bytes.ts'
import { cutText } from '../text/pieces.ts'
import { htmlToText } from '../text/html.ts'
import { sameText } from '../text/same.ts'
import { MAX_PART_BYTES, stretchesOf } from './stretches.ts'

/** Mail messages (RFC 5322, MIME), alone or inside another. */
export const message: Format = {
  id: 'message',
  mediaTypes: ['message/rfc822', 'message/global', 'message/news'],
  extensions: ['eml', 'mht', 'mhtml', 'nws'],
  read: readMessage,
}

/** How surely the first bytes of an item are those of a message: the number of mail headers in its first lines. */
export function messageHeadersIn(head: Uint8Array): number {
  const text = asBuffer(head).toString('latin1', 0, 2048)
  return countMailHeaders(text.includes('\n') ? text : text.replaceAll('\r', '\n'))
}

/** A message; its texts and what it holds are read when they are asked for. */
export function readMessage(item: Item): Document {
  const bytes = openBytes(item)
  const structure = readStructure(bytes)
  const { headers } = structure.header
  const problems: Problem[] = [...structure.problems]
  const { fields, overlong } = fieldsOf(headers, structure.leaves)
  const atMs = dateOf(headers)
  const reader: Reader = { bytes, structure, overlong, inline: [], areInlineKnown: false, problems }
  return {
    kind: 'message',
    format: 'message',
    title: decodedValue(rawOf(headers, 'subject')).slice(0, MAX_TITLE_LENGTH),
    ...(atMs === undefined ? {} : { atMs }),
    fields,
    participants: participantsOf(headers),
    contacts: [],
    parts: { [Symbol.iterator]: () => partsOf(reader) },
    nested: { [Symbol.iterator]: () => nestedOf(reader) },
    problems,
  }
}

const MAX_TITLE_LENGTH = 1000
const HEAD_BYTES = 16_384

// Old Macintosh mail ends its lines with CR alone.
function openBytes(item: Item): Bytes {
  const head = item.bytes.read(0, Math.min(HEAD_BYTES, item.bytes.sizeBytes))
  const isOld = !head.includes(10) && head.includes(13)
  return bytesOf(isOld ? crAsLf(item.bytes) : item.bytes)
}

// A value longer than this becomes a part of its own, which is walked in pieces; so nothing is lost.
const MAX_FIELD_LENGTH = 65_536
// More fields than any real message has, mostly from floods of headers; the rest becomes parts too.
const MAX_FIELDS = 5000

function fieldsOf(
  headers: readonly RawHeader[],
  leaves: readonly Leaf[],
): { fields: readonly Field[]; overlong: readonly RawHeader[] } {
  const fields: Field[] = []
  const overlong: RawHeader[] = []
  for (const header of headers) {
    if (header.raw.length > MAX_FIELD_LENGTH || fields.length >= MAX_FIELDS) overlong.push(header)
    else fields.push(new HeaderField(header))
  }
  for (const leaf of leaves) {
    if (leaf.type.name !== '') fields.push({ name: 'attachment-name', value: leaf.type.name })
    for (const header of leaf.headers) {
      if (!structural.has(header.name))
        fields.push({ name: header.name, value: decodedValue(header.raw).slice(0, MAX_FIELD_LENGTH) })
    }
  }
  return { fields, overlong }
}

// A class, for its getter: of the thirty headers of a message three are looked at, and decoding all took a tenth of reading.
class HeaderField implements Field {
  readonly name: string
  readonly #raw: string
  #value: string | undefined

  constructor({ name, raw }: RawHeader) {
    this.name = name
    this.#raw = raw
  }

  get value(): string {
    return (this.#value ??= decodedValue(this.#raw))
  }
}

// Of a part's own headers these say how it is written down, which is no evidence.
const structural = new Set([
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
  'content-id',
  'content-length',
  'mime-version',
  'x-attachment-id',
])

const roles: ReadonlyMap<string, ParticipantRole> = new Map([
  ['from', 'from'],
  ['sender', 'sender'],
  ['reply-to', 'reply-to'],
  ['to', 'to'],
  ['cc', 'cc'],
  ['bcc', 'bcc'],
])

function participantsOf(headers: readonly RawHeader[]): Participant[] {
  return headers.flatMap((header) => {
    const role = roles.get(header.name)
    return role === undefined ? [] : parseAddresses(header.raw, role)
  })
}

function dateOf(headers: readonly RawHeader[]): number | undefined {
  const sent = parseMailDate(unfolded(rawOf(headers, 'date')))
  if (sent !== undefined) return sent
  const stamp = rawOf(headers, 'delivery-date') || rawOf(headers, 'received')
  return parseMailDate(stamp.slice(stamp.lastIndexOf(';') + 1))
}

interface Reader {
  readonly bytes: Bytes
  readonly structure: Structure
  readonly overlong: readonly RawHeader[]
  /** Files found inside texts; known once the parts were walked. */
  readonly inline: Item[]
  areInlineKnown: boolean
  readonly problems: Problem[]
}

function* partsOf(reader: Reader): Generator<Part> {
  reader.inline.length = 0
  reader.areInlineKnown = true
  for (const [i, header] of reader.overlong.entries()) {
    const text = Buffer.from(decodedValue(header.raw))
    for (const piece of cutText(text, MAX_PART_BYTES))
      yield { place: `header/${header.name}#${i + 1}`, layout: 'prose', text: piece }
  }
  let plain: { path: string; text: Buffer } | undefined
  for (const leaf of reader.structure.leaves) {
    if (!isText(leaf) || isEmpty(reader.bytes, leaf)) continue
    for (const part of textParts(reader, leaf)) {
      const { alternativeOf } = leaf
      if (
        alternativeOf !== '' &&
        isHtml(leaf) &&
        plain?.path === alternativeOf &&
        sameText(plain.text, part.text)
      )
        continue
      if (alternativeOf !== '' && !isHtml(leaf)) plain = { path: alternativeOf, text: part.text }
      yield* stretchesOf(part)
    }
  }
}

function* textParts(reader: Reader, leaf: Leaf): Generator<{ place: string; text: Buffer }> {
  let number = 0
  for (const text of leafText(reader.bytes, leaf, reader.problems)) {
    number++
    const place = number === 1 ? placeOf(leaf) : `${placeOf(leaf)}+${number}`
    if (isHtml(leaf)) {
      yield { place, text: htmlToText(text) }
      continue
    }
    const { files, rest } = uudecode(text)
    for (const file of files) reader.inline.push(inlineItem(leaf, reader.inline.length + 1, file))
    yield { place, text: rest }
  }
}

function inlineItem(leaf: Leaf, number: number, file: { name: string; bytes: Buffer }): Item {
  return {
    path: `${leaf.path}.u${number}`,
    name: file.name,
    mediaType: '',
    charset: '',
    bytes: inMemory(file.bytes),
  }
}

function placeOf(leaf: Leaf): string {
  return leaf.role === 'part' ? leaf.path : `${leaf.path}/${leaf.role}`
}

/** True for what is read as text of the message itself; everything else is an item of its own. */
export function isText(leaf: Leaf): boolean {
  const { mediaType, disposition, name, encoding } = leaf.type
  if (leaf.role !== 'part') return true
  if (encoding === 'uuencode') return false
  if (mediaType === '' || mediaType === 'text') return name === ''
  if (mediaType.startsWith('multipart/')) return true
  if (messageTexts.has(mediaType)) return true
  if (disposition === 'attachment' || name !== '') return false
  return readHere.has(mediaType)
}

const messageTexts = new Set([
  'message/delivery-status',
  'message/disposition-notification',
  'message/feedback-report',
  'message/external-body',
  'text/rfc822-headers',
])
const readHere = new Set([
  'text/plain',
  'text/html',
  'text/enriched',
  'text/richtext',
  'text/x-amp-html',
  'text/watch-html',
])

function isHtml(leaf: Leaf): boolean {
  return leaf.type.mediaType.includes('html')
}

function isEmpty(bytes: Bytes, leaf: Leaf): boolean {
  if (leaf.end - leaf.start > 200) return false
  for (const byte of bytes.view(leaf.start, leaf.end)) if (byte > 32) return false
  return true
}

function* nestedOf(reader: Reader): Generator<Item> {
  const { bytes, structure, problems } = reader
  for (const leaf of structure.leaves) {
    if (leaf.type.mediaType === 'message/external-body')
      problems.push({ code: 'external', place: leaf.path, lostBytes: 0 })
    if (isText(leaf)) continue
    const content = leafBytes(bytes, leaf)
    if ('code' in content) problems.push(content)
    else
      yield {
        path: leaf.path,
        name: leaf.type.name,
        mediaType: leaf.type.mediaType,
        charset: leaf.type.charset,
        bytes: content,
      }
  }
  if (!reader.areInlineKnown) partsOf(reader).forEach(() => undefined)
  yield* reader.inline
}
