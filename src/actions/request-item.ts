import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { tellingOf, writtenIn } from '../people/others.ts'
import { createMatcher, isTooShort } from '../redact/targets.ts'
import type { OccurrenceRow } from '../store/store.ts'
import { action } from './action.ts'
import { copyGround, foundItems, weigh, type WeighedItem } from './request-answer-ground.ts'
import { requestFile } from './request-file.ts'
import { lookAt, type CopyGround, type JudgedValue, type LookedAt } from './request-copy.ts'
import { itemKey, requestId } from './request-input.ts'

/** A stretch of a piece: the person's own, somebody else's, or neither. */
export interface MarkedText {
  readonly text: string
  /** `own`; or the place of the value among `others`; null for what lies between. */
  readonly mark: 'own' | number | null
}

/** A piece under review. */
export interface ItemReview extends Omit<LookedAt, 'text'> {
  readonly item: WeighedItem
  readonly occurrences: readonly OccurrenceRow[]
  readonly pieces: readonly MarkedText[]
}

/** One piece as it lies at its source, with what in it is not the person's and what becomes of that. */
export const requestItem = action({
  name: 'request-item',
  shape: 'query',
  inBackground: true,
  input: z.object({ id: requestId, item: itemKey }),
  subject: ({ id, item }) => `${String(id)} ${item}`,
  async run(context, { id, item: key }): Promise<ItemReview> {
    const { store } = context
    const file = await requestFile({ store }, id)
    const all = weigh(await foundItems(store, file), file)
    const item = all.find((one) => one.key === key)
    if (item === undefined) throw new Refusal('document-not-found', key)
    const ground = await copyGround(context, file, all)
    const { text, ...looked } = await lookAt(context, item, ground)
    return {
      ...looked,
      item,
      occurrences: await store.overview.occurrences(key),
      pieces: piecesOf(text, looked.others, ground),
    }
  },
})

function piecesOf(text: string, others: readonly JudgedValue[], { people }: CopyGround): MarkedText[] {
  const { names, emails, phones, others: values } = people.subject
  const known = { ...people, outsiders: [] }
  const targets = [
    ...others.map((one, mark) => ({ mark, ...writtenIn(one, text, known) })),
    ...[...names, ...emails, ...phones, ...values].map((value) => ({
      mark: 'own' as const,
      value,
      spellings: [],
      words: [],
    })),
  ].filter((target) => !isTooShort(target))
  const found: MarkedText[] = []
  let at = 0
  for (const { start, end, target } of createMatcher(targets, tellingOf(known)).find(text)) {
    if (start > at) found.push({ text: text.slice(at, start), mark: null })
    found.push({ text: text.slice(start, end), mark: targets[target]?.mark ?? null })
    at = end
  }
  if (at < text.length) found.push({ text: text.slice(at), mark: null })
  return found
}
