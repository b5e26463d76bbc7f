import { utf8 } from '../../base/bytes.ts'
import type { Document, Field, Item, Part, Participant } from '../document.ts'
import { emptyDocument } from './document-of.ts'
import { authorsOf } from './office-authors.ts'
import { linksOf, officeText } from './office-text.ts'
import { sheetParts } from './sheet.ts'
import { visioParts } from './visio.ts'
import { walkXml } from './xml.ts'
import type { Package } from './zip.ts'

/** Word, Excel, PowerPoint and Visio files: all their text, also what is hidden, deleted, noted or in a header. */
export function readOoxml(item: Item, archive: Package): Document {
  const format = formatOf(archive.names)
  if (format === undefined)
    return {
      ...emptyDocument('zip', item),
      kind: 'container',
      nested: mediaOf(archive, () => true),
      problems: archive.problems,
    }
  const properties = propertiesOf(archive)
  return {
    ...emptyDocument(format, item),
    title: properties.title === '' ? item.name : properties.title,
    fields: properties.fields,
    participants: [...properties.participants, ...authorsOf(archive)],
    problems: archive.problems,
    parts: {
      [Symbol.iterator]: () =>
        format === 'xlsx'
          ? sheetParts(archive)
          : format === 'vsdx'
            ? visioParts(archive)
            : textParts(archive, textNames(format, archive.names)),
    },
    nested: {
      [Symbol.iterator]: () => mediaOf(archive, (name) => /\/(?:media|embeddings)\/[^/]+$/.test(name)),
    },
  }
}

function formatOf(names: readonly string[]): 'docx' | 'xlsx' | 'pptx' | 'vsdx' | undefined {
  if (names.some((name) => name.startsWith('visio/'))) return 'vsdx'
  if (names.some((name) => name.startsWith('word/'))) return 'docx'
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx'
  return names.some((name) => name.startsWith('ppt/')) ? 'pptx' : undefined
}

/** The entries that hold text for people, the main one first. */
function textNames(format: 'docx' | 'pptx', names: readonly string[]): string[] {
  const wanted =
    format === 'docx'
      ? /^word\/(?:document|header|footer|footnotes|endnotes|comments|glossary\/document|charts\/chart|diagrams\/data)\d*\.xml$/
      : /^ppt\/(?:slides\/slide|notesSlides\/notesSlide|comments\/.*comment|(?:slide|notes|handout)Masters\/\w+Master|diagrams\/data|charts\/chart)\d*.*\.xml$/i
  const inOrder = new Intl.Collator('en', { numeric: true })
  return names
    .filter((name) => wanted.test(name))
    .sort(
      (a, b) =>
        Number(b === 'word/document.xml') - Number(a === 'word/document.xml') || inOrder.compare(a, b),
    )
}

function* textParts(archive: Package, names: readonly string[]): Generator<Part> {
  for (const name of names) {
    const bytes = archive.open(name)
    if (bytes === undefined) continue
    const { text, isWhole } = officeText(bytes)
    if (!isWhole) archive.problems.push({ code: 'damaged', place: name, lostBytes: 0 })
    const links = linksOf(archive, name)
    const all = links === '' ? text : `${text}\n${links}`
    if (all.trim() !== '') yield { place: name, layout: 'prose', text: utf8(all) }
  }
}

function propertiesOf(archive: Package): {
  readonly title: string
  readonly fields: readonly Field[]
  readonly participants: readonly Participant[]
} {
  const fields: Field[] = []
  for (const name of ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml']) {
    const bytes = archive.open(name)
    if (bytes === undefined) continue
    let element = ''
    walkXml(bytes, {
      open: (opened) => {
        element = opened
      },
      text: (text) => {
        if (text.trim() !== '') fields.push({ name: element.toLowerCase(), value: text })
      },
    })
  }
  return { ...peopleOf(fields, ['creator', 'lastmodifiedby', 'manager']), fields }
}

/** Title and authors among the properties of a document. */
export function peopleOf(
  fields: readonly Field[],
  names: readonly string[],
): { readonly title: string; readonly participants: readonly Participant[] } {
  const people = new Set(
    fields.filter((field) => names.includes(field.name)).map(({ value }) => value.trim()),
  )
  return {
    title: fields.find(({ name }) => name === 'title')?.value ?? '',
    participants: [...people]
      .filter((name) => name !== '')
      .map((name) => ({ role: 'author', name, email: '' })),
  }
}

/** Pictures and embedded files, to be read by formats of their own. */
export function* mediaOf(archive: Package, isMedia: (name: string) => boolean): Generator<Item> {
  let number = 0
  for (const name of archive.names.filter(isMedia)) {
    number++
    const bytes = archive.open(name)
    if (bytes !== undefined && bytes.sizeBytes > 0) {
      yield {
        path: String(number),
        name: name.slice(name.lastIndexOf('/') + 1),
        mediaType: '',
        charset: '',
        bytes,
      }
    }
  }
}
