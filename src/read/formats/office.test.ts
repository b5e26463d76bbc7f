import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { cpuMs } from '../../../test/cpu-time.ts'
import { fromUtf8, inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import { formatOf } from '../format-of.ts'
import type { Reading, Sandbox } from '../format.ts'
import { readTree } from '../tree.ts'
import { pivotParts } from './pivot-cache.ts'
import { sheetParts } from './sheet.ts'
import { readZipDirectory } from './zip-archive.ts'
import { openPackage, type Package } from './zip.ts'

const sandbox: Sandbox = {
  run: async () => ({ title: '', fields: [], parts: [], nested: [], problems: [] }),
  close: async () => undefined,
}
const reading: Reading = { signal: new AbortController().signal, sandbox }

/** Everything said and missed in a file and what is in it. */
async function read(
  bytes: Uint8Array,
  name = '',
): Promise<{
  text: string
  names: string[]
  problems: Problem['code'][]
  formats: string[]
  people: string[]
}> {
  const [texts, names, formats, people]: [string[], string[], string[], string[]] = [[], [], [], []]
  const problems: Problem['code'][] = []
  await readTree({ path: '', name, mediaType: '', charset: '', bytes: inMemory(bytes) }, reading, {
    visit: (document, item) => {
      formats.push(document.format)
      names.push(item.name)
      people.push(...document.participants.map(({ name, email }) => `${name} <${email}>`))
      for (const part of document.parts) texts.push(fromUtf8(part.text))
    },
    leave: (_document, _item, found) => problems.push(...found.map(({ code }) => code)),
  })
  return { text: texts.join('\n'), names, problems, formats, people }
}

const pack = (files: Readonly<Record<string, string>>, options: Zippable = {}): Uint8Array =>
  zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    ...options,
  })

const types = { '[Content_Types].xml': '<Types/>' }
const body = (xml: string): string => `<w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>`

test('Word: what a picture shows, in the words of who put it there, once', async () => {
  const picture = '<wp:docPr descr="Pasfoto van Els Bos"/><pic:cNvPr descr="Pasfoto van Els Bos"/>'
  const { text } = await read(
    pack({ ...types, 'word/document.xml': body(`<w:p><w:r><w:t>Hoi</w:t>${picture}</w:r></w:p>`) }),
  )
  assert.equal(text.trim(), 'Hoi Pasfoto van Els Bos')
})

test('Word: also what is struck out, noted, in a header or behind a link', async () => {
  const { text, problems } = await read(
    pack({
      ...types,
      'word/document.xml': body(
        '<w:p><w:r><w:t>Beste Piet &amp; Els</w:t></w:r><w:r><w:delText>oud adres</w:delText></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Naam</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Jan</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ),
      'word/header1.xml': body('<w:p><w:r><w:t>Briefhoofd</w:t></w:r></w:p>'),
      'word/comments.xml':
        '<w:comments xmlns:w="w"><w:comment w:author="Noor"><w:p><w:r><w:t>klopt dit?</w:t></w:r></w:p></w:comment></w:comments>',
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r" Target="mailto:piet@klant.example" TargetMode="External"/></Relationships>',
    }),
  )
  for (const words of [
    'Beste Piet & Els',
    'oud adres',
    'Naam\tJan',
    'Briefhoofd',
    'Noor: klopt dit?',
    'mailto:piet@klant.example',
  ]) {
    assert.ok(text.includes(words), `${words} in ${text}`)
  }
  assert.deepEqual(problems, [])
})

const sheet = (cells: string): Record<string, string> => ({
  ...types,
  'xl/workbook.xml': '<workbook><sheets><sheet name="Klanten" state="hidden" r:id="a"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/sharedStrings.xml':
    '<sst><si><t>Naam</t></si><si><r><t>Jan </t></r><r><t>de Vries</t></r><rPh><t>ヤン</t></rPh></si></sst>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
})

test('Excel: hidden sheets, shared and inline strings, dates; cells keep their columns', async () => {
  const { text } = await read(
    pack(
      sheet(
        '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Geboren\tvoor</t></is></c></row><row><c r="A2" t="s"><v>1</v></c><c r="C2" s="1"><v>29280</v></c></row><row><c r="C3" s="2" t="n"><v>29281</v></c></row>',
      ),
    ),
  )
  assert.equal(text, 'Naam\t\tGeboren voor\nJan de Vries\t\t1980-02-29\n\t\t1980-03-01\nKlanten')
})

test('Excel: what stands above and below pages, without its marks; names of sheets and ranges', async () => {
  const files = sheet('<row><c r="A1" t="inlineStr"><is><t>Uren</t></is></c></row>')
  const { text } = await read(
    pack({
      ...files,
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="Noor Smit" r:id="a"/><sheet name="Blad2" r:id="b"/></sheets><definedNames><definedName name="_xlnm.Print_Area">Blad1!$A$1</definedName><definedName name="salaris_Jansen">Blad1!$A$1</definedName><definedName name="baas">"Els Bos"</definedName></definedNames></workbook>',
      'xl/worksheets/sheet1.xml': (files['xl/worksheets/sheet1.xml'] ?? '').replace(
        '</worksheet>',
        '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Smit &amp;&amp; Zonen&amp;Rbel 0612345678</oddHeader><oddFooter>&amp;C&amp;P van &amp;N</oddFooter></headerFooter></worksheet>',
      ),
    }),
  )
  assert.equal(text, 'Uren\nSmit & Zonen\nbel 0612345678\nvan\nNoor Smit\nsalaris_Jansen\nbaas\nEls Bos')
})

test('Excel: rows that only a pivot table still holds', async () => {
  const pivot = (name: string): Record<string, string> => ({
    'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition><cacheFields><cacheField name="Naam"><sharedItems><s v="${name}"/><m/></sharedItems></cacheField><cacheField name="Geboren"><sharedItems/></cacheField><cacheField name="Saldo"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
    'xl/pivotCache/pivotCacheRecords1.xml':
      '<pivotCacheRecords><r><x v="0"/><d v="1980-02-29T00:00:00"/><n v="12.5"/></r><r><x v="1"/><m/><n v="3"/></r></pivotCacheRecords>',
  })
  const files = sheet('<row><c r="A1" t="s"><v>1</v></c></row>')
  const { text } = await read(pack({ ...files, ...pivot('Els Bos') }))
  assert.equal(text, 'Jan de Vries\nNaam\tGeboren\tSaldo\nEls Bos\t1980-02-29\t12.5\n\t\t3\nKlanten')
  assert.equal((await read(pack({ ...files, ...pivot('Jan de Vries') }))).text, 'Jan de Vries\nKlanten')
  const { 'xl/pivotCache/pivotCacheRecords1.xml': _, ...withoutRows } = pivot('Els Bos')
  assert.match((await read(pack({ ...files, ...withoutRows }))).text, /Naam:\nEls Bos\n/)
})

const chart =
  '<c:chartSpace><c:title><a:p><a:r><a:t>Verzuim van Noor</a:t></a:r></a:p></c:title><c:cat><c:strRef><c:f>Blad1!A1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Jan Smit</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt><c:v>12345</c:v></c:pt></c:numCache></c:numRef></c:val></c:chartSpace>'
const scheme =
  '<dgm:dataModel><dgm:pt><dgm:t><a:p><a:r><a:t>Directeur: Els Bos</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>'

test('charts and schemes: titles and labels, in Word, Excel and PowerPoint', async () => {
  for (const folder of ['word', 'xl', 'ppt']) {
    const { text } = await read(
      pack({ ...types, [`${folder}/charts/chart1.xml`]: chart, [`${folder}/diagrams/data1.xml`]: scheme }),
    )
    assert.equal(text.trim().replaceAll(/\n+/g, '|'), 'Verzuim van Noor|Jan Smit|Directeur: Els Bos')
  }
})

test('who worked on a file: authors of changes and remarks, with the address of their account', async () => {
  const word = await read(
    pack({
      ...types,
      'word/document.xml': body('<w:p><w:ins w:author="Noor Smit"><w:r><w:t>nieuw</w:t></w:r></w:ins></w:p>'),
      'word/people.xml':
        '<w15:people><w15:person w15:author="Noor Smit"><w15:presenceInfo w15:providerId="AD" w15:userId="S::noor@firma.example::1234"/></w15:person></w15:people>',
    }),
  )
  assert.deepEqual(word.people, ['Noor Smit <noor@firma.example>'])
  assert.equal(word.text, 'nieuw\n\nNoor Smit')
  const excel = await read(
    pack({
      ...types,
      'xl/persons/person.xml':
        '<personList><person displayName="Jan Smit" userId="jan@firma.example" providerId="None"/></personList>',
    }),
  )
  assert.deepEqual(excel.people, ['Jan Smit <jan@firma.example>'])
  const power = await read(
    pack({
      ...types,
      'ppt/authors.xml':
        '<p188:authorLst><p188:author name="Els Bos" userId="S::els@firma.example::9"/></p188:authorLst>',
      'ppt/comments/modernComment_1.xml':
        '<p188:cmLst><p188:cm authorId="1"><p188:txBody><a:p><a:r><a:t>klopt dit?</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>',
    }),
  )
  assert.deepEqual(power.people, ['Els Bos <els@firma.example>'])
  assert.match(power.text, /klopt dit/)
})

test('OpenDocument: text, tables of a sheet, repeated cells bounded', async () => {
  const ods = await read(
    pack({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml':
        '<office:document-content><table:table table:name="Leden"><table:table-row><table:table-cell><text:p>Noor</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:document-content>',
    }),
  )
  assert.equal(ods.text, 'Noor')
  const odt = await read(
    pack({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': '<d><text:p>Bel<text:s text:c="2"/>Piet<text:tab/>nu</text:p></d>',
    }),
  )
  assert.equal(odt.text.trim(), 'Bel  Piet\tnu')
  const remark =
    '<o:annotation><dc:creator>Noor</dc:creator><dc:date>2026-01-31</dc:date><text:p>klopt dit?</text:p></o:annotation>'
  const noted = await read(
    pack({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<d><text:p>Els Bos${remark}woont hier</text:p></d>`,
    }),
  )
  assert.equal(noted.text.replaceAll(/\s+/g, ' ').trim(), 'Els Bos Noor 2026-01-31 klopt dit? woont hier')
})

test('a bare ampersand and a broken end lose nothing that can be read', async () => {
  const { text, problems } = await read(
    pack({
      ...types,
      'word/document.xml': '<w:p><w:t>a & b</w:t></w:p><w:p><w:t>Klaas</w:t></w:p><w:p><w:t>half',
    }),
  )
  assert.match(text, /a & b\nKlaas\nhalf/)
  assert.deepEqual(problems, ['damaged'])
})

test('one long string in every cell is cut, not a crash', async () => {
  const files = sheet(Array.from({ length: 900 }, () => '<row><c t="s"><v>0</v></c></row>').join(''))
  const { problems } = await read(
    pack({ ...files, 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(1_000_000)}</t></si></sst>` }),
  )
  assert.deepEqual(problems, ['too-large'])
})

test('tabs, sheets and codes without end take linear time', async () => {
  const start = cpuMs()
  const tabs = await read(
    pack({ ...types, 'word/document.xml': body(`<w:p>${'<w:tab/>'.repeat(200_000)}x</w:p>`) }),
  )
  assert.equal(tabs.text.trim(), '')
  const ids = Array.from({ length: 50_000 }, (_, i) => `${i}`)
  const list = await read(
    pack({
      ...types,
      'xl/workbook.xml': `<w>${ids.map((id) => `<sheet name="Klant ${id}" id="${id}"/>`).join('')}</w>`,
      'xl/_rels/workbook.xml.rels': `<r>${ids.map((id) => `<Relationship Id="${id}" Target="${id}"/>`).join('')}</r>`,
    }),
  )
  assert.match(list.text, /\nKlant 49999$/)
  const styles = `<s><numFmt numFmtId="200" formatCode="${'['.repeat(300_000)}"/></s>`
  await read(pack({ ...sheet('<row><c><v>1</v></c></row>'), 'xl/styles.xml': styles }))
  assert.ok(cpuMs() - start < 4000)
})

const heldBy = (files: Readonly<Record<string, string>>): Package & { readonly problems: Problem[] } => ({
  names: Object.keys(files),
  open: (name) => (files[name] === undefined ? undefined : inMemory(Buffer.from(files[name]))),
  problems: [],
})

test('Excel: one long string in each of many sheets is cut, and the sheets after it too', () => {
  const cell = '<s><row><c t="s"><v>0</v></c></row></s>'
  const archive = heldBy({
    'xl/sharedStrings.xml': `<sst><si><t>${'een '.repeat(22)}</t></si></sst>`,
    ...Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`xl/worksheets/${i}.xml`, cell])),
  })
  let whole = 0
  for (const { text } of sheetParts(archive, 400)) whole += Number(text.length > 80)
  assert.deepEqual([whole, archive.problems.map(({ code }) => code)], [4, ['too-large', 'too-large']])
})

test('Excel: rows of nothing in a pivot table take no room, and those beyond what may be told are cut', () => {
  const archive = heldBy({
    'xl/pivotCache/pivotCacheDefinition1.xml': '<p><cacheField name="Klant"><s v="Els"/></cacheField></p>',
    'xl/pivotCache/pivotCacheRecords1.xml': `<p>${'<r/>'.repeat(100)}<r>${'<x v="0"/>'.repeat(9)}</r>${'<r><s v="Bo"/></r>'.repeat(9)}</p>`,
  })
  const told = (left: number): string[] =>
    [...pivotParts(archive, [], { left })].map(({ text }) => fromUtf8(text))
  assert.deepEqual(told(1000), [`Klant\nEls${'\nBo'.repeat(9)}`])
  assert.deepEqual(archive.problems, [])
  assert.deepEqual(told(30), ['Klant\nEls\nBo\nBo\nBo'])
  assert.deepEqual(
    archive.problems.map(({ code }) => code),
    ['too-large'],
  )
})

test('a package that comes to more than it may is read as far as that', () => {
  const bytes = inMemory(pack({ a: 'x'.repeat(100), b: 'x'.repeat(100), c: 'x' }))
  const archive = openPackage(bytes, readZipDirectory(bytes), 150)
  assert.deepEqual(
    ['a', 'b', 'c'].map((name) => archive.open(name)?.sizeBytes),
    [100, 100, undefined],
  )
  assert.deepEqual(
    archive.problems.map(({ code, place }) => `${code} ${place}`),
    ['packed-too-large c'],
  )
})

test('a title longer than Excel allows begins no place of that length', async () => {
  const places: string[] = []
  const rows = pack({
    ...types,
    'xl/workbook.xml': `<w><sheet name="${'a'.repeat(100_000)}" id="1"/></w>`,
    'xl/_rels/workbook.xml.rels': '<r><Relationship Id="1" Target="s.xml"/></r>',
    'xl/s.xml': '<s><row><c><v>Noor</v></c></row></s>',
  })
  await readTree({ path: '', name: '', mediaType: '', charset: '', bytes: inMemory(rows) }, reading, {
    visit: ({ parts }) => places.push(...Array.from(parts, ({ place }) => place)),
  })
  assert.deepEqual(
    places.map(({ length }) => length),
    [261, 5],
  )
})

test('entities of a document of its own are not expanded', async () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]><w:p><w:t>&b;&b;</w:t></w:p>`
  const { text } = await read(pack({ ...types, 'word/document.xml': bomb }))
  assert.ok(text.length < 100)
})

test('an archive in an archive is opened; names are only names', async () => {
  const inner = pack({ 'naam.txt': 'Piet Jansen' })
  const { names, text } = await read(zipSync({ '../../etc/binnen.zip': inner }))
  assert.deepEqual(names, ['', '../../etc/binnen.zip', 'naam.txt'])
  assert.equal(text, 'Piet Jansen')
})

test('a bomb is refused by its ratio, and entries that share bytes by their overlap', async () => {
  const zeroes = zipSync({ 'nul.txt': new Uint8Array(60_000_000) }, { level: 9 })
  assert.deepEqual((await read(zeroes)).problems, ['suspicious-ratio'])
  const one = Buffer.from(pack({ 'a.txt': 'x'.repeat(1000) }))
  const directory = one.indexOf(Buffer.from('504b0102', 'hex'))
  const end = one.indexOf(Buffer.from('504b0506', 'hex'))
  const entry = one.subarray(directory, end)
  const tail = Buffer.from(one.subarray(end))
  tail.writeUInt16LE(3, 10)
  tail.writeUInt32LE(entry.length * 3, 12)
  const shared = await read(Buffer.concat([one.subarray(0, directory), entry, entry, entry, tail]))
  assert.ok(shared.problems.includes('suspicious-ratio'))
  assert.equal(shared.names.length, 2)
})

test('an archive without its directory is read by its local headers', async () => {
  const whole = Buffer.from(pack({ 'naam.txt': 'Piet Jansen '.repeat(30) }))
  const { text, problems } = await read(whole.subarray(0, whole.indexOf(Buffer.from('504b0102', 'hex'))))
  assert.match(text, /Piet Jansen/)
  assert.deepEqual(problems, ['damaged'])
})

test('any damage gives documents with problems, never an error', async () => {
  const seeds = [
    pack({ ...types, 'word/document.xml': body('<w:p><w:t>Piet</w:t></w:p>') }),
    pack(sheet('<row><c t="s"><v>1</v></c></row>')),
    pack({ 'a/b.txt': 'Noor' }),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 20 }),
      fc.nat(2000),
      async (seed, changes, cut) => {
        const bytes = Uint8Array.from(seed)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const { formats } = await read(bytes.subarray(0, Math.max(1, bytes.length - (cut % bytes.length))))
        assert.ok(formats.length > 0)
      },
    ),
    { numRuns: 300 },
  )
  assert.equal(
    formatOf({ path: '', name: 'x.docx', mediaType: '', charset: '', bytes: inMemory(new Uint8Array(0)) }).id
      .length > 0,
    true,
  )
})

test('Visio: what stands on shapes and in their data, and remarks', async () => {
  const { text, formats, problems } = await read(
    pack({
      ...types,
      'visio/document.xml': '<VisioDocument/>',
      'visio/pages/page1.xml':
        "<PageContents><Shapes><Shape ID='1'><Section N='Property'><Row N='a'><Cell N='Value' V='06-12345678'/><Cell N='Label' V='Telefoon'/></Row></Section><Section N='Character'><Row><Cell N='Value' V='4'/></Row></Section><Text><cp IX='0'/>Noor <pp IX='0'/>de Boer\nHoofd</Text></Shape></Shapes></PageContents>",
      'visio/comments.xml':
        "<Comments><AuthorList><AuthorEntry ID='1' Name='Jan Smit'/></AuthorList><CommentList><CommentEntry AuthorID='1'>Klopt dit?</CommentEntry></CommentList></Comments>",
    }),
    'organisatie.vsdx',
  )
  assert.deepEqual([formats, problems], [['vsdx'], []])
  assert.equal(text, 'Jan Smit\nKlopt dit?\n06-12345678: Telefoon\nNoor de Boer\nHoofd')
})
