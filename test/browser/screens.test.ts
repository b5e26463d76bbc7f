import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import { nlWeb } from '../../src/i18n/nl-web.ts'
import { openBrowser, type Opened } from './browser.ts'
import { sampleDesk } from './sample-desk.ts'
import { violations } from './violations.ts'
import { visit, type Look, type Visitor } from './visitor.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

// Every screen in both languages, on a desk and on a phone, in light and dark: nothing wrong for who cannot see it,
// nothing in the console, nothing beside the edge.

let opened: Opened
let full: Workbench
let empty: Workbench

before(async () => {
  opened = await openBrowser()
  if (!('browser' in opened)) return
  full = await sampleDesk()
  empty = await startWorkbench()
  await empty.call('begin', { passphrase: null })
  await empty.call('answer-questions', {
    answers: { email: 'yes', paper: 'yes', cloud: 'unknown' },
    notes: { cloud: 'Boekhoudwolk' },
  })
})

after(async () => {
  if (!('browser' in opened)) return
  await Promise.all([empty.close(), opened.close()])
})

const looks: readonly Look[] = [
  { language: 'nl', width: 1280, theme: 'light' },
  { language: 'nl', width: 390, theme: 'dark' },
  { language: 'en', width: 1280, theme: 'dark' },
  { language: 'en', width: 390, theme: 'light' },
  { language: 'nl', width: 2560, theme: 'light' },
]

const paths = [
  '/',
  '/places',
  '/places/1',
  '/places/add',
  '/places/add?place=mailbox',
  '/places/add?place=mailbox&how=point',
  '/places/add?place=mailbox&how=account',
  '/places/add?place=address-book&how=account',
  '/places/add?place=website&how=account',
  '/people',
  '/people?text=niemand-heet-zo',
  '/people/1',
  '/people/999999',
  '/findings',
  '/findings?kind=NL_BSN',
  '/findings?marks=1',
  '/problems',
  '/seen-by',
  '/house-rules',
  '/public-desk',
  '/training',
  '/drills',
  '/drills/1',
  '/training/wrong-recipient',
  '/tasks',
  '/tasks?show=ended',
  '/tasks?open=new',
  '/tasks?open=bsn-in-mail',
  '/clean-up',
  '/clean-up/999999',
  '/management',
  '/near-misses',
  '/near-misses?open=weg',
  '/consent',
  '/consent?state=BOUGHT',
  '/consent?channel=phone',
  '/consent?open=p999999',
  '/suppliers',
  '/newsletters',
  '/newsletters?open=nieuws.zadelexpres.example',
  '/newsletters?open=nieuws.koffieopwielen.example',
  '/newsletters?open=er.is.niets',
  '/newsletters/today',
  '/our-answers',
  '/our-answers/weg',
  '/retention',
  '/retention?open=applications',
  '/suppliers?open=boekhoudwolk.example',
  '/suppliers?open=niemand.example',
  '/register',
  '/register/customers',
  '/register/er-is-niets',
  '/suppliers?open=kassameester.example',
  '/requests',
  '/requests?start=here',
  '/requests/1',
  '/requests/2',
  '/requests/2?room=recipients',
  '/requests/3?room=search',
  '/requests/3?room=items',
  '/requests/3?room=answer',
  '/requests/999',
  '/breaches',
  '/breaches?start=real',
  '/breaches/1',
  '/breaches/1?view=form',
  '/breaches/1?step=when',
  '/breaches/1?step=scope',
  '/breaches/1?step=natures',
  '/breaches/999',
  '/questions',
  '/settings',
  '/er/is/hier/niets',
]

for (const look of looks) {
  const name = `${look.language ?? ''}, ${String(look.width)} pixels, ${look.theme ?? ''}`
  test(`every screen of the sample firm is whole (${name})`, (context) => lookAt(context, look, () => full))
}
test('every screen is whole before anything was read', (context) =>
  lookAt(context, { language: 'nl', width: 390 }, () => empty))

test('a chosen theme wins over the system’s, and paper is light', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const { page, close } = await visit(opened.browser, empty, { theme: 'dark' })
  await page.goto(`${empty.origin}/settings`)
  const { screen } = nlWeb.screens.settings
  const ground = async (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.getByRole('radio', { name: screen.themes.dark }).waitFor()
  const dark = await ground()
  await page.getByRole('radio', { name: screen.themes.light }).check()
  const light = await ground()
  assert.notEqual(light, dark)
  await page.emulateMedia({ colorScheme: 'light' })
  assert.equal(await ground(), light)
  await page.getByRole('radio', { name: screen.themes.dark }).check()
  assert.equal(await ground(), dark)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await ground(), 'rgb(255, 255, 255)')
  await close()
  return undefined
})

interface Skippable {
  readonly skip: (reason: string) => void
}

async function lookAt(context: Skippable, look: Look, workbench: () => Workbench): Promise<void> {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const { browser } = opened
  // Two windows at once: looking a screen through keeps a core busy.
  const halves = [0, 1].map((half) => paths.filter((_, index) => index % 2 === half))
  await Promise.all(
    halves.map(async (half) => {
      const visitor = await visit(browser, workbench(), { ...look, script: axe.source })
      try {
        for (const path of half) await checkScreen(visitor, workbench().origin, path)
      } finally {
        await visitor.close()
      }
    }),
  )
  return undefined
}

async function checkScreen(
  { page, forgive, assertQuiet }: Visitor,
  origin: string,
  path: string,
): Promise<void> {
  const isGone = path.endsWith('/999999') || (/^\/(?:people|drills)\//.test(path) && origin === empty.origin)
  const refused = isGone ? page.waitForResponse((answer) => answer.status() === 404) : undefined
  await page.goto(`${origin}${path}`)
  await refused
  await page.locator('h1:not(.visually-hidden)').waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy=true], .loading') === null)
  const text = await page.locator('body').innerText()
  assert.doesNotMatch(text, /\bundefined\b|\bNaN\b|\[object /, path)
  assert.equal(await page.locator('h1').count(), 1, `${path} has one heading of the first level`)
  assert.match(await page.title(), / · Kwartje$/, path)
  const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  assert.ok(beside <= 0, `${path} goes ${String(beside)} pixels beside the edge`)
  // Who is not there is told so; the browser's own line about the answer is no fault.
  if (isGone) forgive()
  assertQuiet()
  // Beyond the width of a desk only the layout is another.
  if ((page.viewportSize()?.width ?? 0) <= 1280) assert.deepEqual(await violations(page), [], path)
}
