import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { CheckedClause } from '../../src/actions/agreements.ts'
import type { LooseAgreement } from '../../src/actions/find-agreements.ts'
import type { SupplierFile } from '../../src/actions/suppliers.ts'
import type { Truth } from '../../src/sample/index.ts'
import type { PersonRow } from '../../src/store/store.ts'
import { kwartje, scratchFolder } from './command-line.ts'

const scratch = scratchFolder()
after(() => scratch.remove())

const [firm, store] = [scratch.path('firm'), scratch.path('store')]
const truth: Truth = JSON.parse((await kwartje(['sample', firm, '--json'])).stdout)
await kwartje(['scan', firm, '--store', store, '--no-passphrase'])
const listed: { rows: PersonRow[] } = JSON.parse(
  (await kwartje(['people', '--json', '--limit', '5000', '--store', store])).stdout,
)
const people = listed.rows.filter(({ role }) => role !== 'newsletter-sender')

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const isFound = (person: Truth['persons'][number], row: PersonRow): boolean =>
  row.emails.some((email) => person.emails.includes(email)) &&
  person.spellings.some((name) => fold(name) === fold(row.name))

test('everybody of the ground truth is found, once', () => {
  const counts = truth.persons.map((person) => ({
    name: person.name,
    times: people.filter((row) => isFound(person, row)).length,
  }))
  assert.deepEqual(
    counts.filter(({ times }) => times !== 1),
    [],
  )
})

test('fewer than one in a hundred is invented', () => {
  const invented = people.filter((row) => !truth.persons.some((person) => isFound(person, row)))
  assert.ok(
    invented.length <= truth.persons.length / 100,
    JSON.stringify(invented.map(({ name, emails, documents }) => [name, emails, documents])),
  )
})

test('the BSNs, accounts and sentences on health are those that were planted', async () => {
  for (const kind of ['NL_BSN', 'IBAN', 'DATE_OF_BIRTH']) {
    const planted = new Set(
      truth.persons.flatMap(({ holds }) =>
        holds.filter((held) => held.kind === kind).map(({ value }) => value),
      ),
    )
    const summary = JSON.parse((await kwartje(['summary', '--json', '--store', store])).stdout)
    const found = summary.kinds.find((count: { kind: string }) => count.kind === kind)
    assert.equal(found?.values, planted.size, kind)
  }
})

test('roles follow from the mail: staff, customers, applicant, contacts at suppliers', () => {
  const wrong = truth.persons
    .filter(({ role }) => role === 'employee' || role === 'applicant')
    .filter((person) => people.find((row) => isFound(person, row))?.role !== person.role)
  assert.deepEqual(
    wrong.map(({ name, role }) => [name, role]),
    [],
  )
})

test('suppliers are those whose mail lies there, each with its agreement, and what only pretends is none', async () => {
  const { rows } = JSON.parse((await kwartje(['suppliers', '--json', '--store', store])).stdout)
  const shown = rows.map(({ domain, use, agreement, alerts }: Truth['suppliers'][number]) => ({
    domain,
    use,
    agreement,
    alerts,
  }))
  const byDomain = (a: { domain: string }, b: { domain: string }): number => (a.domain < b.domain ? -1 : 1)
  assert.deepEqual(shown.sort(byDomain), truth.suppliers.toSorted(byDomain))
})

test('agreements are found by their text, whatever they are called, each with the points that it holds', async () => {
  const missing = async (domain: string): Promise<readonly string[]> => {
    const file: SupplierFile = JSON.parse(
      (await kwartje(['suppliers', domain, '--json', '--store', store])).stdout,
    )
    const [agreement, ...others] = file.agreements
    assert.deepEqual([agreement?.basis, agreement?.tiedBy, others], ['text', 'party', []], domain)
    const document = agreement?.document ?? ''
    const checked: { rows: CheckedClause[] } = JSON.parse(
      (await kwartje(['suppliers', '--check', document, '--json', '--store', store])).stdout,
    )
    return checked.rows.filter(({ found }) => found === null).map(({ clause }) => clause)
  }
  assert.deepEqual(await missing('kassameester.example'), [])
  assert.deepEqual(await missing('roosterklok.example'), [
    'same-duties',
    'rights',
    'assistance',
    'end',
    'audits',
    'unlawful-instruction',
    'written',
    'term',
  ])
})

test('an agreement with nobody whom the mail shows waits for a word', async () => {
  const { rows }: { rows: LooseAgreement[] } = JSON.parse(
    (await kwartje(['suppliers', '--loose', '--json', '--store', store])).stdout,
  )
  assert.deepEqual(
    rows.map(({ name, kind, dated, candidates }) => [name, kind, dated, candidates]),
    [['addendum (2).docx', 'addendum', '2022-01-12', ['fietsplanner.example']]],
  )
})

test('two suppliers that look like one are one when the owner says so', async () => {
  const alike = (await kwartje(['suppliers', 'kassameester-online.example', '--store', store])).stdout
  assert.match(alike, /Lijkt hetzelfde bedrijf: kassameester\.example/)
  const [one, other] = ['kassameester-online.example', 'kassameester.example']
  const { stdout } = await kwartje(['suppliers', one, '--same-as', other, '--json', '--store', store])
  const file: SupplierFile = JSON.parse(stdout)
  assert.deepEqual([file.domain, [...file.domains].sort(), file.agreements.length], [other, [one, other], 1])
})

test('what the staff writes on shows in their own mail', async () => {
  const mail = ['inbox', 'verzonden'].map((name) => join(firm, 'mail', `${name}.mbox`))
  const { stdout } = await kwartje(['suppliers', '--explain', ...mail, '--jsonl'])
  const devices = stdout
    .trim()
    .split('\n')
    .map((line): string | null => JSON.parse(line).device)
  assert.deepEqual([...new Set(devices)].filter((device) => device !== null).sort(), truth.devices)
})

test('everything was read but the picture, which is listed', async () => {
  const { rows } = JSON.parse((await kwartje(['problems', '--json', '--store', store])).stdout)
  const codes = rows.map(({ unit, code }: { unit: string; code: string }) => `${unit} ${code}`).sort()
  assert.deepEqual(codes, ['mail/inbox.mbox needs-ocr'])
})
