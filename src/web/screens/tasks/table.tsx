import type { JSX } from 'preact'
import { taskTitle } from '../../../i18n/task-title.ts'
import type { Task } from '../../../privacy/tasks/list.ts'
import { noonOf } from '../../day.ts'
import { StateBadge, type StateKind } from '../../parts/badges.tsx'
import { ReviewTable } from '../../parts/review-table.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'

interface TaskTableProps {
  readonly rows: readonly Task[]
  readonly open: Task | undefined
  readonly onOpen: (id: string | null) => void
}

/** Tasks, the soonest first; a row opens why it is there and what can be said of it. */
export function TaskTable({ rows, open, onOpen }: TaskTableProps): JSX.Element {
  const texts = useTexts()
  const { screens, tasks: words, format } = texts
  const own = screens.tasks
  return (
    <ReviewTable<Task>
      caption={own.caption}
      rows={rows}
      total={rows.length}
      keyOf={({ id }) => id}
      nameHead={own.title}
      nameOf={(task) => plainText(taskTitle(task, texts))}
      columns={[
        {
          id: 'due',
          head: own.due,
          cell: ({ due }) => <span class="one-line">{format.shortDate(noonOf(due.on))}</span>,
        },
        { id: 'basis', head: own.basis, isMinor: true, cell: (task) => <DueBasis task={task} /> },
        {
          id: 'owner',
          head: own.owner,
          isMinor: true,
          cell: ({ owner }) => (
            <span class={owner === '' ? 'soft one-line' : ''}>
              {owner === '' ? own.nobody : plainText(owner)}
            </span>
          ),
        },
        {
          id: 'state',
          head: own.state,
          cell: (task) => (
            <StateBadge kind={badgeOf(task)}>
              {task.isLate ? words.late : words.states[task.state]}
            </StateBadge>
          ),
        },
      ]}
      {...(open === undefined ? {} : { openKey: open.id })}
      onOpen={({ id }) => onOpen(id === open?.id ? null : id)}
    />
  )
}

/** Only what the law says has a whole edge. */
export function DueBasis({ task: { due } }: { readonly task: Task }): JSX.Element {
  const { bases } = useTexts().tasks
  return <StateBadge kind={due.basis === 'ours' ? 'unknown' : 'plain'}>{bases[due.basis]}</StateBadge>
}

function badgeOf({ isLate, state }: Task): StateKind {
  if (isLate) return 'late'
  return state === 'done' ? 'good' : state === 'lapsed' ? 'unknown' : 'plain'
}
