import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ActivityView } from '../../../actions/register.ts'
import { activityTexts } from '../../../i18n/activity-texts.ts'
import { fieldSpecs, type FieldId } from '../../../privacy/register/fields.ts'
import type { RegisterNames } from '../../../privacy/register/model.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Button } from '../../parts/button.tsx'
import { useTexts } from '../../texts.ts'
import { RefusedList } from './refused.tsx'
import { StatementForm } from './statement-form.tsx'
import { StatementRow } from './statement-row.tsx'

interface FieldOfProps {
  readonly field: FieldId
  readonly activity: ActivityView
  readonly names: RegisterNames
}

/** One field: what it says, how that is known, and a way to say more. An empty field that nobody asks for is one line. */
export function FieldOf({ field, activity, names }: FieldOfProps): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const [isAdding, add] = useState(false)
  const { label, help } = texts.register.fields[field]
  const statements = activity.statements.filter((one) => one.field === field)
  const refused = activity.refused.filter((one) => one.field === field)
  const open = activity.open.find((one) => one.field === field)
  const mayAdd = fieldSpecs[field].many || statements.length === 0
  const { usual } = activityTexts(activity, texts.language === 'en' ? 'en' : 'nl')
  return (
    <div class="register-field">
      <div class="register-label">
        <h3>{label}</h3>
        <p class="soft small">{help}</p>
        {open?.why === 'missing' ? <StateBadge kind="unknown">{own.missing}</StateBadge> : null}
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
            taken={statements.map(({ item }) => item)}
            names={names}
            onDone={() => add(false)}
          />
        ) : mayAdd ? (
          <Button kind="quiet" label={own.addTo(label)} onPress={() => add(true)}>
            {statements.length === 0 ? own.fillIn : own.addOne}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
