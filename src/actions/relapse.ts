import { z } from 'zod'
import { cleanUpRuleIds } from '../privacy/plans/plan.ts'
import type { Relapse } from '../privacy/plans/relapse.ts'
import type { ActionContext } from './action.ts'
import { relapses } from './plans.ts'

const setting = 'clean-up-relapse'

const keptSchema = z.array(
  z.object({
    rule: z.enum(cleanUpRuleIds),
    about: z.string(),
    state: z.enum(['grown', 'same', 'unknown']),
    sinceMs: z.number(),
    left: z.number().nullable(),
    now: z.number(),
    isMore: z.boolean(),
  }),
)

/** Counts what grew since the last clean-up, and keeps it: the list of tasks does not wait for a look over all documents. */
export async function keepRelapses(context: ActionContext): Promise<void> {
  await context.store.settings.set(setting, await relapses(context))
}

/** What was counted last; empty when nothing was cleaned up, or nobody counted. */
export async function keptRelapses({ store }: Pick<ActionContext, 'store'>): Promise<readonly Relapse[]> {
  const kept = keptSchema.safeParse(await store.settings.get(setting))
  return kept.success ? kept.data : []
}
