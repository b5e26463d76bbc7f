import { z } from 'zod'
import type { Counts } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'

/** Counts anew what was read, marked or decided since the last time. */
export const recount = action({
  name: 'recount',
  shape: 'job',
  isRoutine: true,
  input: z.object({}),
  async run(context) {
    const { totals } = await countAnew(context)
    return { persons: totals.persons }
  },
})

/** Verdicts reach what came since, then everything is counted. */
export async function countAnew({ store, clock }: Pick<ActionContext, 'store' | 'clock'>): Promise<Counts> {
  await store.marks.apply()
  return store.overview.recount(clock.now().epochMilliseconds)
}
