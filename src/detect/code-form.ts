import { isDigit, isLetter, isLetterOrDigit, isUpper, isWordly } from './characters.ts'
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

/** The form of the word that begins here. */
export function formOfCode({ bytes }: Scene, start: number): CodeForm {
  let i = start
  while (i - start < mostDigits && isDigit(bytes, i)) i++
  const digits = i - start
  if (digits === 0) while (i - start < mostLettersFirst && isLetter(bytes, i)) i++
  const letters = digits === 0 ? i - start : 0
  while (i - start < mostPlaces && isLetterOrDigit(bytes, i)) i++
  return { start, letters, digits, size: i - start, opening: pairAt(bytes, start) }
}

const [mostLettersFirst, mostDigits, mostPlaces] = [5, 20, 45]

/** The fewest places of any code in one word; a shorter word goes on behind a divider, with digits close by. */
const [fewestPlaces, reachOfDigits, fewestDigits] = [6, 10, 2]

/** Whether a word of letters and digits here is long enough for a code, or the first of more with digits. */
export function mayBeCode(scene: Scene, start: number): boolean {
  const { bytes } = scene
  let i = start
  while (i - start < fewestPlaces && isLetterOrDigit(bytes, i)) i++
  if (i - start === fewestPlaces) return true
  let digits = 0
  for (i = start; i - start < reachOfDigits; i++) if (isDigit(bytes, i)) digits++
  return digits >= fewestDigits || mayBeHardware({ start }, scene)
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
  if (next !== hyphen && next !== dot && next !== colon && next !== space) return false
  // "12 GHK 3", but not "1234 AB"
  if (next === space && !(isUpper(bytes, past + 1) && isSpaced(bytes, past + 2))) return false
  return mayBePlate({ start }, scene) || mayBeHardware({ start }, scene)
}

/** Whether a space and a letter or digit follow a few letters or digits. */
function isSpaced(bytes: Uint8Array, from: number): boolean {
  let i = from
  while (i - from < 3 && isLetterOrDigit(bytes, i)) i++
  return bytes[i] === space && isLetterOrDigit(bytes, i + 1)
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
