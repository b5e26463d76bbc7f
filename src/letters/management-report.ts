import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Pdf from 'pdfkit'
import type { ManagementReport, ReportRow, ReportSection, ReportSectionId } from '../privacy/management.ts'

const require = createRequire(import.meta.url)
const fontFile = (weight: 400 | 600): Buffer =>
  readFileSync(require.resolve(`@fontsource/fira-sans/files/fira-sans-latin-${String(weight)}-normal.woff`))

const colours = { ink: '#22272e', soft: '#5b6470', copper: '#985317', line: '#e2dacb' }
const margin = 50
const valueWidth = 190
const lineHeight = 11
/** Stands on the second page: what is asked of management rather than what is there. */
const secondPage: ReportSectionId = 'tasks'

/** The report as two pages of A4, with a structure that a screen reader can follow. */
export function makeManagementReport(
  { title, overline, sections, advice }: ManagementReport,
  { language, at }: { readonly language: string; readonly at: Date },
): Promise<Uint8Array> {
  const pdf = new Pdf({
    size: 'A4',
    margin,
    lang: language,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Producer: 'Kwartje', Creator: 'Kwartje', CreationDate: at, ModDate: at },
  })
  const bytes = collected(pdf)
  pdf.registerFont('plain', fontFile(400)).registerFont('strong', fontFile(600))
  const structure = pdf.struct('Document')
  pdf.addStructure(structure)
  const add = (tag: string, draw: () => void): void => void structure.add(pdf.struct(tag, {}, [draw]))
  add('P', () => pdf.font('plain').fontSize(9).fillColor(colours.copper).text(overline))
  add('H1', () => pdf.font('strong').fontSize(20).fillColor(colours.ink).text(title))
  for (const section of sections) {
    if (section.id === secondPage) pdf.addPage()
    drawSection(pdf, section, add)
  }
  pdf.moveDown(0.8)
  add('P', () => pdf.font('plain').fontSize(8.5).fillColor(colours.soft).text(advice, margin))
  structure.end()
  pdf.end()
  return bytes
}

type Add = (tag: string, draw: () => void) => void

function drawSection(pdf: PDFKit.PDFDocument, { title, rows, note }: ReportSection, add: Add): void {
  pdf.moveDown(0.9)
  add('H2', () => pdf.font('strong').fontSize(12.5).fillColor(colours.ink).text(title, margin))
  pdf.moveDown(0.25)
  if (note !== null)
    add('P', () => pdf.font('plain').fontSize(9.5).fillColor(colours.soft).text(note, margin))
  for (const row of rows) add('P', () => drawRow(pdf, row))
}

function drawRow(pdf: PDFKit.PDFDocument, { name, value, isUnknown, law }: ReportRow): void {
  const width = pdf.page.width - 2 * margin
  const top = pdf.y + 3
  const left = value === '' ? width : width - valueWidth - 12
  pdf.font('plain').fontSize(9.5).fillColor(colours.ink)
  // A place or supplier has one line, whatever it is called: the report has two pages.
  const oneLine = value === '' ? {} : { height: lineHeight, ellipsis: true }
  pdf.text(name, margin, top, { width: left, continued: law !== null, ...oneLine })
  if (law !== null) pdf.fillColor(colours.soft).text(` ${law.article}`, { link: law.source })
  let bottom = pdf.y
  if (value !== '') {
    pdf
      .fillColor(isUnknown ? colours.soft : colours.ink)
      .text(value, pdf.page.width - margin - valueWidth, top, { width: valueWidth, align: 'right' })
    bottom = Math.max(bottom, pdf.y)
  }
  pdf
    .moveTo(margin, bottom + 2)
    .lineTo(pdf.page.width - margin, bottom + 2)
    .lineWidth(0.5)
  if (isUnknown) pdf.dash(2, { space: 2 })
  pdf.stroke(isUnknown ? colours.soft : colours.line)
  pdf.undash()
  pdf.y = bottom + 2
}

function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  pdf.on('end', () => resolve(Buffer.concat(chunks)))
  pdf.on('error', reject)
  return promise
}
