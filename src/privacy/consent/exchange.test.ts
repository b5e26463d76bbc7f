import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toolOf, toolRows } from './exchange.ts'

test('files of mailing tools are known by their columns, and internet addresses are left out', () => {
  const mailchimp = {
    heads: [
      'Email Address',
      'First Name',
      'Last Name',
      'OPTIN_TIME',
      'OPTIN_IP',
      'CONFIRM_TIME',
      'CONFIRM_IP',
      'LEID',
    ],
    rows: [
      [
        'jan@klant.example',
        'Jan',
        'Smit',
        '2024-03-01 09:00:00',
        '198.51.100.7',
        '2024-03-01 09:05:00',
        '198.51.100.7',
        '1',
      ],
      ['geen adres', '', '', '', '', '', '', ''],
    ],
  }
  assert.equal(toolOf(mailchimp), 'mailchimp')
  const rows = toolRows(mailchimp)
  assert.deepEqual(rows, [
    {
      email: 'jan@klant.example',
      name: 'Jan Smit',
      phone: '',
      state: 'subscribed',
      givenAt: '2024-03-01T09:00:00Z',
      confirmedAt: '2024-03-01T09:05:00Z',
      endedAt: null,
      source: '',
      wording: '',
    },
  ])
  assert.equal(JSON.stringify(rows).includes('198.51'), false)
})

test('a moment without a zone is none, but for a tool that is known to write UTC', () => {
  const row = toolRows({
    heads: ['E-mailadres', 'Aanmelddatum', 'Status'],
    rows: [['a@b.example', '2024-03-01 09:00', 'Uitgeschreven']],
  })[0]
  assert.deepEqual([row?.givenAt, row?.state], [null, 'unsubscribed'])
  const listmonk = {
    heads: ['uuid', 'email', 'name', 'attributes', 'status', 'created_at'],
    rows: [['u', 'a@b.example', 'A', '{}', 'blocklisted', '2024-03-01 09:00:00.5 +0100']],
  }
  assert.equal(toolOf(listmonk), 'listmonk')
  assert.deepEqual(
    [toolRows(listmonk)[0]?.state, toolRows(listmonk)[0]?.givenAt],
    ['unsubscribed', '2024-03-01T09:00:00+01:00'],
  )
})

test('who left, or of whom nobody knows what a word says, is not taken for a yes', () => {
  const heads = ['email', 'status', 'afmelddatum']
  const states = (rows: readonly (readonly [status: string, left: string])[]): readonly string[] =>
    toolRows({ heads, rows: rows.map((row) => ['a@b.example', ...row]) }).map(({ state }) => state)
  const yes = ['', 'Subscribed', 'actief', 'Active', 'enabled', 'Bevestigd', 'ingeschreven', 'ja'] as const
  assert.deepEqual(new Set(states(yes.map((word) => [word, '']))), new Set(['subscribed']))
  const no = [
    'inactief',
    'Inactive',
    'nee',
    'opt out',
    'geen toestemming',
    'verwijderd',
    'Complained',
  ] as const
  assert.equal(states(no.map((word) => [word, ''])).includes('subscribed'), false)
  assert.deepEqual(
    states([
      ['actief', '2024-03-01 10:00'],
      ['', 'ja'],
    ]),
    ['unsubscribed', 'unsubscribed'],
  )
})
