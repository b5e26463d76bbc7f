import assert from 'node:assert/strict'
import { test } from 'node:test'
import { piecesOf, type PlanStep } from './plan.ts'

const step = (item: string, more: Partial<PlanStep> = {}): PlanStep => ({
  sourceId: 1,
  unit: 'INBOX',
  item,
  nested: '',
  digest: item,
  document: item,
  change: 'remove',
  sizeBytes: 1,
  kind: 'message',
  name: '',
  atMs: null,
  why: {},
  hold: null,
  isOutOfReach: false,
  ...more,
})

test('a mail that is too old and has a citizen number in it is one piece', () => {
  const old = { rule: 'past-retention', steps: [step('1'), step('2')] } as const
  const numbers = {
    rule: 'bsn-in-mail',
    steps: [step('1', { change: 'redact' }), step('1', { nested: '2', change: 'strip' })],
  } as const
  assert.equal(piecesOf([old, numbers]), 2)
  assert.equal(piecesOf([numbers]), 1)
})

test('cards of one address book are each a piece; what is held or out of reach is none', () => {
  const cards = ['1', '2', '3'].map((nested) => step('contacten.vcf', { nested, kind: 'contact' }))
  assert.equal(piecesOf([{ rule: 'stale-contacts', steps: cards }]), 3)
  const stays = [step('4', { hold: { category: 'dispute', until: null } }), step('5', { isOutOfReach: true })]
  assert.equal(piecesOf([{ rule: 'past-retention', steps: stays }]), 0)
})
