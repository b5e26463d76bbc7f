import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { makeSampleFirm } from '../../src/actions/sample.ts'
import type { Summary } from '../../src/actions/summary.ts'

import { enWeb } from '../../src/i18n/en-web.ts'
import { nl } from '../../src/i18n/nl.ts'
import { nlWeb } from '../../src/i18n/nl-web.ts'
import type { Truth } from '../../src/sample/index.ts'
import { openBrowser, type Opened } from './browser.ts'
import { choose, press, tabTo, told, type, visit, type Visitor } from './visitor.ts'
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
    assert.equal(stoppedAt, '', 'the story stopped at an earlier step')
    stoppedAt = name
    await live(visitor).catch((error: unknown) => told(error, visitor))
    visitor.assertQuiet()
    stoppedAt = ''
    return undefined
  })
}

/** The step that failed: those after it cannot go on and need not wait. */
let stoppedAt = ''

/** What is counted, once what changed is counted too. */
async function summary(): Promise<Summary> {
  for (;;) {
    const answer = (await workbench.call('summary', {})) as Summary // as summary.ts gives
    if (!answer.isStale) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function findingsOf(kinds: readonly string[]): Promise<{ readonly total: number }> {
  return (await workbench.call('findings', { kinds })) as { readonly total: number } // as lists.ts gives
}

/** Keeps each state of a progress bar that is told, also one that is gone before a test could look. */
function rememberProgress(): void {
  const told = new Set<string>()
  const look = (): void => {
    for (const bar of document.querySelectorAll('[role=progressbar]'))
      told.add(bar.getAttribute('aria-valuetext') ?? '')
    document.body.dataset['progress'] = JSON.stringify([...told])
  }
  new MutationObserver(look).observe(document.querySelector('#app') ?? document.body, {
    subtree: true,
    childList: true,
    attributes: true,
  })
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
  await tabTo(page.getByRole('radio', { name: begin.languages.nl }))
  await page.keyboard.press('ArrowRight')
  await page.getByRole('heading', { level: 1, name: enWeb.screens.begin.organisation.ask }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  await page.keyboard.press('ArrowLeft')
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
    if (question === 'cloud') await type(page.getByRole('textbox', { name: begin.which }), 'Boekhoudwolk')
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

step('a place is added by typing its path', async ({ page }) => {
  await press(page.getByRole('link', { name: begin.map.firstButton }))
  const { how } = addPlace.account
  await page.getByRole('heading', { level: 1, name: how.title }).waitFor()
  await choose(page.getByRole('group', { name: how.title }), how.point)
  await press(page.getByRole('button', { name: addPlace.next }))
  await page.getByRole('heading', { level: 1, name: addPlace.where.title }).waitFor()
  await press(page.getByRole('button', { name: addPlace.next }))
  await page.getByText(addPlace.where.none).first().waitFor()
  const path = page.getByRole('textbox', { name: addPlace.where.path })
  await type(path, join(workbench.home, 'er-niet'))
  await page.keyboard.press('Enter')
  await page.getByText(nl.refusals['path-not-found'](join(workbench.home, 'er-niet'))).waitFor()
  visitor.forgive()
  await type(path, '~/zaak')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `${addPlace.where.open('')}mail` }).waitFor()
  await press(page.getByRole('button', { name: addPlace.where.chooseThis }))
  await page.getByText(`${addPlace.where.chosen}:`).waitFor()
  await press(page.getByRole('button', { name: addPlace.next }))
})

step('whose it is and what it is called are asked before it is read', async ({ page }) => {
  await page.getByRole('heading', { level: 1, name: addPlace.whose.title }).waitFor()
  await press(page.getByRole('button', { name: addPlace.next }))
  await page.getByText(addPlace.whose.none).waitFor()
  await choose(page.getByRole('group', { name: addPlace.whose.question }), placeTexts.whose.own)
  await press(page.getByRole('button', { name: addPlace.next }))
  await page.getByRole('heading', { level: 1, name: addPlace.more.title }).waitFor()
  await type(page.getByRole('textbox', { name: addPlace.more.name }), 'De zaak')
  await page.evaluate(rememberProgress)
  await press(page.getByRole('button', { name: addPlace.more.start }))
})

step('the reading shows how far it is, and ends', async ({ page }) => {
  await page.getByText(placeTexts.scan.done, { exact: true }).waitFor()
  const seen = await page.evaluate(() => JSON.parse(document.body.dataset['progress'] ?? '[]') as string[]) // as rememberProgress keeps it
  assert.ok(seen.length >= 2, `expected the progress to move, saw ${seen.join(', ')}`)
})

step('the sentence has the numbers that are true', async ({ page }) => {
  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await page.getByRole('heading', { level: 1, name: /^U bewaart gegevens van/ }).waitFor()
  const { totals, places } = await summary()
  const text = await page.getByRole('heading', { level: 1 }).textContent()
  assert.equal(
    text,
    `U bewaart gegevens van ${asWritten(totals.persons)} mensen, op ${asWritten(places.length)} plekken.`,
  )
  const real = truth.persons.length
  // Senders of newsletters are people of the mail too, but not of the firm.
  assert.ok(totals.persons >= real && totals.persons <= real * 1.3, `${totals.persons} of ${real}`)
})

step('each number of the sentence and of the lead opens what is behind it', async ({ page }) => {
  const { totals, places, risks } = await summary()
  const heading = page.getByRole('heading', { level: 1 })
  await press(heading.getByRole('link', { name: `${asWritten(totals.persons)} mensen` }))
  await page.getByText(nlWeb.parts.table.shown(50, totals.persons)).waitFor()
  await page.goBack()
  await press(heading.getByRole('link', { name: `${asWritten(places.length)} plekken` }))
  await page
    .getByRole('heading', { level: 3 })
    .nth(places.length - 1)
    .waitFor()
  assert.equal(await page.locator('.place-card').count(), places.length)
  await page.goBack()
  const bsn = risks.find(({ code }) => code === 'bsn-in-mail')
  assert.ok(bsn !== undefined && bsn.persons > 0)
  const { total } = await findingsOf(bsn.kinds)
  await press(page.getByRole('link', { name: today.lead.bsn.link(bsn.persons) }))
  await page.getByRole('heading', { level: 1, name: findings.list.total(total) }).waitFor()
  await page.goBack()
  await heading.waitFor()
})

step('each count of a kind opens exactly its findings', async ({ page }) => {
  const { kinds } = await summary()
  const card = page.locator('.kind-group')
  await card.first().waitFor()
  const doors = await card
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  assert.deepEqual(
    doors.filter((door) => door.startsWith('/findings')).toSorted(),
    kinds
      .filter((count) => count.findings > 0)
      .map(({ kind }) => `/findings?kind=${kind}`)
      .toSorted(),
  )
  for (const { kind, findings: n } of kinds.filter((count) => count.findings > 0)) {
    // Tab to each of them from the top would be most of this story's time.
    await card.locator(`a[href="/findings?kind=${kind}"]`).press('Enter')
    await page.getByRole('heading', { level: 1, name: findings.list.total(n), exact: true }).waitFor()
    await page.goBack()
    await card.first().waitFor()
  }
})

step('two people are put together and taken apart again', async ({ page }) => {
  const before = (await summary()).totals.persons
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await page.getByRole('heading', { level: 1, name: people.people(before) }).waitFor()
  // The heading is there before the list, and a new screen takes the focus to its heading.
  await page.locator('[data-row]').first().waitFor()
  await page.locator('h1:focus').waitFor()
  await page.keyboard.press('j')
  await page.locator('[data-row]:focus').waitFor()
  await page.keyboard.press('Space')
  await page.getByRole('group', { name: nlWeb.parts.table.choice }).getByText(people.choosing.one).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  await press(page.getByRole('button', { name: people.choosing.merge }))
  await page.getByRole('heading', { level: 1, name: people.people(before - 1) }).waitFor()
  await press(
    page.getByRole('region', { name: nlWeb.toasts.region }).getByRole('button', { name: nlWeb.toasts.undo }),
  )
  await page.getByRole('heading', { level: 1, name: people.people(before) }).waitFor()
})

step('somebody is looked up, and everything of them is there', async ({ page }) => {
  const one = truth.persons.find(({ holds, role }) => role === 'customer' && holds.length > 3)
  assert.ok(one !== undefined)
  await page.keyboard.press('/')
  await page.keyboard.type(one.emails[0] ?? one.name)
  await page.getByText(people.found(1)).waitFor()
  await tabTo(page.locator('[data-row][tabindex="0"]'))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: one.name }).waitFor()
  await page
    .getByText(one.emails[0] ?? '')
    .first()
    .waitFor()
  // The heading is painted before it takes the focus.
  await page.locator('h1:focus').waitFor()
})

step('a finding is seen masked, and only whole when it is asked for', async ({ page }) => {
  const bsns = new Set(
    truth.persons.flatMap(({ holds }) =>
      holds.filter(({ kind }) => kind === 'NL_BSN').map(({ value }) => value),
    ),
  )
  await page.keyboard.press('g')
  await page.keyboard.press('f')
  await press(page.locator('a[href="/findings?kind=NL_BSN"]'))
  await tabTo(page.locator('[data-row][tabindex="0"]'))
  await page.keyboard.press('Enter')
  const preview = page.getByRole('region', { name: findings.drawer.text })
  await preview.getByText(findings.drawer.masked).waitFor()
  const masked = (await preview.textContent()) ?? ''
  assert.deepEqual(
    [...bsns].filter((bsn) => masked.replace(/[ .]/g, '').includes(bsn)),
    [],
  )
  await press(preview.getByRole('button', { name: findings.drawer.reveal, exact: true }))
  await preview.getByText(findings.drawer.revealed).waitFor()
  const shown = (await preview.locator('.hit bdi').textContent()) ?? ''
  assert.ok(bsns.has(shown.replace(/\D/g, '')), `${shown} is not one of the planted BSNs`)
})

step('marked as wrong it counts no more, and counts again when that is undone', async ({ page }) => {
  const { total } = await findingsOf(['NL_BSN'])
  await page.keyboard.press('w')
  const toast = page.getByRole('region', { name: nlWeb.toasts.region })
  await toast.getByRole('button', { name: nlWeb.toasts.undo }).waitFor()
  const marked = (await summary()).kinds.find(({ kind }) => kind === 'NL_BSN')?.findings ?? 0
  assert.ok(marked < total, `${marked} of ${total}`)
  await page.keyboard.press('Escape')
  await press(page.getByRole('link', { name: findings.list.overview }))
  await page.locator('a[href="/findings?kind=NL_BSN"] .kind-count', { hasText: asWritten(marked) }).waitFor()
  await press(toast.getByRole('button', { name: nlWeb.toasts.undo }))
  await page.locator('a[href="/findings?kind=NL_BSN"] .kind-count', { hasText: asWritten(total) }).waitFor()
})

step('locked, it opens with the passphrase or the recovery code only', async ({ page }) => {
  const { store } = settings
  for (const secret of [passphrase, recoveryCode]) {
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await press(page.getByRole('button', { name: store.lockNow }))
    await page.getByRole('heading', { level: 1, name: nlWeb.door.title }).waitFor()
    const field = page.getByLabel(nlWeb.door.secret)
    await type(field, 'dit is het niet, denk ik')
    await page.keyboard.press('Enter')
    await page.getByText(nl.refusals['wrong-passphrase']('')).waitFor()
    visitor.forgive()
    await type(field, secret)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: settings.title }).waitFor()
  }
})
