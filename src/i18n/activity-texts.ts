import type { FieldId } from '../privacy/register/fields.ts'
import type { Activity } from '../privacy/register/model.ts'
import { templateIds, type TemplateId } from '../privacy/register/templates.ts'
import type { ActivityText } from './nl-activities.ts'
import type { Messages } from './nl.ts'

/** An activity in words: its name as told or as usual, and what is usually written where a statement is left empty. */
export interface ActivityTexts {
  readonly name: string
  /** What it is for; empty for the organisation's own. */
  readonly purpose: string
  readonly usual: Readonly<Partial<Record<FieldId, string>>>
}

/** The words of an activity in a language. */
export function activityTexts(
  { id, statements }: Pick<Activity, 'id' | 'statements'>,
  { activities }: Pick<Messages, 'activities'>,
): ActivityTexts {
  const text: ActivityText | undefined = isTemplate(id) ? activities[id] : undefined
  const told = statements.find(({ field }) => field === 'name')?.value.text ?? ''
  const { name = id, purpose = '', ...usual } = text ?? {}
  return { name: told === '' ? name : told, purpose, usual }
}

function isTemplate(id: string): id is TemplateId {
  return (templateIds as readonly string[]).includes(id)
}
