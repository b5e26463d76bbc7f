import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../base/refusal.ts'
import type { Background, BackgroundOptions } from './background.ts'
import { createJobs, type Job, type Jobs } from './jobs.ts'

interface Running extends BackgroundOptions {
  readonly name: string
  readonly end: (output: unknown) => void
  readonly fail: (error: Error) => void
}

/** Jobs over a background in which each run ends when the test says so; like a scan, an aborted one ends by itself. */
function bench() {
  const running: Running[] = []
  const background: Background = {
    run: (name, _input, options) =>
      new Promise((resolve, reject) => {
        running.push({ name, ...options, end: resolve, fail: reject })
        options.signal?.addEventListener('abort', () => resolve('cut short'))
      }),
    close: async () => undefined,
  }
  let nowMs = 0
  const jobs = createJobs(background, () => ++nowMs)
  const heard: Job[] = []
  jobs.listen((job) => heard.push(job))
  return { jobs, running, heard }
}

/** The job when it is no longer at work. */
async function ended(jobs: Jobs, id: number): Promise<Job | undefined> {
  for (;;) {
    const job = jobs.list().find((one) => one.id === id)
    if (job?.endedAtMs !== null) return job
    await new Promise((resolve) => setImmediate(resolve))
  }
}

test('one job at a time: a second is refused, and may come when the first has ended', async () => {
  const { jobs, running } = bench()
  const { id } = await jobs.start('scan', { sourceIds: [] })
  await assert.rejects(jobs.start('scan', {}), { code: 'store-busy' })
  running[0]?.end({ persons: 3 })
  assert.deepEqual((await ended(jobs, id))?.output, { persons: 3 })
  assert.equal((await jobs.start('scan', {})).state, 'running')
})

test('how far it is, its end and its failure are told and kept', async () => {
  const { jobs, running, heard } = bench()
  const { id } = await jobs.start('scan', {})
  running[0]?.report?.({ files: 2 })
  running[0]?.fail(new Refusal('disk-full', '/store'))
  const job = await ended(jobs, id)
  assert.deepEqual(
    [job?.state, job?.failure],
    ['failed', { type: 'refusal', code: 'disk-full', subject: '/store' }],
  )
  assert.deepEqual(
    heard.map(({ state, progress }) => [state, progress]),
    [
      ['running', null],
      ['running', { files: 2 }],
      ['failed', { files: 2 }],
    ],
  )
})

test('a failure that is ours is told as a number, without a word of what was read', async () => {
  const { jobs, running } = bench()
  const { id } = await jobs.start('scan', {})
  running[0]?.fail(new Error('Cannot read "Piet Jansen"'))
  const job = await ended(jobs, id)
  assert.equal(job?.failure?.type, 'bug')
  assert.equal(JSON.stringify(job).includes('Piet'), false)
})

test('a paused job goes on as a new run of the same input; a stopped one may too', async () => {
  const { jobs, running } = bench()
  const { id } = await jobs.start('scan', { sourceIds: [4] })
  assert.equal(jobs.pause(id).state, 'pausing')
  assert.equal((await ended(jobs, id))?.state, 'paused')
  const again = await jobs.resume(id)
  assert.deepEqual([again.input, again.state, running.length], [{ sourceIds: [4] }, 'running', 2])
  assert.deepEqual(
    jobs.list().map((job) => job.id),
    [again.id],
  )
  jobs.stop(again.id)
  assert.equal((await ended(jobs, again.id))?.state, 'stopped')
  assert.equal((await jobs.resume(again.id)).state, 'running')
})

test('a paused job may be stopped; what has ended stays as it ended; what is not there is refused', async () => {
  const { jobs, running } = bench()
  const { id } = await jobs.start('scan', {})
  jobs.pause(id)
  await ended(jobs, id)
  assert.equal(jobs.stop(id).state, 'stopped')
  const second = await jobs.start('scan', {})
  running[1]?.end('all')
  await ended(jobs, second.id)
  assert.deepEqual(
    [jobs.stop(second.id).state, jobs.pause(second.id).state, (await jobs.resume(second.id)).state],
    ['done', 'done', 'done'],
  )
  assert.throws(() => jobs.pause(99), { code: 'job-not-found' })
  await assert.rejects(jobs.resume(99), { code: 'job-not-found' })
})

test('changes go one after another, and a job that comes meanwhile waits for them', async () => {
  const { jobs, running } = bench()
  const order: string[] = []
  const release: (() => void)[] = []
  const change = (name: string): Promise<void> =>
    jobs.inTurn(async () => {
      order.push(`${name} begins`)
      await new Promise<void>((resolve) => release.push(resolve))
      order.push(`${name} ends`)
    })
  const both = [change('first'), change('second')]
  const scan = jobs.start('scan', {})
  for (const _ of both) {
    while (release.length === 0) await new Promise((resolve) => setImmediate(resolve))
    assert.equal(running.length, 0)
    release.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  await Promise.all([...both, scan])
  assert.deepEqual(order, ['first begins', 'first ends', 'second begins', 'second ends'])
  assert.deepEqual(
    running.map(({ name }) => name),
    ['scan'],
  )
})

test('a change that failed does not keep the next one waiting', async () => {
  const { jobs } = bench()
  await assert.rejects(
    jobs.inTurn(() => Promise.reject(new Refusal('wrong-input'))),
    { code: 'wrong-input' },
  )
  assert.equal(await jobs.inTurn(async () => 'done'), 'done')
})

test('a paused job is remembered however many others come after it; of those, the last twenty', async () => {
  const { jobs, running } = bench()
  const paused = await jobs.start('scan', {})
  jobs.pause(paused.id)
  await ended(jobs, paused.id)
  for (let i = 0; i < 40; i++) {
    const { id } = await jobs.start('scan', {})
    running.at(-1)?.end({})
    await ended(jobs, id)
  }
  assert.ok(jobs.list().length <= 22)
  assert.equal((await jobs.resume(paused.id)).name, 'scan')
})

test('closing stops what runs and waits for it', async () => {
  const { jobs } = bench()
  const { id } = await jobs.start('scan', {})
  await jobs.close()
  assert.equal(jobs.list().find((job) => job.id === id)?.state, 'stopped')
})

test('reading pictures makes way for a scan and for a change, and goes on by itself', async () => {
  const { jobs, running } = bench()
  const names = (): string[] => running.map(({ name }) => name)
  const { id } = await jobs.start('read-pictures', {})
  assert.equal((await jobs.start('read-pictures', {})).id, id)
  const scan = await jobs.start('scan', {})
  assert.equal((await ended(jobs, id))?.state, 'paused')
  running[1]?.end('read')
  await ended(jobs, scan.id)
  assert.deepEqual(names(), ['read-pictures', 'scan', 'read-pictures'])
  const changes = [
    jobs.inTurn(async () => running[2]?.signal?.aborted),
    jobs.inTurn(async () => names().length),
  ]
  assert.deepEqual(await Promise.all(changes), [true, 3])
  while (names().length < 4) await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual(names().slice(3), ['read-pictures'])
})

test('what made way does not go on when somebody stopped it, nor when the index is put away', async () => {
  const { jobs, running } = bench()
  const pictures = await jobs.start('read-pictures', {})
  const scan = await jobs.start('scan', {})
  assert.equal(jobs.stop(pictures.id).state, 'stopped')
  running[1]?.end('read')
  await ended(jobs, scan.id)
  await jobs.start('read-pictures', {})
  await jobs.start('scan', {})
  await jobs.close()
  assert.equal(running.length, 4)
})

test('pictures that somebody pauses wait for somebody', async () => {
  const { jobs, running } = bench()
  const pictures = await jobs.start('read-pictures', {})
  jobs.pause(pictures.id)
  await ended(jobs, pictures.id)
  const scan = await jobs.start('scan', {})
  running[1]?.end('read')
  await ended(jobs, scan.id)
  assert.equal(running.length, 2)
  assert.equal((await jobs.resume(pictures.id)).state, 'running')
})
