import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inMemory } from '../../base/bytes.ts'
import { linksOfMessage } from './message-links.ts'

function links(html: string, headers = 'Content-Type: text/html; charset=utf-8'): unknown {
  const bytes = inMemory(Buffer.from(`${headers}\r\n\r\n${html}`))
  return linksOfMessage({ path: '', name: '', mediaType: 'message/rfc822', charset: '', bytes })
}

test('links come with their words, whatever the quotes, tags and entities', () => {
  assert.deepEqual(
    links(
      `<A CLASS=x HREF="https://a.example/?x=1&amp;y=2"><b>Af</b>melden</A> <a\nhref='https://b.example/'>&euro;</a><a href=https://c.example/>c`,
    ),
    [
      { href: 'https://a.example/?x=1&y=2', text: 'Af melden' },
      { href: 'https://b.example/', text: '€' },
      { href: 'https://c.example/', text: 'c' },
    ],
  )
  const base64 = Buffer.from('<a href="https://d.example/">d</a>').toString('base64')
  const encoded = 'Content-Type: text/html\r\nContent-Transfer-Encoding: base64'
  assert.deepEqual(links(base64, encoded), [{ href: 'https://d.example/', text: 'd' }])
})

test('broken and endless HTML gives what it has', () => {
  assert.deepEqual(links('<a href="x'), [])
  assert.deepEqual(links('<a <a <a href="https://a.example/">x</a>'), [
    { href: 'https://a.example/', text: 'x' },
  ])
  assert.deepEqual(links('<a '.repeat(200_000)), [])
  assert.deepEqual(links(`<a ${'x'.repeat(500_000)}`), [])
  assert.equal((links('<a href="https://a.example/">x</a>'.repeat(10_000)) as unknown[]).length, 2000)
})
