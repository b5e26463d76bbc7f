import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { BreachDecision, BreachEvent } from '../../src/privacy/breaches/event.ts'
import type { TruePerson } from '../../src/sample/truth.ts'
import { violations } from './violations.ts'
import type { Visitor } from './visitor.ts'

// What an owner does with a breach, in the words of the screen.

/** Opens a file from the page with all breaches. */
export async function somethingHappened({ page }: Visitor, kind: string): Promise<void> {
  assert.deepEqual(await violations(page), [])
  await page.getByRole('link', { name: 'Er is iets gebeurd' }).click()
  await choose({ page }, kind)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
}

/** Answers a page of the interview and goes on; `null` leaves what Kwartje proposes. */
export async function answer(
  { page }: Pick<Visitor, 'page'>,
  ask: string,
  ...labels: readonly (string | null)[]
): Promise<void> {
  await page.getByRole('heading', { level: 1, name: ask }).waitFor()
  for (const label of labels) if (label !== null) await choose({ page }, label)
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
}

async function choose({ page }: Pick<Visitor, 'page'>, label: string): Promise<void> {
  // What others wrote stands between marks that keep its direction to itself.
  const words = page.getByText(new RegExp(`^\u2068?${RegExp.escape(label)}\u2069?$`))
  await page.locator('.radio-card', { has: words }).locator('input').check()
}

export async function knewJustNow({ page }: Visitor): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Wanneer wist u het?' }).waitFor()
  await page.getByRole('button', { name: 'Nu', exact: true }).click()
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
}

/** Points at whole places, and lets Kwartje count. */
export async function itWasIn({ page }: Visitor, ...places: readonly string[]): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Waar zat het in?' }).waitFor()
  await choose({ page }, 'Een hele plek, zoals een laptop of mailbox')
  for (const place of places) await choose({ page }, place)
  assert.deepEqual(await violations(page), [])
  await page.getByRole('button', { name: 'Tel wie erin zat' }).click()
}

/** Points at one mail, found by who got it. */
export async function itWasTheMail({ page }: Visitor, receiver: string, subject: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Waar zat het in?' }).waitFor()
  await page.getByLabel('Naam of adres van een ontvanger').fill(receiver)
  await page.getByRole('radio', { name: subject }).check()
  assert.deepEqual(await violations(page), [])
  await page.getByRole('button', { name: 'Tel wie erin zat' }).click()
}

/** Waits for the file with its clock, and for how many Kwartje counted. */
export async function hits({ page }: Visitor, amount: number): Promise<void> {
  await page.getByRole('heading', { level: 1, name: /^Nog 71 uur en \d+ minuten om te melden/ }).waitFor()
  const words = amount === 1 ? '1 mens' : `${String(amount)} mensen`
  await page.getByRole('link', { name: words, exact: true }).click()
  await page.getByRole('heading', { level: 2, name: words }).waitFor()
  await page.keyboard.press('Escape')
  assert.deepEqual(await violations(page), [])
}

interface Decision {
  readonly authority: string
  readonly people: string
  readonly why: string
}

export async function decide({ page }: Visitor, { authority, people, why }: Decision): Promise<void> {
  const form = page.getByRole('form', { name: 'Uw besluit' })
  await form.getByLabel(authority, { exact: true }).check()
  await form.getByLabel(people, { exact: true }).check()
  await form.getByLabel('Waarom?').fill(why)
  await form.getByLabel('Wie beslist?').fill('Marijke Hofstra')
  await form.getByRole('button', { name: 'Leg dit besluit vast' }).click()
  await page.getByText('Het besluit is vastgelegd, met alles waarop het rust.').waitFor()
}

/** Copies answers out of the authority's form, and writes down that it was handed in. */
export async function notify({ page }: Visitor, ...questions: readonly string[]): Promise<readonly string[]> {
  await page.getByRole('link', { name: 'Naar het formulier' }).click()
  const title = 'Het formulier van de Autoriteit Persoonsgegevens'
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  assert.deepEqual(await violations(page), [])
  const copied: string[] = []
  for (const question of questions) {
    await page.getByRole('button', { name: `Kopieer: ${question}`, exact: true }).click()
    const formerly = copied.at(-1) ?? ''
    await page.waitForFunction(async (former) => (await navigator.clipboard.readText()) !== former, formerly)
    copied.push(await page.evaluate(() => navigator.clipboard.readText()))
  }
  await page.getByRole('button', { name: 'Ik heb het gemeld' }).click()
  const told = page.getByRole('form', { name: 'Schrijf op wie u inlichtte' })
  await told.getByLabel('Nummer').fill('Z2026-0042')
  await told.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await page.getByRole('link', { name: 'Naar het dossier' }).click()
  await page.getByText(/^U meldde het op/).waitFor()
  return copied
}

export async function keepPaper({ page }: Visitor, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Bewaar een stuk')
    .and(page.locator('input'))
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByText(`\u2068${name}\u2069 is bewaard.`).waitFor()
  await page.getByRole('list', { name: 'Stukken' }).getByRole('button', { name }).waitFor()
}

/** Looks at the mail as each would get it; nothing goes. */
export async function readLetter({ page }: Visitor, words: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Mail \d+ mens/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Mail aan de mensen' })
  await dialog.getByText('Niemand ziet het adres van een ander.').waitFor()
  assert.match(await dialog.locator('pre').innerText(), words)
  assert.deepEqual(await violations(page), [])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

export async function finish({ page }: Visitor, lessons: string): Promise<void> {
  await page.getByLabel('Wat leerde u ervan?').fill(lessons)
  await page.getByRole('button', { name: 'Rond af' }).click()
  await page.getByText(/^Afgerond op/).waitFor()
}

/** The pack as it is taken along, reckoned as it says itself. */
export interface Pack {
  readonly events: readonly BreachEvent[]
  /** Names of those whom it hits. */
  readonly people: readonly string[]
  readonly paper: (name: string) => string | undefined
}

export async function takePack({ page }: Visitor): Promise<Pack> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Neem het hele dossier mee (ZIP)' }).click(),
  ])
  const files = unzipSync(readFileSync(await download.path()))
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const sums = [...text('SHA256SUMS.txt').matchAll(/^(\w{64}) {2}(.+)$/gm)]
  assert.equal(sums.length, Object.keys(files).length - 1, 'every file but the list itself')
  for (const [, digest, name = ''] of sums)
    assert.equal(
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
      digest,
      name,
    )
  runItsScript(files, text('LEES-MIJ.txt'))
  return {
    events: text('regels.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse((JSON.parse(line) as { body: string }).body) as BreachEvent), // as the pack says
    people: text('mensen.csv')
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(';', 1)[0]?.replaceAll('"', '') ?? ''),
    paper: (name) => {
      const path = Object.keys(files).find((one) => one.startsWith('stukken/') && one.endsWith(name))
      return path === undefined ? undefined : text(path)
    },
  }
}

/** Runs what the pack tells its reader to run; and again after a line was changed, which it must see. */
function runItsScript(files: Readonly<Record<string, Uint8Array>>, readme: string): void {
  const script = /Python:\n([^]+?)\n\n/.exec(readme)?.[1] ?? ''
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-pack-'))
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    const run = (): ReturnType<typeof spawnSync> => spawnSync('python3', ['-c', script], { cwd: folder })
    const whole = run()
    // Not every machine has Python.
    if (whole.error !== undefined) return
    assert.equal(String(whole.stdout).trim(), 'klopt', String(whole.stderr))
    const path = join(folder, 'regels.jsonl')
    writeFileSync(path, readFileSync(path, 'utf8').replace('Marijke Hofstra', 'Iemand anders'))
    assert.match(String(run().stderr), /AssertionError/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** These and nobody else, in any of the spellings of the ground truth. */
export function assertPeople(names: readonly string[], expected: readonly TruePerson[]): void {
  const found = names.map(fold)
  const missing = expected.filter(({ spellings }) => !spellings.some((one) => found.includes(fold(one))))
  assert.deepEqual(
    missing.map(({ name }) => name),
    [],
  )
  assert.equal(names.length, expected.length, 'nobody too many')
}

/** The last decision, with what it rested on. */
export function decisionIn({ events }: Pack): BreachDecision {
  const found = events.findLast((event) => event.type === 'decided')
  assert.ok(found !== undefined)
  return found.decision
}
