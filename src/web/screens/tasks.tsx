import type { JSX } from 'preact'
import type { TaskOverview } from '../../actions/tasks.ts'
import { setQuery, useQuery } from '../address.ts'
import { Button } from '../parts/button.tsx'
import { FilterChips, Filters } from '../parts/filters.tsx'
import { Shown } from '../parts/loading.tsx'
import { PrintView } from '../parts/print.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { AddTaskDrawer } from './tasks/add.tsx'
import { CalendarCard } from './tasks/calendar-card.tsx'
import { RhythmCard } from './tasks/rhythm-card.tsx'
import { TaskDrawer } from './tasks/drawer.tsx'
import { chosenTasks, isTaskFilter, taskFilters } from './tasks/filter.ts'
import { TaskTable } from './tasks/table.tsx'

/** Everything there is to do, with the day by which and who says so. */
export function Tasks(): JSX.Element {
  const { title } = useTexts().screens.tasks
  const overview = useAction('tasks', {})
  return (
    <Shown answer={overview} title={title} shape="sentence">
      {(found) => <TaskList overview={found} />}
    </Shown>
  )
}

/** In the address: the drawer for a task that is not there yet. */
const newTask = 'new'

function TaskList({ overview: { tasks, totals } }: { readonly overview: TaskOverview }): JSX.Element {
  const { tasks: texts } = useTexts().screens
  const [open] = useQuery('open')
  const [show = ''] = useQuery('show')
  const rows = chosenTasks(tasks, isTaskFilter(show) ? show : null)
  const task = tasks.find(({ id }) => id === open)
  const close = (): void => setQuery({ open: null })
  return (
    <>
      <Top actions={<Button onPress={() => setQuery({ open: newTask }, 'push')}>{texts.add}</Button>}>
        <Sentence>{texts.sentence(totals)}</Sentence>
        <Lead>{texts.lead}</Lead>
      </Top>
      <Filters>
        <FilterChips
          name="show"
          label={texts.filter}
          all={texts.filterOpen}
          options={taskFilters.map((value) => ({
            value,
            label: texts.filters[value],
            count: chosenTasks(tasks, value).length,
          }))}
        />
      </Filters>
      {rows.length === 0 ? (
        <p class="soft">{texts.noneSo}</p>
      ) : (
        <PrintView title={texts.title}>
          <TaskTable rows={rows} open={task} onOpen={(id) => setQuery({ open: id }, 'push')} />
        </PrintView>
      )}
      <RhythmCard />
      <CalendarCard />
      {open === undefined ? null : open === newTask ? (
        <AddTaskDrawer onClose={close} />
      ) : (
        <TaskDrawer key={open} task={task} onClose={close} />
      )}
    </>
  )
}
