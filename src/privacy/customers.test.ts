import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saysYes } from './customers.ts'

test('who says yes to an offer is told from who asks, waits or declines', () => {
  for (const answer of [
    'Akkoord! 20 maart is prima.',
    'Dag Bo,\n\nWij gaan akkoord met de offerte.\n\nGroet',
    'Hierbij geven wij u opdracht voor het werk.',
    'Ik neem uw aanbod aan.',
    'Agreed, see you Monday.',
  ])
    assert.ok(saysYes(answer), answer)
  for (const answer of [
    'Wij gaan niet akkoord met de prijs.',
    'Als mijn vrouw akkoord is, bel ik u.',
    'Kunt u de offerte nog eens sturen? Bent u akkoord met een later moment?',
    'Bedankt voor de offerte, wij denken erover na.',
    'We accept no responsibility if this mail is not for you.',
  ])
    assert.ok(!saysYes(answer), answer)
})
