import type { Kind } from './kinds.ts'
import type { Reason } from './finding.ts'
import type { Scene } from './scene.ts'
import { wordsNear, type NearWords } from './near.ts'

/** Digits with single separators between them, parsed once and offered to all kinds of numbers. */
export interface DigitRun {
  readonly start: number
  /** Ends of the groups in the text. */
  readonly ends: readonly number[]
  /** The digits of each group. */
  readonly groups: readonly string[]
  /** The characters between the groups. */
  readonly separators: string
  /** How many digits all groups have together. */
  readonly total: number
  /** How the words beside it speak for a kind, in log-odds. */
  readonly near: NearWords
}

const runPattern = /[+(]{0,2}\d{1,20}(?:[ .\-/]\d{1,20}){0,7}/y

/** The run at this position, or undefined when there is none that could be anything. */
export function readDigits(scene: Scene, start: number): DigitRun | undefined {
  runPattern.lastIndex = start
  const whole = runPattern.exec(scene.text)?.[0]
  if (whole === undefined) return undefined
  const ends: number[] = []
  const groups: string[] = []
  let separators = ''
  let from = /\d/.exec(whole)?.index ?? 0
  for (let i = from; i <= whole.length; i++) {
    const c = whole.charCodeAt(i)
    if (c >= 48 && c <= 57) continue
    groups.push(whole.slice(from, i))
    ends.push(start + i)
    if (i < whole.length) separators += whole[i]
    from = i + 1
  }
  let near: NearWords | undefined
  const total = groups.reduce((sum, group) => sum + group.length, 0)
  return {
    start,
    ends,
    groups,
    separators,
    total,
    get near() {
      near ??= wordsNear(scene, start)
      return near
    },
  }
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
  for (let i = 0; i < sizes.length; i++) if (run.groups[i]?.length !== sizes[i]) return undefined
  const separator = run.separators[0] ?? ''
  const inside = run.separators.slice(0, sizes.length - 1)
  if ([...inside].some((one) => one !== separator)) return undefined
  const end = run.ends[sizes.length - 1] ?? run.start
  // "123456782-3" and "12.345.678,90" are other things.
  const after = run.separators[sizes.length - 1]
  if (after !== undefined && after !== ' ') {
    const endsSentence = after === '.' && /\s/.test(scene.text[end + 1] ?? ' ')
    if (!endsSentence) return undefined
  }
  if (!isFree(scene, run.start, end)) return undefined
  return {
    digits: run.groups.slice(0, sizes.length).join(''),
    end,
    separator: sizes.length === 1 ? '' : separator,
  }
}

/** True when nothing sticks to the number that makes it part of something else. */
export function isFree({ text }: Scene, start: number, end: number): boolean {
  return (
    !/[\w$€£#\x80-\uffff]/.test(text[start - 1] ?? ' ') &&
    !/[.,\-/]\d$|[\w]$/.test(text.slice(start - 2, start)) &&
    !/^(?:[\w%€\x80-\uffff]|[,.\-/:]\d|-[A-Za-z]|@)/.test(text.slice(end, end + 2))
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
