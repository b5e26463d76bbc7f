import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Task } from '../../../privacy/tasks/list.ts'
import { nowMs } from '../../clock.ts'
import { dayOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { decide } from './decide.ts'

interface TaskProps {
  readonly task: Task
}

const shortestReason = 3
const weekMs = 7 * 24 * 60 * 60 * 1000

/** Who sees to it: a name of one's own choice. */
export function OwnerForm({ task: { id, owner } }: TaskProps): JSX.Element {
  const { tasks: texts } = useTexts().screens
  const [name, setName] = useState(owner)
  const { change, isBusy } = useChange()
  return (
    <form
      class="stack"
      aria-label={texts.owner}
      onSubmit={(event) => {
        event.preventDefault()
        void change(() => decide(id, { type: 'owned', owner: name.trim() }, texts.ownerSaved))
      }}
    >
      <Field label={texts.owner} value={name} onInput={setName} isOptional />
      <div class="button-row">
        <Button type="submit" isBusy={isBusy}>
          {texts.keepOwner}
        </Button>
      </div>
    </form>
  )
}

/** Puts a task off until a day, with the reason; or opens it again. */
export function SnoozeForm({ task: { id, snooze, due } }: TaskProps): JSX.Element {
  const { tasks: texts } = useTexts().screens
  const [until, setUntil] = useState(() => dayOf(nowMs() + weekMs))
  const [reason, setReason] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isWrong = !(until > dayOf(nowMs()))
  const isMissing = reason.trim().length < shortestReason
  if (snooze !== null) {
    return (
      <div class="button-row">
        <Button isBusy={isBusy} onPress={() => void change(() => decide(id, { type: 'woken' }, texts.woken))}>
          {texts.wake}
        </Button>
      </div>
    )
  }
  return (
    <form
      class="stack"
      aria-label={texts.snooze}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
        if (isWrong || isMissing) return
        void change(() => decide(id, { type: 'snoozed', until, reason: reason.trim() }, texts.snoozeDone))
      }}
    >
      <h3>{texts.snooze}</h3>
      {due.basis === 'law' ? <p class="soft">{texts.lawStays}</p> : null}
      <Field
        label={texts.until}
        type="date"
        value={until}
        onInput={setUntil}
        error={isWrong ? texts.untilWrong : undefined}
      />
      <Field
        label={texts.reason}
        value={reason}
        onInput={setReason}
        error={isAsked && isMissing ? texts.reasonMissing : undefined}
      />
      <div class="button-row">
        <Button type="submit" isBusy={isBusy}>
          {texts.snooze}
        </Button>
      </div>
    </form>
  )
}

/** Says that it is done, where only a person can; and takes that back. */
export function EndTask({ task: { id, rule, state } }: TaskProps): JSX.Element {
  const { tasks: texts } = useTexts().screens
  const [reason, setReason] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  if (state === 'done') {
    return (
      <Button
        isBusy={isBusy}
        onPress={() => void change(() => decide(id, { type: 'reopened' }, texts.reopened))}
      >
        {texts.reopen}
      </Button>
    )
  }
  const isMissing = reason.trim().length < shortestReason
  return (
    <form
      class="stack"
      aria-label={texts.settle}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
        if (isMissing) return
        void change(() => decide(id, { type: 'settled', reason: reason.trim() }, texts.settled))
      }}
    >
      <Field
        label={texts.settle}
        help={texts.settleHelp}
        value={reason}
        onInput={setReason}
        error={isAsked && isMissing ? texts.reasonMissing : undefined}
      />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {texts.settle}
        </Button>
        {rule === 'own' ? (
          <Button
            kind="quiet"
            isBusy={isBusy}
            onPress={() => void change(() => decide(id, { type: 'removed' }, texts.removed))}
          >
            {texts.remove}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

/** Another title or day for a task of one's own. */
export function OwnTaskForm({ task: { id, title, due } }: TaskProps): JSX.Element {
  const { tasks: texts } = useTexts().screens
  const [written, write] = useState(title ?? '')
  const [dueOn, setDueOn] = useState(due.on)
  const { change, isBusy } = useChange()
  const isMissing = written.trim() === '' || dueOn === ''
  return (
    <form
      class="stack"
      aria-label={texts.change}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isMissing) return
        void change(() => decide(id, { type: 'written', title: written.trim(), dueOn }, texts.changed))
      }}
    >
      <Field
        label={texts.what}
        value={written}
        onInput={write}
        error={isMissing ? texts.whatMissing : undefined}
      />
      <Field label={texts.due} type="date" value={dueOn} onInput={setDueOn} />
      <div class="button-row">
        <Button type="submit" isBusy={isBusy}>
          {texts.change}
        </Button>
      </div>
    </form>
  )
}
