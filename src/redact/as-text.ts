import type { Document, Item } from '../read/document.ts'
import { readTree } from '../read/tree.ts'
import { redactString } from './text.ts'
import type { Work } from './work.ts'

/** A book of a thousand pages is two million letters. */
const maxTextBytes = 33_554_432

/** All that our readers see in a file, as plain text without the targets; undefined when that is too much. */
export async function asRedactedText(item: Item, work: Work): Promise<Uint8Array | undefined> {
  const pieces: string[] = []
  let left = maxTextBytes
  let isWhole = true
  await readTree(item, work.reading, {
    visit: (document, { path, name }) => {
      for (const text of textsOf(document, path === '' ? '' : name)) {
        left -= text.length
        if (left >= 0) pieces.push(text)
      }
    },
    leave: (_, __, problems) => {
      isWhole &&= problems.every(({ code }) => code === 'needs-ocr' || code === 'wrong-charset')
    },
  })
  if (left < 0) return undefined
  if (!isWhole) work.ledger.note('object-not-read', work.place)
  const text = `${pieces.join('\n\n').replaceAll('\r\n', '\n')}\n`
  return Buffer.from(redactString(text, { kind: 'plain', work, mark: work.mark }))
}

function* textsOf(document: Document, name: string): Generator<string> {
  if (name !== '') yield name
  const shown = document.fields.filter((field) => shownFields.has(field.name))
  if (shown.length > 0) yield shown.map((field) => `${field.name}: ${field.value}`).join('\n')
  for (const { text } of document.parts) yield Buffer.from(text).toString()
}

/** What a reader of mail sees above it. */
const shownFields = new Set(['from', 'to', 'cc', 'date', 'subject'])
