import type { PlanSubject } from '../privacy/plans/subject.ts'
import type { Database } from './database.ts'
import { openSealedBytes, sealBytes } from './sealer.ts'

/** Whom plans are made for. Sealed, and gone with the plan or with its copies: a plan that is over tells of nobody. */
export interface PlanSubjects {
  readonly put: (planId: number, subject: PlanSubject) => Promise<void>
  /** Null for a plan that is for nobody, and once it was destroyed. */
  readonly get: (planId: number) => Promise<PlanSubject | null>
}

export function createPlanSubjects({ kysely, previewKey }: Database): PlanSubjects {
  return {
    put: async (planId, subject) => {
      const body = sealBytes(Buffer.from(JSON.stringify(subject)), previewKey)
      await kysely
        .insertInto('plan_subject')
        .values({ plan_id: planId, body })
        .onConflict((conflict) => conflict.column('plan_id').doUpdateSet({ body }))
        .execute()
    },
    get: async (planId) => {
      const row = await kysely
        .selectFrom('plan_subject')
        .select('body')
        .where('plan_id', '=', planId)
        .executeTakeFirst()
      if (row === undefined) return null
      return JSON.parse(Buffer.from(openSealedBytes(row.body, previewKey)).toString()) as PlanSubject // written above
    },
  }
}
