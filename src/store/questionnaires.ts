import type { FrozenHouseQuestion } from '../privacy/suppliers/questionnaire/house.ts'
import type { Answers, ByQuestion, Points } from '../privacy/suppliers/questionnaire/types.ts'
import type { Database } from './database.ts'

/** The questions as they were sent to suppliers, with what came back. */
export interface Questionnaires {
  /** The newest first; without those that were dropped. */
  readonly list: () => Promise<readonly QuestionnaireRow[]>
  readonly get: (round: string) => Promise<QuestionnaireRow | null>
  /** Writes a round, in place of the former of this name. */
  readonly put: (row: QuestionnaireRow) => Promise<void>
}

/** One round of questions to one supplier. */
export interface QuestionnaireRow {
  /** Stands in the form and in what comes back. */
  readonly round: string
  /** The supplier's registrable domain. */
  readonly domain: string
  readonly language: 'nl' | 'en'
  readonly madeAtMs: number
  /** ISO date by which an answer was asked. */
  readonly dueOn: string
  /** Questions of the house as they were when the round was made. */
  readonly house: readonly FrozenHouseQuestion[]
  readonly returned: Returned | null
  /** Taken out of the lists; can be put back. */
  readonly isDropped: boolean
  /** What a person made of an answer instead, with the reason. */
  readonly overrides: ByQuestion<Override>
}

export interface Returned {
  readonly atMs: number
  readonly by: string
  readonly filledOn: string
  readonly answers: Answers
  /** Places in the file that were not taken over: `rights.can`. The first answers that were kept did not tell. */
  readonly dropped?: readonly string[]
}

export interface Override {
  readonly points: Points
  readonly reason: string
}

export function createQuestionnaires({ kysely }: Database): Questionnaires {
  return {
    list: async () => {
      const rows = await kysely
        .selectFrom('questionnaire')
        .select('body')
        .orderBy('made_at_ms', 'desc')
        .orderBy('round')
        .execute()
      return rows.map(rowOf).filter(({ isDropped }) => !isDropped)
    },
    get: async (round) => {
      const row = await kysely
        .selectFrom('questionnaire')
        .select('body')
        .where('round', '=', round)
        .executeTakeFirst()
      return row === undefined ? null : rowOf(row)
    },
    put: async (row) => {
      const { round, domain, madeAtMs } = row
      await kysely.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('questionnaire').where('round', '=', round).execute()
        await transaction
          .insertInto('questionnaire')
          .values({ round, domain, made_at_ms: madeAtMs, body: JSON.stringify(row) })
          .execute()
      })
    },
  }
}

function rowOf({ body }: { readonly body: string }): QuestionnaireRow {
  const row = JSON.parse(body) as QuestionnaireRow | Omit<QuestionnaireRow, 'house'> // written from QuestionnaireRow
  // The first rounds had no questions of the house.
  return { house: [], ...row }
}
