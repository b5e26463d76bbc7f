import type { JSX } from 'preact'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

interface StartDialogProps {
  readonly id: number
  readonly onClose: () => void
}

/** The mail as it goes, before it does. */
export function StartDialog({ id, onClose }: StartDialogProps): JSX.Element {
  const texts = useTexts()
  const { drills: own } = texts.screens
  const answer = useAction('preview-drill', { id })
  const { change, isBusy } = useChange()
  const start = async (): Promise<void> => {
    const seen = answer.value?.seen
    if (seen === undefined) return
    const isDone = await change(async () => {
      const { people } = await call('start-drill', { id, seen })
      return { text: own.started(people) }
    })
    if (isDone) onClose()
  }
  return (
    <Dialog
      title={own.previewTitle}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            isBusy={isBusy}
            isDisabled={answer.value === undefined}
            onPress={() => void start()}
          >
            {own.start}
          </Button>
          <Button onPress={onClose}>{texts.screens.register.notYet}</Button>
        </>
      }
    >
      <Shown answer={answer} shape="lines">
        {({ from, senderName, subject, text, people }) => (
          <div class="stack">
            <p>{own.to(people)}</p>
            <Facts
              facts={[
                { name: own.from, value: `${plainText(senderName)} <${plainText(from)}>` },
                { name: own.subject, value: plainText(subject) },
              ]}
            />
            <pre class="mail-text">
              <Foreign>{text}</Foreign>
            </pre>
          </div>
        )}
      </Shown>
    </Dialog>
  )
}
