import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createWorkspace, type Workspace } from '../app/workspace.ts'
import { findings, forget } from './lists.ts'
import { judgeNearMiss, nearMisses, sentLetter } from './near-misses.ts'
import { setOwnDomains } from './persons.ts'
import { recount } from './recount.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'
import { tasks } from './tasks.ts'
import { refused } from '../../test/refused.ts'

interface Box {
  readonly on: Workspace
  readonly write: (place: string, files: Readonly<Record<string, string>>) => string
}

async function index(run: (box: Box) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-near-'))
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  const write: Box['write'] = (place, files) => {
    mkdirSync(join(folder, place), { recursive: true })
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, place, name, '..'), { recursive: true })
      writeFileSync(join(folder, place, name), text)
    }
    return join(folder, place)
  }
  try {
    await run({ on: workspace, write })
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const strangers = Array.from(
  { length: 12 },
  (_, i) => `Gast ${'ABCDEFGHIJKL'[i] ?? ''}. Buur <gast${String(i)}@huis${String(i)}.example>`,
)

function open(from: string, subject = 'Feest', headers = ''): string {
  return `From: ${from}\nTo: ${strangers.join(',\n ')}\nSubject: ${subject}\nDate: Mon, 6 Jan 2025 10:00:00 +0000\nMessage-ID: <${from.replace(/\W/g, '')}.${subject}@zaak.example>\n${headers}\nKomt u ook? Groet, ${from.split(' ')[0] ?? ''}\n`
}

const noor = 'Noor Wessels <noor@zaak.example>'
const bas = 'Bas Koning <bas@zaak.example>'
const grounds = { purpose: 'verzoeken', notice: '2025-01-01', worksCouncil: 'none' }

async function read(
  on: Workspace,
  places: readonly (readonly [string, 'own' | 'shared' | 'colleague'])[],
): Promise<void> {
  for (const [location, whose] of places)
    await on.perform(addSource, { location, whose, ...(whose === 'colleague' ? { grounds } : {}) })
  await on.perform(setOwnDomains, { domains: ['zaak.example'] })
  await on.perform(scan, { workers: 1 })
}

test('what was judged stays judged, by whatever new look, until it is taken back', () =>
  index(async ({ on, write }) => {
    await read(on, [[write('post', { 'a.eml': open(noor) }), 'own']])
    const look = async (): Promise<readonly [number, number, number]> => {
      const { totals } = await on.perform(nearMisses, {})
      return [totals.open, totals.meant, totals.solved]
    }
    const [row] = (await on.perform(nearMisses, {})).rows
    assert.ok(row)
    const task = async (): Promise<string | undefined> => {
      await on.perform(recount, {})
      return (await on.perform(tasks, {})).tasks.find(({ id }) => id === 'near-misses')?.state
    }
    const { document, rule } = row
    assert.deepEqual([await look(), await task()], [[1, 0, 0], 'open'])
    assert.deepEqual(await on.perform(judgeNearMiss, { document, rule, verdict: 'meant' }), { former: null })
    await on.perform(scan, {})
    assert.deepEqual([await look(), await task()], [[0, 1, 0], undefined])
    assert.deepEqual(await on.perform(judgeNearMiss, { document, rule, verdict: null }), { former: 'meant' })
    assert.deepEqual([await look(), await task()], [[1, 0, 0], 'open'])
    await on.perform(judgeNearMiss, { document, rule, verdict: 'solved' })
    await on.perform(forget, { confirmed: true })
    assert.deepEqual(await look(), [0, 0, 0])
    await on.perform(scan, {})
    assert.deepEqual(await look(), [0, 0, 1])
    assert.equal(await on.verifyAudit(), true)
  }))

test('people whom one said it was meant for are not asked about again', () =>
  index(async ({ on, write }) => {
    const later = open(noor, 'Nog-een-feest').replace('6 Jan', '9 Jan')
    await read(on, [[write('post', { 'a.eml': open(noor), 'b.eml': later }), 'own']])
    const { rows } = await on.perform(nearMisses, {})
    assert.equal(rows.length, 2)
    const { document, rule } = rows[1] ?? assert.fail('there are two')
    await on.perform(judgeNearMiss, { document, rule, verdict: 'meant' })
    const after = (await on.perform(nearMisses, {})).rows
    assert.deepEqual(
      after.map(({ verdict }) => verdict),
      ['meant'],
    )
  }))

test('mail of colleagues is shown to nobody, and counted only over five or more of them', () =>
  index(async ({ on, write }) => {
    const colleagues = ['Jet', 'Kim', 'Lou', 'Mo'].map(
      (name) => `${name} Post <${name.toLowerCase()}@zaak.example>`,
    )
    const files = Object.fromEntries(colleagues.map((from, i) => [`${String(i)}.eml`, open(from)]))
    const places = [
      [write('mijn', { 'a.eml': open(noor), 'b.eml': open(noor, 'Borrel'), 'c.eml': open(bas) }), 'own'],
      [write('hun', files), 'colleague'],
    ] as const
    await read(on, places)
    const { rows, colleagues: counted, leavesOut } = await on.perform(nearMisses, {})
    // Bas is the fifth: what he sent lies in Noor's mailbox, and is his.
    assert.deepEqual([rows.length, counted, leavesOut], [2, { nearMisses: 5, people: 5 }, true])
    assert.doesNotMatch(JSON.stringify(rows), /bas@|jet@|kim@/)
  }))

test('over fewer than five colleagues nothing is said', () =>
  index(async ({ on, write }) => {
    await read(on, [
      [write('mijn', { 'a.eml': open(noor) }), 'own'],
      [write('hun', { 'b.eml': open(bas) }), 'colleague'],
    ])
    const { rows, colleagues } = await on.perform(nearMisses, {})
    assert.deepEqual([rows.length, colleagues], [1, null])
  }))

test('a letter of a colleague cannot be looked into here', () =>
  index(async ({ on, write }) => {
    await read(on, [[write('hun', { 'b.eml': open(bas) }), 'colleague']])
    const [finding] = (await on.perform(findings, { verdict: 'all' })).rows
    const { document } = finding ?? assert.fail('the letter has findings')
    await assert.rejects(on.perform(sentLetter, { document }), refused('document-not-found'))
  }))

test('a shared mailbox shows its mail, whoever sent it', () =>
  index(async ({ on, write }) => {
    await read(on, [[write('info', { 'a.eml': open(noor), 'b.eml': open(bas) }), 'shared']])
    const { rows } = await on.perform(nearMisses, {})
    assert.deepEqual(
      rows.map(({ isShared }) => isShared),
      [true, true],
    )
  }))

test('what came in, what was not sent yet and what is of nobody known is not looked at', () =>
  index(async ({ on, write }) => {
    const place = write('post', {
      'in.eml': open(
        noor,
        'In',
        'Received: from uit.example by mx.example with ESMTP; Mon, 6 Jan 2025 10:00:00 +0000\n',
      ),
      'Concepten/later.eml': open(noor, 'Later'),
      'concept.eml': open(noor, 'Concept', 'X-Mozilla-Draft-Info: internal/draft\n'),
      'vreemd.eml': open('Piet Vreemd <piet@elders.example>'),
    })
    await on.perform(addSource, { location: place })
    await on.perform(scan, { workers: 1 })
    assert.equal((await on.perform(nearMisses, {})).isOwnKnown, false)
    await on.perform(setOwnDomains, { domains: ['zaak.example'] })
    const { sent, rows, isOwnKnown } = await on.perform(nearMisses, {})
    assert.deepEqual([isOwnKnown, sent, rows], [true, 0, []])
  }))

test('a letter is read again at its source, with everybody covered, also who stands where it is cut', () =>
  index(async ({ on, write }) => {
    const letter = open(noor).replace(
      'Komt u ook?',
      `${'Lang verhaal. '.repeat(106)}Mail gast@ergens.example`,
    )
    await read(on, [[write('post', { 'a.eml': letter }), 'own']])
    const [row] = (await on.perform(nearMisses, {})).rows
    const { document } = row ?? assert.fail('there is one')
    const covered = await on.perform(sentLetter, { document })
    const text = JSON.stringify(covered)
    assert.doesNotMatch(text, /gast\d|gast@|Buur|Wessels/)
    assert.equal(covered.isWhole, false)
    const shown = await on.perform(sentLetter, { document, isRevealed: true })
    assert.match(JSON.stringify(shown), /Noor Wessels.*gast0@huis0/)
    rmSync(join(write('post', {}), 'a.eml'))
    await assert.rejects(on.perform(sentLetter, { document }), refused('changed-since'))
  }))
