import type { JSX } from 'preact'
import type { FieldWords } from '../../../i18n/questionnaire.ts'
import type { OurGround } from '../../../privacy/suppliers/questionnaire/our-answers.ts'
import type { AnswerField, FieldAnswer } from '../../../privacy/suppliers/questionnaire/types.ts'
import { Check, Field, RadioCards } from '../../parts/field.tsx'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'
import { withOption } from './filled.ts'

interface OurFieldProps {
  readonly field: AnswerField
  readonly words: FieldWords
  readonly value: FieldAnswer | undefined
  /** What a proposed answer rests on. */
  readonly ground: OurGround | undefined
  readonly onChange: (value: FieldAnswer) => void
}

/** One field of a question that we answer; says where a proposed answer comes from. */
export function OurField({ field, words, value = '', ground, onChange }: OurFieldProps): JSX.Element {
  const { ourAnswers: texts } = useTexts().screens
  const { label, hint, option } = words
  const chosen = typeof value === 'string' ? [value] : value
  const from = ground === undefined ? null : <Ground ground={ground} />
  if ('options' in field && field.type === 'choice')
    return (
      <div>
        <RadioCards
          legend={label}
          value={chosen[0] ?? ''}
          options={[...field.options, ''].map((one) => ({
            value: one,
            label: one === '' ? texts.leaveOpen : option(one),
          }))}
          onChange={onChange}
        />
        {from}
      </div>
    )
  if ('options' in field)
    return (
      <fieldset class="our-choices">
        <legend>{label}</legend>
        <p class="help">{hint}</p>
        {from}
        {field.options.map((one) => (
          <Check
            key={one}
            label={option(one)}
            isChecked={chosen.includes(one)}
            onChange={(isOn) => onChange(withOption(chosen.filter(Boolean), one, isOn))}
          />
        ))}
      </fieldset>
    )
  return (
    <Field
      label={label}
      value={chosen[0] ?? ''}
      onInput={onChange}
      isOptional
      help={
        <>
          {hint} {from}
        </>
      }
      {...(field.type === 'text' ? { lines: linesFor(chosen[0] ?? '') } : { type: field.type })}
    />
  )
}

/** A list that was proposed stands there whole; a long one scrolls. */
function linesFor(text: string): number {
  return Math.min(10, Math.max(3, text.split('\n').length))
}

const pages: Record<OurGround, string> = {
  suppliers: '/suppliers',
  retention: '/retention',
  register: '/register',
}

function Ground({ ground }: { readonly ground: OurGround }): JSX.Element {
  const { ourAnswers: texts } = useTexts().screens
  return (
    <span class="our-ground small">
      {texts.ground} <Link to={pages[ground]}>{texts.grounds[ground]}</Link>
    </span>
  )
}
