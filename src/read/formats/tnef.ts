import type { Document, Item } from '../document.ts'
import type { Format, Reading } from '../format.ts'
import { readTnef } from '../outlook/tnef.ts'
import { outlookDocument } from './outlook-document.ts'

/** Messages as Outlook packs them into winmail.dat ([MS-OXTNEF]); messages out of Outlook's stores come in this form too. */
export const tnef: Format = {
  id: 'tnef',
  mediaTypes: ['application/ms-tnef', 'application/vnd.ms-tnef'],
  extensions: ['tnef'],
  isIt: (head) => head[0] === 0x78 && head[1] === 0x9f && head[2] === 0x3e && head[3] === 0x22,
  read: readPacked,
}

// A mail server takes messages of some 50 MB, a store keeps larger ones; it is held in memory.
const MAX_BYTES = 500_000_000

function readPacked(item: Item, reading: Reading): Document {
  const { sizeBytes } = item.bytes
  const message = readTnef(item.bytes.read(0, Math.min(sizeBytes, MAX_BYTES)))
  return outlookDocument(message, { format: 'tnef', item, reading })
}
