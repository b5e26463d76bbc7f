import type { JSX } from 'preact'
import type { BreachView } from '../../../actions/breach-file.ts'
import type { Facts } from '../../../privacy/breaches/facts.ts'
import { stepsFor, type BreachStep } from '../../../privacy/breaches/interview.ts'
import { go, setQuery } from '../../address.ts'
import { Button } from '../../parts/button.tsx'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'
import { TheirWordsFold } from './their-words.tsx'

export interface StepProps {
  readonly view: BreachView
  readonly step: BreachStep
}

/** Goes to the page after this one, as the answers now have it; after the last one to the file. */
export function goOn(view: BreachView, step: BreachStep, answered: Facts = {}): void {
  const { id, kind, facts } = view.file
  const steps = stepsFor({ kind, facts: { ...facts, ...answered } })
  const next = steps[steps.indexOf(step) + 1]
  if (next === undefined) go(`/breaches/${String(id)}`)
  else setQuery({ step: next }, 'push')
}

/** How far one is, and the way back. */
export function StepHead({ view, step }: StepProps): JSX.Element {
  const { breaches: texts } = useTexts().screens
  const steps = view.steps.map((one) => one.step)
  const at = steps.indexOf(step)
  const before = steps[at - 1]
  const { quoted } = view.file
  return (
    <>
      <div class="wizard-head">
        {before === undefined ? (
          <Link to="/breaches">{texts.kinds.back}</Link>
        ) : (
          <Button kind="quiet" onPress={() => setQuery({ step: before }, 'push')}>
            {texts.back}
          </Button>
        )}
        <p class="soft" aria-live="polite">
          {texts.step(at + 1, steps.length)}
        </p>
      </div>
      {quoted === null ? null : <TheirWordsFold quoted={quoted} />}
    </>
  )
}

/** What stands below every question. */
export function StepAside({ view, step }: StepProps): JSX.Element {
  const { breaches: texts } = useTexts().screens
  return (
    <>
      <Button kind="quiet" onPress={() => goOn(view, step)}>
        {texts.skip}
      </Button>
      <Link to={`/breaches/${String(view.file.id)}`}>{texts.toFile}</Link>
    </>
  )
}
