import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Summary } from '../../src/actions/summary.ts'
import { en } from '../../src/i18n/en.ts'
import { enWeb } from '../../src/i18n/en-web.ts'
import { nl } from '../../src/i18n/nl.ts'
import { nlWeb } from '../../src/i18n/nl-web.ts'
import { openBrowser, type Opened } from './browser.ts'
import { sampleDesk } from './sample-desk.ts'
import { visit, type Look, type Visitor } from './visitor.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

// What a screen shows when the answer is late, fails, or is huge; when Kwartje stops; and that no text was left in the
// other language.

const { failed } = nlWeb.parts
let opened: Opened
let workbench: Workbench

before(async () => {
  opened = await openBrowser()
  if (!('browser' in opened)) return
  workbench = await sampleDesk()
})

after(async () => {
  if (!('browser' in opened)) return
  await opened.close()
})

/** A test in a window of its own; skipped where there is no browser. */
function inWindow(name: string, look: Look, live: (visitor: Visitor) => Promise<void>): void {
  test(name, async (context) => {
    if (!('browser' in opened)) return context.skip(opened.missing)
    const visitor = await visit(opened.browser, workbench, look)
    try {
      await live(visitor)
    } finally {
      await visitor.close()
    }
    return undefined
  })
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${workbench.origin}${path}`)
  await page.locator('h1:not(.visually-hidden)').waitFor()
  await page.waitForFunction(() => document.querySelector('.loading') === null)
}

/** Each screen with the question that it cannot do without. Waiting is looked at on every second one: they share the part. */
const questions = {
  '/': 'summary',
  '/places': 'summary',
  '/places/1': 'place-details',
  '/people': 'people',
  '/people/1': 'person',
  '/findings': 'summary',
  '/findings?kind=NL_BSN': 'findings',
  '/problems': 'problems',
  '/seen-by': 'summary',
  '/settings': 'get-setup',
} as const

inWindow(
  'a screen whose answer fails says so, and shows the answer after another try',
  {},
  async ({ page, forgive, assertQuiet }) => {
    for (const [path, question] of Object.entries(questions)) {
      const address = `**/api/actions/${question}`
      await page.route(address, (route) =>
        route.fulfill({
          status: 500,
          contentType: 'application/problem+json',
          body: JSON.stringify({ failure: { type: 'bug', number: 'a1b2c3' } }),
        }),
      )
      await page.goto(`${workbench.origin}${path}`)
      const notice = page.getByRole('alert').filter({ hasText: failed.title }).first()
      await notice.getByText('a1b2c3').waitFor()
      assert.equal(await page.locator('h1').count(), 1, path)
      await page.unroute(address)
      forgive()
      await notice.getByRole('button', { name: failed.retry }).click()
      await page.getByRole('alert').filter({ hasText: failed.title }).first().waitFor({ state: 'detached' })
      await page.waitForFunction(() => document.querySelector('.loading') === null)
      assertQuiet()
    }
  },
)

inWindow(
  'a screen that waits for its answer keeps its room and says that it waits',
  {},
  async ({ page, assertQuiet }) => {
    for (const [path, question] of Object.entries(questions).filter((_, index) => index % 2 === 1)) {
      const address = `**/api/actions/${question}`
      const gate = Promise.withResolvers<void>()
      await page.route(address, async (route) => {
        await gate.promise
        await route.continue()
      })
      await page.goto(`${workbench.origin}${path}`)
      await page.locator('.loading.is-late').first().waitFor()
      await page
        .getByRole('status')
        .filter({ hasText: nlWeb.parts.loading })
        .first()
        .waitFor({ state: 'attached' })
      const moving = await page.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
      )
      assert.equal(moving, 0, `${path} moves for who asked for less of that`)
      gate.resolve()
      await page.waitForFunction(() => document.querySelector('.loading') === null)
      await page.unroute(address)
      assertQuiet()
    }
  },
)

for (const width of [1280, 390]) {
  inWindow(
    `100,000 people and five million findings fit on ${String(width)} pixels`,
    { width },
    async ({ page, assertQuiet }) => {
      const summary = (await workbench.call('summary', {})) as Summary // as summary.ts gives
      await page.route('**/api/actions/summary', (route) => route.fulfill({ json: enlarged(summary) }))
      for (const question of ['people', 'findings', 'problems']) {
        await page.route(`**/api/actions/${question}`, async (route) => {
          const answer = await route.fetch()
          await route.fulfill({ json: { ...(await answer.json()), total: 100_000 } })
        })
      }
      for (const path of [
        '/',
        '/places',
        '/people',
        '/findings',
        '/findings?kind=NL_BSN',
        '/problems',
        '/seen-by',
      ]) {
        await open(page, path)
        assert.match(await page.locator('main').innerText(), /\d\.\d{3}/, `${path} shows the large number`)
        const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(beside <= 0, `${path} goes ${String(beside)} pixels beside the edge`)
        const rows = await page.locator('tbody tr').count()
        assert.ok(rows <= 400, `${path} draws ${String(rows)} rows`)
      }
      assertQuiet()
    },
  )
}

/** The same picture of a firm that is a thousand times as large. */
function enlarged(summary: Summary): Summary {
  const text = JSON.stringify(summary, (name, value: unknown) =>
    typeof value === 'number' &&
    /^(?:persons|documents|occurrences|copied|findings|values|problems)$/.test(name)
      ? value * 1217
      : value,
  )
  return JSON.parse(text) as Summary // the same shape with other numbers
}

for (const [language, other, ours, theirs] of [
  ['en', 'Dutch', { ...en, ...enWeb }, { ...nl, ...nlWeb }],
  ['nl', 'English', { ...nl, ...nlWeb }, { ...en, ...enWeb }],
] as const) {
  inWindow(`no text of a screen in ${language} is ${other}`, { language }, async ({ page }) => {
    const { places } = (await workbench.call('summary', {})) as Summary // as summary.ts gives
    const own = new Set([...wordsOf(ours), ...places.map(({ label }) => label)])
    const strange = new Set(wordsOf(theirs).filter((text) => !own.has(text)))
    const telltale =
      language === 'en'
        ? /\b(?:het|een|niet|wordt|deze|zijn|geen|ook|uw)\b/i
        : /\b(?:the|this|with|your|you|are|not|and)\b/i
    for (const path of [
      ...Object.keys(questions),
      '/places/add',
      '/places/add?place=mailbox&how=point',
      '/questions',
      '/findings?marks=1',
      '/er-is-niets',
    ]) {
      await open(page, path)
      const texts = await page.evaluate(textsOfScreen)
      assert.deepEqual(
        texts.all.filter((text) => strange.has(text)),
        [],
        path,
      )
      assert.deepEqual(
        texts.ours.filter((text) => telltale.test(text)),
        [],
        path,
      )
    }
  })
}

/** All plain texts of a language; those that are made with a number or a name are told by the words in them. */
function wordsOf(texts: unknown): string[] {
  if (typeof texts === 'string') return texts.trim().length > 4 ? [texts.trim()] : []
  if (typeof texts !== 'object' || texts === null) return []
  return Object.values(texts).flatMap(wordsOf)
}

/** In the page: every text and name; and apart those that can only be ours, in which nothing of the firm stands. */
function textsOfScreen(): { all: string[]; ours: string[] } {
  const all: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  // What strangers or the user wrote stands in an isolation of its own, or between its marks.
  const isForeign = (node: Node): boolean =>
    node.parentElement?.closest('bdi, [dir=auto], code, :lang(en):not(:root, :root *), script') !== null
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    if (text !== '' && !isForeign(node) && !text.includes('\u2068')) all.push(text)
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    for (const name of ['aria-label', 'title', 'placeholder'])
      all.push(element.getAttribute(name)?.trim() ?? '')
  }
  const ours = [...document.querySelectorAll('.lead, .button, label, legend, thead th, dt, .help, h2, .foot')]
    .filter(
      (element) => element.querySelector('bdi') === null && element.closest('bdi, [lang]:not(html)') === null,
    )
    .map((element) => element.textContent.trim())
    .filter((text) => !text.includes('\u2068'))
  return { all, ours }
}

test('when Kwartje stops the screen says so, and goes on when it is started again', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const first = await startWorkbench()
  await first.call('begin', { passphrase: null })
  const visitor = await visit(opened.browser, first)
  const { page } = visitor
  await page.goto(`${first.origin}/people`)
  await page.getByText(nlWeb.screens.people.nobodyYet).waitFor()
  await first.stop()
  await page.getByText(nlWeb.shell.lost).waitFor()
  await page.getByText(nlWeb.shell.lostTodo).waitFor()
  const again = await first.again()
  try {
    // Starting opens a window with a key of its own; that lets the one that waits in too.
    const other = await page.context().newPage()
    await other.goto(again.address)
    await other.locator('h1').waitFor()
    await other.close()
    await page.getByText(nlWeb.shell.lost).waitFor({ state: 'detached' })
    await page.getByText(nlWeb.screens.people.nobodyYet).waitFor()
  } finally {
    await visitor.close()
    await again.close()
  }
  return undefined
})

test('a window that came before the door goes on when another window of the browser is let in', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const first = await startWorkbench()
  await first.call('begin', { passphrase: null })
  const visitor = await visit(opened.browser, first)
  const { page } = visitor
  await page.goto(`${first.origin}/people`)
  await page.getByText(nlWeb.screens.people.nobodyYet).waitFor()
  await first.stop()
  const again = await first.again()
  try {
    // Its key was of the Kwartje that stopped.
    await page.getByText(nlWeb.door.strangerTitle).waitFor()
    const other = await page.context().newPage()
    await other.goto(again.address)
    await other.locator('h1').waitFor()
    await page.getByText(nlWeb.screens.people.nobodyYet).waitFor()
  } finally {
    await visitor.close()
    await again.close()
  }
  return undefined
})

inWindow(
  'a window whose stream found the door shut listens again when the door is open by then',
  {},
  async ({ page, forgive }) => {
    // The window that stood here listens already.
    await page.goto('about:blank')
    await page.route('**/api/events', (route) => route.fulfill({ status: 401 }), { times: 1 })
    // The first asks what lies on the desk, the second why the stream failed.
    let asked = 0
    await page.route('**/api/session', async (route) => {
      const session: object = await (await route.fetch()).json()
      await route.fulfill({ json: { ...session, isSignedIn: ++asked !== 2 } })
    })
    const streams: string[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('/api/events')) streams.push(String(response.status()))
    })
    await page.goto(`${workbench.origin}/people`)
    while (!streams.includes('200')) await page.waitForResponse('**/api/events')
    assert.deepEqual(streams, ['401', '200'])
    forgive()
  },
)
