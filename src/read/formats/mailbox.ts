import type { Problem } from '../../base/problem.ts'
import type { Document, Item } from '../document.ts'
import type { Format } from '../format.ts'
import { isMbox, splitMbox } from '../mime/mbox.ts'
import { emptyDocument } from './document-of.ts'

/** A mailbox file that lies inside something else: an attachment, an entry of an archive. */
export const mailbox: Format = {
  id: 'mailbox',
  mediaTypes: ['application/mbox'],
  extensions: ['mbox', 'mbx'],
  isIt: isMbox,
  read: readMailbox,
}

function readMailbox(item: Item): Document {
  const problems: Problem[] = []
  return {
    ...emptyDocument('mailbox', item),
    kind: 'container',
    problems,
    nested: { [Symbol.iterator]: () => messages(item, problems) },
  }
}

function* messages(item: Item, problems: Problem[]): Generator<Item> {
  for (const stretch of splitMbox(item.bytes, 0, item.bytes.sizeBytes)) {
    if (stretch.problem !== undefined) problems.push(stretch.problem)
    if (stretch.item !== undefined) yield { ...stretch.item, path: String(stretch.offset) }
  }
}
