import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Summary } from '../../src/actions/summary.ts'
import { enWeb } from '../../src/i18n/en-web.ts'
import { openBrowser, type Opened } from './browser.ts'
import { press, told, visit, type Visitor } from './visitor.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

// Who only looks round: the sample firm in English, from the empty start to the sentence and out again.

const { begin, today } = enWeb.screens
let opened: Opened
let workbench: Workbench

before(async () => {
  opened = await openBrowser()
  if ('browser' in opened) workbench = await startWorkbench()
})

after(async () => {
  if (!('browser' in opened)) return
  await Promise.all([workbench.close(), opened.close()])
})

test('the sample firm is read while one looks, ends in the sentence, and is left without a trace', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const visitor = await visit(opened.browser, workbench, { language: 'en' })
  await lookRound(visitor).catch((error: unknown) => told(error, visitor))
  visitor.assertQuiet()
  await visitor.close()
  return undefined
})

async function lookRound({ page }: Visitor): Promise<void> {
  await page.getByRole('heading', { level: 1, name: begin.start.sentence }).waitFor()
  await page.evaluate(rememberSentences)
  await press(page.getByRole('button', { name: begin.start.openSample }))
  const banner = page.getByRole('region', { name: enWeb.shell.sample })
  await banner.waitFor()
  await page.getByRole('heading', { level: 1, name: /^You hold/ }).waitFor()
  const { totals, places } = (await workbench.call('summary', {})) as Summary // as summary.ts gives
  assert.equal(
    await page.getByRole('heading', { level: 1 }).textContent(),
    `${today.held[0]}${String(totals.persons)} people${today.held[1]}${String(places.length)} places${today.held[2]}`,
  )
  const said = await page.evaluate(
    () => JSON.parse(document.documentElement.dataset['said'] ?? '[]') as string[],
  ) // as rememberSentences keeps it
  assert.ok(said.includes(today.reading.sentences.reading), said.join(' | '))
  assert.ok(said.includes(today.reading.sentences.done), said.join(' | '))
  await press(banner.getByRole('button', { name: enWeb.shell.leaveSample }))
  await page.getByRole('heading', { level: 1, name: begin.start.sentence }).waitFor()
  assert.deepEqual(await workbench.call('desk-status', {}), {
    ...((await workbench.call('desk-status', {})) as object),
    state: 'new',
    isSample: false,
    hasOwn: false,
  })
}

/** Keeps each large sentence that was shown, also one that is gone before a test could look. */
function rememberSentences(): void {
  const said = new Set<string>()
  new MutationObserver(() => {
    said.add(document.querySelector('h1')?.textContent ?? '')
    document.documentElement.dataset['said'] = JSON.stringify([...said])
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}
