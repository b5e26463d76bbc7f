import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from './index.ts'
import { rowAt, rowName } from './row-name.ts'

test('a row is called by its table and key, whatever they are', () => {
  const { nl, en } = languages
  assert.equal(rowName(rowAt('public.klant', 'id=17'), '', nl), 'Rij 17 uit klant')
  assert.equal(rowName(rowAt('public.klant', 'id=17'), 'Piet', nl), 'Rij 17 uit klant: Piet')
  assert.equal(rowName(rowAt('winkel.regel', 'order=3&line=2'), '', en), 'Row 3, 2 of regel')
  assert.equal(rowName(rowAt('a.b%2Ec', 'e=jan%26co'), '', nl), 'Rij jan&co uit b.c')
  assert.equal(rowName(rowAt('public.log', '~16'), '', nl), 'Rij 17 uit log')
  assert.equal(rowName(rowAt('public.log', 'ctid=(0,1)'), '', nl), 'Rij uit log')
  assert.equal(rowName(rowAt('public.log', 'id=%zz'), '', nl), 'Rij %zz uit log')
})
