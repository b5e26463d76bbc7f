import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLookAlike, namesAnother } from './look-alike.ts'

test('sees the name of a known service in a domain that is not its own', () => {
  for (const domain of [
    'mollie-betalingen.example',
    'mol1ie-login.example',
    'rnollie.example',
    'm0neybird.example',
  ])
    assert.equal(isLookAlike(domain), true, domain)
})

test('sees letters of another script', () => {
  assert.equal(isLookAlike('xn--mllie-jua.example'), true)
})

test('leaves the own domains and honest names alone', () => {
  for (const domain of [
    'mollie.com',
    'moneybird.nl',
    'bakkerij-jansen.example',
    'exacte-metaalbouw.example',
    'klant.example',
  ])
    assert.equal(isLookAlike(domain), false, domain)
})

test('sees a sender who calls himself as another', () => {
  assert.equal(namesAnother('Mollie Payments', 'betaaldienst.example'), true)
  assert.equal(namesAnother('ＭＯＬＬＩＥ', 'betaaldienst.example'), true)
  assert.equal(namesAnother('Mollie', 'mollie.com'), false)
  assert.equal(namesAnother('', 'betaaldienst.example'), false)
})

test('a short name counts only when it is the whole name and in the domain too', () => {
  assert.equal(namesAnother('ING', 'ing-beveiliging.example'), true)
  assert.equal(namesAnother('ING', 'ingenieurs.example'), false)
  assert.equal(namesAnother('Ing. Jansen', 'ing-jansen.example'), false)
})

test('a name as long as an attack says nothing', () => {
  assert.equal(namesAnother('Mollie '.repeat(100_000), 'betaaldienst.example'), false)
})
