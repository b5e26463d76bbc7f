import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../base/refusal.ts'
import { createTries } from './tries.ts'

/** A lock whose secret is "right", on a clock of its own. */
function lock() {
  let nowMs = 0
  let tried = 0
  const tries = createTries(() => nowMs)
  return {
    pass: (ms: number) => (nowMs += ms),
    tried: () => tried,
    /** What came of it: "in", a refusal's code, or the seconds to wait. */
    attempt: async (secret: string): Promise<string> => {
      try {
        return await tries.guard(async () => {
          tried++
          await Promise.resolve()
          if (secret !== 'right')
            throw new Refusal(secret === 'damaged' ? 'store-broken' : 'wrong-passphrase')
          return 'in'
        })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return error.code === 'too-many-tries' ? error.subject : error.code
      }
    },
  }
}

test('a few wrong secrets cost nothing, each further one doubles the wait', async () => {
  const { attempt, pass } = lock()
  for (let i = 0; i < 4; i++) assert.equal(await attempt('wrong'), 'wrong-passphrase')
  for (const seconds of [5, 10, 20, 40, 80]) {
    assert.equal(await attempt('wrong'), 'wrong-passphrase')
    assert.equal(await attempt('right'), String(seconds))
    pass(seconds * 1000)
  }
  assert.equal(await attempt('right'), 'in')
})

test('the right secret is never kept out for longer than a quarter of an hour, and then all is forgotten', async () => {
  const { attempt, pass } = lock()
  for (let i = 0; i < 200; i++) {
    await attempt('wrong')
    pass(900_000)
  }
  await attempt('wrong')
  assert.equal(await attempt('right'), '900')
  pass(900_000)
  assert.equal(await attempt('right'), 'in')
  for (let i = 0; i < 4; i++) assert.equal(await attempt('wrong'), 'wrong-passphrase')
  assert.equal(await attempt('right'), 'in')
})

test('a try that comes too early is not a try, and does not make the wait longer', async () => {
  const { attempt, pass, tried } = lock()
  for (let i = 0; i < 5; i++) await attempt('wrong')
  for (let i = 0; i < 50; i++) assert.equal(await attempt('wrong'), '5')
  assert.equal(tried(), 5)
  pass(4001)
  assert.equal(await attempt('right'), '1')
  pass(999)
  assert.equal(await attempt('right'), 'in')
})

test('a hundred tries at once are a hundred tries', async () => {
  const { attempt, tried } = lock()
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => attempt('wrong')))
  assert.equal(tried(), 5)
  assert.equal(outcomes.filter((one) => one === '5').length, 95)
})

test('what is not a wrong secret does not count against anybody', async () => {
  const { attempt } = lock()
  for (let i = 0; i < 20; i++) assert.equal(await attempt('damaged'), 'store-broken')
  assert.equal(await attempt('right'), 'in')
})
