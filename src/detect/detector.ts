import type { CodeForm } from './code-form.ts'
import type { Kind } from './kinds.ts'
import type { DigitRun } from './digits.ts'
import type { Claim, Scene } from './scene.ts'

/** What proves and explains a detector: texts in which it finds its kind, and texts in which it must not. */
export interface Examples {
  readonly finds: readonly string[]
  readonly ignores: readonly string[]
}

/** Words beside a number that name its kind; without "nummer" and the like at the end. */
interface Named {
  readonly kind: Kind
  readonly near: readonly string[]
  /** Words for persons and things that may have one: beside them a number may be of this kind, and as well of any other. */
  readonly hints?: readonly string[]
  readonly examples: Examples
}

/** Competes for a run of digits. */
export interface NumberDetector extends Named {
  /** How many digits its first group may have; absent: any. */
  readonly opens?: readonly number[]
  /** Looks at sizes and a few bytes: false when there is certainly no claim. */
  readonly fits: (run: DigitRun, scene: Scene) => boolean
  readonly weigh: (run: DigitRun, scene: Scene) => Claim | undefined
}

/** Looks at a word of letters and digits ("NL91", "XX-12-34"), or at digits with letters after them. */
export interface CodeDetector extends Named {
  /** Looks at the form: false when there is certainly no claim. */
  readonly fits: (form: CodeForm, scene: Scene) => boolean
  readonly read: (scene: Scene, start: number) => Claim | undefined
}

/** Log-odds above which a claim is a finding. */
export const threshold = 0

/** The probability that belongs to log-odds, rounded to a hundredth. */
export function certaintyOf(odds: number): number {
  return Math.round(100 / (1 + Math.exp(-odds))) / 100
}
