import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distance, isMisspeltProvider, likenessOf } from './likeness.ts'

test('an address is like another by a slip of the finger or a trick of the eye', () => {
  const found = (
    [
      ['rik@hoekstrabuow.example', 'rik@hoekstrabouw.example'],
      ['m.hendrks@zaak.example', 'm.hendriks@zaak.example'],
      ['ed@modemhomes.example', 'ed@modernhomes.example'],
      ['jan.smit@gmial.com', 'jan.smit@gmail.com'],
      ['femke@kaashuis.test', 'femke@kaashuis.example'],
    ] as const
  ).map(([address, other]) => likenessOf(address, other))
  assert.deepEqual(found, ['typo', 'typo', 'letters', 'provider', 'ending'])
})

test('other people, desks with numbers and short words are not like each other', () => {
  const found = (
    [
      ['team1@zaak.example', 'team2@zaak.example'],
      ['j.smit@zaak.example', 'k.smit@zaak.example'],
      ['jan@zaak.example', 'jon@zaak.example'],
      ['piet@zaak.example', 'klaas@zaak.example'],
      ['info@bakker.example', 'info@slager.example'],
      ['jan@zaak.example', 'jan@zaak.example'],
    ] as const
  ).map(([address, other]) => likenessOf(address, other))
  assert.deepEqual(found, [undefined, undefined, undefined, undefined, undefined, undefined])
})

test('a provider is misspelt by letters that changed places, fell out or came twice', () => {
  assert.deepEqual(
    ['gmial.com', 'gmai.com', 'hotmial.com', 'outlok.com', 'gmaill.com', 'gmail.con'].filter(
      (domain) => !isMisspeltProvider(domain),
    ),
    [],
  )
  assert.deepEqual(
    ['gmail.com', 'hotmail.nl', 'email.com', 'mail.com', 'outlook.de', 'zaak.example', 'xs4all.nl'].filter(
      isMisspeltProvider,
    ),
    [],
  )
})

test('counts letters that changed, and not further than is asked', () => {
  assert.deepEqual(
    [
      distance('abcd', 'abdc', 2),
      distance('abc', 'abc', 2),
      distance('abc', 'xyz', 1),
      distance('', 'ab', 2),
    ],
    [1, 0, 2, 2],
  )
})
