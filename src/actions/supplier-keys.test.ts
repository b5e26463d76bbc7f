import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../test/cpu-time.ts'
import { keysWith } from './supplier-keys.ts'

const merger = (subject: string, value: string, id = 1): { id: number; subject: string; value: string } => ({
  id,
  subject,
  value,
})

test('a supplier is the last of those that it was said to be; a ring is its first by name', () => {
  const keys = keysWith([
    merger('a.example', 'b.example'),
    merger('b.example', 'c.example'),
    merger('tail.example', 'z.example'),
    merger('z.example', 'y.example'),
    merger('y.example', 'x.example'),
    merger('x.example', 'z.example'),
  ])
  const asked = [
    'B.example',
    'a.example',
    'c.example',
    'tail.example',
    'z.example',
    'x.example',
    'other.example',
  ]
  assert.deepEqual(asked.map(keys.of), [
    'c.example',
    'c.example',
    'c.example',
    'x.example',
    'x.example',
    'x.example',
    'other.example',
  ])
  assert.deepEqual(
    keys.mergedInto('c.example').map(({ domain }) => domain),
    ['a.example', 'b.example'],
  )
})

test('thousands that each were said to be the next are one, in no time', () => {
  const many = 20_000
  const name = (i: number): string => `s${i}.example`
  const startMs = cpuMs()
  const keys = keysWith(Array.from({ length: many }, (_, i) => merger(name(i), name(i + 1), i + 1)))
  assert.equal(keys.mergedInto(name(many)).length, many)
  assert.ok(cpuMs() - startMs < 2000)
})
