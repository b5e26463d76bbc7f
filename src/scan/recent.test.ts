import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Recent } from './recent.ts'

function askAll(asked: readonly (readonly [group: string, key: string])[]): string[] {
  const recent = new Recent<string, string>(2)
  const made: string[] = []
  for (const [group, key] of asked) {
    const value = `${group}${key}`
    const known = recent.find(group, key)
    if (known === undefined) {
      made.push(value)
      recent.keep(group, key, value)
    } else assert.equal(known, value)
  }
  return made
}

test('what is used again and again stays, what is not is made anew', () => {
  const asked = ['a', 'b', 'a', 'c', 'a', 'd', 'e', 'a', 'f', 'b'].map((key) => ['', key] as const)
  assert.deepEqual(askAll(asked), ['a', 'b', 'c', 'd', 'e', 'f', 'b'])
})

test('the same key of another group is another', () => {
  const asked = [
    ['x', 'a'],
    ['y', 'a'],
    ['x', 'a'],
  ] as const
  assert.deepEqual(askAll(asked), ['xa', 'ya'])
})
