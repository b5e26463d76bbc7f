import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import { Check, Field, Select } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { FormEnd } from './form-end.tsx'
import { addToBreach } from './note.ts'

type Inputs = BreachView['inputs']

interface SeverityFormProps {
  readonly view: BreachView
  readonly onClose: () => void
}

/** What the severity is reckoned from: each can be put right, with the reason. */
export function SeverityForm({ view, onClose }: SeverityFormProps): JSX.Element {
  const { screens, breach } = useTexts()
  const { advice: texts, people } = screens.breaches
  const [inputs, setInputs] = useState<Inputs>(view.inputs)
  const [reason, setReason] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = reason.trim().length < 3
  const names = ['data', 'identification', 'confidentiality', 'integrity', 'availability'] as const
  const save = async (): Promise<void> => {
    ask(true)
    if (isMissing) return
    const line = { type: 'weighed', inputs, reason: reason.trim() } as const
    if (await change(() => addToBreach(view.file.id, [line], screens.breaches.answerKept))) onClose()
  }
  return (
    <form
      class="stack"
      aria-label={texts.adjust}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {names.map((name) => (
        <Select
          key={name}
          label={texts.inputs[name]}
          value={inputs[name]}
          options={Object.entries(breach.severity[name]).map(([value, label]) => ({ value, label }))}
          onChange={(value) => setInputs({ ...inputs, [name]: value })}
        />
      ))}
      <Select
        label={texts.inputs.adjusted}
        value={inputs.adjusted === null ? '' : String(inputs.adjusted)}
        options={['', '1', '2', '3', '4'].map((value) => ({
          value,
          label: value === '' ? texts.asClass : value,
        }))}
        onChange={(value) => setInputs({ ...inputs, adjusted: adjustedFrom(value) })}
      />
      <Check
        label={texts.inputs.isIntended}
        isChecked={inputs.isIntended}
        onChange={(isIntended) => setInputs({ ...inputs, isIntended })}
      />
      <Field
        label={people.reason}
        value={reason}
        onInput={setReason}
        error={isAsked && isMissing ? people.reasonMissing : undefined}
      />
      <FormEnd isBusy={isBusy} onClose={onClose} />
    </form>
  )
}

function adjustedFrom(value: string): Inputs['adjusted'] {
  return ([1, 2, 3, 4] as const).find((one) => String(one) === value) ?? null
}
