import assert from 'node:assert/strict'
import { test } from 'node:test'
import { regionOf } from './countries.ts'

test('tells home, Europe, adequate, elsewhere and unknown apart', () => {
  const day = '2026-11-25'
  assert.equal(regionOf('NL', day), 'home')
  assert.equal(regionOf('is', day), 'eea')
  assert.equal(regionOf('CH', day), 'adequate')
  assert.equal(regionOf('US', day), 'adequate')
  assert.equal(regionOf('CN', day), 'elsewhere')
  assert.equal(regionOf(null, day), 'unknown')
})

test('a country is adequate from the day of the decision until the day it ends', () => {
  assert.deepEqual(
    ['2026-01-27', '2026-01-28'].map((day) => regionOf('BR', day)),
    ['elsewhere', 'adequate'],
  )
  assert.deepEqual(
    ['2031-12-27', '2031-12-28'].map((day) => regionOf('GB', day)),
    ['adequate', 'elsewhere'],
  )
})
