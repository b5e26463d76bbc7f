import { inMemory, utf8 } from '../../base/bytes.ts'
import type { Document, Item } from '../document.ts'
import type { Format, Reading } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { emptyDocument } from './document-of.ts'

const mark = Buffer.from('SQLite format 3\0')

/** It goes over a pipe, and the child holds it twice. */
const maxBytes = 209_715_200

/** Databases in a file: of tills, telephones and programs. */
export const database: Format = {
  id: 'sqlite',
  mediaTypes: ['application/vnd.sqlite3', 'application/x-sqlite3'],
  extensions: ['sqlite', 'sqlite3', 'db', 'db3'],
  isIt: (head) => asBuffer(head).subarray(0, mark.length).equals(mark),
  read: readDatabase,
}

async function readDatabase(item: Item, { sandbox, signal }: Reading): Promise<Document> {
  const { sizeBytes } = item.bytes
  const empty = emptyDocument('sqlite', item)
  if (sizeBytes > maxBytes)
    return { ...empty, problems: [{ code: 'too-large', place: '', lostBytes: sizeBytes }] }
  const { fields, parts, nested, problems } = await sandbox.run(
    'database',
    item.bytes.read(0, sizeBytes),
    signal,
  )
  return {
    ...empty,
    fields,
    problems,
    parts: parts.map(({ place, text, references }) => ({
      place,
      layout: 'table',
      hasHead: true,
      text: utf8(text),
      ...(references && { references: references.map(utf8) }),
    })),
    nested: nested.map(({ name, mediaType, bytes }, i) => ({
      path: String(i + 1),
      name,
      mediaType,
      charset: '',
      bytes: inMemory(bytes),
    })),
  }
}
