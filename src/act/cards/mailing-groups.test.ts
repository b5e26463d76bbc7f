import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { emailsOfCard, mailingGroupName, withoutMailing } from './mailing-groups.ts'

const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')
const after = (text: string, ...out: readonly string[]): string =>
  Buffer.from(withoutMailing(Buffer.from(text), new Set(out))).toString()

test('only the categories that are a mailing list go; every other byte stays', () => {
  const anna = card(
    'UID:1',
    'FN:Anna',
    'EMAIL;TYPE=home:Anna@klant.example',
    'CATEGORIES:Klanten\\, vast,Nieuwsbrief,VIP',
    'X-EIGEN;VREEMD=iets:blijft',
  )
  assert.equal(after(anna, 'anna@klant.example'), anna.replace(',Nieuwsbrief', ''))
  assert.equal(after(anna, 'bram@klant.example'), anna)
  const only = card('UID:1', 'FN:Anna', 'item1.EMAIL:anna@klant.example', 'CATEGORIES:Mailing,newsletter')
  assert.equal(after(only, 'anna@klant.example'), only.replace('CATEGORIES:Mailing,newsletter\r\n', ''))
})

test('what a semicolon divides is apart too, and a backslash belongs to what comes after it', () => {
  const of = (written: string): string =>
    after(card('EMAIL:a@klant.example', `CATEGORIES:${written}`), 'a@klant.example')
  const left = (written: string): string => card('EMAIL:a@klant.example', `CATEGORIES:${written}`)
  assert.equal(of('Klant;Nieuwsbrief;Vriend'), left('Klant;Vriend'))
  assert.equal(of('Nieuwsbrief;Vriend'), left('Vriend'))
  assert.equal(of(String.raw`a\\,Nieuwsbrief,b\,c`), left(String.raw`a\\,b\,c`))
  assert.equal(of('Nieuwsbrief,,'), left(','))
})

test(
  'a card full of lists, and a group of a hundred thousand that names itself, take no time',
  { timeout: 20_000 },
  () => {
    const lists = Array.from({ length: 20_000 }, () => 'CATEGORIES:Nieuwsbrief')
    assert.equal(
      after(card('EMAIL:a@klant.example', ...lists), 'a@klant.example'),
      card('EMAIL:a@klant.example'),
    )
    const members = Array.from({ length: 100_000 }, (_, index) => `MEMBER:urn:uuid:m-${String(index)}`)
    const group = (named: readonly string[]) =>
      card('KIND:group', 'UID:g', 'FN:Nieuwsbrief', 'MEMBER:urn:uuid:g', ...named)
    assert.equal(after(group(members), 'm-0'), group(members.slice(1)))
  },
)

test('an address without a value is nobody’s', () => {
  assert.deepEqual(emailsOfCard(Buffer.from(card('UID:', 'EMAIL:', 'FN:Anna'))), [])
})

test('of the card of a group those who are out go, in both ways of writing it; of another group nobody', () => {
  for (const [kind, member] of [
    ['KIND', 'MEMBER'],
    ['X-ADDRESSBOOKSERVER-KIND', 'X-ADDRESSBOOKSERVER-MEMBER'],
  ] as const) {
    const group = card(
      `${kind}:group`,
      'FN:Nieuwsbrief 2026',
      `${member}:urn:uuid:ABC-1`,
      `${member}:urn:uuid:abc-2`,
      `${member}:mailto:carla@klant.example`,
    )
    assert.equal(mailingGroupName(Buffer.from(group)), 'Nieuwsbrief 2026')
    assert.equal(
      after(group, 'abc-1', 'carla@klant.example'),
      group
        .replace(`${member}:urn:uuid:ABC-1\r\n`, '')
        .replace(`${member}:mailto:carla@klant.example\r\n`, ''),
    )
    const family = group.replace('Nieuwsbrief 2026', 'Familie')
    assert.equal(after(family, 'abc-1'), family)
  }
})

test('a member may be written as an address on the web is, with what is odd in hexadecimals; a bare address is as it stands', () => {
  const group = card(
    'KIND:group',
    'FN:Nieuwsbrief',
    'MEMBER:mailto:Anna%2Bnieuws%40klant.example?subject=x%0d%0a',
    'MEMBER:urn:uuid:%61bc-1',
    'MEMBER:mailto:50%@klant.example',
  )
  assert.equal(
    after(group, 'anna+nieuws@klant.example', 'abc-1'),
    card(...group.split('\r\n').slice(2, 4), 'MEMBER:mailto:50%@klant.example'),
  )
  assert.equal(after(group, '50%@klant.example'), group.replace('MEMBER:mailto:50%@klant.example\r\n', ''))
  const odd = card('EMAIL:a%40b@klant.example', 'CATEGORIES:Nieuwsbrief')
  assert.equal(after(odd, 'a%40b@klant.example'), card('EMAIL:a%40b@klant.example'))
})

test('any bytes pass as they are when nobody is out', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
      assert.deepEqual(Buffer.from(withoutMailing(noise, new Set())), Buffer.from(noise))
    }),
  )
})
