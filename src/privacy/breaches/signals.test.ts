import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import { signalsIn } from './signals.ts'

test('what people and services write is something to look at', () => {
  const said: readonly (readonly [string, string])[] = [
    ['Beste, deze mail was vast niet voor\n mij bedoeld. Groet, Els', 'not-for-me'],
    ['We noticed a new sign-in from Chrome on Windows.', 'sign-in'],
    ['Er is een nieuwe doorstuurregel gemaakt in uw postvak.', 'forwarding'],
    ['Many files were recently deleted from your drive.', 'mass-download'],
    ['Uw wachtwoord is gevonden in een datalek.', 'known-breach'],
  ]
  for (const [text, code] of said) assert.deepEqual(signalsIn(text), [code], text)
})

test('ordinary mail points to nothing', () => {
  for (const text of [
    'Hallo, is mijn fiets klaar? Ik kan u nu bellen.',
    'Aanmelding nieuwsbrief bevestigd',
    'Log in op uw account om de factuur te zien.',
    'Wij sturen uw pakket door naar een ophaalpunt.',
    '',
  ])
    assert.deepEqual(signalsIn(text), [], text)
})

test('a long message takes no long time', () => {
  const text = 'niet voor mij '.repeat(500_000)
  const began = cpuMs()
  assert.deepEqual(signalsIn(text), [])
  assert.ok(cpuMs() - began < 1000)
})
