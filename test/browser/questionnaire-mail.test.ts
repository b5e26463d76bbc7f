import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { simpleParser } from 'mailparser'
import type { Page } from 'playwright-core'
import { nlWeb } from '../../src/i18n/nl-web.ts'
import { questionnaireTexts } from '../../src/i18n/questionnaire.ts'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { openBrowser, type Opened } from './browser.ts'
import { press, tabTo, type, visit } from './visitor.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

// The whole way of a questionnaire: mailed by a real server, opened and filled in by the supplier, read back and scored.

const folder = mkdtempSync(join(tmpdir(), 'kwartje-mail-'))
const domain = 'kassameester.example'
let opened: Opened
let mail: TestMailServer
let desk: Workbench

before(async () => {
  opened = await openBrowser()
  mail = await startMailServer()
  desk = await startWorkbench()
  await desk.call('begin', { passphrase: null })
  await desk.call('set-up', { organisation: 'Fietsenmakerij De Ketting' })
  await desk.call('decide-supplier', { domain, decision: { isUsed: true, role: 'processor' } })
})

after(async () => {
  await Promise.all([desk.close(), mail.close(), 'browser' in opened ? opened.close() : undefined])
  rmSync(folder, { recursive: true, force: true })
})

test('a questionnaire goes out by mail, is filled in, and its answers are scored', async (t) => {
  if ('missing' in opened) return t.skip(opened.missing)
  const { page, close } = await visit(opened.browser, desk)
  await setUpMail(page)
  await mailQuestions(page)
  const [sent = ''] = mail.received
  assert.doesNotMatch(sent, /<img|https?:\/\//, 'nothing in it can be followed')
  const { to, attachments } = await simpleParser(sent)
  assert.equal(Array.isArray(to) ? '' : to?.text, `privacy@${domain}`)
  const [form] = attachments
  assert.ok(form)
  const path = join(folder, 'vragen.html')
  writeFileSync(path, form.content)
  const answers = await fillIn(path)
  await desk.call('read-answers', { text: answers })
  const [round] = (await desk.call('questionnaires', { domain })) as readonly {
    readonly returned: { readonly by: string }
    readonly score: { readonly questions: readonly { readonly id: string; readonly points: unknown }[] }
  }[] // as questionnaires.ts gives
  assert.equal(round?.returned.by, 'Loes van Kassameester')
  assert.equal(round?.score.questions.find(({ id }) => id === 'people')?.points !== undefined, true)
  await close()
  return undefined
})

async function setUpMail(page: Page): Promise<void> {
  const { sending } = nlWeb.screens
  await page.goto(`${desk.origin}/settings`)
  await type(page.getByLabel(sending.host), 'localhost')
  await page.getByLabel(sending.security).selectOption('none')
  await type(page.getByLabel(sending.port), String(mail.port))
  await type(page.getByLabel(sending.from), 'info@fietsen.example')
  await press(page.getByRole('form', { name: sending.title }).getByRole('button', { name: sending.save }))
  await page.getByRole('button', { name: sending.test }).waitFor()
}

async function mailQuestions(page: Page): Promise<void> {
  const { suppliers, sending } = nlWeb.screens
  await page.goto(`${desk.origin}/suppliers?open=${domain}`)
  await press(page.getByRole('button', { name: suppliers.questions.make }))
  await press(page.getByRole('button', { name: sending.mailQuestions }))
  await type(page.getByLabel(sending.address), `privacy@${domain}`)
  await page.keyboard.press('Enter')
  await page.getByText('Beste mensen van').waitFor()
  assert.deepEqual(mail.received, [], 'nothing goes before it was seen')
  await press(page.getByRole('button', { name: sending.send, exact: true }))
  await page.getByText(sending.sent).waitFor()
}

/** As the supplier: from disk, in a browser of their own. Gives the file that is mailed back. */
async function fillIn(path: string): Promise<string> {
  assert.ok('browser' in opened)
  const texts = questionnaireTexts('nl')
  const context = await opened.browser.newContext()
  const page = await context.newPage()
  await page.goto(pathToFileURL(path).href)
  const box = page.locator('input[name=people-bound]').first()
  await tabTo(box)
  await page.keyboard.press('Space')
  await type(page.getByLabel(texts.by), 'Loes van Kassameester')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(page.getByRole('button', { name: texts.save, exact: true })),
  ])
  const text = readFileSync(await file.path(), 'utf8')
  await context.close()
  return text
}
