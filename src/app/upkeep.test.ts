import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job } from './jobs.ts'
import { dueSources, pictureReadingIsDue } from './upkeep.ts'
import type { Workspace } from './workspace.ts'

const day = 86_400_000
const place = { id: 1, kind: 'path', details: { schedule: 'daily' }, scannedAtMs: 1000 } as const

test('a place is due when its interval has passed, to the millisecond', () => {
  assert.deepEqual(dueSources([place], 1000 + day - 1), [])
  assert.deepEqual(dueSources([place], 1000 + day), [1])
  const weekly = { ...place, details: { schedule: 'weekly' } } as const
  assert.deepEqual(dueSources([weekly], 1000 + 7 * day - 1), [])
  assert.deepEqual(dueSources([weekly], 1000 + 7 * day), [1])
})

test('an address book that is read every hour is due after an hour, and not before', () => {
  const hourly = { ...place, kind: 'carddav', details: { schedule: 'hourly' } } as const
  assert.deepEqual(dueSources([hourly], 1000 + 3_600_000 - 1), [])
  assert.deepEqual(dueSources([hourly], 1000 + 3_600_000), [1])
})

test('a place with a schedule that was never read is due; paper, and a place without schedule, never', () => {
  assert.deepEqual(
    dueSources(
      [
        { ...place, id: 1, scannedAtMs: null },
        { ...place, id: 2, details: {} },
        { ...place, id: 3, kind: 'declared' },
        { ...place, id: 4 },
      ],
      900 * day,
    ),
    [1, 4],
  )
})

test('pictures are read by themselves once somebody had them read, not when paused, nor again and again for what is away', async () => {
  const job: Job = {
    id: 1,
    name: 'read-pictures',
    input: {},
    state: 'done',
    progress: null,
    output: { away: 2 },
    failure: null,
    beganAtMs: 0,
    endedAtMs: 1,
  }
  const isDue = (state: object, jobs: readonly Job[]): Promise<boolean> => {
    const perform = (async () => state) as unknown as Workspace['perform'] // asked for one thing only
    return pictureReadingIsDue(perform, { list: () => jobs })
  }
  assert.equal(await isDue({ waiting: 3, isByItself: false }, []), false)
  assert.equal(await isDue({ waiting: 3, isByItself: true }, []), true)
  assert.equal(await isDue({ waiting: 0, isByItself: true }, []), false)
  assert.equal(await isDue({ waiting: 3, isByItself: true }, [{ ...job, state: 'paused' }]), false)
  assert.equal(await isDue({ waiting: 2, isByItself: true }, [job]), false)
  assert.equal(await isDue({ waiting: 3, isByItself: true }, [job]), true)
})
