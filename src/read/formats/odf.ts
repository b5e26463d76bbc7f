import { utf8 } from '../../base/bytes.ts'
import type { Document, Field, Item, Part } from '../document.ts'
import { emptyDocument } from './document-of.ts'
import { mediaOf, peopleOf } from './ooxml.ts'
import { tableParts } from './sheet.ts'
import { walkXml } from './xml.ts'
import type { Package } from './zip.ts'

/** Repeated cells and rows are written once with a count, up to a million: as many as a reader of tables needs. */
const maxRepeat = 100

/** OpenDocument texts, sheets and slides: all their text, headers, notes and comments too. */
export function readOdf(item: Item, archive: Package): Document {
  const type = archive.open('mimetype')
  const kind = type === undefined ? '' : Buffer.from(type.read(0, 200)).toString('latin1')
  const format = kind.includes('spreadsheet') ? 'ods' : kind.includes('presentation') ? 'odp' : 'odt'
  const empty = emptyDocument(format, item)
  if (isLocked(archive)) {
    return {
      ...empty,
      problems: [...archive.problems, { code: 'encrypted', place: '', lostBytes: item.bytes.sizeBytes }],
    }
  }
  const fields = metaOf(archive)
  const { title, participants } = peopleOf(fields, ['creator', 'initial-creator', 'printed-by'])
  return {
    ...empty,
    title: title === '' ? item.name : title,
    fields,
    participants,
    problems: archive.problems,
    parts: { [Symbol.iterator]: () => partsOf(archive, format) },
    nested: {
      [Symbol.iterator]: () =>
        mediaOf(archive, (name) => /^(?:Pictures|media|ObjectReplacements)\/[^/]+$/.test(name)),
    },
  }
}

function isLocked(archive: Package): boolean {
  const manifest = archive.open('META-INF/manifest.xml')
  let isEncrypted = false
  if (manifest !== undefined) {
    walkXml(manifest, {
      open: (name) => {
        isEncrypted ||= name === 'encryption-data'
      },
    })
  }
  return isEncrypted
}

function metaOf(archive: Package): Field[] {
  const fields: Field[] = []
  const bytes = archive.open('meta.xml')
  if (bytes === undefined) return fields
  let element = ''
  walkXml(bytes, {
    open: (name) => {
      element = name
    },
    text: (text) => {
      if (text.trim() !== '') fields.push({ name: element.toLowerCase(), value: text })
    },
  })
  return fields
}

function* partsOf(archive: Package, format: string): Generator<Part> {
  for (const name of ['content.xml', 'styles.xml']) {
    const bytes = archive.open(name)
    if (bytes === undefined) continue
    const body = new Body(format === 'ods')
    if (!walkXml(bytes, body)) archive.problems.push({ code: 'damaged', place: name, lostBytes: 0 })
    for (const { title, text } of body.tables)
      if (text.trim() !== '') yield* tableParts(`sheet/${title}`, text)
    const text = body.toText()
    if (text.trim() !== '') yield { place: name, layout: 'prose', text: utf8(text) }
  }
}

/** Inside a paragraph these begin something else: a remark, who made it and when, a note, a paragraph of either. */
const apart = new Set(['annotation', 'creator', 'date', 'note', 'note-body', 'p', 'h'])

/** Collects the text of a body; of a sheet its tables apart. */
class Body {
  readonly tables: { title: string; text: string }[] = []
  readonly #splitsTables: boolean
  #pieces: string[] = []
  #rows: string[] = []
  #cells: string[] = []
  #cell: string[] | undefined
  #table: string | undefined
  #repeat = 1
  #depth = 0

  constructor(splitsTables: boolean) {
    this.#splitsTables = splitsTables
  }

  open = (name: string, attribute: (name: string) => string): void => {
    if (this.#depth > 0 && apart.has(name)) this.#say(' ')
    if (name === 'p' || name === 'h' || this.#depth > 0) this.#depth++
    if (name === 'tab') this.#say('\t')
    if (name === 'line-break') this.#say('\n')
    if (name === 's') this.#say(' '.repeat(Math.min(100, Number(attribute('c') || 1))))
    if (name === 'a' && /^mailto:/i.test(attribute('href'))) this.#say(` ${attribute('href')} `)
    if (name === 'table') this.#table = attribute('name')
    if (name === 'table-row') this.#cells = []
    if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#cell = []
      this.#repeat = Math.min(maxRepeat, Number(attribute('number-columns-repeated') || 1))
    }
  }

  close = (name: string): void => {
    if (this.#depth > 0) this.#depth--
    if (this.#depth > 0 && (name === 'annotation' || name === 'note')) this.#say(' ')
    if ((name === 'p' || name === 'h') && this.#depth === 0) this.#say(this.#cell === undefined ? '\n' : ' ')
    if (name === 'table-cell' || name === 'covered-table-cell') {
      const text = (this.#cell ?? [])
        .join('')
        .replace(/[\t\r\n]+/g, ' ')
        .trim()
      for (let i = 0; i < this.#repeat; i++) this.#cells.push(text)
      this.#cell = undefined
    }
    if (name === 'table-row') {
      const line = this.#cells.join('\t').trimEnd()
      if (line !== '') this.#rows.push(line)
    }
    if (name === 'table') this.#endTable()
  }

  text = (text: string): void => {
    if (this.#depth > 0) this.#say(text)
  }

  #say(text: string): void {
    ;(this.#cell ?? this.#pieces).push(text)
  }

  #endTable(): void {
    const text = this.#rows.join('\n')
    if (this.#splitsTables) this.tables.push({ title: this.#table ?? '', text })
    else this.#pieces.push(`${text}\n`)
    this.#rows = []
    this.#table = undefined
  }

  toText(): string {
    return this.#pieces.join('')
  }
}
