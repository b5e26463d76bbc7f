import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { breachKinds, type BreachKind } from '../../../privacy/breaches/facts.ts'
import { stepsFor } from '../../../privacy/breaches/interview.ts'
import { go } from '../../address.ts'
import { call } from '../../call.ts'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { Choices, StepFrame } from './step-frame.tsx'

/** What can be rehearsed: what happens most. */
const rehearsed: readonly BreachKind[] = ['wrong-recipient', 'lost-device', 'hacked-mailbox', 'ransomware']

/** The first page: what happened. Opens the file. */
export function StartBreach({ isRehearsal }: { readonly isRehearsal: boolean }): JSX.Element {
  const { screens, breach } = useTexts()
  const { kinds: texts } = screens.breaches
  const [kind, setKind] = useState<BreachKind>()
  const [error, setError] = useState<string>()
  const { change, isBusy } = useChange()
  const start = (): void => {
    if (kind === undefined) {
      setError(texts.choose)
      return
    }
    void change(async () => {
      const { id } = await call('open-breach', { kind, isRehearsal })
      go(`/breaches/${String(id)}`, { step: stepsFor({ kind, facts: {} })[0] ?? 'when' })
      return { text: texts.opened }
    })
  }
  return (
    <StepFrame
      ask={isRehearsal ? texts.rehearsal : texts.title}
      why={texts.why}
      head={
        <div class="wizard-head">
          <Link to="/breaches">{texts.back}</Link>
        </div>
      }
      button={texts.start}
      isBusy={isBusy}
      onSubmit={start}
    >
      <Choices
        label={isRehearsal ? texts.rehearsal : texts.title}
        how="one"
        choices={(isRehearsal ? rehearsed : breachKinds).map((value) => ({
          value,
          ...breach.kinds[value],
        }))}
        chosen={kind === undefined ? [] : [kind]}
        error={error}
        onChange={([chosen]) => {
          setError(undefined)
          setKind(chosen)
        }}
      />
    </StepFrame>
  )
}
