import type { ProblemCode } from '../../base/problem.ts'
import type { Field } from '../document.ts'
import type { CompoundStreams } from '../compound-streams.ts'

/** What a reader of an old office file finds in it. */
export interface OfficeText {
  readonly parts: readonly { readonly place: string; readonly text: string }[]
  readonly fields: readonly Field[]
  /** Files that are shown in it, opened when it is their turn; undefined when one is damaged or a bomb. */
  readonly nested: readonly (() => Uint8Array | undefined)[]
  readonly problems: readonly ProblemCode[]
}

/** Nothing but why. */
export function officeProblem(problem: ProblemCode): OfficeText {
  return { parts: [], fields: [], nested: [], problems: [problem] }
}

/** A book of a thousand pages has 3 million characters; pictures lie elsewhere. */
const maxStreamBytes = 134_217_728

/** The text of a Word file (MS-DOC; also of Word 6 and 95): body, notes, headers, remarks, text boxes, also what is struck out. */
export function readDoc({ find }: CompoundStreams, folder = ''): OfficeText {
  const main = find(`${folder}WordDocument`)?.read(maxStreamBytes)
  if (main === undefined || main.length < 512) return officeProblem('damaged')
  const version = main.readUInt16LE(0)
  const flags = main.readUInt16LE(10)
  if ((flags & 0x100) !== 0) return officeProblem('encrypted')
  if (version !== 0xa5ec) return version === 0xa5dc ? readOldDoc(main, flags) : officeProblem('damaged')
  const table = find(`${folder}${(flags & 0x200) === 0 ? '0' : '1'}Table`)?.read(maxStreamBytes)
  if (table === undefined) return officeProblem('damaged')
  const { text, isWhole } = textOf(main, rangeOf(table, main, clxOffset), isWide)
  return {
    parts: documentsOf(text, main),
    fields: peopleOf(main, table),
    nested: [],
    problems: isWhole ? [] : ['damaged'],
  }
}

const clxOffset = 0x1a2
/** Where Word 6 and 95 say the same. */
const oldClxOffset = 0x160

/** Word 6 and 95: one byte per letter, all in one stream; in pieces only when it was saved in a hurry. */
function readOldDoc(main: Buffer, flags: number): OfficeText {
  const isInPieces = (flags & 4) !== 0
  const { text, isWhole } = isInPieces
    ? textOf(main, rangeOf(main, main, oldClxOffset), () => false)
    : { text: western.decode(main.subarray(main.readUInt32LE(0x18), main.readUInt32LE(0x1c))), isWhole: true }
  const shown = shownText(text)
  const parts = shown.trim() === '' ? [] : [{ place: 'document', text: shown }]
  return { parts, fields: [], nested: [], problems: isWhole ? [] : ['damaged'] }
}

/** A stretch of the table stream that the main stream points to. */
function rangeOf(table: Buffer, main: Buffer, offset: number): Buffer {
  if (main.length < offset + 8) return Buffer.alloc(0)
  const start = main.readUInt32LE(offset)
  return table.subarray(start, start + main.readUInt32LE(offset + 4))
}

const western = new TextDecoder('windows-1252')

const isWide = (position: number): boolean => (position & 0x4000_0000) === 0

/** The characters of all documents in the file, put together from pieces in the order in which they are read. */
function textOf(
  main: Buffer,
  clx: Buffer,
  isWidePiece: (position: number) => boolean,
): { readonly text: string; readonly isWhole: boolean } {
  const pieces = pieceTable(clx)
  const count = Math.floor((pieces.length - 4) / 12)
  if (count < 1) return { text: '', isWhole: false }
  const texts: string[] = []
  // Pieces may point to the same text again: nothing of ours needs more than the stream holds.
  let left = main.length
  for (let i = 0; i < count; i++) {
    const length = pieces.readUInt32LE(i * 4 + 4) - pieces.readUInt32LE(i * 4)
    const position = pieces.readUInt32LE((count + 1) * 4 + i * 8 + 2)
    if (length < 0 || length > left) return { text: texts.join(''), isWhole: false }
    left -= length
    texts.push(pieceText(main, { position, length, isWide: isWidePiece(position) }))
  }
  return { text: texts.join(''), isWhole: true }
}

interface Piece {
  readonly position: number
  readonly length: number
  readonly isWide: boolean
}

function pieceText(main: Buffer, { position, length, isWide: wide }: Piece): string {
  if (wide) return main.toString('utf16le', position, position + length * 2)
  const start = (position & 0x4000_0000) === 0 ? position : (position & 0x3fff_ffff) / 2
  return western.decode(main.subarray(start, start + length))
}

/** Behind records of formatting (1), the table of pieces (2). */
function pieceTable(clx: Buffer): Buffer {
  let at = 0
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1)
  if (at + 5 > clx.length || clx[at] !== 2) return Buffer.alloc(0)
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
}

/** The documents that follow each other in the text, with where the main stream says how long each is. */
const documents: readonly (readonly [place: string, offset: number])[] = [
  ['document', 0x4c],
  ['footnotes', 0x50],
  ['headers', 0x54],
  ['macros', 0x58],
  ['comments', 0x5c],
  ['endnotes', 0x60],
  ['textboxes', 0x64],
  ['header-textboxes', 0x68],
]

function documentsOf(text: string, main: Buffer): { place: string; text: string }[] {
  let at = 0
  const parts = documents.map(([place, offset]) => {
    const start = at
    at += main.readUInt32LE(offset)
    return { place, text: shownText(text.slice(start, at)) }
  })
  parts.push({ place: 'rest', text: shownText(text.slice(at)) })
  return parts.filter((part) => part.text.trim() !== '')
}

/** Signs around a field: its instruction begins, its result begins, it ends. */
const fieldBegins = 0x13
const fieldEnds = 0x15
/** Longer is no instruction of a field but text behind a sign that never ended. */
const maxInstruction = 4000

/** Marks of cells and paragraphs as TAB and line end; of the instructions of fields only the addresses of links. */
function shownText(raw: string): string {
  const pieces: string[] = []
  let at = 0
  let isInstruction = false
  for (let i = 0; i <= raw.length; i++) {
    const code = i === raw.length ? fieldEnds : raw.charCodeAt(i)
    if (code < fieldBegins || code > fieldEnds) continue
    const text = raw.slice(at, i)
    const isLost = i === raw.length || text.length > maxInstruction
    pieces.push(isInstruction && !isLost ? linkIn(text) : plain(text))
    isInstruction = code === fieldBegins
    at = i + 1
  }
  return pieces.join('')
}

function linkIn(instruction: string): string {
  const link = /(?:mailto:|https?:)[^"\s]+/.exec(instruction)?.[0]
  return link === undefined ? '' : ` ${link} `
}

/** Two marks of a cell behind each other end the row. */
function plain(text: string): string {
  return text
    .replaceAll('\x07\x07', '\n')
    .replaceAll('\x07', '\t')
    .replaceAll(/[\r\v\f]/g, '\n')
    .replaceAll('\x0e', '\n')
    .replaceAll('\x1e', '-')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
}

/** Lists of names in the table stream: who made remarks, who changed, who saved where. */
function peopleOf(main: Buffer, table: Buffer): Field[] {
  return [
    ...stringsIn(rangeOf(table, main, 0x1ba), 0).map((value) => ({ name: 'commentauthor', value })),
    ...stringTable(rangeOf(table, main, 0x232)).map((value) => ({ name: 'changedby', value })),
    ...stringTable(rangeOf(table, main, 0x2d2)).map((value) => ({ name: 'savedby', value })),
  ].filter(({ value }) => value.trim() !== '' && value !== 'Unknown')
}

const maxNames = 1000

/** A table of wide strings with a head of its own (STTB); other forms are not used for names since Word 97. */
function stringTable(bytes: Buffer): string[] {
  return bytes.length > 6 && bytes.readUInt16LE(0) === 0xffff ? stringsIn(bytes, 6) : []
}

function stringsIn(bytes: Buffer, from: number): string[] {
  const strings: string[] = []
  for (let at = from; at + 2 <= bytes.length && strings.length < maxNames;) {
    const end = at + 2 + bytes.readUInt16LE(at) * 2
    strings.push(bytes.toString('utf16le', at + 2, end))
    at = end
  }
  return strings
}
