import { atAtSign, atCode, atColon, atPair, atSignedWord } from './anchors.ts'
import { foldLatin, hashPrime, hashSeed, mayBeAnchor, signsOfHash } from './lexicon.ts'
import type { Looking } from './looking.ts'
import { atDigits } from './numbers.ts'
import { nameFromInitial } from './person/index.ts'
import { lexicon } from './words/index.ts'

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
interface Stretch {
  readonly start: number
  readonly end: number
}

/** One pass over a stretch of the bytes: calls at anchors what looks at them, and goes on where that says; gives where it ended. */
export function walk(looking: Looking, { start, end }: Stretch): number {
  const { bytes } = looking.scene
  const size = bytes.length
  let i = start
  while (i < end) {
    const first = bytes[i] ?? 0
    const kind = classes[first]
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
      // Nearly every word: it is in no list, no capital begins it and no digit follows.
      i =
        mayBeAnchor(lexicon, hash) || isCapital(first) || (j < size && classes[bytes[j] ?? 0] === digit)
          ? atWord(looking, { start: i, end: j, hash })
          : j
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
  return i
}

function isCapital(c: number): boolean {
  return (c >= 65 && c <= 90) || c === 0xc3 || c === 0xc5 || c === 0xc4
}

interface Word extends Stretch {
  readonly hash: number
}

function atWord(looking: Looking, { start, end, hash }: Word): number {
  const { bytes } = looking.scene
  const after = bytes[end] ?? 0
  if (classes[after] === digit) return atCode(looking, start, end)
  const signs = mayBeAnchor(lexicon, hash) ? signsOfHash(lexicon, hash) : 0
  if (signs !== 0) return atSignedWord(looking, { start, end, signs })
  if (!isCapital(bytes[start] ?? 0)) return end
  if (after === 46 && end - start <= 2) return nameFromInitial(looking, start, end)
  // "XX-12-34": a licence plate, a document number
  if (after === 45 && end - start <= 3 && classes[bytes[end + 1] ?? 0] === digit)
    return atCode(looking, start, end)
  return (after === 32 || after === 45) && isCapital(bytes[end + 1] ?? 0) ? atPair(looking, start, end) : end
}
