import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { questionnaireTexts } from '../../src/i18n/questionnaire.ts'
import { openBrowser, type Opened } from './browser.ts'
import { sampleDesk } from './sample-desk.ts'
import { visit, type Visitor } from './visitor.ts'

// The whole round: the owner makes the questions, the supplier fills them in from disk, the owner reads the answer back.

let opened: Opened

before(async () => {
  opened = await openBrowser()
})

after(async () => {
  if ('browser' in opened) await opened.close()
})

test('questions go out as a file, come back as a file, and are judged', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const workbench = await sampleDesk()
  const owner = await visit(opened.browser, workbench, { language: 'en' })
  const form = await makeForm(owner, workbench.home)
  const answer = await fillIn(opened, form)
  const { page } = owner
  await page.getByLabel('Read an answer', { exact: true }).setInputFiles({
    name: 'antwoorden.json',
    mimeType: 'application/json',
    buffer: Buffer.from(answer),
  })
  await page.getByRole('link', { name: 'See the answer' }).click()
  await page.getByRole('heading', { level: 1, name: /Moneybird.*not all answered yet/ }).waitFor()
  const texts = questionnaireTexts('en')
  await page.getByRole('button', { name: texts.questions.breach.title }).click()
  const drawer = page.getByRole('complementary', { name: texts.questions.breach.title })
  await drawer.getByText('This alone stands in the way').waitFor()
  await drawer.getByLabel('Points').selectOption('2')
  await drawer.getByLabel('Why?').fill('They called within the hour last year')
  await drawer.getByRole('button', { name: 'Keep your judgement' }).click()
  await page.getByText('Judgement kept.').waitFor()
  await drawer.getByText('This alone stands in the way').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await drawer.getByText('This alone stands in the way').waitFor()
  // The firm is left as it was found.
  await page.goto(new URL('/suppliers?open=moneybird.nl', page.url()).href)
  await page.getByRole('button', { name: 'Take away' }).click()
  await page.getByText('Taken away.').waitFor()
  owner.assertQuiet()
  await owner.close()
  return undefined
})

test('a file that is no answer says so, and changes nothing', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, await sampleDesk(), { language: 'nl' })
  const { page } = owner
  await page.goto(new URL('/suppliers?open=mollie.com', page.url()).href)
  await page.getByLabel('Lees een antwoord in', { exact: true }).setInputFiles({
    name: 'foto.json',
    mimeType: 'application/json',
    buffer: Buffer.from('<script>alert(1)</script>'),
  })
  await page.getByText('geen ingevulde vragenlijst van Kwartje').waitFor()
  await owner.close()
  return undefined
})

async function makeForm({ page }: Visitor, home: string): Promise<string> {
  await page.goto(new URL('/suppliers?open=moneybird.nl', page.url()).href)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Make the questionnaire' }).click(),
  ])
  assert.equal(file.suggestedFilename(), 'kwartje-questions-moneybird.nl.html')
  await page.getByText('Send it to the supplier as an attachment').waitFor()
  await page.getByText('no answer yet').waitFor()
  const path = join(home, 'form.html')
  writeFileSync(path, readFileSync(await file.path()))
  return pathToFileURL(path).href
}

/** What a supplier does: opens the file, answers one question, saves. */
async function fillIn(browser: Opened, form: string): Promise<string> {
  assert.ok('browser' in browser)
  const context = await browser.browser.newContext()
  const page = await context.newPage()
  await page.goto(form)
  const texts = questionnaireTexts('en')
  const { breach } = texts.questions
  await page
    .getByRole('region', { name: breach.title })
    .getByLabel(breach.fields.within.options.longer)
    .check()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: texts.save, exact: true }).click(),
  ])
  const answer = readFileSync(await file.path(), 'utf8')
  await context.close()
  return answer
}
