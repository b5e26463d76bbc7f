import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contactKey } from './contact.ts'

test('the same address or number is known again however it is written', () => {
  const same = (channel: 'mail' | 'phone' | 'post', ...values: string[]) =>
    assert.equal(new Set(values.map((value) => contactKey(channel, value))).size, 1, values.join(' | '))
  same(
    'mail',
    'Jan@Bücher.Example',
    ' jan@xn--bcher-kva.example',
    'Jan <jan@bücher.example>',
    'mailto:jan@bücher.example',
  )
  same('phone', '06-12 34 56 01', '+31 6 12345601', '0031612345601', '+31 (0)6 12345601')
  same('post', 'Dorpsstraat 12a, 1234 AB Plaats', 'dorpsstraat 12-A\n1234ab PLAATS', '1234 AB 12 a')
  same('post', 'Rue de l’Église 5, 1000 Brussel', 'rue de l eglise 5 1000 brussel')
})

test('another one is not', () => {
  assert.notEqual(contactKey('mail', 'jan@a.example'), contactKey('mail', 'jan@b.example'))
  assert.notEqual(contactKey('phone', '0612345601'), contactKey('phone', '0612345602'))
  assert.notEqual(
    contactKey('post', 'Dorpsstraat 12, 1234 AB'),
    contactKey('post', 'Dorpsstraat 13, 1234 AB'),
  )
  assert.equal(contactKey('mail', 'geen adres'), 'geen adres')
})

test('a host that is taken as it is written is what the standard for addresses on the web makes of it', () => {
  const host = fc.stringMatching(/^[a-z\d-]{1,8}(?:\.[a-z\d-]{0,8}){0,3}\.[a-z\d]{1,6}$/)
  fc.assert(
    fc.property(host, (written) => {
      const url = `http://${written}`
      const known = URL.canParse(url) ? new URL(url).hostname : written
      assert.equal(contactKey('mail', `jan@${written}`), `jan@${known}`)
    }),
    { numRuns: 2000 },
  )
})
