import { shortWord } from './short-words.ts'

/** What a PDF is made of (ISO 32000-1 7.3). Numbers keep the way they are written. */
export type PdfValue =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'number'; readonly written: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: Buffer }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDict
  | PdfRef

export interface PdfDict {
  readonly kind: 'dict'
  readonly entries: ReadonlyMap<string, PdfValue>
}

export interface PdfRef {
  readonly kind: 'ref'
  readonly number: number
}

/** A value of its own, with bytes behind it when it is a stream. */
export interface PdfObject {
  readonly value: PdfValue
  readonly stream?: Buffer
}

export const nothing: PdfValue = { kind: 'word', word: 'null' }

/** The file is not what the standard says: nothing of it can be promised. */
export class BrokenPdf extends Error {}

/** Lists in lists: honest files stay below twenty. */
const maxDepth = 200

const isSpace = (byte: number): boolean =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0
/** ( ) < > [ ] { } / % */
const delimiters = new Set([40, 41, 60, 62, 91, 93, 123, 125, 47, 37])
const isRegular = (byte: number): boolean => !isSpace(byte) && !delimiters.has(byte)

/** The value of each short number is one and the same: tables of widths have thousands. */
const numbers = new Map<string, PdfValue>()
const maxNumbers = 4096

function numberOf(written: string): PdfValue {
  const known = numbers.get(written)
  if (known !== undefined) return known
  const value: PdfValue = { kind: 'number', written }
  if (written.length <= 4 && numbers.size < maxNumbers) numbers.set(written, value)
  return value
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57
const maxNumberLength = 50
/** Spaces between the parts of a reference. */
const maxGap = 10

/** Reads values one after the other. `refs`: whether `12 0 R` is one value; in content it is not. */
export class PdfReader {
  at: number
  readonly bytes: Buffer
  readonly #refs: boolean

  constructor(bytes: Buffer, at: number, refs: 'with-refs' | 'without-refs') {
    this.bytes = bytes
    this.at = at
    this.#refs = refs === 'with-refs'
  }

  skipSpace(): void {
    const { bytes } = this
    for (;;) {
      const byte = bytes[this.at]
      if (byte === undefined) return
      if (byte === 37) {
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++
      } else if (isSpace(byte)) this.at++
      else return
    }
  }

  /** The next value, or a word that is none: an operator, `obj`, `endobj`. Undefined at the end. */
  next(depth = 0): PdfValue | undefined {
    this.skipSpace()
    const { bytes } = this
    const byte = bytes[this.at]
    if (byte === undefined) return undefined
    if (depth > maxDepth) throw new BrokenPdf('depth')
    if (byte === 47) return { kind: 'name', name: this.#name() }
    if (byte === 40) return { kind: 'string', bytes: this.#literal() }
    if (byte === 60 && bytes[this.at + 1] === 60) return this.#dict(depth)
    if (byte === 60) return { kind: 'string', bytes: this.#hex() }
    if (byte === 91) return this.#array(depth)
    if (!isRegular(byte)) {
      this.at++
      return { kind: 'word', word: String.fromCharCode(byte) }
    }
    return this.#wordOrNumber()
  }

  #regular(): string {
    const start = this.at
    while (this.at < this.bytes.length && isRegular(this.bytes[this.at] ?? 32)) this.at++
    return shortWord(this.bytes, start, this.at)
  }

  #name(): string {
    this.at++
    const written = this.#regular()
    if (!written.includes('#')) return written
    return written.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }

  #wordOrNumber(): PdfValue {
    const whole = this.#wholeNumber()
    if (whole !== undefined) return whole
    const written = this.#regular()
    // Of a long row of digits there are too many ways to cut it in two.
    const isNumber =
      written.length <= maxNumberLength && /^[+-]*\d*\.?\d*(?:-\d*)?$/.test(written) && /\d/.test(written)
    return isNumber ? { kind: 'number', written } : { kind: 'word', word: written }
  }

  /** A row of digits, and whether it is the number of another object. */
  #wholeNumber(): PdfValue | undefined {
    const { bytes } = this
    const start = this.at
    let end = start
    while (isDigit(bytes[end])) end++
    if (end === start || isRegular(bytes[end] ?? 32)) return undefined
    this.at = end
    const behind = this.#refs && end - start <= 10 ? this.#endOfRef(end) : undefined
    if (behind === undefined) return numberOf(shortWord(bytes, start, end))
    this.at = behind
    return { kind: 'ref', number: Number(shortWord(bytes, start, end)) }
  }

  /** Where `0 R` ends that stands behind a number. */
  #endOfRef(from: number): number | undefined {
    const { bytes } = this
    let at = from
    while (at - from < maxGap && isSpace(bytes[at] ?? 0) && at < bytes.length) at++
    const version = at
    while (at - version < 5 && isDigit(bytes[at])) at++
    const gap = at
    if (version === from || gap === version) return undefined
    while (at - gap < maxGap && isSpace(bytes[at] ?? 0) && at < bytes.length) at++
    if (at === gap || bytes[at] !== 82) return undefined
    const next = bytes[at + 1] ?? 32
    return isDigit(next) || ((next | 32) - 97) >>> 0 < 26 ? undefined : at + 1
  }

  #array(depth: number): PdfValue {
    this.at++
    const items: PdfValue[] = []
    for (;;) {
      const item = this.next(depth + 1)
      if (item === undefined) throw new BrokenPdf('array')
      if (item.kind === 'word' && item.word === ']') return { kind: 'array', items }
      items.push(item)
    }
  }

  #dict(depth: number): PdfDict {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skipSpace()
      if (this.bytes[this.at] === 62 && this.bytes[this.at + 1] === 62) {
        this.at += 2
        return { kind: 'dict', entries }
      }
      const key = this.next(depth + 1)
      if (key?.kind !== 'name') throw new BrokenPdf('dictionary')
      this.skipSpace()
      const value = this.bytes[this.at] === 62 ? nothing : this.next(depth + 1)
      if (value === undefined) throw new BrokenPdf('dictionary')
      entries.set(key.name, value)
    }
  }

  #hex(): Buffer {
    const end = this.bytes.indexOf(62, this.at)
    if (end < 0) throw new BrokenPdf('string')
    const written = this.bytes.toString('latin1', this.at + 1, end)
    this.at = end + 1
    const plain = Buffer.from(written, 'hex')
    if (plain.length * 2 === written.length) return plain
    const digits = written.replaceAll(/[^0-9a-fA-F]/g, '')
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
  }

  #literal(): Buffer {
    const plain = this.#plainLiteral()
    if (plain !== undefined) return plain
    const out: number[] = []
    let open = 1
    this.at++
    for (;;) {
      const byte = this.bytes[this.at++]
      if (byte === undefined) throw new BrokenPdf('string')
      if (byte === 92) this.#escape(out)
      else {
        if (byte === 40) open++
        if (byte === 41 && --open === 0) return Buffer.from(out)
        out.push(byte)
      }
    }
  }

  /** A string with nothing in it that has a meaning of its own. */
  #plainLiteral(): Buffer | undefined {
    const start = this.at + 1
    let end = start
    for (let byte = this.bytes[end]; byte !== 41; byte = this.bytes[++end])
      if (byte === undefined || byte === 40 || byte === 92) return undefined
    this.at = end + 1
    return Buffer.from(this.bytes.subarray(start, end))
  }

  #escape(out: number[]): void {
    const byte = this.bytes[this.at++] ?? 0
    const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at - 1, this.at + 2))?.[0]
    if (octal !== undefined) {
      this.at += octal.length - 1
      out.push(Number.parseInt(octal, 8) & 255)
    } else if (byte === 13) {
      if (this.bytes[this.at] === 10) this.at++
    } else if (byte !== 10) out.push(escapes.get(byte) ?? byte)
  }
}

/** What the letters behind a backslash stand for in a string (ISO 32000-1, 7.3.4.2). */
export const escapes: ReadonlyMap<number, number> = new Map([
  [110, 10],
  [114, 13],
  [116, 9],
  [98, 8],
  [102, 12],
])

/** A value as it is written. */
export function writeValue(value: PdfValue, refOf: (number: number) => string): string {
  if (value.kind === 'word') return value.word
  if (value.kind === 'number') return value.written
  if (value.kind === 'name') return writeName(value.name)
  if (value.kind === 'string') return writeString(value.bytes)
  if (value.kind === 'ref') return refOf(value.number)
  if (value.kind === 'array') return `[${value.items.map((item) => writeValue(item, refOf)).join(' ')}]`
  return `<<${[...value.entries].map(([key, item]) => `${writeName(key)} ${writeValue(item, refOf)}`).join(' ')}>>`
}

function writeName(name: string): string {
  return `/${name.replaceAll(/[^!-~]|[()<>[\]{}/%#]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
}

/** In letters where that can be read, else in hexadecimals. */
export function writeString(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  return buffer.every((byte) => byte >= 32 && byte < 127)
    ? `(${buffer.toString('latin1').replaceAll(/[\\()]/g, '\\$&')})`
    : `<${buffer.toString('hex')}>`
}
