import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { LetterHead } from '../scan/show-letter.ts'
import { action, type ActionContext } from './action.ts'
import { atItsSource } from './preview.ts'
import { foundItems } from './request-answer-ground.ts'
import { requestFile } from './request-file.ts'
import { itemKey, requestId } from './request-input.ts'

/** As many as a page of the list holds. */
const mostHeads = 200
/** A server that is slow leaves the rest of the list without; it is asked again with the next page. */
const longestMs = 4000

/** What messages among the pieces are about and who wrote them, read where they lie: the index keeps no subjects. */
export const requestHeads = action({
  name: 'request-heads',
  shape: 'query',
  inBackground: true,
  input: z.object({ id: requestId, items: z.array(itemKey).max(mostHeads) }),
  async run(context, { id, items }): Promise<Heads> {
    const { store, clock } = context
    const found = await foundItems(store, await requestFile({ store }, id))
    const wanted = new Set(items)
    const until = clock.now().epochMilliseconds + longestMs
    const heads: Record<string, LetterHead | null> = {}
    for (const { key, kind } of found) {
      if (kind !== 'message' || !wanted.has(key)) continue
      if (clock.now().epochMilliseconds > until) break
      heads[key] = await headOf(context, key)
    }
    return heads
  },
})

/** By piece; null when it does not lie there any more, or its place is away. One that is not there yet was too slow. */
type Heads = Readonly<Record<string, LetterHead | null>>

/** Null when it does not lie there any more, or its place is away. */
async function headOf({ store, shower, signal }: ActionContext, key: string): Promise<LetterHead | null> {
  try {
    const { title, from, to } = await atItsSource(store, key, (place) => shower.letter(place, signal))
    return { title, from, to }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
