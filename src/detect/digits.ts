import type { NumberDetector } from './detector.ts'
import type { Kind } from './kinds.ts'
import type { Reason } from './finding.ts'
import type { Scene } from './scene.ts'
import {
  afterSeparator,
  bytesOf,
  isDigit,
  isLetter,
  isSpace,
  plainSeparator,
  sticksAfter,
  sticksBefore,
} from './characters.ts'
import type { NearWords } from './near.ts'

/** Digits with single separators between them, parsed once and offered to all kinds of numbers. */
export interface DigitRun {
  readonly start: number
  /** How many groups of digits it has. */
  readonly groups: number
  /** Ends of the groups in the text. */
  readonly ends: Int32Array
  /** How many digits each group has. */
  readonly sizes: Int32Array
  /** How many digits all groups have together. */
  readonly total: number
}

/** No number has more groups, or more digits in one. */
const maxGroups = 11
const maxGroupDigits = 20
const [plus, opening, dot, space, hyphen] = [43, 40, 46, 32, 45]

// Of the last run that was read: one is looked at at a time.
const ends = new Int32Array(maxGroups)
const sizes = new Int32Array(maxGroups)

/** The run at this position, after + and ( if any, or undefined when there is none. It holds until the next is read. */
export function readDigits({ bytes }: Scene, start: number): DigitRun | undefined {
  let at = start
  while (at - start < 2 && (bytes[at] === plus || bytes[at] === opening)) at++
  let groups = 0
  let total = 0
  while (groups < maxGroups) {
    const end = groupEnd(bytes, at)
    if (end === at) break
    ends[groups] = end
    sizes[groups++] = end - at
    total += end - at
    at = afterSeparator(bytes, end)
    if (at === end || !isDigit(bytes, at)) break
  }
  if (total === 0) return undefined
  return { start, groups, ends, sizes, total }
}

function groupEnd(bytes: Uint8Array, start: number): number {
  let i = start
  while (i - start < maxGroupDigits && isDigit(bytes, i)) i++
  return i
}

/** The separator between two groups, the one with this number and the next, as in ASCII; 0 behind the last. */
export function separatorAfter({ bytes }: Scene, { groups, ends }: DigitRun, group: number): number {
  return group < groups - 1 ? plainSeparator(bytes, ends[group] ?? 0) : 0
}

/** What refuses runs that cannot have one of these shapes: the size of the first group, and all digits together. */
export function opensAs(
  shapes: readonly (readonly number[])[],
): Required<Pick<NumberDetector, 'opens' | 'fits'>> {
  const fewest = new Uint8Array(maxGroupDigits + 1).fill(255)
  for (const shape of shapes) {
    const first = shape[0] ?? 0
    const total = shape.reduce((sum, size) => sum + size, 0)
    fewest[first] = Math.min(fewest[first] ?? 255, total)
  }
  return {
    opens: shapes.map(([first = 0]) => first),
    fits: (run) => run.total >= (fewest[run.sizes[0] ?? 0] ?? 255),
  }
}

/** A number in a run: some of its first groups. */
export interface Numeral {
  readonly digits: string
  /** Without the bracket before it. */
  readonly start: number
  readonly end: number
  /** The separator between its groups when it is one and the same; '' when there is one group. */
  readonly separator: string
}

/** The groups at the beginning of the run whose sizes are these, alone: no digit or letter follows. */
export function shaped(run: DigitRun, shape: readonly number[], scene: Scene): Numeral | undefined {
  if (shape.length > run.groups) return undefined
  for (let i = 0; i < shape.length; i++) if (run.sizes[i] !== shape[i]) return undefined
  const separator = separatorAfter(scene, run, 0)
  const last = shape.length - 1
  for (let i = 0; i < last; i++) if (separatorAfter(scene, run, i) !== separator) return undefined
  const end = run.ends[last] ?? run.start
  // "123456782-3" and "12.345.678,90" are other things.
  const after = separatorAfter(scene, run, last)
  if (after !== 0 && after !== space) {
    const endsSentence = after === dot && isSpace(scene.bytes, end + 1)
    if (!endsSentence) return undefined
  }
  if (!isFree(scene, run.start, end)) return undefined
  let digits = ''
  for (let i = 0; i <= last; i++) {
    const groupEnds = run.ends[i] ?? 0
    digits += scene.text.slice(groupEnds - (run.sizes[i] ?? 0), groupEnds)
  }
  return {
    digits,
    start: firstOf(scene, run),
    end,
    separator: last === 0 ? '' : String.fromCharCode(separator),
  }
}

function firstOf({ bytes }: Scene, { start }: DigitRun): number {
  return bytes[start] === opening ? start + 1 : start
}

const notBefore = bytesOf('$#')
const notAfter = bytesOf('%@')
const pointing = bytesOf(',.-/:')

/** True when nothing sticks to the number that makes it part of something else. */
function isFree({ bytes }: Scene, start: number, end: number): boolean {
  if (start > 0 && (sticksBefore(bytes, start) || notBefore[bytes[start - 1] ?? 0] === 1)) return false
  const after = bytes[end] ?? 0
  if (sticksAfter(bytes, end) || notAfter[after] === 1) return false
  if (pointing[after] === 1 && isDigit(bytes, end + 1)) return false
  return after !== hyphen || !isLetter(bytes, end + 1)
}

/** Natural logarithm of the odds against chance passing a check that one in `n` numbers passes. */
export function check(n: number): number {
  return Math.log(n)
}

/** The words that speak for the kind, as reasons. */
export function reasonsOf(near: NearWords, kind: Kind, more: readonly Reason[]): readonly Reason[] {
  const word = near.wordFor(kind)
  return word === undefined ? more : [...more, { code: near.isLabel ? 'label' : 'near-word', word }]
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
