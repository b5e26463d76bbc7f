import { z } from 'zod'
import type { Relapse } from '../privacy/plans/relapse.ts'
import type { RhythmFact } from '../privacy/tasks/task.ts'
import { action } from './action.ts'
import { relapses } from './plans.ts'
import { rhythmFact } from './rhythm.ts'
import { training } from './training.ts'

/** What this month asks, and what grew since it was cleaned up. */
export interface ThisMonth {
  /** Null while the rhythm is off. */
  readonly rhythm: RhythmFact | null
  /** The lesson of this month and how many have yet to do it; null without a plan. */
  readonly lesson: { readonly title: string; readonly open: number; readonly members: number } | null
  /** Counted now: a look over all documents, for what was cleaned up once. */
  readonly relapses: readonly Relapse[]
}

/** One lesson, one clean-up, one check; and what grew again, as far as it was cleaned up before. */
export const thisMonth = action({
  name: 'this-month',
  shape: 'query',
  inBackground: true,
  input: z.object({ language: z.enum(['nl', 'en']).default('nl') }),
  async run(context, { language }): Promise<ThisMonth> {
    const { now, members, lessons } = await training.run(context, { language }, () => undefined)
    return {
      rhythm: await rhythmFact(context),
      lesson:
        now === null
          ? null
          : {
              title: lessons.find(({ id }) => id === now.lesson)?.title ?? now.lesson,
              open: now.open.length,
              members: members.length,
            },
      relapses: await relapses(context),
    }
  },
})
