import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Member } from '../../../privacy/training/progress.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { LawLink } from '../../parts/law-link.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import type { TrainingView } from '../training.tsx'

/** Who takes part, how far each is, and a line to add somebody. */
export function MembersCard({
  view: { members, lessons, notice },
}: {
  readonly view: TrainingView
}): JSX.Element {
  const { members: own } = useTexts().screens.training
  return (
    <Card title={own.title}>
      <div class="stack">
        {members.length === 0 ? <p class="soft">{own.empty}</p> : null}
        <ul class="plain-list lesson-members">
          {members.map((member) => (
            <MemberLine key={member.id} member={member} lessons={lessons.map(({ id }) => id)} />
          ))}
        </ul>
        <StaffNotice notice={notice} />
        <AddMember />
      </div>
    </Card>
  )
}

/** Who takes part is told beforehand what is kept, and the works council is asked. */
function StaffNotice({ notice }: Pick<TrainingView, 'notice'>): JSX.Element {
  const { members: own } = useTexts().screens.training
  return (
    <div class="soft small">
      <p>
        <strong>{own.notice.title}</strong> {own.notice.tell} <LawLink rule={notice.law} />
      </p>
      <p>{own.notice.council(notice.council, notice.representation)}</p>
    </div>
  )
}

interface MemberLineProps {
  readonly member: Member
  readonly lessons: readonly string[]
}

function MemberLine({ member: { id, name, done, handed }, lessons }: MemberLineProps): JSX.Element {
  const texts = useTexts()
  const { members: own } = texts.screens.training
  const { change, isBusy } = useChange()
  const shown = quotedText(name)
  const learned = done.filter(({ lesson }) => lessons.includes(lesson)).length
  const leave = async (): Promise<{ readonly text: string; readonly undo: () => Promise<unknown> }> => {
    const { event } = await call('leave-training', { member: id })
    return { text: own.removed(shown), undo: () => call('undo-training', { event }) }
  }
  const save = async (): Promise<{ readonly text: string }> => {
    const language = texts.language === 'en' ? 'en' : 'nl'
    const { fileName } = await call('training-certificate', { member: id, language })
    return { text: own.saved(fileName) }
  }
  return (
    <li>
      <div>
        <strong>
          <Foreign>{name}</Foreign>
        </strong>{' '}
        <span class="soft small">
          {[
            learned === 0 ? own.none : own.done(learned, lessons.length),
            ...(handed.length === 0 ? [] : [own.handed(handed.length)]),
          ].join(', ')}
        </span>
      </div>
      <div class="button-row">
        {done.length === 0 ? null : (
          <Button
            kind="quiet"
            isBusy={isBusy}
            label={own.certificateOf(shown)}
            onPress={() => void change(save)}
          >
            {own.certificate}
          </Button>
        )}
        <Button kind="quiet" isBusy={isBusy} label={own.removeOf(shown)} onPress={() => void change(leave)}>
          {own.remove}
        </Button>
      </div>
    </li>
  )
}

function AddMember(): JSX.Element {
  const { members: own } = useTexts().screens.training
  const [name, setName] = useState('')
  const { change, isBusy } = useChange()
  const add = async (): Promise<void> => {
    const isAdded = await change(async () => {
      const { event } = await call('join-training', { name: name.trim() })
      return { text: own.added(quotedText(name)), undo: () => call('undo-training', { event }) }
    })
    if (isAdded) setName('')
  }
  return (
    <form
      class="stack"
      aria-label={own.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void add()
      }}
    >
      <Field label={own.name} value={name} onInput={setName} />
      <div class="button-row">
        <Button type="submit" isBusy={isBusy} isDisabled={name.trim() === ''}>
          {own.add}
        </Button>
      </div>
    </form>
  )
}
