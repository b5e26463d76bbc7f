import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { onePage, pdfOf, stream } from '../../../test/pdf-objects.ts'
import { writtenPdf } from '../../../test/pictures.ts'
import { createSandbox } from '../sandbox/index.ts'
import { readOfficePdf, type OfficePdf } from './office-pdf.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const fira = readFileSync(
  join(root, 'node_modules', '@fontsource', 'fira-sans', 'files', 'fira-sans-latin-400-normal.woff'),
)
const card = readFileSync(join(root, 'src', 'sample', 'identity-card.png'))

const sandbox = createSandbox()
after(() => sandbox.close())

function sure(bytes: Uint8Array): OfficePdf {
  const own = readOfficePdf(Buffer.from(bytes))
  if ('unsure' in own) assert.fail(own.unsure)
  return own
}

function reasonOf(bytes: Uint8Array): string {
  const own = readOfficePdf(Buffer.from(bytes))
  return 'unsure' in own ? own.unsure : 'sure'
}

/** Our reader must give what the other gives, to the letter. */
async function readAlike(bytes: Uint8Array): Promise<OfficePdf> {
  const own = sure(bytes)
  const { nested, ...other } = await sandbox.run('pdf', bytes, new AbortController().signal)
  const { pictures: _, ...same } = own
  assert.deepEqual(same, other)
  assert.deepEqual(nested, [])
  return own
}

const text = ({ parts }: OfficePdf): string => parts.map((part) => part.text).join('\n')

type Page = (pdf: PDFKit.PDFDocument) => void

const letter: Page = (pdf) => {
  pdf.font('Times-Bold').fontSize(18).text('Offerte voor Geïllustreerde Boeken BV', 72, 72)
  pdf.font('Helvetica').fontSize(11).text('Geachte mevrouw Zandstra-Van ’t Hof,\n\n', 72, 120)
  pdf.text(
    'Wij leveren één exemplaar voor € 12,50, en sturen u de rekening – zoals besproken – per post. '.repeat(
      9,
    ),
    {
      align: 'justify',
      width: 300,
    },
  )
  pdf.font('Courier').text('NL91 ABNA 0417 1643 00', { characterSpacing: 3 })
  pdf.font('Times-Italic').text('spatie  na  spatie', { wordSpacing: 8 })
}
const columns: Page = (pdf) => {
  for (const [i, cells] of [
    ['Naam', 'Geboren', 'Plaats'],
    ['J. Zandstra', '01-02-1970', 'Sneek'],
  ].entries())
    for (const [j, cell] of cells.entries()) pdf.font('Helvetica').text(cell, 72 + j * 140, 72 + i * 20)
  pdf.font('Helvetica-Oblique').text('rechts', 500, 300, { align: 'right', width: 60 })
  pdf.text('hoog', 72, 500, { continued: true, rise: 4 } as object).text('laag')
}
const turned: Page = (pdf) => {
  for (const angle of [90, 180, 270, 33]) {
    pdf.save().rotate(angle, { origin: [300, 400] })
    pdf.font('Helvetica').text(`gedraaid over ${angle} graden\nen verder`, 250, 380)
    pdf.restore()
  }
}
const embedded: Page = (pdf) => {
  pdf.font(fira).fontSize(12).text('Fira: officiële brief, façade', 72, 72)
  pdf.text('Zie ons blad', { link: 'https://boeken.example/ons?x=1', underline: true })
  pdf.text('en post', { link: 'mailto:info@boeken.example' })
}
const hidden: Page = (pdf) => {
  pdf.font('Helvetica').text('buiten het blad', 72, 1200, { lineBreak: false })
  pdf.text('op het blad', 72, 72)
}

test('gives what the library gives of pages that pdfkit wrote: lines, columns, turned text, own fonts, links', async () => {
  const info = { Title: 'Offerte', Author: 'Zoë Brand', Keywords: 'boeken' }
  const found = await readAlike(await writtenPdf([letter, columns, turned, embedded, hidden], { info }))
  assert.match(text(found), /Geïllustreerde Boeken BV/)
  assert.match(text(found), /J. Zandstra 01-02-1970 Sneek/)
  assert.match(text(found), /N L 9 1 A B N A/)
  assert.match(text(found), /façade/)
  assert.match(text(found), /https:\/\/boeken\.example\/ons\?x=1\nmailto:info@boeken\.example/)
  assert.ok(!text(found).includes('buiten'))
  const author = found.fields.find(({ name }) => name === 'author')
  assert.deepEqual(author, { name: 'author', value: 'Zoë Brand' })
  assert.equal(found.title, 'Offerte')
})

test('a page without text is told, and a picture beside text', async () => {
  const withCard: Page = (pdf) => void pdf.image(card, 100, 200, { width: 240 })
  const found = await readAlike(
    await writtenPdf([
      letter,
      withCard,
      (pdf) => {
        letter(pdf)
        withCard(pdf)
      },
    ]),
  )
  assert.deepEqual(found.problems, [{ code: 'needs-ocr', place: 'page/2', lostBytes: 0 }])
  assert.deepEqual(found.pictures, [{ page: 3, width: card.readUInt32BE(16), height: card.readUInt32BE(20) }])
})

const winAnsi =
  '/Type /Font /Subtype /TrueType /BaseFont /Calibri /Encoding /WinAnsiEncoding /FirstChar 32 /Widths [226 300]'
const shown = (font: string, content: string): Buffer =>
  pdfOf(onePage(`BT /F1 12 Tf 72 700 Td ${content} ET`, { font }))

test('codes are read as the font says: by its own table, by names, by the encoding below', async () => {
  const differences = `/Type /Font /Subtype /Type1 /BaseFont /Anders /FirstChar 1 /Widths [500 500 500 500 500]
    /Encoding <</Type /Encoding /Differences [1 /J /eacute /uni20AC 4 /nl /fi]>>`
  assert.equal(reasonOf(shown(differences, '(\\001\\002\\003\\004) Tj')), 'unmapped: Anders')
  const found = await readAlike(shown(differences, '(\\001\\002\\003\\005) Tj'))
  assert.equal(text(found), 'Jé€fi')
  assert.equal(text(await readAlike(shown(winAnsi, '[(Sne) 20 (ek \\200 5)] TJ'))), 'Sneek € 5')
  const mac = winAnsi.replace('WinAnsi', 'MacRoman')
  assert.equal(text(await readAlike(shown(mac, '(fa\\215ade) Tj'))), 'façade')
})

const table = (rows: string): string =>
  stream(
    `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${rows} endcmap end`,
  )
const composite = (encoding: string, told = '/ToUnicode 7 0 R'): string =>
  `/Type /Font /Subtype /Type0 /BaseFont /Segoe /Encoding /${encoding} /DescendantFonts [6 0 R] ${told}`
const descendant = '<</Type /Font /Subtype /CIDFontType2 /BaseFont /Segoe /DW 600 /W [1 [500 700] 3 9 450]>>'
const wide = (font: string, rows: string): Buffer =>
  pdfOf(onePage('BT /F1 12 Tf 72 700 Td <000100020003> Tj ET', { font, others: [descendant, table(rows)] }))
const rows = '1 beginbfchar <0001> <004A> endbfchar 1 beginbfrange <0002> <0009> <00660069> endbfrange'

test('fonts of two bytes are read by their table, and without one nobody can tell', async () => {
  assert.equal(text(await readAlike(wide(composite('Identity-H'), rows))), 'Jfifj')
  assert.equal(reasonOf(wide(composite('Identity-H', ''), rows)), 'font: ToUnicode')
  assert.equal(reasonOf(wide(composite('Identity-V'), rows)), 'font: Identity-V')
  assert.equal(reasonOf(wide(composite('UniJIS-UTF16-H'), rows)), 'font: UniJIS-UTF16-H')
  assert.equal(reasonOf(wide(composite('Identity-H'), rows.replace('<0001>', '<0031>'))), 'unmapped: Segoe')
  assert.equal(reasonOf(wide(composite('Identity-H'), rows.replace('<004A>', '<05D0>'))), 'right-to-left')
  assert.equal(reasonOf(wide(composite('Identity-H'), `/Other usecmap ${rows}`)), 'font: ToUnicode')
})

test('what hangs on a file beside its pages is left to the library', async () => {
  const page = 'BT /F1 12 Tf 72 700 Td (Brief) Tj ET'
  const more = (entries: string, others: readonly string[] = []): string =>
    reasonOf(pdfOf(onePage(page, { more: entries, others })))
  assert.equal(more('/AcroForm <</Fields []>>'), 'sure')
  assert.equal(more('/AcroForm <</Fields [6 0 R]>>', ['<</T (naam) /V (Joop)>>']), 'form')
  assert.equal(more('/AcroForm <</Fields [] /XFA 6 0 R>>', ['null']), 'form')
  assert.equal(more('/Names <</EmbeddedFiles <</Names []>>>>'), 'attachments')
  assert.equal(reasonOf(await writtenPdf([letter], { ownerPassword: 'geheim' })), 'encrypted')
  const annotated = (subtype: string): string => {
    const objects = onePage(page)
    objects[2] = `<</Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [<</Subtype /${subtype} /Rect [0 0 9 9] /T (Zoë) /Contents (let op)>>]>>`
    return reasonOf(pdfOf(objects))
  }
  assert.equal(annotated('Text'), 'sure')
  assert.equal(annotated('Widget'), 'notes: Widget')
  assert.equal(annotated('FileAttachment'), 'notes: FileAttachment')
})

test('notes say who wrote them and what, and their window says it again', async () => {
  const objects = onePage('BT /F1 12 Tf 72 700 Td (Brief) Tj ET', {
    others: [
      '<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /T <FEFF005A006F00EB> /Contents (let \\200 op) /Popup 7 0 R>>',
      '<</Type /Annot /Subtype /Popup /Rect [0 0 9 9] /Parent 6 0 R>>',
      '<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (www.boeken.example)>>>>',
    ],
  })
  objects[2] = '<</Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [6 0 R 7 0 R 8 0 R]>>'
  const { parts } = await readAlike(pdfOf(objects))
  assert.equal(parts[1]?.text, 'Zoë\nlet • op\nhttp://www.boeken.example/\nZoë\nlet • op')
})

test('drawings in drawings are read, with their own place and fonts; such that call themselves are not', async () => {
  const drawing = (content: string): string =>
    stream(content, '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 0 -40]')
  const objects = onePage('BT /F1 12 Tf 72 700 Td (boven) Tj ET /A Do', {
    others: [drawing('BT /F1 12 Tf 72 700 Td (onder) Tj ET')],
  })
  objects[1] = objects[1]?.replace('/Font', '/XObject <</A 6 0 R>> /Font') ?? ''
  assert.equal(text(await readAlike(pdfOf(objects))), 'boven\nonder')
  objects[5] = drawing('BT /F1 12 Tf 72 700 Td (weer) Tj ET /A Do /A Do')
  assert.equal(reasonOf(pdfOf(objects)), 'large: depth')
})

test('attacks end soon, and are left to the process that may be ended', () => {
  const began = performance.now()
  const loop = onePage('')
  loop[1] = '<</Type /Pages /Kids [2 0 R 3 0 R] /Count 9>>'
  assert.equal(reasonOf(pdfOf(loop)), 'pages')
  const packed = deflateSync(Buffer.alloc(200_000_000))
  const bomb = onePage('')
  bomb[3] = `<</Length ${packed.length} /Filter /FlateDecode>>\nstream\n${packed.toString('latin1')}\nendstream`
  assert.equal(reasonOf(pdfOf(bomb)), 'tables: flate')
  const range = rows.replace('<0009>', '<FFFFFFFF>')
  assert.equal(reasonOf(wide(composite('Identity-H'), range)), 'sure')
  const digits = `/Zoom ${'0'.repeat(200_000)}-`
  assert.equal(reasonOf(pdfOf(onePage('', { more: digits }))), 'sure')
  const many = `${'q '.repeat(2000)} BT /F1 12 Tf (x) Tj ET`
  assert.equal(reasonOf(pdfOf(onePage(many))), 'large: states')
  assert.equal(reasonOf(pdfOf(onePage('('.repeat(100_000)))), 'content: string')
  assert.equal(reasonOf(pdfOf(onePage('<<'.repeat(100_000)))), 'content: depth')
  assert.ok(performance.now() - began < 10_000)
})

test('any change to a file gives text or a reason, and never throws', async () => {
  const seeds = [
    Buffer.from(await writtenPdf([letter, embedded], { compress: false })),
    wide(composite('Identity-H'), rows),
    shown(winAnsi, '[(Sne) 20 (ek \\200 5)] TJ'),
  ]
  fc.assert(
    fc.property(
      fc.nat(2),
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.nat(255)), { maxLength: 8 }),
      (which, edits) => {
        const bytes = Buffer.from(seeds[which] ?? '')
        for (const [share, byte] of edits) bytes[Math.floor(share * bytes.length)] = byte
        readOfficePdf(bytes)
      },
    ),
    { numRuns: 300 },
  )
})
