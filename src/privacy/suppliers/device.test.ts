import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf } from './device.ts'
import type { HeaderField, MailClues } from './mail-clues.ts'

const written = (fields: readonly HeaderField[], ending = ''): MailClues => ({
  fields,
  from: { name: 'Jan Voorbeeld', email: 'jan@eigen.example' },
  senderKind: 'personal',
  recipients: ['noor@klant.example'],
  subject: 'Offerte',
  opening: ending,
  ending,
})
const header = (name: string, value: string): HeaderField => ({ name, value })

test('knows a device by the program that the header names', () => {
  for (const [name, value, device] of [
    ['x-mailer', 'iPhone Mail (22A3354)', 'iphone'],
    ['x-mailer', 'iPad Mail (22A3354)', 'ipad'],
    ['x-mailer', 'Apple Mail (2.3774.600.62)', 'mac'],
    ['x-mailer', 'Microsoft Outlook 16.0', 'pc-outlook'],
    ['x-mailer', 'Microsoft-MacOutlook/16.78.23100802', 'mac-outlook'],
    ['x-mailer', 'Microsoft Outlook for iOS', 'ios'],
    ['x-mailer', 'Outlook for Android', 'android'],
    ['user-agent', 'Mozilla Thunderbird', 'pc-thunderbird'],
    ['user-agent', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15) Thunderbird/115', 'mac-thunderbird'],
    ['message-id', '<abc.1@email.android.com>', 'android'],
  ] as const)
    assert.equal(deviceOf(written([header(name, value)]))?.device, device, value)
})

test('knows a device by the line that a program puts below', () => {
  for (const [ending, device] of [
    ['Groet,\nJan\n\nVerstuurd vanaf mijn iPhone', 'iphone'],
    ['Groet,\nJan\n\nSent from my iPad\n', 'ipad'],
    ['Jan\n\nOutlook voor Android downloaden', 'android'],
    ['Jan\n\nGet Outlook for iOS', 'ios'],
    ['Jan\n\nVerzonden vanaf mijn Galaxy', 'android'],
  ] as const)
    assert.equal(deviceOf(written([], ending))?.device, device, ending)
})

test('a line of a program that is quoted, or stands in a sentence, says nothing', () => {
  for (const ending of [
    '> Verstuurd vanaf mijn iPhone',
    'Hij schreef: verstuurd vanaf mijn iPhone',
    `Verstuurd vanaf mijn iPhone\n${'\nEn nog iets.'.repeat(10)}`,
  ])
    assert.equal(deviceOf(written([], ending)), undefined, ending)
})

test('what others write on says nothing of us', () => {
  const fields = [
    header('received', 'from a.example by mx.eigen.example'),
    header('x-mailer', 'iPhone Mail (22A3354)'),
  ]
  assert.equal(deviceOf(written(fields, 'Verstuurd vanaf mijn iPhone')), undefined)
})

test('in an export of Gmail, labels tell what was sent', () => {
  const fields = (labels: string): HeaderField[] => [
    header('x-gmail-labels', labels),
    header('received', 'by 2002:a05:6000:1 with SMTP id k1'),
    header('x-mailer', 'iPhone Mail (22A3354)'),
  ]
  assert.equal(deviceOf(written(fields('Verzonden,Belangrijk')))?.device, 'iphone')
  assert.equal(deviceOf(written(fields('Inbox,Unread'))), undefined)
})

test('proves with the header or line, cut', () => {
  assert.equal(
    deviceOf(written([header('x-mailer', 'iPhone Mail (22A3354)')]))?.proof,
    'x-mailer: iPhone Mail (22A3354)',
  )
  const long = deviceOf(written([header('x-mailer', `iPhone Mail ${'x'.repeat(100_000)}`)]))
  assert.ok((long?.proof.length ?? 0) < 120)
})
