import { homeZone } from '../base/clock.ts'
import { z } from 'zod'
import { allKinds, kinds, type Kind } from '../detect/kinds.ts'
import { action } from './action.ts'

const limit = z.number().int().min(1).max(10_000_000).default(50)

const classes = ['ordinary', 'sensitive', 'special', 'criminal'] as const

/** What findings are asked for; everything that is given must hold. */
export const findingFilter = {
  kinds: z.array(z.enum(allKinds)).default([]),
  class: z.enum(classes).optional(),
  sourceId: z.number().int().positive().optional(),
  personId: z.number().int().positive().optional(),
  /** Only in documents older than so many years. */
  olderThanYears: z.number().int().min(1).max(100).optional(),
  verdict: z.enum(['open', 'wrong', 'fine', 'all']).default('all'),
}

/** What was found, by kind, class, place, person, age. Identifiers are shown, the rest masked, secrets never. */
export const findings = action({
  name: 'findings',
  shape: 'query',
  input: z.object({ ...findingFilter, limit, after: z.string().max(40).optional() }),
  run({ store, clock }, { class: sensitivity, olderThanYears, kinds: asked, ...query }) {
    return store.overview.findings({
      ...query,
      kinds: chosenKinds(asked, sensitivity),
      beforeMs: olderThanYears === undefined ? undefined : yearsAgo(clock.now(), olderThanYears),
    })
  },
})

/** The kinds that are asked for by name or class; the empty list stands for all. */
function chosenKinds(
  asked: readonly Kind[],
  sensitivity: (typeof classes)[number] | undefined,
): readonly Kind[] {
  if (sensitivity === undefined) return asked
  const ofClass = allKinds.filter((kind) => kinds[kind].class === sensitivity)
  return asked.length === 0 ? ofClass : ofClass.filter((kind) => asked.includes(kind))
}

function yearsAgo(now: Temporal.Instant, years: number): number {
  return now.toZonedDateTimeISO(homeZone).subtract({ years }).epochMilliseconds
}

/** What could not be read, where and why. */
export const problems = action({
  name: 'problems',
  shape: 'query',
  input: z.object({
    sourceId: z.number().int().positive().optional(),
    limit,
    offset: z.number().int().min(0).default(0),
  }),
  run: ({ store }, query) => store.overview.problems(query),
})

/** Empties the index; settings, places and decisions stay. */
export const forget = action({
  name: 'forget',
  shape: 'change',
  takesIndex: true,
  inBackground: true,
  input: z.object({ confirmed: z.literal(true) }),
  async run({ store }) {
    return { removed: await store.forget() }
  },
})
