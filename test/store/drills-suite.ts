import assert from 'node:assert/strict'
import type { DrillMail, Drills } from '../../src/store/drills.ts'
import { checksOn, type TestStore } from './suite.ts'

const plan = {
  template: 'package',
  language: 'nl',
  staff: 9,
  days: 1,
  fromHour: 9,
  toHour: 17,
  waitDays: 3,
} as const

const mails = ['a', 'b', 'c'].map((who, index) => ({
  to: `${who}@eigen.example`,
  name: who,
  token: `token-${who}`,
  page: `page-${who}`,
  dueMs: 1000 * (index + 1),
}))

async function taken(drills: Drills, id: number, nowMs: number): Promise<DrillMail> {
  const mail = await drills.take(id, nowMs)
  assert.ok(mail !== null)
  return mail
}

/** What every engine must do with drills. */
export function drillsSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)

  check('gives each mail of a drill once, and forgets who got it', async ({ store: { drills } }) => {
    const id = await drills.open({ type: 'made', plan }, 1)
    await drills.begin(id, mails)
    assert.equal(await drills.take(id, 999), null)
    const first = await taken(drills, id, 1000)
    assert.deepEqual([first.to, first.name, first.token], ['a@eigen.example', 'a', 'token-a'])
    assert.equal(await drills.take(id, 1000), null, 'it is being sent')
    await drills.sent(first, 1000)
    const second = await taken(drills, id, 2000)
    await drills.failed(second, 'refused')
    await taken(drills, id, 3000)
    assert.deepEqual(await drills.standing(id), {
      waiting: 0,
      nextDueMs: null,
      sent: 2,
      failed: [{ to: 'b@eigen.example', code: 'refused' }],
    })
    assert.equal(await drills.settle(id, 3000, 9000), 0, 'it was begun just now')
    assert.equal(await drills.settle(id, 3001, 9000), 1)
    assert.equal((await drills.counts(id)).sent, 2)
    const opened = (page: string, atMs: number) => drills.use({ drill: id, page, what: 'opened', atMs })
    assert.equal(await opened('page-b', 1e9), 'unknown', 'nobody got it')
    assert.equal(await opened('page-c', 1e9), 'counted', 'it may have gone')
  })

  check('tears a ticket when it is used, and counts no machine', async ({ store: { drills } }) => {
    const id = await drills.open({ type: 'made', plan }, 1)
    await drills.begin(id, mails)
    for (const mail of mails) await drills.sent(await taken(drills, id, mail.dueMs), 1_000_000)
    const use = (page: string, what: 'opened' | 'reported', atMs: number) =>
      drills.use({ drill: id, page, what, atMs })
    assert.equal(await use('page-a', 'opened', 1_000_001), 'early')
    assert.equal(await use('page-a', 'opened', 1_060_000), 'counted')
    assert.equal(await use('page-a', 'opened', 1_060_001), 'known')
    await drills.discard(id, 'page-b', 2_000_000)
    assert.equal(await use('page-b', 'opened', 1_999_999), 'early')
    assert.equal(await use('page-b', 'reported', 1_240_000), 'counted')
    assert.equal(await use('page-b', 'opened', 3_000_000), 'known', 'of who reported nobody sees the rest')
    assert.equal(await use('elders', 'reported', 3_000_000), 'unknown')
    assert.deepEqual(await drills.counts(id), {
      sent: 3,
      failed: 0,
      reported: 1,
      opened: 1,
      discarded: 3,
      firstReportMinutes: 4,
    })
    await drills.append(id, { type: 'closed', counts: await drills.counts(id) }, 5)
    await drills.end(id)
    assert.equal(await use('page-c', 'reported', 4_000_000), 'unknown')
    assert.equal((await drills.counts(id)).sent, 0)
    assert.deepEqual(
      (await drills.lines(id)).map(({ event }) => event.type),
      ['made', 'closed'],
    )
    await drills.remove(id)
    assert.deepEqual(await drills.lines(), [])
  })

  check('forgets from when a ticket holds, and takes it as before', async ({ store: { drills } }) => {
    const id = await drills.open({ type: 'made', plan }, 1)
    await drills.begin(id, mails.slice(0, 2))
    const use = (page: string, atMs: number) => drills.use({ drill: id, page, what: 'opened', atMs })
    await drills.sent(await taken(drills, id, 1000), 1_000_000)
    await drills.settle(id, 0, 1_600_000)
    assert.equal(await use('page-a', 1_000_001), 'early', 'what was left just after it went may be read late')
    await drills.settle(id, 0, 1_700_000)
    assert.equal(await use('page-a', 1_000_001), 'counted', 'nothing says any more when it went')
    assert.equal(await use('page-b', 1_700_000), 'early', 'it did not go yet')
  })

  check('sends nothing more of a drill that was halted', async ({ store: { drills } }) => {
    const id = await drills.open({ type: 'made', plan }, 1)
    await drills.begin(id, mails)
    await drills.sent(await taken(drills, id, 1000), 1000)
    assert.equal(await drills.halt(id), 2)
    assert.equal(await drills.take(id, 9000), null)
    assert.equal((await drills.standing(id)).sent, 1)
  })
}
