import { z } from 'zod'
import { kinds } from '../detect/kinds.ts'
import type { KindCount } from '../store/store.ts'
import { action } from './action.ts'

/** What was met until now, while a first reading goes on: of whom it is comes at its end. */
export const seenSoFar = action<typeof input, readonly Pick<KindCount, 'kind' | 'values'>[]>({
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
