import { z } from 'zod'
import { allKinds } from '../detect/kinds.ts'
import { action } from './action.ts'

const page = {
  limit: z.number().int().min(1).max(10_000_000).default(50),
  offset: z.number().int().min(0).default(0),
}

/** What was found, by kind, place or person. Identifiers are shown, the rest masked, secrets never. */
export const findings = action({
  name: 'findings',
  shape: 'query',
  input: z.object({
    kind: z.enum(allKinds).optional(),
    sourceId: z.number().int().positive().optional(),
    personId: z.number().int().positive().optional(),
    ...page,
  }),
  run({ store }, { kind, sourceId, personId, limit, offset }) {
    return store.overview.findings({
      limit,
      offset,
      ...(kind === undefined ? {} : { kind }),
      ...(sourceId === undefined ? {} : { sourceId }),
      ...(personId === undefined ? {} : { personId }),
    })
  },
})

/** What could not be read, where and why. */
export const problems = action({
  name: 'problems',
  shape: 'query',
  input: z.object({ sourceId: z.number().int().positive().optional(), ...page }),
  run({ store }, { sourceId, limit, offset }) {
    return store.overview.problems(sourceId === undefined ? { limit, offset } : { sourceId, limit, offset })
  },
})

/** Empties the index; settings, places and decisions stay. */
export const forget = action({
  name: 'forget',
  shape: 'change',
  input: z.object({ confirmed: z.literal(true) }),
  async run({ store }) {
    return { removed: await store.forget() }
  },
})
