import { dayAt, homeZone } from '../base/clock.ts'
import {
  retentionCategories,
  retentionTerms,
  firstDayWithin,
  type RetentionCategory,
} from '../law/retention-terms.ts'
import type { PlanGround } from '../privacy/plans/ground.ts'
import { languages, type Messages } from '../i18n/index.ts'
import type { MailingDecision } from '../store/mailings.ts'
import type { ActionContext } from './action.ts'
import { ownTerms } from './retention.ts'

/** As many are proposed anew at once. */
const mostReturned = 5000

/** What the rules of clean-up may know. */
export async function planGround(
  { store, clock }: ActionContext,
  { folders }: Pick<Messages['newsletters'], 'folders'> = languages.nl.newsletters,
): Promise<PlanGround> {
  const own = await ownTerms(store)
  const now = clock.now()
  const today = dayAt(now)
  const each = <Value>(value: (category: RetentionCategory) => Value): Record<RetentionCategory, Value> =>
    Object.fromEntries(retentionCategories.map((category) => [category, value(category)])) as Record<
      RetentionCategory,
      Value
    > // made of all of them
  const terms = each((category) => ({
    ...retentionTerms[category],
    term: own[category]?.term ?? retentionTerms[category].term,
  }))
  const decided = [...(await store.mailings.decided())]
  const listsOf = (decision: MailingDecision['what']): string[] =>
    decided.flatMap(([key, { what }]) => (what === decision ? [key] : []))
  return {
    nowMs: now.epochMilliseconds,
    today: today.toString(),
    sources: (await store.sources.list()).map(({ id, kind, location, whose }) => ({
      id,
      kind,
      location,
      isOfFormerEmployee: whose === 'former-employee',
    })),
    terms,
    pastBeforeMs: each(
      (category) => firstDayWithin(terms[category], today).toZonedDateTime(homeZone).epochMilliseconds,
    ),
    returned: await store.erasures.returned(mostReturned),
    blocked: listsOf('block'),
    rolledUp: listsOf('roll-up'),
    folders,
  }
}
