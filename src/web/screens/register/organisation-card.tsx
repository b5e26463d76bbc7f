import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Organisation } from '../../../privacy/register/model.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

const fields = [
  'name',
  'legalForm',
  'registration',
  'address',
  'email',
  'phone',
  'representative',
  'officer',
] as const satisfies readonly (keyof Organisation)[]

/** Seldom there: a firm in the EU has no representative, and a small one no data protection officer. */
const optional: ReadonlySet<keyof Organisation> = new Set(['representative', 'officer'])

/** Who keeps the register: its first lines. */
export function OrganisationCard({ organisation }: { readonly organisation: Organisation }): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const [draft, setDraft] = useState(organisation)
  const { change, isBusy } = useChange()
  const save = (): void => {
    void change(async () => {
      const { former } = await call('set-organisation', draft)
      return { text: own.organisationSaved, undo: () => call('set-organisation', former) }
    })
  }
  return (
    <Card title={own.organisation}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p class="soft">{own.organisationMore}</p>
        {fields.map((field) => (
          <Field
            key={field}
            label={texts.register.organisation[field]}
            value={draft[field]}
            onInput={(value) => setDraft({ ...draft, [field]: value })}
            {...(optional.has(field) ? { isOptional: true, help: own.seldom } : {})}
          />
        ))}
        <Button type="submit" isBusy={isBusy}>
          {own.save}
        </Button>
      </form>
    </Card>
  )
}
