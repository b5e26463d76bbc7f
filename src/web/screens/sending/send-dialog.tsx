import type { JSX } from 'preact'
import { call, type InputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { toast } from '../../toast.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

interface SendDialogProps {
  readonly mail: InputOf<'preview-mail'>
  readonly onClose: () => void
}

/** A mail as it will go, with the button that sends it: nothing goes unseen. */
export function SendDialog({ mail, onClose }: SendDialogProps): JSX.Element {
  const texts = useTexts()
  const { sending } = texts.screens
  const preview = useAction('preview-mail', mail)
  const { change, isBusy } = useChange()
  const send = async (seen: string): Promise<{ readonly text: string }> => {
    const { failure, answer } = await call('send-mail', { mail, seen })
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
        {({ from, to, subject, text, attachment }) => (
          <>
            <Facts
              facts={[
                { name: sending.sender, value: <Foreign>{from}</Foreign> },
                { name: sending.to, value: <Foreign>{to}</Foreign> },
                { name: sending.subject, value: <Foreign>{subject}</Foreign> },
                {
                  name: sending.attachment,
                  value:
                    attachment === null
                      ? sending.noAttachment
                      : `${attachment.fileName} (${texts.format.size(attachment.sizeBytes)})`,
                },
              ]}
            />
            {text.split(/\n+/).map((line, index) => (
              <p key={index}>
                <Foreign>{line}</Foreign>
              </p>
            ))}
          </>
        )}
      </Shown>
    </Dialog>
  )
}
