import { threshold, type NumberDetector } from '../detector.ts'
import { reasonsOf, shaped, type DigitRun, type Numeral } from '../digits.ts'
import type { Kind } from '../kinds.ts'
import { wordsNear } from '../near.ts'

/** A number that only its name can tell: so many digits, and where there is one, a check. */
export interface NamedNumber {
  readonly kind: Kind
  readonly shapes: readonly (readonly number[])[]
  /** How many digits it has in whatever groups, right beside its name. */
  readonly digits: number
  readonly near: readonly string[]
  /** Log-odds without a word beside it. */
  readonly odds: number
  readonly accepts?: (digits: string) => boolean
  /** Log-odds for the way it is written. */
  readonly form?: (numeral: Numeral) => number
  readonly examples: NumberDetector['examples']
}

/** A detector for such a number: it counts only next to its name. */
export function namedNumber({
  kind,
  shapes,
  digits,
  near,
  odds,
  accepts,
  form,
  examples,
}: NamedNumber): NumberDetector {
  const fewest = Math.min(...shapes.map((shape) => shape.reduce((sum, size) => sum + size, 0)))
  return {
    kind,
    near,
    examples,
    fits: (run) => run.total >= fewest,
    weigh(run, scene) {
      const groups = groupsOf(run, digits)
      for (const shape of groups === undefined ? shapes : [...shapes, groups]) {
        const numeral = shaped(run, shape, scene)
        if (numeral === undefined || (accepts !== undefined && !accepts(numeral.digits))) continue
        const words = wordsNear(scene, run.start)
        if (shape === groups && (!/[ .]/.test(numeral.separator) || words.odds(kind) < beside)) continue
        const total = odds + words.odds(kind) + (form?.(numeral) ?? 0)
        if (total <= threshold) return undefined
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

/** Log-odds of its name close to it. */
const beside = 3
const mostGroups = 5

/** The first groups of the run that have so many digits together, if they may be one number; a date is none. */
function groupsOf({ groups, sizes }: DigitRun, digits: number): readonly number[] | undefined {
  let total = 0
  for (let i = 0; i < groups && i < mostGroups; i++) {
    total += sizes[i] ?? 0
    if (total < digits) continue
    const isDate = i === 2 && (sizes[0] === 4 || sizes[2] === 4) && sizes[1] === 2 && digits === 8
    return total === digits && i > 0 && !isDate ? [...sizes.subarray(0, i + 1)] : undefined
  }
  return undefined
}
