import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { leaveReasons, type LeaveReason } from '../../../privacy/requests/recipient.ts'
import { isSettled, wasLookedUp, type RecipientState } from '../../../privacy/requests/recipients.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card, Cards } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/dialog.tsx'
import { Check, Field, Select } from '../../parts/field.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { LetterDialog } from './letter-dialog.tsx'
import type { RequestProps } from './work-page.tsx'

/** Everybody who received data of the person, what went there, and whether they were told (GDPR art. 19). */
export function RecipientsRoom({ view }: RequestProps): JSX.Element {
  const { recipients: words } = useTexts().screens.requestRights
  const { file, recipients } = view
  const { change, isBusy } = useChange()
  const find = (): void =>
    void change(async () => {
      await call('find-request-recipients', { id: file.id })
      return { text: words.found }
    })
  const open = recipients.filter((one) => !isSettled(one)).length
  return (
    <Cards>
      <Card width="wide">
        <div class="stack">
          <p>
            {recipients.length > 0
              ? words.count(open, recipients.length)
              : wasLookedUp(view.lines)
                ? words.none
                : words.notLooked}
          </p>
          {file.persons.length === 0 ? (
            <p class="soft">{words.pointFirst}</p>
          ) : (
            <div class="button-row">
              <Button isBusy={isBusy} onPress={find}>
                {words.find}
              </Button>
            </div>
          )}
        </div>
      </Card>
      {recipients
        .filter(({ isPrivate }) => !isPrivate)
        .map((one) => (
          <Recipient key={one.key} view={view} recipient={one} />
        ))}
      <PrivatePeople view={view} />
      <AddRecipient id={file.id} />
    </Cards>
  )
}

/** A mail to many in which everybody could see everybody brings a crowd: they are handled together, or one by one. */
function PrivatePeople({ view }: RequestProps): JSX.Element | null {
  const { screens, format } = useTexts()
  const { recipients: words } = screens.requestRights
  const [isOpen, open] = useState(false)
  const [isLeaving, leave] = useState(false)
  const people = view.recipients.filter(({ isPrivate }) => isPrivate)
  const waiting = people.filter((one) => !isSettled(one))
  if (people.length === 0) return null
  return (
    <>
      <Card title={words.people(people.length)} width="wide">
        <div class="stack">
          <p>{words.peopleLead(waiting.length)}</p>
          <p class="soft">
            {format.list(people.slice(0, fewNames).map(({ name, key }) => quotedText(name || key, 40)))}
          </p>
          <div class="button-row">
            {waiting.length > 0 && view.file.closed === null ? (
              <Button onPress={() => leave(true)}>{words.leaveAll(waiting.length)}</Button>
            ) : null}
            <Button kind="quiet" onPress={() => open(!isOpen)}>
              {isOpen ? words.fewer : words.oneByOne}
            </Button>
          </div>
        </div>
        {isLeaving ? (
          <LeaveDialog id={view.file.id} recipients={waiting} onClose={() => leave(false)} />
        ) : null}
      </Card>
      {isOpen ? people.map((one) => <Recipient key={one.key} view={view} recipient={one} />) : null}
    </>
  )
}

const fewNames = 5

interface RecipientProps extends RequestProps {
  readonly recipient: RecipientState
}

function Recipient({ view, recipient }: RecipientProps): JSX.Element {
  const { screens, request, kinds, format } = useTexts()
  const { recipients: words } = screens.requestRights
  const [asked, ask] = useState<'letter' | 'leave' | 'answer' | null>(null)
  const { name, key, mail, shownBy, messages, isPrivate, toldAt, left, answer } = recipient
  const called = quotedText(name || key, 60)
  const days =
    recipient.firstAtMs === null
      ? []
      : [
          words.between(
            format.date(recipient.firstAtMs),
            format.date(recipient.lastAtMs ?? recipient.firstAtMs),
          ),
        ]
  return (
    <Card title={called}>
      <div class="stack">
        <p class="soft">
          {[
            request.proofs[shownBy],
            ...(messages === 0 ? [] : [words.mails(messages)]),
            ...days,
            ...(mail === '' ? [] : [quotedText(mail, 60)]),
          ].join(' · ')}
        </p>
        <p>
          {recipient.kinds.length === 0
            ? words.noKinds
            : format.list(recipient.kinds.map((kind) => kinds[kind][0]))}
        </p>
        {isPrivate ? <p class="soft small">{words.private}</p> : null}
        <p>
          <strong>
            {toldAt !== null
              ? words.told(format.dateTime(Date.parse(toldAt)))
              : left === null
                ? words.open
                : words.left(request.leaveReasons[left.reason], quotedText(left.why, 300))}
          </strong>
        </p>
        {answer === null ? null : <p>{words.answered(quotedText(answer.text, 500))}</p>}
        {view.file.closed === null ? <Steps id={view.file.id} recipient={recipient} onAsk={ask} /> : null}
      </div>
      {asked === 'letter' ? (
        <LetterDialog view={view} letter="recipient" recipient={key} onClose={() => ask(null)} />
      ) : null}
      {asked === 'leave' ? (
        <LeaveDialog id={view.file.id} recipients={[recipient]} onClose={() => ask(null)} />
      ) : null}
      {asked === 'answer' ? (
        <AnswerDialog id={view.file.id} recipient={recipient} onClose={() => ask(null)} />
      ) : null}
    </Card>
  )
}

interface StepsProps {
  readonly id: number
  readonly recipient: RecipientState
  readonly onAsk: (what: 'letter' | 'leave' | 'answer') => void
}

function Steps({ id, recipient, onAsk }: StepsProps): JSX.Element {
  const { recipients: words } = useTexts().screens.requestRights
  const { change, isBusy } = useChange()
  const { key, toldAt, left } = recipient
  const back = (): void =>
    void change(async () => {
      await call('leave-request-recipients', { id, recipients: [key], reason: null })
      return { text: words.backNow }
    })
  return (
    <div class="button-row">
      {left === null ? (
        <Button kind={toldAt === null ? 'plain' : 'quiet'} onPress={() => onAsk('letter')}>
          {words.write}
        </Button>
      ) : (
        <Button isBusy={isBusy} onPress={back}>
          {words.back}
        </Button>
      )}
      {toldAt === null && left === null ? (
        <Button kind="quiet" onPress={() => onAsk('leave')}>
          {words.leave}
        </Button>
      ) : null}
      {toldAt === null ? null : <Button onPress={() => onAsk('answer')}>{words.answer}</Button>}
    </div>
  )
}

interface AskProps {
  readonly id: number
  readonly recipient: RecipientState
  readonly onClose: () => void
}

interface LeaveProps {
  readonly id: number
  readonly recipients: readonly RecipientState[]
  readonly onClose: () => void
}

function LeaveDialog({ id, recipients, onClose }: LeaveProps): JSX.Element {
  const { screens, request } = useTexts()
  const { recipients: words } = screens.requestRights
  const [reason, setReason] = useState<LeaveReason>('impossible')
  const [why, setWhy] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const [first] = recipients
  const isMissing = why.trim().length < 3
  const leave = async (): Promise<void> => {
    ask(true)
    if (isMissing) return
    const isDone = await change(async () => {
      const keys = recipients.map(({ key }) => key)
      await call('leave-request-recipients', { id, recipients: keys, reason, why: why.trim().slice(0, 300) })
      return { text: words.leftNow }
    })
    if (isDone) onClose()
  }
  return (
    <ConfirmDialog
      title={
        first === undefined || recipients.length > 1
          ? words.leaveMany(recipients.length)
          : words.leaveTitle(quotedText(first.name || first.key, 60))
      }
      confirm={words.leave}
      kind="primary"
      isBusy={isBusy}
      onConfirm={() => void leave()}
      onClose={onClose}
    >
      <p>{words.leaveLead}</p>
      <Select
        label={words.reason}
        value={reason}
        options={leaveReasons.map((value) => ({ value, label: plainText(request.leaveReasons[value]) }))}
        onChange={setReason}
      />
      <Field
        label={words.why}
        value={why}
        onInput={setWhy}
        lines={3}
        error={isAsked && isMissing ? words.whyMissing : undefined}
      />
    </ConfirmDialog>
  )
}

function AnswerDialog({ id, recipient: { key }, onClose }: AskProps): JSX.Element {
  const { recipients: words } = useTexts().screens.requestRights
  const [text, setText] = useState('')
  const { change, isBusy } = useChange()
  const note = async (): Promise<void> => {
    if (text.trim() === '') return
    const isDone = await change(async () => {
      await call('note-recipient-answer', { id, recipient: key, text: text.trim().slice(0, 10_000) })
      return { text: words.answerNow }
    })
    if (isDone) onClose()
  }
  return (
    <ConfirmDialog
      title={words.answer}
      confirm={words.answer}
      kind="primary"
      isBusy={isBusy}
      onConfirm={() => void note()}
      onClose={onClose}
    >
      <Field label={words.answerText} value={text} onInput={setText} lines={4} />
    </ConfirmDialog>
  )
}

function AddRecipient({ id }: { readonly id: number }): JSX.Element {
  const { recipients: words } = useTexts().screens.requestRights
  const [name, setName] = useState('')
  const [mail, setMail] = useState('')
  const [isPrivate, setPrivate] = useState(false)
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const add = async (): Promise<void> => {
    ask(true)
    if (name.trim() === '') return
    const isDone = await change(async () => {
      const given = { name: name.trim().slice(0, 300), mail: mail.trim().slice(0, 254) }
      await call('add-request-recipient', { id, ...given, isPrivate })
      return { text: words.addNow }
    })
    if (!isDone) return
    setName('')
    setMail('')
    ask(false)
  }
  return (
    <Card title={words.add}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Field
          label={words.name}
          value={name}
          onInput={setName}
          error={isAsked && name.trim() === '' ? words.addMissing : undefined}
        />
        <Field label={words.mail} value={mail} onInput={setMail} type="email" />
        <Check label={words.isPrivate} isChecked={isPrivate} onChange={setPrivate} />
        <div class="button-row">
          <Button type="submit" isBusy={isBusy}>
            {words.addDo}
          </Button>
        </div>
      </form>
    </Card>
  )
}
