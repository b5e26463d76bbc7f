import { Refusal } from '../base/refusal.ts'
import type { ReceivedFacts } from '../privacy/suppliers/questionnaire/read-form.ts'
import type { Answers } from '../privacy/suppliers/questionnaire/types.ts'
import type { Store } from '../store/store.ts'

/** Questions of another firm to us, with our answers as far as they were reviewed. */
export interface Received extends Omit<ReceivedFacts, 'format' | 'version'> {
  readonly atMs: number
  /** False when we began with the twelve ourselves: then no Kwartje waits for the answers. */
  readonly hasForm: boolean
  readonly by: string
  readonly answers: Answers
  /** Taken out of the list; can be put back. */
  readonly isDropped: boolean
}

const setting = 'received-questionnaires'

/** More than a firm answers; those that were dropped make room first. */
const maxReceived = 50

/** All of them, the newest first, also those that were dropped. */
export async function received(store: Store): Promise<readonly Received[]> {
  return ((await store.settings.get(setting)) ?? []) as readonly Received[] // written by keepReceived
}

/** One of them. */
export async function receivedOf(store: Store, round: string): Promise<Received> {
  const one = (await received(store)).find((row) => row.round === round)
  if (one === undefined) throw new Refusal('questionnaire-not-found')
  return one
}

/** Keeps one, in its place when it was there. */
export async function keepReceived(store: Store, one: Received): Promise<void> {
  const all = await received(store)
  const isThere = all.some(({ round }) => round === one.round)
  const next = isThere ? all.map((row) => (row.round === one.round ? one : row)) : [one, ...all]
  await store.settings.set(setting, withinLimit(next))
}

function withinLimit(all: readonly Received[]): readonly Received[] {
  if (all.length <= maxReceived) return all
  const kept = all.filter(({ isDropped }) => !isDropped)
  if (kept.length > maxReceived) throw new Refusal('questionnaires-full', String(maxReceived))
  return kept
}
