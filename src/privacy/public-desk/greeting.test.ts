import assert from 'node:assert/strict'
import { test } from 'node:test'
import { greetingName } from './greeting.ts'

test('who signs up another cannot have a message of theirs sent', () => {
  const email = 'piet@klant.example'
  const names = ['Piet', "J.P. van 't Hof", 'Zoë de Wit-Smit', 'Fatıma El Idrissi']
  for (const name of names) assert.equal(greetingName({ name, email }), name)
  const others = [
    'Win! https://prijs.example',
    'prijs.example',
    'www.prijs.example',
    '06 12345678',
    'a'.repeat(61),
  ]
  for (const name of others) assert.equal(greetingName({ name, email }), email)
})
