import { within } from '../../base/bytes.ts'
import type { Document, Item } from '../document.ts'
import type { Format, Reading } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { message } from './message.ts'

// The number of bytes in a line of its own, then the message, then what the program noted about it.
const COUNT_LINE = /^(\d{1,10})[ \t]*\r?\n(?=[\w-]{1,60}[ \t]?:)/
const HEAD_BYTES = 100

/** Messages as Apple Mail keeps them, one in each file. */
export const emlx: Format = {
  id: 'emlx',
  mediaTypes: [],
  extensions: ['emlx'],
  isIt: (head) => COUNT_LINE.test(asBuffer(head).toString('latin1', 0, HEAD_BYTES)),
  read: readCounted,
}

function readCounted(item: Item, reading: Reading): Document | Promise<Document> {
  const { bytes } = item
  const head = asBuffer(bytes.read(0, Math.min(bytes.sizeBytes, HEAD_BYTES))).toString('latin1')
  const [line = '', count = String(bytes.sizeBytes)] = COUNT_LINE.exec(head) ?? []
  return message.read({ ...item, bytes: within(bytes, line.length, line.length + Number(count)) }, reading)
}
