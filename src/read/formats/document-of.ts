import type { Document, Item } from '../document.ts'

/** A document with nothing in it yet, titled by its file name: formats fill in what they find. */
export function emptyDocument(format: string, item: Item): Document {
  return {
    kind: 'file',
    format,
    title: item.name,
    fields: [],
    parts: [],
    participants: [],
    contacts: [],
    nested: [],
    problems: [],
  }
}
