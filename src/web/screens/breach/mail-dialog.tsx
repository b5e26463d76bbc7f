import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { BreachMail } from '../../../actions/breach-mail.ts'
import type { BreachView } from '../../../actions/breach-file.ts'
import { call } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Shown } from '../../parts/loading.tsx'
import { plainLines, plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

interface MailDialogProps {
  readonly view: BreachView
  readonly onClose: () => void
}

/** The mail as each would get it, before it goes; then how far it is, and a way to stop. */
export function MailDialog({ view, onClose }: MailDialogProps): JSX.Element {
  const { screens, language } = useTexts()
  const { letters: texts } = screens.breaches
  const asked = { id: view.file.id, language: language === 'en' ? 'en' : 'nl' } as const
  const preview = useAction('preview-breach-mail', asked)
  return (
    <Dialog title={texts.mailTitle} onClose={onClose}>
      <Shown answer={preview} shape="block">
        {(mail) => <Merge view={view} mail={mail} asked={asked} />}
      </Shown>
    </Dialog>
  )
}

interface MergeProps {
  readonly view: BreachView
  readonly mail: BreachMail
  readonly asked: { readonly id: number; readonly language: 'nl' | 'en' }
}

function Merge({ view, mail, asked }: MergeProps): JSX.Element {
  const { letters: texts } = useTexts().screens.breaches
  const { change, isBusy } = useChange()
  const [progress, setProgress] = useState<{ readonly sent: number; readonly of: number } | null>(null)
  const isStopped = useRef(false)
  const send = async (): Promise<void> => {
    isStopped.current = false
    await change(async () => {
      const { sent, failed } = await sendAll({
        asked,
        seen: mail.seen,
        isStopped: () => isStopped.current,
        report: (done) => setProgress({ sent: done, of: mail.left }),
      })
      return { text: texts.sent(sent, failed) }
    })
    setProgress(null)
  }
  return (
    <div class="stack">
      {view.file.isRehearsal ? <p class="breach-unsure">{texts.rehearsal}</p> : null}
      <p>{texts.mailMore(mail.to, mail.left)}</p>
      {mail.unreachable === 0 ? null : <p class="soft">{texts.unreachable(mail.unreachable)}</p>}
      <Facts
        facts={[
          ...(mail.from === null ? [] : [{ name: texts.from, value: plainText(mail.from) }]),
          { name: texts.subject, value: plainText(mail.subject) },
        ]}
      />
      <pre class="breach-letter" tabIndex={0}>
        {plainLines(mail.text)}
      </pre>
      {mail.from === null ? (
        <>
          <p>{texts.noMail}</p>
          <div class="button-row">
            <ButtonLink to="/settings">{texts.settings}</ButtonLink>
          </div>
        </>
      ) : progress === null ? (
        <div class="button-row">
          <Button
            kind="primary"
            isBusy={isBusy}
            isDisabled={mail.left === 0 || view.file.isRehearsal}
            onPress={() => void send()}
          >
            {texts.send(mail.left)}
          </Button>
        </div>
      ) : (
        <div class="button-row">
          <p role="status">{texts.sending(progress.sent, progress.of)}</p>
          <Button onPress={() => (isStopped.current = true)}>{texts.stopSending}</Button>
        </div>
      )}
    </div>
  )
}

interface Sending extends Pick<MergeProps, 'asked'> {
  readonly seen: string
  readonly isStopped: () => boolean
  readonly report: (sent: number) => void
}

/** A few at a time until none is left, the user stops it, or nothing gets through. */
async function sendAll({
  asked,
  seen,
  isStopped,
  report,
}: Sending): Promise<{ sent: number; failed: number }> {
  let [sent, failed, left] = [0, 0, 1]
  while (left > 0 && !isStopped()) {
    report(sent)
    const round = await call('send-breach-mail', { ...asked, seen, skip: failed })
    sent += round.sent
    failed += round.failed
    left = round.left
    if (round.sent === 0) break
  }
  return { sent, failed }
}
