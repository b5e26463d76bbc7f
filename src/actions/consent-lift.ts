import type { ConsentTerms } from '../privacy/consent/event.ts'
import type { Store } from '../store/store.ts'
import { addLifted, liftStops } from './lifted-stops.ts'

/** Who says yes anew comes off the list of whom not to reach, by these channels; a stop before that is done with, a later one holds. */
export async function liftFor(
  store: Store,
  { terms, atMs }: { readonly terms: ConsentTerms; readonly atMs: number },
): Promise<void> {
  for (const one of terms.channels) {
    const value = terms.person[one]
    const entry = await store.suppression.isSuppressed([value], one)
    if (entry === null || entry.atMs >= atMs) continue
    // Whatever date it bears, a mail that was carried out before this yes came before it.
    if (one === 'mail') await liftCarriedOut(store, value)
    await store.suppression.lift([value], one)
  }
  await liftStops(store, terms.person.mail, atMs)
}

async function liftCarriedOut(store: Store, email: string): Promise<void> {
  const carriedOut = new Set((await store.suppression.byMail()).map(({ document }) => document))
  const own = (await store.contacts.signs())
    .filter((sign) => sign.kind === 'stop' && sign.email === email.toLowerCase())
    .map(({ document }) => document)
  await addLifted(
    store,
    own.filter((document) => carriedOut.has(document)),
  )
}
