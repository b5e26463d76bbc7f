import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { allKinds } from '../detect/kinds.ts'
import type { DocumentPlace } from '../scan/reread.ts'
import type { Shown } from '../scan/show.ts'
import type { OccurrenceRow, Store } from '../store/store.ts'
import { action } from './action.ts'

export interface Preview extends Shown {
  /** Every place where this same document lies. */
  readonly occurrences: readonly OccurrenceRow[]
  readonly isRevealed: boolean
}

/** Places of one document that are tried: the first that still holds it is shown. */
const maxTried = 20

/** A finding in its surroundings, read again from its source: masked unless it is revealed, which leaves a line in the log. */
export const preview = action({
  name: 'preview',
  shape: 'query',
  inBackground: true,
  input: z.object({
    document: z.string().regex(/^[0-9a-f]{32}$/),
    kind: z.enum(allKinds),
    part: z.string().max(4096),
    startByte: z.number().int().min(0),
    lengthBytes: z.number().int().min(0).max(1_000_000),
    isRevealed: z.boolean().default(false),
  }),
  subject: ({ isRevealed, document, kind }) => (isRevealed ? `${kind} ${document}` : null),
  async run({ store, shower, signal }, { document, ...order }): Promise<Preview> {
    const occurrences = await store.overview.occurrences(document)
    const shown = await atItsSource(store, document, (place) => shower.show({ ...order, ...place }, signal))
    return { ...shown, occurrences, isRevealed: order.isRevealed }
  },
})

/** What `read` makes of the first place that still holds a document; refuses when none does. */
export async function atItsSource<Result>(
  store: Store,
  digest: string,
  read: (place: DocumentPlace) => Promise<Result | null>,
): Promise<Result> {
  const occurrences = await store.overview.occurrences(digest)
  const sources = new Map((await store.sources.list()).map((source) => [source.id, source]))
  let away: Refusal | undefined
  for (const { sourceId, unit, locator } of occurrences.slice(0, maxTried)) {
    const source = sources.get(sourceId)
    if (source === undefined) continue
    try {
      const result = await read({ digest, source, unit, locator })
      if (result !== null) return result
    } catch (error) {
      // A server that is away keeps nobody from looking at the copy in a file.
      if (!(error instanceof Refusal)) throw error
      away = error
    }
  }
  if (away !== undefined) throw away
  throw new Refusal('changed-since', occurrences[0]?.unit ?? '')
}
