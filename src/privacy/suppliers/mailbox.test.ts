import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HeaderField } from './mail-clues.ts'
import { domainOfService, mailboxOf } from './mailbox.ts'

const received = (by: string): HeaderField => ({
  name: 'received',
  value: `from out.afzender.example by ${by} with ESMTPS id K1; Mon, 2 Nov 2026 09:00:00 +0100`,
})

test('knows the service by the topmost Received header', () => {
  for (const [host, service] of [
    ['mx.google.com', 'google'],
    ['2002:a05:6000:2a1::12', 'google'],
    ['AM0PR01MB0001.eurprd01.prod.outlook.com', 'microsoft365'],
    ['p00-icloudmta-asmtp-001.mail.icloud.com', 'icloud'],
    ['mail.protonmail.ch', 'proton'],
  ] as const)
    assert.equal(mailboxOf([received(host)])?.service, service, host)
})

test('gives the host and the header that proves it where the service is not known', () => {
  const found = mailboxOf([received('MX1.eigen.example'), received('mx.google.com')])
  assert.deepEqual([found?.host, found?.service], ['mx1.eigen.example', null])
  assert.match(found?.header ?? '', /^Received: from out\.afzender\.example by MX1/)
})

test('hosts of the sender further down say nothing of us', () => {
  assert.notEqual(mailboxOf([received('mx1.eigen.example'), received('mx.google.com')])?.service, 'google')
})

test('does not take a name that only ends as a service for it', () => {
  for (const host of ['mx.google.com.vals.example', 'nep-google.com', 'outlook.com.example'])
    assert.equal(mailboxOf([received(host)])?.service, null, host)
})

test('a name without a dot is a machine, no host', () => {
  assert.equal(mailboxOf([received('localhost')]), undefined)
})

test('of a sent copy, only the number that a service gave says something', () => {
  const sent = (id: string): HeaderField[] => [{ name: 'message-id', value: id }]
  assert.equal(mailboxOf(sent('<CAK1@mail.gmail.com>'))?.service, 'google')
  assert.equal(mailboxOf(sent('<1.2@eigen.example>')), undefined)
  assert.equal(mailboxOf([]), undefined)
})

test('the header is cut where a hostile one goes on', () => {
  const found = mailboxOf([received(`mx1.eigen.example ${'x'.repeat(1_000_000)}`)])
  assert.ok((found?.header.length ?? 0) <= 200)
})

test('tells who runs the mail at a host', () => {
  assert.equal(domainOfService('microsoft365'), 'microsoft.com')
  assert.equal(domainOfService('icloud'), 'apple.com')
  assert.equal(domainOfService('google'), 'google.com')
})
