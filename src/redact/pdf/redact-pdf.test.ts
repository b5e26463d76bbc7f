import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import Pdf from 'pdfkit'
import { onePage, pdfOf, stream } from '../../../test/pdf-objects.ts'
import { bytesOf, fileNamed, orderFor, reading, redact } from '../../../test/redact-order.ts'

const order = orderFor(['Joop Zandstra', 'joop@zandstra.example', '111222333'])

async function readText(bytes: Uint8Array): Promise<string> {
  const { parts, problems } = await reading.sandbox.run('pdf', bytes, reading.signal)
  assert.deepEqual(problems, [])
  return parts.map(({ text }) => text).join('\n')
}

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

function popplerText(bytes: Uint8Array): string {
  const { stdout, stderr, status } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: bytes })
  assert.equal(status, 0, stderr.toString())
  assert.equal(stderr.toString(), '')
  return stdout.toString()
}

const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const redacted = await redact(fileNamed('a.pdf', bytes), order)
  return redacted.state === 'refused' ? redacted.reason : redacted.state
}

test('takes signs out of a page however they are shown, and leaves the others', async () => {
  const content = [
    'BT /F1 12 Tf 50 700 Td (Dag Joop Zandstra, tot ziens) Tj ET',
    'BT /F1 12 Tf 50 680 Td [(Jo) 20 (op Zan) -30 (dstra) -300 (blijft)] TJ ET',
    'BT /F1 12 Tf 50 660 Td <4A6F6F70> Tj 30 0 Td <5A616E6473747261> Tj 60 0 Td (staat) Tj ET',
    "BT /F1 12 Tf 14 TL 50 640 Td (Joop) Tj (Zandstra woont) ' ET",
    'BT /F1 12 Tf 50 600 Td (mail joop@zandstra.example of bel) Tj ET',
    'BT /F1 12 Tf 1 0 0 1 50 580 Tm (BSN 1112) Tj 1 0 0 1 110 580 Tm (22333 in) Tj ET',
  ].join('\n')
  const done = bytesOf(await redact(fileNamed('a.pdf', pdfOf(onePage(content))), order))
  const text = await readText(done)
  assert.ok(!/joop|zandstra|222|1112/i.test(text), text)
  for (const word of ['Dag', 'tot ziens', 'blijft', 'staat', 'woont', 'mail', 'of bel', 'BSN', 'in'])
    assert.ok(text.includes(word), `${word}: ${text}`)
})

test('leaves out old versions, properties, files inside, and what is read aloud', async () => {
  const old = pdfOf(onePage('BT /F1 12 Tf 50 700 Td (Joop Zandstra was hier) Tj ET'))
  const text = old.toString('latin1')
  const objects = onePage(
    '/Span <</ActualText (Joop Zandstra)>> BDC BT /F1 12 Tf 50 700 Td (nieuw) Tj ET EMC',
    {
      more: '/Metadata 6 0 R /Names <</EmbeddedFiles <</Names [(a) 7 0 R]>>>> /Outlines 9 0 R',
      others: [
        stream('<x:xmpmeta>Joop Zandstra</x:xmpmeta>', '/Type /Metadata /Subtype /XML'),
        '<</Type /Filespec /F (joop zandstra.txt) /EF <</F 8 0 R>>>>',
        stream('Joop Zandstra', '/Type /EmbeddedFile'),
        '<</Type /Outlines /First 10 0 R /Last 10 0 R /Count 1>>',
        '<</Title (Brief aan Joop Zandstra) /Parent 9 0 R /Dest [3 0 R /Fit]>>',
        '<</Title <FEFF004A006F006F00700020005A0061006E00640073007400720061> /Author (Ria)>>',
      ],
    },
  )
  const start = text.lastIndexOf('xref\n', text.lastIndexOf('startxref'))
  const bytes = pdfOf(objects, `/Root 1 0 R /Info 11 0 R /Prev ${start}`, text)
  const redacted = await redact(fileNamed('a.pdf', bytes), order)
  const done = bytesOf(redacted)
  assert.ok(redacted.state === 'redacted')
  const notes = new Set(redacted.notes.map(({ code }) => code))
  assert.deepEqual([...notes].toSorted(), ['attachment-removed', 'metadata-removed'])
  assert.ok(!/joop|xmpmeta|EmbeddedFile|was hier/i.test(done.toString('latin1')))
  assert.match(done.toString('latin1'), /Ria/)
  assert.match(await readText(done), /nieuw/)
})

test('redacts what pdfkit writes: own fonts, links, notes, a structure tree', async () => {
  const document = new Pdf({ info: { Title: 'Brief van Joop Zandstra' }, tagged: true })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = new Promise((resolve) => document.on('end', resolve))
  document.font('node_modules/@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff')
  document.text('Geachte Joop Zandstra, uw BSN is 111222333.', { link: 'mailto:joop@zandstra.example' })
  document.font('Helvetica').text('Mevrouw Ria Café blijft hier staan.')
  document.addPage().text('Tweede blad van Joop\nZandstra einde')
  document.end()
  await ended
  const done = bytesOf(await redact(fileNamed('a.pdf', Buffer.concat(pieces)), order))
  const text = await readText(done)
  assert.ok(!/joop|zandstra|111222/i.test(text), text)
  assert.match(
    text,
    /Geachte .*uw BSN is[\s\S]*Mevrouw Ria Café blijft hier staan[\s\S]*Tweede blad van[\s\S]*einde/,
  )
})

test('other readers see the same', { skip: hasPoppler ? false : 'pdftotext is not installed' }, async () => {
  const content = 'BT /F1 12 Tf 50 700 Td (Dag Joop Zandstra, tot ziens) Tj ET'
  const done = bytesOf(await redact(fileNamed('a.pdf', pdfOf(onePage(content))), order))
  assert.match(popplerText(done), /Dag .*, tot ziens/)
  assert.ok(!/Joop|Zandstra/.test(popplerText(done)))
})

test('refuses what is locked, broken, scanned, or written in signs of which nobody knows the meaning', async () => {
  const page = onePage('BT /F1 12 Tf 50 700 Td (Joop Zandstra) Tj ET')
  assert.equal(await reasonOf(pdfOf(page, '/Root 1 0 R /Encrypt <</Filter /Standard>>')), 'encrypted')
  assert.equal(await reasonOf(Buffer.from('%PDF-1.7\nniets')), 'damaged')
  assert.equal(await reasonOf(pdfOf(onePage('BT 3 Tr /F1 12 Tf 50 700 Td (Joop Zandstra) Tj ET'))), 'scanned')
  const subset = '/Type /Font /Subtype /Type1 /BaseFont /ABCDEF+X /Encoding <</Differences [65 /g1 /g2]>>'
  assert.equal(await reasonOf(pdfOf(onePage('BT /F1 12 Tf (AB) Tj ET', { font: subset }))), 'uncertain-text')
  assert.equal(await reasonOf(pdfOf(onePage('BT /F9 12 Tf (AB) Tj ET'))), 'uncertain-text')
})

test('becomes plain text when asked, where it cannot be redacted as it is', async () => {
  const content = 'BT 3 Tr /F1 12 Tf 50 700 Td (Aan Joop Zandstra gezonden) Tj ET'
  const redacted = await redact(
    fileNamed('joop zandstra.pdf', pdfOf(onePage(content))),
    orderFor(['Joop Zandstra'], true),
  )
  assert.ok(redacted.state === 'redacted' && redacted.isText)
  assert.equal(redacted.name, '#####.txt')
  assert.match(Buffer.from(redacted.bytes).toString(), /Aan █████ gezonden/)
})

test('redacts forms, patterns and packed objects', async () => {
  const form = stream(
    'BT /F1 12 Tf (Joop Zandstra in een vorm) Tj ET',
    '/Type /XObject /Subtype /Form /BBox [0 0 500 100] /Resources <</Font <</F1 5 0 R>>>>',
  )
  const packed = '1 0 <</Type /Catalog /Pages 2 0 R>>'
  assert.ok(packed.length > 0)
  const objects = onePage('q 1 0 0 1 50 500 cm /X1 Do Q', { others: [form] })
  const withForm = objects.with(1, (objects[1] ?? '').replace('>>>>>>', '>> /XObject <</X1 6 0 R>>>>>>'))
  const done = bytesOf(await redact(fileNamed('a.pdf', pdfOf(withForm)), order))
  const text = await readText(done)
  assert.match(text, /in een vorm/)
  assert.ok(!text.includes('Joop'))
})

test('reads files whose objects and tables are packed', async () => {
  const inner = ['<</Type /Catalog /Pages 2 0 R>>', '<</Type /Pages /Kids [3 0 R] /Count 1>>']
  const first = '1 0 2 32 '
  const pack = deflateSync(Buffer.from(`${first}${inner[0]} ${inner[1]}`))
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  const put = (number: number, head: string, bytes: Buffer): void => {
    offsets[number] = pieces.reduce((sum, piece) => sum + piece.length, 0)
    pieces.push(
      Buffer.from(`${number} 0 obj\n<<${head} /Length ${bytes.length}>>\nstream\n`),
      bytes,
      Buffer.from('\nendstream\nendobj\n'),
    )
  }
  put(4, `/Type /ObjStm /N 2 /First ${first.length} /Filter /FlateDecode`, pack)
  put(
    5,
    '/Filter /FlateDecode',
    deflateSync(Buffer.from('BT /F1 12 Tf 50 700 Td (Joop Zandstra gaat weg) Tj ET')),
  )
  offsets[3] = pieces.reduce((sum, piece) => sum + piece.length, 0)
  pieces.push(
    Buffer.from(
      '3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>>\nendobj\n',
    ),
  )
  const start = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const row = (kind: number, second: number, third: number): number[] => [
    kind,
    second >> 8,
    second & 255,
    third,
  ]
  const rows = Buffer.from(
    [
      row(0, 0, 0),
      row(2, 4, 0),
      row(2, 4, 1),
      row(1, offsets[3] ?? 0, 0),
      row(1, offsets[4] ?? 0, 0),
      row(1, offsets[5] ?? 0, 0),
      row(1, start, 0),
    ].flat(),
  )
  put(6, '/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R', rows)
  pieces.push(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  const done = bytesOf(await redact(fileNamed('a.pdf', Buffer.concat(pieces)), order))
  assert.match(await readText(done), /gaat weg/)
})

test('redacts what was filled in: the value, what is shown of it, and what a note says', async () => {
  const widget = [
    '<</Fields [7 0 R] /XFA [(a) 8 0 R]>>',
    '<</Type /Annot /Subtype /Widget /FT /Tx /T (naam) /V (Joop Zandstra) /TU (naam van Joop Zandstra) /Rect [50 500 300 520] /AP <</N 8 0 R>>>>',
    stream(
      '/Tx BMC BT /F1 12 Tf 2 5 Td (Joop Zandstra uit Meppel) Tj ET EMC',
      '/Type /XObject /Subtype /Form /BBox [0 0 250 20] /Resources <</Font <</F1 5 0 R>>>>',
    ),
    '<</Type /Annot /Subtype /Text /Contents (bel Joop Zandstra) /T (Ria) /Rect [10 10 20 20]>>',
  ]
  const objects = onePage('BT /F1 12 Tf 50 700 Td (formulier) Tj ET', {
    more: '/AcroForm 6 0 R',
    others: widget,
  })
  const page = (objects[2] ?? '').replace('/Contents', '/Annots [7 0 R 9 0 R] /Contents')
  const done = bytesOf(await redact(fileNamed('a.pdf', pdfOf(objects.with(2, page))), order))
  const text = await readText(done)
  assert.match(text, /naam: █████/)
  assert.match(text, /bel █████/)
  assert.ok(!/XFA/.test(done.toString('latin1')))
  if (hasPoppler) assert.match(popplerText(done), /uit Meppel/)
})

test('does not take two words for one because a font says that its signs are wide', async () => {
  const widths = Array.from({ length: 96 }, () => 900).join(' ')
  const font = `/Type /Font /Subtype /TrueType /BaseFont /Arial /Encoding /WinAnsiEncoding /FirstChar 32 /Widths [${widths}]`
  const content =
    'BT /F1 10 Tf 1 0 0 1 50 700 Tm (Joop) Tj 1 0 0 1 87 700 Tm (Zandstra) Tj 1 0 0 1 158 700 Tm (Meppel) Tj ET'
  const done = bytesOf(await redact(fileNamed('a.pdf', pdfOf(onePage(content, { font }))), order))
  const text = await readText(done)
  assert.ok(!/Joop|Zandstra/.test(text), text)
  assert.match(text, /Meppel/)
})
