import type { JSX } from 'preact'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import type { DrillOne } from '../drill.tsx'

interface CloseDialogProps {
  readonly view: DrillOne
  readonly onClose: () => void
}

/** Closing cannot be undone: what it does stands there first. */
export function CloseDialog({ view: { id, standing }, onClose }: CloseDialogProps): JSX.Element {
  const texts = useTexts()
  const { drills: own } = texts.screens
  const { change, isBusy } = useChange()
  const close = async (): Promise<void> => {
    const isDone = await change(async () => {
      await call('close-drill', { id })
      return { text: own.closed }
    })
    if (isDone) onClose()
  }
  return (
    <Dialog
      title={own.closeTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isBusy={isBusy} onPress={() => void close()}>
            {own.close}
          </Button>
          <Button onPress={onClose}>{texts.screens.register.notYet}</Button>
        </>
      }
    >
      <div class="stack">
        {standing === null ? null : <p>{own.running(standing.sent, standing.waiting)}</p>}
        <p>
          {own.closeMore} {own.closeForGood}
        </p>
      </div>
    </Dialog>
  )
}
