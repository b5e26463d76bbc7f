import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, type OutputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

interface ColleagueLinkProps {
  readonly member: string
  readonly name: string
  /** Null: the house rules. */
  readonly lesson: string | null
}

type Opened = OutputOf<'open-colleague-page'>

/** A page of the public desk for one colleague: only while the public desk is open. */
export function ColleagueLink({ member, name, lesson }: ColleagueLinkProps): JSX.Element | null {
  const texts = useTexts()
  const { colleague } = useTexts().screens.publicDesk
  const desk = useAction('public-desk', {}).value
  const [opened, setOpened] = useState<Opened | null>(null)
  const { change, isBusy } = useChange()
  const language = texts.language === 'en' ? 'en' : 'nl'
  const open = (): void =>
    void change(async () => {
      setOpened(await call('open-colleague-page', { member, lesson, language }))
      return { text: colleague.opened(quotedText(name)) }
    })
  if (desk?.settings.isOn !== true) return null
  return (
    <>
      <Button kind="quiet" isBusy={isBusy} label={colleague.openOf(quotedText(name))} onPress={open}>
        {colleague.open}
      </Button>
      {opened === null ? null : (
        <LinkDialog
          opened={opened}
          mayMail={desk.hasMailServer}
          send={async (to) => {
            const { link, text: seen } = opened
            const { failure } = await call('send-colleague-page', {
              member,
              lesson,
              language,
              link,
              to,
              seen,
            })
            return failure === null
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

interface LinkDialogProps {
  readonly opened: Opened
  readonly mayMail: boolean
  /** False: the server did not take it; the journal says why. */
  readonly send: (to: string) => Promise<boolean>
  readonly onClose: () => void
}

function LinkDialog({ opened, mayMail, send, onClose }: LinkDialogProps): JSX.Element {
  const { colleague } = useTexts().screens.publicDesk
  const [to, setTo] = useState('')
  const { change, isBusy } = useChange()
  const { link, subject, text } = opened
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
  const copy = (): void =>
    void change(async () => {
      await navigator.clipboard.writeText(link)
      return { text: colleague.copied }
    })
  const mail = async (): Promise<void> => {
    const isSent = await change(async () => ({
      text: (await send(to.trim())) ? colleague.sent : colleague.notSent,
    }))
    if (isSent) onClose()
  }
  return (
    <Dialog
      title={colleague.title}
      onClose={onClose}
      actions={
        <>
          {mayMail ? (
            <Button kind="primary" isBusy={isBusy} isDisabled={!to.includes('@')} onPress={() => void mail()}>
              {colleague.send}
            </Button>
          ) : null}
          <Button onPress={copy}>{colleague.copy}</Button>
          <a class="button button-plain" href={`mailto:?${query}`}>
            {colleague.ownMail}
          </a>
        </>
      }
    >
      <div class="stack">
        <p>{colleague.lead}</p>
        <p class="path-link">
          <Foreign>{link}</Foreign>
        </p>
        <div class="soft">
          {text.split(/\n+/).map((line, index) => (
            <p key={index}>
              <Foreign>{line}</Foreign>
            </p>
          ))}
        </div>
        {mayMail ? <Field label={colleague.to} type="email" value={to} onInput={setTo} isOptional /> : null}
      </div>
    </Dialog>
  )
}
