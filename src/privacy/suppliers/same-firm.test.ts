import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksLikeSameFirm } from './same-firm.ts'

const cases: readonly (readonly [one: string, other: string, same: boolean])[] = [
  ['kassameester.example', 'kassameester.nl', true],
  ['kassameester.example', 'mijnkassameester.example', true],
  ['kassameester.example', 'kassameester-facturen.example', true],
  ['google.com', 'google-analytics.com', true],
  ['kassa.example', 'kassa.example', false],
  ['abc.example', 'abcd.example', false],
  ['rooster.example', 'kassameester.example', false],
  ['moneybird.nl', 'mollie.com', false],
]

for (const [one, other, same] of cases)
  test(`${one} and ${other} ${same ? 'look like' : 'do not look like'} one firm`, () => {
    assert.equal(looksLikeSameFirm(one, other), same)
    assert.equal(looksLikeSameFirm(other, one), same)
  })
