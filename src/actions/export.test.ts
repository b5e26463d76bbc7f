import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { openReading } from '../app/reading.ts'
import { createWorkspace } from '../app/workspace.ts'
import { languages } from '../i18n/index.ts'
import { exportList, type Download } from './export.ts'
import { look, type SeenDocument } from './look.ts'
import { scan } from './scan.ts'
import { declarePlace } from './places.ts'
import { addSource } from './sources.ts'
import { decideSupplier } from './suppliers.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
const { signal } = new AbortController()
const { workspace } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal, passphrase: undefined },
)
const { perform } = workspace
after(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

// What strangers write: a name, a subject and a file name that a spreadsheet would run.
mkdirSync(join(folder, 'post'))
writeFileSync(
  join(folder, 'post', '=cmd|calc.eml'),
  [
    'From: "=HYPERLINK(""http://evil.example"") Jansen" <piet@klant.example>',
    'To: Noor Smit <noor@wilg.example>, "+Els Bakker" <els@klant.example>',
    'Subject: @SUM(1+1)*cmd Jansen',
    'Date: Mon, 6 Jan 2025 10:00:00 +0000',
    '',
    'Beste Noor, mijn BSN is 999990019 en mijn IBAN is NL91 ABNA 0417 1643 00. Wachtwoord: Geheim123!',
    '',
  ].join('\r\n'),
)
writeFileSync(join(folder, 'post', '-leeg.pdf'), '%PDF-1.4 kapot')
await perform(addSource, { location: join(folder, 'post'), label: '=1+1' })
await perform(declarePlace, { place: 'paper', label: '@Ordners; "oud"' })
await perform(decideSupplier, { domain: 'kassameester.example', decision: { isUsed: true } })
await perform(scan, { workers: 1 })

const lists = ['people', 'findings', 'problems', 'places', 'kinds', 'suppliers', 'retention'] as const
const isFormula = /^[\s\p{Cc}]*[=+\-@|%]/u

/** What our own reader sees in a file. */
async function seen({ fileName, bytes }: Download): Promise<SeenDocument> {
  const path = join(folder, fileName)
  writeFileSync(path, bytes)
  const reading = openReading(signal)
  const documents: SeenDocument[] = []
  try {
    await look(path, reading, (document) => documents.push(document))
  } finally {
    await reading.sandbox.close()
  }
  const [document] = documents
  assert.ok(document !== undefined)
  assert.deepEqual(document.problems, [])
  return document
}

for (const list of lists) {
  for (const language of ['nl', 'en'] as const) {
    test(`${list} as workbook and as CSV in ${language}: the heads of the language, the same rows, no formula`, async () => {
      const heads = languages[language].exports[list]
      const xlsx = await perform(exportList, { list, format: 'xlsx', language })
      const csv = await perform(exportList, { list, format: 'csv', language })
      for (const { fileName } of [xlsx, csv])
        assert.match(fileName, /^kwartje-[a-z-]+-\d{4}-\d\d-\d\d\.(?:xlsx|csv)$/)
      const text = (await seen(xlsx)).parts.map((part) => part.text).join('\n')
      for (const head of heads) assert.ok(text.includes(head), `${head}: ${text.slice(0, 300)}`)
      const sheet = strFromU8(unzipSync(xlsx.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
      assert.doesNotMatch(sheet, /<f[ >]/)
      const separator = language === 'nl' ? ';' : ','
      const rows = rowsOf(Buffer.from(csv.bytes).toString('utf8'), separator)
      assert.deepEqual(rows[0], heads)
      assert.equal(rows.length, sheet.match(/<row /g)?.length)
      assert.ok(rows.length > 1, 'nothing in it')
      for (const row of rows) {
        assert.equal(row.length, heads.length, JSON.stringify(row))
        for (const cell of row) assert.doesNotMatch(cell.replace(/^-?\d+(?:[.,]\d+)?$/, ''), isFormula)
      }
      await seen(csv)
      for (const file of [text, JSON.stringify(rows)]) {
        assert.equal(file.includes('Geheim123!'), false)
        assert.equal(file.includes('999990019'), false)
      }
    })
  }
}

/** RFC 4180, with the mark in front. */
function rowsOf(text: string, separator: string): string[][] {
  assert.equal(text.charCodeAt(0), 0xfeff)
  const rows: string[][] = [['']]
  let isQuoted = false
  for (let i = 1; i < text.length; i++) {
    const character = text[i] ?? ''
    const row = rows.at(-1) ?? []
    if (isQuoted && character === '"' && text[i + 1] === '"') row[row.length - 1] += text[++i] ?? ''
    else if (character === '"') isQuoted = !isQuoted
    else if (isQuoted || (character !== separator && character !== '\r' && character !== '\n'))
      row[row.length - 1] += character
    else if (character === separator) row.push('')
    else if (character === '\n') rows.push([''])
  }
  assert.deepEqual(rows.pop(), [''])
  return rows
}

test('what a filter leaves out stands not in the file', async () => {
  const csv = async (wish: object): Promise<string> =>
    Buffer.from(
      (
        await perform(exportList, { format: 'csv', ...wish } as Parameters<
          typeof perform<typeof exportList.input, Download, never>
        >[1])
      ).bytes,
    ).toString('utf8')
  assert.equal((await csv({ list: 'people', text: 'noor' })).split('\r\n').length, 3)
  assert.equal((await csv({ list: 'people', text: 'niemand' })).split('\r\n').length, 2)
  const iban = await csv({ list: 'findings', kinds: ['IBAN'] })
  assert.equal(iban.split('\r\n').length, 3)
  assert.match(iban, /NL91•+\d{4}/)
  assert.equal((await csv({ list: 'findings', olderThanYears: 90 })).split('\r\n').length, 2)
})
