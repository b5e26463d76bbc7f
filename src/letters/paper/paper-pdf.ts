import type Pdf from 'pdfkit'
import { languages } from '../../i18n/index.ts'
import { printable, type Block, type FactRow, type Facts, type Paper, type Section } from './paper.ts'
import { linesOf, type Line, type Look } from './pdf-lines.ts'
import { bodyWidth, page, PdfPage, type Element } from './pdf-page.ts'

const ink = '#22272e'
const soft = '#5b6470'
const looks = {
  title: { weight: 'bold', size: 22, color: ink },
  heading: { weight: 'bold', size: 14, color: ink },
  subheading: { weight: 'bold', size: 11.5, color: ink },
  text: { weight: 'regular', size: 10, color: ink },
  label: { weight: 'bold', size: 10, color: ink },
  note: { weight: 'regular', size: 8.5, color: soft },
} as const satisfies Record<string, Look>

/** The label of a row, and what is said of it. */
const labelWidth = 150
const gap = 14
const saidLeft = page.margin + labelWidth + gap
const saidWidth = bodyWidth - labelWidth - gap

/** A PDF that also reads aloud: tagged (headings, lists, tables), with bookmarks, its language and its own fonts. */
export async function paperToPdf(paper: Paper): Promise<Uint8Array> {
  const madeAt = new Date(`${paper.madeOn}T12:00:00Z`)
  const { default: PdfDocument } = await import('pdfkit')
  const document = new PdfDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: languages[paper.language].locale,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    info: {
      Title: printable(paper.title),
      Author: printable(paper.author),
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  })
  const bytes = collect(document)
  const root = document.struct('Document')
  document.addStructure(root)
  const sheet = new PdfPage(document)
  heading(sheet, root, { text: paper.title, tag: 'H1', look: looks.title })
  for (const line of paper.opening) paragraph(sheet, root, line)
  for (const section of paper.sections) drawSection(sheet, root, section)
  root.end()
  numberPages(sheet, paper)
  document.end()
  return bytes
}

function collect(document: InstanceType<typeof Pdf>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = []
    document.on('data', (piece: Uint8Array) => pieces.push(piece))
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.on('error', reject)
  })
}

function child(parent: Element, tag: string, sheet: PdfPage): Element {
  const element = sheet.document.struct(tag)
  parent.add(element)
  return element
}

interface Heading {
  readonly text: string
  readonly tag: 'H1' | 'H2' | 'H3'
  readonly look: Look
}

function heading(sheet: PdfPage, parent: Element, { text, tag, look }: Heading): void {
  const element = child(parent, tag, sheet)
  const lines = textLines(sheet, text, { look, width: bodyWidth, above: 0 })
  sheet.column({ lines, left: page.margin, element })
  element.end()
  sheet.down(look.size * 0.5)
}

function subheading(sheet: PdfPage, parent: Element, text: string): void {
  sheet.down(8)
  sheet.keep(80)
  heading(sheet, parent, { text, tag: 'H3', look: looks.subheading })
}

function textLines(
  sheet: PdfPage,
  text: string,
  setting: { readonly look: Look; readonly width: number; readonly above: number },
): Line[] {
  return linesOf(printable(text), setting, sheet.fonts)
}

function drawSection(sheet: PdfPage, root: Element, { title, blocks }: Section): void {
  const element = child(root, 'Sect', sheet)
  sheet.down(18)
  sheet.keep(96) // a heading with something below it
  sheet.document.outline.addItem(printable(title))
  heading(sheet, element, { text: title, tag: 'H2', look: looks.heading })
  for (const block of blocks) drawBlock(sheet, element, block)
  element.end()
}

function drawBlock(sheet: PdfPage, parent: Element, block: Block): void {
  if (block.type === 'heading') subheading(sheet, parent, block.text)
  else if (block.type === 'text') for (const line of block.text.split('\n')) paragraph(sheet, parent, line)
  else if (block.type === 'list') list(sheet, parent, block.items)
  else table(sheet, parent, block.facts)
}

function paragraph(sheet: PdfPage, parent: Element, text: string): void {
  const element = child(parent, 'P', sheet)
  const lines = textLines(sheet, text, { look: looks.text, width: bodyWidth, above: 0 })
  sheet.column({ lines, left: page.margin, element })
  element.end()
  sheet.down(5)
}

function list(sheet: PdfPage, parent: Element, items: readonly string[]): void {
  const element = child(parent, 'L', sheet)
  for (const item of items) {
    const entry = child(element, 'LI', sheet)
    const [label, body] = [child(entry, 'Lbl', sheet), child(entry, 'LBody', sheet)]
    const bullet = textLines(sheet, '•', { look: looks.text, width: 12, above: 0 })
    const lines = textLines(sheet, item, { look: looks.text, width: bodyWidth - 14, above: 0 })
    sheet.beside(
      { lines: bullet, left: page.margin, element: label },
      { lines, left: page.margin + 14, element: body },
    )
    for (const part of [label, body, entry]) part.end()
    sheet.down(3)
  }
  element.end()
  sheet.down(5)
}

function table(sheet: PdfPage, parent: Element, { heads, rows }: Facts): void {
  const element = child(parent, 'Table', sheet)
  const head = heads.map((text) => textLines(sheet, text, { look: looks.note, width: saidWidth, above: 0 }))
  const [about = [], said = []] = head
  tableRow(sheet, element, [
    { scope: 'Column', lines: about },
    { scope: 'Column', lines: said },
  ])
  sheet.head = () => {
    repeatHead(sheet, about[0], said[0])
  }
  for (const row of rows) factRow(sheet, element, row)
  sheet.head = null
  element.end()
}

/** On a next page for the eye only: who listens heard it already. */
function repeatHead(sheet: PdfPage, about: Line | undefined, said: Line | undefined): void {
  if (about === undefined || said === undefined) return
  sheet.artifact(() => {
    sheet.put(about, page.margin)
    sheet.put(said, saidLeft)
  })
  sheet.down(about.height + 3)
}

function factRow(sheet: PdfPage, parent: Element, { label, note, lines }: FactRow): void {
  const small = { look: looks.note, width: labelWidth, above: 0 }
  const about = textLines(sheet, label, { look: looks.label, width: labelWidth, above: 0 })
  const said = lines.flatMap((line, i) => [
    ...textLines(sheet, line.text, { look: looks.text, width: saidWidth, above: i === 0 ? 0 : 3 }),
    ...(line.note === '' ? [] : textLines(sheet, line.note, { ...small, width: saidWidth })),
  ])
  tableRow(sheet, parent, [
    { scope: 'Row', lines: [...about, ...(note === '' ? [] : textLines(sheet, note, small))] },
    { scope: null, lines: said },
  ])
}

/** What a head cell is the head of; pdfkit writes it, its types do not know it. */
interface Scoped {
  readonly title?: string
  readonly scope: 'Row' | 'Column'
}

interface Cell {
  readonly scope: Scoped['scope'] | null
  readonly lines: readonly Line[]
}

function tableRow(sheet: PdfPage, parent: Element, [first, second]: readonly [Cell, Cell]): void {
  const row = child(parent, 'TR', sheet)
  const [about, said] = [cell(sheet, row, first), cell(sheet, row, second)]
  sheet.keep(30)
  sheet.rule()
  sheet.down(4)
  sheet.beside(
    { lines: first.lines, left: page.margin, element: about },
    { lines: second.lines, left: saidLeft, element: said },
  )
  for (const part of [about, said, row]) part.end()
  sheet.down(5)
}

function cell(sheet: PdfPage, row: Element, { scope }: Cell): Element {
  if (scope === null) return child(row, 'TD', sheet)
  const options: Scoped = { scope }
  const element = sheet.document.struct('TH', options)
  row.add(element)
  return element
}

function numberPages(sheet: PdfPage, { language, title }: Paper): void {
  const { count } = sheet.document.bufferedPageRange()
  const { files } = languages[language].register
  const [name] = textLines(sheet, title, { look: looks.note, width: bodyWidth - 80, above: 0 })
  for (let i = 0; i < count; i++) {
    const text = files.page(i + 1, count)
    const [number] = textLines(sheet, text, { look: looks.note, width: 80, above: 0 })
    if (name === undefined || number === undefined) continue
    sheet.goTo(i, page.height - 40)
    sheet.artifact(() => {
      sheet.put(name, page.margin)
      sheet.put(number, page.width - page.margin - sheet.fonts.width(text, looks.note))
    })
  }
}
