import Pdf from 'pdfkit'
import {
  paperEnd,
  paperHead,
  paperMark,
  paperQuestions,
  printable,
  type PaperField,
  type PaperForm,
} from './questionnaire-paper.ts'
import { bodyWidth, PdfSheet, sheet, type Element, type Look } from './questionnaire-pdf-page.ts'
import { markField } from './questionnaire-typed.ts'

/** The questionnaire as a PDF with fields, which an ordinary reader fills and saves; tagged, so that it can be read aloud. */
export async function makeQuestionnairePdf(form: PaperForm): Promise<Uint8Array> {
  const { setup, texts, filled } = form
  const { from, heading, lines } = paperHead(form)
  const document = new Pdf({
    size: [sheet.width, sheet.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: setup.language,
    info: { Title: printable(heading), Author: printable(from), Creator: 'Kwartje' },
  })
  const whole = collect(document)
  const page = new PdfSheet(document)
  const root = document.struct('Document')
  document.addStructure(root)
  const say = (tag: 'H1' | 'H2' | 'P', text: string, look: Look): void => {
    const element = document.struct(tag)
    root.add(element)
    page.text(element, printable(text), look)
    element.end()
  }
  page.hidden(markField, paperMark(form))
  say('P', from, soft)
  say('H1', heading, big)
  page.down(6)
  for (const line of filled === null ? [...lines, texts.paper.howPdf] : lines) {
    say('P', line, plainLook)
    page.down(5)
  }
  for (const { number, title, help, fields } of paperQuestions(form)) {
    page.keep(150)
    page.down(16)
    say('H2', `${number}. ${title}`, head)
    say('P', help, soft)
    for (const field of fields) put(page, root, { field, document })
  }
  page.keep(120)
  page.down(16)
  say('H2', texts.done, head)
  for (const field of paperEnd(form)) put(page, root, { field, document })
  page.down(12)
  say('P', `${texts.paper.mark}: ${paperMark(form)}`, small)
  say('P', texts.paper.foot, small)
  root.end()
  document.end()
  return whole
}

const ink = '#22272e'
const plainLook: Look = { weight: 400, size: 10.5, color: ink }
const soft: Look = { ...plainLook, size: 9.5, color: '#5b6470' }
const small: Look = { ...soft, size: 8 }
const label: Look = { ...plainLook, weight: 600, size: 10 }
const head: Look = { ...label, size: 13, color: '#985317' }
const big: Look = { ...label, size: 20 }

interface Put {
  readonly field: PaperField
  readonly document: InstanceType<typeof Pdf>
}

/** A field with its words: boxes to tick, or one to type in. */
function put(page: PdfSheet, root: Element, { field, document }: Put): void {
  const { name, type, options } = field
  const part = document.struct('Sect')
  root.add(part)
  page.keep(70)
  page.down(9)
  const words = document.struct('P')
  part.add(words)
  page.text(words, printable(field.label), label)
  if (field.hint !== '') page.text(words, printable(field.hint), { ...soft, size: 8.5 })
  words.end()
  page.down(3)
  for (const { option, label: text, isTicked } of options)
    page.check(part, { name: `${name}/${option}`, label: printable(text), isTicked }, plainLook)
  if (options.length === 0) {
    const isLong = type === 'text' && name.includes('/')
    page.field(part, {
      name,
      label: printable(field.label),
      value: printable(field.text),
      width: isLong || name === 'by' ? bodyWidth : shortWidth,
      height: isLong ? Math.min(longest, 34 + 12 * Math.floor(field.text.length / 90)) : 20,
      isLong,
    })
  }
  part.end()
}

const shortWidth = 160

/** A longer answer scrolls. */
const longest = 300

function collect(document: InstanceType<typeof Pdf>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    document.on('data', (piece: Buffer) => pieces.push(piece))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))))
    document.on('error', reject)
  })
}
