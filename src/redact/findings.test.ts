import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileNamed, reading } from '../../test/redact-order.ts'
import { targetsOfFindings } from './index.ts'

const message =
  'From: ria@firma.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nCafé van Joop Zandstra\r\n'

test('what the index found is what goes, read anew from the file', async () => {
  const at = { path: '', part: '1', startByte: 10, lengthBytes: 13 }
  const targets = await targetsOfFindings(
    fileNamed('a.eml', message),
    [at, { ...at, lengthBytes: 4 }],
    reading,
  )
  assert.deepEqual(targets, [{ value: 'Joop Zandstra' }, { value: 'Joop' }])
})

test('a place that is no longer there gives nothing to go by', async () => {
  const at = { path: '', part: '1', startByte: 10, lengthBytes: 1300 }
  assert.equal(await targetsOfFindings(fileNamed('a.eml', message), [at], reading), undefined)
})
