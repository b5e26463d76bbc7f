import { strToU8, zipSync } from 'fflate'
import Pdf from 'pdfkit'

/** Zip entries get this time, so that the same firm is the same bytes. */
const fixedTime = new Date(Date.UTC(2024, 0, 1))

function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: fixedTime,
    level: 6,
  })
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function packageOf(main: string, contentType: string, files: Readonly<Record<string, string>>): Uint8Array {
  const overrides = Object.keys(files)
    .filter((name) => name.endsWith('.xml'))
    .map(
      (name) =>
        `<Override PartName="/${name}" ContentType="${name === main ? contentType : partType(name)}"/>`,
    )
  return zip({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="${main}"/></Relationships>`,
    ...files,
  })
}

function partType(name: string): string {
  const kind = name.includes('worksheets') ? 'spreadsheetml.worksheet' : 'spreadsheetml.sharedStrings'
  return `application/vnd.openxmlformats-officedocument.${kind}+xml`
}

/** A Word document of plain paragraphs. */
export function writeDocx(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`)
    .join('')
  return packageOf(
    'word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    {
      'word/document.xml': `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  )
}

/** A workbook of one sheet; all cells are text. */
export function writeXlsx(sheet: string, rows: readonly (readonly string[])[]): Uint8Array {
  const column = (i: number): string => String.fromCharCode(65 + i)
  const cells = rows
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((text, c) => `<c r="${column(c)}${r + 1}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`).join('')}</row>`,
    )
    .join('')
  const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return packageOf(
    'xl/workbook.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    {
      'xl/workbook.xml': `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="${escape(sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${spreadsheet}"><sheetData>${cells}</sheetData></worksheet>`,
    },
  )
}

/** A zip of files. */
export function writeZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files, { mtime: fixedTime, level: 6 })
}

/** A PDF of lines of text. */
export function writePdf(lines: readonly string[], at: Date): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pdf = new Pdf({
      size: 'A4',
      margin: 56,
      info: { CreationDate: at, ModDate: at, Producer: 'De Ketting', Creator: 'De Ketting' },
    })
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
    pdf.font('Helvetica').fontSize(11)
    for (const line of lines) {
      if (line === '') pdf.moveDown()
      else pdf.text(line)
    }
    pdf.end()
  })
}
