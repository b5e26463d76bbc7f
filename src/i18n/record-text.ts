import type { Words } from './nl-words.ts'

/** What a kind of record is called, and what its term runs from ('' when nobody says). */
export interface RecordText {
  readonly name: string
  readonly starts: string
}

/** Every kind of record that has a name, in the order in which it is chosen from. */
export function recordTexts({ retention }: Pick<Words, 'retention'>): Readonly<Record<string, RecordText>> {
  return { ...retention.categories, ...retention.records }
}

/** The words of one kind; undefined when it is the organisation's own. */
export function recordText(kind: string, messages: Pick<Words, 'retention'>): RecordText | undefined {
  const texts = recordTexts(messages)
  return Object.hasOwn(texts, kind) ? texts[kind] : undefined
}
