import { z } from 'zod'
import type { Store } from '../store/store.ts'

const setting = 'consent-stops-lifted'

/** Mails that said stop and count no more: the person said yes anew after it, or somebody of the firm saw that it was no stop. */
export async function liftedStops(store: Pick<Store, 'settings'>): Promise<ReadonlySet<string>> {
  const kept = z.array(z.string()).safeParse(await store.settings.get(setting))
  return new Set(kept.success ? kept.data : [])
}

/** Has the stops that an address sent before a moment count no more. */
export async function liftStops(
  store: Pick<Store, 'settings' | 'contacts'>,
  email: string,
  beforeMs: number,
): Promise<void> {
  const lifted = (await store.contacts.signs())
    .filter((sign) => sign.kind === 'stop' && sign.email === email.toLowerCase())
    .filter(({ atMs }) => atMs !== null && atMs < beforeMs)
    .map(({ document }) => document)
  await addLifted(store, lifted)
}

/** Has these mails count no more. */
export async function addLifted(store: Pick<Store, 'settings'>, documents: readonly string[]): Promise<void> {
  if (documents.length > 0)
    await store.settings.set(setting, [...new Set([...(await liftedStops(store)), ...documents])])
}
