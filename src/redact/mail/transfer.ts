import type { TransferEncoding } from '../../read/mime/transfer.ts'

/** Bytes written down for mail. What is no text goes in base64 or as it is. */
export function encodeTransfer(bytes: Uint8Array, encoding: TransferEncoding, lineEnd: string): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (encoding === 'base64') return Buffer.from(base64Lines(buffer, lineEnd))
  return encoding === 'quoted-printable' ? quotedPrintableLines(buffer, lineEnd) : buffer
}

/** RFC 2045 §6.8: at most 76 letters a line. */
function base64Lines(bytes: Buffer, lineEnd: string): string {
  const lines = bytes.toString('base64').match(/.{1,76}/g) ?? []
  return lines.map((line) => `${line}${lineEnd}`).join('')
}

const maxLine = 73

/** RFC 2045 §6.7. Line ends stay as they are in the text. */
function quotedPrintableLines(bytes: Buffer, lineEnd: string): Buffer {
  const out: string[] = []
  let column = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    const isEnd = byte === 10 || (byte === 13 && bytes[i + 1] === 10)
    if (isEnd) {
      out.push(String.fromCharCode(byte))
      column = 0
      continue
    }
    const written = isPlain(bytes, i) ? String.fromCharCode(byte) : `=${hex(byte)}`
    if (column + written.length > maxLine) {
      out.push(`=${lineEnd}`)
      column = 0
    }
    out.push(written)
    column += written.length
  }
  return Buffer.from(out.join(''), 'latin1')
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')

/** A space at the end of a line is lost on the way. */
function isPlain(bytes: Buffer, at: number): boolean {
  const byte = bytes[at] ?? 0
  if (byte === 32 || byte === 9) {
    const next = bytes[at + 1]
    return next !== undefined && next !== 10 && next !== 13
  }
  return byte > 32 && byte < 127 && byte !== 61
}

/** A text as encoded words (RFC 2047), each on a line of its own. */
export function encodeWords(text: string, lineEnd: string): string {
  const words: string[] = []
  let piece = ''
  for (const sign of text) {
    if (Buffer.byteLength(piece + sign) > maxWordBytes) {
      words.push(piece)
      piece = ''
    }
    piece += sign
  }
  if (piece !== '') words.push(piece)
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join(`${lineEnd} `)
}

/** A word may have 75 letters; twelve of them are its frame. */
const maxWordBytes = 45
