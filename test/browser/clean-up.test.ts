import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import { openBrowser, type Opened } from './browser.ts'
import { violations } from './violations.ts'
import { visit, type Visitor } from './visitor.ts'
import { untilRead, startWorkbench, type Workbench } from './workbench.ts'

// Clean-up as its owner goes through it: what can go, the exact list, one thing left out, tried, carried out, checked, put back.

let opened: Opened
let desk: Workbench

before(async () => {
  opened = await openBrowser()
  if (!('browser' in opened)) return
  desk = await startWorkbench(['--sample'])
  await untilRead(desk)
})

after(async () => {
  if ('browser' in opened) await Promise.all([desk.close(), opened.close()])
})

async function open(path: string): Promise<Visitor> {
  assert.ok('browser' in opened)
  const visitor = await visit(opened.browser, desk, { language: 'nl', script: axe.source })
  await visitor.page.goto(`${desk.origin}${path}`)
  return visitor
}

test('an owner sees what can go, leaves one thing, cleans up, and puts it back', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await open('/clean-up')
  const { page } = owner
  await page.getByRole('heading', { level: 1, name: /stukken om op te ruimen/ }).waitFor()
  await page.getByRole('button', { name: /^Bekijk de lijst: 15 mails met een BSN erin/ }).click()
  await page.getByRole('heading', { level: 1, name: '15 mails met een BSN erin.' }).waitFor()
  await page.getByText('Er is nog niets veranderd.', { exact: false }).first().waitFor()

  // The first row by keys: J and K move, Space ticks, Enter opens.
  const rows = page.locator('.review-table tbody tr')
  await rows.first().locator('[data-row]').focus()
  await page.keyboard.press(' ')
  // Ticked alone is not left out: who cleans up now is told so.
  await page.getByRole('button', { name: 'Ruim op' }).click()
  await page.getByRole('dialog').getByText('U kruiste 1 stuk aan. Het gaat mee weg.').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Annuleer' }).click()
  await page.getByRole('button', { name: 'Laat liggen' }).click()
  await rows.first().getByText('blijft, uw keuze').waitFor()
  await rows.nth(1).locator('[data-row]').click()
  await page.getByRole('complementary').getByText('Wat er gebeurt').waitFor()
  const inside = page.getByRole('region', { name: 'Wat erin staat' })
  await inside.getByRole('button', { name: 'Toon' }).waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Probeer het eerst' }).click()
  await page.getByText('Zou lukken: 29 stukken. Er is niets veranderd.').waitFor()
  assert.deepEqual(await violations(page), [])

  await page.getByRole('button', { name: 'Ruim op' }).click()
  await page.getByRole('dialog').getByText('29 stukken opruimen?').waitFor()
  assert.equal(await page.getByRole('dialog').getByText('U kruiste').count(), 0)
  await page.getByRole('dialog').getByRole('button', { name: 'Ruim op' }).click()
  await page.getByText(/Gedaan en nagekeken\./).waitFor()
  await rows.nth(1).getByText('gedaan').waitFor()
  assert.deepEqual(await violations(page), [])

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewijs van vernietiging (pdf)' }).click()
  assert.match((await saving).suggestedFilename(), /^bewijs-van-vernietiging-\d+\.pdf$/)

  await page.getByRole('button', { name: 'Zet alles terug' }).click()
  await page.getByText('Alles ligt weer waar het lag.').waitFor()
  await rows.nth(1).getByText('teruggezet').waitFor()
  owner.assertQuiet()
  await owner.close()
})
