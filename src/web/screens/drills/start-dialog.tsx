import type { JSX } from 'preact'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Shown } from '../../parts/loading.tsx'
import { plainLines, plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import type { DrillOne } from '../drill.tsx'

interface StartDialogProps {
  readonly view: DrillOne
  readonly onClose: () => void
}

/** The mail as it goes, before it does. */
export function StartDialog({ view: { id, told }, onClose }: StartDialogProps): JSX.Element {
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
            {told === null ? null : <p class="soft">{texts.drillWords.told[told]}</p>}
            <Facts
              facts={[
                { name: own.from, value: `${plainText(senderName)} <${plainText(from)}>` },
                { name: own.subject, value: plainText(subject) },
              ]}
            />
            <pre class="breach-letter" tabIndex={0} dir="auto">
              {plainLines(text)}
            </pre>
          </div>
        )}
      </Shown>
    </Dialog>
  )
}
