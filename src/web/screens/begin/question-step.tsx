import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { answers, type Answer, type Question } from '../../../privacy/interview.ts'
import { Binder, Cloud, Devices, Envelope, Mugs, Shop, Umbrella, Webmail } from '../../drawings/questions.tsx'
import { Field } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { isNoted, type Draft } from './draft.ts'
import { StepForm, type StepProps } from './step-form.tsx'

export const questionDrawings: Readonly<Record<Question, () => JSX.Element>> = {
  email: Envelope,
  devices: Devices,
  protection: Umbrella,
  website: Shop,
  cloud: Cloud,
  webmail: Webmail,
  paper: Binder,
  staff: Mugs,
}

/** One of the eight questions. */
export function QuestionStep({
  draft,
  onChange,
  onNext,
  question,
}: StepProps & { readonly question: Question }): JSX.Element {
  const { begin } = useTexts().screens
  const { ask, why } = begin.questions[question]
  const [error, setError] = useState<string>()
  const id = useId()
  const Drawn = questionDrawings[question]
  const answer = draft.answers[question]
  return (
    <StepForm
      id={id}
      ask={ask}
      why={why}
      drawing={<Drawn />}
      onSubmit={() => (answer === undefined ? setError(begin.chooseFirst) : onNext())}
    >
      <AnswerChoice
        labelId={id}
        value={answer}
        error={error}
        onChange={(chosen) => {
          setError(undefined)
          onChange({ ...draft, answers: { ...draft.answers, [question]: chosen } })
        }}
      />
      <WhichOne
        question={question}
        answer={answer}
        notes={draft.notes}
        onChange={(notes) => onChange({ ...draft, notes })}
      />
    </StepForm>
  )
}

interface AnswerChoiceProps {
  /** The element that holds the question. */
  readonly labelId: string
  readonly value: Answer | undefined
  readonly onChange: (answer: Answer) => void
  readonly error?: string | undefined
}

/** Yes, no, or "I do not know", which is an answer too. */
export function AnswerChoice({ labelId, value, onChange, error }: AnswerChoiceProps): JSX.Element {
  const { begin } = useTexts().screens
  const name = useId()
  return (
    <div
      class="answer-choice"
      role="radiogroup"
      aria-labelledby={labelId}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      {answers.map((answer) => (
        <label key={answer} class="radio-card">
          <input
            type="radio"
            name={name}
            value={answer}
            checked={value === answer}
            onChange={() => onChange(answer)}
          />
          <span class="radio-card-label">{begin.answers[answer]}</span>
        </label>
      ))}
      {error === undefined ? null : (
        <p class="error" id={`${name}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

interface WhichOneProps extends Pick<Draft, 'notes'> {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly onChange: (notes: Draft['notes']) => void
}

/** After a yes: which service it is, in the owner's words. */
export function WhichOne({ question, answer, notes, onChange }: WhichOneProps): JSX.Element | null {
  const { begin } = useTexts().screens
  if (answer !== 'yes' || !isNoted(question)) return null
  return (
    <Field
      label={begin.which}
      help={begin.whichHelp[question]}
      isOptional
      value={notes[question] ?? ''}
      onInput={(value) => onChange({ ...notes, [question]: value.slice(0, 300) })}
    />
  )
}
