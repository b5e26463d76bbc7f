import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { sheetsToOds } from '../../letters/sheet-ods.ts'
import { sheetsToXlsx } from '../../letters/sheet.ts'
import { bytesOf, fileNamed, orderFor, redact } from '../../../test/redact-order.ts'

const order = orderFor(['Joop Zandstra', 'joop@zandstra.example', '111222333', '12-03-1980'])
const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'

function packed(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

async function redactedFiles(name: string, bytes: Uint8Array): Promise<Record<string, string>> {
  const files = unzipSync(bytesOf(await redact(fileNamed(name, bytes), order)))
  return Object.fromEntries(Object.entries(files).map(([file, content]) => [file, strFromU8(content)]))
}

const word = (body: string): string => `<w:document><w:body>${body}</w:body></w:document>`
const run = (text: string): string =>
  `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

test('redacts a Word file: cut runs, struck-out text, codes of fields, headers, remarks, properties, links', async () => {
  const files = await redactedFiles(
    'a.docx',
    packed({
      '[Content_Types].xml': `${types}<Override PartName="/docProps/thumbnail.jpeg" ContentType="image/jpeg"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
      '_rels/.rels':
        '<Relationships><Relationship Id="r1" Target="word/document.xml"/><Relationship Id="r2" Target="docProps/thumbnail.jpeg"/></Relationships>',
      'docProps/thumbnail.jpeg': 'plaatje',
      'docProps/core.xml':
        '<cp:coreProperties><dc:creator>Joop Zandstra</dc:creator><cp:lastModifiedBy>Ria</cp:lastModifiedBy></cp:coreProperties>',
      'word/document.xml': word(
        `<w:p>${run('Dag Jo')}${run('op Zand')}<w:ins w:author="Joop Zandstra">${run('stra')}</w:ins>${run(', tot ziens')}</w:p>` +
          `<w:p><w:del w:author="Ria"><w:r><w:delText>Joop Zandstra</w:delText></w:r></w:del>${run('blijft')}</w:p>` +
          `<w:p><w:r><w:instrText> HYPERLINK "mailto:joop@zand</w:instrText></w:r><w:r><w:instrText>stra.example" </w:instrText></w:r></w:p>` +
          `<w:p>${run('Joop')}</w:p><w:p><wp:docPr descr="foto van Joop Zandstra"/></w:p>`,
      ),
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r9" Target="mailto:joop%40zandstra.example" TargetMode="External"/></Relationships>',
      'word/header1.xml': `<w:hdr><w:p>${run('T.a.v. de heer Joop&#160;Zandstra')}</w:p></w:hdr>`,
      'word/comments.xml': `<w:comments><w:comment w:author="Joop Zandstra" w:initials="JZ"><w:p>${run('ok')}</w:p></w:comment></w:comments>`,
      'word/styles.xml': '<w:styles/>',
      'customXml/item1.xml': '<klant><voor>Joop</voor><na>Zandstra</na></klant>',
    }),
  )
  assert.equal(
    files['word/document.xml'],
    word(
      `<w:p>${run('Dag █████')}${run('')}<w:ins w:author="█████">${run('')}</w:ins>${run(', tot ziens')}</w:p>` +
        `<w:p><w:del w:author="Ria"><w:r><w:delText>█████</w:delText></w:r></w:del>${run('blijft')}</w:p>` +
        `<w:p><w:r><w:instrText> HYPERLINK "mailto:█████</w:instrText></w:r><w:r><w:instrText>" </w:instrText></w:r></w:p>` +
        `<w:p>${run('Joop')}</w:p><w:p><wp:docPr descr="foto van █████"/></w:p>`,
    ),
  )
  assert.ok(files['word/header1.xml']?.includes('de heer █████<'))
  assert.equal(files['customXml/item1.xml'], '<klant><voor>█████</voor><na></na></klant>')
  assert.ok(files['docProps/core.xml']?.includes('<dc:creator>█████</dc:creator><cp:lastModifiedBy>Ria<'))
  assert.equal(files['docProps/thumbnail.jpeg'], undefined)
  assert.ok(
    !files['_rels/.rels']?.includes('thumbnail') && !files['[Content_Types].xml']?.includes('thumbnail'),
  )
})

test('redacts a sheet: shared texts, numbers, days, formulas, names of sheets and ranges', async () => {
  const files = await redactedFiles(
    'a.xlsx',
    packed({
      '[Content_Types].xml': `${types}<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>`,
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="Joop Zandstra" sheetId="1" r:id="r1"/><sheet name="zandstra, joop" sheetId="2" state="hidden" r:id="r2"/></sheets><definedNames><definedName name="x">\'Joop Zandstra\'!$A$1</definedName><definedName name="y">Ander!$A$1</definedName></definedNames></workbook>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      'xl/sharedStrings.xml':
        '<sst><si><r><t>Joop </t></r><r><t>Zandstra</t></r></si><si><t>Ria</t></si></sst>',
      'xl/calcChain.xml': '<calcChain><c r="D1"/></calcChain>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>111222333</v></c><c r="C1" s="1"><v>29292</v></c><c r="D1" t="str"><f>"Dag "&amp;"Joop Zandstra"</f><v>Dag Joop Zandstra</v></c><c r="E1"><v>29292</v></c><c r="F1"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>',
    }),
  )
  assert.equal(
    files['xl/worksheets/sheet1.xml'],
    '<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="B1" s="0" t="inlineStr"><is><t>█████</t></is></c><c r="C1" s="1" t="inlineStr"><is><t>█████</t></is></c><c r="D1" t="str"><v>Dag █████</v></c><c r="E1"><v>29292</v></c><c r="F1"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>',
  )
  assert.equal(
    files['xl/sharedStrings.xml'],
    '<sst><si><r><t>█████</t></r><r><t></t></r></si><si><t>Ria</t></si></sst>',
  )
  assert.ok(
    files['xl/workbook.xml']?.includes('<sheet name="█████1" sheetId="1" r:id="r1"/><sheet name="█████2"'),
  )
  assert.ok(files['xl/workbook.xml']?.includes('<definedNames><definedName name="y">'))
  assert.equal(files['xl/calcChain.xml'], undefined)
})

test('leaves the files of a package alone in which nothing stands, byte by byte', async () => {
  const before = sheetsToXlsx([
    { name: 'Klanten', heads: ['naam', 'bsn'], rows: [['Joop Zandstra', 111222333]] },
  ])
  const after = bytesOf(await redact(fileNamed('a.xlsx', before), order))
  const [old, now] = [unzipSync(before), unzipSync(after)]
  const changed = Object.keys(old).filter(
    (name) => !Buffer.from(old[name] ?? []).equals(now[name] ?? new Uint8Array()),
  )
  assert.deepEqual(changed, ['xl/worksheets/sheet1.xml'])
  assert.deepEqual(Object.keys(now), Object.keys(old))
})

test('redacts OpenDocument: spans, values beside texts, days, and who wrote it', async () => {
  const ods = await sheetsToOds([
    {
      name: 'Klanten',
      heads: ['naam', 'bsn', 'dag'],
      rows: [
        ['Joop Zandstra', 111222333, Temporal.PlainDate.from('1980-03-12')],
        ['Ria', 5, null],
      ],
    },
  ])
  const sheet = await redactedFiles('a.ods', ods)
  assert.ok(!/111222333|1980|Joop/.test(sheet['content.xml'] ?? ''), sheet['content.xml'] ?? '')
  assert.match(sheet['content.xml'] ?? '', /Ria/)
  const text = await redactedFiles(
    'a.odt',
    packed({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml':
        '<manifest:manifest><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png"/><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>',
      'Thumbnails/thumbnail.png': 'plaatje',
      'content.xml':
        '<office:document-content><text:p>Dag Jo<text:span>op</text:span><text:s/>Zandstra</text:p></office:document-content>',
      'meta.xml': '<office:document-meta><dc:creator>Joop Zandstra</dc:creator></office:document-meta>',
    }),
  )
  assert.ok(text['content.xml']?.includes('<text:p>Dag █████<text:span></text:span><text:s/></text:p>'))
  assert.ok(text['meta.xml']?.includes('<dc:creator>█████<'))
  assert.ok(!text['META-INF/manifest.xml']?.includes('Thumbnails'))
})

test('redacts what is put into a document by the format it has, and refuses what it cannot write', async () => {
  const sheet = sheetsToXlsx([{ name: 'a', heads: ['naam'], rows: [['Joop Zandstra']] }])
  const base = { '[Content_Types].xml': strToU8(`${types}</Types>`), 'word/document.xml': strToU8(word('')) }
  const files = unzipSync(
    bytesOf(await redact(fileNamed('a.docx', zipSync({ ...base, 'word/embeddings/a.xlsx': sheet })), order)),
  )
  const inner = unzipSync(files['word/embeddings/a.xlsx'] ?? new Uint8Array())
  assert.ok(strFromU8(inner['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).includes('█████'))
  const refused = await redact(
    fileNamed(
      'b.docx',
      zipSync({ ...base, 'word/embeddings/a.bin': strToU8('\u0001\u0002\u0000\u0003'.repeat(40)) }),
    ),
    order,
  )
  assert.equal(refused.state, 'refused')
})

test('refuses packages that are broken, locked or bombs', async () => {
  const good = Buffer.from(
    packed({ '[Content_Types].xml': types, 'word/document.xml': word('x'.repeat(1000)) }),
  )
  const reason = async (bytes: Uint8Array): Promise<string> => {
    const redacted = await redact(fileNamed('a.docx', bytes), order)
    return redacted.state === 'refused' ? redacted.reason : redacted.state
  }
  assert.equal(await reason(good.subarray(0, good.length - 10)), 'damaged')
  const locked = Buffer.from(good)
  locked[locked.indexOf('PK\u0001\u0002') + 8] = 1
  assert.equal(await reason(locked), 'encrypted')
  const bomb = zipSync({
    '[Content_Types].xml': strToU8(types),
    'word/document.xml': new Uint8Array(80_000_000),
  })
  assert.equal(await reason(bomb), 'bomb')
})
