import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { nlWeb } from '../../src/i18n/nl-web.ts'
import { nlNewslettersScreen } from '../../src/i18n/screens/nl-newsletters.ts'
import { makeCertificate } from '../certificate.ts'
import { startSink, startTrap, type OneClickSink } from '../one-click-sink.ts'
import { openBrowser, type Opened } from './browser.ts'
import { violations } from './violations.ts'
import { visit } from './visitor.ts'
import { startWorkbench, untilRead, type Workbench } from './workbench.ts'

// Out of a newsletter as a user walks it on the screen, with a mailing service of our own on this machine.

const texts = nlNewslettersScreen
const host = 'fietsvakblad.example'
const certificate = makeCertificate([host])
const scratch = mkdtempSync(join(tmpdir(), 'kwartje-newsletters-'))
let opened: Opened
let desk: Workbench
let sink: OneClickSink
let trap: OneClickSink | undefined

before(async () => {
  opened = await openBrowser()
  if (!('browser' in opened) || certificate === undefined) return
  sink = await startSink(certificate)
  trap = await startTrap('127.0.0.1', 443)
  const authority = join(scratch, 'authority.pem')
  writeFileSync(authority, certificate.cert)
  desk = await withEnvironment(
    { KWARTJE_TEST_SINK: `${host}=127.0.0.1:${String(sink.port)}`, NODE_EXTRA_CA_CERTS: authority },
    () => startWorkbench(['--sample']),
  )
  await untilRead(desk)
})

after(async () => {
  if ('browser' in opened && certificate !== undefined)
    await Promise.all([desk.close(), opened.close(), sink.close(), trap?.close()])
  rmSync(scratch, { recursive: true, force: true })
})

/** The option can be set where Kwartje is started, and nowhere else. */
async function withEnvironment<Result>(
  values: Readonly<Record<string, string>>,
  run: () => Promise<Result>,
): Promise<Result> {
  Object.assign(process.env, values)
  try {
    return await run()
  } finally {
    for (const name of Object.keys(values)) delete process.env[name]
  }
}

test('from the list to the one request, which is shown before and goes once', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  if (certificate === undefined) return context.skip('openssl is not installed')
  const visitor = await visit(opened.browser, desk)
  const { page } = visitor
  await page.goto(`${desk.origin}/newsletters`)
  await page.getByRole('heading', { level: 1, name: /52 mails van 4 afzenders/ }).waitFor()
  await page.getByRole('button', { name: 'Fietsvakblad' }).click()
  const shown = await bytesIn(page, 'aside')
  assert.match(shown, /^POST \/u\/011 HTTP\/1\.1\nHost: fietsvakblad\.example\n/)
  assert.equal(sink.calls(), 0)
  await page.locator('aside').getByRole('button', { name: texts.leave, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(texts.dialog.lead).waitFor()
  assert.equal(sink.calls(), 0)
  await dialog.getByRole('button', { name: texts.dialog.send(1) }).click()
  await dialog.getByText(texts.words.ends.accepted).waitFor()
  assert.deepEqual(
    sink.received.map((text) => text.replaceAll('\r\n', '\n')),
    [shown],
  )
  await dialog.getByRole('button', { name: texts.dialog.done, exact: true }).click()
  const drawer = page.locator('aside.drawer')
  await drawer.getByText(texts.standingHelp.accepted).waitFor()
  // What may have arrived is not offered again.
  assert.equal(await drawer.getByRole('button', { name: texts.leave, exact: true }).count(), 0)
  await page.getByText(nlWeb.shell.onlyMail).waitFor()
  assert.equal(trap?.calls() ?? 0, 0)
  visitor.assertQuiet()
  await visitor.close()
  return undefined
})

async function bytesIn(page: Page, where: string): Promise<string> {
  const bytes = page.locator(`${where} pre.bytes`).first()
  await bytes.waitFor()
  return (await bytes.textContent()) ?? ''
}

test('several are ticked; what a person must do is said, and what was decided is undone', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  if (certificate === undefined) return context.skip('openssl is not installed')
  const visitor = await visit(opened.browser, desk, { script: axe.source })
  const { page } = visitor
  await page.goto(`${desk.origin}/newsletters`)
  for (const name of ['Koffie op Wielen', 'Ondernemersclub'])
    await page.getByRole('checkbox', { name: nlWeb.parts.table.select(name) }).check()
  await page.getByRole('button', { name: texts.decisions['roll-up'], exact: true }).click()
  await page.getByText(texts.decided['roll-up'](2)).waitFor()
  await page.getByRole('button', { name: nlWeb.toasts.undo }).click()
  await page.getByText(nlWeb.toasts.undone).waitFor()
  await page.getByRole('checkbox', { name: nlWeb.parts.table.select('Koffie op Wielen') }).check()
  await page.locator('.selection-bar').getByRole('button', { name: texts.leave, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(texts.dialog.nothing).waitFor()
  assert.deepEqual(await violations(page), [])
  await dialog.getByText(texts.leaveKinds['own-mail'](texts.words.whys['no-mail-server'])).waitFor()
  assert.equal(await dialog.getByRole('button', { name: texts.dialog.send(1) }).count(), 0)
  await dialog.getByRole('button', { name: texts.didOf('\u2068Koffie op Wielen\u2069') }).click()
  await page.getByText(texts.noted).waitFor()
  visitor.assertQuiet()
  await visitor.close()
  return undefined
})

test('who goes on is proved, and the letter is ready', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  if (certificate === undefined) return context.skip('openssl is not installed')
  const visitor = await visit(opened.browser, desk)
  const { page } = visitor
  await page.goto(`${desk.origin}/newsletters?show=going-on&open=nieuws.zadelexpres.example`)
  const drawer = page.locator('aside.drawer')
  await drawer.getByText(texts.standingHelp['still-sending']).waitFor()
  assert.equal(await drawer.getByRole('region', { name: texts.proof }).getByRole('listitem').count(), 3)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    drawer.getByRole('button', { name: texts.letter.pdf }).click(),
  ])
  assert.match(file.suggestedFilename(), /^bezwaar-\d{4}-\d\d-\d\d\.pdf$/)
  visitor.assertQuiet()
  await visitor.close()
  return undefined
})

test('no screen can open the door of the tests', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  if (certificate === undefined) return context.skip('openssl is not installed')
  const sinks = [{ host: 'zadelexpres.example', address: '127.0.0.1', port: sink.port }]
  const before_ = sink.calls()
  const [preview] = (await desk.call('preview-unsubscribe', {
    keys: ['nieuws.zadelexpres.example'],
  })) as readonly { readonly seen: string }[] // as the action gives
  const asked = (await desk.call('unsubscribe', {
    key: 'nieuws.zadelexpres.example',
    seen: preview?.seen,
    sinks,
  })) as { readonly outcome: string } // as the action gives
  assert.deepEqual([asked.outcome, sink.calls(), trap?.calls() ?? 0], ['not-sent', before_, 0])
  return undefined
})
