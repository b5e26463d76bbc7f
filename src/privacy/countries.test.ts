import assert from 'node:assert/strict'
import { test } from 'node:test'
import { regionOf } from './countries.ts'

test('tells home, Europe, adequate, elsewhere and unknown apart', () => {
  assert.equal(regionOf('NL'), 'home')
  assert.equal(regionOf('is'), 'eea')
  assert.equal(regionOf('CH'), 'adequate')
  assert.equal(regionOf('US'), 'adequate')
  assert.equal(regionOf('CN'), 'elsewhere')
  assert.equal(regionOf(null), 'unknown')
})
