import type { Task } from '../../../privacy/tasks/list.ts'

/** The lists of tasks beside everything that is open. */
export const taskFilters = ['late', 'week', 'snoozed', 'ended'] as const
export type TaskFilter = (typeof taskFilters)[number]

export function isTaskFilter(text: string): text is TaskFilter {
  return taskFilters.some((filter) => filter === text)
}

/** The tasks of a list; without one, all that are open. */
export function chosenTasks(tasks: readonly Task[], filter: TaskFilter | null): readonly Task[] {
  return tasks.filter(({ state, isLate, isThisWeek }) => {
    if (filter === 'late') return isLate
    if (filter === 'week') return isThisWeek
    if (filter === 'snoozed') return state === 'snoozed'
    if (filter === 'ended') return state === 'done' || state === 'lapsed'
    return state === 'open'
  })
}
