import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import { Field } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { FormEnd } from './form-end.tsx'
import { addToBreach } from './note.ts'
import { isAmount } from './scope-by-hand.tsx'

interface CorrectFormProps {
  readonly view: BreachView
  readonly onClose: () => void
}

/** A number that a person knows better, with how; what was counted stays beside it. */
export function CorrectForm({ view, onClose }: CorrectFormProps): JSX.Element {
  const { screens } = useTexts()
  const { people: texts, scope } = screens.breaches
  const { people } = view.numbers
  const shown = (n: number | undefined): string => (n === undefined ? '' : String(n))
  const [amount, setAmount] = useState({
    min: shown(people?.min),
    best: shown(people?.best),
    max: shown(people?.max),
  })
  const [reason, setReason] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = reason.trim().length < 3
  const isWrong = !isAmount(amount)
  const save = async (): Promise<void> => {
    ask(true)
    if (isMissing || isWrong) return
    const line = {
      type: 'corrected',
      field: 'people',
      amount: { min: Number(amount.min), best: Number(amount.best), max: Number(amount.max) },
      reason: reason.trim(),
    } as const
    if (await change(() => addToBreach(view.file.id, [line], screens.breaches.answerKept))) onClose()
  }
  return (
    <form
      class="stack"
      aria-label={texts.correct}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div class="breach-amount">
        {(['min', 'best', 'max'] as const).map((name) => (
          <Field
            key={name}
            label={scope[name]}
            type="number"
            value={amount[name]}
            onInput={(value) => setAmount({ ...amount, [name]: value })}
            error={isAsked && isWrong && name === 'best' ? scope.order : undefined}
          />
        ))}
      </div>
      <Field
        label={texts.reason}
        value={reason}
        onInput={setReason}
        error={isAsked && isMissing ? texts.reasonMissing : undefined}
      />
      <FormEnd isBusy={isBusy} onClose={onClose} />
    </form>
  )
}
