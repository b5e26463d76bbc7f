import assert from 'node:assert/strict'
import type { BreachRemains } from '../../src/privacy/breaches/event.ts'
import { batchOf, checksOn, hex, type TestStore } from './suite.ts'
import { placeAt } from './place.ts'

/** What every engine must do with the files of breaches. */
export function breachesSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)
  check('keeps the lines of a breach in a chain, and its papers sealed', async ({ store }) => {
    const { breaches } = store
    const opened = { type: 'opened', kind: 'open-cc', title: '', isRehearsal: false } as const
    const first = await breaches.open(opened, 1)
    const second = await breaches.open({ ...opened, kind: 'paper' }, 2)
    assert.deepEqual([first.breach, second.breach], [1, 2])
    await breaches.append(1, { type: 'noted', text: 'één' }, 3)
    await breaches.append(2, { type: 'noted', text: 'ander' }, 4)
    const last = await breaches.append(1, { type: 'noted', text: 'twee' }, 5)
    assert.deepEqual(
      (await breaches.lines(1)).map(({ event, atMs }) => [event.type, atMs]),
      [
        ['opened', 1],
        ['noted', 3],
        ['noted', 5],
      ],
    )
    assert.equal((await breaches.lines()).length, 5)
    assert.equal((await breaches.lines(1)).at(-1)?.hash, last.hash)
    assert.deepEqual(await breaches.broken(), [])
    await assert.rejects(breaches.append(9, { type: 'noted', text: '' }, 6))

    const bytes = new TextEncoder().encode('Piet Jansen')
    const paper = { breach: 1, name: 'mensen', mediaType: 'text/plain', bytes, atMs: 7 }
    const id = await breaches.keepPaper(paper)
    const kept = await breaches.paper(id)
    assert.deepEqual({ ...kept, bytes: [...(kept?.bytes ?? [])] }, { ...paper, bytes: [...bytes] })
    assert.equal(await breaches.paper(id + 1), null)
    await store.forget()
    assert.equal((await breaches.lines()).length, 5, 'a register outlives what was read')
  })

  check('takes lines that come at the same moment one after the other', takesTurns)

  check('throws a file of a breach away, and the chain of all others holds', async ({ store }) => {
    const { breaches } = store
    const opened = { type: 'opened', kind: 'open-cc', title: 'Piet belde', isRehearsal: false } as const
    for (const atMs of [1, 2, 3]) await breaches.open(opened, atMs)
    await breaches.append(2, { type: 'noted', text: 'Piet Jansen was boos' }, 4)
    const bytes = new TextEncoder().encode('Piet Jansen')
    const list = { breach: 2, name: 'mensen', mediaType: 'text/plain', bytes, atMs: 5 }
    const paper = await breaches.keepPaper(list)
    await breaches.throwAway(2, left, 6)
    assert.deepEqual(await breaches.thrownAway(), [{ breach: 2, atMs: 6, left }])
    assert.deepEqual(await breaches.lines(2), [])
    assert.equal(await breaches.paper(paper), null)
    assert.equal((await breaches.lines()).length, 2)
    assert.deepEqual(await breaches.broken(), [])
    const gone = { code: 'breach-not-found' }
    await assert.rejects(breaches.append(2, { type: 'noted', text: '' }, 7), gone)
    await assert.rejects(breaches.keepPaper(list), gone)
    await assert.rejects(breaches.throwAway(2, left, 7), gone)
    await assert.rejects(breaches.throwAway(9, left, 7), gone)
    assert.equal((await breaches.open(opened, 8)).breach, 4)
    await breaches.throwAway(4, left, 9)
    assert.equal((await breaches.open(opened, 10)).breach, 5, 'no number is used twice')
    assert.deepEqual(await breaches.broken(), [])
  })
}

async function takesTurns({ store }: TestStore): Promise<void> {
  const { breaches } = store
  const opened = { type: 'opened', kind: 'open-cc', title: '', isRehearsal: false } as const
  const { breach } = await breaches.open(opened, 1)
  const moments = Array.from({ length: 12 }, (_, index) => index + 2)
  await Promise.all(
    moments.map((atMs) =>
      atMs % 3 === 0
        ? breaches.open(opened, atMs)
        : breaches.append(breach, { type: 'noted', text: String(atMs) }, atMs),
    ),
  )
  const lines = await breaches.lines()
  assert.equal(lines.length, 13)
  assert.deepEqual(
    [...new Set(lines.map((line) => line.breach))].toSorted((a, b) => a - b),
    [1, 2, 3, 4, 5],
    'each file has a number of its own',
  )
  assert.deepEqual(await breaches.broken(), [])
}

/** What every engine must count of a message or a place that was hit. */
export function breachScopeSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)
  check('counts who was in a message with what is attached to it, without who wrote it', async (opened) => {
    const { sourceId } = await readMessage(opened)
    const { store } = opened
    const choice = { type: 'message', document: hex('message') } as const
    const receivers = await store.measureScope({ ...choice, about: 'receivers' })
    assert.deepEqual(
      receivers.persons.map(({ name }) => name),
      ['Noor Smit'],
      'who got it, not who sent it',
    )
    assert.deepEqual(receivers.sums.documents, 2, 'the message and its attachment')
    const content = await store.measureScope({ ...choice, about: 'content' })
    assert.deepEqual(content.persons, [], 'nobody but who wrote it and who got it')
    const places = { type: 'places', places: [sourceId], folder: '', from: null, to: null } as const
    const whole = await store.measureScope(places)
    assert.deepEqual(whole.persons.map(({ name }) => name).sort(), ['Noor Smit', 'Piet Jansen'])
    const dated = await store.measureScope({ ...places, from: '1990-01-01T00:00:00Z' })
    assert.deepEqual(dated, whole, 'the way along time gives what is kept of places')
    const later = await store.measureScope({ ...places, from: '2021-01-01T00:00:00Z' })
    assert.equal(later.sums.documents, 1, 'what has no day may be of any')
    assert.equal(later.sums.undated, 1)
    const folder = await store.measureScope({ ...places, folder: 'inbox' })
    assert.deepEqual(folder.persons, whole.persons)
    assert.equal((await store.measureScope({ ...places, folder: 'in' })).sums.documents, 0)
    const supplier = await store.measureScope({
      type: 'supplier',
      domain: 'fietsen.example',
      from: null,
      to: null,
    })
    assert.equal(supplier.sums.documents, 2)
  })

  check('lists what was sent to outsiders, and what others sent', async (opened) => {
    await readMessage(opened)
    const { breachSigns } = opened.store
    const query = { to: null, leastReceivers: 1, sinceMs: null, limit: 10 }
    assert.deepEqual(await breachSigns.sent(query), [], 'Piet is no colleague')
    const received = await breachSigns.received(0, 10)
    assert.deepEqual(
      received.map(({ document }) => document),
      [hex('message')],
    )
    assert.deepEqual(await breachSigns.received(Date.UTC(2022, 0, 1), 10), [])
  })
}

const left: BreachRemains = {
  kind: 'open-cc',
  isRehearsal: false,
  openedAtMs: 2,
  began: null,
  aware: null,
  people: { min: 1, best: 1, max: 1 },
  kinds: ['EMAIL'],
  decision: null,
  authorityToldAt: null,
  authorityNumber: '',
  closedAtMs: 5,
}

/** A message from Piet to Noor with a file attached to it. */
async function readMessage({ store, seal }: TestStore): Promise<{ readonly sourceId: number }> {
  const { id: sourceId } = await store.sources.add(placeAt('/mail/inbox'))
  const scanId = await store.scans.begin(sourceId, 2)
  const batch = batchOf(scanId, seal, { done: true, covered: [0, 100] })
  await store.scans.write({
    ...batch,
    documents: [...batch.documents, [hex('attached'), 'file', 'pdf', '', 10, null, null]],
    occurrences: [...batch.occurrences, [batch.documents.length, '0/2', 'loonstrook.pdf']],
  })
  await store.scans.finish(scanId, {
    complete: true,
    reached: true,
    atMs: 5,
    unchanged: new Set<string>(),
    bytesExpected: 100,
    bytesRead: 100,
  })
  await store.persons.replace([
    {
      name: 'Piet Jansen',
      names: ['Piet Jansen'],
      emails: ['piet@klant.example'],
      phones: [],
      role: 'customer',
      identities: [hex('id piet')],
      reasons: [],
    },
    {
      name: 'Noor Smit',
      names: ['Noor Smit'],
      emails: ['noor@fietsen.example'],
      phones: [],
      role: 'supplier-contact',
      identities: [hex('id noor')],
      reasons: [],
    },
  ])
  await store.overview.recount(Date.UTC(2026, 0, 1))
  return { sourceId }
}
