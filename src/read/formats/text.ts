import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import type { Problem } from '../../base/problem.ts'
import { fileToUtf8, wideByZeros } from '../text/charset.ts'
import { cutText } from '../text/pieces.ts'
import { emptyDocument } from './document-of.ts'

/** Plain text and what is written as text: logs, settings, what is too large to take apart. */
export const text: Format = {
  id: 'text',
  mediaTypes: ['text/plain', 'application/x-yaml', 'text/markdown', 'image/svg+xml'],
  extensions: [
    'txt',
    'text',
    'log',
    'md',
    'yaml',
    'yml',
    'ini',
    'conf',
    'cfg',
    'sql',
    'svg',
    'tex',
    'rst',
    'properties',
    'eml.txt',
    'asc',
  ],
  read: (item) => textDocument('text', item, (bytes) => bytes),
}

const PIECE_BYTES = 2_000_000

/** A document of the text of an item, read in pieces, each put through a change such as HTML to text. */
export function textDocument(format: string, item: Item, change: (utf8: Buffer) => Buffer): Document {
  const problems: Problem[] = []
  return {
    ...emptyDocument(format, item),
    problems,
    parts: { [Symbol.iterator]: () => textParts(item, change, problems) },
  }
}

function* textParts(item: Item, change: (utf8: Buffer) => Buffer, problems: Problem[]): Generator<Part> {
  let number = 0
  for (const utf8 of utf8Pieces(item, problems)) {
    for (const piece of cutText(change(utf8), PIECE_BYTES)) {
      number++
      yield { place: String(number), layout: 'prose', text: piece }
    }
  }
}

/** The UTF-8 of an item in pieces of some megabytes, cut at line ends; the charset is settled on the first piece. */
export function* utf8Pieces(item: Item, problems: Problem[]): Generator<Buffer> {
  const { bytes } = item
  const charset = charsetOf(item)
  let at = 0
  let isFitting = true
  while (at < bytes.sizeBytes) {
    const most = bytes.read(at, Math.min(bytes.sizeBytes, at + PIECE_BYTES))
    if (most.length === 0) return
    const isLast = at + most.length >= bytes.sizeBytes
    const piece = isLast ? most : most.subarray(0, pieceEnd(most, charset))
    const { text: utf8, fitted } = fileToUtf8(piece, charset)
    isFitting &&= fitted
    yield utf8
    at += piece.length
  }
  if (!isFitting) problems.push({ code: 'wrong-charset', place: '', lostBytes: 0, detail: charset })
}

// A long UTF-16 file shows its charset only in its first piece.
function charsetOf(item: Item): string {
  if (item.bytes.sizeBytes <= PIECE_BYTES || item.charset !== '') return item.charset
  const head = item.bytes.read(0, 4096)
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return wideByZeros(head) ?? ''
}

function pieceEnd(piece: Uint8Array, charset: string): number {
  const newline = piece.lastIndexOf(10)
  if (charset.startsWith('utf-16')) return piece.length & ~1
  if (newline > piece.length / 2) return newline + 1
  let end = piece.length
  while (end > 1 && ((piece[end - 1] ?? 0) & 0xc0) === 0x80) end--
  return (piece[end - 1] ?? 0) >= 0xc0 ? end - 1 : piece.length
}

// Control bytes that text does not have.
const MAX_CONTROL_SHARE = 0.02

/** True when the first bytes can be text of some charset. */
export function looksLikeText(head: Uint8Array): boolean {
  if (head.length === 0) return true
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true
  if (wideByZeros(head) !== undefined) return true
  let controls = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++
  return controls <= head.length * MAX_CONTROL_SHARE
}
