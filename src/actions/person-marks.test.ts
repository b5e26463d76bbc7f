import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openSampleFirm } from '../app/sample-firm.ts'
import { recordConsent } from './consent-records.ts'
import { consentOverview, contacts } from './consents.ts'
import { exportClean } from './consent-files.ts'
import { exportList } from './export.ts'
import { openDispute, restrictPerson } from './person-standing.ts'
import { people, person } from './persons.ts'
import { scan } from './scan.ts'

// Who is restricted or in dispute is known by it wherever they are listed, and stands on no list that is used (GDPR art. 18(2)).

const firm = await openSampleFirm(new AbortController().signal)
const { perform } = firm.workspace
await perform(scan, {})
after(() => firm.throwAway())

const [somebody] = (await perform(contacts, { states: ['UNKNOWN'], limit: 1 })).rows
const { name, value: mail } = somebody!
const listed = async (list: 'people' | 'findings' = 'people'): Promise<string> =>
  Buffer.from((await perform(exportList, { list, format: 'csv', language: 'nl' })).bytes).toString()
const clean = async (): Promise<string> =>
  Buffer.from((await perform(exportClean, { purpose: 'news' })).bytes).toString()

test('who is restricted is marked in lists, and stands on no list that is taken along', async () => {
  await perform(recordConsent, {
    person: { name, mail },
    purposes: ['news'],
    channels: ['mail'],
    notice: { text: 'Ik wil de nieuwsbrief.', version: '1', language: 'nl' },
    method: 'paper',
    at: '2026-01-10T10:00:00+01:00',
    by: 'Tess',
  })
  assert.ok((await clean()).includes(mail))
  assert.ok((await listed()).includes(mail))
  assert.ok((await listed('findings')).includes(mail))
  const before = await perform(consentOverview, {})

  await perform(restrictPerson, { who: mail, ground: '18(1)(c)' })

  const [row] = (await perform(people, { text: mail })).rows
  assert.deepEqual(row?.marks, ['restricted'])
  assert.deepEqual((await perform(person, { who: mail })).marks, ['restricted'])
  for (const list of [await listed(), await listed('findings')]) {
    assert.ok(!list.includes(mail))
    assert.match(list, /1 persoon staat niet in deze lijst: de gegevens staan stil/)
  }
  assert.ok(!(await clean()).includes(mail))
  const found = await perform(contacts, { text: mail })
  assert.deepEqual(
    found.rows.map(({ flaws }) => flaws.includes('restricted')),
    [true],
  )
  const now = await perform(consentOverview, {})
  assert.deepEqual([now.may, now.leftOut], [before.may - 1, before.leftOut + 1])
})

test('a dispute is marked and stops no list', async () => {
  const { id } = await perform(person, { who: 'Els Kamphuis' })
  await perform(openDispute, { who: String(id), categories: ['correspondence'] })
  const row = (await perform(people, { text: 'Els Kamphuis' })).rows.find((one) => one.id === id)
  assert.deepEqual(row?.marks, ['dispute'])
  assert.match(await listed(), /Els Kamphuis[^\n]*geschil/)
})
