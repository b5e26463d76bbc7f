import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { DrillPerson } from '../privacy/drills/domains.ts'
import { differenceOf } from '../privacy/drills/results.ts'
import type { Store } from '../store/store.ts'

const setting = 'drill-groups'

/** Who was on the list of each round, as keyed digests: only to see how far two groups differ. What came back is joined to none of them. */
const groups = z.object({
  key: z.string(),
  rounds: z.array(z.object({ drill: z.number(), members: z.array(z.string()) })),
})
type Groups = z.output<typeof groups>

async function kept(store: Store): Promise<Groups> {
  const found = groups.safeParse(await store.settings.get(setting))
  return found.success ? found.data : { key: randomBytes(32).toString('base64'), rounds: [] }
}

/** Short: a chance meeting of two makes a group seem a person nearer, which hides more. */
const digestLetters = 12

/** Keeps the group of a round, and gives by how many it differs from the earlier one most like it that is not the same; null: from none. */
export async function keepGroup(
  store: Store,
  drill: number,
  people: readonly DrillPerson[],
): Promise<number | null> {
  const { key, rounds } = await kept(store)
  const members = people.map(({ email }) =>
    createHmac('sha256', key).update(email).digest('hex').slice(0, digestLetters),
  )
  const now = new Set(members)
  const others = rounds.filter((round) => round.drill !== drill)
  const differences = others
    .map((round) => differenceOf(now, new Set(round.members)))
    .filter((difference) => difference > 0)
  // By digest: the order of the list tells nothing.
  const round = { drill, members: members.toSorted() }
  await store.settings.set(setting, { key, rounds: [...others, round] } satisfies Groups)
  return differences.length === 0 ? null : Math.min(...differences)
}

/** Forgets the group of a round whose numbers are forgotten. */
export async function dropGroup(store: Store, drill: number): Promise<void> {
  const { key, rounds } = await kept(store)
  const others = rounds.filter((round) => round.drill !== drill)
  await store.settings.set(setting, others.length === 0 ? null : ({ key, rounds: others } satisfies Groups))
}
