import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inMemory, utf8 } from '../base/bytes.ts'
import { message } from '../read/formats/message.ts'
import type { Document } from '../read/document.ts'
import { mailingClueOf, writtenToIn } from './mailing-clues.ts'
import { cluesOf } from './supplier-clues.ts'

const received =
  'Received: from out.winkel.example by mx.firma.example with ESMTPS; Thu, 1 Oct 2026 09:00:00 +0000'

function read(...headers: readonly string[]): Document {
  const text = ['From: Winkel <nieuws@winkel.example>', 'To: ik@firma.example', ...headers, '', 'Hallo'].join(
    '\r\n',
  )
  const bytes = inMemory(utf8(text))
  return message.read({ path: '', name: '', mediaType: '', charset: '', bytes }, reading) as Document // sync for a message
}

const reading = {
  signal: new AbortController().signal,
  sandbox: { run: () => Promise.reject(new Error('not used here')), close: () => Promise.resolve() },
}

const list = ['List-Id: <nieuws.winkel.example>', received]

function clue(unit: string, ...headers: readonly string[]) {
  const document = read(...headers)
  return mailingClueOf(cluesOf(document, { opening: '', ending: '', repeated: '' }), document, unit)
}

test('what goes to one, and what was sent from here, is no mailing', () => {
  assert.equal(clue('inbox', received), undefined)
  assert.equal(clue('inbox', 'List-Id: <nieuws.winkel.example>'), undefined)
  assert.equal(clue('inbox', ...list)?.listKey, 'nieuws.winkel.example')
})

test('whether it was read is told by the file name or by what mail programs write; else nobody knows', () => {
  const seen = (unit: string, ...more: readonly string[]): boolean | null | undefined =>
    clue(unit, ...list, ...more)?.isSeen
  assert.deepEqual(
    ['archief/cur/1.M1.host:2,S', 'cur/1.M1.host:2,FRS', 'cur/1.M1.host:2,', 'cur/1.M1', 'new/1.M1.host'].map(
      (unit) => seen(unit),
    ),
    [true, true, false, false, false],
  )
  assert.equal(seen('inbox.mbox'), null)
  assert.deepEqual(
    [
      'Status: RO',
      'Status: O',
      'Status: paid',
      'X-Mozilla-Status: 0001',
      'X-Mozilla-Status: 0000',
      'X-Gmail-Labels: Inbox,Opened',
      'X-Gmail-Labels: Inbox,Ongelezen',
    ].map((line) => seen('inbox.mbox', line)),
    [true, false, null, true, false, true, false],
  )
})

test('the subscribed address is whom it is written to; of a list the mailbox that got it', () => {
  assert.equal(clue('inbox', ...list)?.subscribed, 'ik@firma.example')
  const toList = read(...list, 'Delivered-To: leden@firma.example')
  const clues = {
    ...cluesOf(toList, { opening: '', ending: '', repeated: '' }),
    recipients: ['lijst@winkel.example'],
  }
  assert.equal(mailingClueOf(clues, toList, 'inbox')?.subscribed, 'leden@firma.example')
})

test('what lies with the junk has no way out', () => {
  assert.equal(
    clue('mail/Spam/inbox', ...list, 'List-Unsubscribe: <mailto:uit@winkel.example>')?.way.method,
    'none',
  )
})

test('to whom the user wrote is known from copies of what was sent, and from nothing that came in', () => {
  const written = (document: Document): readonly string[] =>
    writtenToIn(cluesOf(document, { opening: '', ending: '', repeated: '' }))
  assert.deepEqual(written(read('Cc: Ander@Club.example')), ['ik@firma.example', 'ander@club.example'])
  assert.deepEqual(written(read(received)), [])
})
