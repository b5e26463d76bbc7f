import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { go } from '../../address.ts'
import { call } from '../../call.ts'
import { Field } from '../../parts/field.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import type { StepProps } from '../add-place.tsx'
import { StepPage } from './step-page.tsx'

/** A place that cannot be read: what it is called, where it stands, what is in it. */
export function TellStep({ number, of, place, onBack }: StepProps): JSX.Element {
  const { screens, placeKinds } = useTexts()
  const { tell } = screens.addPlace
  const [label, setLabel] = useState('')
  const [where, setWhere] = useState('')
  const [note, setNote] = useState('')
  const { isBusy, change } = useChange()
  const save = async (): Promise<void> => {
    const told = [where, note].map((part) => part.trim()).filter((part) => part !== '')
    const isDone = await change(async () => {
      await call('declare-place', { place, label, note: told.join('. ') })
      return { text: tell.saved(quotedText(label.trim() === '' ? placeKinds[place] : label)) }
    })
    if (isDone) go('/places')
  }
  return (
    <StepPage
      title={tell.title}
      lead={tell.lead}
      number={number}
      of={of}
      onBack={onBack}
      onNext={() => void save()}
      next={tell.save}
      isBusy={isBusy}
    >
      <div class="form">
        <Field
          label={tell.name}
          help={tell.nameExample(tell.examples[place])}
          value={label}
          onInput={setLabel}
          isOptional
        />
        <Field label={tell.where} help={tell.whereHelp} value={where} onInput={setWhere} isOptional />
        <Field label={tell.note} help={tell.noteHelp} value={note} onInput={setNote} lines={3} isOptional />
      </div>
    </StepPage>
  )
}
