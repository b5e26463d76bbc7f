import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitText } from './fit-text.ts'

const tenEach = (text: string): number => [...text].length * 10

test('leaves what fits and cuts the rest, never to nothing', () => {
  assert.equal(fitText('kassa', 50, tenEach), 'kassa')
  assert.equal(fitText('in de werkplaats', 70, tenEach), 'in de…')
  assert.equal(fitText('kassa', 5, tenEach), 'k…')
})
