import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gather, isSignedBySender, usualDays, type CountedMessages } from './gather.ts'

const day = 86_400_000
const one: CountedMessages = {
  signer: 'winkel.example',
  kind: 'newsletter',
  isSeen: null,
  messages: 3,
  firstAtMs: 0,
  lastAtMs: 30 * day,
}

test('three mails over thirty days make an old hand', () => {
  assert.equal(gather([one]).isOldHand, true)
  assert.equal(gather([{ ...one, messages: 2 }]).isOldHand, false)
  assert.equal(gather([{ ...one, lastAtMs: 30 * day - 1 }]).isOldHand, false)
})

test('who signs otherwise under the same name is not known by it', () => {
  const stranger = { ...one, signer: 'vals.example', messages: 2, firstAtMs: 29 * day, lastAtMs: 29 * day }
  assert.deepEqual([gather([one, stranger]).signer, gather([one, stranger]).messages], ['winkel.example', 5])
  const young = { ...one, messages: 1, lastAtMs: 0 }
  assert.equal(gather([young, { ...stranger, lastAtMs: 90 * day }]).isOldHand, false)
})

test('what was opened is told apart from what nobody knows', () => {
  const told = gather([
    one,
    { ...one, isSeen: true, lastAtMs: 9 * day },
    { ...one, isSeen: false, messages: 4 },
  ])
  assert.deepEqual([told.lastOpenedAtMs, told.told, told.messages], [9 * day, 7, 10])
  assert.deepEqual([gather([one]).lastOpenedAtMs, gather([one]).told], [null, 0])
})

test('the kind is that of most, and the others are counted', () => {
  const { kind, kinds } = gather([{ ...one, kind: 'invoice', messages: 9 }, one])
  assert.deepEqual([kind, kinds], ['invoice', { newsletter: 3, notice: 0, invoice: 9 }])
})

test('one silent summer makes no other rhythm', () => {
  assert.equal(usualDays([120, 113, 106, 20, 13, 6].map((n) => n * day)), 7)
  assert.equal(usualDays([7 * day, 0]), null)
})

test('an address says who it is only under a signature of its own domain', () => {
  assert.equal(isSignedBySender('x@nieuws.winkel.example', 'winkel.example'), true)
  assert.equal(isSignedBySender('x@winkel.example', 'vals.example'), false)
  assert.equal(isSignedBySender('x@winkel.example', ''), false)
})
