import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedServer } from './server-address.ts'

test('a bare name is a secure server, a mail address that of its provider', () => {
  assert.deepEqual(typedServer('carddav', ' cloud.fietsen.example '), {
    address: 'https://cloud.fietsen.example/',
    user: '',
    secret: '',
  })
  assert.deepEqual(typedServer('caldav', 'noor@icloud.com'), {
    address: 'https://caldav.icloud.com/',
    user: 'noor@icloud.com',
    secret: '',
  })
  assert.equal(typedServer('carddav', 'noor@fietsen.example')?.address, 'https://fietsen.example/')
})

test('name and password in an address are taken out of it', () => {
  assert.deepEqual(typedServer('database', 'postgres://lezer:ge%40heim@db.example:5433/winkel'), {
    address: 'postgres://db.example:5433/winkel',
    user: 'lezer',
    secret: 'ge@heim',
  })
})

test('what is no address of its kind is none', () => {
  for (const typed of ['', 'winkel', 'https://db.example', 'file:///etc/passwd', 'oracle://x/y'])
    assert.equal(typedServer('database', typed), null, typed)
  for (const typed of ['', 'ftp://x.example', 'javascript:alert(1)', 'https://'])
    assert.equal(typedServer('carddav', typed), null, typed)
})
