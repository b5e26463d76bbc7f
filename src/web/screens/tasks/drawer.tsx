import type { JSX } from 'preact'
import { taskTitle } from '../../../i18n/task-title.ts'
import type { Task } from '../../../privacy/tasks/list.ts'
import { noonOf } from '../../day.ts'
import { Facts } from '../../parts/card.tsx'
import { Drawer } from '../../parts/drawer.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { LawLink } from '../../parts/law-link.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts, type Texts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { MailRound } from '../sending/mail-round.tsx'
import { taskDoor } from './door.ts'
import { EndTask, OwnerForm, OwnTaskForm, SnoozeForm } from './forms.tsx'
import { DueBasis } from './table.tsx'

interface TaskDrawerProps {
  readonly task: Task | undefined
  readonly onClose: () => void
}

/** One task: why it is there, by when and who says so, and what can be said of it. */
export function TaskDrawer({ task, onClose }: TaskDrawerProps): JSX.Element {
  const texts = useTexts()
  const { gone, title } = texts.screens.tasks
  return (
    <Drawer
      title={task === undefined ? title : plainText(taskTitle(task, texts))}
      onClose={onClose}
      {...(task === undefined || task.state === 'lapsed' || !task.isByHand
        ? {}
        : { actions: <EndTask task={task} /> })}
    >
      {task === undefined ? <p>{gone}</p> : <TaskFile key={task.sequence} task={task} />}
    </Drawer>
  )
}

function TaskFile({ task }: { readonly task: Task }): JSX.Element {
  const texts = useTexts()
  const { tasks: words, screens, format } = texts
  const own = screens.tasks
  const { rule, law, sinceMs, due, state } = task
  const text = rule === 'own' ? null : words.rules[rule]
  const door = taskDoor(task)
  const standing = standingText(task, texts)
  return (
    <div class="stack">
      {standing === null ? null : (
        <p>
          <Foreign>{standing}</Foreign>
        </p>
      )}
      <Facts
        facts={[
          {
            name: own.why,
            value: (
              <>
                {text === null ? words.own.why : text.why} {law === null ? null : <LawLink rule={law} />}
              </>
            ),
          },
          ...(text === null
            ? []
            : [
                {
                  name: own.todo,
                  value: (
                    <>
                      {text.todo}{' '}
                      {door === null ? null : (
                        <Link to={door.to} query={door.query}>
                          {own.to.look}
                        </Link>
                      )}
                    </>
                  ),
                },
              ]),
          { name: own.since, value: format.date(sinceMs) },
          {
            name: own.due,
            value: (
              <>
                {due.atMs === null ? format.date(noonOf(due.on)) : format.dateTime(due.atMs)}{' '}
                <DueBasis task={task} />
                <span class="block soft small">{words.basesHelp[due.basis]}</span>
              </>
            ),
          },
        ]}
      />
      {due.deadline === null ? null : <Explained deadline={due.deadline} />}
      {state === 'done' || state === 'lapsed' ? null : (
        <>
          {rule === 'answers-late' ? <MailRound round={task.subject} isLate /> : null}
          <OwnerForm task={task} />
          <SnoozeForm task={task} />
          {rule === 'own' ? <OwnTaskForm task={task} /> : null}
        </>
      )}
    </div>
  )
}

function standingText(
  { snooze, ended, state }: Task,
  { format, screens: { tasks: own } }: Texts,
): string | null {
  if (snooze !== null) return own.snoozed(format.date(noonOf(snooze.until)), snooze.reason)
  if (ended === null) return null
  const day = format.date(ended.atMs)
  if (ended.reason !== null) return own.settledOn(day, ended.reason)
  return state === 'done' ? own.doneOn(day) : own.lapsedOn(day)
}

/** How the law counts to that day, in words. */
function Explained({ deadline }: { readonly deadline: NonNullable<Task['due']['deadline']> }): JSX.Element {
  const { language, screens } = useTexts()
  const answer = useAction('explain-deadline', {
    ...deadline,
    language: language === 'en' ? 'en' : 'nl',
  })
  return (
    <section aria-label={screens.tasks.lawExplained}>
      <h3>{screens.tasks.lawExplained}</h3>
      <Shown answer={answer} shape="lines">
        {({ explanation, warnings, article, source }) => (
          <div class="stack">
            <p>
              {explanation}{' '}
              <a class="law" href={source} target="_blank" rel="noreferrer">
                ({article})
              </a>
            </p>
            {warnings.map((warning) => (
              <p key={warning} class="soft small">
                {warning}
              </p>
            ))}
          </div>
        )}
      </Shown>
    </section>
  )
}
