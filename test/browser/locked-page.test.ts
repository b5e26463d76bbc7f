import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { nl } from '../../src/i18n/nl.ts'
import { lockedPage } from '../../src/letters/request-answer/locked-page.ts'
import { openBrowser, type Opened } from './browser.ts'

// The page that somebody gets with their data in it, opened from disk as they do.

const folder = mkdtempSync(join(tmpdir(), 'kwartje-locked-'))
const texts = nl.requestAnswer.lockedPage
let opened: Opened

before(async () => {
  opened = await openBrowser()
})

after(async () => {
  if ('browser' in opened) await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a page from disk gives its package for the right password, and asks nothing of anybody', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const bytes = Buffer.from('PK'.repeat(5000))
  const path = join(folder, 'inzage.html')
  const page = { language: 'nl', organisation: 'De Ketting', fileName: 'inzage.zip' } as const
  writeFileSync(path, lockedPage({ ...page, bytes, password: 'vijf woorden achter elkaar' }))
  const window = await opened.browser.newContext({ viewport: { width: 390, height: 800 } })
  const tab = await window.newPage()
  const address = pathToFileURL(path).href
  const wrongs: string[] = []
  tab.on('pageerror', (error) => wrongs.push(error.message))
  tab.on('console', (line) => wrongs.push(line.text()))
  window.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('blob:')) wrongs.push(request.url())
  })
  await tab.goto(address)
  const open = async (password: string): Promise<void> => {
    await tab.getByLabel(texts.password).fill(password)
    await tab.getByRole('button', { name: texts.open }).click()
  }
  await open('een ander wachtwoord')
  await tab.getByText(texts.wrong).waitFor()
  await open('vijf woorden achter elkaar')
  const [file] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('link', { name: texts.save }).click(),
  ])
  assert.equal(file.suggestedFilename(), 'inzage.zip')
  assert.ok(readFileSync(await file.path()).equals(bytes))
  assert.deepEqual(wrongs, [])
  writeFileSync(path, lockedPage({ ...page, bytes, password: 'k7f-29x-qmh-3tw-8dv-crz' }))
  for (const typed of ['K7F 29X QMH 3TW 8DV CRZ', ' k7f29xqmh3tw8dvcrz ', 'k7f-29x-qmh-3tw-8dv-crz']) {
    await tab.goto(address)
    await open(typed)
    await tab.getByText(texts.ready).waitFor()
  }
  writeFileSync(path, lockedPage({ ...page, bytes, password: 'Caf\u00e9 de Zon 2026' }))
  for (const typed of ['Cafe\u0301 de Zon 2026', '\u00a0Caf\u00e9 de Zon 2026\t']) {
    await tab.goto(address)
    await open(typed)
    await tab.getByText(texts.ready).waitFor()
  }
  const whole = readFileSync(path, 'utf8')
  const at = whole.indexOf('id="sealed">') + 'id="sealed">'.length
  for (const cut of [whole.slice(0, at + 5000), whole.slice(0, at), whole.slice(0, at - 20)]) {
    writeFileSync(path, cut)
    await tab.goto(address)
    await open('Caf\u00e9 de Zon 2026')
    await tab.getByText(texts.damaged).waitFor()
  }
  for (const byte of [whole[at + 100] === 'A' ? 'B' : 'A', '<']) {
    writeFileSync(path, whole.slice(0, at + 100) + byte + whole.slice(at + 101))
    await tab.goto(address)
    await open('Caf\u00e9 de Zon 2026')
    await tab.getByText(texts.wrong).waitFor()
    assert.equal(await tab.getByRole('link', { name: texts.save }).count(), 0)
  }
  assert.deepEqual(wrongs, [])
  await window.close()
  return undefined
})
