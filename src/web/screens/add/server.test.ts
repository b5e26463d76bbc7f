import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyServer, wayIn } from './server.ts'

test('what stands in the address need not be typed twice; what is typed counts', () => {
  const typed = 'postgres://lezer:een@db.example/winkel'
  assert.deepEqual(wayIn('database', { ...emptyServer, typed }), {
    address: 'postgres://db.example/winkel',
    user: 'lezer',
    secret: 'een',
  })
  assert.deepEqual(wayIn('database', { ...emptyServer, typed, user: ' baas ', secret: 'twee' }), {
    address: 'postgres://db.example/winkel',
    user: 'baas',
    secret: 'twee',
  })
})

test('the field that lacks is named', () => {
  assert.equal(wayIn('carddav', emptyServer), 'address')
  assert.equal(wayIn('carddav', { ...emptyServer, typed: 'cloud.fietsen.example' }), 'user')
})
