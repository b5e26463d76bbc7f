import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createWorkspace } from '../app/workspace.ts'
import { mergePersons, people as search, person, setOwnDomains, setRole, undoDecision } from './persons.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
const { workspace } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
const { perform } = workspace
after(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

const post = join(folder, 'post')
mkdirSync(post)
const people = [
  'Piet Jansen <piet@klant.example>',
  'P. Jansen <jansen@thuis.example>',
  'Noor Smit <noor@zaak.example>',
]
const signatures = [
  'Piet Jansen\nRekening NL13 TEST 0123 4567 89\n',
  '',
  'Noor Smit, geboren op 3 mei 1980\nBSN 999912343\n',
]
for (const [i, from] of people.entries())
  writeFileSync(
    join(post, `${String(i)}.eml`),
    `From: ${from}\nTo: winkel@zaak.example\nSubject: Factuur 2025-${String(i)}\nDate: Mon, 6 Jan 2025 10:00:00 +0000\n\nHierbij onze factuur.\n\n${signatures[i] ?? ''}`,
  )
await perform(addSource, { location: post })
await perform(scan, { workers: 1 })
const rebuild = (): Promise<unknown> => perform(setOwnDomains, { domains: ['zaak.example'] })

test('a role that is given, given anew and taken back is what a whole rebuild makes of it', async () => {
  await rebuild()
  await perform(mergePersons, { who: 'piet@klant.example', same: 'jansen@thuis.example' })
  for (const who of ['piet@klant.example', 'noor@zaak.example']) {
    const asBuilt = async (): Promise<unknown> => {
      const now = await perform(person, { who })
      await rebuild()
      assert.deepEqual(now, await perform(person, { who }))
      return now
    }
    const before = await asBuilt()
    const decided: number[] = []
    for (const role of ['applicant', 'customer', 'customer'] as const) {
      decided.push((await perform(setRole, { who, role })).decision)
      await asBuilt()
    }
    for (const id of decided.toReversed()) {
      await perform(undoDecision, { id })
      await asBuilt()
    }
    assert.deepEqual(await asBuilt(), before)
  }
})

test('somebody is found by a whole number that the index knows no more than a digest of', async () => {
  const found = async (text: string): Promise<readonly string[]> =>
    (await perform(search, { text })).rows.map(({ name }) => name)
  await rebuild()
  for (const text of ['999912343', '9999.12.343', '3-5-1980', '1980-05-03'])
    assert.deepEqual(await found(text), ['Noor Smit'], text)
  assert.deepEqual(await found('nl13 test 0123456789'), ['Piet Jansen'])
  for (const text of ['99991234', '999912342', '3-5-1981', 'NL13'])
    assert.deepEqual(await found(text), [], text)
})
