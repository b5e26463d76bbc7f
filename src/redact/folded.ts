import { remembering } from '../base/remember.ts'

/**
 * What lies between two letters of a text: nothing; something that is not seen (a soft hyphen); a place where nobody can tell
 * whether a word ends (`unsure`), such as a hyphen at the end of a line; what divides words; or more than that.
 */
export type Gap = 0 | 1 | 2 | 3 | 4
export const gaps = { none: 0, unseen: 1, unsure: 2, words: 3, far: 4 } as const satisfies Record<string, Gap>

/** Stands in a text where a reader cannot tell whether a word ends there. */
export const unsureMark = '\uE0FF'

/** Stands between texts that have nothing to do with each other; what opens an address does the same. */
export const farMark = '<'

/** The letters and digits of a text, lower case without accents, each with where it stands and what lies before it. */
export interface Folded {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly gaps: Uint8Array
}

/** Between words stand a few signs and some white space, as at the end of a quoted line; never a screen of it. */
const maxSigns = 5
const maxSpaces = 80

/** Folds a text to what is compared. Escapes of addresses (`%40`) are what they stand for. */
export function fold(text: string): Folded {
  const writer = new Writer(text.length)
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    if (code < 128) {
      if (code === 37) at = percent(text, at, writer)
      else writer.ascii(code, at++)
    } else {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
      writer.sign(sign, at, at + sign.length)
      at += sign.length
    }
  }
  return writer.done()
}

const isHex = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102)

function percent(text: string, from: number, writer: Writer): number {
  const bytes: number[] = []
  let at = from
  while (text.charCodeAt(at) === 37 && isHex(text.charCodeAt(at + 1)) && isHex(text.charCodeAt(at + 2))) {
    bytes.push(Number.parseInt(text.slice(at + 1, at + 3), 16))
    at += 3
  }
  if (bytes.length === 0) {
    writer.ascii(37, from)
    return from + 1
  }
  const raw = Buffer.from(bytes)
  const asUtf8 = raw.toString()
  const decoded = asUtf8.includes('\uFFFD') ? raw.toString('latin1') : asUtf8
  let here = from
  for (const sign of decoded) {
    const next = here + 3 * (decoded === asUtf8 ? Buffer.byteLength(sign) : 1)
    writer.sign(sign, here, next)
    here = next
  }
  return at
}

/** Letters in memory of a fixed shape: lists of numbers took five times as long. */
class Writer {
  #letters: Uint16Array
  #starts: Int32Array
  #ends: Int32Array
  #gaps: Uint8Array
  #length = 0
  #between = nothingBetween()

  constructor(sizeHint: number) {
    if (sizeHint > maxTextLength) throw new RangeError(`Cannot fold ${sizeHint} letters at once`)
    const size = sizeHint + 64
    this.#letters = new Uint16Array(size)
    this.#starts = new Int32Array(size)
    this.#ends = new Int32Array(size)
    this.#gaps = new Uint8Array(size)
  }

  ascii(code: number, at: number): void {
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) this.#put(code, at, at + 1)
    else if (code >= 65 && code <= 90) this.#put(code + 32, at, at + 1)
    else this.#pass(code)
  }

  sign(sign: string, start: number, end: number): void {
    const folded = foldedSign(sign)
    if (folded === '') this.#pass(sign.codePointAt(0) ?? 0)
    for (let i = 0; i < folded.length; i++) this.#put(folded.charCodeAt(i), start, end)
  }

  done(): Folded {
    const length = this.#length
    return {
      text: Buffer.from(this.#letters.buffer, 0, length * 2).toString('utf16le'),
      starts: this.#starts.subarray(0, length),
      ends: this.#ends.subarray(0, length),
      gaps: this.#gaps.subarray(0, length),
    }
  }

  #put(code: number, start: number, end: number): void {
    if (this.#length === this.#letters.length) this.#grow()
    const at = this.#length++
    this.#letters[at] = code
    this.#starts[at] = start
    this.#ends[at] = end
    this.#gaps[at] = gapOf(this.#between)
    if (this.#between.isAny) this.#between = nothingBetween()
  }

  /** One sign may stand for many letters. */
  #grow(): void {
    const size = this.#letters.length * 2
    const into = <Numbers extends { set: (from: Numbers) => void }>(
      larger: Numbers,
      from: Numbers,
    ): Numbers => {
      larger.set(from)
      return larger
    }
    this.#letters = into(new Uint16Array(size), this.#letters)
    this.#starts = into(new Int32Array(size), this.#starts)
    this.#ends = into(new Int32Array(size), this.#ends)
    this.#gaps = into(new Uint8Array(size), this.#gaps)
  }

  #pass(code: number): void {
    const between = this.#between
    between.isAny = true
    if (code > 127 && unseen.test(String.fromCodePoint(code))) between.isUnseen = true
    else if (code === 0xe0ff) between.isUnsure = true
    else if (isSpace(code)) {
      between.spaces++
      if (code === 10 || code === 13) between.endsLine = true
    } else {
      // What opens an address is no part of the name before it.
      between.signs += code === 60 ? maxSigns + 1 : 1
      between.isHyphen = (code === 45 || code === 0x2010) && between.spaces === 0 && between.signs === 1
    }
  }
}

/** Longer texts are folded in pieces by who asks. */
export const maxTextLength = 67_108_864

interface Between {
  isAny: boolean
  signs: number
  spaces: number
  isHyphen: boolean
  endsLine: boolean
  isUnsure: boolean
  isUnseen: boolean
}

const nothingBetween = (): Between => ({
  isAny: false,
  signs: 0,
  spaces: 0,
  isHyphen: false,
  endsLine: false,
  isUnsure: false,
  isUnseen: false,
})

function gapOf({ isAny, signs, spaces, isHyphen, endsLine, isUnsure, isUnseen }: Between): Gap {
  if (!isAny) return gaps.none
  if (signs > maxSigns || spaces > maxSpaces) return gaps.far
  if (isHyphen && endsLine && signs === 1) return gaps.unsure
  if (signs > 0 || spaces > 0) return gaps.words
  if (isUnsure) return gaps.unsure
  return isUnseen ? gaps.unseen : gaps.none
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028

/** Soft hyphens, joiners, marks of direction, accents that stand apart, the mark at the front of a file. */
const unseen = /^[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\p{M}]$/u

const lone: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['ı', 'i'],
])

/** The letters and digits of a sign without its accents: `é` is e, `ĳ` is ij, `１` is 1. */
const foldedSign = remembering(70_000, (sign) =>
  [...sign.normalize('NFKD').toLowerCase()]
    .map((letter) => lone.get(letter) ?? letter)
    .filter((letter) => /^[\p{L}\p{N}]+$/u.test(letter))
    .join(''),
)
