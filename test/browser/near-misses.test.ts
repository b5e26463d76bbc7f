import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { nlNearMisses } from '../../src/i18n/nl-near-misses.ts'
import { nlNearMissesScreen as texts } from '../../src/i18n/screens/nl-near-misses.ts'
import { openBrowser, type Opened } from './browser.ts'
import { sampleDesk } from './sample-desk.ts'
import { visit } from './visitor.ts'

// The owner sees the mail that went to all customers in the open, looks at it, says what it was, and takes that back.

let opened: Opened

before(async () => {
  opened = await openBrowser()
})

after(async () => {
  if ('browser' in opened) await opened.close()
})

const { name } = nlNearMisses.rules['open-list']

test('an open list is shown with its reason and its mail, judged, and the judgement taken back', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, await sampleDesk(), { language: 'nl' })
  const { page } = owner
  await page.goto(new URL('/near-misses', page.url()).href)
  await page.getByRole('heading', { level: 1, name: texts.sentence(1, 0) }).waitFor()
  await page.getByRole('button', { name }).click()
  const drawer = page.getByRole('complementary', { name })
  await drawer.getByText('40 mensen zien elkaars adres.').waitFor()
  await drawer.getByText('Deze maand gratis kettingspray').waitFor()
  const mail = drawer.getByRole('region', { name: texts.mail })
  assert.doesNotMatch(await mail.innerText(), /@|Marijke/, 'people are covered until they are asked for')
  await mail.getByRole('button', { name: 'Toon', exact: true }).click()
  await mail.getByText('Marijke Hofstra', { exact: false }).first().waitFor()
  await page.keyboard.press('f')
  await page.getByText(texts.said.meant).waitFor()
  await page.getByRole('heading', { level: 1, name: texts.sentence(0, 1) }).waitFor()
  await page.getByText(texts.noneSo).waitFor()
  await page.getByRole('radio', { name: texts.filterSaid }).check()
  await page.getByRole('button', { name }).waitFor()
  await page.getByRole('button', { name: 'Maak ongedaan' }).click()
  await page.getByRole('heading', { level: 1, name: texts.sentence(1, 0) }).waitFor()
  owner.assertQuiet()
  await owner.close()
  return undefined
})

test('a near miss of an address that is not there says so', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, await sampleDesk(), { language: 'nl' })
  const { page } = owner
  await page.goto(new URL('/near-misses?open=weg', page.url()).href)
  await page.getByRole('complementary', { name: texts.gone }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('complementary', { name: texts.gone }).waitFor({ state: 'detached' })
  owner.assertQuiet()
  await owner.close()
  return undefined
})
