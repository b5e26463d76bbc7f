import type { TaskEvent, TaskEventRow } from '../privacy/tasks/history.ts'
import type { Database } from './database.ts'

/** What happened to tasks: lines are added, never changed. */
export interface Tasks {
  /** Every line, the oldest first. */
  readonly events: () => Promise<readonly TaskEventRow[]>
  /** Gives the line's number. */
  readonly append: (task: string, event: TaskEvent, atMs: number) => Promise<number>
}

export function createTasks({ kysely }: Database): Tasks {
  return {
    events: async () => {
      const rows = await kysely.selectFrom('task_event').selectAll().orderBy('id').execute()
      return rows.map(({ id, task, at_ms: atMs, body }) => ({
        id,
        task,
        atMs,
        event: JSON.parse(body) as TaskEvent, // written from TaskEvent
      }))
    },
    append: async (task, event, atMs) => {
      const { id } = await kysely
        .insertInto('task_event')
        .values({ task, at_ms: atMs, body: JSON.stringify(event) })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },
  }
}
