import { assessmentRule } from '../../law/register-grounds.ts'
import type { Statement } from './model.ts'

export { assessmentListRule, assessmentRule } from '../../law/register-grounds.ts'

type Said = Pick<Statement, 'field' | 'item' | 'value'>

/** How many signs of a high risk are there, by what was seen or told. */
export function signsOfRisk(statements: readonly Said[]): number {
  return statements.filter(({ field, value }) => field === 'risks' && value.term === 'yes').length
}

/** What somebody chose of the Dutch list; with `isDenied`, `none` stands beside it, and one of the two is wrong. */
export function chosenOfList(statements: readonly Said[]): {
  readonly kinds: readonly string[]
  readonly isDenied: boolean
} {
  const chosen = statements.filter(({ field }) => field === 'dpia-list').map(({ item }) => item)
  return { kinds: chosen.filter((kind) => kind !== 'none'), isDenied: chosen.includes('none') }
}

/** Whether an assessment (DPIA) must be there: by the list always, by the signs in most cases. */
export type AssessmentNeed = 'required' | 'usual' | 'not-shown'

/** What was told of an activity calls for. What nobody answered is no sign, and no proof either; a kind of the list counts, also beside `none`. */
export function assessmentNeed(statements: readonly Said[]): AssessmentNeed {
  if (chosenOfList(statements).kinds.length > 0) return 'required'
  return signsOfRisk(statements) >= assessmentRule.signs ? 'usual' : 'not-shown'
}
