import { least } from '../base/lists.ts'
import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { DrillPerson } from '../privacy/drills/domains.ts'
import { differenceOf } from '../privacy/drills/results.ts'
import type { Store } from '../store/store.ts'
import { allDrills } from './drill-ground.ts'

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

function digestsOf(key: string, people: readonly DrillPerson[]): readonly string[] {
  // By digest: the order of the list tells nothing.
  return people
    .map(({ email }) => createHmac('sha256', key).update(email).digest('hex').slice(0, digestLetters))
    .toSorted()
}

/** Keeps who is on the list of a round. */
export async function keepGroup(store: Store, drill: number, people: readonly DrillPerson[]): Promise<void> {
  const { key, rounds } = await kept(store)
  const others = rounds.filter((round) => round.drill !== drill)
  const round = { drill, members: [...digestsOf(key, people)] }
  await store.settings.set(setting, { key, rounds: [...others, round] } satisfies Groups)
}

/** A round that ends with so many mails sent, or a draft with the list as it is now. */
export type Round =
  | { readonly id: number; readonly sent: number }
  | { readonly id: number; readonly people: readonly DrillPerson[] }

/**
 * By how many people at the least the group of a round differs from the earlier one most like it that is not the same; null: from none.
 * Whom a mail did not reach is known to the owner of the mail server and to nobody here: each such one may be the difference.
 */
export async function nearestGroup(store: Store, asked: Round): Promise<number | null> {
  const { key, rounds } = await kept(store)
  const all = new Map((await allDrills(store)).map((one) => [one.id, one]))
  const missedIn = (id: number, sent: number): number => (all.get(id)?.started?.people ?? sent) - sent
  const missed = 'sent' in asked ? missedIn(asked.id, asked.sent) : 0
  const members =
    'people' in asked ? digestsOf(key, asked.people) : rounds.find(({ drill }) => drill === asked.id)?.members
  const own = new Set(members)
  const differences = rounds
    .filter(({ drill }) => drill !== asked.id)
    .flatMap((round) => {
      const listed = differenceOf(own, new Set(round.members))
      const either = missed + missedIn(round.drill, all.get(round.drill)?.closed?.result.sent ?? 0)
      return listed + either === 0 ? [] : [Math.max(1, listed - either)]
    })
  return differences.length === 0 ? null : least(differences)
}

/** Forgets the group of a round whose numbers are forgotten. */
export async function dropGroup(store: Store, drill: number): Promise<void> {
  const { key, rounds } = await kept(store)
  const others = rounds.filter((round) => round.drill !== drill)
  await store.settings.set(setting, others.length === 0 ? null : ({ key, rounds: others } satisfies Groups))
}
