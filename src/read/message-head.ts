import { inMemory } from '../base/bytes.ts'
import type { Document, Item } from './document.ts'
import { formatOf } from './format-of.ts'
import { readMessage } from './formats/message.ts'

/** No mail program writes more before the text: lists of thousands of receivers fit. */
const headBytes = 262_144

/** What a message says at its top, by its first bytes and without what it holds; null when it is none. */
export function messageHead(item: Item): Pick<Document, 'title' | 'participants'> | null {
  const top = { ...item, bytes: inMemory(item.bytes.read(0, Math.min(headBytes, item.bytes.sizeBytes))) }
  return formatOf(top).id === 'message' ? readMessage(top) : null
}
