import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { FailureError } from '../../src/app/failure.ts'
import { openDesk, type Desk } from '../../src/app/desk.ts'
import type { Job } from '../../src/app/jobs.ts'
import { Refusal } from '../../src/base/refusal.ts'

interface Room {
  readonly desk: Desk
  readonly folder: string
  /** A desk that is opened later at the same place. */
  readonly openAgain: () => Promise<Desk>
}

/** A desk in a folder of its own. */
async function room(run: (on: Room) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const openAgain = (): Promise<Desk> =>
    openDesk({ folder: join(folder, 'store'), databaseUrl: undefined }, new AbortController().signal)
  const desk = await openAgain()
  try {
    await run({ desk, folder, openAgain })
  } finally {
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const refuses =
  (code: string) =>
  (error: unknown): boolean =>
    (error instanceof Refusal && error.code === code) ||
    (error instanceof FailureError && error.failure.type === 'refusal' && error.failure.code === code)

/** Files enough that a scan is still at work when somebody looks. */
function fillFolder(folder: string, files: number): string {
  const path = join(folder, 'post')
  mkdirSync(path, { recursive: true })
  for (let i = 0; i < files; i++)
    writeFileSync(
      join(path, `brief-${i}.txt`),
      `Geachte heer Jansen,\nUw BSN 999990019 staat in dossier ${i}.\n${'Tekst. '.repeat(2000)}`,
    )
  return path
}

async function untilEnded(desk: Desk, id: number): Promise<Job | undefined> {
  for (;;) {
    const job = desk
      .jobs()
      .list()
      .find((one) => one.id === id)
    if (job === undefined || job.endedAtMs !== null) return job
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function scan(desk: Desk): Promise<Job | undefined> {
  const { id } = (await desk.perform('scan', {})) as Job
  return untilEnded(desk, id)
}

test('an empty desk is new; the index begins with a passphrase and a recovery code, and either opens it', () =>
  room(async ({ desk }) => {
    assert.deepEqual([(await desk.status()).state, (await desk.status()).hasOwn], ['new', false])
    await assert.rejects(desk.perform('summary', {}), refuses('store-locked'))
    const { recoveryCode } = await desk.begin('een lang wachtwoord')
    assert.match(recoveryCode ?? '', /^(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
    assert.deepEqual([(await desk.status()).state, (await desk.status()).hasPassphrase], ['open', true])
    for (const secret of ['een lang wachtwoord', recoveryCode ?? '']) {
      await desk.lock()
      assert.equal((await desk.status()).state, 'locked')
      await assert.rejects(desk.perform('summary', {}), refuses('store-locked'))
      await assert.rejects(desk.unlock('iets anders'), refuses('wrong-passphrase'))
      await desk.unlock(secret)
      assert.equal((await desk.status()).state, 'open')
    }
    await assert.rejects(desk.begin('nog een wachtwoord'), refuses('store-exists'))
    assert.equal((await desk.status()).state, 'open')
  }))

test('without a passphrase the index is open as soon as the desk is; a wrong secret leaves what lies open', () =>
  room(async ({ desk, openAgain }) => {
    assert.equal((await desk.begin(undefined)).recoveryCode, null)
    await desk.close()
    const again = await openAgain()
    assert.deepEqual([(await again.status()).state, (await again.status()).hasPassphrase], ['open', false])
    await assert.rejects(again.unlock('iets'), refuses('wrong-passphrase'))
    assert.equal((await again.status()).state, 'open')
    await again.close()
  }))

test('the sample firm does not touch the own index, and nothing of it is left', () =>
  room(async ({ desk, folder }) => {
    await desk.begin(undefined)
    await desk.perform('set-up', { organisation: 'Mijn zaak' })
    await desk.openSample()
    const { isSample, hasOwn, folder: sampleFolder } = await desk.status()
    assert.deepEqual([isSample, hasOwn], [true, true])
    assert.notEqual(sampleFolder, join(folder, 'store'))
    await desk.perform('set-up', { organisation: 'Een ander' })
    const sources = (await desk.perform('list-sources', {})) as { kind: string }[]
    assert.equal(sources.filter(({ kind }) => kind === 'path').length, 5)
    await desk.leaveSample()
    assert.equal(existsSync(join(sampleFolder, '..')), false)
    const { organisation } = (await desk.perform('get-setup', {})) as { organisation: string }
    assert.equal(organisation, 'Mijn zaak')
    assert.deepEqual(await desk.perform('list-sources', {}), [])
  }))

test('a visitor who is quicker than the story of the sample firm does not bring the desk down', () =>
  room(async ({ desk }) => {
    await desk.openSample()
    // The story lets him join too, and is told that he is there already.
    await desk.perform('join-training', { name: 'Youssef' })
    const told = new Promise<void>((done) => {
      let isRead = false
      desk.listen((job) => {
        if (job?.name === 'scan' && job.state === 'done') isRead = true
        if (job === null && isRead) setTimeout(done, 1000)
      })
    })
    await desk.perform('scan', {})
    await told
    assert.equal((await desk.status()).state, 'open')
  }))

test('closing the desk throws the sample firm away, also while it is being read', () =>
  room(async ({ desk }) => {
    await desk.openSample()
    const { folder } = await desk.status()
    await desk.perform('scan', {})
    await desk.close()
    assert.equal(existsSync(join(folder, '..')), false)
  }))

test('destroying takes the index with its keys away, and nothing else', () =>
  room(async ({ desk, folder }) => {
    await desk.begin('een lang wachtwoord')
    writeFileSync(join(folder, 'store', 'brief.txt'), 'blijft')
    await desk.destroy()
    assert.deepEqual(readdirSync(join(folder, 'store')), ['brief.txt'])
    assert.equal((await desk.status()).state, 'new')
  }))

test('there is nothing to destroy where there is no index', () =>
  room(async ({ desk }) => {
    await assert.rejects(desk.destroy(), refuses('store-not-found'))
  }))

test('listeners are told of changes and jobs, until they stop listening', () =>
  room(async ({ desk, folder }) => {
    await desk.begin(undefined)
    const heard: string[] = []
    const stop = desk.listen((job) => heard.push(job === null ? 'changed' : `${job.name} ${job.state}`))
    await desk.perform('summary', {})
    assert.equal(heard.length, 0)
    await desk.perform('add-source', { location: fillFolder(folder, 1) })
    assert.deepEqual(heard, ['changed'])
    await scan(desk)
    assert.equal(heard[1], 'scan running')
    assert.ok(heard.some((one) => one === 'scan done'))
    stop()
    const before = heard.length
    await desk.perform('set-up', { organisation: 'x' })
    assert.equal(heard.length, before)
  }))

test('while a scan has the index, what needs it is refused, and what does not is answered', () =>
  room(async ({ desk, folder }) => {
    await desk.begin(undefined)
    await desk.perform('add-source', { location: fillFolder(folder, 400) })
    const { id } = (await desk.perform('scan', {})) as Job
    while (desk.jobs().list()[0]?.progress === null) await new Promise((resolve) => setImmediate(resolve))
    await assert.rejects(desk.perform('forget', { confirmed: true }), refuses('store-busy'))
    await assert.rejects(desk.perform('scan', {}), refuses('store-busy'))
    await desk.perform('declare-place', { place: 'paper' })
    assert.equal(((await desk.perform('list-sources', {})) as unknown[]).length, 2)
    assert.equal((await untilEnded(desk, id))?.state, 'done')
    await desk.perform('forget', { confirmed: true })
  }))

test('changes that come at once lose nothing of each other', () =>
  room(async ({ desk }) => {
    await desk.begin(undefined)
    const begun = { language: 'nl', dueOn: '2027-01-01' }
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        desk.perform('begin-our-answers', { ...begun, organisation: `Wilg ${i}` }),
      ),
    )
    assert.equal(((await desk.perform('received-questionnaires', {})) as unknown[]).length, 10)
    const { id } = (await desk.perform('add-activity', { name: 'Rondleidingen' })) as { id: string }
    await Promise.all([
      desk.perform('change-activity', { id, state: 'ended' }),
      desk.perform('change-activity', { id, role: 'processor' }),
      assert.rejects(desk.perform('change-activity', { id: 'own-gone', role: 'joint' })),
      desk.perform('change-activity', { id, name: 'Rondleiding' }),
    ])
    const { activity } = (await desk.perform('activity', { id })) as { activity: Record<string, unknown> }
    assert.deepEqual([activity['state'], activity['role']], ['ended', 'processor'])
  }))

test('what is marked while a scan reads holds for all that it reads', () =>
  room(async ({ desk, folder }) => {
    await desk.begin(undefined)
    const { id: sourceId } = (await desk.perform('add-source', { location: fillFolder(folder, 400) })) as {
      id: number
    }
    const { id } = (await desk.perform('scan', {})) as Job
    while (desk.jobs().list()[0]?.progress === null) await new Promise((resolve) => setImmediate(resolve))
    await desk.perform('mark-findings', {
      kind: 'NL_BSN',
      verdict: 'fine',
      scope: { type: 'folder', sourceId, folder: '' },
    })
    assert.equal((await untilEnded(desk, id))?.state, 'done')
    const totalOf = async (verdict: string): Promise<number> =>
      ((await desk.perform('findings', { kinds: ['NL_BSN'], verdict })) as { total: number }).total
    assert.deepEqual([await totalOf('fine'), await totalOf('open')], [400, 0])
  }))

test('a paused scan goes on with only what was not read', () =>
  room(async ({ desk, folder }) => {
    await desk.begin(undefined)
    await desk.perform('add-source', { location: fillFolder(folder, 400) })
    const { id } = (await desk.perform('scan', { workers: 1 })) as Job
    while (desk.jobs().list()[0]?.progress === null) await new Promise((resolve) => setImmediate(resolve))
    desk.jobs().pause(id)
    const paused = await untilEnded(desk, id)
    assert.equal(paused?.state, 'paused')
    const again = await desk.jobs().resume(id)
    const done = await untilEnded(desk, again.id)
    assert.equal(done?.state, 'done')
    const { totals } = (await desk.perform('summary', {})) as { totals: { documents: number } }
    assert.equal(totals.documents, 400)
  }))

test('what is due is read, and places are followed, as soon as the desk is open again', () =>
  room(async ({ desk, folder, openAgain }) => {
    await desk.begin(undefined)
    const location = fillFolder(folder, 1)
    await desk.perform('add-source', { location, schedule: 'at-once' })
    await desk.close()
    const again = await openAgain()
    try {
      await untilScanned(again, 1)
      writeFileSync(join(location, 'nieuw.txt'), 'Beste Noor Smit,')
      await untilScanned(again, 2)
    } finally {
      await again.close()
    }
  }))

/** So many scans by itself; sooner than a round comes again. */
async function untilScanned(desk: Desk, scans: number): Promise<void> {
  const isDone = ({ name, state }: Job): boolean => name === 'scan' && state === 'done'
  for (const began = performance.now(); performance.now() - began < 30_000;) {
    if (desk.jobs().list().filter(isDone).length >= scans) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail(`expected ${scans} scans`)
}

test('changes that come together all take place, whatever is counted meanwhile', () =>
  room(async ({ desk, folder }) => {
    await desk.begin(undefined)
    await desk.perform('add-source', { location: fillFolder(folder, 5) })
    await scan(desk)
    const { rows } = (await desk.perform('findings', { kinds: ['NL_BSN'] })) as {
      rows: { document: string; value: string }[]
    }
    assert.equal(rows.length, 5)
    const recount = desk.perform('recount', {})
    const marks = rows.map(({ document, value }) =>
      desk.perform('mark-findings', {
        kind: 'NL_BSN',
        verdict: 'wrong',
        scope: { type: 'finding', document, value },
      }),
    )
    const later = desk.perform('recount', {})
    await Promise.all([recount, ...marks, later])
    assert.equal(((await desk.perform('findings', { kinds: ['NL_BSN'] })) as { total: number }).total, 0)
  }))

test('what is asked while the index is put away is refused, and does not wait for ever', () =>
  room(async ({ desk, folder }) => {
    await desk.begin(undefined)
    await desk.perform('add-source', { location: fillFolder(folder, 3) })
    await scan(desk)
    const asked = [
      desk.perform('export', { list: 'people', format: 'xlsx' }),
      desk.perform('set-up', { organisation: 'x' }),
    ]
    const outcomes = Promise.allSettled(asked)
    await desk.lock()
    for (const outcome of await outcomes)
      assert.ok(outcome.status === 'fulfilled' || refuses('store-locked')(outcome.reason))
  }))

test('an input that is not as described is told as such, from whichever thread', () =>
  room(async ({ desk }) => {
    await desk.begin(undefined)
    for (const [name, input] of [
      ['person', { who: '' }],
      ['export', { list: 'nothing' }],
    ] as const)
      await assert.rejects(desk.perform(name, input), (error) =>
        error instanceof FailureError
          ? error.failure.type === 'input'
          : (error instanceof Error && error.name === '$ZodError') ||
            (error instanceof Error && 'issues' in error),
      )
  }))
