import { assessmentNeed, signsOfRisk } from './assessment.ts'
import { specialTerms } from './data-terms.ts'
import { fieldIds, fieldSpecs, type FieldId } from './fields.ts'
import type { Activity, Statement } from './model.ts'
import { templateOf } from './templates.ts'

/** A field that nobody vouches for yet: something is proposed and was not looked at, or there is nothing. */
export interface OpenField {
  readonly field: FieldId
  readonly why: 'not-looked-at' | 'missing'
}

/** What the law asks of an activity and nobody declared or confirmed yet; an ended one asks for nothing. */
export function openFields(activity: Activity): OpenField[] {
  if (activity.state === 'ended') return []
  return fieldIds
    .filter((field) => isAsked(field, activity))
    .flatMap((field): OpenField[] => {
      const own = activity.statements.filter((statement) => statement.field === field)
      if (own.some(isVouched) && own.every(isFull)) return []
      const isProposed = own.length > 0 && own.every(isFull)
      return [{ field, why: isProposed || isNamed(field, activity) ? 'not-looked-at' : 'missing' }]
    })
}

function isVouched({ basis }: Statement): boolean {
  return basis === 'declared' || basis === 'confirmed'
}

/** A transfer without a ground says only that there is one. */
function isFull({ field, value }: Statement): boolean {
  return field !== 'transfers' || value.term !== ''
}

/** An activity of the starter set has its usual name. */
function isNamed(field: FieldId, { id }: Activity): boolean {
  return field === 'name' && templateOf(id) !== undefined
}

function isAsked(field: FieldId, activity: Activity): boolean {
  const { required, in: where } = fieldSpecs[field]
  if (where !== 'both' && (where === 'processor') !== (activity.role === 'processor')) return false
  // The usual name is a name as soon as somebody said that the activity is theirs.
  if (isNamed(field, activity) && activity.state === 'kept') return false
  return required || calls[field]?.(activity) === true
}

/** What another statement makes necessary. */
const calls: Partial<Record<FieldId, (activity: Activity) => boolean>> = {
  weighing: ({ statements }) => has(statements, 'basis', (item) => item.startsWith('6.1.f')),
  exception: ({ statements }) => has(statements, 'data', (item) => specialTerms.has(item)),
  'bsn-ground': ({ statements }) => has(statements, 'data', (item) => item === 'bsn'),
  // One sign is reason enough to look at the list once.
  'dpia-list': ({ statements }) => signsOfRisk(statements) > 0,
  dpia: ({ statements }) => assessmentNeed(statements) !== 'not-shown',
  transfers: ({ statements }) => has(statements, 'transfers', () => true),
}

function has(statements: readonly Statement[], field: FieldId, is: (item: string) => boolean): boolean {
  return statements.some((one) => one.field === field && is(one.item))
}
