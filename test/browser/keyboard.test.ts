import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { nl } from '../../src/i18n/nl.ts'
import { nlWeb } from '../../src/i18n/nl-web.ts'
import { doors } from '../../src/web/shell/doors.ts'
import { openBrowser, type Opened } from './browser.ts'
import { sampleDesk } from './sample-desk.ts'
import { press, tabTo, visit, type Visitor } from './visitor.ts'
import type { Workbench } from './workbench.ts'

// Everything works without a mouse: the keys of one letter, the lists, the order of Tab, and a focus that is seen.

const { keys, parts, doors: doorNames, toasts } = nlWeb
const { findings, people } = nlWeb.screens
/** What the message about a verdict ends with, by its key. */
const verdicts = { f: nl.verdicts.fine, w: nl.verdicts.wrong }
let opened: Opened
let workbench: Workbench
let visitor: Visitor

before(async () => {
  opened = await openBrowser()
  if (!('browser' in opened)) return
  workbench = await sampleDesk()
  visitor = await visit(opened.browser, workbench)
})

after(async () => {
  if (!('browser' in opened)) return
  await visitor.close()
  await opened.close()
})

/** A test at a screen that is there with its list; skipped where there is no browser. */
function at(path: string, name: string, live: (page: Page) => Promise<void>): void {
  test(name, async (context) => {
    if (!('browser' in opened)) return context.skip(opened.missing)
    const { page } = visitor
    await page.goto(`${workbench.origin}${path}`)
    await page.locator('h1:not(.visually-hidden)').waitFor()
    await page.waitForFunction(() => document.querySelector('.loading') === null)
    await live(page)
    visitor.assertQuiet()
    return undefined
  })
}

async function pathIs(page: Page, path: string): Promise<void> {
  await page.waitForFunction((wanted) => location.pathname === wanted, path)
}

at('/', 'the list of keys opens with ?, keeps the focus, and gives it back', async (page) => {
  const door = page.getByRole('link', { name: doorNames.places }).first()
  await tabTo(door)
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: keys.title })
  await dialog.waitFor()
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press('Tab')
    // Beyond the last control a browser gives the focus to its own bar, never to the page below.
    const isBelow = await page.evaluate(() => {
      const { activeElement, body } = document
      return activeElement !== body && activeElement?.closest('dialog') === null
    })
    assert.equal(isBelow, false)
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.activeElement?.matches('a.door'))
})

at('/settings', 'g and a letter go to each door, and the heading takes the focus', async (page) => {
  for (const { id, path } of doors) {
    await page.keyboard.press('g')
    await page.keyboard.press(doorNames.letters[id])
    await pathIs(page, path)
    await page.locator('h1:focus').waitFor()
  }
})

at('/', 'whoever switches the keys of one letter off is left in peace', async (page) => {
  await page.keyboard.press('?')
  const box = page.getByRole('checkbox', { name: keys.switch })
  await tabTo(box)
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.keyboard.press('?')
  assert.equal(new URL(page.url()).pathname, '/')
  assert.equal(await page.getByRole('dialog').count(), 0)
  await press(page.getByRole('button', { name: doorNames.keys }))
  await tabTo(box)
  await page.keyboard.press('Space')
  assert.ok(await box.isChecked())
})

at(
  '/people',
  '/ goes to the search field, J and K through the list, Space ticks and Enter opens',
  async (page) => {
    await page.keyboard.press('/')
    await page.waitForFunction(() => document.activeElement?.matches('[data-search]'))
    // Letters in a field are letters.
    await page.keyboard.type('jk?')
    assert.equal(await page.getByRole('searchbox', { name: people.search }).inputValue(), 'jk?')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    const rows = page.locator('tbody tr')
    await rows.nth(2).waitFor()
    await tabTo(page.locator('[data-row][tabindex="0"]'))
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    assert.equal(await rowOfFocus(page), 1)
    await page.keyboard.press('Space')
    await page.getByRole('group', { name: parts.table.choice }).getByText(parts.table.selected(1)).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => /^\/people\/\d+$/.test(location.pathname))
  },
)

at(
  '/findings?kind=NL_BSN',
  'in an open finding J goes on, F and W judge, Escape goes back to its row',
  async (page) => {
    await tabTo(page.locator('[data-row][tabindex="0"]'))
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('complementary')
    await drawer.getByText(findings.drawer.masked).waitFor()
    const open = page.url()
    await page.keyboard.press('j')
    await page.waitForFunction((former) => location.href !== former, open)
    await drawer.getByText(findings.drawer.masked).waitFor()
    const region = page.getByRole('region', { name: toasts.region })
    for (const key of ['f', 'w'] as const) {
      await page.keyboard.press(key)
      await region.getByText(verdicts[key]).waitFor()
      await press(region.getByRole('button', { name: toasts.undo }))
      await region.getByText(toasts.undone).waitFor()
      await press(region.getByRole('button', { name: toasts.close }))
    }
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.matches('[data-row]'))
  },
)

for (const path of ['/', '/places', '/findings']) {
  at(path, `Tab goes through ${path} as it is read, and the focus is seen at each step`, async (page) => {
    const stops = await tabThrough(page)
    assert.ok(stops.length > 10, `${String(stops.length)} stops`)
    assert.match(stops[0]?.name ?? '', new RegExp(nlWeb.shell.skip))
    assert.deepEqual(
      stops.filter(({ isNamed }) => !isNamed),
      [],
      'each has a name',
    )
    assert.deepEqual(
      stops.filter(({ isSeen }) => !isSeen),
      [],
      'each is in sight',
    )
    assert.deepEqual(
      stops.filter(({ hasRing }) => !hasRing),
      [],
      'each shows that it has the focus',
    )
    assert.deepEqual(
      stops.filter(({ isAfter }) => !isAfter),
      [],
      'none goes back',
    )
  })
}

/** The row that has the focus, from nought. */
async function rowOfFocus(page: Page): Promise<number> {
  return page.evaluate(() => {
    const row = document.activeElement?.closest('tr')
    return row === null || row === undefined ? -1 : [...(row.parentElement?.children ?? [])].indexOf(row)
  })
}

interface Stop {
  readonly name: string
  readonly isNamed: boolean
  readonly isSeen: boolean
  readonly hasRing: boolean
  readonly isAfter: boolean
}

/** Enough for the frame and the first of a long list. */
const mostStops = 60

async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length < mostStops) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    if (stop === null) break
    stops.push(stop)
  }
  return stops
}

/** In the page: what has the focus, and whether somebody would see that. Null when Tab left the page. */
function lookAtFocus(): Stop | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
    return null
  const former = document.querySelector('[data-was-focus]')
  const order = former === null ? Node.DOCUMENT_POSITION_FOLLOWING : former.compareDocumentPosition(element)
  former?.removeAttribute('data-was-focus')
  element.setAttribute('data-was-focus', '')
  const label = element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby') ?? ''
  const labels = 'labels' in element && element.labels instanceof NodeList ? element.labels.length : 0
  const name = `${label}${element.textContent}`.replace(/\s+/g, ' ').trim()
  // A box or radio button shows its ring on the label around it, a part of a diagram by the line of its shape.
  const shown = [element, element.closest('label'), element.parentElement].filter((one) => one !== null)
  const box = (element.closest('label') ?? element).getBoundingClientRect()
  return {
    name: `${element.tagName.toLowerCase()} ${name}`,
    isNamed: name !== '' || labels > 0,
    isSeen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
    hasRing:
      shown.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      }) ||
      [...element.querySelectorAll('path, rect')].some(
        (shape) => Number.parseFloat(getComputedStyle(shape).strokeWidth) >= 2,
      ),
    isAfter: (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  }
}
