import { inMemory } from '../../base/bytes.ts'
import type { Document, Item } from '../document.ts'
import type { Format, Reading } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { emptyDocument } from './document-of.ts'

interface Kind {
  readonly id: string
  readonly mediaTypes: readonly string[]
  readonly extensions: readonly string[]
  /** What its first bytes look like, in hex. */
  readonly mark: RegExp
}

const kinds: readonly Kind[] = [
  { id: '7z', mediaTypes: ['application/x-7z-compressed'], extensions: ['7z'], mark: /^377abcaf271c/ },
  {
    id: 'rar',
    mediaTypes: ['application/vnd.rar', 'application/x-rar-compressed'],
    extensions: ['rar'],
    mark: /^526172211a07/,
  },
  {
    id: 'cab',
    mediaTypes: ['application/vnd.ms-cab-compressed'],
    extensions: ['cab'],
    mark: /^4d53434600000000/,
  },
]

/** Archives that are opened by 7-Zip in the sandbox. */
export const archives: readonly Format[] = kinds.map((kind) => ({
  id: kind.id,
  mediaTypes: kind.mediaTypes,
  extensions: kind.extensions,
  isIt: (head) => kind.mark.test(asBuffer(head).toString('hex', 0, 16)),
  read: (item, reading) => readArchive(item, kind, reading),
}))

/** It is held in memory twice, with all that comes out of it. */
export const maxArchiveBytes = 104_857_600

/** The files of an archive, by 7-Zip in the sandbox. */
export async function readArchive(item: Item, { id }: Pick<Kind, 'id'>, reading: Reading): Promise<Document> {
  const { sizeBytes } = item.bytes
  const empty = { ...emptyDocument(id, item), kind: 'container' as const }
  if (sizeBytes > maxArchiveBytes)
    return { ...empty, problems: [{ code: 'packed-too-large', place: '', lostBytes: sizeBytes }] }
  const { nested, problems } = await reading.sandbox.run(
    'archive',
    item.bytes.read(0, sizeBytes),
    reading.signal,
  )
  return {
    ...empty,
    problems,
    nested: nested.map(({ name, bytes }, i) => ({
      path: String(i + 1),
      name,
      mediaType: '',
      charset: '',
      bytes: inMemory(bytes),
    })),
  }
}
