import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detect } from '../detect.ts'
import type { UndecidedName } from './undecided.ts'

function read(text: string): { found: string[]; open: string[] } {
  const bytes = Buffer.from(text)
  const undecided: UndecidedName[] = []
  const found = detect(bytes, { layout: 'prose', undecided })
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ value }) => value)
  const open = undecided.map(({ start, end }) => bytes.toString('utf8', start, end))
  return { found, open }
}

test('what a text leaves open is told beside what is found', () => {
  const { found, open } = read('Kuiper en Belvoor zijn vandaag thuis.')
  assert.deepEqual([found, open], [[], ['Kuiper', 'Belvoor']])
})

test('the word that begins a sentence is no part of it', () => {
  assert.deepEqual(read('Laat Haverzand even weten of het uitkomt.').open, ['Haverzand'])
})

test('firms, streets and what is found already are not open', () => {
  assert.deepEqual(read('De bus van Garage Belvoor staat in de Belvoorstraat 4.').open, [])
  const { found, open } = read('Volgens Okke Belvoor is dat goed, mail belvoor@voorbeeld.example.')
  assert.deepEqual([found, open], [['Okke Belvoor'], []])
})
