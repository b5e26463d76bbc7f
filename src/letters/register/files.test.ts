import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, strFromU8 } from 'fflate'
import { test } from 'node:test'
import { read, utils } from '@e965/xlsx'
import { absence, document, invoices, large, statement } from '../../../test/register-document.ts'
import { dpvPrefixes, dpvStructure, dpvTerms } from '../../law/dpv-terms.ts'
import { paperToDocx } from '../paper/paper-docx.ts'
import { paperToHtml } from '../paper/paper-html.ts'
import { paperToPdf } from '../paper/paper-pdf.ts'
import { paperToText } from '../paper/paper-text.ts'
import { sheetsToXlsx } from '../sheet.ts'
import { sheetsToOds } from '../sheet-ods.ts'
import { publicPaper } from './public-paper.ts'
import { registerFromJson, registerJsonSchema, registerToJson } from './register-json.ts'
import { registerToJsonLd } from './register-jsonld.ts'
import { registerPaper } from './register-paper.ts'
import { registerSheets } from './register-sheets.ts'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

test('says of every statement how it is known and of what is open that it is open', () => {
  const told = text(paperToText(registerPaper(document)))
  assert.match(told, /Concept: nog niet vastgesteld/)
  const rows = registerPaper(document).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'facts' ? block.facts.rows : [])),
  )
  const processors = rows.find(({ label }) => label === 'Verwerkers')
  assert.equal(
    processors?.lines[0]?.note,
    'bevestigd; nu gezien: 9 mails van of over boeken.example; wordt niet meer gezien',
  )
  const transfers = rows.filter(({ label }) => label === 'Doorgifte buiten de EER')
  assert.equal(transfers[0]?.note, 'AVG art. 30(1)(e)')
  assert.match(transfers[1]?.lines[0]?.text ?? '', /grond nog niet bekend/)
  assert.equal(
    rows.filter(({ label }) => label === 'Bewaartermijnen')[1]?.lines[0]?.text,
    'nog niet ingevuld',
  )
})

test('what is on the list of the authority says that an assessment is mandatory, for a reader and in a sheet', () => {
  const onList = statement({ field: 'dpia-list', item: 'camera', basis: 'declared' })
  const camera = {
    ...absence,
    id: 'camera',
    state: 'kept' as const,
    statements: [...absence.statements, onList],
  }
  const watched = { ...document, register: { ...document.register, activities: [invoices, camera] } }
  const told = text(paperToText(registerPaper(watched)))
  assert.equal(told.match(/ja, verplicht: dit staat op de lijst/g)?.length, 1)
  assert.match(told, /grootschalig en stelselmatig/)
  const [activities, , , , rest] = registerSheets(watched)
  const column = activities?.heads.indexOf('DPIA nodig?') ?? -1
  assert.deepEqual(
    [...(activities?.rows ?? [])].map((row) => row[column]),
    ['', 'ja, verplicht: dit staat op de lijst van de Autoriteit Persoonsgegevens'],
  )
  assert.ok([...(rest?.rows ?? [])].some((row) => row.includes('Lijst van de AP')))
  assert.ok(!/DPIA|grootschalig/.test(text(paperToHtml(publicPaper(watched)))))
})

test('a version says its number, who signed it and on which day here', () => {
  assert.match(
    text(paperToText(registerPaper(large))),
    /Versie 2, vastgesteld door Mevrouw <b>Kadijk<\/b> op 28 november 2026\./,
  )
})

test('the page for everybody has only what was kept, and nothing of inside', () => {
  const page = text(paperToHtml(publicPaper(document)))
  assert.match(page, /Klanten en facturen/)
  for (const inside of ['Ziekte en verzuim', 'Postvak', 'Kadijk', 'twee stappen', 'nu gezien', 'bevestigd'])
    assert.ok(!page.includes(inside), inside)
})

test('no text of a stranger is markup on a page, and nothing is fetched', () => {
  const page = text(paperToHtml(registerPaper(large)))
  assert.ok(!/<script|<img|<b>/.test(page))
  assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;'))
  assert.ok(!/[\u202A-\u202E\u2066-\u2069]/.test(page))
  assert.ok(!/https?:\/\/(?!kwaad\.example)|src=(?!x )|url\(/.test(page))
})

test('a PDF is tagged, has its language and a bookmark for every activity, and is the same every time', async () => {
  const pdf = await paperToPdf(registerPaper(large))
  const raw = Buffer.from(pdf).toString('latin1')
  assert.match(raw, /\/Marked true/)
  assert.match(raw, /\/Lang \(nl-NL\)/)
  assert.match(raw, /\/S \/Table\b/)
  assert.match(raw, /\/Scope \/Row/)
  assert.equal(raw.match(/\/Title \(/g)?.length, 62)
  assert.deepEqual(await paperToPdf(registerPaper(large)), pdf)
})

test('a Word file has real headings and repeated heads, loses no text, and is the same every time', async () => {
  const docx = await paperToDocx(registerPaper(large))
  const body = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  assert.equal(body.match(/w:val="Heading1"/g)?.length, 62)
  assert.match(body, /<w:tblHeader\/>/)
  assert.ok(body.includes('x'.repeat(10_000)))
  assert.ok(body.includes('&lt;script&gt;'))
  assert.deepEqual(await paperToDocx(registerPaper(large)), docx)
})

test('workbooks hold texts as texts in six sheets, and are the same every time', () => {
  for (const make of [sheetsToXlsx, sheetsToOds]) {
    const bytes = make(registerSheets(large))
    const book = read(bytes.slice())
    assert.deepEqual(book.SheetNames, [
      'Verwerkingen',
      'Gegevens',
      'Ontvangers',
      'Bewaartermijnen',
      'Overige onderdelen',
      'Organisatie',
    ])
    assert.equal(utils.sheet_to_json(book.Sheets['Verwerkingen']!).length, 60)
    const cells = Object.values(book.Sheets['Overige onderdelen']!) as { f?: string; v?: unknown }[]
    assert.ok(cells.some(({ v }) => typeof v === 'string' && v.startsWith('=HYPERLINK')))
    assert.ok(cells.every(({ f }) => f === undefined))
    assert.deepEqual(make(registerSheets(large)), bytes)
  }
})

test('JSON gives back the same register, and refuses what is none', () => {
  const { register, names, version, language, madeOn } = large
  const read = registerFromJson(registerToJson(large))
  assert.deepEqual(read?.names, names)
  assert.deepEqual(read?.register.organisation, register.organisation)
  assert.deepEqual([read?.version, read?.language, read?.madeOn], [version, language, madeOn])
  assert.deepEqual(registerFromJson(registerToJson(document))?.register, document.register)
  for (const wrong of ['', '{}', '[1', text(registerToJson(document)).replace('"controller"', '"boss"')])
    assert.equal(registerFromJson(Buffer.from(wrong)), null)
})

test('every name in the linked data is one of DPV that we know, or of its helpers', () => {
  const known = new Set<string>([
    ...dpvStructure,
    ...Object.values(dpvTerms).flatMap((terms) => Object.values(terms).map(({ term }) => term)),
  ])
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /^(?:dpv|pd|eu-gdpr):/.test(value)) found.add(value)
    if (Array.isArray(value)) value.forEach(walk)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === '@context') continue
      if (key.includes(':')) {
        assert.match(key, /^(?:dpv|dcterms|skos):/)
        if (key.startsWith('dpv:')) found.add(key)
      } else assert.match(key, /^@(?:id|type|value)$/)
      walk(inner)
    }
  }
  const linked = JSON.parse(text(registerToJsonLd(document))) as Record<string, unknown>
  walk(linked)
  assert.deepEqual(
    [...found].filter((name) => !known.has(name)),
    [],
  )
  assert.ok(
    found.has('dpv:hasLegalBasis') && found.has('eu-gdpr:A46-2-c') && found.has('pd:FinancialAccountNumber'),
  )
  assert.equal((linked['@context'] as Record<string, string>)['dpv'], dpvPrefixes.dpv)
})

test('the schema in the documentation is the one that files are read by', () => {
  const path = join(import.meta.dirname, '../../../docs/register-file.schema.json')
  assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), JSON.parse(JSON.stringify(registerJsonSchema())))
})
