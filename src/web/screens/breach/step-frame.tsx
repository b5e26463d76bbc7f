import type { ComponentChildren, JSX } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { useTexts } from '../../texts.ts'

interface StepFrameProps {
  readonly ask: string
  readonly why: string
  /** Below the question: how far one is. */
  readonly head?: ComponentChildren
  readonly children: ComponentChildren
  readonly button?: string
  readonly isBusy?: boolean
  readonly onSubmit: () => void
  readonly aside?: ComponentChildren
}

/** A page of the interview: the question in large type, why it matters, the answer, and on. */
export function StepFrame(props: StepFrameProps): JSX.Element {
  const { ask, why, head, children, button, isBusy = false, onSubmit, aside } = props
  const { breaches: texts } = useTexts().screens
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  // Each question is a page of its own: who hears it is told, who reads it begins at its top.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [ask])
  return (
    <div class="wizard">
      {head}
      <form
        class="wizard-form"
        noValidate
        aria-labelledby={id}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) onSubmit()
        }}
      >
        <div>
          <h1 class="title" id={id} tabIndex={-1} ref={heading}>
            {ask}
          </h1>
          <p class="lead">{why}</p>
        </div>
        {children}
        <div class="button-row">
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {button ?? texts.next}
          </Button>
          {aside}
        </div>
        {aside === undefined ? null : <p class="small soft">{texts.kept}</p>}
      </form>
    </div>
  )
}

interface ChoicesProps<Choice extends string> {
  /** What is asked, for who cannot see the heading. */
  readonly label: string
  readonly choices: readonly {
    readonly value: Choice
    readonly label: string
    readonly help?: string
  }[]
  readonly chosen: readonly Choice[]
  readonly onChange: (chosen: readonly Choice[]) => void
  /** `one`: an answer takes the place of the former. */
  readonly how: 'one' | 'many'
  readonly error?: string | undefined
}

/** Answers in sight, each with a line that makes it concrete. */
export function Choices<Choice extends string>(props: ChoicesProps<Choice>): JSX.Element {
  const { label, choices, chosen, onChange, how, error } = props
  const name = useId()
  return (
    <div
      class="answer-choice breach-choices"
      role={how === 'one' ? 'radiogroup' : 'group'}
      aria-label={label}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      {choices.map((choice) => (
        <label key={choice.value} class="radio-card">
          <input
            type={how === 'one' ? 'radio' : 'checkbox'}
            name={name}
            value={choice.value}
            checked={chosen.includes(choice.value)}
            onChange={({ currentTarget }) =>
              onChange(
                how === 'one'
                  ? [choice.value]
                  : currentTarget.checked
                    ? [...chosen, choice.value]
                    : chosen.filter((one) => one !== choice.value),
              )
            }
          />
          <span>
            <span class="radio-card-label">{choice.label}</span>
            {choice.help === undefined ? null : <span class="help">{choice.help}</span>}
          </span>
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
