import type { FieldId } from '../privacy/register/fields.ts'
import type { Activity, Statement } from '../privacy/register/model.ts'
import { templateIds, type TemplateId } from '../privacy/register/templates.ts'
import type { ActivityText } from './nl-activities.ts'
import type { Messages } from './nl.ts'

/** An activity in words: its name as told or as usual, and what is usually written where a statement is left empty. */
export interface ActivityTexts {
  /** Empty when it is the organisation's own and was not named. */
  readonly name: string
  /** What it is for; empty for the organisation's own. */
  readonly purpose: string
  readonly usual: Readonly<Partial<Record<FieldId, string>>>
}

type Texts = Pick<Messages, 'activities'>

/** The words of an activity in a language. */
export function activityTexts(
  { id, statements }: Pick<Activity, 'id' | 'statements'>,
  { activities }: Texts,
): ActivityTexts {
  const text: ActivityText | undefined = isTemplate(id) ? activities[id] : undefined
  const told = statements.find(({ field }) => field === 'name')?.value.text ?? ''
  const { name = '', purpose = '', ...usual } = text ?? {}
  return { name: told === '' ? name : told, purpose, usual }
}

function isTemplate(id: string): id is TemplateId {
  return (templateIds as readonly string[]).includes(id)
}

/** The activity with its usual name and texts written out, as a paper or a signed version has them. */
export function writtenOut(activity: Activity, messages: Texts): Activity {
  const { name, usual } = activityTexts(activity, messages)
  const statements = activity.statements.map((one) => filled(one, usual[one.field]))
  return statements.some(({ field }) => field === 'name')
    ? { ...activity, statements }
    : { ...activity, statements: [nameStatement(name), ...statements] }
}

function filled(statement: Statement, usual: string | undefined): Statement {
  const { item, value } = statement
  return usual === undefined || item !== '' || value.text !== ''
    ? statement
    : { ...statement, value: { ...value, text: usual } }
}

function nameStatement(text: string): Statement {
  return {
    field: 'name',
    item: '',
    value: { term: '', text },
    basis: 'inferred',
    evidence: [],
    drift: null,
    decided: null,
  }
}
