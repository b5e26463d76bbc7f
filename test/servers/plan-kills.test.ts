import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Client } from 'pg'
import { inMemory, type ByteSource } from '../../src/base/bytes.ts'
import type { PlanStep } from '../../src/privacy/plans/plan.ts'
import { openDatabase } from '../../src/read/sources/database.ts'
import { openMailbox } from '../../src/read/sources/imap-mailbox.ts'
import { createStore } from '../../src/store/open.ts'
import { createSealer } from '../../src/store/sealer.ts'
import { carryOut } from '../plan-world.ts'
import { openServerWorld, type ServerWorld } from '../server-plan-world.ts'
import { startDovecot } from './dovecot-server.ts'
import { startPostgres } from './postgres-server.ts'

// A plan at a server is carried out and undone by a process that is killed at each of its steps. Whoever goes on afterwards
// must come to the end: nothing lost, nothing done twice, the journal true.

const [dovecot, postgres] = [await startDovecot(), await startPostgres()]
const scratch = mkdtempSync(join(tmpdir(), 'kwartje-kills-'))
after(async () => {
  await dovecot?.stop()
  await postgres?.stop()
  rmSync(scratch, { recursive: true, force: true })
})

const { signal } = new AbortController()

/** What lies at a server, in any order: numbers of messages change when they come back. */
type State = readonly string[]

interface Place {
  /** Makes a place anew. */
  readonly fill: (name: string) => Promise<Pick<ServerWorld, 'address' | 'user'>>
  readonly items: (
    name: string,
  ) => Promise<readonly { readonly unit: string; readonly item: string; readonly bytes: ByteSource }[]>
  readonly state: (name: string) => Promise<State>
  readonly changes: readonly Pick<PlanStep, 'change' | 'why'>[]
}

const text = (n: number): string =>
  `From: a@b.example\nSubject: Bericht ${String(n)}\nMessage-ID: <${String(n)}@b.example>\n\nHet geheim getal van ${String(n)}.\n`

const mail: Place = {
  fill: async (name) => {
    dovecot?.fill(name, '', [text(1), text(2), text(3), text(4)])
    return { address: `imap://127.0.0.1:${String(dovecot?.port)}`, user: name }
  },
  items: async (name) =>
    (await messagesIn(name, 'INBOX')).map(({ uid, bytes }) => ({ unit: 'INBOX', item: uid, bytes })),
  state: async (name) =>
    (
      await Promise.all(
        ['INBOX', 'Nieuws'].map(async (folder) =>
          (await messagesIn(name, folder)).map((one) => `${folder}|${one.flags}|${textOf(one.bytes)}`),
        ),
      )
    )
      .flat()
      .toSorted(),
  changes: [
    { change: 'remove', why: {} },
    { change: 'redact', why: {} },
    { change: 'move', why: { to: 'Nieuws' } },
  ],
}

const textOf = (bytes: ByteSource): string => Buffer.from(bytes.read(0, bytes.sizeBytes)).toString()

async function messagesIn(
  user: string,
  folder: string,
): Promise<{ readonly uid: string; readonly bytes: ByteSource; readonly flags: string }[]> {
  const account = { address: `imap://127.0.0.1:${String(dovecot?.port)}`, user }
  await using mailbox = await openMailbox({ account, secret: 'geheim', signal })
  const found: { readonly uid: string; readonly bytes: ByteSource; readonly flags: string }[] = []
  if ((await mailbox.open(folder)) === undefined) return found
  for (const uid of await mailbox.uidsFrom(1)) {
    const one = await mailbox.message(uid)
    if (one === undefined) continue
    const { bytes } = one.item
    found.push({
      uid: String(uid),
      bytes: inMemory(Buffer.from(bytes.read(0, bytes.sizeBytes))),
      flags: one.flags.toSorted().join(' '),
    })
  }
  return found
}

const rows: Place = {
  fill: async (name) => {
    await run(
      `CREATE TABLE ${name} (id integer PRIMARY KEY, naam text, notitie text)`,
      `INSERT INTO ${name} SELECT n, 'Klant ' || n, 'het geheim getal van ' || n FROM generate_series(1, 4) n`,
    )
    return { address: `postgres://${new URL(postgres?.url ?? '').host}/postgres`, user: 'postgres' }
  },
  items: async (name) => {
    const account = { address: `postgres://${new URL(postgres?.url ?? '').host}/postgres`, user: 'postgres' }
    await using connection = await openDatabase({ account, secret: '', signal })
    const unit = `public.${name}`
    const found: { readonly unit: string; readonly item: string; readonly bytes: ByteSource }[] = []
    for (const item of ['id=1', 'id=2', 'id=3']) {
      const row = await connection.fetch(unit, item)
      assert.ok(row !== undefined)
      found.push({ unit, item, bytes: row.bytes })
    }
    return found
  },
  state: (name) => run(`SELECT id || '|' || naam || '|' || notitie FROM ${name} ORDER BY id`),
  changes: [
    { change: 'remove', why: {} },
    { change: 'redact', why: {} },
    { change: 'remove', why: {} },
  ],
}

async function run(...statements: readonly string[]): Promise<string[]> {
  const client = new Client(postgres?.url)
  await client.connect()
  let last: string[] = []
  for (const statement of statements)
    last = (await client.query<[string]>({ text: statement, rowMode: 'array' })).rows.flat()
  await client.end()
  return last
}

interface Planned extends ServerWorld {
  readonly planId: number
}

/** A place of its own with a store beside it, and a plan over its first three items. */
async function makeWorld(place: Place, name: string): Promise<Planned> {
  const store = join(scratch, name)
  const server = await place.fill(name)
  const { opened } = await createStore({ folder: store, databaseUrl: undefined }, undefined)
  const { digestItem } = createSealer(opened.keys.digest, opened.keys.preview)
  const items = await place.items(name)
  const steps = place.changes.map((change, at): PlanStep => {
    const one = items[at]
    assert.ok(one !== undefined)
    const digest = digestItem(one.bytes)
    const { unit, item } = one
    const about = {
      nested: '',
      digest,
      document: digest,
      sizeBytes: one.bytes.sizeBytes,
      kind: 'file',
      name: '',
    }
    return { sourceId: 1, unit, item, ...about, atMs: null, hold: null, isOutOfReach: false, ...change }
  })
  const planId = await opened.store.plans.make(
    { rule: 'past-retention', about: 'correspondence', isMore: false },
    steps,
    1,
  )
  await opened.store.close()
  return { store, ...server, planId }
}

const worker = new URL('../server-plan-worker.ts', import.meta.url).pathname

/** Runs a process that ends itself at a step; gives how many steps it took when it came to its end. */
function runWorker(world: Planned, what: 'apply' | 'undo', fatalStep: number): Promise<number | 'killed'> {
  const child = spawn(process.execPath, [worker, JSON.stringify(world), what, String(fatalStep)], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('close', (code, how) => {
      if (code === 0) resolve(Number(/ended (\d+)/.exec(said)?.[1]))
      else if (how === 'SIGKILL') resolve('killed')
      else reject(new Error(`The worker ended with ${String(code)}`))
    })
  })
}

/** Goes on where a killed process was, and says what the journal says. */
async function goOn(world: Planned, what: 'apply' | 'undo'): Promise<void> {
  const { setup, opened } = await openServerWorld(world)
  const { store } = opened
  await carryOut(setup, world.planId, what)
  const wanted = what === 'apply' ? 'done' : 'undone'
  const plan = await store.plans.get(world.planId)
  assert.deepEqual([plan?.state, plan?.counts[wanted]], [what === 'apply' ? 'applied' : 'undone', 3])
  const told = (await store.plans.journal(world.planId, 1000)).filter(({ event }) => event === wanted)
  assert.deepEqual([told.length, new Set(told.map(({ stepId }) => stepId)).size], [3, 3])
  assert.deepEqual([await store.plans.open(), await store.plans.unseen(world.planId)], [[], []])
  const copies = what === 'apply' ? 3 : 0
  assert.equal((await store.vault.list()).length, copies)
  await store.vault.sweep()
  assert.equal(readdirSync(join(world.store, 'vault')).length, copies)
  await store.close()
}

for (const [name, place, isThere] of [
  ['dovecot', mail, dovecot !== undefined],
  ['postgres', rows, postgres !== undefined],
] as const) {
  test(
    `${name}: killed at each of its steps, a plan comes to its end and everything comes back`,
    { skip: isThere ? false : `${name} is not on this machine` },
    async (t) => {
      const whole = await makeWorld(place, `${name}heel`)
      const before = await place.state(`${name}heel`)
      const applyPoints = await runWorker(whole, 'apply', 0)
      const applied = await place.state(`${name}heel`)
      const undoPoints = await runWorker(whole, 'undo', 0)
      assert.deepEqual(await place.state(`${name}heel`), before)
      assert.ok(applyPoints !== 'killed' && undoPoints !== 'killed')
      t.diagnostic(`${String(applyPoints)} steps there, ${String(undoPoints)} back`)
      for (let step = 1; step <= Math.max(applyPoints, undoPoints); step++) {
        const own = `${name}${String(step)}`
        const world = await makeWorld(place, own)
        if (step <= applyPoints) assert.equal(await runWorker(world, 'apply', step), 'killed')
        await goOn(world, 'apply')
        assert.deepEqual(await place.state(own), applied, `apply, killed at ${String(step)}`)
        if (step <= undoPoints) assert.equal(await runWorker(world, 'undo', step), 'killed')
        await goOn(world, 'undo')
        assert.deepEqual(await place.state(own), before, `undo, killed at ${String(step)}`)
      }
    },
  )
}
