import { z } from 'zod'
import type { Counts } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { keepOpenNearMisses } from './near-misses.ts'

/** Counts anew what was read, marked or decided since the last time. Goes beside everything else: what comes meanwhile makes the counts stale again. */
export const recount = action({
  name: 'recount',
  shape: 'change',
  isRoutine: true,
  inBackground: 'alone',
  input: z.object({}),
  async run(context): Promise<{ readonly persons: number | null }> {
    const { signal } = context
    try {
      const { totals } = await countAnew(context, signal)
      return { persons: totals.persons }
    } catch (error) {
      // Broken off: it is begun anew when there is time.
      if (signal.aborted) return { persons: null }
      throw error
    }
  },
})

/** Verdicts reach what came since, then everything is counted. */
export async function countAnew(
  { store, clock }: Pick<ActionContext, 'store' | 'clock'>,
  signal?: AbortSignal,
): Promise<Counts> {
  await store.marks.apply(signal)
  const counts = await store.overview.recount(clock.now().epochMilliseconds, signal)
  await keepOpenNearMisses(store)
  return counts
}
