import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Whose } from '../../../store/store.ts'
import { Field, RadioCards } from '../../parts/field.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import type { StepProps } from '../add-place.tsx'
import { groundFields, missingGrounds } from './draft.ts'
import { StepPage } from './step-page.tsx'

const choices: readonly Whose[] = ['own', 'shared', 'former-employee', 'colleague']

/** Whose it is. For a colleague's: why, how they know it, and what the works council says, before anything is read. */
export function WhoseStep({ number, of, draft, onDraft, onNext, onBack }: StepProps): JSX.Element {
  const { screens } = useTexts()
  const { addPlace, places } = screens
  const texts = addPlace.whose
  const [isChecked, check] = useState(false)
  const missing = missingGrounds(draft)
  return (
    <StepPage
      title={texts.title}
      lead={texts.lead}
      number={number}
      of={of}
      onBack={onBack}
      onNext={() => {
        check(true)
        if (draft.whose !== null && missing.length === 0) onNext()
      }}
    >
      <div class="legend-hidden">
        <RadioCards<Whose>
          legend={texts.question}
          value={draft.whose ?? undefined}
          onChange={(whose) => onDraft({ whose })}
          options={choices.map((value) => ({
            value,
            label: places.whose[value],
            help: texts.help[value],
          }))}
        />
      </div>
      {isChecked && draft.whose === null ? (
        <p class="error add-more" role="alert">
          {texts.none}
        </p>
      ) : null}
      {draft.whose === null || draft.whose === 'own' ? null : <p class="soft add-more">{texts.protected}</p>}
      {draft.whose === 'colleague' ? (
        <div class="stack add-more">
          <Notice kind="attention" title={texts.colleagueTitle}>
            <p>{texts.colleagueMore}</p>
            <p class="small">{texts.source}</p>
          </Notice>
          <div class="form">
            {groundFields.map((field) => (
              <Field
                key={field}
                label={texts[field]}
                help={texts[`${field}Help`]}
                value={draft[field]}
                onInput={(value) => onDraft({ [field]: value })}
                lines={2}
                error={isChecked && missing.includes(field) ? texts.missing : undefined}
              />
            ))}
          </div>
        </div>
      ) : null}
    </StepPage>
  )
}
