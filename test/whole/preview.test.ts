import assert from 'node:assert/strict'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3-multiple-ciphers'
import { tarEntry, tarOf } from '../tar.ts'
import type { Preview } from '../../src/actions/preview.ts'
import { makeSampleFirm } from '../../src/actions/sample.ts'
import { openDesk } from '../../src/app/desk.ts'
import { FailureError } from '../../src/app/failure.ts'
import type { Job } from '../../src/app/jobs.ts'
import { unlockByKeyFile } from '../../src/store/keys.ts'
import type { FindingPage, FindingRow } from '../../src/store/store.ts'
import { scratchFolder } from './command-line.ts'

const scratch = scratchFolder()
const firm = scratch.path('firm')
const truth = await makeSampleFirm(firm)
const oldMail = `From noor Mon Jan  1 10:00:00 2018
From: Noor Bakker <noor@oudeklant.example>
To: winkel@zaak.example
Subject: Afspraak

Bel mij op 06 12345678 of mail naar noor.prive@oudeklant.example.
`
writeFileSync(`${firm}/mail/oud.tgz`, gzipSync(tarOf(tarEntry('mail/verzonden.mbox', oldMail))))
writeFileSync(
  `${firm}/briefje.txt`,
  'Zij is zwanger en ligt in het ziekenhuis (wachtwoord: Wolkenlucht12!x) tot maandag.\n',
)
const desk = await openDesk(
  { folder: scratch.path('store'), databaseUrl: undefined },
  new AbortController().signal,
)
await desk.begin(undefined)
await desk.perform('add-source', { location: firm })
const scan = (await desk.perform('scan', {})) as Job
await new Promise<void>((resolve) => {
  const stop = desk.listen((job) => {
    if (job?.id !== scan.id || job.endedAtMs === null) return
    stop()
    resolve()
  })
})
const { rows } = (await desk.perform('findings', { limit: 100_000 })) as FindingPage
after(async () => {
  await desk.close()
  scratch.remove()
})

const preview = (
  { document, kind, part, startByte, lengthBytes }: FindingRow,
  isRevealed = false,
): Promise<Preview> =>
  desk.perform('preview', { document, kind, part, startByte, lengthBytes, isRevealed }) as Promise<Preview>

const textOf = ({ title, fields, stretch }: Preview): string =>
  [title, ...fields.map(({ value }) => value), stretch.map(({ text }) => text).join('')].join('\n')

function first(what: string, holds: (row: FindingRow) => boolean): FindingRow {
  const row = rows.find(holds)
  assert.ok(row !== undefined, `Cannot find ${what} in the sample firm`)
  return row
}

const isBody = ({ part }: FindingRow): boolean => part !== 'header' && part !== 'head'

/** One of every way in which a finding may lie somewhere. */
const various: readonly (readonly [what: string, row: FindingRow])[] = [
  [
    'a BSN in a message',
    first('a', (row) => row.kind === 'NL_BSN' && row.documentKind === 'message' && isBody(row)),
  ],
  [
    'an IBAN in a file',
    first('b', (row) => row.kind === 'IBAN' && row.documentKind === 'file' && isBody(row)),
  ],
  [
    'something in an attachment',
    first('c', (row) => row.unit.endsWith('.mbox') && row.locator.includes('/') && isBody(row)),
  ],
  ['something in a PDF', first('d', (row) => `${row.unit} ${row.name}`.includes('.pdf') && isBody(row))],
  ['a cell of a workbook', first('e', (row) => `${row.unit} ${row.name}`.includes('.xlsx') && isBody(row))],
  ['a line of a table', first('f', (row) => `${row.unit} ${row.name}`.includes('.csv') && isBody(row))],
  [
    'a paragraph of a letter',
    first('g', (row) => `${row.unit} ${row.name}`.includes('.docx') && isBody(row)),
  ],
  ['a message in a folder of its own', first('h', (row) => row.unit.includes('/cur/') && isBody(row))],
  ['a cell of a database', first('k', (row) => row.unit.endsWith('.sqlite') && isBody(row))],
  ['a message in a mailbox in an archive', first('l', (row) => row.unit.endsWith('.tgz') && isBody(row))],
  ['a password', first('i', (row) => row.kind === 'PASSWORD')],
  [
    'a sentence on health',
    first('j', (row) => row.kind === 'HEALTH' && row.documentKind === 'message' && isBody(row)),
  ],
]

for (const [what, row] of various) {
  test(`shows ${what} masked, and whole only when asked to`, async () => {
    const masked = await preview(row)
    const hits = masked.stretch.filter(({ isHit }) => isHit)
    assert.deepEqual(
      hits.map(({ isMasked }) => isMasked),
      [true],
    )
    const revealed = await preview(row, true)
    const whole = revealed.stretch.find(({ isHit }) => isHit)
    assert.deepEqual([whole?.isMasked, revealed.isRevealed], [false, true])
    assert.equal(Buffer.byteLength(whole?.text ?? ''), row.lengthBytes)
    assert.equal(textOf(masked).includes(whole?.text ?? ''), false, `${whole?.text} in ${textOf(masked)}`)
    assert.ok(masked.occurrences.some(({ unit, locator }) => unit === row.unit && locator === row.locator))
  })
}

test('a password is shown to who asks for it, and not to who asks what stands around it', async () => {
  const inNote = (kind: string): FindingRow =>
    first(kind, (row) => row.kind === kind && `${row.unit} ${row.name}`.includes('briefje.txt'))
  const sentence = textOf(await preview(inNote('HEALTH'), true))
  assert.match(sentence, /Zij is zwanger .* tot maandag/)
  assert.doesNotMatch(sentence, /Wolkenlucht/)
  const opening = await desk.perform('document-opening', {
    document: inNote('HEALTH').document,
    isRevealed: true,
  })
  assert.doesNotMatch(JSON.stringify(opening), /Wolkenlucht/)
  assert.match(textOf(await preview(inNote('PASSWORD'), true)), /Wolkenlucht12!x/)
})

/** What the log says of previews, the oldest first. */
function previewLines(): readonly string[] {
  const connection = new Sqlite(scratch.path('store/kwartje.db'), { readonly: true })
  try {
    connection.pragma("cipher = 'aegis'")
    connection.pragma(
      `hexkey = '${Buffer.from(unlockByKeyFile(scratch.path('store')).file).toString('hex')}'`,
    )
    return connection
      .prepare<[], string>("select subject from audit where action = 'preview' order by id")
      .pluck()
      .all()
  } finally {
    connection.close()
  }
}

test('who reveals leaves a line in the log: of which kind and document, never the value; who only looks leaves none', async () => {
  const row = first('an IBAN', ({ kind, part }) => kind === 'IBAN' && part !== 'header')
  const before = previewLines()
  await preview(row)
  assert.deepEqual(previewLines(), before)
  await preview(row, true)
  assert.deepEqual(previewLines(), [...before, `IBAN ${row.document}`])
})

test('nothing that was planted stands in clear around a masked finding', async () => {
  const known = truth.persons.flatMap(({ emails, spellings, holds }) => [
    ...emails,
    ...spellings.filter((name) => /\S+ \S{3,}/.test(name) && !/^.\.? /.test(name)),
    ...holds
      .filter(({ kind }) =>
        ['NL_BSN', 'IBAN', 'PHONE', 'CREDIT_CARD', 'PASSWORD', 'NL_KENTEKEN'].includes(kind),
      )
      .map(({ value }) => value),
  ])
  const seen = new Set<string>()
  const spread = rows
    .filter((row) => isBody(row) && !seen.has(row.document) && seen.add(row.document))
    .filter((_, i) => i % 12 === 0)
  const clear: string[] = []
  for (const row of spread) {
    const text = textOf(await preview(row)).toLowerCase()
    clear.push(
      ...known
        .filter((value) => text.includes(value.toLowerCase()))
        .map((value) => `${value} in ${row.unit} ${row.locator}`),
    )
  }
  assert.ok(spread.length > 15)
  assert.deepEqual(clear, [])
})

test('of what a header gives there is no stretch, only the head of the message, masked', async () => {
  const row = first(
    'a header',
    ({ part, kind, documentKind }) => part === 'header' && kind === 'EMAIL' && documentKind === 'message',
  )
  const masked = await preview(row)
  assert.deepEqual(masked.stretch, [])
  assert.ok(masked.fields.length > 0)
  assert.equal(textOf(masked).includes(row.shown ?? ''), false)
  assert.equal(
    textOf(await preview(row, true))
      .toLowerCase()
      .includes(row.shown ?? ''),
    true,
  )
})

test('a subject is shown in its head', async () => {
  const row = first('a head', ({ part }) => part === 'head')
  assert.deepEqual(
    (await preview(row)).stretch.filter(({ isHit }) => isHit).map(({ isMasked }) => isMasked),
    [true],
  )
})

test('says so when what lies there is not what was read, and shows a copy that still is', async () => {
  const path = first('a letter', ({ unit, copies }) => unit.endsWith('.docx') && copies === 1)
  const file = `${firm}/${path.unit}`
  const before = readFileSync(file)
  appendFileSync(file, 'x')
  await assert.rejects(
    preview(path),
    (error) =>
      error instanceof FailureError &&
      error.failure.type === 'refusal' &&
      error.failure.code === 'changed-since',
  )
  writeFileSync(file, before)
  assert.ok((await preview(path)).stretch.length > 0)
  await assert.rejects(
    preview({ ...path, document: '0'.repeat(32) }),
    (error) =>
      error instanceof FailureError &&
      error.failure.type === 'refusal' &&
      error.failure.code === 'changed-since',
  )
  const copied = first('a copy', ({ copies, part }) => copies > 1 && part !== 'header')
  assert.ok((await preview(copied)).occurrences.length > 1)
})

test('a place in a text that is not there shows nothing, and breaks nothing', async () => {
  const row = various[0]?.[1]
  assert.ok(row !== undefined)
  for (const change of [
    { part: 'nowhere' },
    { part: '' },
    { startByte: 10_000_000 },
    { lengthBytes: 1_000_000 },
    { startByte: 3, lengthBytes: 1 },
  ])
    assert.equal(textOf(await preview({ ...row, ...change })).includes('999'), false)
})
