import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { asBuffer } from './bytes.ts'
import { mixedToUtf8 } from './mixed.ts'
import { utf7ToText } from './utf7.ts'

/** Text as UTF-8, and whether the bytes fitted the charset they were said to be in. */
export interface Decoded {
  readonly text: Buffer
  readonly fitted: boolean
}

// These write other letters with ASCII bytes, so that passing as UTF-8 proves nothing for them.
const statefulCharsets =
  /^(?:utf-?7|unicode-1-1-utf-7|iso-2022-|csiso2022|hz-gb|utf-?16|ucs-2|utf-?32|unicode$|csunicode)/
const wideNames = /^(?:utf-?16|ucs-2|utf-?32|unicode$|csunicode)/
const utf8Names = /^(?:utf-?8|us-ascii|ascii|ansi_x3|unicode-1-1-utf-8|)$/

/** UTF-8 of bytes in a declared charset ('' when nobody said). UTF-8 when it is valid, then the declared charset, then windows-1252. */
export function toUtf8(bytes: Uint8Array, charset: string): Decoded {
  const name = charset.trim().toLowerCase()
  const marked = byMark(bytes)
  if (marked !== undefined) return marked
  if (statefulCharsets.test(name) && !isPlainAfterAll(bytes, name)) {
    const text = decodeAs(bytes, name)
    if (text !== undefined) return { text: Buffer.from(text), fitted: true }
  }
  if (isAscii(bytes) || isUtf8(bytes)) return { text: asBuffer(bytes), fitted: true }
  if (!utf8Names.test(name)) {
    const text = decodeAs(bytes, name)
    if (text !== undefined) return { text: Buffer.from(text), fitted: !text.includes('\uFFFD') }
  }
  return fromBroken(bytes, name === '')
}

// Programs write `charset=unicode` on what they have long made into something else. A few Chinese letters can pass as ASCII; a line cannot.
const MIN_PLAIN_BYTES = 16

function isPlainAfterAll(bytes: Uint8Array, name: string): boolean {
  return wideNames.test(name) && bytes.length > MIN_PLAIN_BYTES && isAscii(bytes) && !bytes.includes(0)
}

/** As toUtf8, giving a string. */
export function toText(bytes: Uint8Array, charset: string): string {
  return toUtf8(bytes, charset).text.toString()
}

/** Bytes whose charset is certain, as in forms that keep it beside each text, as a string; windows-1252 where we do not know it. */
export function decodeText(bytes: Uint8Array, charset: string): string {
  return decodeAs(bytes, charset.toLowerCase()) ?? new TextDecoder('windows-1252').decode(bytes)
}

/** UTF-8 of the text of a file, whose charset nobody declares: byte-order mark, UTF-16 by its zeros, UTF-8, windows-1252. */
export function fileToUtf8(bytes: Uint8Array, charset: string): Decoded {
  const marked = byMark(bytes)
  if (marked !== undefined) return marked
  const wide = charset === '' ? wideByZeros(bytes) : undefined
  if (wide !== undefined) return { text: Buffer.from(decodeAs(bytes, wide) ?? ''), fitted: true }
  return toUtf8(bytes, charset)
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return toUtf8(bytes.subarray(3), 'utf-8')
  if (a === 0xff && b === 0xfe) return wide(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff) return wide(bytes.subarray(2), 'utf-16be')
  return undefined
}

function wide(bytes: Uint8Array, charset: string): Decoded {
  return { text: Buffer.from(new TextDecoder(charset).decode(bytes)), fitted: true }
}

// Western text in UTF-16 has a zero in nearly every other byte; UTF-8 text has none, tables of numbers have fewer.
const ZERO_SHARE = 0.6
const SAMPLE_BYTES = 2048

/** 'utf-16le' or 'utf-16be' when the zeros in the bytes say so. */
export function wideByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1
  if (length < 8) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const enough = (length / 2) * ZERO_SHARE
  if (odd > enough && even < odd / 8) return 'utf-16le'
  if (even > enough && odd < even / 8) return 'utf-16be'
  return undefined
}

// In these parts what is not UTF-8 is windows-1252.
function fromBroken(bytes: Uint8Array, undeclared: boolean): Decoded {
  const { text, sequences } = mixedToUtf8(bytes)
  return { text, fitted: undeclared && sequences === 0 }
}

const decoders = new Map<string, TextDecoder | null>()

// Names come from hostile content: without a bound the cache would be a leak.
const MAX_DECODERS = 200

function decoderOf(name: string): TextDecoder | null {
  const known = decoders.get(name)
  if (known !== undefined) return known
  let decoder: TextDecoder | null = null
  try {
    decoder = new TextDecoder(name)
  } catch {
    decoder = null // not in the WHATWG list; the caller tries iconv-lite
  }
  if (decoders.size < MAX_DECODERS) decoders.set(name, decoder)
  return decoder
}

function decodeAs(bytes: Uint8Array, name: string): string | undefined {
  if (/utf-?7/.test(name)) return utf7ToText(bytes)
  const wideName = /^(?:ucs-2|utf-?16|unicode|csunicode)/.test(name) && !/[bl]e$/.test(name)
  const decoder = decoderOf(wideName ? (wideByZeros(bytes) ?? 'utf-16be') : name)
  if (decoder !== null) return decoder.decode(name.startsWith('iso-2022') ? withoutEmptyShifts(bytes) : bytes)
  const legacy = name.replace(/^(?:x-|cs)/, '')
  if (!iconv.encodingExists(legacy)) return undefined
  return iconv.decode(asBuffer(bytes), legacy)
}

const ESC = 27

// Where two encoded words meet, one ends with a shift to ASCII and the next begins with another: the standard's decoder takes that for damage.
function withoutEmptyShifts(bytes: Uint8Array): Uint8Array {
  const out = Buffer.from(bytes)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const isEmpty = bytes[at] === ESC && bytes[at + 1] === 40 && bytes[at + 3] === ESC
    if (isEmpty) at += 2
    else out[length++] = bytes[at] ?? 0
  }
  return out.subarray(0, length)
}
