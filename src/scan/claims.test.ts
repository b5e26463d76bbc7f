import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Claims, claimsMemory } from './claims.ts'

const digest = '0123456789abcdef0123456789abcdef'
const other = 'fedcba98765432100123456789abcdef'

test('who comes first reads an attachment, whichever worker it is', () => {
  const memory = claimsMemory()
  const [one, two] = [new Claims(memory), new Claims(memory)]
  assert.equal(one.take(digest, 'box'), true)
  assert.equal(two.take(digest, 'box'), false)
  assert.equal(one.take(digest, 'box'), false)
  assert.equal(two.take(other, 'box'), true)
})

test('the same attachment in another unit is another claim', () => {
  const claims = new Claims(claimsMemory())
  assert.equal(claims.take(digest, 'box'), true)
  assert.equal(claims.take(digest, 'box2'), true)
})
