import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from './index.ts'
import { offerTitle } from './plan-title.ts'

const { nl, en } = languages
const choice = { rule: 'rolled-up-mail', about: '' } as const
const none = { items: 0, wholes: 0, bytes: 0, held: 0, outOfReach: 0 }

test('an offer of which nothing can go now says how much there is, not zero', () => {
  assert.match(offerTitle(choice, { ...none, outOfReach: 12 }, nl), /^12 nieuwsbrieven/)
  assert.match(offerTitle(choice, { ...none, held: 3, outOfReach: 1 }, en), /^4 newsletters/)
})

test('an offer of which something can go says how much goes', () => {
  assert.match(offerTitle(choice, { ...none, items: 5, wholes: 5, outOfReach: 12 }, nl), /^5 nieuwsbrieven/)
})
