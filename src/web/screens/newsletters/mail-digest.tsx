import type { JSX } from 'preact'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Facts } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { plainLines } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { toast } from '../../toast.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

interface MailDigestProps {
  readonly day: string
  readonly onClose: () => void
}

/** The page of a day as the mail that goes to oneself, looked at first. */
export function MailDigest({ day, onClose }: MailDigestProps): JSX.Element {
  const texts = useTexts()
  const { sending } = texts.screens
  const wish = { day, language: texts.language === 'en' ? 'en' : 'nl' } as const
  const preview = useAction('preview-digest-mail', wish)
  const { change, isBusy } = useChange()
  const send = async (seen: string): Promise<{ readonly text: string }> => {
    const { failure, answer } = await call('mail-digest', { ...wish, seen })
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
        {({ from, to, subject, text }) => (
          <>
            <Facts
              facts={[
                { name: sending.sender, value: <Foreign>{from}</Foreign> },
                { name: sending.to, value: <Foreign>{to}</Foreign> },
                { name: sending.subject, value: <Foreign>{subject}</Foreign> },
              ]}
            />
            <pre class="bytes" tabIndex={0} aria-label={sending.preview}>
              {plainLines(text)}
            </pre>
          </>
        )}
      </Shown>
    </Dialog>
  )
}
