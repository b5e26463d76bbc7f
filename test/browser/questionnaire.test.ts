import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import axe, { type AxeResults } from 'axe-core'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { questionnaireTexts, type QuestionnaireSetup } from '../../src/i18n/questionnaire.ts'
import { makeQuestionnaireForm } from '../../src/letters/questionnaire-form.ts'
import { questions, questionsFor } from '../../src/privacy/suppliers/questionnaire/questions.ts'
import { parseAnswers } from '../../src/privacy/suppliers/questionnaire/read-answers.ts'
import { scoreOf } from '../../src/privacy/suppliers/questionnaire/score.ts'
import { openBrowser, type Opened } from './browser.ts'
import { choose, press, tabTo, type } from './visitor.ts'

// The form that a supplier gets by mail, opened from disk as a supplier does.

const hostile = `"><img src=x onerror=alert(1)>`
const folder = mkdtempSync(join(tmpdir(), 'kwartje-form-'))
let opened: Opened

before(async () => {
  opened = await openBrowser()
})

after(async () => {
  if ('browser' in opened) await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

function setupIn(language: 'nl' | 'en', supplier = 'Loonbureau Élan'): QuestionnaireSetup {
  return {
    round: `ronde-7-${language}`,
    language,
    organisation: 'Hoveniersbedrijf De Wilg',
    supplier,
    dueOn: '2026-12-15',
    proposed: {
      data: { kinds: ['contact', 'bsn'], people: ['employees'] },
      location: { countries: 'Nederland' },
    },
  }
}

function write(setup: QuestionnaireSetup, asked = questions): string {
  const path = join(folder, `${setup.round}.html`)
  writeFileSync(path, makeQuestionnaireForm(setup, questionnaireTexts(setup.language), asked))
  return pathToFileURL(path).href
}

interface Reader {
  readonly page: Page
  /** Fails when anything went wrong, or when anything but the file itself was asked for. */
  readonly assertQuiet: () => void
  readonly close: () => Promise<void>
}

async function read(address: string, options: BrowserContextOptions = {}): Promise<Reader> {
  assert.ok('browser' in opened)
  const context = await opened.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  await context.addInitScript({ content: axe.source })
  const page = await context.newPage()
  const wrongs: string[] = []
  const elsewhere: string[] = []
  context.on('request', (request) => {
    if (request.url().split('#')[0] !== address && !request.url().startsWith('blob:'))
      elsewhere.push(request.url())
  })
  page.on('pageerror', (error) => wrongs.push(`error ${error.message}`))
  page.on('console', (line) => wrongs.push(`console ${line.text()}`))
  page.on('dialog', (dialog) => {
    wrongs.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(address)
  return {
    page,
    assertQuiet: () => assert.deepEqual([wrongs, elsewhere], [[], []]),
    close: () => context.close(),
  }
}

async function violations(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run: () => Promise<AxeResults> } } // by the script of the window
    return checker.run()
  })
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

const isWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

async function tick(box: Locator): Promise<void> {
  await tabTo(box)
  if (!(await box.isChecked())) await box.page().keyboard.press('Space')
}

async function download(page: Page, name: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(page.getByRole('button', { name, exact: true })),
  ])
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

for (const language of ['nl', 'en'] as const) {
  test(`a supplier fills it in with the keyboard alone, and we can read it (${language})`, async (t) => {
    if ('missing' in opened) return t.skip(opened.missing)
    const texts = questionnaireTexts(language)
    const { page, assertQuiet, close } = await read(write(setupIn(language)))
    const question = (id: keyof typeof texts.questions) =>
      page.getByRole('region', { name: texts.questions[id].title })
    const { role, data, location, security, breach } = texts.questions
    const group = (id: keyof typeof texts.questions, name: string) =>
      question(id).getByRole('group', { name })

    assert.equal(await page.locator('#progress').innerText(), texts.progress(1, 12))
    await choose(group('role', role.fields.role.label), role.fields.role.options.processor)
    await type(question('role').getByLabel(role.fields.purpose.label), 'Loon <b>& meer</b>')
    await type(question('role').getByLabel(texts.evidenceLabel), 'https://elan.example/dienst')
    await type(question('data').getByLabel(data.fields.count.label), '24')
    await choose(group('location', location.fields.outside.label), location.fields.outside.options.no)
    assert.equal(await question('location').getByText(texts.seen).isVisible(), true)
    await type(question('location').getByLabel(location.fields.countries.label), 'België')
    assert.equal(await question('location').getByText(texts.seen).isVisible(), false)
    const measures = group('security', security.fields.measures.label)
    await tick(measures.getByLabel(texts.unknown))
    await page.keyboard.press('Shift+Tab')
    await tick(measures.getByLabel(security.fields.measures.options.mfa))
    assert.equal(await measures.getByLabel(texts.unknown).isChecked(), false)
    await choose(group('breach', breach.fields.history.label), breach.fields.history.options.ours)
    await type(question('breach').getByLabel(breach.fields.story.label), 'Een mail ging mis.')
    await type(page.getByLabel(texts.by), 'Noor de Wit')
    assert.equal(await page.locator('#progress').innerText(), texts.progress(4, 12))
    assert.equal(
      await page.getByRole('link', { name: texts.questionAnswered(1), exact: true }).innerText(),
      '1',
    )

    const file = await download(page, texts.save)
    const day = /\d{4}-\d{2}-\d{2}/.exec(file.name)?.[0] ?? ''
    assert.equal(file.name, `${texts.fileName}-loonbureau-elan-${day}.json`)
    const status = page.locator('#status')
    assert.ok((await status.innerText()).includes(file.name))
    assert.ok((await status.innerText()).includes(texts.stillOpen(8)))
    const answers = {
      role: { role: 'processor', purpose: 'Loon <b>& meer</b>', evidence: 'https://elan.example/dienst' },
      data: { kinds: ['contact', 'bsn'], people: ['employees'], count: '24' },
      location: { outside: 'no', countries: 'België' },
      security: { measures: ['mfa'] },
      breach: { history: 'ours', story: 'Een mail ging mis.' },
    }
    const parsed = parseAnswers(file.text)
    assert.deepEqual(parsed, {
      format: 'kwartje-questionnaire',
      version: 1,
      round: `ronde-7-${language}`,
      language,
      by: 'Noor de Wit',
      filledOn: day,
      answers,
      dropped: [],
    })
    const score = scoreOf(parsed.answers, {}, questions)
    assert.equal(score.verdict, 'open')
    assert.deepEqual(
      score.questions.slice(0, 6).map(({ points }) => points),
      [2, 1, null, 1, null, 0],
    )
    assert.deepEqual(parseAnswers(await page.content()), parsed)

    await page.reload()
    assert.equal(await page.getByLabel(texts.by).inputValue(), 'Noor de Wit')
    assert.equal(await page.locator('#progress').innerText(), texts.progress(4, 12))
    assert.deepEqual(parseAnswers((await download(page, texts.save)).text), parsed)

    await press(page.getByRole('button', { name: texts.clear }))
    assert.equal(await page.getByLabel(texts.by).inputValue(), 'Noor de Wit')
    await page.keyboard.press('Enter')
    await status.getByText(texts.cleared).waitFor()
    await page.reload()
    assert.equal(await page.locator('#progress').innerText(), texts.progress(1, 12))
    assertQuiet()
    await close()
  })

  for (const width of [1280, 390]) {
    // English differs in its words only.
    const themes = language === 'nl' ? (['light', 'dark'] as const) : (['light'] as const)
    for (const colorScheme of themes) {
      test(`nothing is wrong for who cannot see it (${language}, ${width}, ${colorScheme})`, async (t) => {
        if ('missing' in opened) return t.skip(opened.missing)
        const { page, assertQuiet, close } = await read(write(setupIn(language)), {
          viewport: { width, height: 900 },
          colorScheme,
        })
        await tick(page.locator('input[name=people-bound]').first())
        assert.deepEqual(await violations(page), [])
        assert.equal(await isWide(page), false)
        assertQuiet()
        await close()
      })
    }
  }
}

test('a hostile name does nothing', async (t) => {
  if ('missing' in opened) return t.skip(opened.missing)
  const setup = { ...setupIn('nl', hostile), organisation: hostile, proposed: { role: { purpose: hostile } } }
  const { page, assertQuiet, close } = await read(write(setup, questionsFor('controller')), {
    viewport: { width: 390, height: 844 },
  })
  assert.equal(await page.locator('img').count(), 0)
  assert.ok((await page.locator('.letter').innerText()).includes(hostile))
  assert.equal(await page.locator('#role-purpose').inputValue(), hostile)
  assert.equal(await isWide(page), false)
  await type(page.getByLabel(questionnaireTexts('nl').by), hostile)
  const { name, text } = await download(page, questionnaireTexts('nl').save)
  assert.match(name, /^antwoorden-img-src-x-onerror-alert-1-\d{4}-\d{2}-\d{2}\.json$/)
  assert.equal(parseAnswers(text).by, hostile)
  assert.equal(parseAnswers(await page.content()).by, hostile)
  assert.equal(await page.locator('img').count(), 0)
  assertQuiet()
  await close()
})

test('without scripts it says so, and asks the same', async (t) => {
  if ('missing' in opened) return t.skip(opened.missing)
  const texts = questionnaireTexts('nl')
  const { page, close } = await read(write(setupIn('nl')), { javaScriptEnabled: false })
  assert.equal(await page.getByText(texts.noScript).isVisible(), true)
  assert.equal(await page.getByRole('button').count(), 0)
  assert.equal(await page.getByRole('region').count(), 13)
  await close()
})

test('where nothing can be kept it says so, and the answers still come out', async (t) => {
  if ('missing' in opened) return t.skip(opened.missing)
  const texts = questionnaireTexts('nl')
  const address = write(setupIn('nl'))
  const { page, assertQuiet, close } = await read('about:blank')
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.goto(address)
  await type(page.getByLabel(texts.by), 'Noor')
  assert.equal(await page.getByText(texts.notKept).isVisible(), true)
  assert.equal(await page.getByText(texts.kept).isVisible(), false)
  assert.equal(parseAnswers((await download(page, texts.save)).text).by, 'Noor')
  assert.throws(assertQuiet, /ronde-7-nl/)
  await close()
})
