import { z } from 'zod'
import type { Store } from '../store/store.ts'

const setting = 'mailing-groups'
const kept = z.object({ stamp: z.string(), cards: z.number() })

/** Keeps on how many cards somebody who is out still stands on a mailing list, with what that rests on. */
export async function keepMailingGroups({ settings, contacts }: Store, cards: number): Promise<void> {
  await settings.set(setting, { stamp: await contacts.stamp(), cards })
}

/** What was counted last; null when nobody looked yet. */
export async function keptMailingGroups(store: Store): Promise<number | null> {
  return (await lastCount(store))?.cards ?? null
}

/** What was counted last, while nothing changed that it rests on. */
export async function validMailingGroups(store: Store): Promise<number | null> {
  const last = await lastCount(store)
  return last?.stamp === (await store.contacts.stamp()) ? last.cards : null
}

async function lastCount({ settings }: Store): Promise<z.output<typeof kept> | undefined> {
  return kept.safeParse(await settings.get(setting)).data
}
