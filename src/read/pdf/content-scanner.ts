import { endOfPicture } from './content.ts'
import { instructions, meaningOf } from './instructions.ts'
import { escapes } from './objects.ts'
import { shortWord } from './short-words.ts'
import { UnsurePdf } from './unsure.ts'

const [other, space, delimiter, digit] = [0, 1, 2, 3] as const

/** What each byte is to the writing of PDF: a regular sign, a space, a delimiter, or the beginning of a number. */
const classes = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = space
for (const sign of '()<>[]{}/%') classes[sign.charCodeAt(0)] = delimiter
for (const sign of '0123456789+-.') classes[sign.charCodeAt(0)] = digit

const constants: ReadonlySet<string> = new Set(['true', 'false', 'null'])

/** No instruction takes more numbers, beside those in lists. */
const maxNumbers = 33
/** Lists in lists, as in what is said of marked text. */
const maxDepth = 20

/**
 * Reads instructions of a page, one after the other, without an object for each value: what came before an instruction is
 * asked for by `numbers`, `name` and the pieces of shown text until the next is asked for. Throws UnsurePdf for what is written oddly.
 */
export class ContentScanner {
  /** Where the numbers before the instruction are written, without those in lists: most draw lines, and nobody asks for them. */
  readonly #numbersAt = new Uint32Array(maxNumbers)
  #numberCount = 0
  readonly #numbers = new Float64Array(6)
  /** Codes that are shown, one piece behind the other. */
  shown: Uint8Array
  /** How many pieces there are; where each ends in `shown`, and by how much the place is moved after it, in thousandths of the size. */
  pieces = 0
  ends = new Uint32Array(64)
  moves = new Float64Array(64)
  readonly #bytes: Buffer
  #at = 0
  #used = 0
  /** Where the first name is written; made into text when it is asked for, as most names are of colours. */
  #nameAt = 0
  #nameEnd = 0
  /** In a list: whether there are codes since the last number. */
  #isOpen = false

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    // Codes never take more room than they are written in.
    this.shown = new Uint8Array(Math.min(bytes.length, 4096))
  }

  /** The first name before the instruction. */
  get name(): string {
    const name = shortWord(this.#bytes, this.#nameAt, this.#nameEnd)
    if (!name.includes('#')) return name
    return name.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }

  /** The numbers of an instruction that takes so many; what has more or fewer is written oddly. */
  numbers(count: number): Readonly<Float64Array> {
    if (this.#numberCount !== count) throw new UnsurePdf('content', 'numbers')
    const at = this.#at
    for (let i = 0; i < count; i++) this.#numbers[i] = this.#number(this.#numbersAt[i] ?? 0)
    this.#at = at
    return this.#numbers
  }

  /** The number of an instruction that takes one. */
  number(): number {
    return this.numbers(1)[0] ?? 0
  }

  /** The next instruction that has a meaning for text; 0 at the end. */
  next(): number {
    const bytes = this.#bytes
    this.#reset()
    for (;;) {
      const byte = bytes[this.#at]
      if (byte === undefined) return instructions.end
      const kind = classes[byte]
      if (kind === space) this.#at++
      else if (kind === digit) {
        if (this.#numberCount >= maxNumbers) throw new UnsurePdf('content', 'numbers')
        this.#numbersAt[this.#numberCount++] = this.#at
        this.#skipRegular()
      } else if (kind === delimiter) this.#delimited(byte)
      else {
        const meaning = this.#word(byte)
        if (meaning === instructions.other) this.#reset()
        else if (meaning !== instructions.end) return meaning
      }
    }
  }

  #reset(): void {
    this.#numberCount = 0
    this.pieces = 0
    this.#used = 0
    this.#nameAt = this.#nameEnd = 0
  }

  /** Passes a picture that stands in the middle of the page, after its `BI`. */
  skipPicture(): void {
    this.#at = endOfPicture(this.#bytes, this.#at)
  }

  #delimited(byte: number): void {
    if (byte === 40 || (byte === 60 && this.#bytes[this.#at + 1] !== 60)) {
      this.#string(byte)
      this.#endPiece(0)
    } else if (byte === 47) this.#readName()
    else if (byte === 91) this.#list()
    else if (byte === 60) this.#skipDict(0)
    else if (byte === 37) this.#skipComment()
    else throw new UnsurePdf('content', 'delimiter')
  }

  /** What the word means; 0 for one that is a value. */
  #word(first: number): number {
    const bytes = this.#bytes
    const start = this.#at
    let code = first
    let at = start + 1
    for (let byte = bytes[at]; isRegular(byte); byte = bytes[++at])
      if (at - start < 3) code |= (byte ?? 0) << ((at - start) * 8)
    this.#at = at
    const meaning = at - start <= 3 ? meaningOf(code) : undefined
    if (meaning !== undefined) return meaning
    if (!constants.has(bytes.toString('latin1', start, at))) throw new UnsurePdf('content', 'instruction')
    return 0
  }

  #number(from: number): number {
    const bytes = this.#bytes
    let at = from
    let byte: number | undefined = bytes[at]
    const isNegative = byte === 45
    if (isNegative || byte === 43) byte = bytes[++at]
    let value = 0
    let digits = 0
    for (; byte !== undefined && byte >= 48 && byte <= 57; byte = bytes[++at]) {
      value = value * 10 + byte - 48
      digits++
    }
    if (byte === 46) {
      const start = at
      byte = bytes[++at]
      for (; byte !== undefined && byte >= 48 && byte <= 57; byte = bytes[++at]) {
        value = value * 10 + byte - 48
        digits++
      }
      const places = at - start - 1
      value /= powers[places] ?? 10 ** places
    }
    if (digits === 0 || digits > 300 || isRegular(byte)) throw new UnsurePdf('content', 'number')
    this.#at = at
    return isNegative ? -value : value
  }

  #readName(): void {
    const start = this.#at + 1
    this.#skipName()
    if (this.#nameAt > 0) return
    this.#nameAt = start
    this.#nameEnd = this.#at
  }

  #list(): void {
    const bytes = this.#bytes
    this.#at++
    for (;;) {
      const byte = bytes[this.#at]
      if (byte === undefined) throw new UnsurePdf('content', 'list')
      const kind = classes[byte]
      if (kind === space) this.#at++
      else if (kind === digit) {
        const number = this.#number(this.#at)
        if (number !== 0) this.#endPiece(number)
      } else if (byte === 93) {
        this.#at++
        if (this.#isOpen) this.#endPiece(0)
        return
      } else if (byte === 40 || (byte === 60 && bytes[this.#at + 1] !== 60)) {
        this.#string(byte)
        this.#isOpen = true
      } else if (byte === 47) this.#skipName()
      else if (byte === 37) this.#skipComment()
      else throw new UnsurePdf('content', 'list')
    }
  }

  #endPiece(move: number): void {
    if (this.pieces === this.ends.length) {
      this.ends = grown(this.ends, new Uint32Array(this.pieces * 2))
      this.moves = grown(this.moves, new Float64Array(this.pieces * 2))
    }
    this.ends[this.pieces] = this.#used
    this.moves[this.pieces++] = move
    this.#isOpen = false
  }

  #skipName(): void {
    this.#at++
    this.#skipRegular()
  }

  #skipRegular(): void {
    const bytes = this.#bytes
    let at = this.#at
    for (let byte = bytes[at]; isRegular(byte); byte = bytes[++at]);
    this.#at = at
  }

  #skipComment(): void {
    const bytes = this.#bytes
    while (this.#at < bytes.length && bytes[this.#at] !== 10 && bytes[this.#at] !== 13) this.#at++
  }

  /** What is said of marked text: nothing that is shown. */
  #skipDict(depth: number): void {
    const bytes = this.#bytes
    if (depth > maxDepth) throw new UnsurePdf('content', 'depth')
    this.#at += 2
    for (;;) {
      const byte = bytes[this.#at]
      if (byte === undefined) throw new UnsurePdf('content', 'dictionary')
      if (byte === 62 && bytes[this.#at + 1] === 62) {
        this.#at += 2
        return
      }
      if (byte === 60 && bytes[this.#at + 1] === 60) this.#skipDict(depth + 1)
      else if (byte === 40 || byte === 60) {
        const used = this.#used
        this.#string(byte)
        this.#used = used
      } else if (byte === 37) this.#skipComment()
      else this.#at++
    }
  }

  #string(byte: number): void {
    if (byte === 40) this.#literal()
    else this.#hex()
  }

  #room(more: number): Uint8Array {
    if (this.#used + more > this.shown.length)
      this.shown = grown(this.shown, new Uint8Array(Math.max(this.shown.length * 2, this.#used + more)))
    return this.shown
  }

  #literal(): void {
    const bytes = this.#bytes
    let at = this.#at + 1
    let open = 1
    for (;;) {
      const byte = bytes[at++]
      if (byte === undefined) throw new UnsurePdf('content', 'string')
      if (byte === 92) {
        at = this.#escaped(at)
        continue
      }
      if (byte === 40) open++
      else if (byte === 41 && --open === 0) break
      // The end of a line is one sign, however it is written.
      if (byte === 13) {
        if (bytes[at] === 10) at++
        this.#put(10)
      } else this.#put(byte)
    }
    this.#at = at
  }

  #put(byte: number): void {
    const shown = this.#used < this.shown.length ? this.shown : this.#room(1)
    shown[this.#used++] = byte
  }

  /** Gives where the sign ends. */
  #escaped(from: number): number {
    const bytes = this.#bytes
    const byte = bytes[from] ?? 0
    if (byte >= 48 && byte <= 55) {
      let code = 0
      let at = from
      for (; at < from + 3; at++) {
        const next = bytes[at] ?? 0
        if (next < 48 || next > 55) break
        code = code * 8 + next - 48
      }
      this.#put(code & 255)
      return at
    }
    if (byte === 13) return bytes[from + 1] === 10 ? from + 2 : from + 1
    if (byte !== 10) this.#put(escapes.get(byte) ?? byte)
    return from + 1
  }

  #hex(): void {
    const bytes = this.#bytes
    const end = bytes.indexOf(62, this.#at)
    if (end < 0) throw new UnsurePdf('content', 'string')
    const shown = this.#room((end - this.#at + 1) >> 1)
    let first = -1
    for (let at = this.#at + 1; at < end; at++) {
      const byte = bytes[at] ?? 0
      const value = hexValues[byte] ?? 255
      if (value === 255) {
        if (classes[byte] !== space) throw new UnsurePdf('content', 'string')
      } else if (first < 0) first = value
      else {
        shown[this.#used++] = (first << 4) | value
        first = -1
      }
    }
    if (first >= 0) shown[this.#used++] = first << 4
    this.#at = end + 1
  }
}

function grown<Numbers extends Uint8Array | Uint32Array | Float64Array>(
  old: Numbers,
  larger: Numbers,
): Numbers {
  larger.set(old)
  return larger
}

const powers = Array.from({ length: 20 }, (_, places) => 10 ** places)

const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && (classes[byte] === other || classes[byte] === digit)

const hexValues = new Uint8Array(256).fill(255)
for (const [value, sign] of [...'0123456789abcdef'].entries()) {
  hexValues[sign.charCodeAt(0)] = value
  hexValues[sign.toUpperCase().charCodeAt(0)] = value
}
