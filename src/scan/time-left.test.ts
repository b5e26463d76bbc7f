import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TimeLeft } from './time-left.ts'

/** Reads at these paces, a second each, and says after each how long `total` will take. */
function estimates(total: number, bytesASecond: readonly number[]): (number | undefined)[] {
  const left = new TimeLeft()
  let bytes = 0
  left.note(0, 0)
  return bytesASecond.map((more, second) => {
    bytes += more
    const now = (second + 1) * 1000
    left.note(now, bytes)
    return left.of(now, bytes, total - bytes)
  })
}

test('nothing is said before the pace is known, nor while nothing is read', () => {
  assert.deepEqual(estimates(1000, [100, 100]), [undefined, undefined])
  assert.deepEqual(estimates(1000, [0, 0, 0, 0]), [undefined, undefined, undefined, undefined])
  assert.equal(new TimeLeft().of(5000, 10, 10), undefined)
})

test('at a steady pace it is what is left at that pace', () => {
  assert.deepEqual(estimates(1000, [100, 100, 100, 100, 100]).slice(2), [7000, 6000, 5000])
})

test('what was slow long ago counts no more', () => {
  const slowAtFirst = [...Array.from({ length: 30 }, () => 1), ...Array.from({ length: 60 }, () => 100)]
  assert.equal(estimates(10_000, slowAtFirst).at(-1), ((10_000 - 6030) / 100) * 1000)
})

test('little is kept, however long it takes and however often it is told', () => {
  const left = new TimeLeft()
  for (let ms = 0; ms <= 3_600_000; ms += 50) left.note(ms, ms)
  assert.equal(left.of(3_600_000, 3_600_000, 5000), 5000)
})
