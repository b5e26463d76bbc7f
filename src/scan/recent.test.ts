import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Recent } from './recent.ts'

test('what is used again and again stays, what is not is made anew', () => {
  const recent = new Recent<string>(2)
  const made: string[] = []
  const get = (key: string): string =>
    recent.get(key, () => {
      made.push(key)
      return key
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'd', 'e', 'a', 'f', 'b']) assert.equal(get(key), key)
  assert.deepEqual(made, ['a', 'b', 'c', 'd', 'e', 'f', 'b'])
})
