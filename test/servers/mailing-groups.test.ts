import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { addAccount } from '../../src/actions/accounts.ts'
import { applyPlanAction, undoPlanAction } from '../../src/actions/carry-out-plan.ts'
import { withdrawConsent } from '../../src/actions/consent-records.ts'
import { countMailingGroups, planMailingGroups } from '../../src/actions/mailing-groups.ts'
import { planSteps } from '../../src/actions/plans.ts'
import { scan } from '../../src/actions/scan.ts'
import { addSource } from '../../src/actions/sources.ts'
import { tasks } from '../../src/actions/tasks.ts'
import { createWorkspace } from '../../src/app/workspace.ts'
import { startRadicale } from './radicale-server.ts'

// Somebody withdrew: also the address books that are mailed from, in a file and at a server, are brought in step, and put back.

const radicale = await startRadicale()
const folder = mkdtempSync(join(tmpdir(), 'kwartje-groups-'))
const { workspace } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
const { perform } = workspace
after(async () => {
  await workspace.close()
  await radicale?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')
const anna = card(
  'UID:5f0c1a52-0001',
  'N:Smit;Anna;;;',
  'FN:Anna Smit',
  'EMAIL:anna@klant.example',
  'CATEGORIES:Klanten,Nieuwsbrief',
  'X-EIGEN:blijft',
)
const bram = card(
  'UID:5f0c1a52-0002',
  'N:Mol;Bram;;;',
  'FN:Bram Mol',
  'EMAIL:bram@klant.example',
  'CATEGORIES:Nieuwsbrief',
)
const group = card(
  'UID:5f0c1a52-0003',
  'N:Nieuwsbrief;;;;',
  'FN:Nieuwsbrief',
  'X-ADDRESSBOOKSERVER-KIND:group',
  'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:5f0c1a52-0001',
  'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:5f0c1a52-0002',
)

test('who withdrew goes off the lists of address books, by a plan, and nothing else changes; undone all is as it was', async (context) => {
  if (radicale === undefined) {
    context.skip('no radicale on this machine')
    return
  }
  mkdirSync(join(folder, 'place'))
  const path = join(folder, 'place', 'contacten.vcf')
  const book = anna + bram + group
  writeFileSync(path, book)
  const home = `/${encodeURIComponent(radicale.user)}/adressen`
  const body = `<mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><c:addressbook/></resourcetype></prop></set></mkcol>`
  await radicale.request('MKCOL', `${home}/`, { body })
  for (const [name, text] of Object.entries({ anna, bram, group }))
    await radicale.request('PUT', `${home}/${name}.vcf`, { body: text })
  const { url: address, user, password: secret } = radicale
  await perform(addAccount, { kind: 'carddav', address, user, secret })
  await perform(addSource, { location: join(folder, 'place') })
  await perform(scan, {})
  const served = async (): Promise<string[]> =>
    Promise.all(
      ['anna', 'bram', 'group'].map(async (name) =>
        (await radicale.request('GET', `${home}/${name}.vcf`)).text(),
      ),
    )
  const before = await served()
  assert.deepEqual(await perform(countMailingGroups, {}), { cards: 0 })

  await perform(withdrawConsent, { person: { mail: 'Anna@klant.example' }, way: 'phone' })
  assert.deepEqual(await perform(countMailingGroups, {}), { cards: 4 })
  const { tasks: listed } = await perform(tasks, {})
  assert.ok(listed.some(({ rule }) => rule === 'mailing-groups-open'))
  const { id } = await perform(planMailingGroups, {})
  const { rows } = await perform(planSteps, { planId: id })
  assert.deepEqual([...new Set(rows.map(({ change }) => change))], ['unlist'])
  assert.equal(readFileSync(path, 'utf8'), book, 'a plan changes nothing')

  await perform(applyPlanAction, { planId: id })
  assert.equal(
    readFileSync(path, 'utf8'),
    book
      .replace('CATEGORIES:Klanten,Nieuwsbrief', 'CATEGORIES:Klanten')
      .replace('X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:5f0c1a52-0001\r\n', ''),
  )
  const now = await served()
  assert.equal(now[1], before[1])
  assert.doesNotMatch(now[0] ?? '', /Nieuwsbrief/)
  assert.match(
    now[0] ?? '',
    /CATEGORIES:Klanten\r?\n[^]*X-EIGEN:blijft|X-EIGEN:blijft\r?\n[^]*CATEGORIES:Klanten/,
  )
  assert.doesNotMatch(now[2] ?? '', /0001/)
  assert.match(now[2] ?? '', /0002/)
  await perform(scan, {})
  assert.deepEqual(await perform(countMailingGroups, {}), { cards: 0 })

  await perform(undoPlanAction, { planId: id })
  assert.equal(readFileSync(path, 'utf8'), book)
  assert.deepEqual(await served(), before)
})

test('a group that a phone edits between looking and doing stays the phone’s; one of five thousand that names itself goes through', async (context) => {
  if (radicale === undefined) {
    context.skip('no radicale on this machine')
    return
  }
  const home = `/${encodeURIComponent(radicale.user)}/adressen`
  const large = card(
    'UID:5f0c1a52-0004',
    'FN:Mailing',
    'X-ADDRESSBOOKSERVER-KIND:group',
    'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:5f0c1a52-0004',
    ...Array.from({ length: 5000 }, (_, i) => `X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:lid-${String(i)}`),
    'X-ADDRESSBOOKSERVER-MEMBER:mailto:Anna%40klant.example',
  )
  await radicale.request('PUT', `${home}/large.vcf`, { body: large })
  const get = async (name: string): Promise<string> =>
    (await radicale.request('GET', `${home}/${name}.vcf`)).text()
  await perform(scan, {})
  const { id } = await perform(planMailingGroups, {})
  const edited = group.replace('FN:Nieuwsbrief', 'FN:Nieuwsbrief van de zaak')
  await radicale.request('PUT', `${home}/group.vcf`, { body: edited })
  const stood = await get('group')
  const before = await get('large')
  await perform(applyPlanAction, { planId: id })
  assert.equal(await get('group'), stood, 'what the phone wrote stays')
  const { rows } = await perform(planSteps, { planId: id, states: ['refused'] })
  assert.deepEqual(
    rows.map(({ obstacle }) => obstacle),
    ['{"code":"changed-since"}'],
  )
  const now = await get('large')
  assert.doesNotMatch(now, /Anna/)
  assert.equal(now.match(/lid-\d+/g)?.length, 5000)
  assert.match(now, /MEMBER:urn:uuid:5f0c1a52-0004/, 'it names itself as it did')
  await perform(undoPlanAction, { planId: id })
  assert.deepEqual([await get('large'), await get('group')], [before, stood])
  await perform(scan, {})
  const again = await perform(planMailingGroups, {})
  await perform(applyPlanAction, { planId: again.id })
  assert.doesNotMatch(await get('group'), /0001/, 'the next plan has it')
})
