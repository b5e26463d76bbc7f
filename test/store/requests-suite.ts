import assert from 'node:assert/strict'
import { requestFiles } from '../../src/privacy/requests/file.ts'
import { batchOf, checksOn, hex, type TestStore } from './suite.ts'
import { placeAt } from './place.ts'

export const opened = {
  type: 'opened',
  channel: 'mail',
  receivedAt: '2026-10-05T09:00:00+02:00',
  rights: ['access'],
  asker: {
    name: 'Piet Jansen',
    mail: 'piet@voorbeeld.example',
    phone: '',
    address: '',
    behalf: 'self',
    about: '',
    age: null,
  },
  text: 'Wat hebt u van mij?',
  language: 'nl',
  document: null,
  by: 'Tess',
} as const

const noted = (text: string) => ({ type: 'noted', text, by: 'Tess' }) as const

const place = placeAt('/mail/inbox')

/** What every engine must do with the files of requests. */
export function requestsSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)
  check('keeps the lines of a request in a chain, and its papers', async ({ store }) => {
    const { requests } = store
    const first = await requests.open(opened, 1)
    const second = await requests.open({ ...opened, channel: 'letter' }, 2)
    assert.deepEqual([first.request, second.request], [1, 2])
    await requests.append(1, noted('één'), 3)
    await requests.append(2, noted('ander'), 4)
    const last = await requests.append(1, noted('twee'), 5)
    assert.deepEqual(
      (await requests.lines(1)).map(({ event, atMs }) => [event.type, atMs]),
      [
        ['opened', 1],
        ['noted', 3],
        ['noted', 5],
      ],
    )
    assert.equal((await requests.lines()).length, 5)
    assert.equal((await requests.lines(1)).at(-1)?.hash, last.hash)
    assert.equal(requestFiles(await requests.lines()).get(1)?.asker.name, 'Piet Jansen')
    await assert.rejects(requests.append(9, noted(''), 6))

    const bytes = new TextEncoder().encode('Geachte heer')
    const paper = { request: 1, name: 'brief', mediaType: 'text/plain', bytes, atMs: 7 }
    const id = await requests.keepPaper(paper)
    const kept = await requests.paper(id)
    assert.deepEqual({ ...kept, bytes: [...(kept?.bytes ?? [])] }, { ...paper, bytes: [...bytes] })
    assert.equal(await requests.paper(id + 1), null)
    await store.forget()
    assert.equal((await requests.lines()).length, 5, 'a request outlives what was read')
  })

  check(
    'two who write in a file of a request at once both stand in it, one after the other',
    async (test) => {
      const { requests } = test.store
      await requests.open(opened, 1)
      const texts = Array.from({ length: 8 }, (_, index) => String(index))
      await Promise.all(texts.map((text) => requests.append(1, noted(text), 2)))
      const files = await Promise.all([1, 2, 3].map(() => requests.open(opened, 3)))
      assert.deepEqual(new Set(files.map(({ request }) => request)), new Set([2, 3, 4]))
      assert.equal((await requests.lines(1)).length, 9)
      assert.deepEqual(await requests.broken(), [])
    },
  )

  check('of a request that is thrown away only its number and moments are left', async ({ store }) => {
    const { requests } = store
    await requests.open(opened, 1)
    await requests.append(1, noted('klaar'), 2)
    const bytes = new Uint8Array([1])
    const id = await requests.keepPaper({
      request: 1,
      name: 'brief',
      mediaType: 'text/plain',
      bytes,
      atMs: 3,
    })
    await requests.throwAway(1, 9)
    assert.deepEqual(await requests.lines(1), [])
    assert.equal(await requests.paper(id), null)
    assert.deepEqual(await requests.thrownAway(), [{ request: 1, openedAtMs: 1, lastAtMs: 2, atMs: 9 }])
    await assert.rejects(requests.append(1, noted('nog iets'), 10))
    const next = await requests.open(opened, 11)
    assert.equal(next.request, 2, 'a number is never used twice')
    assert.deepEqual(await requests.broken(), [])
  })
  keepsSigns(check)
}

function keepsSigns(check: ReturnType<typeof checksOn>): void {
  check('keeps what messages seem to ask, sealed, until a person judged it', async (opened) => {
    const { store, seal } = opened
    const { id: sourceId } = await store.sources.add(place)
    const scanId = await store.scans.begin(sourceId, 1)
    const body = (name: string): string =>
      seal(JSON.stringify({ name, email: `${name}@voorbeeld.example`, subject: 'Vraag', words: ['Wis mij'] }))
    const batch = batchOf(scanId, seal)
    await store.scans.write({
      ...batch,
      documents: [
        ...batch.documents,
        [hex('twee'), 'message', 'message', '', 10, Date.UTC(2020, 5, 1), null],
      ],
      occurrences: [...batch.occurrences, [1, '60', '']],
      requestSigns: [
        [0, 'erasure complaint', Date.UTC(2026, 9, 1), body('noor')],
        [1, 'access', null, body('sem')],
      ],
    })
    const { total, rows } = await store.requestSigns.waiting(10)
    assert.deepEqual(
      rows.map(({ name, asks, atMs, isDatedBySender }) => [name, asks, atMs, isDatedBySender]),
      [
        ['noor', ['erasure', 'complaint'], Date.UTC(2026, 9, 1), false],
        ['sem', ['access'], Date.UTC(2020, 5, 1), true],
      ],
    )
    assert.equal(total, 2)
    await store.requestSigns.judge(hex('message'), { what: 'aside', request: null }, 5)
    await store.requestSigns.judge(hex('twee'), { what: 'request', request: 1 }, 5)
    assert.equal((await store.requestSigns.waiting(10)).total, 0)
    assert.deepEqual(
      (await store.requestSigns.aside(10)).map(({ name }) => name),
      ['noor'],
    )
    await store.requestSigns.judge(hex('message'), null, 6)
    assert.equal((await store.requestSigns.waiting(10)).total, 1)
    assert.equal((await store.forget())['requestSigns'], 2)
    assert.equal(await store.requestSigns.get(hex('message')), null)
  })
}
