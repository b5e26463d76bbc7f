import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createWorkspace } from '../app/workspace.ts'
import { applyPlanAction, undoPlanAction } from './carry-out-plan.ts'
import { planCorrection } from './person-corrections.ts'
import { person } from './persons.ts'
import { setRequestPersons } from './request-search.ts'
import { openRequest, request } from './requests.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-correct-'))
mkdirSync(join(folder, 'place'))
const list = [
  'naam;e-mail;adres;postcode;plaats;maand',
  'Anna Visser;anna.visser@thuis.example;Dorpsstraat 12;3512 AB;Utrecht;jan',
  'Bert Jan Mulder;bert.mulder@thuis.example;Dorpsstraat 14;3512 AB;Utrecht;jan',
  'Jan Mulder;jan.mulder@thuis.example;Dorpsstraat 12;3512 AB;Utrecht;jan',
  '',
].join('\r\n')
const path = join(folder, 'place', 'klanten.csv')
writeFileSync(path, list)
const { workspace } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
after(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})
await workspace.perform(addSource, { location: join(folder, 'place') })
await workspace.perform(scan, {})

test('neighbours, namesakes and housemates in the same list keep what is theirs', async () => {
  const { id } = await workspace.perform(planCorrection, {
    who: 'anna.visser@thuis.example',
    corrections: [
      {
        field: 'address',
        from: 'Dorpsstraat 12, 3512 AB Utrecht',
        to: 'Kerkplein 3, 3811 CD Amersfoort',
      },
    ],
  })
  await workspace.perform(applyPlanAction, { planId: id })
  const now = readFileSync(path, 'utf8')
  assert.deepEqual(now.split('\r\n').slice(2), list.split('\r\n').slice(2))
  assert.match(now, /^Anna Visser;anna.visser@thuis.example;Kerkplein 3;3811 CD;/m)
})

test('a request goes on about who stood in one place alone, under what they are called now', async () => {
  const { perform } = workspace
  const [from, to] = ['bert.mulder@thuis.example', 'bertjan@elders.example']
  const { id: before } = await perform(person, { who: from })
  const asker = { name: 'Bert Jan Mulder', mail: from }
  const { id } = await perform(openRequest, {
    channel: 'mail',
    rights: ['rectification'],
    asker,
    language: 'nl',
  })
  await perform(setRequestPersons, { id, persons: [before], identifiers: [] })
  const { id: planId } = await perform(planCorrection, {
    who: from,
    corrections: [{ field: 'email', from, to }],
    request: id,
  })
  const about = async () => (await perform(request, { id }))?.file.persons
  await perform(applyPlanAction, { planId })
  assert.deepEqual(await about(), [(await perform(person, { who: to })).id])
  await perform(undoPlanAction, { planId })
  assert.deepEqual(await about(), [(await perform(person, { who: from })).id])
})
