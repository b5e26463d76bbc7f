import assert from 'node:assert/strict'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { nlWeb } from '../../src/i18n/nl-web.ts'
import { openBrowser, type Opened } from './browser.ts'
import { told, visit, type Visitor } from './visitor.ts'
import { readAll, startWorkbench, type Workbench } from './workbench.ts'

// What somebody does who read no guide: types a whole path, adds what was told of already, presses anywhere in a row,
// and pulls out the stick.

const { addPlace, places } = nlWeb.screens
let opened: Opened
let workbench: Workbench

before(async () => {
  opened = await openBrowser()
  if (!('browser' in opened)) return
  workbench = await startWorkbench()
  const { home } = workbench
  mkdirSync(join(home, 'stick'))
  const mail = (name: string): string =>
    `From x Mon Nov 02 10:00:00 2026\nFrom: ${name} <${name.toLowerCase()}@klant.example>\nTo: info@wilg.example\nSubject: Tuin\nDate: Mon, 2 Nov 2026 10:00:00 +0100\n\nBel mij op 06-12345678.\n\n`
  writeFileSync(join(home, 'stick', 'post.mbox'), mail('Marijke') + mail('Youssef'))
  await workbench.call('begin', { passphrase: null })
  await workbench.call('answer-questions', { answers: { email: 'yes', paper: 'yes' } })
})

after(async () => {
  if (!('browser' in opened)) return
  await Promise.all([workbench.close(), opened.close()])
})

/** A step of the story, in a window of its own. */
function step(name: string, live: (visitor: Visitor) => Promise<void>): void {
  test(name, async (context) => {
    if (!('browser' in opened)) return context.skip(opened.missing)
    const visitor = await visit(opened.browser, workbench)
    await live(visitor).catch((error: unknown) => told(error, visitor))
    visitor.assertQuiet()
    await visitor.close()
    return undefined
  })
}

step('a whole path that is typed is chosen, and a place that was told of counts once', async ({ page }) => {
  await page.goto(`${workbench.origin}/places/add?place=mailbox&how=point`)
  await page.getByRole('textbox', { name: addPlace.where.path }).fill('~/stick/post.mbox')
  await page.keyboard.press('Enter')
  await page.getByText(`${addPlace.where.chosen}:`).waitFor()
  await page.getByRole('button', { name: addPlace.next }).click()
  await page.getByRole('radio', { name: places.whose.own }).check()
  await page.getByRole('button', { name: addPlace.next }).click()
  const same = page.getByRole('checkbox', { name: /E-mail/ })
  await same.waitFor()
  assert.ok(await same.isChecked())
  await page.getByRole('button', { name: addPlace.more.start }).click()
  await page.getByRole('heading', { level: 1, name: /2 mensen/ }).waitFor()
  const sources = (await workbench.call('list-sources', {})) as readonly { readonly details: object }[] // as sources.ts gives
  const mailboxes = sources.filter(({ details }) => 'place' in details && details.place === 'mailbox')
  assert.equal(mailboxes.length, 1)
})

step('a row opens wherever it is pressed', async ({ page }) => {
  await page.goto(`${workbench.origin}/findings?kind=PHONE`)
  const row = page.getByRole('row').nth(1)
  await row.waitFor()
  const box = await row.boundingBox()
  assert.ok(box !== null)
  await page.mouse.click(box.x + box.width - 20, box.y + box.height / 2)
  await page.locator('.drawer').waitFor()
})

step('a stick that was pulled out is away, and what was read of it is kept', async ({ page }) => {
  renameSync(join(workbench.home, 'stick'), join(workbench.home, 'la'))
  await readAll(workbench)
  await page.goto(`${workbench.origin}/places`)
  await page.getByRole('heading', { level: 2, name: places.list.groups.away }).waitFor()
  await page.getByRole('link', { name: '2 mensen' }).first().waitFor()
  assert.equal(await page.getByText(places.scan.allRead).count(), 0)
})
