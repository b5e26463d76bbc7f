import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inMemory, utf8, type ByteSource } from '../base/bytes.ts'
import { messageHead } from './message-head.ts'

const item = (bytes: ByteSource, name = 'brief.eml') => ({
  path: '',
  name,
  mediaType: '',
  charset: '',
  bytes,
})

test('of a message of gigabytes only the top is read', () => {
  const top = utf8(
    'From: Jan <jan@klant.example>\r\nTo: tess@zaak.example\r\nSubject: Foto’s\r\n\r\nHierbij.\r\n',
  )
  let read = 0
  const bytes: ByteSource = {
    sizeBytes: 4_000_000_000,
    read: (start, end) => {
      read += end - start
      const piece = Buffer.alloc(end - start, 'x')
      if (start === 0) piece.set(top)
      return piece
    },
  }
  const head = messageHead(item(bytes))
  assert.deepEqual(
    [head?.title, head?.participants.map(({ email }) => email)],
    ['Foto’s', ['jan@klant.example', 'tess@zaak.example']],
  )
  assert.ok(read < 1_000_000)
})

test('what is no message has no head of one', () => {
  assert.equal(messageHead(item(inMemory(utf8('%PDF-1.7 x')), 'a.pdf')), null)
  assert.equal(messageHead(item(inMemory(utf8('naam;tel\nPiet;06\n')), 'a.csv')), null)
})
