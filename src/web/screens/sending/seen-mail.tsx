import type { ComponentChildren, JSX } from 'preact'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { toast } from '../../toast.ts'
import type { Answer } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

interface Mail {
  /** Names what was shown: only that goes. */
  readonly seen: string
  readonly from: string
  readonly to: string
  readonly subject: string
}

interface SeenMailProps<Wanted extends Mail> {
  readonly preview: Answer<Wanted>
  /** Sends what was seen; gives what went wrong and what the server said. */
  readonly send: (seen: string) => Promise<{ readonly failure: string | null; readonly answer: string }>
  readonly onClose: () => void
  /** More that is said above the text. */
  readonly facts?: (mail: Wanted) => readonly { readonly name: string; readonly value: ComponentChildren }[]
  readonly text: (mail: Wanted) => ComponentChildren
}

/** A mail as it will go, with the button that sends it: nothing goes unseen. */
export function SeenMail<Wanted extends Mail>(props: SeenMailProps<Wanted>): JSX.Element {
  const { preview, onClose, facts = () => [], text } = props
  const texts = useTexts()
  const { sending } = texts.screens
  const { change, isBusy } = useChange()
  const send = async (seen: string): Promise<{ readonly text: string }> => {
    const { failure, answer } = await props.send(seen)
    onClose()
    if (failure === null) return { text: sending.sent }
    const reason = Object.entries(texts.mail.failures).find(([code]) => code === failure)?.[1] ?? ''
    toast({ kind: 'failed', text: `${reason} ${texts.mail.said(answer)}` })
    return { text: sending.failed }
  }
  const seen = preview.value?.seen
  return (
    <Dialog
      title={sending.preview}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{texts.parts.cancel}</Button>
          {seen === undefined ? null : (
            <Button kind="primary" isBusy={isBusy} onPress={() => void change(() => send(seen))}>
              {sending.send}
            </Button>
          )}
        </>
      }
    >
      <Shown answer={preview} shape="lines">
        {(mail) => (
          <>
            <Facts
              facts={[
                { name: sending.sender, value: <Foreign>{mail.from}</Foreign> },
                { name: sending.to, value: <Foreign>{mail.to}</Foreign> },
                { name: sending.subject, value: <Foreign>{mail.subject}</Foreign> },
                ...facts(mail),
              ]}
            />
            {text(mail)}
          </>
        )}
      </Shown>
    </Dialog>
  )
}
