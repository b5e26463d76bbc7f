import assert from 'node:assert/strict'
import { checksOn, type TestStore } from './suite.ts'

/** What every engine must do with pages and entries of the public desk. */
export function publicDeskSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)
  check('files what a visitor left once, and keeps pages until they end or are closed', async ({ store }) => {
    const { publicDesk } = store
    const page = (digit: string, endsAtMs: number, topic: string) =>
      ({ digest: digit.repeat(64), kind: 'drill', topic, endsAtMs, sealed: Uint8Array.of(1, 2) }) as const
    await publicDesk.openPages([
      page('a', 100, 'drill:1'),
      page('b', 50, 'drill:1'),
      page('c', 100, 'drill:2'),
    ])
    await publicDesk.openPages([{ ...page('a', 200, 'drill:1'), sealed: Uint8Array.of(3) }])
    const open60 = await publicDesk.pages(60)
    assert.deepEqual(open60.map(({ digest, endsAtMs }) => [digest[0], endsAtMs]).toSorted(), [
      ['a', 200],
      ['c', 100],
    ])
    assert.deepEqual([...(open60.find(({ digest }) => digest.startsWith('a'))?.sealed ?? [])], [3])
    assert.equal((await publicDesk.page('b'.repeat(64)))?.topic, 'drill:1', 'known a while longer')
    assert.equal(await publicDesk.closePages({ endedBefore: 60 }), 1)
    assert.equal(await publicDesk.closePages({ topic: 'drill:1' }), 1)
    assert.equal(await publicDesk.page('a'.repeat(64)), null)

    const entry = { type: 'drill', page: 'c'.repeat(64), by: 'person' } as const
    const left = { name: 'x.entry', atMs: 5, entry, topic: 'drill:2' } as const
    const id = await publicDesk.file(left)
    assert.ok(id !== null)
    assert.equal(await publicDesk.file(left), null, 'known by its name')
    await publicDesk.file({ ...left, name: 'y.entry', topic: 'drill:3' })
    assert.deepEqual(await publicDesk.entries({ type: 'drill', limit: 1 }), [
      { id, atMs: 5, entry, topic: 'drill:2', state: 'new' },
    ])
    assert.equal((await publicDesk.entries({ limit: 9 })).length, 2)
    await publicDesk.settle(id, 'asked')
    assert.equal(await publicDesk.count({ type: 'drill', state: 'new' }), 1)
    await publicDesk.remove({ topic: 'drill:3' })
    await publicDesk.remove({ state: 'asked', type: 'drill', before: 5 })
    assert.equal((await publicDesk.entry(id))?.state, 'asked')
    await publicDesk.remove({ id })
    assert.equal(await publicDesk.count({}), 0)

    const text = { nl: 'Nieuws', en: 'News' }
    const form = {
      kind: 'sign-up',
      form: 'news',
      version: 1,
      title: text,
      notice: text,
      purposes: [],
    } as const
    await publicDesk.addForm({ page: form, isOpen: true, atMs: 1 })
    await publicDesk.addForm({ page: { ...form, version: 2 }, isOpen: false, atMs: 2 })
    assert.deepEqual(
      (await publicDesk.forms()).map(({ page: { version }, isOpen }) => [version, isOpen]),
      [
        [1, true],
        [2, false],
      ],
    )
  })
}
