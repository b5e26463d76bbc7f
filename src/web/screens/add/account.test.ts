import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanSecret, emptyAccount, fieldOfRefusal, missingIn, serverAddress, withServer } from './account.ts'

const filled = { ...emptyAccount, email: 'info@fietsen.example', secret: 'geheim' }

test('an address and a password are enough; what is mistyped is named', () => {
  assert.deepEqual(missingIn(emptyAccount), ['email', 'secret'])
  assert.deepEqual(missingIn(filled), [])
  assert.deepEqual(missingIn({ ...filled, host: 'mail server' }), ['host'])
  assert.deepEqual(missingIn({ ...filled, host: 'mail.fietsen.example', port: '99999' }), ['host'])
})

test('a server that was found stands in the fields, and gives its address again', () => {
  assert.equal(serverAddress(filled), null)
  const found = withServer(filled, 'imaps://mail.fietsen.example:993')
  assert.deepEqual([found.host, found.port, found.security], ['mail.fietsen.example', '993', 'tls'])
  assert.equal(serverAddress(found), 'imaps://mail.fietsen.example:993')
  assert.equal(
    serverAddress({ ...filled, host: 'Mail.Fietsen.example', security: 'starttls' }),
    'imap://mail.fietsen.example:143',
  )
})

test('an app password loses the spaces it is shown with, another keeps them', () => {
  assert.equal(cleanSecret({ ...filled, email: 'iemand@gmail.com', secret: 'abcd efgh ' }), 'abcdefgh')
  assert.equal(cleanSecret({ ...filled, secret: 'een zin met spaties' }), 'een zin met spaties')
})

test('a refusal stands at the field it is about', () => {
  assert.equal(fieldOfRefusal('sign-in-refused'), 'secret')
  assert.equal(fieldOfRefusal('server-unreachable'), 'host')
})
