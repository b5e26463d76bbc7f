import assert from 'node:assert/strict'
import type { ConsentEvent } from '../../src/privacy/consent/event.ts'
import type { ConsentSign } from '../../src/privacy/consent/signs.ts'
import type { VerdictRow } from '../../src/store/contacts.ts'
import { batchOf, checksOn, hex, type TestStore } from './suite.ts'

/** What every engine must do with who is not mailed any more. */
export function consentSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)
  check('who said stop stays on the list, whatever is forgotten', async ({ store }) => {
    const { suppression } = store
    await suppression.suppress(['Jan@Klant.example', 'piet@klant.example'], {
      channel: 'mail',
      reason: 'unsubscribed',
      atMs: 5,
    })
    await suppression.suppress(['06-12345601'], { channel: 'phone', reason: 'objected', atMs: 6 })
    await suppression.suppress([], { channel: 'post', reason: 'objected', atMs: 6 })
    await store.forget()
    const jan = { channel: 'mail', reason: 'unsubscribed', atMs: 5 } as const
    assert.deepEqual(
      await suppression.isSuppressed(['ander@klant.example', 'JAN@klant.example'], 'mail'),
      jan,
    )
    assert.equal(await suppression.isSuppressed(['jan@klant.example'], 'app'), null)
    assert.equal((await suppression.isSuppressed(['+31612345601'], 'phone'))?.reason, 'objected')
    const many = Array.from({ length: 2500 }, (_, i) => `a${String(i)}@x.example`)
    const found = await suppression.suppressedAmong([...many, 'jan@klant.example'], 'mail')
    assert.deepEqual([...found], [['jan@klant.example', jan]])
    await suppression.suppress(many, { channel: 'mail', reason: 'never', atMs: 9 })
    assert.equal((await suppression.suppressedAmong(many, 'mail')).size, 2500)
  })

  check('a stronger reason to stop takes the place of a weaker, with the first moment', async ({ store }) => {
    const { suppression } = store
    const say = (reason: 'unsubscribed' | 'objected' | 'erased', atMs: number) =>
      suppression.suppress(['jan@klant.example'], { channel: 'mail', reason, atMs })
    await say('unsubscribed', 5)
    await say('objected', 6)
    await say('erased', 7)
    assert.deepEqual(await suppression.isSuppressed(['jan@klant.example'], 'mail'), {
      channel: 'mail',
      reason: 'objected',
      atMs: 5,
    })
    assert.deepEqual(await suppression.counts(), [{ channel: 'mail', reason: 'objected', values: 1 }])
    await suppression.lift(['Jan@klant.example'], 'mail')
    assert.equal(await suppression.isSuppressed(['jan@klant.example'], 'mail'), null)
  })
  check(
    'who is on the list by a mail is taken off with it, unless they said so by another way',
    async ({ store }) => {
      const { suppression } = store
      const entry = { channel: 'mail', reason: 'withdrawn', atMs: 5 } as const
      await suppression.suppress(['els@klant.example'], { ...entry, reason: 'unsubscribed' })
      for (const [index, name] of ['jan', 'piet', 'els'].entries())
        await suppression.suppressByMail(`${name}@klant.example`, entry, {
          document: `d${String(index)}`,
          doneAtMs: 9,
        })
      assert.deepEqual(
        (await suppression.byMail()).toSorted((a, b) => a.document.localeCompare(b.document)),
        [
          { document: 'd0', doneAtMs: 9 },
          { document: 'd1', doneAtMs: 9 },
        ],
      )
      await suppression.suppress(['PIET@klant.example'], { ...entry, reason: 'unsubscribed', atMs: 7 })
      assert.deepEqual(
        await Promise.all(['d0', 'd1', 'd2'].map((document) => suppression.liftOfMail(document))),
        [true, false, false],
      )
      assert.equal(await suppression.isSuppressed(['jan@klant.example'], 'mail'), null)
      assert.deepEqual(await suppression.isSuppressed(['piet@klant.example'], 'mail'), entry)
    },
  )
  records(check)
  contacts(check)
}

type Check = ReturnType<typeof checksOn>

export const given: ConsentEvent = {
  type: 'given',
  at: '2026-01-05T10:00:00+01:00',
  by: 'Tess',
  proof: { documents: [], note: '' },
  terms: {
    person: { name: 'Jan', mail: 'jan@klant.example', phone: '', post: '', app: '' },
    purposes: ['news'],
    channels: ['mail'],
    notice: { text: 'Ja, stuur mij de nieuwsbrief', version: '1', language: 'nl' },
    method: 'web-form',
    source: 'website',
    covers: [],
    controller: 'De Zaak',
    recipients: [],
    storage: '',
    retention: '',
    jurisdiction: 'NL',
    withdrawBy: '',
    validUntil: null,
    age: 'unknown',
  },
}
export const withdrawn: ConsentEvent = {
  type: 'withdrawn',
  at: '2026-02-05T10:00:00+01:00',
  by: 'Tess',
  proof: { documents: [], note: '' },
  way: 'phone',
  channels: [],
}

function records(check: Check): void {
  check('of one origin there is one record, however often it is read', async ({ store }) => {
    const { consents } = store
    const first = await consents.openOnce('sign-up:1 5', [given], 1)
    assert.equal(first?.record, 1)
    assert.equal(await consents.openOnce('sign-up:1 5', [given], 2), null)
    assert.equal((await consents.openOnce('sign-up:2 5', [given], 3))?.record, 2)
    await consents.open([[given], [given]], 4)
    assert.equal((await consents.lines()).length, 4)
    assert.deepEqual(await consents.broken(), [])
  })

  check('records of consent are lines in a chain, and outlive what was read', async ({ store }) => {
    const { consents } = store
    const first = await consents.open([[given], [given, withdrawn]], 1)
    assert.deepEqual(
      first.map(({ record }) => record),
      [1, 2],
    )
    await consents.append(1, withdrawn, 2)
    await consents.open([[given]], 3)
    await store.forget()
    assert.deepEqual(
      (await consents.lines()).map(({ record, event }) => [record, event.type]),
      [
        [1, 'given'],
        [2, 'given'],
        [2, 'withdrawn'],
        [1, 'withdrawn'],
        [3, 'given'],
      ],
    )
    assert.deepEqual(await consents.broken(), [])
    await assert.rejects(consents.append(9, withdrawn, 4))
    const said = { origin: 'event', note: 'Beurs', wording: '', by: 'Tess', atMs: 4 } as const
    await consents.say({ about: 'list', key: '1:a.csv', said }, 4)
    assert.deepEqual(await consents.said(), [{ about: 'list', key: '1:a.csv', said }])
  })
}

const verdict: VerdictRow = {
  contact: 'p1',
  channel: 'mail',
  name: 'Zoë',
  value: 'zoe@klant.example',
  state: 'CUSTOMER_OK',
  grade: 'B',
  may: 'yes',
  reason: 'sale-offer-told',
  purposes: ['news', 'offers'],
  atMs: 5,
  documents: [hex('a'), hex('b')],
  rests: '',
  still: ['service'],
  flaws: ['typo'],
}

function contacts(check: Check): void {
  check(
    'what mail shows of consent is kept with the message, and lists are read a page at a time',
    async (opened) => {
      const { store, seal } = opened
      const { contacts } = store
      const sign: ConsentSign = { kind: 'stop', email: 'piet@klant.example', optIn: 'absent', words: 'Stop.' }
      const { id } = await store.sources.add({
        kind: 'path',
        location: '/mail/inbox',
        label: 'Inbox',
        whose: 'own',
        grounds: null,
        exclusions: { paths: [], senders: [] },
        details: {},
        addedAtMs: 1,
      })
      const scanId = await store.scans.begin(id, 2)
      const before = await contacts.stamp()
      await store.scans.write(
        batchOf(scanId, seal, {
          done: true,
          covered: [0, 100],
          consentSigns: [[0, 0, seal(JSON.stringify(sign))]],
        }),
      )
      assert.notEqual(await contacts.stamp(), before)
      assert.deepEqual(await contacts.signs(), [
        { ...sign, document: hex('message'), atMs: Date.UTC(2020, 5, 1) },
      ])
      assert.deepEqual([await contacts.trades(['klant']), await contacts.lists()], [[], []])
      const anna = {
        ...verdict,
        contact: 'p2',
        name: 'Anna',
        value: 'anna@klant.example',
        state: 'OBJECTED',
        may: 'no',
        flaws: [],
      } as const
      await contacts.keep([verdict])
      await contacts.keep([verdict, anna])
      const all = { channel: 'mail', states: [], limit: 1 } as const
      const page = await contacts.find(all)
      assert.deepEqual([page.rows, page.isMore], [[anna], true])
      assert.deepEqual((await contacts.find({ ...all, after: 'Anna\np2' })).rows, [verdict])
      assert.deepEqual((await contacts.find({ ...all, text: 'ZOE' })).rows, [verdict])
      assert.deepEqual((await contacts.find({ ...all, states: ['OBJECTED'] })).rows, [anna])
      assert.equal((await contacts.counts('mail')).length, 2)
      assert.deepEqual(await contacts.ofContact('p1'), [verdict])
      await store.forget()
      assert.deepEqual([await contacts.signs(), await contacts.ofContact('p1')], [[], []])
    },
  )
}
