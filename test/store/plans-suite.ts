import assert from 'node:assert/strict'
import { fromUtf8, inMemory, utf8 } from '../../src/base/bytes.ts'
import type { PlanStep } from '../../src/privacy/plans/plan.ts'
import type { NewBatch } from '../../src/store/plans.ts'
import { batchOf, checksOn, hex, type TestStore } from './suite.ts'
import { refused } from '../refused.ts'
import { placeAt } from './place.ts'

const step = (unit: string, changes: Partial<PlanStep> = {}): PlanStep => ({
  sourceId: 1,
  unit,
  item: '',
  nested: '',
  digest: hex(unit),
  document: hex(unit),
  change: 'remove',
  sizeBytes: 10,
  kind: 'file',
  name: `${unit}.txt`,
  atMs: null,
  why: {},
  hold: null,
  isOutOfReach: false,
  ...changes,
})

const plan = { rule: 'duplicates', about: '', isMore: false } as const
const item = { owner: 'plan 1', purpose: 'undo', atMs: 1, expiresAtMs: 2 } as const

type Check = ReturnType<typeof checksOn>

/** Plans with their journal, the vault and the ledger of erasures: the same on every engine. */
export function plansSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)
  keepsPlans(check)
  keepsJournal(check)
  keepsVault(check)
  keepsLedger(check)
}

function keepsPlans(check: Check): void {
  check(
    'a plan keeps its steps in order, a page at a time, with what is held and out of reach',
    async ({ store }) => {
      const { plans } = store
      const held = step('b', { hold: { category: 'invoices', until: '2027-12-31' } })
      const id = await plans.make(plan, [step('a'), held, step('c', { isOutOfReach: true })], 5)
      const first = await plans.steps({ planId: id, states: [], limit: 2 })
      const second = await plans.steps({ planId: id, states: [], limit: 2, after: first.next ?? '' })
      assert.deepEqual(
        [...first.rows, ...second.rows].map(({ unit, state, hold, name }) => [
          unit,
          state,
          hold?.until,
          name,
        ]),
        [
          ['a', 'planned', undefined, 'a.txt'],
          ['b', 'held', '2027-12-31', 'b.txt'],
          ['c', 'refused', undefined, 'c.txt'],
        ],
      )
      assert.equal(second.next, null)
      const row = await plans.get(id)
      assert.deepEqual(
        [row?.rule, row?.state, row?.madeAtMs, row?.counts.planned, row?.bytes.held, row?.wholes],
        ['duplicates', 'proposed', 5, 1, 10, 2],
      )
      assert.equal(await plans.get(id + 1), null)
    },
  )

  check('steps are left out and taken in until something was done with them', async ({ store }) => {
    const { plans } = store
    const id = await plans.make(plan, [step('a'), step('b')], 5)
    const [a, b] = (await plans.steps({ planId: id, states: [], limit: 9 })).rows
    assert.ok(a !== undefined && b !== undefined)
    assert.equal(await plans.exclude(id, [a.id], true), 1)
    assert.equal(await plans.exclude(id, [a.id], true), 0)
    await plans.begin([batchFor(id, b.id)], 6)
    assert.equal(await plans.exclude(id, [b.id], true), 0)
    assert.equal(await plans.exclude(id, [a.id, b.id], false), 1)
  })
}

function keepsJournal(check: Check): void {
  check(
    'a batch is open until it is told how it went, and unseen until it was looked at',
    async ({ store }) => {
      const { plans } = store
      const id = await plans.make(plan, [step('a'), step('b')], 5)
      const [a] = (await plans.steps({ planId: id, states: [], limit: 9 })).rows
      assert.ok(a !== undefined)
      const [batch = 0] = await plans.begin([batchFor(id, a.id)], 6)
      const [openNow] = await plans.open(id)
      assert.deepEqual(
        [openNow?.key, openNow?.steps.map(({ unit, state, vaultItem }) => [unit, state, vaultItem])],
        ['k1', [['a', 'begun', 'v1']]],
      )
      await plans.finish(
        [{ batchId: batch, outcomes: [{ stepId: a.id, state: 'done', receipt: '{"x":1}' }] }],
        7,
      )
      assert.deepEqual(await plans.open(), [])
      assert.equal((await plans.unseen(id)).length, 1)
      await plans.seen([batch], 8)
      assert.deepEqual(await plans.unseen(id), [])
      const [done] = (await plans.steps({ planId: id, states: ['done'], limit: 9 })).rows
      assert.equal(done?.receipt, '{"x":1}')
      await plans.destroyed(id, [a.id], 9)
      const [gone] = (await plans.steps({ planId: id, states: ['destroyed'], limit: 9 })).rows
      assert.deepEqual([gone?.unit, gone?.name, gone?.digest, gone?.receipt], ['', '', hex('a'), null])
      const events = (await plans.journal(id, 9)).map(({ event, atMs }) => [event, atMs])
      assert.deepEqual(events, [
        ['destroyed', 9],
        ['done', 7],
        ['begun', 6],
      ])
    },
  )

  check(
    'what is refused says why, and can be planned again; only what was not begun is thrown away',
    async ({ store }) => {
      const { plans } = store
      const id = await plans.make(plan, [step('a')], 5)
      const [a] = (await plans.steps({ planId: id, states: [], limit: 9 })).rows
      assert.ok(a !== undefined)
      await plans.refuse(id, [{ stepId: a.id, obstacle: '{"code":"in-use"}' }], 6)
      assert.equal(
        (await plans.steps({ planId: id, states: ['refused'], limit: 9 })).rows[0]?.obstacle,
        '{"code":"in-use"}',
      )
      await plans.retry(id, [a.id])
      assert.equal((await plans.get(id))?.counts.planned, 1)
      await plans.setState(id, { state: 'applied', appliedAtMs: 7, expiresAtMs: 8 })
      await plans.drop(id)
      assert.deepEqual([(await plans.get(id))?.state, (await plans.get(id))?.expiresAtMs], ['applied', 8])
      const other = await plans.make(plan, [step('a')], 9)
      await plans.drop(other)
      assert.deepEqual(
        (await plans.list()).map((row) => row.id),
        [id],
      )
    },
  )
}

function keepsVault(check: Check): void {
  check('the vault gives back what was put in, in any stretch, until it is destroyed', async ({ store }) => {
    const { vault } = store
    const text = 'geheim '.repeat(400_000)
    const [large, empty] = [
      await vault.put(item, inMemory(utf8(text))),
      await vault.put(item, inMemory(utf8(''))),
    ]
    {
      using opened = await vault.open(large)
      assert.equal(fromUtf8(opened.read(0, opened.sizeBytes)), text)
      assert.equal(fromUtf8(opened.read(1_048_570, 1_048_590)), text.slice(1_048_570, 1_048_590))
      using nothing = await vault.open(empty)
      assert.equal(nothing.read(0, 10).length, 0)
    }
    assert.deepEqual(
      (await vault.list('plan 1')).map(({ sizeBytes }) => sizeBytes).toSorted((x, y) => x - y),
      [0, text.length],
    )
    await vault.destroy([large, empty])
    assert.deepEqual(await vault.list(), [])
    await assert.rejects(vault.open(large), refused('vault-item-gone'))
  })
}

function keepsLedger(check: Check): void {
  check('what was erased is known when it is there again, and outlives the index', async (opened) => {
    const { store } = opened
    const source = await store.sources.add(placeAt('/plek'))
    await store.erasures.add([hex('message'), hex('other')], { planId: 1, atMs: 2 })
    await store.erasures.add([hex('message')], { planId: 2, atMs: 3 })
    assert.deepEqual([await store.erasures.count(), await store.erasures.returned(9)], [2, []])
    const scan = await store.scans.begin(source.id, 1)
    await store.scans.write(batchOf(scan, opened.seal))
    assert.deepEqual(await store.erasures.returned(9), [hex('message')])
    const page = await store.candidates.find({ type: 'documents', digests: [hex('message')] }, 9)
    assert.deepEqual(
      page.rows.map(({ document, places }) => [
        document,
        places.map(({ unit, item: at, whole }) => [unit, at, whole.holds]),
      ]),
      [[hex('message'), [['inbox', '0', [{ nested: '', topic: 'payroll', atMs: Date.UTC(2020, 5, 1) }]]]]],
    )
    for (const wanted of [
      { type: 'copied' },
      { type: 'lists', persons: 1 },
      { type: 'contacts', beforeMs: 1, unlessCalled: ['mam'] },
      { type: 'double-cards' },
    ] as const)
      assert.deepEqual((await store.candidates.find(wanted, 9)).rows, [])
    for (const wanted of [
      { type: 'older', group: { topics: ['payroll'] }, beforeMs: Date.UTC(2021, 1, 1) },
      { type: 'kinds', kinds: ['NL_BSN'] },
      { type: 'sources', sourceIds: [source.id] },
    ] as const)
      assert.equal((await store.candidates.find(wanted, 9)).rows.length, 1, wanted.type)
    await store.forget()
    assert.equal(await store.erasures.count(), 2)
    await store.erasures.putBack([{ document: hex('message'), atMs: 1 }])
    assert.equal(await store.erasures.count(), 2, 'it was erased after it was put back')
    await store.erasures.putBack([{ document: hex('message'), atMs: 9 }])
    assert.equal(await store.erasures.count(), 1)
  })
}

function batchFor(planId: number, stepId: number): NewBatch {
  return {
    planId,
    sourceId: 1,
    direction: 'act',
    key: 'k1',
    note: '{}',
    steps: [{ id: stepId, vaultItem: 'v1' }],
  }
}
