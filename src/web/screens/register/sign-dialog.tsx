import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RegisterView } from '../../../actions/register.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

interface SignDialogProps {
  /** Activities that nobody has looked at, or that have something open. */
  readonly open: number
  readonly last: RegisterView['lastVersion']
  readonly onClose: () => void
}

/** Signs the register off: a version that never changes. What is open stays open in it, and is said first. */
export function SignDialog({ open, last, onClose }: SignDialogProps): JSX.Element {
  const { screens, language } = useTexts()
  const { register: texts } = screens
  const [signedBy, setSignedBy] = useState(last?.signedBy ?? '')
  const [note, setNote] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = signedBy.trim() === ''
  const sign = async (): Promise<void> => {
    ask(true)
    if (isMissing) return
    const isDone = await change(async () => {
      const { number } = await call('sign-register', {
        signedBy: signedBy.trim(),
        note: note.trim(),
        language: language === 'en' ? 'en' : 'nl',
      })
      return { text: texts.signed(number) }
    })
    if (isDone) onClose()
  }
  return (
    <Dialog
      title={texts.signTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isBusy={isBusy} onPress={() => void sign()}>
            {texts.sign}
          </Button>
          <Button onPress={onClose}>{texts.notYet}</Button>
        </>
      }
    >
      <div class="stack">
        <p>{texts.signMore}</p>
        {open === 0 ? null : <p>{texts.signOpen(open)}</p>}
        <Field
          label={texts.signedBy}
          value={signedBy}
          onInput={setSignedBy}
          error={isAsked && isMissing ? texts.signedByMissing : undefined}
        />
        <Field label={texts.note} help={texts.noteHelp} value={note} onInput={setNote} lines={3} isOptional />
      </div>
    </Dialog>
  )
}
