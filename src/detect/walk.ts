import { atAtSign, atCode, atColon, atPair, atSignedWord } from './anchors.ts'
import { bytesOf, isLetterOrDigit } from './characters.ts'
import { anchorSigns, bitOf, foldLatin, hashPrime, hashSeed, sign, signsOfHash } from './lexicon.ts'
import type { Looking, SignedWord } from './looking.ts'
import { atDigits } from './numbers.ts'
import { nameFromInitial } from './person/index.ts'
import { isKnownNoName } from './person/tag-runs.ts'
import { lexicon } from './words/index.ts'

const other = 0
const letter = 1
const digit = 2
const atSign = 3
const colon = 4
const opening = 5 // + and ( before digits
/** What makes a capital of ASCII a small letter. */
const [smallBit, letterA, letterCount] = [32, 97, 26]

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

const capitals = new Uint8Array(256).fill(1, 65, 91).fill(1, 0xc3, 0xc6)
const [spaceByte, hyphenByte] = [32, 45]

/** One pass over the bytes: calls at anchors what looks at them, and goes on where that says. */
export function walk(looking: Looking): void {
  const { bytes } = looking.scene
  const { bitmap } = lexicon
  const size = bytes.length
  let i = 0
  while (i < size) {
    const first = bytes[i] ?? 0
    const kind = classes[first]
    if (kind === other) {
      i++
    } else if (kind === letter) {
      let hash = hashSeed
      let j = i
      let c = first
      for (;;) {
        while (((c | smallBit) - letterA) >>> 0 < letterCount) {
          hash = Math.imul(hash ^ (c | smallBit), hashPrime)
          j++
          c = j < size ? (bytes[j] ?? 0) : 0
        }
        if (classes[c] !== letter) break
        let folded = c
        if (c <= 0xc5) folded = foldLatin(c, bytes[++j] ?? 0)
        else while (j + 1 < size && ((bytes[j + 1] ?? 0) & 0xc0) === 0x80) j++
        hash = Math.imul(hash ^ folded, hashPrime)
        j++
        c = j < size ? (bytes[j] ?? 0) : 0
      }
      // Nearly every word: it is in no list, no capital begins it and no digit follows.
      const bit = bitOf(hash)
      const isAnchor = ((bitmap[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
      if (
        isAnchor ||
        capitals[first] === 1 ||
        classes[c] === digit ||
        (c === hyphenByte && classes[bytes[j + 1] ?? 0] === digit)
      )
        i = atWord(looking, { start: i, end: j, signs: isAnchor ? signsOfHash(lexicon, hash) : 0 }, hash)
      // What follows a word is nearly always a space.
      else i = c === spaceByte ? j + 1 : j
    } else if (kind === digit) {
      i = atDigits(looking, i)
    } else if (kind === atSign) {
      i = atAtSign(looking, i)
    } else if (kind === colon) {
      i = atColon(looking, i)
    } else {
      const next = bytes[i + 1] ?? 0
      i = classes[next] === digit || next === 43 ? atDigits(looking, i) : i + 1
    }
  }
}

/** "GH-783", "TT-DK-88", "GH 783 R": whether digits follow behind a hyphen, two letters more, or a space and then a third group. */
function opensDigits(bytes: Uint8Array, end: number): boolean {
  const isAtOnce = classes[bytes[end + 1] ?? 0] === digit
  if (bytes[end] === hyphenByte)
    return isAtOnce || (bytes[end + 3] === hyphenByte && classes[bytes[end + 4] ?? 0] === digit)
  // "NX H5 PK L92": a document number that is read out.
  if (!isAtOnce) return capitals[bytes[end + 1] ?? 0] === 1 && classes[bytes[end + 2] ?? 0] === digit
  let i = end + 1
  while (i - end <= 3 && classes[bytes[i] ?? 0] === digit) i++
  return capitals[bytes[i] ?? 0] === 1 || (bytes[i] === spaceByte && isLetterOrDigit(bytes, i + 1))
}

const nameSigns = sign.given | sign.family
const [commaByte, openingByte, newlineByte] = [44, 40, 10]
/** Behind a word in no list: it stands alone in its place. */
const closes = bytesOf(',:\n\r/\0')
const opens = bytesOf('\n\t(/:,;-&+*|.)]')
const small = new Uint8Array(256).fill(1, 97, 123).fill(1, 0xc3, 0xc6)
/** Small letters, and a comma. */
const textBefore = Uint8Array.from(small).fill(1, commaByte, commaByte + 1)

/** True when a small letter ends the word before, or begins the one behind: most capitals in headings and lists have none beside them. */
function isBesideText(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start - 1] === spaceByte && textBefore[bytes[start - 2] ?? 0] === 1) return true
  const next = bytes[end + 1] ?? 0
  if (bytes[end] === spaceByte) return small[next] === 1 || next === openingByte
  return bytes[end] === commaByte && next === spaceByte && small[bytes[end + 2] ?? 0] === 1
}

/** True at the start of a line, and behind a sign or a number: there the names of lists and forms begin. */
function opensItem(bytes: Uint8Array, start: number): boolean {
  const before = bytes[start - 1] ?? newlineByte
  if (before !== spaceByte) return opens[before] === 1
  const c = bytes[start - 2] ?? newlineByte
  return opens[c] === 1 || classes[c] === digit || c === spaceByte || c >= 0x80
}

function atWord(looking: Looking, word: SignedWord, hash: number): number {
  const { bytes } = looking.scene
  const { start, end } = word
  const after = bytes[end] ?? 0
  const isCapital = capitals[bytes[start] ?? 0] === 1 && end - start > 1
  const isInText = isCapital && isBesideText(bytes, start, end)
  if (isInText || (isCapital && opensItem(bytes, start))) {
    const goesOn = after === spaceByte && capitals[bytes[end + 1] ?? 0] === 1
    if (
      (word.signs & nameSigns) !== 0 ||
      (isInText && goesOn) ||
      ((isInText || closes[after] === 1) && !isKnownNoName(bytes, start, hash))
    )
      looking.capitals.push(start)
  }
  if (classes[after] === digit) return atCode(looking, start, end)
  const isSigned = (word.signs & anchorSigns) !== 0
  // "XX-12-34", "GH 783 R": a licence plate, a document number; "HR-391-P" too, though its letters are a word.
  const mayGoOn =
    after === hyphenByte || (after === spaceByte && capitals[bytes[start] ?? 0] === 1 && !isSigned)
  if (mayGoOn && end - start <= 3 && opensDigits(bytes, end)) {
    const past = atCode(looking, start, end)
    if (!isSigned || past > end) return past
  }
  if (isSigned) return atSignedWord(looking, word)
  if (capitals[bytes[start] ?? 0] === 0) return end
  if (after === 46 && end - start <= 2) return nameFromInitial(looking, start, end)
  if ((after !== spaceByte && after !== 45) || capitals[bytes[end + 1] ?? 0] === 0) return end
  // "The Company": no name begins with such a word.
  // Inside a sentence the tagger looks at it anyway.
  if (isInText && after === spaceByte && looking.given.hashes.size === 0) return end
  const isNever = after === spaceByte && end - start > 2 && signsOfHash(lexicon, hash) === sign.never
  return isNever ? end : atPair(looking, start, end)
}
