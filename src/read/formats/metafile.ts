import { inMemory, utf8 } from '../../base/bytes.ts'
import type { Document, Item } from '../document.ts'
import type { Format } from '../format.ts'
import { linesOf } from '../picture/drawn-text.ts'
import { isEmf, readEmf, type MetafileContents } from '../picture/emf.ts'
import { isWmf, readWmf } from '../picture/wmf.ts'
import { asBuffer } from '../text/bytes.ts'
import { emptyDocument } from './document-of.ts'

/** A drawing of letters and lines; what is larger is a map. */
const mostBytes = 67_108_864

interface Kind {
  readonly id: string
  readonly mediaTypes: readonly string[]
  readonly isIt: (head: Buffer) => boolean
  readonly read: (bytes: Buffer) => MetafileContents
}

const kinds: readonly Kind[] = [
  { id: 'emf', mediaTypes: ['image/emf', 'image/x-emf'], isIt: isEmf, read: readEmf },
  { id: 'wmf', mediaTypes: ['image/wmf', 'image/x-wmf'], isIt: isWmf, read: readWmf },
]

/** Drawings of Windows: a table that was pasted into a letter, the name of a file below its sign. */
export const metafiles: readonly Format[] = kinds.map((kind) => ({
  id: kind.id,
  mediaTypes: kind.mediaTypes,
  extensions: [kind.id],
  isIt: (head) => kind.isIt(asBuffer(head)),
  read: (item) => readMetafile(item, kind),
}))

function readMetafile(item: Item, { id, read }: Kind): Document {
  const document = emptyDocument(id, item)
  const { sizeBytes } = item.bytes
  if (sizeBytes > mostBytes)
    return { ...document, problems: [{ code: 'too-large', place: '', lostBytes: sizeBytes, detail: id }] }
  const { drawn, bitmaps, isWhole } = read(asBuffer(item.bytes.read(0, sizeBytes)))
  const text = linesOf(drawn)
  return {
    ...document,
    parts: text.trim() === '' ? [] : [{ place: 'text', layout: 'prose', text: utf8(text) }],
    nested: bitmaps.map((bytes, i) => ({
      path: String(i + 1),
      name: '',
      mediaType: 'image/bmp',
      charset: '',
      bytes: inMemory(bytes),
    })),
    problems: isWhole ? [] : [{ code: 'truncated', place: '', lostBytes: 0, detail: id }],
  }
}
