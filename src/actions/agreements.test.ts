import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createWorkspace, type Workspace } from '../app/workspace.ts'
import { writeDocx } from '../sample/write-files.ts'
import { checkAgreement, judgeClause, tieAgreement } from './agreements.ts'
import { mergeSuppliers, withdrawStatement } from './merge-suppliers.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'
import { decideSupplier, supplier, suppliers } from './suppliers.ts'
import { refused } from '../../test/refused.ts'

const clauses = [
  'Verwerker verwerkt de gegevens uitsluitend volgens schriftelijke instructies.',
  'Verwerker legt zijn medewerkers geheimhouding op.',
  'Verwerker treft passende technische en organisatorische maatregelen.',
  'Verwerker meldt een datalek binnen 24 uur.',
  'Na afloop wist Verwerker alle gegevens of geeft hij ze terug.',
]

const agreementWith = (party: string): string[] => [
  'Verwerkersovereenkomst',
  `Tussen De Ketting, hierna: Verwerkingsverantwoordelijke, en ${party}, hierna: Verwerker.`,
  'Deze overeenkomst gaat in op 1 maart 2024.',
  ...clauses,
]

interface Held {
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Domains that write about an account. */
  readonly writers: readonly string[]
}

/** An index of a folder with these files, and mail of these services. */
async function reading(
  { files, writers }: Held,
  run: (on: Workspace, place: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const place = join(folder, 'place')
  mkdirSync(place)
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(place, name), bytes)
  for (const domain of writers) writeFileSync(join(place, `${domain}.eml`), welcomeFrom(domain))
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  try {
    await workspace.perform(addSource, { location: place })
    await workspace.perform(scan, {})
    await run(workspace, place)
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function headersFrom(domain: string, subject: string): string[] {
  return [
    `Return-Path: <bounce@${domain}>`,
    `Authentication-Results: mx.eigen.example; dkim=pass header.d=${domain}; dmarc=pass`,
    `Received: from out.${domain} (192.0.2.1) by mx.eigen.example with ESMTPS id K1; Mon, 2 Nov 2026 09:00:00 +0100`,
    `From: Dienst <noreply@${domain}>`,
    'To: jan@eigen.example',
    `Subject: ${subject}`,
    'Date: Mon, 2 Nov 2026 09:00:00 +0100',
  ]
}

const welcomeFrom = (domain: string): string =>
  [...headersFrom(domain, 'Welkom bij uw account'), '', 'Goedendag.'].join('\r\n')

const mailWith = (domain: string, name: string, bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    [
      ...headersFrom(domain, 'Het stuk dat u vroeg'),
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Zie bijlage.',
      '--b',
      `Content-Type: application/octet-stream; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(bytes).toString('base64'),
      '--b--',
    ].join('\r\n'),
  )

const stuk = (party: string): Uint8Array => writeDocx(agreementWith(party))

test('an agreement is found by its text and tied to the supplier that it names', () =>
  reading(
    {
      files: {
        'stuk.docx': stuk('Kassa B.V. (info@kassa.example)'),
        'brief.docx': writeDocx(['Brief', ...clauses]),
      },
      writers: ['kassa.example', 'rooster.example'],
    },
    async (on) => {
      const file = await on.perform(supplier, { domain: 'kassa.example' })
      assert.deepEqual(
        file?.agreements.map(({ name, basis, kind, dated, tiedBy }) => [name, basis, kind, dated, tiedBy]),
        [['stuk.docx', 'text', 'agreement', '2024-03-01', 'party']],
      )
      assert.equal(file?.agreement, 'found')
      assert.equal((await on.perform(supplier, { domain: 'rooster.example' }))?.agreement, 'missing')
      assert.deepEqual((await on.perform(suppliers, {})).looseAgreements, [])
    },
  ))

test('one that came with a mail is of who sent it; one of nobody waits for a word, which can be taken back', () =>
  reading(
    {
      files: {
        'mail.eml': mailWith('rooster.example', 'bijlage.docx', stuk('Rooster B.V.')),
        'los.docx': stuk('Niemand B.V. (niemand.example)'),
      },
      writers: ['rooster.example', 'kassa.example'],
    },
    async (on) => {
      const rooster = await on.perform(supplier, { domain: 'rooster.example' })
      assert.deepEqual(
        rooster?.agreements.map(({ name, tiedBy }) => [name, tiedBy]),
        [['bijlage.docx', 'sender']],
      )
      const [loose, ...others] = (await on.perform(suppliers, {})).looseAgreements
      assert.deepEqual([loose?.name, loose?.candidates, others], ['los.docx', ['niemand.example'], []])
      const document = loose?.document ?? ''
      const { statement } = await on.perform(tieAgreement, { document, domain: 'kassa.example' })
      assert.deepEqual((await on.perform(suppliers, {})).looseAgreements, [])
      assert.deepEqual(
        (await on.perform(supplier, { domain: 'kassa.example' }))?.agreements.map(({ tiedBy }) => tiedBy),
        ['person'],
      )
      await on.perform(withdrawStatement, { statement })
      assert.equal((await on.perform(suppliers, {})).looseAgreements.length, 1)
      await on.perform(tieAgreement, { document, domain: null })
      assert.deepEqual((await on.perform(suppliers, {})).looseAgreements, [])
    },
  ))

test('a check says where each clause stands; a judgement keeps the sentence when the document is gone, and can be taken back', () =>
  reading(
    { files: { 'stuk.docx': stuk('Kassa (kassa.example)') }, writers: ['kassa.example'] },
    async (on, place) => {
      const [agreement] = (await on.perform(supplier, { domain: 'kassa.example' }))?.agreements ?? []
      const document = agreement?.document ?? ''
      const checked = await on.perform(checkAgreement, { document, domain: 'kassa.example' })
      assert.deepEqual(
        [checked.name, checked.supplier?.domain, checked.isReadable],
        ['stuk.docx', 'kassa.example', true],
      )
      assert.deepEqual(
        checked.clauses.filter(({ found }) => found === null).map(({ clause }) => clause),
        [
          'sub-processors',
          'same-duties',
          'rights',
          'assistance',
          'audits',
          'unlawful-instruction',
          'written',
        ],
      )
      assert.deepEqual(checked.clauses.find(({ clause }) => clause === 'breach')?.found, {
        text: 'Verwerker meldt een datalek binnen 24 uur.',
        at: { unit: 'paragraph', number: 7 },
      })
      const { statement } = await on.perform(judgeClause, { document, clause: 'breach', verdict: 'present' })
      writeFileSync(join(place, 'stuk.docx'), 'iets anders')
      const again = await on.perform(checkAgreement, { document })
      assert.equal(again.isReadable, false)
      const judged = again.clauses.find(({ clause }) => clause === 'breach')?.judged
      assert.deepEqual(
        [judged?.verdict, judged?.evidence?.at?.number, judged?.evidence?.quote],
        ['present', 7, 'Verwerker meldt een datalek binnen 24 uur.'],
      )
      await on.perform(withdrawStatement, { statement })
      const after = await on.perform(checkAgreement, { document })
      assert.deepEqual(
        after.clauses.map((one) => one.judged).filter((one) => one !== null),
        [],
      )
      await assert.rejects(
        on.perform(checkAgreement, { document: '0'.repeat(32) }),
        refused('document-not-found'),
      )
    },
  ))

test('two suppliers that are one count as one, through a new scan, until that is taken back', () =>
  reading(
    {
      files: { 'stuk.docx': stuk('Kassa (kassa.example)') },
      writers: ['kassa.example', 'mijnkassa.example'],
    },
    async (on) => {
      await on.perform(decideSupplier, { domain: 'mijnkassa.example', decision: { role: 'processor' } })
      const { statement } = await on.perform(mergeSuppliers, {
        domain: 'kassa.example',
        into: 'mijnkassa.example',
      })
      await on.perform(scan, {})
      const { suppliers: rows, totals } = await on.perform(suppliers, {})
      assert.deepEqual(
        rows.map((row) => row.domain),
        ['mijnkassa.example'],
      )
      assert.deepEqual(totals, { used: 1, needAgreement: 1, withAgreement: 1 })
      const file = await on.perform(supplier, { domain: 'kassa.example' })
      assert.deepEqual([...(file?.domains ?? [])].sort(), ['kassa.example', 'mijnkassa.example'])
      assert.deepEqual(file?.merged, [{ domain: 'kassa.example', statement }])
      assert.equal(file?.messages, 2)
      await assert.rejects(
        on.perform(mergeSuppliers, { domain: 'mijnkassa.example', into: 'kassa.example' }),
        refused('same-supplier'),
      )
      await on.perform(withdrawStatement, { statement })
      assert.equal((await on.perform(suppliers, {})).total, 2)
    },
  ))
