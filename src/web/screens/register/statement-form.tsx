import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { termText } from '../../../i18n/term-text.ts'
import { recordTexts } from '../../../i18n/record-text.ts'
import { countryText, statementParts, wordText } from '../../../i18n/register-text.ts'
import { countryCodes, regionOf } from '../../../privacy/countries.ts'
import { fieldSpecs, type FieldId, type FieldSpec } from '../../../privacy/register/fields.ts'
import type { RegisterNames, Statement } from '../../../privacy/register/model.ts'
import { vocabularies, type Vocabulary } from '../../../privacy/register/vocabulary.ts'
import { nowMs } from '../../clock.ts'
import { dayOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts, type Texts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { decide } from './decide.ts'
import { draftOf, isComplete, valueOf, type Draft } from './statement-draft.ts'

interface StatementFormProps {
  readonly activity: string
  readonly field: FieldId
  /** The one that is changed; absent: a new one. */
  readonly statement?: Statement
  readonly usual?: string
  /** Items that are there already. */
  readonly taken: readonly string[]
  readonly names: RegisterNames
  readonly onDone: () => void
}

interface Option {
  readonly value: string
  readonly label: string
}

/** A statement in one's own words, or with a word of the list. */
export function StatementForm(props: StatementFormProps): JSX.Element {
  const { activity, field, statement, usual = '', taken, names, onDone } = props
  const texts = useTexts()
  const { register: own } = texts.screens
  const spec: FieldSpec = fieldSpecs[field]
  const items = itemOptions(spec, names, texts).filter(({ value }) => !taken.includes(value))
  const [draft, setDraft] = useState<Draft>(draftOf(statement, usual))
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isRight = isComplete(spec, draft, field)
  // The word of the list that is changed; what is one's own words stands in the field itself.
  const about = statement === undefined ? '' : statementParts(statement, texts, names).item
  const save = async (): Promise<void> => {
    ask(true)
    if (!isRight) return
    const said = { activity, field, ...valueOf(spec, draft, statement) }
    if (await change(() => decide({ ...said, step: 'declare' }, own.saidOwn))) onDone()
  }
  return (
    <form
      class="stack statement-form"
      aria-label={texts.register.fields[field].label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {statement === undefined && items.length > 0 ? (
        <Select
          label={own.choose}
          value={draft.item}
          options={[{ value: '', label: own.choose }, ...items]}
          error={isAsked && draft.item === '' ? own.textMissing.item : undefined}
          onChange={(item) => setDraft({ ...draft, item })}
        />
      ) : null}
      {about === '' ? null : (
        <p>
          <Foreign>{plainText(about)}</Foreign>
        </p>
      )}
      <TermField spec={spec} draft={draft} onDraft={setDraft} />
      {spec.term === 'date' ? null : field === 'transfers' ? (
        <CountryField
          draft={draft}
          onDraft={setDraft}
          error={isAsked && !isRight ? own.textMissing.country : undefined}
        />
      ) : (
        <TextField
          field={field}
          spec={spec}
          draft={draft}
          error={isAsked && !isRight && items.length === 0 ? own.textMissing.text : undefined}
          onDraft={setDraft}
        />
      )}
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {own.save}
        </Button>
        <Button onPress={onDone}>{own.cancel}</Button>
      </div>
    </form>
  )
}

interface PartProps {
  readonly spec: FieldSpec
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

function TermField({ spec, draft, onDraft }: PartProps): JSX.Element | null {
  const texts = useTexts()
  const { register: own } = texts.screens
  if (spec.term === 'none') return null
  const set = (term: string): void => onDraft({ ...draft, term })
  if (spec.term === 'date') return <Field label={own.day} type="date" value={draft.term} onInput={set} />
  const options =
    spec.term === 'duration'
      ? durations.map((value) => ({ value, label: termText(value, texts) }))
      : words(spec.term, texts)
  const known = options.some(({ value }) => value === draft.term)
  const shown = [
    { value: '', label: own.unknown },
    ...(known || draft.term === '' ? [] : [{ value: draft.term, label: draft.term }]),
    ...options.filter(({ value }) => value !== 'unknown'),
  ]
  return <Select label={own.terms[termName(spec.term)]} value={draft.term} options={shown} onChange={set} />
}

function termName(term: FieldSpec['term']): 'duration' | 'transfer' | 'yesNo' {
  return term === 'duration' || term === 'transfer' ? term : 'yesNo'
}

const durations = ['P4W', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P3Y', 'P5Y', 'P7Y', 'P10Y', 'P15Y', 'P20Y'] as const

interface TextFieldProps extends PartProps {
  readonly field: FieldId
  readonly error: string | undefined
}

function TextField({ field, spec, draft, error, onDraft }: TextFieldProps): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const { label } = texts.register.fields[field]
  const isMain = spec.item === 'none' || spec.item === 'line' || spec.item === 'domain'
  const isLong = spec.item === 'none'
  return (
    <Field
      label={isMain ? label : own.explanation}
      value={draft.text}
      onInput={(text) => onDraft({ ...draft, text })}
      lines={isLong ? 4 : 1}
      error={error}
      {...(isMain && spec.term === 'none' ? {} : { isOptional: true })}
    />
  )
}

interface CountryFieldProps extends Omit<PartProps, 'spec'> {
  readonly error: string | undefined
}

function CountryField({ draft, error, onDraft }: CountryFieldProps): JSX.Element {
  const { screens, format, language } = useTexts()
  const { register: own } = screens
  const today = dayOf(nowMs())
  const outside = countryCodes.filter((code) => !['home', 'eea'].includes(regionOf(code, today)))
  const known = outside
    .map((value) => ({ value, label: format.country(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
  const isOther = draft.text !== '' && !outside.includes(draft.text)
  return (
    <Select
      label={own.country}
      value={draft.text}
      options={[
        { value: '', label: own.choose },
        ...(isOther ? [{ value: draft.text, label: countryText(draft.text, { locale: language }) }] : []),
        ...known,
      ]}
      error={error}
      onChange={(text) => onDraft({ ...draft, text })}
    />
  )
}

function itemOptions(spec: FieldSpec, names: RegisterNames, texts: Texts): Option[] {
  if (spec.item === 'none' || spec.item === 'line' || spec.item === 'domain') return []
  if (spec.item === 'source')
    return Object.entries(names.places).map(([value, label]) => ({ value, label: plainText(label) }))
  if (spec.item === 'records')
    return Object.entries(recordTexts(texts)).map(([value, { name }]) => ({ value, label: name }))
  return words(spec.item, texts)
}

function words(list: Vocabulary, texts: Texts): Option[] {
  return vocabularies[list].map((value) => ({ value, label: wordText(list, value, texts) }))
}
