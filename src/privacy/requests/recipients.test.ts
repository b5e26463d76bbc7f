import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RequestEvent } from './event.ts'
import { wasLookedUp } from './recipients.ts'

type Found = Extract<RequestEvent, { readonly type: 'recipients' }>['found'][number]

const one: Found = {
  key: 'post@incasso.example',
  name: 'Incasso Voorbeeld',
  mail: 'post@incasso.example',
  shownBy: 'said',
  isPrivate: false,
  kinds: [],
  messages: 0,
  firstAtMs: null,
  lastAtMs: null,
}
const looked = (...found: readonly Found[]): boolean =>
  wasLookedUp([{ event: { type: 'recipients', found, by: '' } }])

test('that nobody was found is told apart from that nobody looked', () => {
  assert.equal(wasLookedUp([]), false)
  assert.equal(looked(), true)
  assert.equal(looked({ ...one, shownBy: 'mail' }, one), true)
  assert.equal(looked(one), false, 'what a person wrote down is no looking up')
})
