import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { allKinds } from '../detect/kinds.ts'
import type { DocumentPlace } from '../scan/reread.ts'
import type { Shown, ShownOpening } from '../scan/show.ts'
import type { OccurrenceRow, Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'

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

/** A document from its top, read again at its source: masked unless it is revealed, which leaves a line in the log. */
export const documentOpening = action({
  name: 'document-opening',
  shape: 'query',
  inBackground: true,
  input: z.object({
    document: z.string().regex(/^[0-9a-f]{32}$/),
    isRevealed: z.boolean().default(false),
  }),
  subject: ({ isRevealed, document }) => (isRevealed ? document : null),
  run: ({ store, shower, signal }, { document, isRevealed }): Promise<ShownOpening> =>
    atItsSource(store, document, (place) => shower.opening({ ...place, isRevealed }, signal)),
})

/** What `read` makes of the first place that still holds a document; refuses when none does. */
export async function atItsSource<Result>(
  store: Store,
  digest: string,
  read: (place: DocumentPlace) => Promise<Result | null>,
): Promise<Result> {
  const places = await placesOfDocument(store, digest)
  let away: Refusal | undefined
  for (const place of places) {
    try {
      const result = await read(place)
      if (result !== null) return result
    } catch (error) {
      // A server that is away keeps nobody from looking at the copy in a file.
      if (!(error instanceof Refusal)) throw error
      away = error
    }
  }
  if (away !== undefined) throw away
  throw new Refusal('changed-since', places[0]?.unit ?? '')
}

/** All that is written in a document, read where it lies; null when it moved or changed since. */
export async function textAtItsSource(
  { store, shower, signal }: Pick<ActionContext, 'store' | 'shower' | 'signal'>,
  document: string,
): Promise<string | null> {
  try {
    const passages = await atItsSource(store, document, (place) => shower.passages(place, signal))
    return passages.map(({ text }) => text).join('\n')
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Where a document may lie: the first places of it that can be read. */
export async function placesOfDocument(store: Store, digest: string): Promise<readonly DocumentPlace[]> {
  const occurrences = await store.overview.occurrences(digest)
  const sources = new Map((await store.sources.list()).map((source) => [source.id, source]))
  return occurrences.slice(0, maxTried).flatMap(({ sourceId, unit, locator }) => {
    const source = sources.get(sourceId)
    return source === undefined ? [] : [{ digest, source, unit, locator }]
  })
}
