import {
  retentionCategories,
  retentionTerms,
  firstDayWithin,
  type RetentionCategory,
} from '../law/retention-terms.ts'
import type { PlanGround } from '../privacy/plans/ground.ts'
import type { ActionContext } from './action.ts'
import { ownTerms } from './retention.ts'

const zone = 'Europe/Amsterdam'

/** As many are proposed anew at once. */
const mostReturned = 5000

/** What the rules of clean-up may know. */
export async function planGround({ store, clock }: ActionContext): Promise<PlanGround> {
  const own = await ownTerms(store)
  const now = clock.now()
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const each = <Value>(value: (category: RetentionCategory) => Value): Record<RetentionCategory, Value> =>
    Object.fromEntries(retentionCategories.map((category) => [category, value(category)])) as Record<
      RetentionCategory,
      Value
    > // made of all of them
  const terms = each((category) => ({
    ...retentionTerms[category],
    term: own[category]?.term ?? retentionTerms[category].term,
  }))
  return {
    nowMs: now.epochMilliseconds,
    today: today.toString(),
    sources: (await store.sources.list()).map(({ id, location, whose }) => ({
      id,
      location,
      isOfFormerEmployee: whose === 'former-employee',
    })),
    terms,
    pastBeforeMs: each(
      (category) => firstDayWithin(terms[category], today).toZonedDateTime(zone).epochMilliseconds,
    ),
    returned: await store.erasures.returned(mostReturned),
    blocked: [...(await store.mailings.decided())].flatMap(([key, { what }]) =>
      what === 'block' ? [key] : [],
    ),
  }
}
