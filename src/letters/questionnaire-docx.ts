import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import {
  paperEnd,
  paperHead,
  paperMark,
  paperQuestions,
  printable,
  type PaperField,
  type PaperForm,
} from './questionnaire-paper.ts'

/**
 * The questionnaire as a Word file, for who opens no page: a letter, and per question a table in which every answer has a cell
 * with a code beside it. Codes are text: they survive every program that saves the file.
 */
export function makeQuestionnaireDocx(form: PaperForm): Promise<Uint8Array> {
  const { texts, filled } = form
  const { from, heading, lines } = paperHead(form)
  const children = [
    paragraph(from, { color: soft }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(heading)] }),
    ...lines.map((line) => paragraph(line)),
    ...(filled === null ? [paragraph(texts.paper.howDocx, { color: soft })] : []),
    ...paperQuestions(form).flatMap(({ number, title, help, fields }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(`${number}. ${title}`)] }),
      new Paragraph({ keepNext: true, spacing: { after: 80 }, children: [run(help, { color: soft })] }),
      tableOf(fields),
    ]),
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(texts.done)] }),
    tableOf(paperEnd(form)),
    paragraph(`${texts.paper.mark}: ${paperMark(form)}`, { color: soft, size: small }),
  ]
  const document = new Document({
    title: printable(heading),
    creator: printable(from),
    styles,
    sections: [
      {
        properties: { page: { size: { width: pageWidth, height: 16_838 }, margin: margins } },
        footers: {
          default: new Footer({ children: [paragraph(texts.paper.foot, { color: soft, size: small })] }),
        },
        children,
      },
    ],
  })
  return Packer.toBuffer(document).then((buffer) => new Uint8Array(buffer))
}

/** Twentieths of a point, as Word counts: A4 with 2 cm beside the text. */
const pageWidth = 11_906
const margin = 1134
const margins = { top: margin, bottom: margin, left: margin, right: margin }
const columns = [680, 3200, pageWidth - 2 * margin - 680 - 3200]

const ink = '22272E'
const soft = '5B6470'
const copper = '985317'
const small = 16

const font = 'Fira Sans'
const styles = {
  default: {
    document: { run: { font, size: 21, color: ink }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { font, size: 40, bold: true, color: ink },
      paragraph: { spacing: { before: 160, after: 240 } },
    },
    heading2: {
      run: { font, size: 26, bold: true, color: copper },
      paragraph: { spacing: { before: 360, after: 60 }, keepNext: true },
    },
  },
}

interface Look {
  readonly color?: string
  readonly size?: number
  readonly bold?: boolean
}

function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text: printable(text), ...look })
}

/** Line breaks of an answer stay breaks. */
function paragraph(text: string, look: Look = {}): Paragraph {
  const children = printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...look, ...(index === 0 ? {} : { break: 1 }) }))
  return new Paragraph({ children })
}

function tableOf(fields: readonly PaperField[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    rows: fields.map(
      (field) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(0, [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [run(field.code, { color: soft, size: small })],
              }),
            ]),
            cell(1, [
              paragraph(field.label, { bold: true }),
              ...(field.hint === '' ? [] : [paragraph(field.hint, { color: soft, size: small + 2 })]),
            ]),
            cell(2, answerOf(field), 'FFFDF9'),
          ],
        }),
    ),
  })
}

const border = { style: BorderStyle.SINGLE, size: 4, color: 'B8AF9C' }
const borders = { top: border, bottom: border, left: border, right: border }

function cell(column: number, children: readonly Paragraph[], fill = 'F6F1E7'): TableCell {
  return new TableCell({
    width: { size: columns[column] ?? 0, type: WidthType.DXA },
    margins: { top: 80, bottom: 40, left: 100, right: 100 },
    borders,
    shading: { type: ShadingType.CLEAR, fill },
    children: [...children],
  })
}

function answerOf({ options, text }: PaperField): readonly Paragraph[] {
  if (options.length === 0) return [paragraph(text)]
  return options.map(
    ({ label, isTicked }) =>
      new Paragraph({
        spacing: { after: 40 },
        children: [new CheckBox({ checked: isTicked, ...signs }), run(` ${label}`)],
      }),
  )
}

/** In a font that Word and LibreOffice have or replace. */
const signs = {
  checkedState: { value: '2612', font: 'MS Gothic' },
  uncheckedState: { value: '2610', font: 'MS Gothic' },
}
