import type { ByteSource } from '../../base/bytes.ts'
import { utf8 } from '../../base/bytes.ts'
import type { Document, Field, Item, Part, Participant } from '../document.ts'
import { emptyDocument } from './document-of.ts'
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
    participants: properties.participants,
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
      ? /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments|glossary\/document)\d*\.xml$/
      : /^ppt\/(?:slides\/slide|notesSlides\/notesSlide|comments\/.*comment|slideMasters\/slideMaster|diagrams\/data)\d*.*\.xml$/
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
    const { text, isWhole } = textOf(bytes)
    if (!isWhole) archive.problems.push({ code: 'damaged', place: name, lostBytes: 0 })
    const links = linksOf(archive, name)
    const all = links === '' ? text : `${text}\n${links}`
    if (all.trim() !== '') yield { place: name, layout: 'prose', text: utf8(all) }
  }
}

/** Text runs of WordprocessingML and DrawingML; `delText` is struck out but still there, so it counts. */
const runs = new Set(['t', 'delText', 'text'])
const breaks = new Map([
  ['p', '\n'],
  ['br', '\n'],
  ['cr', '\n'],
  ['tr', '\n'],
  ['tab', '\t'],
  ['tc', '\t'],
  ['noBreakHyphen', '-'],
])

function textOf(bytes: ByteSource): { readonly text: string; readonly isWhole: boolean } {
  const pieces: string[] = []
  let isRun = false
  let inInstruction = false
  let description = ''
  const isWhole = walkXml(bytes, {
    open: (name, attribute) => {
      isRun = runs.has(name)
      inInstruction = name === 'instrText'
      if (name === 'tab' || name === 'br' || name === 'cr') pieces.push(breaks.get(name) ?? '')
      if (name === 'docPr' || name === 'cNvPr') {
        // Word writes it twice, for the place of the picture and for the picture.
        const isNew = attribute('descr') !== '' && attribute('descr') !== description
        description = attribute('descr')
        if (isNew) pieces.push(` ${description}\n`)
      }
      if (name === 'comment' || name === 'cm')
        pieces.push(attribute('author') === '' ? '' : `${attribute('author')}: `)
    },
    close: (name) => {
      isRun = false
      inInstruction = false
      if (name === 'p' || name === 'tr') pieces.push('\n')
      else if (name === 'tc') {
        // Each cell ends in a paragraph: within a row that break is a step to the next cell.
        if (pieces.at(-1) === '\n') pieces.pop()
        pieces.push('\t')
      } else if (name === 'noBreakHyphen') pieces.push('-')
    },
    text: (text) => {
      if (isRun) pieces.push(text)
      else if (inInstruction)
        pieces.push(...(/(?:mailto:|https?:)[^"\s]+/.exec(text) ?? []).map((link) => ` ${link} `))
    },
  })
  return { text: pieces.join('').replace(/\t+\n/g, '\n'), isWhole }
}

/** Where the links of an entry lead: addresses stand there too. */
function linksOf(archive: Package, name: string): string {
  const slash = name.lastIndexOf('/')
  const bytes = archive.open(`${name.slice(0, slash)}/_rels${name.slice(slash)}.rels`)
  const links: string[] = []
  if (bytes !== undefined) {
    walkXml(bytes, {
      open: (element, attribute) => {
        if (element === 'Relationship' && attribute('TargetMode') === 'External')
          links.push(attribute('Target'))
      },
    })
  }
  return [...new Set(links)].filter((link) => /^(?:mailto|https?|tel|file):/i.test(link)).join('\n')
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
