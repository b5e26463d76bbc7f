import { foldLatin, hashPrime, hashSeed, mayBeAnchor, signsOfHash, type Lexicon } from './lexicon.ts'

/** What the walk calls at an anchor: each gives where to go on, which is beyond its start. */
export interface Handlers {
  /** A word with signs. */
  readonly word: (start: number, end: number, signs: number) => number
  /** A capitalised word with another after it, neither known. */
  readonly pair: (start: number, end: number) => number
  /** A capital letter with a full stop. */
  readonly initial: (start: number, end: number) => number
  /** A digit, or + or ( before one. */
  readonly digits: (start: number) => number
  /** Letters and digits in one word. */
  readonly code: (start: number, end: number) => number
  readonly at: (position: number) => number
  readonly colon: (position: number) => number
}

const other = 0
const letter = 1
const digit = 2
const atSign = 3
const colon = 4
const opening = 5 // + and ( before digits

const classes = buildClasses()

function buildClasses(): Uint8Array {
  const table = new Uint8Array(256)
  table.fill(letter, 65, 91).fill(letter, 97, 123).fill(digit, 48, 58)
  // Lead bytes of letters beyond ASCII. 0xC2 and 0xE2 lead to punctuation, spaces and signs.
  table.fill(letter, 0xc3, 0xef)
  table[0xe2] = other
  table[64] = atSign
  table[58] = colon
  table[43] = opening
  table[40] = opening
  return table
}

/** A stretch of the bytes in which anchors are looked for. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** One pass over a stretch of the bytes: calls the handlers at anchors and goes on where they say; gives where it ended. */
export function walk(
  bytes: Uint8Array,
  { lexicon, start, end }: Stretch & { readonly lexicon: Lexicon },
  handlers: Handlers,
): number {
  const size = bytes.length
  let i = start
  while (i < end) {
    const kind = classes[bytes[i] ?? 0]
    if (kind === other) {
      i++
    } else if (kind === letter) {
      let hash = hashSeed
      let j = i
      for (; j < size; j++) {
        let c = bytes[j] ?? 0
        if (classes[c] !== letter) break
        if (c < 0x80) c |= 32
        else if (c <= 0xc5) c = foldLatin(c, bytes[++j] ?? 0)
        else while (((bytes[j + 1] ?? 0) & 0xc0) === 0x80) j++
        hash = Math.imul(hash ^ c, hashPrime)
      }
      i = mayBeAnchor(lexicon, hash)
        ? atKnownWord(bytes, handlers, { start: i, end: j, signs: signsOfHash(lexicon, hash) })
        : isPlain(bytes, i, j)
          ? j
          : atWord(bytes, handlers, { start: i, end: j })
    } else if (kind === digit) {
      i = handlers.digits(i)
    } else if (kind === atSign) {
      i = handlers.at(i)
    } else if (kind === colon) {
      i = handlers.colon(i)
    } else {
      const next = bytes[i + 1] ?? 0
      i = classes[next] === digit || next === 43 ? handlers.digits(i) : i + 1
    }
  }
  return i
}

function atKnownWord(bytes: Uint8Array, handlers: Handlers, word: Stretch & { signs: number }): number {
  if (word.signs === 0 || classes[bytes[word.end] ?? 0] === digit) return atWord(bytes, handlers, word)
  return handlers.word(word.start, word.end, word.signs)
}

/** Nearly every word: no capital begins it and no digit follows. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  return !isCapital(bytes[start] ?? 0) && classes[bytes[end] ?? 0] !== digit
}

function isCapital(c: number): boolean {
  return (c >= 65 && c <= 90) || c === 0xc3 || c === 0xc5 || c === 0xc4
}

function atWord(bytes: Uint8Array, handlers: Handlers, { start, end }: Stretch): number {
  const after = bytes[end] ?? 0
  if (classes[after] === digit) return handlers.code(start, end)
  if (!isCapital(bytes[start] ?? 0)) return end
  if (after === 46 && end - start <= 2) return handlers.initial(start, end)
  // "XX-12-34": a licence plate, a document number
  if (after === 45 && end - start <= 3 && classes[bytes[end + 1] ?? 0] === digit)
    return handlers.code(start, end)
  if ((after === 32 || after === 45) && isCapital(bytes[end + 1] ?? 0)) return handlers.pair(start, end)
  return end
}
