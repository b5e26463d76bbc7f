import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { questionnaireTexts } from '../../src/i18n/questionnaire.ts'
import { makeQuestionnaireForm } from '../../src/letters/questionnaire-form.ts'
import { houseQuestion } from '../../src/privacy/suppliers/questionnaire/house.ts'
import { questions } from '../../src/privacy/suppliers/questionnaire/questions.ts'
import { parseAnswers } from '../../src/privacy/suppliers/questionnaire/read-answers.ts'
import { openBrowser, type Opened } from './browser.ts'
import { sampleDesk } from './sample-desk.ts'
import { visit } from './visitor.ts'

// Questions of one's own to a supplier, and questions of others to us.

let opened: Opened

before(async () => {
  opened = await openBrowser()
})

after(async () => {
  if ('browser' in opened) await opened.close()
})

test('a question of one’s own is added, made a condition and taken away; that is undone', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, await sampleDesk(), { language: 'nl' })
  const { page } = owner
  await page.goto(new URL('/suppliers?open=moneybird.nl', page.url()).href)
  const own = page.getByRole('region', { name: 'Uw eigen vragen' })
  const words = 'Staat alles in Nederland?'
  await own.getByRole('button', { name: 'Voeg een eigen vraag toe' }).click()
  await own.getByRole('button', { name: 'Bewaar de vraag' }).click()
  await own.getByText('Schrijf een vraag van 5 tot 300 tekens.').waitFor()
  await own.getByLabel('Uw vraag').fill(words)
  await own.getByRole('button', { name: 'Bewaar de vraag' }).click()
  await own.getByText(words).waitFor()
  await own.getByRole('button', { name: `Pas aan: ${words}` }).click()
  await own.getByLabel('Dit is voor ons een voorwaarde').check()
  await own.getByRole('button', { name: 'Bewaar de vraag' }).click()
  await own.getByText('voorwaarde', { exact: true }).waitFor()
  await own.getByRole('button', { name: `Haal weg: ${words}` }).click()
  await page.getByText('Vraag weggehaald.').waitFor()
  await page.getByRole('button', { name: 'Maak ongedaan' }).last().click()
  await own.getByText(words).waitFor()
  // The firm is left as it was found.
  await own.getByRole('button', { name: `Haal weg: ${words}` }).click()
  await own.getByText(words).waitFor({ state: 'detached' })
  owner.assertQuiet()
  await owner.close()
  return undefined
})

const round = '0f7d3c5e-8a41-4a55-9d39-1f2c3b4a5d6e'
const dog = 'Is there a dog at your office?'
const house = [houseQuestion({ id: 'house-a1b2c3d4', text: dog, isHard: false })]
const asks = {
  round,
  language: 'en',
  organisation: 'De Wilg <Gardens>',
  supplier: 'You',
  dueOn: '2099-01-01',
  proposed: {},
} as const
const form = makeQuestionnaireForm(asks, questionnaireTexts('en'), [...questions, ...house])

test('questions of another firm are taken in, looked at one by one, and go out as the file it waits for', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, await sampleDesk(), { language: 'en' })
  const { page } = owner
  await page.goto(new URL('/our-answers', page.url()).href)
  await page.getByLabel('Choose the file', { exact: true }).setInputFiles({
    name: 'form.html',
    mimeType: 'text/html',
    buffer: Buffer.from(form),
  })
  const texts = questionnaireTexts('en').questions
  await page.getByRole('heading', { level: 1, name: texts.role.title }).waitFor()
  await page.getByRole('link', { name: texts.subprocessors.title }).click()
  await page.getByRole('heading', { level: 1, name: texts.subprocessors.title }).waitFor()
  assert.equal(await page.getByText('From your own records:').count(), 2)
  const list = await page.getByLabel(texts.subprocessors.fields.list.label).inputValue()
  assert.match(list, /Moneybird, .*Netherlands/)
  await page.getByRole('button', { name: 'Right, go on' }).click()
  await page.getByRole('heading', { level: 1, name: texts.security.title }).waitFor()
  await page.getByRole('link', { name: dog }).click()
  await page.getByRole('radio', { name: 'Partly' }).check()
  await page.getByRole('button', { name: 'Right, go on' }).click()
  await page.getByText('2 of the 13 questions are checked.').waitFor()
  await page.getByLabel('Who filled this in?').fill('Noor de Wit')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Answer file' }).click(),
  ])
  const read = parseAnswers(readFileSync(await file.path(), 'utf8'), house)
  assert.deepEqual([read.round, read.by, read.dropped], [round, 'Noor de Wit', []])
  assert.deepEqual(read.answers, {
    subprocessors: { used: 'some', list },
    'house-a1b2c3d4': { answer: 'partly' },
  })
  await page.goto(new URL('/our-answers', page.url()).href)
  await page.getByText('De Wilg <Gardens>').waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'De Wilg' })
    .getByRole('button', { name: 'Take away' })
    .click()
  await page.getByText('Taken away.').waitFor()
  owner.assertQuiet()
  await owner.close()
  return undefined
})
