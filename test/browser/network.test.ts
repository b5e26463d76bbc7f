import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { enWeb } from '../../src/i18n/en-web.ts'
import { openBrowser, type Opened } from './browser.ts'
import { sampleDesk } from './sample-desk.ts'
import { visit, type Visitor } from './visitor.ts'
import type { Workbench } from './workbench.ts'

// Nothing leaves the machine: looked at from the page, and from below it in the browser's own log of its network.

/** Scripts and styles of the first page, in gzip: more would be felt on an old laptop. */
const mostFirstBytes = 150_000

const scratch = mkdtempSync(join(tmpdir(), 'kwartje-network-'))
const log = join(scratch, 'network.json')
let opened: Opened
let workbench: Workbench

before(async () => {
  opened = await openBrowser([`--log-net-log=${log}`])
  if (!('browser' in opened)) return
  workbench = await sampleDesk()
})

after(async () => {
  rmSync(scratch, { recursive: true, force: true })
  if (!('browser' in opened)) return
  await opened.close()
})

test('the first page needs few bytes', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const visitor = await visit(opened.browser, workbench, { language: 'nl' })
  await visitor.page.getByRole('heading', { level: 1, name: /^U bewaart/ }).waitFor()
  const assets = new Set(visitor.requests.filter((url) => /\.(?:js|css)$/.test(url)))
  // Asked again, because the browser lets go of what it has run.
  const texts = await Promise.all([...assets].map(async (url) => (await fetch(url)).text()))
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
  console.log(`first load: ${String(assets.size)} scripts and styles, ${String(bytes)} bytes in gzip`)
  assert.ok(assets.size > 0 && bytes < mostFirstBytes, `${String(bytes)} bytes`)
  for (const text of texts) assert.doesNotMatch(text, /sourceMappingURL/)
  visitor.assertQuiet()
  await visitor.close()
  return undefined
})

test('whatever is opened, nobody but the workbench is asked', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const visitor = await visit(opened.browser, workbench, { language: 'en' })
  await goRound(visitor)
  visitor.assertQuiet()
  const cookies = await visitor.context.cookies()
  assert.deepEqual(
    cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite })),
    [{ httpOnly: true, sameSite: 'Strict' }],
  )
  assert.equal(await visitor.page.evaluate(() => document.cookie), '')
  await visitor.close()
  return undefined
})

test('the page tells the browser not to look up the hosts of its links', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const page = await fetch(workbench.origin)
  // Over http a browser does that by itself, and the law is linked from the first screen.
  assert.equal(page.headers.get('x-dns-prefetch-control'), 'off')
  assert.doesNotMatch(await page.text(), /dns-prefetch|preconnect|prefetch|https?:\/\//)
})

test('the log of the network below the page knows no other host', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  // The log is whole when the browser is closed.
  await opened.browser.close()
  const { host } = new URL(workbench.origin)
  const asked = new Set(
    [...readFileSync(log, 'utf8').matchAll(/"(?:url|host|host_and_port|hostname)":"([^"]+)"/g)].map(
      ([, what]) => what ?? '',
    ),
  )
  assert.ok(
    [...asked].some((what) => what.includes(host)),
    'the log holds what was asked of the workbench',
  )
  assert.deepEqual(
    [...asked].filter((what) => !isHere(what, host)),
    [],
  )
})

/** The workbench, with or without its scheme; pages and data that are made inside the browser. */
function isHere(what: string, host: string): boolean {
  const [address = ''] = host.split(':')
  return (
    [address, host].includes(what.replace(/^https?:\/\/|\/.*$/g, '')) ||
    /^(?:about|blob|data|chrome):/.test(what)
  )
}

/** All doors, a list, a person, a finding seen whole, a list that is saved. */
async function goRound({ page }: Visitor): Promise<void> {
  const { findings, people } = enWeb.screens
  for (const path of [
    '/',
    '/?todo=all',
    '/places',
    '/places/1',
    '/places/add?place=mailbox&how=point',
    '/places/add?place=mailbox&how=account',
    '/seen-by',
    '/problems',
    '/settings',
  ]) {
    await page.goto(`${workbench.origin}${path}`)
    await page.locator('h1:not(.visually-hidden)').waitFor()
    await page.waitForFunction(() => document.querySelector('.loading') === null)
    const links = await page
      .locator('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    assert.deepEqual(
      links.filter((href) => !href.startsWith('/assets/')),
      [],
    )
  }
  await page.goto(`${workbench.origin}/people`)
  await page.locator('[data-row]').first().click()
  await page.locator('h1:focus').waitFor()
  await page.goto(`${workbench.origin}/findings?kind=NL_BSN`)
  await page.locator('[data-row]').first().click()
  await page.getByRole('button', { name: findings.drawer.reveal, exact: true }).click()
  await page.getByText(findings.drawer.revealed).waitFor()
  await page.getByRole('button', { name: people.takeAway }).click()
  const saved = page.waitForEvent('download')
  await page.getByText(people.saveCsv).click()
  assert.match((await saved).suggestedFilename(), /\.csv$/)
}
