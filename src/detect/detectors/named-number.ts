import { threshold, type NumberDetector } from '../detector.ts'
import { reasonsOf, shaped, type DigitRun, type Numeral } from '../digits.ts'
import type { Kind } from '../kinds.ts'
import { wordsNear } from '../near.ts'
import type { Scene } from '../scene.ts'

/** A number that only its name can tell: so many digits, and where there is one, a check. */
export interface NamedNumber {
  readonly kind: Kind
  readonly shapes: readonly (readonly number[])[]
  /** How many digits it has in whatever groups, right beside its name. */
  readonly digits: number
  readonly near: readonly string[]
  readonly hints?: readonly string[]
  /** Log-odds without a word beside it. */
  readonly odds: number
  readonly accepts?: (digits: string) => boolean
  /** Log-odds for the way it is written. */
  readonly form?: (numeral: Numeral) => number
  /** Whether what stands before it on the line, or right behind it, names this and nothing else. */
  readonly isNamed?: (around: string) => boolean
  readonly examples: NumberDetector['examples']
}

/** A detector for such a number: it counts only next to its name. */
export function namedNumber({
  kind,
  shapes,
  digits,
  near,
  hints,
  odds,
  accepts,
  form,
  isNamed,
  examples,
}: NamedNumber): NumberDetector {
  const fewest = Math.min(...shapes.map((shape) => shape.reduce((sum, size) => sum + size, 0)))
  return {
    kind,
    near,
    ...(hints === undefined ? {} : { hints }),
    examples,
    fits: (run) => run.total >= fewest,
    weigh(run, scene) {
      const groups = groupsOf(run, digits)
      for (const shape of groups === undefined ? shapes : [...shapes, groups]) {
        const numeral = shaped(run, shape, scene)
        if (numeral === undefined || (accepts !== undefined && !accepts(numeral.digits))) continue
        const words = wordsNear(scene, run.start)
        if (shape === groups && (words.odds(kind) < beside || isDate(numeral.digits, shape))) continue
        const total = odds + words.odds(kind) + (form?.(numeral) ?? 0)
        if (
          total <= threshold ||
          (isNamed !== undefined && !words.isLabel && !isNamed(around(scene, numeral)))
        )
          return undefined
        return {
          kind,
          start: numeral.start,
          end: numeral.end,
          value: numeral.digits,
          odds: total,
          reasons: reasonsOf(words, kind, accepts === undefined ? [] : [{ code: 'check-digit' }]),
        }
      }
      return undefined
    },
  }
}

/** What stands before the number on its line and the one above, and the word or two behind it. */
function around({ text }: Scene, { start, end }: Numeral): string {
  return `${text.slice(end, end + 24)}\n${text.slice(Math.max(0, start - 400), start)}`
}

/** Log-odds of its name close to it. */
export const beside = 3
const mostGroups = 5

/** The first groups of the run that have so many digits together, if they may be one number. */
export function groupsOf({ groups, sizes }: DigitRun, digits: number): readonly number[] | undefined {
  let total = 0
  for (let i = 0; i < groups && i < mostGroups; i++) {
    total += sizes[i] ?? 0
    if (total < digits) continue
    return total === digits && i > 0 ? [...sizes.subarray(0, i + 1)] : undefined
  }
  return undefined
}

/** Whether these are the day, the month and the year of a date, either way round. */
function isDate(digits: string, shape: readonly number[]): boolean {
  const sizes = shape.join()
  return (
    (sizes === '2,2,4' && /^[0-3]\d[01]\d(?:19|20)/.test(digits)) ||
    (sizes === '4,2,2' && /^(?:19|20)\d\d[01]\d[0-3]/.test(digits))
  )
}
