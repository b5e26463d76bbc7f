import { character, isDigit, isLetter, isLetterOrDigit, isOne, isUpper, isWordly } from './characters.ts'
import type { Scene } from './scene.ts'

// Looks at a few bytes before the patterns of the detectors are tried: nearly every word of letters and digits is nothing.

/** What the bytes of a word of letters and digits show of the codes it could be. */
export interface CodeForm {
  readonly start: number
  /** Letters at its beginning, counted up to five. */
  readonly letters: number
  /** Digits at its beginning, counted up to twenty; 0 when letters begin it. */
  readonly digits: number
  /** Letters and digits up to what is neither, counted up to forty-five. */
  readonly size: number
  /** Its first two bytes as written. */
  readonly opening: number
}

const [space, hyphen, dot, colon, filler] = [32, 45, 46, 58, 60]
const letter = character.upper | character.lower

/** The form of the word that begins here. */
export function formOfCode({ bytes }: Scene, start: number): CodeForm {
  return {
    start,
    letters: countOf(bytes, start, { bits: letter, most: 5 }),
    digits: countOf(bytes, start, { bits: character.digit, most: 20 }),
    size: countOf(bytes, start, { bits: letter | character.digit, most: 45 }),
    opening: pairAt(bytes, start),
  }
}

function countOf(
  bytes: Uint8Array,
  start: number,
  { bits, most }: { readonly bits: number; readonly most: number },
): number {
  let i = start
  while (i - start < most && isOne(bytes, i, bits)) i++
  return i - start
}

function pairAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

/** A test whether a form begins with one of these pairs of characters. */
export function opensWith(pairs: string): (form: CodeForm) => boolean {
  const openings = new Set(pairs.split(' ').map((pair) => (pair.charCodeAt(0) << 8) | pair.charCodeAt(1)))
  return ({ opening }) => openings.has(opening)
}

/** Whether the digits from `start` to `past` may begin a code: a letter at once, or after a hyphen, stop or colon. */
export function mayBeginCode(scene: Scene, start: number, past: number): boolean {
  const { bytes } = scene
  if (past - start >= 20 || isLetter(bytes, past)) return true
  const next = bytes[past]
  if (next !== hyphen && next !== dot && next !== colon) return false
  return mayBePlate({ start }, scene) || mayBeHardware({ start }, scene)
}

/** Letters and digits of a licence plate, and of them the fewest and most that are letters. */
const [plateSize, fewestLetters, mostLetters] = [6, 2, 4]

/** Six letters and digits in three groups with a hyphen, stop or space between. */
export function mayBePlate({ start }: Pick<CodeForm, 'start'>, { bytes }: Scene): boolean {
  let letters = 0
  let separators = 0
  let count = 0
  let i = start
  for (; count < plateSize; i++) {
    if (isLetterOrDigit(bytes, i)) {
      count++
      if (isLetter(bytes, i)) letters++
    } else if (!isSeparator(bytes[i]) || !isLetterOrDigit(bytes, i + 1) || ++separators > 2) {
      return false
    }
  }
  return letters >= fewestLetters && letters <= mostLetters && !isWordly(bytes, i)
}

const isSeparator = (c: number | undefined): boolean => c === hyphen || c === dot || c === space

/** Six times two hexadecimal digits with the same divider, or three times four with a full stop: as far as the dividers show. */
export function mayBeHardware({ start }: Pick<CodeForm, 'start'>, { bytes }: Scene): boolean {
  const divider = bytes[start + 2]
  if (divider === colon || divider === hyphen)
    return (
      bytes[start + 5] === divider &&
      bytes[start + 8] === divider &&
      bytes[start + 11] === divider &&
      bytes[start + 14] === divider
    )
  return bytes[start + 4] === dot && bytes[start + 9] === dot
}

/** Nine places, a check digit and the letters of a country, as in a line for machines. */
export function mayBeMachineLine({ start }: CodeForm, { bytes }: Scene): boolean {
  return isDigit(bytes, start + 9) && (isUpper(bytes, start + 10) || bytes[start + 10] === filler)
}
