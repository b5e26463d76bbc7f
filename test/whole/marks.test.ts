import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { after, test } from 'node:test'
import { createStore, openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { batchOf, hex } from '../store/suite.ts'
import { scratchFolder } from './command-line.ts'
import { placeAt } from '../store/place.ts'

const scratch = scratchFolder()
after(() => scratch.remove())

const place = { folder: scratch.path('store'), databaseUrl: undefined }
const documents = 12_000

async function fill(store: Store): Promise<void> {
  const { id: sourceId } = await store.sources.add(placeAt('/mail'))
  const scanId = await store.scans.begin(sourceId, 2)
  const numbers = Array.from({ length: documents }, (_, i) => i)
  await store.scans.write(
    batchOf(scanId, () => '', {
      documents: numbers.map((i) => [hex(`document ${i}`), 'message', 'message', '', 5, i, null]),
      occurrences: numbers.map((i) => [i, String(i), '']),
      values: [[hex('piet'), 'PERSON', 'Piet Jansen', null]],
      identities: [],
      findings: numbers.map((i) => [i, 0, '1', 0, 1, 90, [], -1]),
      sightings: [],
      problems: [],
    }),
  )
  await store.scans.finish(scanId, {
    complete: true,
    reached: true,
    atMs: 5,
    unchanged: new Set<string>(),
    bytesExpected: 1,
    bytesRead: 1,
  })
}

/** Settles in a process of its own, which is killed after so many milliseconds of work. */
async function settleAndKill(afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { openStore } from ${JSON.stringify(resolve(import.meta.dirname, '../../src/store/open.ts'))}
    const { store } = await openStore(${JSON.stringify(place)}, async () => undefined)
    process.stdout.write('begins')
    await store.marks.apply()`,
  ])
  const closed = new Promise((done) => child.once('close', done))
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), afterMs))
  await closed
}

const countOf = async (store: Store, verdict: 'open' | 'wrong'): Promise<number> => {
  const { rows } = await store.overview.findings({ kinds: ['PERSON'], verdict, limit: 100_000 })
  return rows.length
}

test('killed at any moment, a mark on very many findings says the same in every list, and is finished by the next', async () => {
  const { opened } = await createStore(place, undefined)
  await fill(opened.store)
  const mark = { kind: 'PERSON', verdict: 'wrong', scope: { type: 'value', value: hex('piet') } } as const
  const { id } = await opened.store.marks.add(mark, 7)
  await opened.store.close()
  for (const [change, wrong] of [
    [async () => undefined, documents],
    [(store: Store) => store.marks.remove(id), 0],
  ] as const) {
    const { store: changing } = await openStore(place, async () => undefined)
    await change(changing)
    await changing.close()
    for (const afterMs of [0, 40, 150]) {
      await settleAndKill(afterMs)
      const { store } = await openStore(place, async () => undefined)
      assert.deepEqual(
        [await countOf(store, 'wrong'), await countOf(store, 'open')],
        [wrong, documents - wrong],
      )
      await store.close()
    }
    const { store } = await openStore(place, async () => undefined)
    await store.marks.apply()
    const { kinds } = await store.overview.recount(1)
    assert.equal(kinds[0]?.findings ?? 0, documents - wrong)
    assert.equal((await store.overview.counts())?.isStale, false)
    await store.close()
  }
})
