import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { withholdGroundIds, withholdGrounds } from '../law/withhold-grounds.ts'
import { itemKinds, itemMatches } from '../privacy/requests/answer/item.ts'
import { itemDecisions } from '../privacy/requests/event.ts'
import type { RequestFile } from '../privacy/requests/file.ts'
import { action } from './action.ts'
import { foundItems, weigh, type WeighedItem } from './request-answer-ground.ts'
import { requestFile } from './request-file.ts'
import { itemKey, requestId } from './request-input.ts'
import { byWhom } from './request-search.ts'

const filter = {
  kind: z.enum(itemKinds).optional(),
  match: z.enum(itemMatches).optional(),
  decision: z.enum(itemDecisions).optional(),
  sourceId: z.number().int().positive().optional(),
  /** True: only what nobody decided on; false: only what somebody did. */
  isOpen: z.boolean().optional(),
}
type Filter = z.output<z.ZodObject<typeof filter>>

export const itemOrders = ['date', 'place', 'kind', 'match', 'decision'] as const

/** How many there are of each, for the filters and the sentence above the list. */
export interface ItemCounts {
  readonly all: number
  readonly decided: number
  readonly decision: Readonly<Record<(typeof itemDecisions)[number], number>>
  readonly kind: Readonly<Partial<Record<string, number>>>
  readonly match: Readonly<Partial<Record<string, number>>>
  readonly sources: readonly { readonly sourceId: number; readonly items: number }[]
}

/** What was found of the person, a page at a time, each with what becomes of it. */
export const requestItems = action({
  name: 'request-items',
  shape: 'query',
  inBackground: true,
  input: z.object({
    id: requestId,
    ...filter,
    order: z.enum(itemOrders).default('date'),
    limit: z.number().int().min(1).max(10_000).default(100),
    offset: z.number().int().min(0).default(0),
  }),
  async run(
    { store },
    { id, order, limit, offset, ...wanted },
  ): Promise<{
    readonly total: number
    readonly rows: readonly WeighedItem[]
    readonly counts: ItemCounts
    readonly labels: Readonly<Record<string, string>>
    /** On what ground something may be held back. */
    readonly grounds: typeof withholdGrounds
  }> {
    const file = await requestFile({ store }, id)
    const all = weigh(await foundItems(store, file), file)
    const rows = all.filter((item) => isWanted(item, wanted)).toSorted(orders[order])
    return {
      total: rows.length,
      rows: rows.slice(offset, offset + limit),
      counts: countsOf(all),
      grounds: withholdGrounds,
      labels: Object.fromEntries((file.searched?.places ?? []).map(({ place, label }) => [place, label])),
    }
  },
})

function isWanted(item: WeighedItem, { kind, match, decision, sourceId, isOpen }: Filter): boolean {
  return (
    (kind === undefined || item.kind === kind) &&
    (match === undefined || item.match === match) &&
    (decision === undefined || item.decision === decision) &&
    (sourceId === undefined || item.sourceId === sourceId) &&
    (isOpen === undefined || (item.decided === null) === isOpen)
  )
}

type Order = (a: WeighedItem, b: WeighedItem) => number

const byDate: Order = (a, b) => (b.atMs ?? 0) - (a.atMs ?? 0)
const orders: Readonly<Record<(typeof itemOrders)[number], Order>> = {
  date: byDate,
  place: (a, b) =>
    a.sourceId - b.sourceId || a.unit.localeCompare(b.unit) || a.locator.localeCompare(b.locator),
  kind: (a, b) => itemKinds.indexOf(a.kind) - itemKinds.indexOf(b.kind) || byDate(a, b),
  match: (a, b) => itemMatches.indexOf(b.match) - itemMatches.indexOf(a.match) || byDate(a, b),
  decision: (a, b) => itemDecisions.indexOf(b.decision) - itemDecisions.indexOf(a.decision) || byDate(a, b),
}

function countsOf(all: readonly WeighedItem[]): ItemCounts {
  const by = (name: (item: WeighedItem) => string): Record<string, number> =>
    Object.fromEntries([...Map.groupBy(all, name)].map(([key, some]) => [key, some.length]))
  const decision = by((item) => item.decision)
  return {
    all: all.length,
    decided: all.filter(({ decided }) => decided !== null).length,
    decision: {
      give: decision['give'] ?? 0,
      redact: decision['redact'] ?? 0,
      withhold: decision['withhold'] ?? 0,
    },
    kind: by(({ kind }) => kind),
    match: by(({ match }) => match),
    sources: [...Map.groupBy(all, ({ sourceId }) => sourceId)].map(([sourceId, some]) => ({
      sourceId,
      items: some.length,
    })),
  }
}

/** Decided in one step; more is done in several. */
const mostAtOnce = 100_000

/** Decides on pieces: those that are named, or all of a place or kind. A later decision takes its place; null is the proposal again. */
export const decideRequestItems = action({
  name: 'decide-request-items',
  shape: 'change',
  input: z.object({
    id: requestId,
    items: z.union([z.array(itemKey).min(1).max(mostAtOnce).readonly(), z.object(filter)]),
    decision: z.enum(itemDecisions).nullable(),
    ground: z.enum(withholdGroundIds).nullable().default(null),
    why: z.string().trim().max(2000).default(''),
    by: byWhom,
  }),
  subject: ({ id, decision }) => `${String(id)} ${decision ?? '-'}`,
  async run(
    { store, clock },
    { id, items, decision, ground, why, by },
  ): Promise<{
    readonly items: number
    /** The lines that were added: struck out, all is as before. */
    readonly lines: readonly number[]
  }> {
    const file = await requestFile({ store }, id)
    checkGround({ decision, ground, why })
    const keys = await keysOf(await foundItems(store, file), file, items)
    if (keys.length === 0) throw new Refusal('wrong-input', 'items')
    const event = { type: 'decided-item', items: keys, decision, ground, why, by } as const
    const line = await store.requests.append(id, event, clock.now().epochMilliseconds)
    return { items: keys.length, lines: [line.id] }
  },
})

/** Nothing is held back without a ground, and a restriction by statute not without what was weighed. */
function checkGround({
  decision,
  ground,
  why,
}: {
  readonly decision: string | null
  readonly ground: (typeof withholdGroundIds)[number] | null
  readonly why: string
}): void {
  if (decision === 'withhold' && ground === null) throw new Refusal('request-ground-missing')
  if (ground !== null && withholdGrounds[ground].needsWeighing && why.length < leastReason)
    throw new Refusal('request-reason-missing', withholdGrounds[ground].article)
}

/** A word is no reason. */
const leastReason = 10

async function keysOf(
  found: Awaited<ReturnType<typeof foundItems>>,
  file: RequestFile,
  wanted: readonly string[] | Filter,
): Promise<readonly string[]> {
  if (!isKeys(wanted))
    return weigh(found, file)
      .filter((item) => isWanted(item, wanted))
      .map(({ key }) => key)
  const known = new Set(found.map(({ key }) => key))
  const missing = wanted.find((key) => !known.has(key))
  if (missing !== undefined) throw new Refusal('document-not-found', missing)
  return wanted
}

function isKeys(wanted: readonly string[] | Filter): wanted is readonly string[] {
  return Array.isArray(wanted)
}

/** Says of values in a piece, or in every piece, whether they stay. */
export const decideRequestValues = action({
  name: 'decide-request-values',
  shape: 'change',
  input: z.object({
    id: requestId,
    item: z.union([itemKey, z.literal('')]),
    values: z.array(z.string().trim().min(2).max(500)).min(1).max(1000).readonly(),
    step: z.enum(['keep', 'redact']).nullable(),
    by: byWhom,
  }),
  subject: ({ id, step, values }) => `${String(id)} ${step ?? '-'} ${String(values.length)}`,
  async run({ store, clock }, { id, ...decided }): Promise<{ readonly line: number }> {
    await requestFile({ store }, id)
    const event = { type: 'decided-value', ...decided } as const
    return { line: (await store.requests.append(id, event, clock.now().epochMilliseconds)).id }
  },
})

/** Whether names and work addresses of our own people stay in what goes out. */
export const setRequestOwnPeople = action({
  name: 'set-request-own-people',
  shape: 'change',
  input: z.object({
    id: requestId,
    stay: z.boolean(),
    why: z.string().trim().max(1000).default(''),
    by: byWhom,
  }),
  subject: ({ id, stay }) => `${String(id)} ${stay ? 'stay' : 'go'}`,
  async run({ store, clock }, { id, stay, why, by }): Promise<{ readonly line: number }> {
    await requestFile({ store }, id)
    const event = { type: 'own-people', stay, why, by } as const
    return { line: (await store.requests.append(id, event, clock.now().epochMilliseconds)).id }
  },
})
