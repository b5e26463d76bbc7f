import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Envelope, Shop } from '../../drawings/questions.tsx'
import { Check, Field } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { readDomains } from './draft.ts'
import { StepForm, type StepProps } from './step-form.tsx'

/** What the organisation is called; may be left empty. */
export function OrganisationStep({ draft, onChange, onNext }: StepProps): JSX.Element {
  const { organisation } = useTexts().screens.begin
  return (
    <StepForm id={useId()} ask={organisation.ask} why={organisation.why} drawing={<Shop />} onSubmit={onNext}>
      <Field
        label={organisation.label}
        isOptional
        autocomplete="organization"
        value={draft.organisation}
        onInput={(value) => onChange({ ...draft, organisation: value.slice(0, 200) })}
      />
    </StepForm>
  )
}

/** The organisation's own mail domains, as people type them; or a guess later. */
export function DomainsStep({ draft, onChange, onNext }: StepProps): JSX.Element {
  const { domains: texts } = useTexts().screens.begin
  const [error, setError] = useState<string>()
  const submit = (): void => {
    const read = readDomains(draft.domains)
    // Nothing filled in is a guess too.
    if (draft.areDomainsUnknown || read.type === 'fine') onNext()
    else setError(texts[read.type](read.word))
  }
  return (
    <StepForm id={useId()} ask={texts.ask} why={texts.why} drawing={<Envelope />} onSubmit={submit}>
      <Field
        label={texts.label}
        help={texts.help}
        isOptional
        error={error}
        value={draft.domains}
        onInput={(value) => {
          setError(undefined)
          onChange({ ...draft, domains: value, areDomainsUnknown: false })
        }}
      />
      <Check
        label={texts.unknown}
        help={texts.unknownHelp}
        isChecked={draft.areDomainsUnknown}
        onChange={(isChecked) => {
          setError(undefined)
          onChange({ ...draft, areDomainsUnknown: isChecked })
        }}
      />
    </StepForm>
  )
}
