import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createWorkspace } from '../app/workspace.ts'
import { applyPlanAction, undoPlanAction } from './carry-out-plan.ts'
import { withdrawConsent } from './consent-records.ts'
import { planMailingGroups } from './mailing-groups.ts'
import { planSteps } from './plans.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-groups-'))
const { workspace } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
const { perform } = workspace
after(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')
const person = (uid: string, name: string, mail: string): string =>
  card(`UID:${uid}`, `N:${name};;;;`, `FN:${name}`, `EMAIL:${mail}`, 'CATEGORIES:VIP')
const group = (...members: readonly string[]): string =>
  card('UID:g', 'FN:Nieuwsbrief', 'KIND:group', ...members.map((member) => `MEMBER:${member}`))

const anna = person('1', 'Anna Smit', 'anna@klant.example')
const carla = person('1', 'Carla Vos', 'carla@klant.example')
const empty = card('UID:', 'N:Mol;Bram;;;', 'FN:Bram Mol', 'EMAIL:', 'CATEGORIES:Nieuwsbrief')
const books = {
  one: [anna, empty, group('1', '2', '', 'g')].join(''),
  two: [carla, group('1', 'g')].join(''),
}
const pathOf = (book: keyof typeof books): string => join(folder, book, 'book.vcf')
const textOf = (book: keyof typeof books): string => readFileSync(pathOf(book), 'utf8')

test('programs that number their cards name two people alike: at another place, or in the same book, nobody goes for somebody else', async () => {
  for (const book of ['one', 'two'] as const) {
    mkdirSync(join(folder, book))
    writeFileSync(pathOf(book), books[book])
    await perform(addSource, { location: join(folder, book) })
  }
  await perform(scan, {})
  await perform(withdrawConsent, { person: { mail: 'anna@klant.example' }, way: 'phone' })
  const { id } = await perform(planMailingGroups, {})
  const { rows } = await perform(planSteps, { planId: id })
  assert.deepEqual(
    rows.map(({ unit, nested }) => [unit, nested]),
    [['book.vcf', '3']],
  )
  await perform(applyPlanAction, { planId: id })
  assert.equal(textOf('one'), books.one.replace('MEMBER:1\r\n', ''))
  assert.equal(textOf('two'), books.two)
  await perform(undoPlanAction, { planId: id })
  assert.equal(textOf('one'), books.one)

  writeFileSync(pathOf('one'), books.one + carla)
  await perform(scan, {})
  await assert.rejects(perform(planMailingGroups, {}), { code: 'plan-empty' })
})
