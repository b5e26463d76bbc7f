import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Participant } from '../read/document.ts'
import { listAddressesIn } from './mailing-list.ts'

const listed = (
  headers: Readonly<Record<string, string>>,
  participants: readonly [string, string][],
): string[] => [
  ...listAddressesIn({
    kind: 'message',
    fields: Object.entries(headers).map(([name, value]) => ({ name, value })),
    participants: participants.map(([role, email]) => ({ role, email, name: '' }) as Participant),
  }),
]

test('List-Post, List-Id and what programs write beside them name a list; its machinery goes with it', () => {
  const parties: [string, string][] = [
    ['from', 'wim@bakker.example'],
    ['to', 'Klaverjas@lijst.example'],
    ['reply-to', 'owner-klaverjas@lijst.example'],
    ['cc', 'klaverjas-bounces+12@lijst.example'],
  ]
  const all = parties.slice(1).map(([, email]) => email.toLowerCase())
  assert.deepEqual(listed({ 'list-post': '<mailto:klaverjas@lijst.example>' }, parties), all)
  assert.deepEqual(listed({ 'list-id': 'Klaverjassen <klaverjas.lijst.example>' }, parties), all)
  assert.deepEqual(listed({ 'x-beenthere': 'klaverjas@lijst.example', precedence: 'list' }, parties), all)
  assert.deepEqual(
    listed(
      { 'mailing-list': 'list klaverjas@lijst.example; contact x@y.example', precedence: 'bulk' },
      parties,
    ),
    all,
  )
})

test('the sender of a message to many is machinery when its address says so', () => {
  const parties: [string, string][] = [
    ['from', 'wim@bakker.example'],
    ['sender', 'post-admin@lijst.example'],
    ['to', 'post@lijst.example'],
  ]
  assert.deepEqual(listed({ precedence: 'bulk' }, parties), ['post-admin@lijst.example'])
  assert.deepEqual(listed({ subject: 'hoi' }, parties), [])
})

test('a message to many without the name of a list, and one with nonsense in it, names none', () => {
  const parties: [string, string][] = [
    ['from', 'wim@bakker.example'],
    ['to', 'els@smit.example'],
    ['cc', '@'],
    ['bcc', ''],
  ]
  assert.deepEqual(listed({ 'list-unsubscribe': '<mailto:weg@lijst.example>' }, parties), [])
  const endless = '<mailto:'.repeat(50_000)
  assert.deepEqual(listed({ 'list-post': endless, 'list-id': '<'.repeat(100_000) }, parties), [])
})
