import { dayAt, homeZone } from '../base/clock.ts'
import { z } from 'zod'
import {
  firstDayWithin,
  retentionCategories,
  retentionTerms,
  sourceOfTerm,
  type RetentionCategory,
  type RetentionKind,
  type RetentionTerm,
} from '../law/retention-terms.ts'
import type { Confidence } from '../law/rule.ts'
import { recordGroups } from '../privacy/plans/records.ts'
import type { AgeCount, OldDocumentPage } from '../store/ages.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'

/** A category of records: how long it is kept and why, the oldest that is held, and what is past it (GDPR art. 5(1)(e)). */
export interface Retention extends AgeCount {
  readonly category: RetentionCategory
  /** ISO 8601 duration: the organisation's own, else what law, authority or habit says. */
  readonly term: string
  readonly kind: RetentionKind
  readonly anchor: RetentionTerm['anchor']
  readonly source: { readonly title: string; readonly url: string }
  readonly confidence: Confidence
  /** What the organisation chose instead, with its reason. */
  readonly own: OwnTerm | null
  /** Records dated before this day are past the term, counted from their own date: the earliest that it can begin. */
  readonly pastBefore: string
}

export interface OwnTerm {
  readonly term: string
  readonly reason: string
}

/** How long each kind of record is kept, and what is past that. */
export const retention = action({
  name: 'retention',
  shape: 'query',
  inBackground: true,
  input: z.object({}),
  async run(context): Promise<readonly Retention[]> {
    const own = await ownTerms(context.store)
    const rows: Retention[] = []
    for (const category of retentionCategories) rows.push(await retentionOf(context, category, own))
    return rows
  },
})

async function retentionOf(
  { store, clock }: ActionContext,
  category: RetentionCategory,
  own: OwnTerms,
): Promise<Retention> {
  const rule: RetentionTerm = retentionTerms[category]
  const chosen = own[category] ?? null
  const now = clock.now()
  const before = pastBefore(category, chosen, now)
  const count = await store.ages.count(recordGroups[category], startOf(before), now.epochMilliseconds)
  return {
    category,
    term: chosen?.term ?? rule.term,
    kind: rule.kind,
    anchor: rule.anchor,
    source: sourceOfTerm(rule),
    confidence: rule.confidence,
    own: chosen,
    pastBefore: before.toString(),
    ...count,
  }
}

function pastBefore(
  category: RetentionCategory,
  own: OwnTerm | null,
  now: Temporal.Instant,
): Temporal.PlainDate {
  const { term, anchor } = retentionTerms[category]
  return firstDayWithin({ term: own?.term ?? term, anchor }, dayAt(now))
}

function startOf(day: Temporal.PlainDate): number {
  return day.toZonedDateTime(homeZone).epochMilliseconds
}

const category = z.enum(retentionCategories as [RetentionCategory, ...RetentionCategory[]]) // there are ten

/** The records of a category that are past its term, the oldest first. */
export const pastRetention = action({
  name: 'past-retention',
  shape: 'query',
  inBackground: true,
  input: z.object({
    category,
    limit: z.number().int().min(1).max(10_000).default(50),
    after: z.string().max(40).optional(),
  }),
  async run({ store, clock }, { category: asked, limit, after }): Promise<OldDocumentPage> {
    const own = (await ownTerms(store))[asked] ?? null
    const beforeMs = startOf(pastBefore(asked, own, clock.now()))
    return store.ages.documents({ group: recordGroups[asked], beforeMs, limit, after })
  },
})

/** Terms that a person may choose: whole weeks, months or years, at most a working life. */
const ownTerm = z.object({
  term: z.string().regex(/^P(?:[1-9]\d?Y|[1-9]\d?M|[1-9]\d?W)$/),
  reason: z.string().trim().min(3).max(500),
})

/** Puts an own term in place of the usual one, with its reason; null goes back to it. Gives the former. */
export const setRetentionTerm = action({
  name: 'set-retention-term',
  shape: 'change',
  input: z.object({ category, own: ownTerm.nullable() }),
  subject: ({ category: changed, own }) => `${changed} ${own?.term ?? '-'}`,
  async run({ store }, { category: changed, own }): Promise<{ readonly former: OwnTerm | null }> {
    const { [changed]: former, ...rest } = await ownTerms(store)
    await store.settings.set(termsSetting, own === null ? rest : { ...rest, [changed]: own })
    return { former: former ?? null }
  },
})

const termsSetting = 'retention-terms'

type OwnTerms = Readonly<Partial<Record<RetentionCategory, OwnTerm>>>

/** The terms that the organisation chose itself. */
export async function ownTerms(store: Store): Promise<OwnTerms> {
  const parsed = z.partialRecord(category, ownTerm).safeParse(await store.settings.get(termsSetting))
  return parsed.success ? parsed.data : {}
}
