import type { TrainingEvent, TrainingEventRow } from '../privacy/training/progress.ts'
import type { Database } from './database.ts'

/** What happened around training: lines are added, never changed. */
export interface TrainingLog {
  /** Every line, the oldest first. */
  readonly events: () => Promise<readonly TrainingEventRow[]>
  /** Gives the line's number. */
  readonly append: (event: TrainingEvent, atMs: number) => Promise<number>
}

export function createTrainingLog({ kysely }: Database): TrainingLog {
  return {
    events: async () => {
      const rows = await kysely.selectFrom('training_event').selectAll().orderBy('id').execute()
      return rows.map(({ id, at_ms: atMs, body }) => ({
        id,
        atMs,
        event: JSON.parse(body) as TrainingEvent, // written from TrainingEvent
      }))
    },
    append: async (event, atMs) => {
      const { id } = await kysely
        .insertInto('training_event')
        .values({ at_ms: atMs, body: JSON.stringify(event) })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },
  }
}
