import type { Document, Item } from '../document.ts'
import type { Reading } from '../format.ts'
import { DamagedCompound } from '../compound-file.ts'
import { readMsg } from '../outlook/msg.ts'
import { emptyDocument } from './document-of.ts'
import { outlookDocument } from './outlook-document.ts'

/** A message of Outlook in a file of its own (.msg), or a template for one (.oft); `compound` tells by what is inside. */
export function readMessageFile(item: Item, reading: Reading): Document {
  try {
    return outlookDocument(readMsg(item.bytes), { format: 'msg', item, reading })
  } catch (error) {
    if (!(error instanceof DamagedCompound)) throw error
    const problem = {
      code: 'damaged',
      place: '',
      lostBytes: item.bytes.sizeBytes,
      detail: error.message,
    } as const
    return { ...emptyDocument('msg', item), problems: [problem] }
  }
}
