import type { JSX } from 'preact'
import { Button } from '../../parts/button.tsx'
import { useTexts } from '../../texts.ts'
import { steps, type Draft, type Step } from './draft.ts'
import { DomainsStep, OrganisationStep } from './name-steps.tsx'
import { PassphraseStep } from './passphrase-step.tsx'
import { QuestionStep } from './question-step.tsx'
import type { StepEnd, StepProps } from './step-form.tsx'

interface WizardProps extends StepEnd {
  readonly onChange: (draft: Draft) => void
  readonly onLeave: () => void
}

/** One question per page. Back is always possible, Enter goes on. */
export function Wizard({ draft, onChange, onLeave, onMade }: WizardProps): JSX.Element {
  const { begin } = useTexts().screens
  const step = steps[draft.step] ?? ({ type: 'organisation' } as const)
  const goTo = (next: number): void => {
    if (next < 0) onLeave()
    else onChange({ ...draft, step: next })
    scrollTo(0, 0)
  }
  return (
    <div class="wizard" key={draft.step}>
      <div class="wizard-head">
        <Button kind="quiet" onPress={() => goTo(draft.step - 1)}>
          {draft.step === 0 ? begin.toStart : begin.back}
        </Button>
        <p class="soft" aria-live="polite">
          {begin.step(draft.step + 1, steps.length)}
        </p>
      </div>
      <StepPage
        step={step}
        draft={draft}
        onChange={onChange}
        onNext={() => goTo(draft.step + 1)}
        onMade={onMade}
      />
      <p class="small soft">{begin.kept}</p>
    </div>
  )
}

interface StepPageProps extends StepProps, Pick<StepEnd, 'onMade'> {
  readonly step: Step
}

function StepPage({ step, onMade, ...props }: StepPageProps): JSX.Element {
  if (step.type === 'organisation') return <OrganisationStep {...props} />
  if (step.type === 'domains') return <DomainsStep {...props} />
  if (step.type === 'question') return <QuestionStep {...props} question={step.question} />
  return <PassphraseStep draft={props.draft} onMade={onMade} />
}
