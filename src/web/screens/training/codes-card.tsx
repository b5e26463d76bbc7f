import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import type { TrainingView } from '../training.tsx'

/** Where the mail goes that a colleague sends back; only there while a lesson is out. */
export function CodesCard({ view: { members } }: { readonly view: TrainingView }): JSX.Element | null {
  const texts = useTexts()
  const { codes: own } = texts.screens.training
  const [text, setText] = useState('')
  const { change, isBusy } = useChange()
  if (!members.some(({ handed }) => handed.length > 0)) return null
  const take = async (): Promise<void> => {
    const isTaken = await change(async () => {
      const { taken } = await call('take-lesson-codes', { text })
      return {
        text: own.taken(texts.format.list([...new Set(taken.map(({ name }) => quotedText(name)))])),
        undo: () => Promise.all(taken.map(({ event }) => call('undo-training', { event }))),
      }
    })
    if (isTaken) setText('')
  }
  return (
    <Card title={own.title}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') void take()
        }}
      >
        <p class="soft">{own.lead}</p>
        <Field label={own.label} value={text} onInput={setText} lines={3} />
        <div class="button-row">
          <Button type="submit" isBusy={isBusy} isDisabled={text.trim() === ''}>
            {own.take}
          </Button>
        </div>
      </form>
    </Card>
  )
}
