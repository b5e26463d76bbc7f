import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correctedCells, partsOfAddress, partsOfName } from './correct-cells.ts'

test('a value is put right where it stands in one cell, however it is written', () => {
  const phone = { field: 'phone', from: '+31612345678', to: '06 87654321' } as const
  assert.deepEqual(correctedCells(['Anneke', '06-12345678', null], [phone]), ['Anneke', '06 87654321', null])
  const mail = { field: 'email', from: 'a@b.example', to: 'c@d.example' } as const
  assert.deepEqual(correctedCells(['A@B.example'], [mail]), ['c@d.example'])
  assert.equal(correctedCells(['06-12345679', 'x@b.example'], [phone, mail]), undefined)
})

test('a name and an address divided over cells are put right in all of them, or not at all', () => {
  const name = { field: 'name', from: 'Anneke van den Berg', to: 'Anneke Bloemhof' } as const
  assert.deepEqual(correctedCells(['1', 'Anneke', 'van den', 'Berg'], [name]), [
    '1',
    'Anneke',
    '',
    'Bloemhof',
  ])
  const address = {
    field: 'address',
    from: 'Dorpsstraat 12a, 1234 AB Utrecht',
    to: 'Kade 3, 4321 BA Zwolle',
  } as const
  assert.deepEqual(correctedCells(['Dorpsstraat', '12a', '1234AB', 'UTRECHT'], [address]), [
    'Kade',
    '3',
    '4321BA',
    'Zwolle',
  ])
  assert.deepEqual(correctedCells(['Dorpsstraat 12a', '1234 AB', 'Utrecht'], [address]), [
    'Kade 3',
    '4321 BA',
    'Zwolle',
  ])
  // The city alone is many people's.
  assert.equal(correctedCells(['Utrecht'], [address]), undefined)
})

test('names and addresses come apart as Dutch books divide them', () => {
  assert.deepEqual(partsOfName('Jan Piet de Vries'), { given: 'Jan Piet', prefix: 'de', family: 'Vries' })
  assert.deepEqual(partsOfName('Noor Smit'), { given: 'Noor', prefix: '', family: 'Smit' })
  assert.deepEqual(partsOfAddress('Kade 3\n4321ba Zwolle')?.line, 'Kade 3')
  assert.equal(partsOfAddress('Postbus 12'), undefined)
})
