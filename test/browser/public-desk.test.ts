import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import { simpleParser } from 'mailparser'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { freePort } from '../servers/free-port.ts'
import { openBrowser, type Opened } from './browser.ts'
import { violations } from './violations.ts'
import { visit, type Visitor } from './visitor.ts'
import { startWorkbench, untilRead, type Workbench } from './workbench.ts'

// The public desk as its owner opens it and as strangers use it, who have no script.

let opened: Opened
let mail: TestMailServer
let desk: Workbench
let port = 0

before(async () => {
  opened = await openBrowser()
  mail = await startMailServer()
  if (!('browser' in opened)) return
  desk = await startWorkbench(['--sample'])
  await untilRead(desk)
  await untilTold()
  await desk.call('set-mail-server', {
    server: {
      host: '127.0.0.1',
      port: mail.port,
      security: 'none',
      user: '',
      from: 'marijke@deketting.example',
    },
  })
  port = await freePort()
})

after(async () => {
  if ('browser' in opened) await Promise.all([desk.close(), opened.close()])
  await mail.close()
})

/** Until the sample firm's owner has tried the desk and closed it again. */
async function untilTold(): Promise<void> {
  for (;;) {
    const view = (await desk.call('public-desk', {})) as {
      readonly settings: { readonly isOn: boolean }
      readonly waiting: { readonly requests: number }
    } // as public-desk.ts gives
    if (!view.settings.isOn && view.waiting.requests > 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function owner(): Promise<Visitor> {
  assert.ok('browser' in opened)
  const visitor = await visit(opened.browser, desk, { language: 'nl', script: axe.source })
  await visitor.page.goto(`${desk.origin}/public-desk`)
  return visitor
}

/** A stranger on a phone. */
async function stranger(path: string): Promise<Visitor> {
  assert.ok('browser' in opened)
  const visitor = await visit(opened.browser, desk, { language: 'nl', width: 390, script: axe.source })
  await visitor.page.goto(path.startsWith('http') ? path : `http://localhost:${String(port)}${path}`)
  return visitor
}

async function looksRight({ page }: Visitor): Promise<void> {
  assert.deepEqual(await violations(page), [])
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true)
  assert.deepEqual(await page.context().cookies(page.url()), [], 'none, also not that of the workbench')
}

test('an owner opens the desk; a stranger signs up, confirms and stops', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const { page, close } = await owner()
  await page.getByLabel('Poort op deze computer').fill(String(port))
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('Bewaard.').first().waitFor()
  await page.getByRole('button', { name: 'Open het loket' }).click()
  const link = page.getByRole('link', { name: `http://localhost:${String(port)}/`, exact: true })
  // Without loading the page anew: it sees by itself that the desk runs.
  await link.waitFor()

  const visitor = await stranger('/')
  await looksRight(visitor)
  await visitor.page.getByRole('link', { name: 'Nieuws uit de werkplaats' }).click()
  await looksRight(visitor)
  await visitor.page.getByRole('checkbox', { name: 'Nieuws uit de werkplaats' }).check()
  await visitor.page.getByLabel('Uw naam').fill('Anna Smit')
  await visitor.page.getByLabel('Uw mailadres').fill('anna@example.org')
  await visitor.page.waitForTimeout(2600)
  await visitor.page.getByRole('button', { name: 'Aanmelden' }).click()
  await visitor.page.getByRole('heading', { name: 'Kijk in uw mail' }).waitFor()
  await looksRight(visitor)

  await page.getByRole('button', { name: 'Haal nu op' }).click()
  await page.getByRole('button', { name: /^Vraag .*Anna Smit/ }).click()
  await page.getByText('hier komt de link').waitFor()
  assert.deepEqual(await violations(page), [])
  await page.getByRole('button', { name: 'Verstuur', exact: true }).click()
  await untilShown(page, () => Promise.resolve(mail.received.length > 0))
  const { text = '', to } = await simpleParser(mail.received[0] ?? '')
  assert.equal(Array.isArray(to) ? '' : to?.text, 'anna@example.org')
  const confirm = await stranger(/http:\/\/localhost:\d+\/p\/[\w-]+/.exec(text)?.[0] ?? '')
  await looksRight(confirm)
  await confirm.page.getByRole('button', { name: 'Ja, dat wil ik' }).click()
  await confirm.page.getByRole('heading', { name: 'U doet mee' }).waitFor()
  await page.getByRole('button', { name: 'Haal nu op' }).click()
  await page.getByText('Anna Smit').waitFor({ state: 'detached' })
  await Promise.all([close(), visitor.close(), confirm.close()])
  return undefined
})

test('a stranger asks, and the owner makes a request of it', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const visitor = await stranger('/request?lang=en')
  await looksRight(visitor)
  await visitor.page.getByLabel('Erase my data').check()
  await visitor.page.getByLabel('Your name').fill('Tom Baker')
  await visitor.page.getByLabel('How can we reach you?').fill('tom@example.org')
  await visitor.page.getByRole('button', { name: 'Send' }).click()
  await visitor.page.getByText('Send it once more').waitFor()
  await looksRight(visitor)
  await visitor.page.waitForTimeout(2600)
  await visitor.page.getByRole('button', { name: 'Send' }).click()
  await visitor.page.getByRole('heading', { name: 'We have your request' }).waitFor()
  const { page, close } = await owner()
  await page.getByRole('button', { name: 'Haal nu op' }).click()
  await page.getByRole('button', { name: /^Maak er een verzoek van: .*Tom Baker/ }).click()
  await page
    .getByRole('button', { name: /^Maak er een verzoek van: .*Tom Baker/ })
    .waitFor({ state: 'detached' })
  await page.goto(`${desk.origin}/requests`)
  await page.getByText('Tom Baker').first().waitFor()
  await Promise.all([close(), visitor.close()])
  return undefined
})

/** What another process does shows within a round or two. */
async function untilShown(page: Visitor['page'], isShown: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if (await isShown()) return
    await page.waitForTimeout(500)
    if (tries % 8 === 7) await page.reload()
  }
  assert.fail('expected that it came within half a minute')
}
