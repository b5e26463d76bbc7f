import type { ConsentTerms } from '../privacy/consent/event.ts'
import type { Store } from '../store/store.ts'
import { liftedSetting, liftedStops } from './consent-facts.ts'

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
  const { mail } = terms.person
  const answered = (await store.contacts.signs())
    .filter(
      (sign) =>
        sign.kind === 'stop' && sign.email === mail.toLowerCase() && sign.atMs !== null && sign.atMs < atMs,
    )
    .map(({ document }) => document)
  if (answered.length > 0)
    await store.settings.set(liftedSetting, [...new Set([...(await liftedStops(store)), ...answered])])
}
