import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import {
  effects,
  factWords,
  natures,
  type Effect,
  type FactName,
  type Facts,
  type Nature,
} from '../../../privacy/breaches/facts.ts'
import { useTexts } from '../../texts.ts'
import { addToBreach, type NewLine } from './note.ts'
import { ScopeStep } from './scope-step.tsx'
import { Choices, StepFrame } from './step-frame.tsx'
import { goOn, StepAside, StepHead, type StepProps } from './step-head.tsx'
import { useAnswer } from './use-answer.ts'
import { StopStep } from './stop-step.tsx'
import { WhenStep } from './when-step.tsx'

/** One question a page, in the order of the law; every answer is kept at once. */
export function Interview({ view, step }: StepProps): JSX.Element {
  if (step === 'when') return <WhenStep view={view} />
  if (step === 'stop') return <StopStep view={view} />
  if (step === 'scope') return <ScopeStep view={view} />
  if (step === 'effects' || step === 'natures') return <SeveralStep view={view} step={step} />
  return <WordStep view={view} step={step} />
}

type Chosen = string | readonly (Effect | Nature)[]

/** Keeps what was chosen, one of what was offered, and goes on; without a choice it asks for one. */
function useChosen(
  view: StepProps['view'],
  step: FactName | 'effects' | 'natures',
): {
  readonly error: string | undefined
  readonly isBusy: boolean
  readonly save: (chosen: Chosen | undefined) => Promise<void>
  readonly clear: () => void
} {
  const { chooseFirst, chooseSome, answerKept } = useTexts().screens.breaches
  const [error, setError] = useState<string>()
  const { keep, isBusy } = useAnswer()
  const save = async (chosen: Chosen | undefined): Promise<void> => {
    if (chosen === undefined) {
      // Where several may be so there is no "I do not know" among them.
      setError(step === 'effects' || step === 'natures' ? chooseSome : chooseFirst)
      return
    }
    const facts = { [step]: chosen } as Facts // only words of this question were offered
    const line = { type: 'answered', facts } as NewLine
    const isDone = await keep(() => addToBreach(view.file.id, [line], answerKept))
    if (isDone) goOn(view, step, facts)
  }
  return { error, isBusy, save, clear: () => setError(undefined) }
}

function WordStep({ view, step }: StepProps & { readonly step: FactName }): JSX.Element {
  const { screens, breach } = useTexts()
  const { breaches: texts } = screens
  const { ask, why } = breach.questions[step]
  const words: Readonly<Record<string, { readonly label: string; readonly help: string }>> =
    breach.words[step]
  const given = view.file.facts[step]
  const proposed = view.proposed[step]
  const [chosen, choose] = useState<string | undefined>(given ?? proposed)
  const { error, isBusy, save, clear } = useChosen(view, step)
  return (
    <StepFrame
      ask={ask}
      why={why}
      head={<StepHead view={view} step={step} />}
      isBusy={isBusy}
      onSubmit={() => void save(chosen)}
      aside={<StepAside view={view} step={step} />}
    >
      {given === undefined && proposed !== undefined ? <p class="soft">{texts.proposed}</p> : null}
      <Choices
        label={ask}
        how="one"
        choices={factWords[step].map((value) => ({
          value,
          label: words[value]?.label ?? value,
          help: words[value]?.help ?? '',
        }))}
        chosen={chosen === undefined ? [] : [chosen]}
        error={error}
        onChange={([one]) => {
          clear()
          choose(one)
        }}
      />
    </StepFrame>
  )
}

function SeveralStep({ view, step }: StepProps & { readonly step: 'effects' | 'natures' }): JSX.Element {
  const { breach } = useTexts()
  const { ask, why } = breach.questions[step]
  const given = view.file.facts[step]
  const proposed = view.proposed[step]
  const [chosen, choose] = useState<readonly (Effect | Nature)[]>(given ?? proposed ?? [])
  const { error, isBusy, save, clear } = useChosen(view, step)
  const choices =
    step === 'effects'
      ? effects.map((value) => ({ value, ...breach.effects[value] }))
      : natures.map((value) => ({ value, ...breach.natures[value] }))
  return (
    <StepFrame
      ask={ask}
      why={why}
      head={<StepHead view={view} step={step} />}
      isBusy={isBusy}
      onSubmit={() => void save(chosen.length === 0 ? undefined : chosen)}
      aside={<StepAside view={view} step={step} />}
    >
      <Choices<Effect | Nature>
        label={ask}
        how="many"
        choices={choices}
        chosen={chosen}
        error={error}
        onChange={(some) => {
          clear()
          choose(some)
        }}
      />
    </StepFrame>
  )
}
