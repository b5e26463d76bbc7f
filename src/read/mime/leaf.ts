import { within } from '../../base/bytes.ts'
import type { ByteSource } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import { inMemory } from '../../base/bytes.ts'
import { toUtf8 } from '../text/charset.ts'
import { charsetInPage } from '../text/page-charset.ts'
import type { Bytes } from './bytes.ts'
import type { Leaf } from './structure.ts'
import { base64, decodeTransfer } from './transfer.ts'
import { uudecode } from './uuencode.ts'

// An attachment is decoded in memory; workers share the machine. Larger ones are listed with their bytes.
const MAX_DECODED_BYTES = 64_000_000
// Text above this is read piece by piece.
const MAX_WHOLE_TEXT_BYTES = 4_000_000
const PIECE_BYTES = 1_000_000

/** The bytes of a leaf that is no text: a window where they lie as they are, decoded otherwise; a problem when that takes too much memory. */
export function leafBytes(bytes: Bytes, leaf: Leaf): ByteSource | Problem {
  const { encoding } = leaf.type
  const size = leaf.end - leaf.start
  if (encoding === 'identity') return within(bytes.source, leaf.start, leaf.end)
  if (size * 0.74 > MAX_DECODED_BYTES) return { code: 'too-large', place: leaf.path, lostBytes: size }
  if (encoding === 'base64' && size > MAX_WHOLE_TEXT_BYTES) return inMemory(longBase64(bytes, leaf))
  const encoded = bytes.view(leaf.start, leaf.end)
  if (encoding === 'uuencode') return inMemory(uudecode(encoded).files[0]?.bytes ?? encoded)
  return inMemory(decodeTransfer(encoded, encoding))
}

// In pieces cut at line ends, so that the encoded form is never whole in memory beside the decoded one.
function longBase64(bytes: Bytes, leaf: Leaf): Buffer {
  const out = Buffer.allocUnsafe(Math.ceil((leaf.end - leaf.start) * 0.76) + 16)
  let length = 0
  for (const piece of encodedPieces(bytes, leaf)) length += base64(piece).copy(out, length)
  return out.subarray(0, length)
}

/** The UTF-8 text of a leaf, in pieces when it is long; problems go to the list. */
export function* leafText(bytes: Bytes, leaf: Leaf, problems: Problem[]): Generator<Buffer> {
  const size = leaf.end - leaf.start
  const isWhole = size <= MAX_WHOLE_TEXT_BYTES
  const pieces = isWhole ? [bytes.view(leaf.start, leaf.end)] : encodedPieces(bytes, leaf)
  let isNoted = false
  let charset: string | undefined
  for (const piece of pieces) {
    const decoded = decodeTransfer(piece, leaf.type.encoding)
    charset ??= charsetOf(leaf, decoded)
    const { text, fitted } = toUtf8(decoded, charset)
    if (!fitted && !isNoted) {
      isNoted = true
      problems.push({
        code: 'wrong-charset',
        place: leaf.path,
        lostBytes: 0,
        detail: charset.slice(0, 40),
      })
    }
    yield text
  }
}

// Where the header does not say it, a page may say it itself.
function charsetOf({ type }: Leaf, text: Buffer): string {
  return type.charset === '' && type.mediaType.includes('html') ? charsetInPage(text) : type.charset
}

function* encodedPieces(bytes: Bytes, leaf: Leaf): Generator<Buffer> {
  let at = leaf.start
  while (at < leaf.end) {
    const most = bytes.view(at, Math.min(leaf.end, at + PIECE_BYTES))
    const isLast = at + most.length >= leaf.end
    const cut = isLast ? most.length : pieceEnd(most, leaf)
    yield most.subarray(0, cut)
    at += cut
    if (most.length === 0) return
  }
}

function pieceEnd(piece: Buffer, leaf: Leaf): number {
  const newline = piece.lastIndexOf(10)
  if (leaf.type.encoding === 'base64') return base64End(piece, newline)
  return newline > piece.length / 2 ? newline + 1 : piece.length & ~3
}

// Base64 may only be cut after a multiple of four letters; lines of odd lengths are counted back to one.
function base64End(piece: Buffer, newline: number): number {
  const end = newline > 0 ? newline + 1 : piece.length
  let letters = 0
  for (let i = 0; i < end; i++) if ((piece[i] ?? 0) > 32) letters++
  let cut = end
  for (let extra = letters & 3; extra > 0 && cut > 0; cut--) if ((piece[cut - 1] ?? 0) > 32) extra--
  return cut === 0 ? end : cut
}
