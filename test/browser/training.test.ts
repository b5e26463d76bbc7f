import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { nlWeb } from '../../src/i18n/nl-web.ts'
import { openBrowser, type Opened } from './browser.ts'
import { sampleDesk } from './sample-desk.ts'
import { visit } from './visitor.ts'

// A lesson taken here and one taken elsewhere; house rules laid down. The sample firm is left as it was found.

const { training, houseRules, register } = nlWeb.screens
let opened: Opened

before(async () => {
  opened = await openBrowser()
})

after(async () => {
  if ('browser' in opened) await opened.close()
})

test('a lesson is taken, explained whatever is answered, and noted', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, await sampleDesk(), { language: 'nl' })
  const { page } = owner
  await page.goto(new URL('/training', page.url()).href)
  await page.getByRole('link', { name: 'De verkeerde ontvanger' }).click()
  await page.getByRole('heading', { level: 1, name: 'De verkeerde ontvanger' }).waitFor()
  const done = page.getByRole('button', { name: training.lesson.done })
  assert.ok(await done.isDisabled())
  await page.getByText('In CC', { exact: true }).click()
  await page.getByText(training.lesson.wrong).waitFor()
  await page.getByText('In BCC, met uw eigen adres in Aan', { exact: true }).first().click()
  await page.getByText(training.lesson.right).waitFor()
  await page.getByText('Ik kijk naar het hele adres, niet alleen naar de naam.').first().click()
  await page.getByText('Een minuut vertraging bij het verzenden').first().click()
  await page.getByLabel(training.lesson.who).selectOption('Youssef')
  await done.click()
  await page.getByText('Genoteerd voor').waitFor()
  await page.getByRole('button', { name: nlWeb.toasts.undo }).last().click()
  await page.getByText(nlWeb.toasts.undone).waitFor()
  owner.assertQuiet()
  await owner.close()
  return undefined
})

test('a lesson goes out as a page that asks nothing of any network, and its code comes back', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, await sampleDesk(), { language: 'nl' })
  const { page } = owner
  await page.goto(new URL('/training/passwords', page.url()).href)
  await page.getByLabel(training.lesson.who).selectOption('Tess')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: training.lesson.hand }).click(),
  ])
  const path = await download.path()
  const [code = ''] = /[B-Z2-9]{4}-[B-Z2-9]{4}/.exec(readFileSync(path, 'utf8')) ?? []

  const reader = await opened.browser.newContext()
  const asked: string[] = []
  reader.on('request', (request) => asked.push(request.url()))
  const colleague = await reader.newPage()
  // As a file with its name: what a colleague opens.
  await colleague.goto(pathToFileURL(path).href)
  await colleague.setContent(readFileSync(path, 'utf8'))
  await colleague.getByText('Kies er een, en kijk dan hier').first().click()
  await colleague.getByText('Wie uw mail heeft').waitFor()
  assert.match(
    (await colleague.getByRole('link', { name: 'Maak de mail' }).getAttribute('href')) ?? '',
    new RegExp(`^mailto:\\?subject=.*${code}$`),
  )
  assert.deepEqual(
    asked.filter((url) => !url.startsWith('file:')),
    [],
  )
  await reader.close()

  await page.goto(new URL('/training', page.url()).href)
  await page.getByLabel(training.codes.label).fill(`Ik heb de les gedaan. Code: ${code}`)
  await page.getByRole('button', { name: training.codes.take }).click()
  await page.getByText('Genoteerd: ').waitFor()
  await page.getByRole('button', { name: nlWeb.toasts.undo }).last().click()
  await page.getByText(nlWeb.toasts.undone).waitFor()
  owner.assertQuiet()
  await owner.close()
  return undefined
})

test('house rules say what is known, are laid down, and are noted as read', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, await sampleDesk(), { language: 'nl' })
  const { page } = owner
  await page.goto(new URL('/house-rules', page.url()).href)
  await page.getByText(/Wij gebruiken: .*Moneybird/).waitFor()
  await page.getByRole('button', { name: houseRules.layDown, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: houseRules.layDown, exact: true }).click()
  await dialog.getByText(register.signedByMissing).waitFor()
  await dialog.getByLabel(register.signedBy).fill('Marijke Hofstra')
  await dialog.getByRole('button', { name: houseRules.layDown, exact: true }).click()
  await page.getByText(houseRules.laidDown(1)).waitFor()
  const undoLaying = page.getByRole('button', { name: nlWeb.toasts.undo }).last()
  await page.getByRole('button', { name: /Noteer dat .*Tess.* ze las/ }).click()
  await page.getByText(/gelezen op /).waitFor()
  await page.getByRole('button', { name: nlWeb.toasts.undo }).last().click()
  await page.getByText(/gelezen op /).waitFor({ state: 'detached' })
  await undoLaying.click()
  await page.getByRole('heading', { level: 1, name: houseRules.sentenceNew }).waitFor()
  owner.assertQuiet()
  await owner.close()
  return undefined
})
