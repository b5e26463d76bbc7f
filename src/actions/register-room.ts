import { Refusal } from '../base/refusal.ts'
import { slotOf } from '../privacy/register/current.ts'
import type { RegisterDecision } from '../privacy/register/decision.ts'
import type { Register } from '../privacy/register/model.ts'

/**
 * A small organisation has dozens of activities of a dozen lines each. Files of more than this take a minute and memory that a laptop
 * does not have: 5,000 activities as a Word file took 16 seconds and 1.9 GB.
 */
export const mostActivities = 1000
export const mostLines = 20_000

/** Refuses what would make the register larger than anybody can read; what it already holds can always be changed. */
export function checkRoom(
  { activities }: Pick<Register, 'activities'>,
  decisions: readonly RegisterDecision[],
): void {
  const ids = new Set(activities.map(({ id }) => id))
  const lines = new Set(
    activities.flatMap(({ id, statements }) => statements.map((one) => `${id} ${slotOf(one)}`)),
  )
  const had = { activities: ids.size, lines: lines.size }
  for (const one of decisions) {
    if (one.type === 'activity' && one.state !== 'proposed') ids.add(one.activity)
    if (one.type === 'statement' && one.value !== null) lines.add(`${one.activity} ${slotOf(one)}`)
  }
  if (ids.size > Math.max(mostActivities, had.activities))
    throw new Refusal('register-full', String(mostActivities))
  if (lines.size > Math.max(mostLines, had.lines)) throw new Refusal('register-lines-full', String(mostLines))
}
