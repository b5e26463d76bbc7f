import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { countryCodes } from '../../../privacy/countries.ts'
import {
  criticalities,
  subProcessorPermissions,
  supplierFieldNames,
  type FieldValue,
} from '../../../privacy/suppliers/fields.ts'
import { transferGrounds } from '../../../privacy/suppliers/transfer.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { emptyDraft, valueOf, type FieldDraft } from './field-draft.ts'

interface FieldFormProps {
  readonly domain: string
  readonly start: FieldDraft
  /** Which of several values it takes the place of. */
  readonly entry: string | undefined
  readonly onDone: () => void
}

const provenances = ['confirmed', 'declared'] as const

/** States something of a supplier: about what, what, and how it is known. */
export function FieldForm({ domain, start, entry, onDone }: FieldFormProps): JSX.Element {
  const { screens, suppliers } = useTexts()
  const { fields: own } = screens.suppliers.file
  const [draft, setDraft] = useState(start)
  const [provenance, setProvenance] = useState<(typeof provenances)[number]>('confirmed')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const stated = valueOf(draft)
  const save = async (value: FieldValue): Promise<void> => {
    const isDone = await change(async () => {
      const { statement } = await call('state-supplier-field', {
        domain,
        stated: value,
        provenance,
        ...(entry === undefined || entry === '' ? {} : { entry }),
      })
      return { text: own.kept, undo: () => call('withdraw-statement', { statement }) }
    })
    if (isDone) onDone()
  }
  return (
    <form
      class="stack"
      aria-label={own.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
        if (stated !== null) void save(stated)
      }}
    >
      {entry === undefined ? (
        <Select
          label={own.which}
          value={draft.field}
          options={supplierFieldNames.map((value) => ({ value, label: suppliers.file.fields[value] }))}
          onChange={(field) => setDraft({ ...emptyDraft, field })}
        />
      ) : null}
      <Inputs draft={draft} onDraft={setDraft} isWrong={isAsked && stated === null} />
      <Select
        label={own.how}
        value={provenance}
        options={provenances.map((value) => ({ value, label: suppliers.file.provenances[value] }))}
        onChange={setProvenance}
      />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {own.save}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {own.cancel}
        </Button>
      </div>
    </form>
  )
}

interface InputsProps {
  readonly draft: FieldDraft
  readonly onDraft: (draft: FieldDraft) => void
  readonly isWrong: boolean
}

/** The inputs of a field; each is asked only what it holds. */
function Inputs({ draft, onDraft, isWrong }: InputsProps): JSX.Element {
  const { screens } = useTexts()
  const { fields: own } = screens.suppliers.file
  const error = isWrong ? own.wrong : undefined
  const text = (label: string, more: { lines?: number; error?: string | undefined } = {}): JSX.Element => (
    <Field
      label={label}
      value={draft.text}
      error={error}
      {...more}
      onInput={(value) => onDraft({ ...draft, text: value })}
    />
  )
  const day = (label: string, isOptional: boolean): JSX.Element => (
    <Field
      label={label}
      type="date"
      value={draft.day}
      isOptional={isOptional}
      error={isOptional ? undefined : error}
      onInput={(value) => onDraft({ ...draft, day: value })}
    />
  )
  switch (draft.field) {
    case 'location':
      return <LocationInputs draft={draft} onDraft={onDraft} />
    case 'sub-processor-permission':
    case 'criticality':
      return <ChoiceInput draft={draft} onDraft={onDraft} isWrong={isWrong} />
    case 'sub-processor-list':
      return text(own.url, { error: isWrong ? own.wrongUrl : undefined })
    case 'sub-processor-notice':
      return day(own.day, false)
    case 'incident':
      return (
        <>
          {day(own.day, false)}
          {text(own.what)}
        </>
      )
    case 'certificate':
      return (
        <>
          {text(own.certificate)}
          <Field
            label={own.scope}
            value={draft.scope}
            isOptional
            onInput={(scope) => onDraft({ ...draft, scope })}
          />
          {day(own.validTo, true)}
        </>
      )
    default:
      return text(own.value, draft.field === 'exit' ? { lines: 4 } : {})
  }
}

function LocationInputs({ draft, onDraft }: Omit<InputsProps, 'isWrong'>): JSX.Element {
  const { screens, suppliers, format, language } = useTexts()
  const { fields: own } = screens.suppliers.file
  const countries = countryCodes
    .map((value) => ({ value, label: format.country(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
  return (
    <>
      <Select
        label={own.country}
        value={draft.country}
        options={countries}
        onChange={(country) => onDraft({ ...draft, country })}
      />
      <Select
        label={own.ground}
        value={draft.ground}
        options={transferGrounds.map((value) => ({ value, label: suppliers.file.grounds[value] }))}
        onChange={(ground) => onDraft({ ...draft, ground })}
      />
    </>
  )
}

function ChoiceInput({ draft, onDraft, isWrong }: InputsProps): JSX.Element {
  const { screens, suppliers } = useTexts()
  const { file: words } = suppliers
  const { fields: own } = screens.suppliers.file
  const options =
    draft.field === 'criticality'
      ? criticalities.map((value) => ({ value, label: words.criticalities[value] }))
      : subProcessorPermissions.map((value) => ({ value, label: words.permissions[value] }))
  return (
    <Select<string>
      label={own.value}
      value={draft.text}
      error={isWrong ? own.wrong : undefined}
      options={[{ value: '', label: '…' }, ...options]}
      onChange={(text) => onDraft({ ...draft, text })}
    />
  )
}
