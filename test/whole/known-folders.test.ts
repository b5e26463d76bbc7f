import assert from 'node:assert/strict'
import fs, {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { createStore } from '../../src/store/open.ts'
import type { SourceRow, Store } from '../../src/store/store.ts'
import { placeAt } from '../store/place.ts'
import { createScanRunner, type SourceOutcome } from '../../src/scan/run-scan.ts'

const { signal } = new AbortController()

interface Place {
  readonly root: string
  readonly store: Store
  readonly source: SourceRow
  readonly scan: () => Promise<SourceOutcome>
  /** Names of files that stand in the index. */
  readonly present: () => Promise<readonly string[]>
  readonly write: (name: string, text: string) => void
}

async function placeWith(t: TestContext, files: Readonly<Record<string, string>>): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-scan-'))
  const root = join(folder, 'place')
  const { opened } = await createStore({ folder: join(folder, 'store'), databaseUrl: undefined }, undefined)
  const { store, keys } = opened
  t.after(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  for (const [name, text] of Object.entries(files)) write(name, text)
  const source = await store.sources.add(placeAt(root))
  const runner = createScanRunner({
    store,
    clock: { now: () => Temporal.Instant.fromEpochMilliseconds(1_700_000_000_000) },
    keys,
    connect: () => Promise.reject(new Error('no server')),
    cores: 1,
  })
  return {
    root,
    store,
    source,
    scan: () =>
      runner.run(source, { workers: 1, signal, report: () => undefined, seen: () => Promise.resolve() }),
    present: async () =>
      (await store.sources.units(source.id))
        .filter(({ state }) => state !== 'vanished')
        .map(({ locator }) => locator)
        .sort(),
    write,
  }
}

const folders = async ({ store, source }: Place): Promise<readonly string[]> =>
  (await store.sources.folders(source.id)).map(({ locator }) => locator).sort()

test('a folder of which all is read is known, and no file of it is asked for any more', async (t) => {
  const place = await placeWith(t, { 'a.txt': 'een', 'map/b.txt': 'twee', 'map/c.txt': 'drie' })
  const first = await place.scan()
  assert.deepEqual([first.items, first.isUnchanged, await folders(place)], [3, false, []])
  const second = await place.scan()
  assert.deepEqual([second.items, second.isUnchanged, await folders(place)], [0, true, ['', 'map']])
  const asked = t.mock.method(place.store.sources, 'unitsAt')
  const third = await place.scan()
  assert.deepEqual([third.isUnchanged, third.unitsUnchanged, asked.mock.callCount()], [true, 3, 0])
  assert.equal(third.bytesRead, third.bytesExpected)
})

test('of a folder in which something changed only that is read, and the others stay known', async (t) => {
  const place = await placeWith(t, { 'a.txt': 'een', 'map/b.txt': 'twee', 'map/c.txt': 'drie' })
  await place.scan()
  await place.scan()
  place.write('map/b.txt', 'twee en een half')
  place.write('map/d.txt', 'vier')
  const changed = await place.scan()
  assert.deepEqual(
    [changed.items, changed.unitsUnchanged, changed.isUnchanged, await folders(place)],
    [2, 2, false, ['']],
  )
  assert.deepEqual([(await place.scan()).isUnchanged, await folders(place)], [true, ['', 'map']])
})

test('what is gone vanishes, and what comes back as it was is read again', async (t) => {
  const place = await placeWith(t, { 'a.txt': 'een', 'map/b.txt': 'twee', 'map/diep/c.txt': 'drie' })
  await place.scan()
  await place.scan()
  renameSync(join(place.root, 'map'), `${place.root}-elders`)
  const without = await place.scan()
  assert.deepEqual([without.isUnchanged, await place.present(), await folders(place)], [false, ['a.txt'], []])
  renameSync(`${place.root}-elders`, join(place.root, 'map'))
  const back = await place.scan()
  assert.deepEqual([back.items, await place.present()], [2, ['a.txt', 'map/b.txt', 'map/diep/c.txt']])
})

test('a place that is not there for once is known again when it is', async (t) => {
  const place = await placeWith(t, { 'a.txt': 'een', 'map/b.txt': 'twee' })
  await place.scan()
  await place.scan()
  renameSync(place.root, `${place.root}-elders`)
  const away = await place.scan()
  assert.deepEqual([away.reached, away.isUnchanged, away.bytesRead], [false, false, 7])
  renameSync(`${place.root}-elders`, place.root)
  const back = await place.scan()
  assert.deepEqual([back.items, await place.present()], [0, ['a.txt', 'map/b.txt']])
})

test('a folder that did not open for once is no unit afterwards', async (t) => {
  const place = await placeWith(t, { 'a.txt': 'een', 'dicht/b.txt': 'twee' })
  await place.scan()
  await place.scan()
  const real = fs.readdirSync
  const closed = t.mock.method(fs, 'readdirSync', (path: string) => {
    if (path.endsWith('dicht')) throw Object.assign(new Error('no'), { code: 'EACCES' })
    return real(path)
  })
  syncBuiltinESMExports()
  t.after(() => syncBuiltinESMExports())
  const shut = await place.scan()
  assert.deepEqual(
    [shut.problems, shut.isUnchanged, await place.present()],
    [1, false, ['a.txt', 'dicht', 'dicht/b.txt']],
  )
  closed.mock.restore()
  syncBuiltinESMExports()
  for (const round of ['opened', 'again']) {
    const open = await place.scan()
    assert.deepEqual([open.items, await place.present()], [0, ['a.txt', 'dicht/b.txt']], round)
  }
})

test('a file that was half read when the scan broke off is read to its end, though it is as it was before', async (t) => {
  const place = await placeWith(t, { 'a.txt': 'een', 'b.txt': 'twee' })
  const { store, source, root } = place
  const at = new Date(1_600_000_000_000)
  utimesSync(join(root, 'a.txt'), at, at)
  await place.scan()
  await place.scan()
  place.write('a.txt', 'wat anders')
  // As a scan leaves it that is killed in the middle.
  const broken = t.mock.method(store.scans, 'write', () => Promise.reject(new Error('killed')))
  await assert.rejects(place.scan(), /killed/)
  broken.mock.restore()
  const [before] = await store.sources.unitsAt(source.id, ['a.txt'])
  assert.deepEqual([before?.state, await folders(place)], ['partly', []])
  place.write('a.txt', 'een')
  utimesSync(join(root, 'a.txt'), at, at)
  assert.deepEqual([(await place.scan()).items, (await place.scan()).isUnchanged], [1, true])
})

test('a file that was written anew with the time and size of before is read', async (t) => {
  const place = await placeWith(t, { 'a.txt': 'een', 'map/b.txt': 'twee' })
  const path = join(place.root, 'map/b.txt')
  const at = new Date(1_600_000_000_000)
  utimesSync(path, at, at)
  await place.scan()
  await place.scan()
  place.write('map/b.txt', 'drie')
  utimesSync(path, at, at)
  const again = await place.scan()
  assert.deepEqual([again.items, again.unitsUnchanged, await folders(place)], [1, 1, ['']])
})

test('a link in a known folder is told of, and of a file that became one nothing stays', async (t) => {
  const place = await placeWith(t, {
    'a.txt': 'een',
    'map/b.txt': 'bel bob@fietsen.example',
    'map/c.txt': 'drie',
  })
  await place.scan()
  await place.scan()
  symlinkSync(join(place.root, 'a.txt'), join(place.root, 'map/d.txt'))
  const added = await place.scan()
  assert.deepEqual([added.items, added.problems], [0, 1])
  rmSync(join(place.root, 'map/b.txt'))
  symlinkSync(join(place.root, 'a.txt'), join(place.root, 'map/b.txt'))
  const { problems } = await place.scan()
  const found = await place.store.overview.findings({ kinds: ['EMAIL'], verdict: 'all', limit: 10 })
  assert.deepEqual([problems, found.rows], [2, []])
})

test('what is gone from a folder vanishes, also after a scan that was killed once it had seen that', async (t) => {
  const place = await placeWith(t, { 'a.txt': 'een', 'map/b.txt': 'twee', 'map/c.txt': 'drie' })
  await place.scan()
  await place.scan()
  rmSync(join(place.root, 'map/b.txt'))
  const broken = t.mock.method(place.store.scans, 'finish', () => Promise.reject(new Error('killed')))
  await assert.rejects(place.scan(), /killed/)
  broken.mock.restore()
  for (const round of ['next', 'again']) {
    await place.scan()
    assert.deepEqual(await place.present(), ['a.txt', 'map/c.txt'], round)
  }
  assert.deepEqual(await folders(place), ['', 'map'])
})

test('the rest of a message that was half written when its mailbox was read is read with it', async (t) => {
  const message = (n: number): string =>
    `From - Mon Jan  6 10:00:00 2025\nFrom: Klant <k${n}@veel.example>\nSubject: vraag\n\nBel bob${n}@fietsen.example\n\n`
  const all = message(1) + message(2) + message(3)
  const place = await placeWith(t, {})
  const addresses = async (): Promise<number> =>
    (await place.store.overview.findings({ kinds: ['EMAIL'], verdict: 'all', limit: 10 })).rows.length
  const [first, two] = [message(1).length, message(1).length + message(2).length]
  for (const [n, cut] of [first + 3, first + 20, first + 50, first + 75, two - 8, two - 1, two].entries()) {
    place.write(`${n}/Inbox`, all.slice(0, cut))
    await place.scan()
    place.write(`${n}/Inbox`, all)
    const { items, bytesRead, bytesExpected } = await place.scan()
    assert.deepEqual([await addresses(), bytesRead], [6, bytesExpected], String(cut))
    if (cut === two) assert.equal(items, 1)
    rmSync(join(place.root, `${n}`), { recursive: true })
  }
})

test('a file that does not open for once keeps what was read of it, and is read when it opens again', async (t) => {
  const place = await placeWith(t, { 'a.txt': 'bel bob@fietsen.example', 'map/b.txt': 'twee' })
  const emails = async (): Promise<number> =>
    (await place.store.overview.findings({ kinds: ['EMAIL'], verdict: 'all', limit: 10 })).rows.length
  await place.scan()
  await place.scan()
  const later = new Date(1_600_000_000_000)
  utimesSync(join(place.root, 'a.txt'), later, later)
  const real = fs.openSync
  const closed = t.mock.method(fs, 'openSync', (path: string, flags: string) => {
    if (path.endsWith('a.txt')) throw Object.assign(new Error('no'), { code: 'EACCES' })
    return real(path, flags)
  })
  syncBuiltinESMExports()
  t.after(() => syncBuiltinESMExports())
  for (const round of ['shut', 'still shut']) {
    const shut = await place.scan()
    assert.deepEqual([shut.problems, shut.items, await emails()], [1, 0, 1], round)
    assert.equal(shut.bytesExpected - shut.bytesRead, 23)
  }
  closed.mock.restore()
  syncBuiltinESMExports()
  const open = await place.scan()
  assert.deepEqual([open.problems, open.items, await emails()], [0, 1, 1])
  assert.equal(open.bytesRead, open.bytesExpected)
})

test('a folder that is as it was again at the second look stays known', async (t) => {
  const place = await placeWith(t, { 'map/a.txt': 'een' })
  await place.scan()
  await place.scan()
  place.write('map/b.txt', 'voor even')
  for (let n = 0; n < 10_010; n++) place.write(`veel/${n}.txt`, '')
  const { keepFolders } = place.store.sources
  t.mock.method(place.store.sources, 'keepFolders', async (...given: Parameters<typeof keepFolders>) => {
    await keepFolders(...given)
    rmSync(join(place.root, 'map/b.txt'), { force: true })
  })
  await place.scan()
  assert.ok((await place.present()).includes('map/a.txt'))
})

test('of more folders than are remembered each is planned when its turn comes', async (t) => {
  const many = Object.fromEntries(
    Array.from({ length: 10_050 }, (_, n) => [`map ${n % 7}/${n}.txt`, `stuk ${n}`]),
  )
  const place = await placeWith(t, many)
  const first = await place.scan()
  assert.deepEqual([first.items, first.bytesRead === first.bytesExpected], [10_050, true])
  const again = await place.scan()
  assert.deepEqual([again.items, again.unitsUnchanged, again.isUnchanged], [0, 10_050, true])
  assert.equal((await folders(place)).length, 7)
})
