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
  if (next === hyphen || next === dot) return mayBePlate({ start }, scene) || mayBeHardware({ start }, scene)
  return next === colon && past - start === 2 && isOne(bytes, past + 1, character.hex)
}

/** Letters and digits of a licence plate, and of them the fewest and most that are letters. */
const [plateSize, fewestLetters, mostLetters] = [6, 2, 4]

/** Six letters and digits in groups with a hyphen, stop or space between. */
export function mayBePlate({ start }: Pick<CodeForm, 'start'>, { bytes }: Scene): boolean {
  let letters = 0
  let count = 0
  let i = start
  for (; count < plateSize; i++) {
    if (isLetterOrDigit(bytes, i)) {
      count++
      if (isLetter(bytes, i)) letters++
    } else if (!isSeparator(bytes[i]) || !isLetterOrDigit(bytes, i + 1)) {
      return false
    }
  }
  return letters >= fewestLetters && letters <= mostLetters && !isWordly(bytes, i)
}

const isSeparator = (c: number | undefined): boolean => c === hyphen || c === dot || c === space

/** Two or four hexadecimal digits with a divider after them. */
export function mayBeHardware({ start }: Pick<CodeForm, 'start'>, { bytes }: Scene): boolean {
  const third = bytes[start + 2]
  if (third !== colon && third !== hyphen && bytes[start + 4] !== dot) return false
  return isOne(bytes, start, character.hex) && isOne(bytes, start + 1, character.hex)
}

/** Nine places, a check digit and the letters of a country, as in a line for machines. */
export function mayBeMachineLine({ start }: CodeForm, { bytes }: Scene): boolean {
  return isDigit(bytes, start + 9) && (isUpper(bytes, start + 10) || bytes[start + 10] === filler)
}
