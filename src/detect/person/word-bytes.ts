import { bytesOf, isLetter, isUpper } from '../characters.ts'
import { sign, signsOf } from '../lexicon.ts'
import { lexicon } from '../words/index.ts'

// Words of names as bytes: letters of ASCII and beyond, with apostrophes, hyphens, stops and slashes inside.

/** A word has at most so many letters between two joints, and so many joints. */
const [maxLetters, maxJoints] = [40, 6]
const [dot, hyphen, apostrophe, lead] = [46, 45, 39, 0xe2]
const joints = bytesOf('.-/')
const apostrophes = bytesOf("'`")

/** Where the word ends that begins here, with a full stop right behind it; `start` when there is none. */
export function endOfWord(bytes: Uint8Array, start: number): number {
  const first = afterApostrophe(bytes, start)
  let end = afterLetters(bytes, first)
  if (end === first) return start
  for (let count = 0; count < maxJoints; count++) {
    const joint = joints[bytes[end] ?? 0] === 1 ? end + 1 : afterApostrophe(bytes, end)
    const next = joint === end ? end : afterLetters(bytes, joint)
    if (next === joint) break
    end = next
  }
  return bytes[end] === dot ? end + 1 : end
}

function afterApostrophe(bytes: Uint8Array, at: number): number {
  if (apostrophes[bytes[at] ?? 0] === 1) return at + 1
  const isCurly =
    bytes[at] === lead && bytes[at + 1] === 0x80 && (bytes[at + 2] === 0x98 || bytes[at + 2] === 0x99)
  return isCurly ? at + 3 : at
}

function afterLetters(bytes: Uint8Array, from: number): number {
  let i = from
  for (let letters = 0; letters < maxLetters; letters++) {
    if (isLetter(bytes, i)) {
      i++
    } else if (isLead(bytes[i] ?? 0) && isContinuation(bytes[i + 1])) {
      i += isContinuation(bytes[i + 2]) ? 3 : 2
    } else {
      break
    }
  }
  return i
}

const isLead = (c: number): boolean => c >= 0xc3 && c <= 0xee && c !== lead
const isContinuation = (c: number | undefined): boolean => ((c ?? 0) & 0xc0) === 0x80

/** True for capitals of ASCII and of Latin-1, and for letters of other scripts. */
export function isCapitalAt(bytes: Uint8Array, at: number): boolean {
  const c = bytes[at] ?? 0
  return isUpper(bytes, at) || (c === 0xc3 ? (bytes[at + 1] ?? 0) < 0xa0 : c >= 0xc4 && c <= 0xee)
}

/** True when a small letter of ASCII is in the word. */
export function hasSmallLetter(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isLetter(bytes, i) && !isUpper(bytes, i)) return true
  return false
}

/** True when a full stop is in the word. */
export function hasDot(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === dot) return true
  return false
}

/** Signs of names of the parts of "Jansen-de" and "Anne-Marie" together. */
export function signsOfParts(bytes: Uint8Array, start: number, end: number): number {
  let all = 0
  let from = start
  for (let i = start; i <= end; i++) {
    const c = bytes[i]
    if (i < end && c !== hyphen && c !== apostrophe && c !== dot && c !== lead) continue
    // A word without a joint is looked up already.
    if (i > from && (i < end || from > start)) all |= signsOf(lexicon, bytes, { start: from, end: i })
    from = i < end && c === lead ? i + 3 : i + 1
  }
  return all & (sign.given | sign.family | sign.organisation)
}
