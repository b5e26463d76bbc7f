import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

/** Lays the rules down: a version that never changes, with who did it. */
export function LayDownDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const texts = useTexts()
  const { houseRules: own, register } = texts.screens
  const [by, setBy] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = by.trim() === ''
  const layDown = async (): Promise<void> => {
    ask(true)
    if (isMissing) return
    const isDone = await change(async () => {
      const language = texts.language === 'en' ? 'en' : 'nl'
      const { version, event } = await call('set-house-rules', { by: by.trim(), language })
      return { text: own.laidDown(version), undo: () => call('undo-training', { event }) }
    })
    if (isDone) onClose()
  }
  return (
    <Dialog
      title={own.layDown}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isBusy={isBusy} onPress={() => void layDown()}>
            {own.layDown}
          </Button>
          <Button onPress={onClose}>{register.notYet}</Button>
        </>
      }
    >
      <div class="stack">
        <p>{own.layDownMore}</p>
        <Field
          label={register.signedBy}
          value={by}
          onInput={setBy}
          error={isAsked && isMissing ? register.signedByMissing : undefined}
        />
      </div>
    </Dialog>
  )
}
