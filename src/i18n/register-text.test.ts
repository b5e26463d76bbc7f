import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence, Statement } from '../privacy/register/model.ts'
import { languages } from './index.ts'
import { evidenceText, knownText, lawText, statementText } from './register-text.ts'

const names = {
  places: { '3': 'Postvak' },
  parties: { 'boeken.example': { name: 'Boekhoudpakket', country: 'US' } },
}
const statement = (of: Pick<Statement, 'field' | 'item'> & { term?: string; text?: string }): Statement => ({
  field: of.field,
  item: of.item,
  value: { term: of.term ?? '', text: of.text ?? '' },
  basis: 'observed',
  evidence: [],
  drift: null,
  decided: null,
})
const say = (of: Parameters<typeof statement>[0], language: 'nl' | 'en' = 'nl'): string =>
  statementText(statement(of), languages[language], names)

test('a statement says what it is about and what it says', () => {
  assert.equal(say({ field: 'data', item: 'bsn' }), 'burgerservicenummer (BSN)')
  assert.equal(
    say({ field: 'retention', item: 'invoices', term: 'P7Y', text: 'fiscus' }),
    'Facturen en bestellingen: 7 jaar, fiscus',
  )
  assert.equal(
    say({ field: 'basis', item: '6.1.c', text: 'AWR art. 52' }),
    'wettelijke verplichting: AWR art. 52',
  )
  assert.equal(say({ field: 'processors', item: 'boeken.example' }), 'Boekhoudpakket')
  assert.equal(say({ field: 'places', item: '3' }, 'en'), 'Postvak')
  assert.equal(say({ field: 'systems', item: 'x1', text: 'Kassa' }), 'Kassa')
  assert.equal(say({ field: 'review-due', item: '', term: '2027-03-02' }), '2 maart 2027')
})

test('a transfer names the country, and says when its ground is open', () => {
  assert.equal(
    say({ field: 'transfers', item: 'boeken.example', text: 'US' }),
    'Boekhoudpakket: Verenigde Staten, grond nog niet bekend',
  )
  assert.match(say({ field: 'transfers', item: 'boeken.example', term: '46.2.c', text: 'US' }, 'en'), /SCC/)
})

test('what nobody answered is open, whatever it rests on', () => {
  const { nl, en } = languages
  assert.equal(knownText(statement({ field: 'risks', item: 'scoring', term: 'unknown' }), nl), 'nog open')
  assert.equal(
    knownText(statement({ field: 'transfers', item: 'boeken.example', text: 'US' }), en),
    'still open',
  )
  assert.equal(knownText(statement({ field: 'risks', item: 'sensitive', term: 'yes' }), nl), 'gezien')
  const declared: Statement = {
    ...statement({ field: 'risks', item: 'scoring', term: 'unknown' }),
    basis: 'declared',
  }
  assert.equal(knownText(declared, nl), 'opgegeven')
})

test('the law has its name in the language of the reader', () => {
  const basis = { field: 'basis', item: '6.1.f', text: 'GDPR art. 5(2), 30' } as const
  assert.equal(say(basis), 'gerechtvaardigd belang: AVG art. 5(2), 30')
  assert.match(say(basis, 'en'), /GDPR art\. 5/)
  assert.equal(lawText('GDPR (EU) 2016/679', languages.nl), 'AVG (EU) 2016/679')
  assert.equal(lawText('onze GDPR-map', languages.nl), 'onze GDPR-map')
})

test('keys that no list has, and keys that every object has, are shown as they are', () => {
  assert.equal(say({ field: 'data', item: 'constructor' }), 'constructor')
  assert.equal(say({ field: 'retention', item: '__proto__', term: 'P3D' }), '__proto__: P3D')
  assert.equal(say({ field: 'review-due', item: '', term: '2027-02-31' }), '2027-02-31')
  assert.equal(say({ field: 'review-due', item: '', term: 'ooit' }), 'ooit')
})

test('every kind of evidence has words in both languages', () => {
  const evidence: Evidence[] = [
    { type: 'documents', topic: 'invoice', documents: 12 },
    { type: 'documents', topic: null, documents: 1 },
    { type: 'appointments', documents: 3 },
    { type: 'persons', role: 'customer', persons: 2 },
    { type: 'findings', kind: 'IBAN', documents: 4, persons: 1 },
    { type: 'supplier', domain: 'boeken.example', messages: 9 },
    { type: 'sent', domain: 'boeken.example', documents: 2 },
    { type: 'place', sourceId: 3, documents: 5 },
    { type: 'place', sourceId: 99, documents: 5 },
    { type: 'answer', question: 'paper' },
    { type: 'rule', rule: 'TAX-BASE' },
  ]
  const texts = evidence.map((one) => evidenceText(one, languages.nl, names))
  assert.equal(texts[0], '12 stukken met als onderwerp factuur')
  assert.equal(texts[4], 'rekeningnummers in 4 stukken, van 1 mens')
  assert.equal(texts[8], '5 stukken in een plek die er niet meer is')
  assert.equal(
    evidenceText({ type: 'answer', question: 'paper' }, languages.en, names),
    'your answer about paper',
  )
})
