import { inMemory, utf8 } from '../../base/bytes.ts'
import type { Document, Item } from '../document.ts'
import type { Format, Reading } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { emptyDocument } from './document-of.ts'

const mark = Buffer.from('SQLite format 3\0')
/** From the fifth byte on; files of Microsoft Money, which are made the same way and locked, say something else. */
const accessMark = /^Standard (?:Jet|ACE) DB/

/** It goes over a pipe, and the child holds it twice. */
const maxBytes = 209_715_200

/** Databases in a file: of tills, telephones and programs. */
export const database: Format = {
  id: 'sqlite',
  mediaTypes: ['application/vnd.sqlite3', 'application/x-sqlite3'],
  extensions: ['sqlite', 'sqlite3', 'db', 'db3'],
  isIt: (head) => asBuffer(head).subarray(0, mark.length).equals(mark),
  read: (item, reading) => readWith('database', emptyDocument('sqlite', item), { item, reading }),
}

/** Databases of Microsoft Access, since 1997. */
export const access: Format = {
  id: 'access',
  mediaTypes: ['application/msaccess', 'application/x-msaccess', 'application/vnd.ms-access'],
  extensions: ['mdb', 'accdb', 'mde', 'accde'],
  isIt: (head) => accessMark.test(asBuffer(head).toString('latin1', 4, 24)),
  read: (item, reading) => readWith('database-access', emptyDocument('access', item), { item, reading }),
}

async function readWith(
  reader: string,
  empty: Document,
  { item, reading: { sandbox, signal } }: { readonly item: Item; readonly reading: Reading },
): Promise<Document> {
  const { sizeBytes } = item.bytes
  if (sizeBytes > maxBytes)
    return { ...empty, problems: [{ code: 'database-too-large', place: '', lostBytes: sizeBytes }] }
  const { fields, parts, nested, problems } = await sandbox.run(reader, item.bytes.read(0, sizeBytes), signal)
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
