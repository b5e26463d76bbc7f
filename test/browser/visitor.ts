import assert from 'node:assert/strict'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Workbench } from './workbench.ts'

/** A browser window of its own in which somebody uses the workbench, and all that went wrong in it. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses that were asked for, in order. */
  readonly requests: readonly string[]
  /** Errors of scripts, lines in the console, broken policies and dialogs. */
  readonly wrongs: readonly string[]
  /** Forgets what went wrong as it should: a server that was made to fail. */
  readonly forgive: () => void
  /** Fails when anything went wrong, or when anything was asked of another than the workbench. */
  readonly assertQuiet: () => void
  readonly close: () => Promise<void>
}

export interface Look {
  readonly language?: 'nl' | 'en'
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  /** Runs in every page before its own scripts; our policy does not hold for it. */
  readonly script?: string
}

/** How long a user who waits for something to come up would have patience; a machine under load needs it. */
const patienceMs = 15_000

/** Opens a window with the address of the terminal, as a user does. */
export async function visit(browser: Browser, workbench: Workbench, look: Look = {}): Promise<Visitor> {
  const visitor = await openWindow(browser, workbench.origin, look)
  await visitor.page.goto(workbench.address)
  return visitor
}

async function openWindow(browser: Browser, origin: string, look: Look): Promise<Visitor> {
  const context = await browser.newContext(contextOptions(look))
  context.setDefaultTimeout(patienceMs)
  await context.addInitScript(tellBrokenPolicies)
  if (look.script !== undefined) await context.addInitScript({ content: look.script })
  const page = await context.newPage()
  const requests: string[] = []
  const wrongs: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  context.on('page', () => wrongs.push('another window opened'))
  page.on('pageerror', (error) => wrongs.push(`error ${error.message}`))
  page.on('console', (line) => {
    if (line.type() !== 'error' && line.type() !== 'warning') return
    // A resource that was not there says only in its place which.
    wrongs.push(`console ${line.text()} ${line.location().url}`.trimEnd())
  })
  page.on('dialog', (dialog) => {
    wrongs.push(`dialog ${dialog.type()} ${dialog.message()}`)
    void dialog.dismiss()
  })
  const assertQuiet = (): void => {
    assert.deepEqual(wrongs, [])
    assert.deepEqual(
      requests.filter((url) => !isOurs(url, origin)),
      [],
    )
  }
  return {
    page,
    context,
    requests,
    wrongs,
    forgive: () => void wrongs.splice(0),
    assertQuiet,
    close: async () => {
      await context.close()
    },
  }
}

function contextOptions({
  language = 'nl',
  width = 1280,
  height = 900,
  theme = 'light',
}: Look): BrowserContextOptions {
  return {
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    // The browser would fetch sources and the like outside of what is seen here.
    serviceWorkers: 'block',
  }
}

/** The console names a broken policy too, but not everywhere. */
function tellBrokenPolicies(): void {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy ${event.effectiveDirective} ${event.blockedURI}`)
  })
}

/** A picture of ours in a style sheet may be written out (`data:`); that asks nobody anything. */
function isOurs(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`)
}

/** Presses Tab until the focus is on this control, as who has no mouse must. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page()
  await target.waitFor()
  for (let presses = 0; presses < 250; presses++) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`Tab does not reach ${String(target)}`)
}

/** True for the control itself, and for a radio button whose group holds the focus. */
async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}

/** Goes to a control by Tab and presses it. */
export async function press(target: Locator): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press('Enter')
}

/** Goes to a field by Tab and types into it over what stands there. */
export async function type(target: Locator, text: string): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press('ControlOrMeta+A')
  await target.page().keyboard.type(text)
}

/** Chooses one of a group of radio buttons: Tab comes to the group, arrows move in it. */
export async function choose(group: Locator, name: string): Promise<void> {
  const page = group.page()
  const wanted = group.getByRole('radio', { name, exact: false }).first()
  await wanted.waitFor()
  for (let presses = 0; presses < 100; presses++) {
    if (await group.evaluate((element) => element.contains(document.activeElement))) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 12 && !(await wanted.isChecked()); presses++)
    await page.keyboard.press('ArrowDown')
  assert.ok(await wanted.isChecked(), `the arrows do not reach “${name}”`)
}

/** What has the focus, by its role and words, for messages and for tests of order. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return 'nothing'
    const name = element.getAttribute('aria-label') ?? element.textContent
    return `${element.tagName.toLowerCase()} ${name.replace(/\s+/g, ' ').trim()}`
  })
}

/** Throws again what failed, with what stood on the screen. */
export async function told(error: unknown, { page, wrongs }: Visitor): Promise<never> {
  const text = await page.locator('body').innerText()
  throw new Error(`At ${page.url()}, focus on ${await focused(page)}, ${wrongs.join('; ')}\n${text}`, {
    cause: error,
  })
}
