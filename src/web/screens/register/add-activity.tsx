import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RegisterView } from '../../../actions/register.ts'
import { activityTexts } from '../../../i18n/activity-texts.ts'
import { go } from '../../address.ts'
import { call, type InputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

const roles = ['controller', 'joint', 'processor'] as const
type Role = (typeof roles)[number]

/** Something that no mail or file shows: from the usual ones, or in one's own words. */
export function AddActivity({ view }: { readonly view: RegisterView }): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const { change, isBusy } = useChange()
  const add = (input: InputOf<'add-activity'>): void => {
    void change(async () => {
      const { id } = await call('add-activity', input)
      go(`/register/${encodeURIComponent(id)}`)
      return { text: own.added, undo: () => call('change-activity', { id, state: 'proposed' }) }
    })
  }
  return (
    <Card title={own.add}>
      <div class="stack">
        <p class="soft">{own.addMore}</p>
        <div class="button-row">
          {view.addable.map((template) => (
            <Button key={template} isBusy={isBusy} onPress={() => add({ template })}>
              {activityTexts({ id: template, statements: [] }, texts).name}
            </Button>
          ))}
        </div>
        <OwnActivity isBusy={isBusy} onAdd={add} />
      </div>
    </Card>
  )
}

interface OwnActivityProps {
  readonly isBusy: boolean
  readonly onAdd: (input: { readonly name: string; readonly role: Role }) => void
}

function OwnActivity({ isBusy, onAdd }: OwnActivityProps): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('controller')
  const [isAsked, ask] = useState(false)
  const isMissing = name.trim() === ''
  return (
    <form
      class="stack"
      aria-label={own.addOwn}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
        if (!isMissing) onAdd({ name: name.trim(), role })
      }}
    >
      <h3>{own.addOwn}</h3>
      <Field
        label={own.ownName}
        help={own.ownNameHelp}
        value={name}
        onInput={setName}
        error={isAsked && isMissing ? own.ownNameMissing : undefined}
      />
      <Select
        label={own.role}
        value={role}
        options={roles.map((value) => ({ value, label: own.roleChoices[value] }))}
        onChange={setRole}
      />
      <div class="button-row">
        <Button type="submit" isBusy={isBusy}>
          {own.addOwn}
        </Button>
      </div>
    </form>
  )
}
