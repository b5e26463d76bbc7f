import { threshold, type NumberDetector } from '../detector.ts'
import { opensAs, reasonsOf, shaped, type Numeral } from '../digits.ts'
import type { Kind } from '../kinds.ts'
import { wordsNear } from '../near.ts'

/** A number that only its name can tell: so many digits, and where there is one, a check. */
export interface NamedNumber {
  readonly kind: Kind
  readonly shapes: readonly (readonly number[])[]
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
  near,
  odds,
  accepts,
  form,
  examples,
}: NamedNumber): NumberDetector {
  return {
    kind,
    near,
    examples,
    ...opensAs(shapes),
    weigh(run, scene) {
      for (const shape of shapes) {
        const numeral = shaped(run, shape, scene)
        if (numeral === undefined || (accepts !== undefined && !accepts(numeral.digits))) continue
        const words = wordsNear(scene, run.start)
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
