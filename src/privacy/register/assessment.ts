import { assessmentRule } from '../../law/register-grounds.ts'
import type { Statement } from './model.ts'

export { assessmentRule } from '../../law/register-grounds.ts'

/** How many signs of a high risk are there, by what was seen or told. */
export function signsOfRisk(statements: readonly Pick<Statement, 'field' | 'value'>[]): number {
  return statements.filter(({ field, value }) => field === 'risks' && value.term === 'yes').length
}

/** True when so many signs are there that an assessment (DPIA) is usually called for. What nobody answered is no sign, and no proof either. */
export function callsForAssessment(statements: readonly Pick<Statement, 'field' | 'value'>[]): boolean {
  return signsOfRisk(statements) >= assessmentRule.signs
}
