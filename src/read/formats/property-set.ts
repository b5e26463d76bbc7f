import type { Field } from '../document.ts'
import { toText } from '../text/charset.ts'
import { charsetOfCodePage } from '../text/code-page.ts'

/** What a file says of itself (MS-OLEPS): of each known number the name that the field gets. */
const summary = new Map([
  [2, 'title'],
  [3, 'subject'],
  [4, 'creator'],
  [5, 'keywords'],
  [6, 'description'],
  [8, 'lastmodifiedby'],
  [12, 'created'],
  [13, 'modified'],
])

const documentSummary = new Map([
  [2, 'category'],
  [14, 'manager'],
  [15, 'company'],
])

/** The properties of a stream "\u0005SummaryInformation". */
export function summaryFields(stream: Buffer): Field[] {
  return sectionsOf(stream).flatMap((section) => fieldsOf(section, summary))
}

/** The properties of a stream "\u0005DocumentSummaryInformation": some known, some that users made up. */
export function documentSummaryFields(stream: Buffer): Field[] {
  const [known, own] = sectionsOf(stream)
  return [
    ...(known === undefined ? [] : fieldsOf(known, documentSummary)),
    ...(own === undefined ? [] : fieldsOf(own, ownNames(own))),
  ]
}

interface Section {
  readonly bytes: Buffer
  /** Number of a property and where its value begins. */
  readonly properties: readonly (readonly [number: number, at: number])[]
  readonly charset: string
}

const maxProperties = 2000

function sectionsOf(stream: Buffer): Section[] {
  if (stream.length < 48 || stream.readUInt16LE(0) !== 0xfffe) return []
  const sections: Section[] = []
  for (let i = 0; i < Math.min(2, stream.readUInt32LE(24)); i++) {
    const at = 28 + i * 20 + 16
    const start = at + 4 <= stream.length ? stream.readUInt32LE(at) : stream.length
    if (start + 8 <= stream.length) sections.push(sectionAt(stream.subarray(start)))
  }
  return sections
}

function sectionAt(bytes: Buffer): Section {
  const count = Math.min(bytes.readUInt32LE(4), maxProperties, (bytes.length - 8) >> 3)
  const properties = Array.from({ length: count }, (_, i): [number, number] => [
    bytes.readUInt32LE(8 + i * 8),
    bytes.readUInt32LE(12 + i * 8),
  ])
  const codePage = properties.find(([number]) => number === 1)?.[1] ?? bytes.length
  const page = codePage + 6 <= bytes.length ? bytes.readUInt16LE(codePage + 4) : 1252
  return { bytes, properties, charset: charsetOfCodePage(page) }
}

function fieldsOf(section: Section, names: ReadonlyMap<number, string>): Field[] {
  return section.properties.flatMap(([number, at]) => {
    const name = names.get(number)
    const value = name === undefined ? '' : valueAt(section, at)
    return name === undefined || value === '' ? [] : [{ name, value }]
  })
}

function valueAt({ bytes, charset }: Section, at: number): string {
  if (at + 8 > bytes.length) return ''
  const type = bytes.readUInt32LE(at)
  const length = bytes.readUInt32LE(at + 4)
  if (type === 0x1e) return trimmed(toText(bytes.subarray(at + 8, at + 8 + length), charset))
  if (type === 0x1f) return trimmed(bytes.toString('utf16le', at + 8, at + 8 + length * 2))
  if (type === 3) return String(bytes.readInt32LE(at + 4))
  return type === 0x40 && at + 12 <= bytes.length ? dateOf(bytes.readBigUInt64LE(at + 4)) : ''
}

/** Tenths of microseconds since 1601; a span of time (editing) is written in the same way. */
function dateOf(ticks: bigint): string {
  const date = new Date(Number(ticks / 10_000n) - 11_644_473_600_000)
  return date.getUTCFullYear() > 1970 && date.getUTCFullYear() < 2200 ? date.toISOString() : ''
}

/** Property 0 of the second section is a dictionary: number, length of name, name. */
function ownNames({ bytes, properties, charset }: Section): Map<number, string> {
  const names = new Map<number, string>()
  const start = properties.find(([number]) => number === 0)?.[1] ?? bytes.length
  if (start + 4 > bytes.length) return names
  const count = Math.min(bytes.readUInt32LE(start), maxProperties)
  const isWide = charset === 'utf-16le'
  for (let at = start + 4; names.size < count && at + 8 <= bytes.length;) {
    const number = bytes.readUInt32LE(at)
    const length = bytes.readUInt32LE(at + 4) * (isWide ? 2 : 1)
    names.set(number, trimmed(toText(bytes.subarray(at + 8, at + 8 + length), charset)).toLowerCase())
    at += 8 + (isWide ? Math.ceil(length / 4) * 4 : length)
  }
  return names
}

function trimmed(text: string): string {
  const end = text.indexOf('\0')
  return (end < 0 ? text : text.slice(0, end)).trim().slice(0, 10_000)
}
