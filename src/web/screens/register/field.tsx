import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ActivityView } from '../../../actions/register.ts'
import { activityTexts } from '../../../i18n/activity-texts.ts'
import {
  assessmentListRule,
  assessmentRule,
  chosenOfList,
  signsOfRisk,
} from '../../../privacy/register/assessment.ts'
import { fieldSpecs, type FieldId, type FieldSpec } from '../../../privacy/register/fields.ts'
import { isUnknown } from '../../../privacy/register/known.ts'
import type { RegisterNames, Statement } from '../../../privacy/register/model.ts'
import { vocabularies, type Vocabulary } from '../../../privacy/register/vocabulary.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Button } from '../../parts/button.tsx'
import { LawLink } from '../../parts/law-link.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { decideAll } from './decide.ts'
import { RefusedList } from './refused.tsx'
import { StatementForm } from './statement-form.tsx'
import { StatementRow } from './statement-row.tsx'

interface FieldOfProps {
  readonly field: FieldId
  readonly activity: ActivityView
  readonly names: RegisterNames
  /** True when it was asked for: it begins with its form. */
  readonly isOpened?: boolean
}

/** One field: what it says, how that is known, and a way to say more. An empty field that nobody asks for is one line. */
export function FieldOf({ field, activity, names, isOpened = false }: FieldOfProps): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const [isAdding, add] = useState(isOpened)
  const { label, help } = texts.register.fields[field]
  const statements = activity.statements.filter((one) => one.field === field)
  const refused = activity.refused.filter((one) => one.field === field)
  const open = activity.open.find((one) => one.field === field)
  const mayAdd = hasRoom(field, [...statements, ...refused])
  const adding = statements.length === 0 ? own.fillIn : own.addOne
  const { usual } = activityTexts(activity, texts)
  return (
    <div class="register-field">
      <div class="register-label">
        <h3>{label}</h3>
        <p class="soft small">{help}</p>
        {field === 'risks' ? <SignsOfRisk statements={statements} /> : null}
        {field === 'dpia-list' ? <OnList statements={statements} /> : null}
        {open?.why === 'missing' ? <StateBadge kind="unknown">{own.missing}</StateBadge> : null}
        <ConfirmField activity={activity.id} field={field} statements={statements} />
      </div>
      <div class="register-values">
        {statements.length === 0 ? null : (
          <ul class="plain-list">
            {statements.map((statement) => (
              <StatementRow
                key={statement.item}
                activity={activity.id}
                statement={statement}
                usual={usual[field] ?? ''}
                names={names}
              />
            ))}
          </ul>
        )}
        {refused.length === 0 ? null : (
          <RefusedList activity={activity.id} statements={refused} names={names} />
        )}
        {isAdding ? (
          <StatementForm
            activity={activity.id}
            field={field}
            taken={takenIn(statements)}
            names={names}
            onDone={() => add(false)}
          />
        ) : mayAdd ? (
          <Button kind="quiet" label={`${adding}: ${label}`} onPress={() => add(true)}>
            {adding}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

interface StatementsProps {
  readonly statements: readonly Statement[]
}

/** What the signs of a high risk come to. */
function SignsOfRisk({ statements }: StatementsProps): JSX.Element | null {
  const { register: own } = useTexts().screens
  const signs = signsOfRisk(statements)
  if (signs < assessmentRule.signs) return null
  return (
    <p class="small">
      {own.assessment(signs)} <LawLink rule={assessmentRule} />
    </p>
  )
}

/** What it means to be on the list. */
function OnList({ statements }: StatementsProps): JSX.Element | null {
  const { register: own } = useTexts().screens
  const { kinds, isDenied } = chosenOfList(statements)
  if (kinds.length === 0) return null
  return (
    <>
      <p class="small">
        {own.onList} <LawLink rule={assessmentListRule} />
      </p>
      {isDenied ? <p class="small">{own.onListDenied}</p> : null}
    </>
  )
}

/** Items that cannot be chosen again; what is on the list of assessments cannot be none of it as well. */
function takenIn(statements: readonly Statement[]): readonly string[] {
  const items = statements.map(({ item }) => item)
  return chosenOfList(statements).kinds.length > 0 ? [...items, 'none'] : items
}

/** True when another statement can be added: a list of words ends, one's own words do not. */
function hasRoom(field: FieldId, there: readonly Statement[]): boolean {
  const { many, item }: FieldSpec = fieldSpecs[field]
  if (!many) return there.length === 0
  return !Object.hasOwn(vocabularies, item) || there.length < vocabularies[item as Vocabulary].length // just checked
}

interface ConfirmFieldProps {
  readonly activity: string
  readonly field: FieldId
  readonly statements: readonly Statement[]
}

/** Agrees with all of a field at once, where there is more than one line that nobody looked at. */
function ConfirmField({ activity, field, statements }: ConfirmFieldProps): JSX.Element | null {
  const texts = useTexts()
  const { register: own } = texts.screens
  const { change, isBusy } = useChange()
  const unseen = statements.filter((one) => one.decided === null && !isUnknown(one))
  if (unseen.length < 2) return null
  const text = own.confirmThese(unseen.length)
  const steps = unseen.map(({ item }) => ({ field, item, step: 'confirm' as const, value: null }))
  return (
    <Button
      kind="quiet"
      isBusy={isBusy}
      label={`${text}: ${texts.register.fields[field].label}`}
      onPress={() => void change(() => decideAll(activity, steps, own.confirmed(steps.length)))}
    >
      {text}
    </Button>
  )
}
