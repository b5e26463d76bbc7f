import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MailingSignTuple } from '../../src/store/mailings.ts'
import type { ScanBatch } from '../../src/store/store.ts'
import { batchOf, hex, type TestStore } from './suite.ts'
import { placeAt } from './place.ts'

const day = 86_400_000
const untilMs = 100 * day
const url = 'https://u.winkel.example/geheim'

type Check = (name: string, run: (opened: TestStore) => Promise<void>) => void

/** What every engine must do with mailings. */
export function mailingsSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check: Check = (name, run) => {
    test(`${engine}: ${name}`, async (context) => {
      const opened = await open()
      if (opened === undefined) return context.skip(`no ${engine} on this machine`)
      try {
        await run(opened)
      } finally {
        await opened.close()
      }
      return undefined
    })
  }
  readsMailings(check)
  keepsDecisions(check)
}

function readsMailings(check: Check): void {
  check('counts mailings by signer and kind, and tells the newest with a way out', async (opened) => {
    const { store } = opened
    await write(opened, mails(opened))
    const counts = await store.mailings.counts(untilMs)
    assert.deepEqual(
      counts
        .map((one) => `${one.listKey} ${one.signer} ${String(one.isSeen)} ${String(one.messages)}`)
        .toSorted(),
      ['club.example  null 1', 'winkel.example vals.example false 1', 'winkel.example winkel.example true 3'],
    )
    const winkel = counts.find(({ signer }) => signer === 'winkel.example')
    assert.deepEqual([winkel?.firstAtMs, winkel?.lastAtMs], [1 * day, 3 * day])
    assert.deepEqual(
      (await store.mailings.dates(untilMs)).map(({ signer, atMs }) => [signer, atMs / day]),
      [
        ['vals.example', 4],
        ['winkel.example', 3],
        ['winkel.example', 2],
        ['winkel.example', 1],
      ],
    )
    const newest = await store.mailings.newest(untilMs)
    const letter = newest.find(({ signer }) => signer === 'winkel.example')
    // The newest has no way out; the one before has.
    assert.deepEqual([newest.length, letter?.atMs, letter?.way.url], [3, 2 * day, url])
  })

  check('what comes from the future counts for nothing', async ({ store, ...opened }) => {
    await write({ store, ...opened }, mails(opened))
    assert.deepEqual(
      (await store.mailings.counts(2 * day)).map(({ messages }) => messages).toSorted(),
      [1, 2],
    )
    assert.equal((await store.mailings.dates(2 * day)).length, 2)
    const rows = await store.mailings.messages({ listKeys: ['winkel.example'], untilMs: 3 * day, limit: 10 })
    assert.deepEqual(
      rows.map(({ atMs }) => (atMs ?? 0) / day),
      [3, 2, 1],
    )
    const query = {
      listKeys: ['winkel.example'],
      untilMs,
      sinceMs: 2 * day,
      kind: 'newsletter',
      limit: 10,
    } as const
    assert.equal((await store.mailings.messages(query)).length, 2)
  })

  check('a batch that comes twice counts once; what was opened since is told', async (opened) => {
    const { store } = opened
    const batch = mails(opened)
    await write(opened, batch)
    const { mailingSigns = [] } = batch
    const opens = mailingSigns.map((sign) => sign.with(6, 1) as unknown as MailingSignTuple) // the same with another mark
    await write(opened, { ...batch, mailingSigns: opens })
    const counts = await store.mailings.counts(untilMs)
    assert.deepEqual(
      counts.map(({ isSeen, messages }) => `${String(isSeen)} ${String(messages)}`).toSorted(),
      ['true 1', 'true 1', 'true 3'],
    )
  })

  check('what a server says of a folder: the unread are unread, the others were opened', async (opened) => {
    const { store } = opened
    const { sourceId } = await write(opened, mails(opened))
    const seen = async (): Promise<readonly (boolean | null)[]> => {
      const listKeys = ['winkel.example', 'club.example']
      const rows = await store.mailings.messages({ listKeys, untilMs, limit: 10 })
      return rows.toSorted((a, b) => Number(a.locator) - Number(b.locator)).map(({ isSeen }) => isSeen)
    }
    assert.deepEqual(await seen(), [true, true, true, false, null])
    await store.mailings.noteUnread(sourceId, 'inbox', ['0', '40'])
    assert.deepEqual(await seen(), [false, true, true, true, false])
    await store.mailings.noteUnread(sourceId, 'elsewhere', ['10'])
    await store.mailings.noteUnread(sourceId, 'inbox', [])
    assert.deepEqual(await seen(), [true, true, true, true, true])
  })
}

function keepsDecisions(check: Check): void {
  check('to whom was written is told by address', async (opened) => {
    const { store } = opened
    await write(opened, {
      ...mails(opened),
      writtenTo: [
        [0, hex('nieuws@'), 5],
        [1, hex('nieuws@'), 9],
      ],
    })
    const written = await store.mailings.writtenTo([hex('nieuws@'), hex('niemand@')])
    assert.deepEqual([...written], [[hex('nieuws@'), { messages: 2, lastAtMs: 9 }]])
    assert.deepEqual([...(await store.mailings.writtenTo([]))], [])
  })

  check(
    'what lies nowhere any more counts for nothing, and is forgotten with all the rest',
    async (opened) => {
      const { store } = opened
      const { sourceId } = await write(opened, { ...mails(opened), writtenTo: [[0, hex('nieuws@'), 5]] })
      assert.equal((await store.forget())['mailingSigns'], 5)
      assert.deepEqual(await store.mailings.counts(untilMs), [])
      await write(opened, { ...mails(opened), writtenTo: [[0, hex('nieuws@'), 5]] })
      await store.sources.remove(sourceId)
      for (const { id } of await store.sources.list()) await store.sources.remove(id)
      assert.deepEqual(await store.mailings.counts(untilMs), [])
      assert.equal((await store.forget())['writtenTo'], 0)
    },
  )

  check('decisions are kept and given back', async ({ store }) => {
    assert.equal(await store.mailings.decide('winkel.example', 'roll-up', 1), null)
    assert.deepEqual(await store.mailings.decide('winkel.example', 'block', 2), { what: 'roll-up', atMs: 1 })
    assert.deepEqual([...(await store.mailings.decided())], [['winkel.example', { what: 'block', atMs: 2 }]])
    assert.deepEqual(await store.mailings.decide('winkel.example', null, 3), { what: 'block', atMs: 2 })
    assert.equal((await store.mailings.decided()).size, 0)
  })

  check(
    'of two that ask at the same turn one is too late; only what a person said is taken back',
    async ({ store }) => {
      const ask = {
        listKey: 'winkel.example',
        turn: 1,
        atMs: 5,
        name: 'Winkel',
        way: 'one-click',
        outcome: 'begun',
        to: 'u.winkel.example',
        sent: 'POST /',
        answer: '',
      } as const
      const both = await Promise.all([store.mailings.beginAsk(ask), store.mailings.beginAsk(ask)])
      const [row, ...more] = both.filter((one) => one !== null)
      assert.deepEqual([row?.name, more], ['Winkel', []])
      await store.mailings.endAsk(row?.id ?? 0, { outcome: 'accepted', answer: '200' })
      const byHand = await store.mailings.beginAsk({ ...ask, turn: 2, way: 'by-hand' })
      assert.deepEqual(
        (await store.mailings.asks()).map(({ outcome, answer, sent }) => [outcome, answer, sent]),
        [
          ['accepted', '200', 'POST /'],
          ['begun', '', 'POST /'],
        ],
      )
      assert.deepEqual(
        [await store.mailings.dropAsk(row?.id ?? 0), await store.mailings.dropAsk(byHand?.id ?? 0)],
        [false, true],
      )
    },
  )
}

/** Five mails: three of a shop, one that only says that it is, one of a club. */
function mails({ seal }: Pick<TestStore, 'seal'>): Partial<ScanBatch> {
  const letter = (method: 'oneclick' | 'none'): string =>
    seal(
      JSON.stringify({
        fromName: 'Winkel',
        fromEmail: 'nieuws@winkel.example',
        subscribed: null,
        way: { bulk: true, listKey: 'winkel.example', method, ...(method === 'none' ? {} : { url }) },
      }),
    )
  const sign = (
    document: number,
    atMs: number | null,
    more: Partial<Record<'key' | 'signer', string>> & {
      readonly seen?: 0 | 1 | null
      readonly way?: 'none'
    } = {},
  ): MailingSignTuple => {
    const { key = 'winkel.example', signer = 'winkel.example', seen = 1, way = 'oneclick' } = more
    return [document, key, signer, atMs, 'newsletter', way, seen, hex('nieuws@'), null, letter(way)]
  }
  return {
    documents: Array.from({ length: 5 }, (_, i) => [
      hex(`mail ${String(i)}`),
      'message',
      'message',
      '',
      9,
      null,
      null,
    ]),
    occurrences: Array.from({ length: 5 }, (_, i) => [i, String(i * 10), '']),
    values: [],
    identities: [],
    findings: [],
    sightings: [],
    problems: [],
    mailingSigns: [
      sign(0, 1 * day),
      sign(1, 2 * day),
      sign(2, 3 * day, { way: 'none' }),
      sign(3, 4 * day, { signer: 'vals.example', seen: 0 }),
      sign(4, null, { key: 'club.example', signer: '', seen: null }),
    ],
  }
}

async function write(
  { store, seal }: TestStore,
  changes: Partial<ScanBatch>,
): Promise<{ readonly sourceId: number }> {
  const { id: sourceId } = await store.sources.add(placeAt('/mail'))
  const scanId = await store.scans.begin(sourceId, 2)
  await store.scans.write(batchOf(scanId, seal, { done: true, ...changes }))
  return { sourceId }
}
