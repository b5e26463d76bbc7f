import type { NearMissRule } from '../privacy/near-misses/mail.ts'
import type { NearMissVerdict } from '../privacy/near-misses/verdict.ts'
import type { Database } from './database.ts'

/** What a person said of something that was sent: kept by digest, so that it outlives every new look. */
export interface NearMisses {
  readonly verdicts: () => Promise<readonly NearMissSaid[]>
  /** Null takes it back; gives the former. */
  readonly say: (said: Saying) => Promise<NearMissVerdict | null>
}

export interface NearMissSaid {
  readonly document: string
  readonly rule: NearMissRule
  readonly verdict: NearMissVerdict
  readonly atMs: number
}

type Saying = Omit<NearMissSaid, 'verdict'> & { readonly verdict: NearMissVerdict | null }

export function createNearMisses({ kysely }: Database): NearMisses {
  return {
    verdicts: async () => {
      const rows = await kysely.selectFrom('near_miss_verdict').selectAll().execute()
      return rows.map(({ document, rule, verdict, at_ms: atMs }) => ({
        document,
        rule: rule as NearMissRule, // written below
        verdict: verdict as NearMissVerdict, // written below
        atMs,
      }))
    },
    say: ({ document, rule, verdict, atMs }) =>
      kysely.transaction().execute(async (transaction) => {
        const former = await transaction
          .deleteFrom('near_miss_verdict')
          .where('document', '=', document)
          .where('rule', '=', rule)
          .returning('verdict')
          .executeTakeFirst()
        if (verdict !== null)
          await transaction
            .insertInto('near_miss_verdict')
            .values({ document, rule, verdict, at_ms: atMs })
            .execute()
        return former === undefined ? null : (former.verdict as NearMissVerdict) // written above
      }),
  }
}
