import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { createWatch, followPath, type Followed } from './watch.ts'

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-watch-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const placeAt = (id: number, location: string): Followed => ({
  id,
  kind: 'path',
  location,
  details: { schedule: 'at-once' },
})

function watching(t: TestContext) {
  let told: () => void = () => undefined
  const watch = createWatch({ path: followPath }, () => told(), 20)
  t.after(() => watch.stop())
  /** What changed once something was told after doing something. */
  const after = async (act: () => void): Promise<number[]> => {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    told = () => resolve(undefined)
    act()
    await promise
    return watch.take().sort()
  }
  return { watch, after }
}

test('a new, a changed and a moved file below a folder are told, each place once', async (t) => {
  const folder = folderOf(t)
  mkdirSync(join(folder, 'a/b'), { recursive: true })
  const other = folderOf(t)
  const { watch, after } = watching(t)
  watch.follow([placeAt(1, folder), placeAt(2, other)])
  assert.deepEqual(await after(() => writeFileSync(join(folder, 'a/b/nieuw.txt'), 'x')), [1])
  assert.deepEqual(watch.take(), [])
  assert.deepEqual(await after(() => renameSync(join(folder, 'a/b/nieuw.txt'), join(folder, 'oud.txt'))), [1])
  assert.deepEqual(await after(() => writeFileSync(join(other, 'brief.txt'), 'x')), [2])
})

test('a mailbox that is put anew in the stead of the former is told; its neighbours are not', async (t) => {
  const folder = folderOf(t)
  const inbox = join(folder, 'inbox.mbox')
  writeFileSync(inbox, 'a')
  const { watch, after } = watching(t)
  watch.follow([placeAt(7, inbox)])
  const told = after(() => {
    writeFileSync(join(folder, 'anders.txt'), 'x')
    writeFileSync(join(folder, 'tmp'), 'b')
    renameSync(join(folder, 'tmp'), inbox)
  })
  assert.deepEqual(await told, [7])
})

test('a place that is let go or not there is not followed, and does not disturb the others', async (t) => {
  const folder = folderOf(t)
  const { watch, after } = watching(t)
  watch.follow([placeAt(1, join(folder, 'weg')), placeAt(2, folder), { ...placeAt(3, folder), details: {} }])
  assert.deepEqual(await after(() => writeFileSync(join(folder, 'a'), 'x')), [2])
  watch.follow([])
  writeFileSync(join(folder, 'b'), 'x')
  await new Promise((resolve) => {
    setTimeout(resolve, 100)
  })
  assert.deepEqual(watch.take(), [])
})

test('a folder that went away and came back is followed again, and what happened meanwhile is told', async (t) => {
  const folder = join(folderOf(t), 'map')
  mkdirSync(folder)
  const { watch, after } = watching(t)
  const places = [placeAt(1, folder)]
  watch.follow(places)
  assert.deepEqual(await after(() => renameSync(folder, `${folder}-elders`)), [1])
  watch.follow(places)
  assert.deepEqual(watch.take(), [])
  renameSync(`${folder}-elders`, folder)
  assert.deepEqual(await after(() => watch.follow(places)), [1])
  assert.deepEqual(await after(() => writeFileSync(join(folder, 'nieuw.txt'), 'x')), [1])
})

test('a file that is taken away for a moment and written anew is followed all along', async (t) => {
  const inbox = join(folderOf(t), 'inbox.mbox')
  writeFileSync(inbox, 'a')
  const { watch, after } = watching(t)
  watch.follow([placeAt(3, inbox)])
  assert.deepEqual(await after(() => rmSync(inbox)), [3])
  assert.deepEqual(await after(() => writeFileSync(inbox, 'b')), [3])
})

test('what an index of ours writes in a place is no news of it', async (t) => {
  const folder = folderOf(t)
  const { watch, after } = watching(t)
  watch.follow([placeAt(1, folder), placeAt(2, folderOf(t))])
  let quietly = true
  const told = after(() => {
    for (const name of ['kwartje.db', 'kwartje.db-wal', 'kwartje.db-journal', 'kwartje.lock'])
      writeFileSync(join(folder, name), 'x')
    setTimeout(() => {
      quietly = false
      writeFileSync(join(folder, 'brief.txt'), 'x')
    }, 200)
  })
  assert.deepEqual(await told, [1])
  assert.equal(quietly, false)
})
