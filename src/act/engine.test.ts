import assert from 'node:assert/strict'
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { makePlanWorld, openWorld, planDays, stateOf, type PlanWorld } from '../../test/plan-world.ts'
import { Refusal } from '../base/refusal.ts'
import { applyPlan } from './apply.ts'
import { destroyPlan } from './destroy.ts'
import { undoPlan } from './undo.ts'
import { refused } from '../../test/refused.ts'

const { signal } = new AbortController()
const report = (): void => undefined

async function worldOf(t: TestContext, size = 8): Promise<PlanWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-plan-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return makePlanWorld(folder, size)
}

test('a plan is carried out, looked at again and undone: every byte is back', async (t) => {
  const world = await worldOf(t)
  const before = stateOf(world)
  const { setup, opened } = await openWorld(world)
  const applied = await applyPlan(setup, { planId: world.planId, days: planDays, signal, report })
  assert.deepEqual([applied.state, applied.counts.done, applied.counts.refused], ['applied', 16, 0])
  assert.equal((await opened.store.vault.list()).length, 16)
  assert.equal((await opened.store.plans.unseen(world.planId)).length, 0)
  assert.equal(Object.keys(stateOf(world)).length, 12)
  const undone = await undoPlan(setup, { planId: world.planId, signal, report })
  assert.deepEqual([undone.state, undone.counts.undone], ['undone', 16])
  assert.deepEqual(stateOf(world), before)
  assert.deepEqual(await opened.store.vault.list(), [])
  assert.deepEqual(readdirSync(join(world.folder, 'store/vault')), [])
  await opened.store.close()
})

test('one step is undone alone; the rest stays done', async (t) => {
  const world = await worldOf(t)
  const { setup, opened } = await openWorld(world)
  await applyPlan(setup, { planId: world.planId, days: planDays, signal, report })
  const { rows } = await opened.store.plans.steps({ planId: world.planId, states: ['done'], limit: 100 })
  const one = rows.find(({ unit }) => unit.startsWith('post/'))
  assert.ok(one !== undefined)
  const plan = await undoPlan(setup, { planId: world.planId, stepIds: [one.id], signal, report })
  assert.deepEqual([plan.state, plan.counts.done, plan.counts.undone], ['applied', 15, 1])
  await opened.store.close()
})

test('only what an undo puts back leaves the ledger of what was erased, not what was erased again since', async (t) => {
  const world = await worldOf(t)
  const { setup, opened } = await openWorld(world)
  const { planId } = world
  const { plans, erasures } = opened.store
  let nowMs = 1000
  const timed = {
    ...setup,
    clock: { now: () => Temporal.Instant.fromEpochMilliseconds(nowMs) },
  }
  await applyPlan(timed, { planId, days: planDays, signal, report })
  const { rows } = await plans.steps({ planId, states: ['done'], limit: 100 })
  const [first, second, ...rest] = rows.filter(({ unit }) => unit.startsWith('map/'))
  assert.ok(first !== undefined && second !== undefined && rest.length > 0)
  await erasures.add([...new Set(rows.map(({ document }) => document))], { planId, atMs: nowMs })
  const all = await erasures.count()
  const undo = async (stepId: number): Promise<number> => {
    nowMs += 1000
    await undoPlan(timed, { planId, stepIds: [stepId], signal, report })
    return erasures.count()
  }
  assert.equal(await undo(first.id), all - 1)
  nowMs += 1000
  await erasures.add([first.document], { planId: 2, atMs: nowMs })
  assert.equal(await undo(second.id), all - 1, 'the second left it; the first stays, erased by another plan')
  await opened.store.close()
})

test('what changed since the plan was made is left alone, and says why', async (t) => {
  const world = await worldOf(t)
  const { setup, opened } = await openWorld(world)
  const { rows } = await opened.store.plans.steps({ planId: world.planId, states: [], limit: 100 })
  const file = rows.find(({ unit }) => unit.startsWith('map/'))
  assert.ok(file !== undefined)
  appendFileSync(join(world.folder, 'root', file.unit), 'nog iets')
  writeFileSync(join(world.folder, 'root/post/Inbox.lock'), '')
  const plan = await applyPlan(setup, { planId: world.planId, days: planDays, signal, report })
  assert.deepEqual([plan.counts.done, plan.counts.refused], [11, 5])
  const refused = await opened.store.plans.steps({ planId: world.planId, states: ['refused'], limit: 100 })
  assert.deepEqual(
    [...new Set(refused.rows.map(({ obstacle }) => obstacle))],
    ['{"code":"changed-since"}', '{"code":"in-use"}'],
  )
  assert.equal((await opened.store.vault.list()).length, 11)
  // The mail program was closed meanwhile.
  rmSync(join(world.folder, 'root/post/Inbox.lock'))
  const again = await applyPlan(setup, { planId: world.planId, days: planDays, signal, report })
  assert.deepEqual([again.counts.done, again.counts.refused], [15, 1])
  await opened.store.close()
})

test('a plan that is stopped halfway goes on where it was', async (t) => {
  const world = await worldOf(t)
  const before = stateOf(world)
  let commits = 0
  const stopping = new AbortController()
  const { setup, opened } = await openWorld(world, (name) => {
    if (name === 'carried out' && ++commits === 3) stopping.abort()
  })
  const options = { planId: world.planId, days: planDays, report }
  const halfway = await applyPlan(setup, { ...options, signal: stopping.signal })
  assert.equal(halfway.state, 'applying')
  const whole = await applyPlan(setup, { ...options, signal })
  assert.deepEqual([whole.state, whole.counts.done], ['applied', 16])
  await undoPlan(setup, { planId: world.planId, signal, report })
  assert.deepEqual(stateOf(world), before)
  await opened.store.close()
})

test('a place that does not let in is told as such, and what was begun there stays open', async (t) => {
  const world = await worldOf(t)
  const before = stateOf(world)
  const { setup, opened } = await openWorld(world)
  const options = { planId: world.planId, days: planDays, signal, report }
  const refuse = async (): Promise<never> => {
    throw new Refusal('server-unreachable', 'mail.example')
  }
  const shut = await applyPlan({ ...setup, openTarget: refuse }, options)
  assert.deepEqual([shut.counts.done, shut.counts.refused], [0, 16])
  assert.deepEqual(stateOf(world), before)
  // Killed in the middle, and the place away afterwards: nobody knows yet.
  const killed = applyPlan(
    {
      ...setup,
      checkpoint: (name) => {
        if (name === 'journaled') throw new Error('killed')
      },
    },
    options,
  )
  await assert.rejects(killed, /killed/)
  await applyPlan({ ...setup, openTarget: refuse }, options)
  const open = await opened.store.plans.open(world.planId)
  assert.equal(open.flatMap(({ steps }) => steps).length, 16)
  const whole = await applyPlan(setup, options)
  assert.deepEqual([whole.state, whole.counts.done], ['applied', 16])
  await undoPlan(setup, { planId: world.planId, signal, report })
  assert.deepEqual(stateOf(world), before)
  await opened.store.close()
})

test('a copy that was lost or damaged holds up nothing else: the rest comes back, and the plan is not stuck', async (t) => {
  const world = await worldOf(t)
  const before = stateOf(world)
  const { setup, opened } = await openWorld(world)
  await applyPlan(setup, { planId: world.planId, days: planDays, signal, report })
  const { rows } = await opened.store.plans.steps({ planId: world.planId, states: ['done'], limit: 100 })
  const copyOf = (start: string): string =>
    join(
      world.folder,
      'store/vault',
      rows.find(({ unit }) => unit.startsWith(start))?.vaultItem ?? assert.fail(start),
    )
  rmSync(copyOf('map/'))
  writeFileSync(copyOf('post/Inbox'), Buffer.alloc(40))
  const damaged = copyOf('maildir/')
  const bytes = readFileSync(damaged)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
  writeFileSync(damaged, bytes)
  const plan = await undoPlan(setup, { planId: world.planId, signal, report })
  assert.deepEqual([plan.state, plan.counts.done, plan.counts.undone], ['applied', 3, 13])
  const left = await opened.store.plans.steps({ planId: world.planId, states: ['done'], limit: 100 })
  assert.deepEqual(
    left.rows.map(({ obstacle }) => obstacle),
    Array.from({ length: 3 }, () => '{"code":"copy-lost"}'),
  )
  assert.equal(Object.keys(stateOf(world)).length, Object.keys(before).length - 2)
  // Its day comes all the same.
  assert.equal((await destroyPlan(setup, world.planId)).state, 'destroyed')
  await opened.store.close()
})

test('without room for copies nothing is changed, and once there is room it goes on', async (t) => {
  const world = await worldOf(t)
  const before = stateOf(world)
  const vault = join(world.folder, 'store/vault')
  rmSync(vault, { recursive: true, force: true })
  writeFileSync(vault, 'no folder')
  const { setup, opened } = await openWorld(world)
  t.after(() => opened.store.close())
  const apply = () => applyPlan(setup, { planId: world.planId, days: planDays, signal, report })
  await assert.rejects(apply, refused('vault-full'))
  assert.deepEqual([stateOf(world), await opened.store.vault.list()], [before, []])
  rmSync(vault)
  assert.deepEqual((await apply()).counts.done, 16)
  await undoPlan(setup, { planId: world.planId, signal, report })
  assert.deepEqual(stateOf(world), before)
})

test('a disk that fills up while a copy is written leaves no half copy', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-full-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const world = await makePlanWorld(join(folder, 'world'), 4)
  const before = stateOf(world)
  const { setup, opened } = await openWorld(world)
  t.after(() => opened.store.close())
  const { stage } = opened.store.vault
  let kept = 0
  const full: typeof stage = (item, bytes) => {
    if (++kept <= 3) return stage(item, bytes)
    const read = (): never => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    }
    return stage(item, { sizeBytes: bytes.sizeBytes, read })
  }
  const store = { ...opened.store, vault: { ...opened.store.vault, stage: full } }
  const options = { planId: world.planId, days: planDays, signal, report }
  await assert.rejects(applyPlan({ ...setup, store }, options), refused('vault-full'))
  assert.deepEqual(stateOf(world), before)
  assert.equal((await applyPlan(setup, options)).counts.done, 8)
  await opened.store.vault.sweep()
  assert.equal(
    readdirSync(join(world.folder, 'store/vault')).length,
    (await opened.store.vault.list()).length,
  )
})

test('an undo after the place changed: what others did since stays, each says why, and it comes back once it can', async (t) => {
  const world = await worldOf(t)
  const before = stateOf(world)
  const { setup, opened } = await openWorld(world)
  t.after(() => opened.store.close())
  const { planId } = world
  await applyPlan(setup, { planId, days: planDays, signal, report })
  const { rows } = await opened.store.plans.steps({ planId, states: ['done'], limit: 100 })
  const inRoot = (unit: string): string => join(world.folder, 'root', unit)
  const find = (start: string, change: string): string =>
    rows.find((row) => row.unit.startsWith(start) && row.change === change)?.unit ?? assert.fail(start)
  const [taken, edited, moved] = [
    find('map/', 'remove'),
    find('maildir/', 'redact'),
    find('maildir/', 'move'),
  ]
  const whereMoved = inRoot(moved).replace('/cur/', '/.Nieuws/cur/')
  // Somebody put another file where one lay, wrote in one that was made anew, took away one that was moved, and got mail.
  writeFileSync(inRoot(taken), 'iets anders')
  appendFileSync(inRoot(edited), 'erbij')
  renameSync(whereMoved, `${whereMoved}.weg`)
  const mail = 'From c@d.example Fri Jan  2 10:00:00 2026\nSubject: nieuw\n\nnieuw bericht\n\n'
  appendFileSync(inRoot('post/Inbox'), mail)
  const obstaclesOf = async (): Promise<Record<string, string | undefined>> => {
    const done = await opened.store.plans.steps({ planId, states: ['done'], limit: 100 })
    return Object.fromEntries(done.rows.map((row) => [row.unit, row.obstacle ?? undefined]))
  }
  const half = await undoPlan(setup, { planId, signal, report })
  assert.deepEqual([half.state, half.counts.undone, half.counts.done], ['applied', 13, 3])
  assert.deepEqual(await obstaclesOf(), {
    [taken]: '{"code":"occupied"}',
    [edited]: '{"code":"changed-since"}',
    [moved]: '{"code":"gone","detail":"ENOENT"}',
  })
  assert.equal(readFileSync(inRoot(taken), 'utf8'), 'iets anders')
  assert.match(readFileSync(inRoot(edited), 'utf8'), /erbij$/)
  assert.match(readFileSync(inRoot('post/Inbox'), 'latin1'), /nieuw bericht\n\n$/)
  assert.equal((await opened.store.vault.list()).length, 3)
  // Taken out of the way again, they come back.
  rmSync(inRoot(taken))
  writeFileSync(inRoot(edited), readFileSync(inRoot(edited), 'utf8').replace(/erbij$/, ''))
  renameSync(`${whereMoved}.weg`, whereMoved)
  const inbox = readFileSync(inRoot('post/Inbox'), 'latin1')
  writeFileSync(inRoot('post/Inbox'), inbox.replace(mail, ''))
  const whole = await undoPlan(setup, { planId, signal, report })
  assert.deepEqual([whole.state, whole.counts.undone], ['undone', 16])
  assert.deepEqual(stateOf(world), before)
})
