import type { ConsentTerms } from '../privacy/consent/event.ts'
import type { Store } from '../store/store.ts'
import { liftStops } from './lifted-stops.ts'

/** Who says yes anew comes off the list of whom not to reach, by these channels; a stop before that is done with, a later one holds. */
export async function liftFor(
  store: Store,
  { terms, atMs }: { readonly terms: ConsentTerms; readonly atMs: number },
): Promise<void> {
  for (const one of terms.channels) {
    const value = terms.person[one]
    const entry = await store.suppression.isSuppressed([value], one)
    if (entry !== null && entry.atMs < atMs) await store.suppression.lift([value], one)
  }
  await liftStops(store, terms.person.mail, atMs)
}
