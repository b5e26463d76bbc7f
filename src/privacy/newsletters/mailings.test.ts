import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Mailings } from './mailings.ts'
import type { Unsubscribe } from './unsubscribe.ts'

const day = 86_400_000
const way: Unsubscribe = { bulk: true, listKey: 'nieuws.winkel.example', method: 'none' }

test('messages of one list are one mailing, with its rhythm and the newest way out', () => {
  const mailings = new Mailings()
  const see = (days: number | null, more: Partial<Unsubscribe> = {}): void =>
    mailings.see({
      way: { ...way, ...more },
      fromName: days === 21 ? 'Winkel (nieuw)' : 'Winkel',
      fromEmail: 'nieuws@winkel.example',
      atMs: days === null ? null : days * day,
    })
  for (const days of [21, 0, 7, 14]) see(days, days === 21 ? { method: 'mailto' } : {})
  see(null, { caution: 'may-stop-invoices' })
  see(3, { bulk: false })
  see(3, { listKey: null })
  assert.deepEqual(mailings.list(), [
    {
      key: 'nieuws.winkel.example',
      name: 'Winkel (nieuw)',
      email: 'nieuws@winkel.example',
      messages: 5,
      firstAtMs: 0,
      lastAtMs: 21 * day,
      everyDays: 7,
      hasBills: true,
      way: { ...way, method: 'mailto' },
    },
  ])
})

test('the busiest comes first, and two messages make no rhythm', () => {
  const mailings = new Mailings()
  for (const [listKey, times] of [
    ['b.example', 1],
    ['a.example', 2],
  ] as const)
    for (let i = 0; i < times; i++)
      mailings.see({ way: { ...way, listKey }, fromName: '', fromEmail: '', atMs: i * day })
  assert.deepEqual(
    mailings.list().map(({ key, everyDays }) => [key, everyDays]),
    [
      ['a.example', null],
      ['b.example', null],
    ],
  )
})
