import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doubtsOf, mostInDay, type OpenStop } from './open-stops.ts'

const stop = (email: string, words = 'Stop.'): OpenStop => ({ document: email, email, atMs: 1, words })
const doubts = (stops: readonly OpenStop[], doneToday = 0) =>
  doubtsOf(stops, { own: ['zaak.example'], doneToday }).map(({ doubt }) => doubt)

test('the word itself, or somebody who speaks of themselves, is clear', () => {
  const clear = [
    'Stop.',
    'Beste Marijke, graag afmelden',
    'Afmelden nieuwsbrief',
    'Meld mij af voor de nieuwsbrief',
    'Gelieve mij niet meer te mailen',
    'Please remove me from your mailing list',
    'I object to the use of my data for direct marketing',
  ]
  assert.deepEqual(
    doubts(clear.map((words, index) => stop(`${String(index)}@klant.example`, words))),
    clear.map(() => null),
  )
})

test('who may mean others, a forged sender and a colleague wait for a person', () => {
  assert.deepEqual(
    doubts([
      stop('jan@klant.example', 'Stop met het sturen van reclame'),
      { ...stop('piet@klant.example'), isForged: true },
      stop('tess@zaak.example'),
      stop('tess@winkel.zaak.example'),
      stop('tess@andere-zaak.example'),
    ]),
    ['words', 'sender', 'own-address', 'own-address', null],
  )
})

test('more than come in a day wait, however clear, those of today included', () => {
  const many = Array.from({ length: mostInDay }, (_, index) => stop(`${String(index)}@klant.example`))
  assert.ok(doubts(many).every((doubt) => doubt === null))
  assert.ok(doubts(many, 1).every((doubt) => doubt === 'many'))
  assert.ok(doubts([...many, stop('een@klant.example')]).every((doubt) => doubt === 'many'))
})
