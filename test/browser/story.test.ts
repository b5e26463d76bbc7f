import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { makeSampleFirm } from '../../src/actions/sample.ts'
import type { Summary } from '../../src/actions/summary.ts'
import { en } from '../../src/i18n/en.ts'
import { enWeb } from '../../src/i18n/en-web.ts'
import { nl } from '../../src/i18n/nl.ts'
import { nlWeb } from '../../src/i18n/nl-web.ts'
import type { Truth } from '../../src/sample/index.ts'
import { openBrowser, type Opened } from './browser.ts'
import { choose, press, tabTo, type, visit, type Visitor } from './visitor.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

// The first ten minutes, as somebody lives them who has a keyboard and hears names: from the empty start to the sentence,
// what lies behind its numbers, and the lock. The tests of one story stand on each other, in this order.

const { begin, addPlace, places: placeTexts, today, people, findings, settings } = nlWeb.screens
const passphrase = 'vier gewone woorden achter elkaar'
const counted = new Intl.NumberFormat('nl-NL')

let opened: Opened
let workbench: Workbench
let visitor: Visitor
let truth: Truth
let recoveryCode = ''

before(async () => {
  opened = await openBrowser()
  if (!('browser' in opened)) return
  workbench = await startWorkbench()
  truth = await makeSampleFirm(join(workbench.home, 'zaak'))
  visitor = await visit(opened.browser, workbench)
})

after(async () => {
  if (!('browser' in opened)) return
  await visitor.close()
  await opened.close()
  await workbench.close()
})

/** A step of the story; skipped where there is no browser. */
function step(name: string, live: (visitor: Visitor) => Promise<void>): void {
  test(name, async (context) => {
    if (!('browser' in opened)) return context.skip(opened.missing)
    await live(visitor)
    visitor.assertQuiet()
    return undefined
  })
}

async function summary(): Promise<Summary> {
  return (await workbench.call('summary', {})) as Summary // as summary.ts gives
}

function asWritten(n: number): string {
  return counted.format(n)
}

step('the empty start offers the own firm and a sample firm', async ({ page }) => {
  await page.getByRole('heading', { level: 1, name: begin.start.sentence }).waitFor()
  await page.getByRole('button', { name: begin.start.openSample }).waitFor()
  await press(page.getByRole('button', { name: begin.start.begin, exact: true }))
  await page.getByRole('heading', { level: 1, name: begin.organisation.ask }).waitFor()
})

step('the language can be chosen before anything else, and back', async ({ page }) => {
  await press(page.getByRole('button', { name: begin.languages.en }))
  await page.getByRole('heading', { level: 1, name: enWeb.screens.begin.organisation.ask }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  await press(page.getByRole('button', { name: begin.languages.nl }))
  await page.getByRole('heading', { level: 1, name: begin.organisation.ask }).waitFor()
})

step('a name, a mail domain, and the eight questions', async ({ page }) => {
  await type(page.getByRole('textbox', { name: begin.organisation.label }), 'Fietsenmakerij De Ketting')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: begin.domains.ask }).waitFor()
  await type(page.getByRole('textbox', { name: begin.domains.label }), 'gmail.com')
  await page.keyboard.press('Enter')
  await page.getByText(begin.domains.free('gmail.com')).waitFor()
  await type(page.getByRole('textbox', { name: begin.domains.label }), 'marijke@deketting.example')
  await page.keyboard.press('Enter')
  const given = {
    email: 'yes',
    devices: 'yes',
    protection: 'unknown',
    website: 'no',
    cloud: 'yes',
    webmail: 'no',
    paper: 'yes',
    staff: 'unknown',
  } as const
  for (const [question, answer] of Object.entries(given)) {
    const { ask } = begin.questions[question as keyof typeof given] // the keys of the object above
    await page.getByRole('heading', { level: 1, name: ask }).waitFor()
    await choose(page.getByRole('radiogroup', { name: ask }), begin.answers[answer])
    if (question === 'cloud')
      await type(page.getByRole('textbox', { name: begin.which }), 'Boekhoudwolk')
    await press(page.getByRole('button', { name: begin.next }))
  }
  await page.getByRole('heading', { level: 1, name: begin.passphrase.ask }).waitFor()
})

step('a question without an answer does not go on, and going back keeps what was said', async ({ page }) => {
  await press(page.getByRole('button', { name: begin.back }))
  await page.getByRole('heading', { level: 1, name: begin.questions.staff.ask }).waitFor()
  assert.ok(await page.getByRole('radio', { name: begin.answers.unknown }).isChecked())
  await press(page.getByRole('button', { name: begin.next }))
  await press(page.getByRole('button', { name: begin.passphrase.make }))
  await page.getByText(begin.passphrase.chooseFirst).waitFor()
})

step('a passphrase is chosen, and a short or unequal one is told apart', async ({ page }) => {
  await choose(page.getByRole('group', { name: begin.passphrase.choice }), begin.passphrase.with)
  await type(page.getByLabel(begin.passphrase.label, { exact: true }), 'kort')
  await page.keyboard.press('Enter')
  await page.getByText(begin.passphrase.short(6)).waitFor()
  await type(page.getByLabel(begin.passphrase.label, { exact: true }), passphrase)
  await type(page.getByLabel(begin.passphrase.repeat), 'iets anders dan dat')
  await page.keyboard.press('Enter')
  await page.getByText(begin.passphrase.unequal).waitFor()
  await type(page.getByLabel(begin.passphrase.repeat), passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: begin.recovery.title }).waitFor()
})

step('the recovery code is shown once', async ({ page }) => {
  recoveryCode = (await page.locator('.recovery-code code').textContent()) ?? ''
  assert.match(recoveryCode, /^[0-9A-Za-z]+(-[0-9A-Za-z]+)+$/)
  const goOn = page.getByRole('button', { name: begin.recovery.goOn })
  assert.ok(await goOn.isDisabled())
  await tabTo(page.getByRole('checkbox', { name: begin.recovery.written }))
  await page.keyboard.press('Space')
  await press(goOn)
  await page.getByRole('heading', { level: 1, name: /^U bent dus wel online: op 5 plekken\.$/ }).waitFor()
  assert.equal(await page.getByText(recoveryCode).count(), 0)
})

step('the first map has a dashed card for each place, and the open questions as tasks', async ({ page }) => {
  const cards = page.getByRole('region', { name: begin.map.title }).getByRole('listitem')
  const found = await cards.getByRole('heading', { level: 2 }).allTextContents()
  // Five on a network, paper, and the staff files that are to be found out.
  assert.equal(found.length, 7)
  for (const card of await cards.all())
    assert.equal(await card.evaluate((element) => getComputedStyle(element).borderTopStyle), 'dashed')
  await page.getByText('Boekhoudwolk').first().waitFor()
  await page.getByText(begin.questions.protection.task).waitFor()
  await page.getByText(begin.questions.staff.task).waitFor()
})
