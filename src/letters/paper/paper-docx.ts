import { Document, HeadingLevel, Packer, PageNumber, Paragraph, Footer, AlignmentType } from 'docx'
import { BorderStyle, LevelFormat, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { languages } from '../../i18n/index.ts'
import { printable, type Block, type FactRow, type Facts, type Paper, type Section } from './paper.ts'

const font = 'Calibri'
const soft = '5B6470'
const bullets = 'bullets'
/** In twentieths of a point: A4 within its margins, and the two columns in it. */
const columns = [2800, 6226] as const
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'D8D0C0' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const borders = {
  top: rule,
  bottom: rule,
  left: none,
  right: none,
  insideHorizontal: rule,
  insideVertical: none,
}

/** A Word file that can be worked on: real headings, lists and tables whose head is repeated on every page. */
export async function paperToDocx(paper: Paper): Promise<Uint8Array> {
  const { language, title, author, opening, sections, madeOn } = paper
  const document = new Document({
    title: clean(title),
    creator: clean(author),
    lastModifiedBy: clean(author),
    styles: {
      default: {
        document: { run: { font, size: 21, language: { value: languages[language].locale } } },
        title: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
        heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
      },
    },
    numbering: { config: [{ reference: bullets, levels: [bullet] }] },
    sections: [
      {
        properties: {
          page: { size: { width: 11_906, height: 16_838 }, margin: { left: 1440, right: 1440 } },
        },
        footers: { default: footer() },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          ...opening.map((line) => paragraph(line)),
          ...sections.flatMap(sectionParts),
        ],
      },
    ],
  })
  return dated(new Uint8Array(await Packer.toArrayBuffer(document)), madeOn)
}

const bullet = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 240 } } },
} as const

function footer(): Footer {
  const number = new TextRun({
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    color: soft,
    size: 17,
  })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [number] })] })
}

function sectionParts({ title, blocks }: Section): (Paragraph | Table)[] {
  const head = new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: runs(title) })
  return [head, ...blocks.flatMap(blockParts)]
}

function blockParts(block: Block): (Paragraph | Table)[] {
  if (block.type === 'heading')
    return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: runs(block.text) })]
  if (block.type === 'text') return block.text.split('\n').map((line) => paragraph(line))
  if (block.type === 'facts') return [table(block.facts)]
  return block.items.map(
    (item) => new Paragraph({ numbering: { reference: bullets, level: 0 }, children: runs(item) }),
  )
}

function paragraph(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 100 }, children: runs(text) })
}

function table({ heads, rows }: Facts): Table {
  const head = heads.map((text, i) => cell([small(text)], i))
  return new Table({
    width: { size: columns[0] + columns[1], type: WidthType.DXA },
    columnWidths: [...columns],
    borders,
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...rows.map(row)],
  })
}

/** Characters of a row that is kept on one page: a quarter of it. */
const maxUnsplit = 800

function row({ label, note, lines }: FactRow): TableRow {
  const about = [new Paragraph({ children: runs(label, 'bold') }), ...(note === '' ? [] : [small(note)])]
  const said = lines.flatMap((line) => [
    new Paragraph({ children: runs(line.text) }),
    ...(line.note === '' ? [] : [small(line.note)]),
  ])
  const length = lines.reduce((sum, line) => sum + line.text.length + line.note.length, 0)
  return new TableRow({ cantSplit: length < maxUnsplit, children: [cell(about, 0), cell(said, 1)] })
}

function cell(children: Paragraph[], column: number): TableCell {
  return new TableCell({
    width: { size: columns[column] ?? columns[1], type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 0, right: 120 },
    verticalAlign: VerticalAlign.TOP,
    // Word calls a cell without a paragraph damaged.
    children: children.length === 0 ? [new Paragraph({})] : children,
  })
}

function small(text: string): Paragraph {
  return new Paragraph({
    spacing: { after: 60 },
    children: [new TextRun({ text: clean(text), size: 17, color: soft })],
  })
}

function runs(text: string, weight: 'plain' | 'bold' = 'plain'): TextRun[] {
  return clean(text)
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({
          text: line,
          ...(weight === 'bold' ? { bold: true } : {}),
          ...(i === 0 ? {} : { break: 1 }),
        }),
    )
}

/** Without what XML 1.0 does not allow. */
function clean(text: string): string {
  return printable(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
}

/** Packed anew as of its own day: the library writes the moment of writing into it. */
function dated(bytes: Uint8Array, madeOn: string): Uint8Array {
  const core = 'docProps/core.xml'
  const files = unzipSync(bytes)
  const written = strFromU8(files[core] ?? new Uint8Array())
  const as = written.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${madeOn}T12:00:00Z`)
  return zipSync({ ...files, [core]: strToU8(as) }, { level: 6, mtime: new Date(1980, 0, 1) })
}
