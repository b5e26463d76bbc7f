import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { readRtf, type RichText } from '../rtf/read-rtf.ts'
import { cutText } from '../text/pieces.ts'
import { htmlToText } from '../text/html.ts'
import { emptyDocument } from './document-of.ts'

/** Rich text (RTF 1.9.1), as WordPad, Word and LibreOffice write it. */
export const rtf: Format = {
  id: 'rtf',
  mediaTypes: ['application/rtf', 'text/rtf', 'application/x-rtf'],
  extensions: ['rtf'],
  isIt: (head) => /^\s*\{\\rtf/.test(Buffer.from(head.subarray(0, 100)).toString('latin1')),
  read: readRichText,
}

// A report with photographs, each byte written as two digits; it is held in memory.
const MAX_FILE_BYTES = 200_000_000
const PIECE_BYTES = 2_000_000

function readRichText(item: Item): Document {
  const { sizeBytes } = item.bytes
  const rich = readRtf(item.bytes.read(0, Math.min(sizeBytes, MAX_FILE_BYTES)))
  const problems: Problem[] = [...rich.problems]
  if (sizeBytes > MAX_FILE_BYTES)
    problems.push({ code: 'too-large', place: '', lostBytes: sizeBytes - MAX_FILE_BYTES })
  const valueOf = (name: string): string => rich.fields.find((field) => field.name === name)?.value ?? ''
  const authors = [valueOf('author'), valueOf('operator'), valueOf('manager'), ...rich.names]
  return {
    ...emptyDocument('rtf', item),
    title: valueOf('title') || item.name,
    fields: rich.fields,
    participants: [...new Set(authors)]
      .filter((name) => name !== '' && name !== 'Unknown')
      .map((name) => ({ role: 'author', name, email: '' })),
    parts: { [Symbol.iterator]: () => partsOf(rich) },
    nested: filesOf(rich),
    problems,
  }
}

/** The text of a rich text as UTF-8; of the web page in it, when it was made from one. */
export function richTextBytes({ text, isHtml }: RichText): Buffer {
  const bytes = Buffer.from(text)
  return isHtml ? htmlToText(bytes) : bytes
}

/** Rows of cells are tables of their own, so that a column can be told by its head. */
function* partsOf(rich: RichText): Generator<Part> {
  if (rich.isHtml) {
    yield* pieces(richTextBytes(rich), 'prose', '')
    return
  }
  let number = 0
  for (const { lines, isTable } of stretches(rich.text)) {
    if (lines.trim() === '') continue
    number++
    yield* pieces(Buffer.from(lines), isTable ? 'table' : 'prose', String(number))
  }
}

function* pieces(text: Buffer, layout: 'prose' | 'table', number: string): Generator<Part> {
  let piece = 0
  for (const bytes of cutText(text, PIECE_BYTES)) {
    piece++
    const place = number === '' ? String(piece) : piece === 1 ? number : `${number}+${piece}`
    yield { place, layout, text: bytes }
  }
}

interface Stretch {
  readonly lines: string
  readonly isTable: boolean
}

// A table of two rows or more: one line with a tab is a letter's head or a list.
const LEAST_ROWS = 2
// Documents that change from text to table thousands of times are read as text from there.
const MAX_STRETCHES = 1000

function* stretches(text: string): Generator<Stretch> {
  const lines = text.split('\n')
  let from = 0
  let made = 0
  for (let i = 0; i < lines.length && made < MAX_STRETCHES;) {
    const end = rowsEnd(lines, i)
    if (end - i < LEAST_ROWS) {
      i = end + 1
      continue
    }
    if (i > from) yield { lines: joined(lines, from, i), isTable: false }
    yield { lines: joined(lines, i, end), isTable: true }
    made += 2
    from = end
    i = end
  }
  if (from < lines.length) yield { lines: joined(lines, from, lines.length), isTable: false }
}

function rowsEnd(lines: readonly string[], from: number): number {
  let end = from
  while (end < lines.length && isRow(lines[end] ?? '')) end++
  return end
}

/** The reader ends each cell with a tab, so that a row ends with one. */
function isRow(line: string): boolean {
  return line.endsWith('\t') && line.indexOf('\t') < line.length - 1
}

function joined(lines: readonly string[], from: number, to: number): string {
  return `${lines.slice(from, to).join('\n')}\n`
}

function filesOf({ files }: RichText): Item[] {
  return files.map(({ mediaType, bytes }, i) => ({
    path: String(i + 1),
    name: '',
    mediaType,
    charset: '',
    bytes: inMemory(bytes),
  }))
}
