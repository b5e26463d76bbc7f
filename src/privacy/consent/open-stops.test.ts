import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doubtsOf, mostInDay, type OpenStop } from './open-stops.ts'

const stop = (email: string, words = 'Stop.'): OpenStop => ({ document: email, email, atMs: 1, words })
const doubts = (stops: readonly OpenStop[], doneToday = 0) =>
  doubtsOf(stops, { isOwn: (email) => /[@.]zaak\.example$/.test(email), doneToday }).map(({ doubt }) => doubt)

test('the word itself, or somebody who speaks of themselves, is clear', () => {
  const clear = [
    'Stop.',
    'Beste Marijke, graag afmelden',
    'Afmelden nieuwsbrief',
    'Meld mij af voor de nieuwsbrief',
    'Gelieve mij niet meer te mailen',
    'Please remove me from your mailing list',
    'I object to the use of my data for direct marketing',
    'Ik wil geen nieuwsbrief meer ontvangen',
    'Ik wil niet meer gemaild worden met aanbiedingen',
    'Hierbij trek ik mijn toestemming voor de mailings in',
    'I no longer wish to receive these emails',
    'Please do not send me any more advertising',
  ]
  assert.deepEqual(
    doubts(clear.map((words, index) => stop(`${String(index)}@klant.example`, words))),
    clear.map(() => null),
  )
})

test('what may be read as its opposite, is said by or of others, or holds for a part waits for a person', () => {
  const unclear = [
    'Ik wil niet stoppen met de nieuwsbrief',
    'Ik wil me niet afmelden voor de nieuwsbrief',
    'Haal mij niet van de nieuwsbrief af',
    'Stop niet met sturen van de nieuwsbrief aan mij',
    'Ik heb geen bezwaar tegen reclame van u',
    'Ik trek mijn toestemming niet in',
    'Ik wil geen mail missen',
    "I don't want to unsubscribe from the newsletter",
    'Please do not stop sending me your offers',
    'I no longer wish to miss your newsletter',
    'Ik wil geen post meer per brief maar wel uw nieuwsbrief per mail',
    'Mijn buurman zei: stop met het sturen van mails naar mij',
    'Mijn moeder is overleden, stop met mailen naar haar',
    'Vorig jaar schreef ik: geen mails meer … Inmiddels wil ik ze weer wel',
    'Ik stop met mailen, bel me maar',
    'Ik zal u niet meer mailen over deze kwestie',
    'Fwd: Stop',
  ]
  assert.deepEqual(
    doubts(unclear.map((words, index) => stop(`${String(index)}@klant.example`, words))),
    unclear.map(() => 'words'),
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
