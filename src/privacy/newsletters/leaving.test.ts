import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leavingOf, type LeavingGround } from './leaving.ts'
import type { Unsubscribe } from './unsubscribe.ts'

const request: Unsubscribe = {
  bulk: true,
  listKey: 'nieuws.winkel.example',
  method: 'oneclick',
  url: 'https://u.winkel.example/uit?a=1',
}
const mail: Unsubscribe = {
  bulk: true,
  listKey: 'n',
  method: 'mailto',
  to: 'uit@winkel.example',
  subject: 'weg',
}
const ground = { isKnown: true, subscribed: 'Ik@firma.example', mailFrom: 'ik@firma.example' }

function leaving(way: Unsubscribe, more: Partial<LeavingGround> = {}) {
  return leavingOf({ way, ...ground, ...more })
}

test('one request leaves, and its bytes are known before', () => {
  assert.deepEqual(leaving(request), {
    type: 'request',
    url: 'https://u.winkel.example/uit?a=1',
    host: 'u.winkel.example',
    text: 'POST /uit?a=1 HTTP/1.1\r\nHost: u.winkel.example\r\nUser-Agent: Kwartje\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 26\r\nConnection: close\r\n\r\nList-Unsubscribe=One-Click',
  })
})

test('to a stranger nothing goes, by whatever way', () => {
  for (const way of [request, mail, { ...request, method: 'browser' } as const])
    assert.deepEqual(leaving(way, { isKnown: false }), { type: 'none', why: 'unknown-sender' })
})

test('a request goes to no own network', () => {
  for (const url of [
    'https://router.lan/',
    'https://127.0.0.1/',
    'http://winkel.example/',
    'https://a.example:8443/',
  ])
    assert.deepEqual(leaving({ ...request, url }), { type: 'none', why: 'private-host' }, url)
  assert.deepEqual(leaving({ ...mail, to: 'root@localhost' }), { type: 'none', why: 'private-host' })
})

test('a mail goes from the subscribed address, or it is for the user', () => {
  const what = { to: 'uit@winkel.example', subject: 'weg', text: '' }
  assert.deepEqual(leaving(mail), { type: 'mail', from: 'ik@firma.example', ...what })
  assert.deepEqual(leaving(mail, { mailFrom: null }), { type: 'own-mail', why: 'no-mail-server', ...what })
  assert.deepEqual(leaving(mail, { subscribed: null }), { type: 'own-mail', why: 'address-unknown', ...what })
  const other = leaving(mail, { subscribed: 'oud@firma.example' })
  assert.deepEqual(other, { type: 'own-mail', why: 'other-address', ...what })
})
