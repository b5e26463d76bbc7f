import { endOfPicture } from './content.ts'
import { UnsurePdf } from './unsure.ts'

const [other, space, delimiter, digit] = [0, 1, 2, 3] as const

/** What each byte is to the writing of PDF: a regular sign, a space, a delimiter, or the beginning of a number. */
const classes = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = space
for (const sign of '()<>[]{}/%') classes[sign.charCodeAt(0)] = delimiter
for (const sign of '0123456789+-.') classes[sign.charCodeAt(0)] = digit

/** The instruction as one number: three letters at most. */
export const opcode = (name: string): number =>
  name.charCodeAt(0) | ((name.charCodeAt(1) || 0) << 8) | ((name.charCodeAt(2) || 0) << 16)

/** All that there are (ISO 32000-1 annex A). */
const known = new Set(
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
    .split(' ')
    .map(opcode),
)
const constants: ReadonlySet<string> = new Set(['true', 'false', 'null'])

/** No instruction takes more numbers, beside those in lists. */
const maxNumbers = 33
/** Lists in lists, as in what is said of marked text. */
const maxDepth = 20

/**
 * Reads instructions of a page, one after the other, without an object for each value: what came before an instruction lies
 * in `numbers`, `name` and the pieces of shown text until the next is asked for. Throws UnsurePdf for what is written oddly.
 */
export class ContentScanner {
  /** Numbers before the instruction, without those in lists. */
  readonly numbers: number[] = []
  /** The first name before the instruction. */
  name = ''
  /** Codes that are shown, one piece behind the other. */
  shown: Uint8Array
  /** Where each piece ends in `shown`. */
  readonly ends: number[] = []
  /** By how much the place is moved after a piece, in thousandths of the size. */
  readonly moves: number[] = []
  readonly #bytes: Buffer
  #at = 0
  #used = 0
  #hasName = false
  /** In a list: whether there are codes since the last number. */
  #isOpen = false

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    // Codes never take more room than they are written in.
    this.shown = new Uint8Array(Math.min(bytes.length, 4096))
  }

  /** The next instruction; 0 at the end. */
  next(): number {
    this.numbers.length = 0
    this.ends.length = 0
    this.moves.length = 0
    this.#used = 0
    this.#hasName = false
    const bytes = this.#bytes
    for (;;) {
      const byte = bytes[this.#at]
      if (byte === undefined) return 0
      const kind = classes[byte]
      if (kind === space) this.#at++
      else if (kind === digit) {
        if (this.numbers.length > maxNumbers) throw new UnsurePdf('content', 'numbers')
        this.numbers.push(this.#number(byte))
      } else if (kind === delimiter) this.#delimited(byte)
      else {
        const code = this.#word()
        if (code !== 0) return code
      }
    }
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

  #word(): number {
    const bytes = this.#bytes
    const start = this.#at
    while (this.#at < bytes.length && isRegular(bytes[this.#at])) this.#at++
    const length = this.#at - start
    if (length <= 3) {
      const code =
        (bytes[start] ?? 0) |
        (length > 1 ? (bytes[start + 1] ?? 0) << 8 : 0) |
        (length > 2 ? (bytes[start + 2] ?? 0) << 16 : 0)
      if (known.has(code)) return code
    }
    if (!constants.has(bytes.toString('latin1', start, this.#at)))
      throw new UnsurePdf('content', 'instruction')
    return 0
  }

  #number(first: number): number {
    const bytes = this.#bytes
    let at = this.#at
    let byte: number | undefined = first
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
      value /= 10 ** (at - start - 1)
    }
    if (digits === 0 || digits > 300 || isRegular(byte)) throw new UnsurePdf('content', 'number')
    this.#at = at
    return isNegative ? -value : value
  }

  #readName(): void {
    const bytes = this.#bytes
    const start = ++this.#at
    let isPlain = true
    while (this.#at < bytes.length && isRegular(bytes[this.#at])) {
      if (bytes[this.#at] === 35) isPlain = false
      this.#at++
    }
    if (this.#hasName) return
    this.#hasName = true
    const name = bytes.toString('latin1', start, this.#at)
    this.name = isPlain
      ? name
      : name.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        )
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
        const number = this.#number(byte)
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
    this.ends.push(this.#used)
    this.moves.push(move)
    this.#isOpen = false
  }

  #skipName(): void {
    this.#at++
    while (this.#at < this.#bytes.length && isRegular(this.#bytes[this.#at])) this.#at++
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
    if (this.#used + more > this.shown.length) {
      const grown = new Uint8Array(Math.max(this.shown.length * 2, this.#used + more))
      grown.set(this.shown)
      this.shown = grown
    }
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

const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && (classes[byte] === other || classes[byte] === digit)

const hexValues = new Uint8Array(256).fill(255)
for (const [value, sign] of [...'0123456789abcdef'].entries()) {
  hexValues[sign.charCodeAt(0)] = value
  hexValues[sign.toUpperCase().charCodeAt(0)] = value
}

const escapes: ReadonlyMap<number, number> = new Map([
  [110, 10],
  [114, 13],
  [116, 9],
  [98, 8],
  [102, 12],
])
