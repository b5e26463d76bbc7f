import type { ByteSource } from '../../base/bytes.ts'
import { utf8 } from '../../base/bytes.ts'
import type { Document, Field, Item } from '../document.ts'
import type { Format } from '../format.ts'
import { readExif } from '../picture/exif.ts'
import { heifProperties } from '../picture/heif.ts'
import { jpegParts, pngParts, webpParts, type Beside } from '../picture/segments.ts'
import { pictureToRead } from '../picture/to-read.ts'
import { xmpFields } from '../picture/xmp.ts'
import { asBuffer } from '../text/bytes.ts'
import { emptyDocument } from './document-of.ts'

interface Kind {
  readonly id: string
  readonly mediaTypes: readonly string[]
  readonly extensions: readonly string[]
  /** What its first bytes look like, in hex. */
  readonly mark: RegExp
  readonly beside: (bytes: ByteSource) => Iterable<Beside>
  /** False where nothing here unpacks its pixels: its letters stay unread. */
  readonly isReadable?: false
}

const kinds: readonly Kind[] = [
  {
    id: 'jpeg',
    mediaTypes: ['image/jpeg', 'image/pjpeg', 'image/jpg'],
    extensions: ['jpg', 'jpeg', 'jpe'],
    mark: /^ffd8ff/,
    beside: jpegParts,
  },
  { id: 'png', mediaTypes: ['image/png'], extensions: ['png'], mark: /^89504e470d0a1a0a/, beside: pngParts },
  {
    id: 'tiff',
    mediaTypes: ['image/tiff'],
    extensions: ['tif', 'tiff'],
    mark: /^(?:49492a00|4d4d002a)/,
    beside: (bytes) => [{ exif: bytes }],
  },
  {
    id: 'webp',
    mediaTypes: ['image/webp'],
    extensions: ['webp'],
    mark: /^52494646.{8}57454250/,
    beside: webpParts,
  },
  {
    id: 'gif',
    mediaTypes: ['image/gif'],
    extensions: ['gif'],
    mark: /^47494638(?:37|39)61/,
    beside: () => [],
  },
  {
    id: 'bmp',
    mediaTypes: ['image/bmp', 'image/x-ms-bmp'],
    extensions: ['bmp', 'dib'],
    mark: /^424d.{8}00000000/,
    beside: () => [],
  },
  {
    id: 'heif',
    mediaTypes: ['image/heic', 'image/heif'],
    extensions: ['heic', 'heif', 'hif'],
    mark: /^.{8}66747970(?:68656963|68656978|6d696631)/,
    beside: (bytes) => [heifProperties(bytes)],
  },
  {
    id: 'avif',
    mediaTypes: ['image/avif'],
    extensions: ['avif'],
    mark: /^.{8}66747970617669/,
    beside: (bytes) => [heifProperties(bytes)],
    isReadable: false,
  },
]

/** Pictures: what the camera or a person wrote in them. The letters on them are read later. */
export const pictures: readonly Format[] = kinds.map((kind) => ({
  id: kind.id,
  mediaTypes: kind.mediaTypes,
  extensions: kind.extensions,
  isIt: (head) => kind.mark.test(asBuffer(head).toString('hex', 0, 16)),
  read: (item) => readPicture(item, kind),
}))

function readPicture(item: Item, { id, beside, isReadable }: Kind): Document {
  const fields = distinct([...beside(item.bytes)].flatMap(fieldsIn))
  const title = fields.find(({ name }) => name === 'title')?.value ?? item.name
  const atMs = momentOf(fields.find(({ name }) => name === 'taken')?.value ?? '')
  const told = fields.filter(({ name }) => !ofTheDevice.has(name))
  const lines = told.map(({ name, value }) => `${name}: ${value.replaceAll(/\s+/g, ' ')}`).join('\n')
  return {
    ...emptyDocument(id, item),
    title: title.slice(0, 500),
    ...(atMs === undefined ? {} : { atMs }),
    fields,
    parts: lines === '' ? [] : [{ place: 'properties', layout: 'prose', text: utf8(lines) }],
    participants: peopleIn(fields),
    ...(isReadable === false
      ? { problems: [{ code: 'not-supported', place: '', lostBytes: item.bytes.sizeBytes, detail: id }] }
      : pictureToRead(id, item.bytes)),
  }
}

/** Said of the camera and of the making, not of people; and the place, in which nothing but numbers would be found. */
const ofTheDevice = new Set([
  'make',
  'model',
  'software',
  'modified',
  'taken',
  'camera serial number',
  'gps',
  'gps latitude',
  'gps longitude',
])

function fieldsIn({ exif, xmp, fields = [] }: Beside): Field[] {
  const told = exif === undefined ? undefined : readExif(exif)
  const packets = [xmp, told?.xmp].filter((packet) => packet !== undefined)
  return [...fields, ...(told?.fields ?? []), ...packets.flatMap(xmpFields)].filter(
    ({ value }) => value.trim() !== '',
  )
}

/** Exif and XMP say the same again. */
function distinct(fields: readonly Field[]): Field[] {
  const seen = new Map(fields.map((field) => [`${field.name}\n${field.value}`, field]))
  return [...seen.values()]
}

const makers = new Set(['artist', 'author', 'camera owner', 'copyright owner', 'caption writer'])

function peopleIn(fields: readonly Field[]): Document['participants'] {
  const names = new Set(
    fields
      .filter(({ name }) => makers.has(name))
      .flatMap(({ value }) => value.split(';').map((name) => name.trim())),
  )
  return [...names].map((name) => ({ role: 'author', name, email: '' }))
}

/** "2024:03:12 14:05:33" or "2024-03-12T14:05:33": the camera's own clock, whose zone nobody knows. */
function momentOf(written: string): number | undefined {
  const match = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?/.exec(written)
  if (match === null) return undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const moment = Date.UTC(year, month - 1, day, hour, minute, second)
  return year < 1970 ? undefined : moment
}
