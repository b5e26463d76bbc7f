import { toText } from '../text/charset.ts'
import { quotedPrintable } from './transfer.ts'

interface Word {
  readonly charset: string
  readonly encoding: string
  readonly bytes: Buffer
  readonly end: number
}

// RFC 2047 says 75; real mailers fold later. Beyond this it is not a word but an attack on the search for its end.
const MAX_WORD_LENGTH = 16_384

/** Text of a header value with its encoded words (RFC 2047) decoded, also those that break the rules by spaces inside or neighbours without spaces. */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value
  const out: string[] = []
  let pending: Word[] = []
  let at = 0
  for (;;) {
    const start = value.indexOf('=?', at)
    if (start < 0) break
    const word = wordAt(value, start)
    const between = value.slice(at, start)
    if (word === undefined) {
      out.push(joined(pending), between, '=?')
      pending = []
      at = start + 2
      continue
    }
    if (pending.length > 0 && between.trim() !== '') {
      out.push(joined(pending))
      pending = []
    }
    if (pending.length === 0) out.push(between)
    else if (!fitsOn(pending, word)) {
      out.push(joined(pending))
      pending = []
    }
    pending.push(word)
    at = word.end
  }
  out.push(joined(pending), value.slice(at))
  return out.join('')
}

// A letter of several bytes may be cut over two words: decode equal neighbours together.
function fitsOn(pending: readonly Word[], word: Word): boolean {
  const last = pending.at(-1)
  return last !== undefined && last.charset === word.charset && last.encoding === word.encoding
}

function joined(words: readonly Word[]): string {
  const [first] = words
  if (first === undefined) return ''
  return toText(
    words.length === 1 ? first.bytes : Buffer.concat(words.map((word) => word.bytes)),
    first.charset,
  )
}

function wordAt(value: string, start: number): Word | undefined {
  const charsetEnd = value.indexOf('?', start + 2)
  if (charsetEnd < 0 || charsetEnd - start > 60 || value.charAt(charsetEnd + 2) !== '?') return undefined
  const encoding = value.charAt(charsetEnd + 1).toUpperCase()
  if (encoding !== 'B' && encoding !== 'Q') return undefined
  const from = charsetEnd + 3
  const limit = Math.min(value.length, from + MAX_WORD_LENGTH)
  let textEnd = from
  // "=?utf-8?Q??=" and "?=3D" : the end is "?=" that is not the start of an escape inside the word.
  for (;;) {
    textEnd = value.indexOf('?', textEnd)
    if (textEnd < 0 || textEnd >= limit) return undefined
    if (value.charAt(textEnd + 1) === '=') break
    textEnd++
  }
  const text = value.slice(from, textEnd)
  const bytes =
    encoding === 'B'
      ? Buffer.from(text, 'base64')
      : quotedPrintable(Buffer.from(text.replaceAll('_', ' '), 'latin1'))
  const charset = value
    .slice(start + 2, charsetEnd)
    .replace(/\*.*$/, '')
    .toLowerCase()
  return { charset, encoding, bytes, end: textEnd + 2 }
}
