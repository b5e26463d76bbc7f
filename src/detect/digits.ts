import type { Kind } from './kinds.ts'
import type { Reason } from './finding.ts'
import type { Scene } from './scene.ts'
import { character, isDigit, isOne } from './characters.ts'
import { wordsNear, type NearWords } from './near.ts'

/** Digits with single separators between them, parsed once and offered to all kinds of numbers. */
export interface DigitRun {
  readonly start: number
  /** Ends of the groups in the text. */
  readonly ends: readonly number[]
  /** How many digits each group has. */
  readonly sizes: readonly number[]
  /** The characters between the groups. */
  readonly separators: string
  /** How many digits all groups have together. */
  readonly total: number
  /** How the words beside it speak for a kind, in log-odds. */
  readonly near: NearWords
}

/** No number has more groups, or more digits in one. */
const maxGroups = 8
const maxGroupDigits = 20
const [plus, opening] = [43, 40]

/** The run at this position, after + and ( if any, or undefined when there is none. */
export function readDigits(scene: Scene, start: number): DigitRun | undefined {
  const { bytes } = scene
  const isBefore = (at: number): boolean => bytes[at] === plus || bytes[at] === opening
  let at = start
  while (at - start < 2 && isBefore(at)) at++
  const ends: number[] = []
  const sizes: number[] = []
  let separators = ''
  let total = 0
  while (ends.length < maxGroups) {
    const end = groupEnd(bytes, at)
    if (end === at) break
    ends.push(end)
    sizes.push(end - at)
    total += end - at
    if (!isOne(bytes, end, character.separator) || !isDigit(bytes, end + 1)) break
    if (ends.length < maxGroups) separators += scene.text[end]
    at = end + 1
  }
  if (total === 0) return undefined
  let near: NearWords | undefined
  return {
    start,
    ends,
    sizes,
    separators,
    total,
    get near() {
      near ??= wordsNear(scene, start)
      return near
    },
  }
}

function groupEnd(bytes: Uint8Array, start: number): number {
  let i = start
  while (i - start < maxGroupDigits && isDigit(bytes, i)) i++
  return i
}

/** A number in a run: some of its first groups. */
export interface Numeral {
  readonly digits: string
  readonly end: number
  /** The separator between its groups when it is one and the same; '' when there is one group. */
  readonly separator: string
}

/** The groups at the beginning of the run whose sizes are these, alone: no digit or letter follows. */
export function shaped(run: DigitRun, sizes: readonly number[], scene: Scene): Numeral | undefined {
  for (let i = 0; i < sizes.length; i++) if (run.sizes[i] !== sizes[i]) return undefined
  const separator = run.separators[0] ?? ''
  const last = sizes.length - 1
  for (let i = 0; i < last; i++) if (run.separators[i] !== separator) return undefined
  const end = run.ends[last] ?? run.start
  // "123456782-3" and "12.345.678,90" are other things.
  const after = run.separators[last]
  if (after !== undefined && after !== ' ') {
    const endsSentence = after === '.' && /\s/.test(scene.text[end + 1] ?? ' ')
    if (!endsSentence) return undefined
  }
  if (!isFree(scene, run.start, end)) return undefined
  let digits = ''
  for (let i = 0; i <= last; i++) {
    const groupEnds = run.ends[i] ?? 0
    digits += scene.text.slice(groupEnds - (run.sizes[i] ?? 0), groupEnds)
  }
  return { digits, end, separator: last === 0 ? '' : separator }
}

/** True when nothing sticks to the number that makes it part of something else. */
export function isFree({ text }: Scene, start: number, end: number): boolean {
  return (
    !/[\w$#\x80-\xff]/.test(text[start - 1] ?? ' ') &&
    !/[.,\-/]\d$|[\w]$/.test(text.slice(start - 2, start)) &&
    !/^(?:[\w%\x80-\xff]|[,.\-/:]\d|-[A-Za-z]|@)/.test(text.slice(end, end + 2))
  )
}

/** Natural logarithm of the odds against chance passing a check that one in `n` numbers passes. */
export function check(n: number): number {
  return Math.log(n)
}

/** The words that speak for the kind, as reasons. */
export function reasonsOf(run: DigitRun, kind: Kind, more: readonly Reason[]): readonly Reason[] {
  const word = run.near.wordFor(kind)
  return word === undefined ? more : [...more, { code: run.near.isLabel ? 'label' : 'near-word', word }]
}

/** True when the eleven-test holds: weights 9..2 and -1, sum divisible by 11 (BSN, RSIN, old btw-id). */
export function passesElevenTest(digits: string): boolean {
  const padded = digits.padStart(9, '0')
  if (padded.length !== 9 || /^0{3}/.test(padded) || /^(\d)\1{8}$/.test(padded)) return false
  let sum = 0
  for (let i = 0; i < 8; i++) sum += (padded.charCodeAt(i) - 48) * (9 - i)
  return (sum - (padded.charCodeAt(8) - 48)) % 11 === 0
}

/** True when the Luhn sum (ISO/IEC 7812-1) is divisible by 10. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const d = digits.charCodeAt(digits.length - 1 - i) - 48
    sum += i % 2 === 0 ? d : d > 4 ? 2 * d - 9 : 2 * d
  }
  return sum % 10 === 0
}

/** Remainder by 97 of a long number with letters as A=10 (ISO 7064, ISO 13616). */
export function modulo97(code: string): number {
  let rest = 0
  for (let i = 0; i < code.length; i++) {
    const c = code.charCodeAt(i)
    rest = c >= 65 ? (rest * 100 + c - 55) % 97 : (rest * 10 + c - 48) % 97
  }
  return rest
}
