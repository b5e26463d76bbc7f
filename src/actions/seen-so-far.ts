import { z } from 'zod'
import { kinds, type Kind } from '../detect/kinds.ts'
import { action } from './action.ts'

/** How many different values of a kind stand in the index. */
export interface SeenKind {
  readonly kind: Kind
  readonly values: number
}

/** What was met until now, while a first reading goes on: of whom it is comes at its end. */
export const seenSoFar = action<typeof input, readonly SeenKind[]>({
  name: 'seen-so-far',
  shape: 'query',
  get input() {
    return input
  },
  async run({ store }) {
    return (await store.overview.seen()).filter(({ kind }) => kinds[kind].byDefault)
  },
})

const input = z.object({})
