import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import { openBrowser, type Opened } from './browser.ts'
import { sampleDesk } from './sample-desk.ts'
import { violations } from './violations.ts'
import { visit } from './visitor.ts'

// A supplier's file as its owner works on it; the firm is left as it was found.

let opened: Opened

before(async () => {
  opened = await openBrowser()
})

after(async () => {
  if ('browser' in opened) await opened.close()
})

test('an agreement is checked point by point, and a judgement is taken back', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, await sampleDesk(), { language: 'en', script: axe.source })
  const { page } = owner
  await page.goto(new URL('/suppliers?open=roosterklok.example', page.url()).href)
  await page.getByRole('link', { name: /Check the points of/ }).click()
  await page.getByRole('heading', { level: 1, name: 'We found 5 of the 13 points.' }).waitFor()
  await page.getByRole('button', { name: 'Telling of a breach' }).click()
  const drawer = page.getByRole('complementary', { name: 'Telling of a breach' })
  await drawer.getByText('Verwerker informeert opdrachtgever zonder onredelijke vertraging').first().waitFor()
  await drawer.getByText('page 1', { exact: true }).waitFor()
  await drawer.getByRole('button', { name: 'is there' }).click()
  await drawer.getByText(/So it stood there on .*, page 1:/).waitFor()
  assert.deepEqual(await violations(page), [])
  await page.getByRole('button', { name: 'Undo' }).click()
  await drawer.getByText(/So it stood there on/).waitFor({ state: 'detached' })
  await drawer.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Erase or return' }).click()
  await page.getByText('We found no sentence about this.').waitFor()
  await page.getByRole('link', { name: 'To the supplier', exact: true }).click()
  await page.getByRole('complementary', { name: 'roosterklok.example' }).waitFor()
  owner.assertQuiet()
  await owner.close()
  return undefined
})

test('what is known of a supplier is kept with how it is known, changed and taken away', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, await sampleDesk(), { language: 'en', script: axe.source })
  const { page } = owner
  await page.goto(new URL('/suppliers?open=kassameester.example', page.url()).href)
  const file = page.getByRole('region', { name: 'File', exact: true })
  await file.getByRole('button', { name: /^Right: Incident/ }).click()
  await file
    .getByText(/you checked it/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await file.getByRole('button', { name: /^Right: Incident/ }).waitFor()
  await file.getByRole('button', { name: 'Keep something' }).click()
  await file.getByLabel('About what?').selectOption('sub-processor-list')
  await file.getByLabel('Address of the list').fill('kassameester')
  await file.getByRole('button', { name: 'Keep', exact: true }).click()
  await file.getByText('Fill in an address that begins with https://.').waitFor()
  await file.getByLabel('Address of the list').fill('https://kassameester.example/sub')
  await file.getByLabel('How do you know this?').selectOption('declared')
  assert.deepEqual(await violations(page), [])
  await file.getByRole('button', { name: 'Keep', exact: true }).click()
  await file.getByText('https://kassameester.example/sub').waitFor()
  await file.getByRole('button', { name: /^Change: List of sub-processors/ }).click()
  await file.getByLabel('Address of the list').fill('https://kassameester.example/anders')
  await file.getByRole('button', { name: 'Keep', exact: true }).click()
  await file.getByText('https://kassameester.example/anders').waitFor()
  await file.getByRole('button', { name: /^Take away: List of sub-processors/ }).click()
  await file.getByText('There is nothing in the file yet.').waitFor()
  owner.assertQuiet()
  await owner.close()
  return undefined
})

test('two suppliers that look like one firm are merged, and taken apart', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, await sampleDesk(), { language: 'nl', width: 390 })
  const { page } = owner
  await page.goto(new URL('/suppliers?open=kassameester.example', page.url()).href)
  const same = page.getByRole('region', { name: 'Dezelfde leverancier?' })
  await same.getByRole('button', { name: /^Ja, voeg samen/ }).click()
  await same.getByText(/telt hier mee/).waitFor()
  await page.getByRole('heading', { level: 1, name: 'U gebruikt 9 diensten van anderen.' }).waitFor()
  await same.getByRole('button', { name: /^Haal uit elkaar/ }).click()
  await page.getByRole('heading', { level: 1, name: 'U gebruikt 10 diensten van anderen.' }).waitFor()
  owner.assertQuiet()
  await owner.close()
  return undefined
})
