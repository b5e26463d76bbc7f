import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RequestLetterView } from '../../../actions/request-letters.ts'
import type { LetterSort, RequestChannel } from '../../../privacy/requests/event.ts'
import type { LintCode } from '../../../privacy/requests/lint.ts'
import { call } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { Faults } from './faults.tsx'
import type { RequestProps } from './work-page.tsx'

interface LetterDialogProps extends RequestProps {
  readonly letter: LetterSort
  /** Of a letter to one who received data: their key in the file. */
  readonly recipient?: string
  readonly onClose: () => void
}

interface Draft {
  readonly to?: string
  readonly title?: string
  readonly text?: string
}

/** A letter before it goes: to change, read for what often goes wrong, and then sent or taken along. */
export function LetterDialog({ view, letter, recipient, onClose }: LetterDialogProps): JSX.Element {
  const { request } = useTexts()
  const [draft, setDraft] = useState<Draft>({})
  const preview = useAction('preview-request-letter', {
    id: view.file.id,
    letter,
    ...wishOf(recipient),
    ...draft,
  })
  return (
    <Dialog title={request.letters[letter]} onClose={onClose}>
      <Shown answer={preview} shape="block">
        {(shown) => (
          <LetterForm
            view={view}
            letter={letter}
            {...wishOf(recipient)}
            shown={shown}
            onDraft={setDraft}
            onClose={onClose}
          />
        )}
      </Shown>
    </Dialog>
  )
}

function wishOf(recipient: string | undefined): { readonly recipient?: string } {
  return recipient === undefined ? {} : { recipient }
}

interface LetterFormProps extends LetterDialogProps {
  readonly shown: RequestLetterView
  readonly onDraft: (draft: Draft) => void
}

/** What was typed is checked by a button and not by every key: the letter is read at the server. */
function LetterForm({ view, letter, recipient, shown, onDraft, onClose }: LetterFormProps): JSX.Element {
  const { letters: words } = useTexts().screens.requests
  const [to, setTo] = useState(shown.to)
  const [title, setTitle] = useState(shown.title)
  const [text, setText] = useState(shown.text)
  const [ignored, setIgnored] = useState<readonly LintCode[]>([])
  const isChanged = to !== shown.to || title !== shown.title || text !== shown.text
  const left = shown.faults.filter((fault) => !ignored.includes(fault))
  return (
    <div class="stack">
      <Field label={words.to} value={to} onInput={(value) => setTo(value.slice(0, 300))} />
      <Field label={words.subject} value={title} onInput={(value) => setTitle(value.slice(0, 300))} />
      <Field
        label={words.text}
        value={text}
        onInput={(value) => setText(value.slice(0, 10_000))}
        lines={12}
      />
      {isChanged ? (
        <div class="button-row">
          <Button kind="primary" onPress={() => onDraft({ to, title, text })}>
            {words.check}
          </Button>
        </div>
      ) : (
        <>
          {shown.faults.length === 0 ? (
            <p class="soft">{words.checked}</p>
          ) : (
            <Faults
              faults={shown.faults}
              ignored={ignored}
              onIgnore={setIgnored}
              more={(fault) => <About shown={shown} fault={fault} />}
            />
          )}
          <Ways
            view={view}
            letter={letter}
            {...wishOf(recipient)}
            shown={shown}
            ignored={ignored.filter((fault) => shown.faults.includes(fault))}
            isReady={left.length === 0}
            onClose={onClose}
          />
        </>
      )}
    </div>
  )
}

interface AboutProps {
  readonly shown: RequestLetterView
  readonly fault: LintCode
}

/** Who it is that stands in the letter, or is missing. */
function About({ shown: { others, recipients }, fault }: AboutProps): JSX.Element | null {
  const { screens, format } = useTexts()
  if (fault === 'recipients') return <p>{format.list(recipients.map((name) => quotedText(name, 60)))}</p>
  if (fault !== 'other-person') return null
  return (
    <p>
      {screens.requests.letters.found}{' '}
      {others.map((one) => (
        <Foreign key={one} most={60}>
          {one}
        </Foreign>
      ))}
    </p>
  )
}

interface WaysProps extends LetterDialogProps {
  readonly shown: RequestLetterView
  readonly ignored: readonly LintCode[]
  readonly isReady: boolean
}

/** By the own mail server, or as paper that a person brings. */
function Ways({ view, letter, recipient, shown, ignored, isReady, onClose }: WaysProps): JSX.Element {
  const { screens, request } = useTexts()
  const { letters: words } = screens.requests
  const [how, setHow] = useState<RequestChannel>('letter')
  const { change, isBusy } = useChange()
  const { to, title, text, seen, from } = shown
  const wish = { id: view.file.id, letter, ...wishOf(recipient), to, title, text }
  const send = async (channel: RequestChannel): Promise<void> => {
    let isGone = false
    await change(async () => {
      const { isSent } = await call('send-request-letter', { ...wish, seen, channel, ignored: [...ignored] })
      isGone = isSent
      return { text: isSent ? (channel === 'mail' ? words.gone : words.noted) : words.failed }
    })
    if (isGone) onClose()
  }
  const save = (format: 'pdf' | 'docx'): void =>
    void change(async () => ({
      text: words.saved((await call('request-letter', { ...wish, format })).fileName),
    }))
  return (
    <>
      {from === null ? (
        <p>
          {words.noMail} <ButtonLink to="/settings">{words.settings}</ButtonLink>
        </p>
      ) : (
        <div class="button-row">
          <Button kind="primary" isBusy={isBusy} isDisabled={!isReady} onPress={() => void send('mail')}>
            {words.send}
          </Button>
        </div>
      )}
      <div class="button-row">
        <Button isBusy={isBusy} onPress={() => save('pdf')}>
          {words.save}
        </Button>
        <Button kind="quiet" isBusy={isBusy} onPress={() => save('docx')}>
          {words.saveWord}
        </Button>
      </div>
      <div class="breach-line">
        <Select
          label={words.bringHow}
          value={how}
          options={(['letter', 'counter', 'phone', 'chat'] as const).map((value) => ({
            value,
            label: request.channels[value],
          }))}
          onChange={setHow}
        />
        <Button isBusy={isBusy} isDisabled={!isReady} onPress={() => void send(how)}>
          {words.bring}
        </Button>
      </div>
    </>
  )
}
