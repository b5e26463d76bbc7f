import type { JSX } from 'preact'
import type { TaskOverview } from '../../../actions/tasks.ts'
import { taskTitle } from '../../../i18n/task-title.ts'
import { noonOf } from '../../day.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Card } from '../../parts/card.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'

/** What fits on the first screen; the rest is one door away. */
const mostShown = 4

/** How many tasks are late and how many are for this week, with the first of them. */
export function TasksCard(): JSX.Element {
  const { home } = useTexts().screens.tasks
  const overview = useAction('tasks', {})
  return (
    <Card title={home.title} width="wide" aside={<Link to="/tasks">{home.all}</Link>}>
      <Shown answer={overview} shape="lines">
        {(found) => <FirstTasks overview={found} />}
      </Shown>
    </Card>
  )
}

function FirstTasks({ overview: { tasks, totals } }: { readonly overview: TaskOverview }): JSX.Element {
  const texts = useTexts()
  const { home } = texts.screens.tasks
  const { late, thisWeek, open } = totals
  const first = tasks.filter((task) => task.isLate || task.isThisWeek).slice(0, mostShown)
  return (
    <>
      <p>
        {late === 0 ? null : (
          <>
            <Link to="/tasks" query={{ show: 'late' }}>
              {home.late(late)}
            </Link>
            {' · '}
          </>
        )}
        {thisWeek === 0 ? null : (
          <>
            <Link to="/tasks" query={{ show: 'week' }}>
              {home.thisWeek(thisWeek)}
            </Link>
            {' · '}
          </>
        )}
        {home.open(open)}
      </p>
      {first.length === 0 ? (
        <p class="soft">
          {home.nothing} {home.nothingMore}
        </p>
      ) : null}
      <ul class="plain-list">
        {first.map((task) => (
          <li key={task.id}>
            <Link to="/tasks" query={{ open: task.id }}>
              {plainText(taskTitle(task, texts))}
            </Link>{' '}
            {task.isLate ? (
              <StateBadge kind="late">{texts.tasks.late}</StateBadge>
            ) : (
              <span class="soft">{texts.format.date(noonOf(task.due.on))}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
