import type { Document, Item } from '../document.ts'
import { emptyDocument } from './document-of.ts'
import { walkXml } from './xml.ts'
import type { Package } from './zip.ts'

const ATTACHMENTS = 'com.microsoft.__Attachments/'

/** True for the entries of an export of Outlook for Mac. */
export function isOlm(names: readonly string[]): boolean {
  return names.some((name) => name.includes('com.microsoft.__Messages/'))
}

/** An export of Outlook for Mac: its lists, and behind each the files that are attached in it, by the names they were sent with. */
export function readOlm(item: Item, archive: Package): Document {
  return {
    ...emptyDocument('olm-archive', item),
    kind: 'container',
    problems: archive.problems,
    nested: { [Symbol.iterator]: () => entriesOf(archive) },
  }
}

function* entriesOf(archive: Package): Generator<Item> {
  const numbers = new Map(archive.names.map((name, i) => [name, i + 1]))
  const given = new Set<string>()
  for (const name of archive.names) {
    if (name.endsWith('/') || name.includes(ATTACHMENTS)) continue
    const list = itemOf(archive, { entry: name, name, mediaType: '' }, numbers)
    if (list === undefined) continue
    yield list
    for (const attached of attachedIn(list))
      if (numbers.has(attached.entry)) yield* once(archive, attached, { numbers, given })
  }
  for (const entry of archive.names)
    if (entry.includes(ATTACHMENTS) && !entry.endsWith('/'))
      yield* once(archive, { entry, name: '', mediaType: '' }, { numbers, given })
}

interface Attached {
  readonly entry: string
  readonly name: string
  readonly mediaType: string
}

interface Known {
  readonly numbers: ReadonlyMap<string, number>
  readonly given: Set<string>
}

/** A file may be attached to the copy of a message as well. */
function* once(archive: Package, attached: Attached, { numbers, given }: Known): Generator<Item> {
  if (given.has(attached.entry)) return
  given.add(attached.entry)
  const item = itemOf(archive, attached, numbers)
  if (item !== undefined) yield item
}

function itemOf(
  archive: Package,
  { entry, name, mediaType }: Attached,
  numbers: ReadonlyMap<string, number>,
): Item | undefined {
  const bytes = archive.open(entry)
  return bytes === undefined
    ? undefined
    : { path: String(numbers.get(entry) ?? 0), name, mediaType, charset: '', bytes }
}

function attachedIn({ bytes, name }: Item): Attached[] {
  const attached: Attached[] = []
  if (!name.endsWith('.xml')) return attached
  walkXml(bytes, {
    open: (_name, attribute) => {
      const entry = attribute('OPFAttachmentURL')
      const mediaType = attribute('OPFAttachmentContentType').toLowerCase()
      if (entry !== '') attached.push({ entry, name: attribute('OPFAttachmentName'), mediaType })
    },
  })
  return attached
}
