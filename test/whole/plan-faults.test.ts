import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { carryOut, makePlanWorld, openWorld, stateOf, type PlanWorld } from '../plan-world.ts'

// A plan is carried out and undone by a process that is killed: at every step, and at moments that nobody chose. Whoever goes on
// afterwards must come to the end: nothing lost, nothing done twice, the journal true, and every byte back after the undo.
//
// `npm test` kills at every step and at some sixty moments; KWARTJE_KILLS=1000 at as many as it says.
const kills = Number(process.env['KWARTJE_KILLS'] ?? '60')

const scratch = mkdtempSync(join(tmpdir(), 'kwartje-faults-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

/** About as long as a worker takes: some get to their end. */
const longestLifeMs = 250

const worker = new URL('../plan-worker.ts', import.meta.url).pathname

/** A world, what it is like before, and what it is like when its plan was carried out. */
interface Course {
  readonly original: PlanWorld
  readonly before: ReturnType<typeof stateOf>
  readonly applied: ReturnType<typeof stateOf>
  readonly steps: number
  readonly applyPoints: number
  readonly undoPoints: number
}

const short = await courseOf('short', 4)
const long = await courseOf('long', 8)

async function courseOf(name: string, size: number): Promise<Course> {
  const original = await makePlanWorld(join(scratch, name), size)
  const world = copyOf(original, `${name}-whole`)
  const applyPoints = (await run(world, 'apply')).points
  const applied = stateOf(world)
  const undoPoints = (await run(world, 'undo')).points
  const steps = size * 2
  return { original, before: stateOf(original), applied, steps, applyPoints, undoPoints }
}

function copyOf({ folder, planId }: PlanWorld, name: string): PlanWorld {
  const copy = join(scratch, name)
  rmSync(copy, { recursive: true, force: true })
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true })
  return { folder: copy, planId }
}

interface Ran {
  readonly wasKilled: boolean
  readonly points: number
}

interface Fate {
  /** At which step it ends itself; 0: at none. */
  readonly fatalStep?: number
  /** How long after it began it is ended. */
  readonly killAfterMs?: number
}

/** Runs the worker in a process of its own. */
function run(
  world: PlanWorld,
  what: 'apply' | 'undo',
  { fatalStep = 0, killAfterMs }: Fate = {},
): Promise<Ran> {
  const args = [worker, world.folder, String(world.planId), what, String(fatalStep)]
  // Compiled once: hundreds of processes are begun.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (killAfterMs !== undefined && said === 'began\n') setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (code === 0) resolve({ wasKilled: false, points: Number(/ended (\d+)/.exec(said)?.[1]) })
      else if (signal === 'SIGKILL') resolve({ wasKilled: true, points: 0 })
      else reject(new Error(`The worker ended with ${String(code)}`))
    })
  })
}

/** Goes on in this process: as fast as a new one that nobody kills. */
async function goOn(world: PlanWorld, what: 'apply' | 'undo'): Promise<void> {
  const { setup, opened } = await openWorld(world)
  await carryOut(setup, world.planId, what)
  await opened.store.close()
}

/** What must hold once a plan was carried out, whatever happened on the way. */
async function assertApplied(world: PlanWorld, { applied, steps }: Course): Promise<void> {
  assert.deepEqual(stateOf(world), applied)
  const { opened } = await openWorld(world)
  const { store } = opened
  const plan = await store.plans.get(world.planId)
  assert.equal(plan?.state, 'applied')
  assert.deepEqual(
    Object.entries(plan.counts).filter(([, count]) => count > 0),
    [['done', steps]],
  )
  // The journal says of every step once that it was done.
  const done = (await store.plans.journal(world.planId, 10_000)).filter(({ event }) => event === 'done')
  assert.deepEqual([done.length, new Set(done.map(({ stepId }) => stepId)).size], [steps, steps])
  assert.deepEqual([await store.plans.open(), await store.plans.unseen(world.planId)], [[], []])
  // As many copies as steps, in rows and in files.
  assert.equal((await store.vault.list()).length, steps)
  await store.vault.sweep()
  assert.equal(readdirSync(join(world.folder, 'store/vault')).length, steps)
  await store.close()
}

async function assertUndone(world: PlanWorld, { before, steps }: Course): Promise<void> {
  assert.deepEqual(stateOf(world), before)
  const { opened } = await openWorld(world)
  const { store } = opened
  const plan = await store.plans.get(world.planId)
  assert.deepEqual([plan?.state, plan?.counts.undone], ['undone', steps])
  const undone = (await store.plans.journal(world.planId, 10_000)).filter(({ event }) => event === 'undone')
  assert.deepEqual([undone.length, new Set(undone.map(({ stepId }) => stepId)).size], [steps, steps])
  assert.deepEqual(await store.vault.list(), [])
  await store.vault.sweep()
  assert.deepEqual(readdirSync(join(world.folder, 'store/vault')), [])
  await store.close()
}

/** Two at a time: as many as the smallest machine has cores. */
async function eachOf<One>(all: readonly One[], check: (one: One) => Promise<void>): Promise<void> {
  const waiting = all.toReversed()
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await check(next)
  }
  await Promise.all([lane(), lane()])
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

test(`killed at each of its steps, a plan is carried out to its end (${String(short.applyPoints)} steps)`, async () => {
  await eachOf(upTo(short.applyPoints), async (fatalStep) => {
    const world = copyOf(short.original, `apply-${String(fatalStep)}`)
    assert.equal((await run(world, 'apply', { fatalStep })).wasKilled, true)
    await goOn(world, 'apply')
    await assertApplied(world, short)
    rmSync(world.folder, { recursive: true })
  })
})

test(`killed at each of its steps, an undo gives every byte back (${String(short.undoPoints)} steps)`, async () => {
  const done = copyOf(short.original, 'done')
  await goOn(done, 'apply')
  await eachOf(upTo(short.undoPoints), async (fatalStep) => {
    const world = copyOf(done, `undo-${String(fatalStep)}`)
    assert.equal((await run(world, 'undo', { fatalStep })).wasKilled, true)
    await goOn(world, 'undo')
    await assertUndone(world, short)
    rmSync(world.folder, { recursive: true })
  })
})

test(`killed at ${String(kills)} moments that nobody chose, nothing is lost and nothing done twice`, async (t) => {
  let [killed, runs] = [0, 0]
  const untilDone = async (world: PlanWorld, what: 'apply' | 'undo'): Promise<void> => {
    for (;;) {
      runs++
      const { wasKilled } = await run(
        world,
        what,
        killed < kills ? { killAfterMs: Math.random() * longestLifeMs } : {},
      )
      if (!wasKilled) return
      killed++
    }
  }
  await eachOf(['one lane', 'another'], async (name) => {
    while (killed < kills) {
      const world = copyOf(long.original, name)
      await untilDone(world, 'apply')
      await assertApplied(world, long)
      await untilDone(world, 'undo')
      await assertUndone(world, long)
    }
  })
  t.diagnostic(`${String(killed)} of ${String(runs)} processes were killed`)
})
