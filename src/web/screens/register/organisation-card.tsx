import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Organisation } from '../../../privacy/register/model.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
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

interface OrganisationProps {
  readonly organisation: Organisation
}

/** Who keeps the register: its first lines. */
export function OrganisationCard({ organisation }: OrganisationProps): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const [isChanging, setChanging] = useState(false)
  const shown = fields.filter((field) => organisation[field] !== '' || !optional.has(field))
  return (
    <Card
      title={own.organisation}
      aside={
        isChanging ? null : (
          <Button kind="quiet" onPress={() => setChanging(true)}>
            {own.change}
          </Button>
        )
      }
    >
      <p class="soft">{own.organisationMore}</p>
      {isChanging ? (
        <OrganisationForm organisation={organisation} onDone={() => setChanging(false)} />
      ) : (
        <Facts
          facts={shown.map((field) => ({
            name: texts.register.organisation[field],
            value:
              organisation[field] === '' ? (
                <span class="soft">{own.missing}</span>
              ) : (
                <Foreign>{organisation[field]}</Foreign>
              ),
          }))}
        />
      )}
    </Card>
  )
}

function OrganisationForm({
  organisation,
  onDone,
}: OrganisationProps & { readonly onDone: () => void }): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const [draft, setDraft] = useState(organisation)
  const { change, isBusy } = useChange()
  const save = async (): Promise<void> => {
    const isDone = await change(async () => {
      const { former } = await call('set-organisation', draft)
      return { text: own.organisationSaved, undo: () => call('set-organisation', former) }
    })
    if (isDone) onDone()
  }
  return (
    <form
      class="form"
      aria-label={own.organisation}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {fields.map((field) => (
        <Field
          key={field}
          label={texts.register.organisation[field]}
          value={draft[field]}
          onInput={(value) => setDraft({ ...draft, [field]: value })}
          isOptional
          {...(optional.has(field) ? { help: own.seldom } : {})}
        />
      ))}
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {own.save}
        </Button>
        <Button onPress={onDone}>{own.cancel}</Button>
      </div>
    </form>
  )
}
