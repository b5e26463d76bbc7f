import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../../test/cpu-time.ts'
import { clauseIds } from '../../../law/agreement-clauses.ts'
import { findClauses } from './clauses.ts'
import { agreementSignOf, mayBeAgreement } from './recognise.ts'
import { sentencesOf } from './sentences.ts'

const dutch = `Verwerkersovereenkomst

Tussen Fietsenmaker De Ketting, hierna: Verwerkingsverantwoordelijke, en Kassameester B.V. (privacy@kassameester.example), hierna: Verwerker.

Artikel 1 Onderwerp en duur
De overeenkomst gaat in op 1 maart 2024 en geldt zolang Verwerker de kassa levert.
Artikel 2 Instructies
Verwerker verwerkt de persoonsgegevens uitsluitend volgens schriftelijke instructies van Verwerkingsverantwoordelijke.
Verwerker waarschuwt zodra een instructie naar zijn mening in strijd is met de AVG.
Artikel 3 Geheimhouding
Verwerker legt zijn medewerkers geheimhouding op.
Artikel 4 Beveiliging
Verwerker treft passende technische en organisatorische maatregelen.
Artikel 5 Subverwerkers
Verwerker schakelt een subverwerker alleen in met voorafgaande schriftelijke toestemming.
Verwerker legt elke subverwerker dezelfde verplichtingen op.
Artikel 6 Bijstand
Verwerker helpt bij verzoeken van betrokkenen die hun rechten gebruiken.
Verwerker verleent medewerking aan een gegevensbeschermingseffectbeoordeling.
Artikel 7 Datalekken
Verwerker meldt een datalek binnen 24 uur nadat hij het ontdekte.
Artikel 8 Einde
Na afloop wist Verwerker alle gegevens of geeft hij ze terug.
Artikel 9 Controle
Verwerkingsverantwoordelijke mag een audit laten uitvoeren.

Aldus elektronisch ondertekend door beide partijen.
`

const english = `DATA PROCESSING ADDENDUM

This Data Processing Addendum forms part of the Agreement between Roosterklok Ltd ("Processor") and the customer ("Controller").
Effective date: May 4, 2023

1. Processor shall process Personal Data only on documented instructions from Controller.
2. Processor shall ensure that personnel are bound to confidentiality.
3. Processor shall implement appropriate technical and organisational measures.
4. Processor shall notify Controller without undue delay after becoming aware of a Personal Data Breach.
5. Upon termination Processor shall delete or return all personal data.
`

const read = (text: string, place = '1'): ReturnType<typeof agreementSignOf> =>
  agreementSignOf([{ place, text }])

test('an agreement is known by its text, with its date and who may be a party', () => {
  assert.deepEqual(read(dutch), {
    kind: 'agreement',
    dated: '2024-03-01',
    parties: ['kassameester.example'],
  })
  assert.deepEqual(read(english), { kind: 'addendum', dated: '2023-05-04', parties: [] })
})

test('firms of the catalogue are parties by their names, with their capitals', () => {
  const named = dutch.replace('Kassameester B.V. (privacy@kassameester.example)', 'Moneybird B.V.')
  assert.deepEqual(read(named)?.parties, ['moneybird.nl'])
  assert.deepEqual(read(named.replace('Moneybird', 'moneybird'))?.parties, [])
})

const plain = `# Data Processing Addendum

This addendum ("DPA") forms part of the agreement between Roosterklok ("Processor", "we") and the firm that signs it ("Customer", "you").

We process your data only on your documented instructions. We'll tell you if we think an instruction breaks the law.
Everyone we authorize to see your data is bound by confidentiality.
We'll help you to answer people who exercise their rights.
If we become aware of a breach of security, we'll tell you without undue delay.
Within 30 days after the agreement ends we'll delete it, from copies too.

Signed for Roosterklok: ______________________ Date: __________
Signed for Customer: ______________________ Date: __________
`

const statement = `Data Pro Statement

Dit Data Pro Statement vormt samen met de Standaardclausules voor verwerkingen de verwerkersovereenkomst.
Het is opgesteld door Kassameester B.V. (www.kassameester.example), hierna te noemen: Data Processor.
Het geldt vanaf 1 mei 2018 voor alle diensten aan opdrachtgever.

Data Processor verwerkt de gegevens uitsluitend volgens schriftelijke instructies van opdrachtgever.
Data Processor treft technische en organisatorische maatregelen.
Data Processor meldt een datalek onverwijld aan opdrachtgever.
Na beëindiging verwijdert Data Processor de gegevens.
`

test('plain words and the statements of a branch are agreements as well', () => {
  assert.equal(read(plain)?.kind, 'addendum')
  assert.deepEqual([...findClauses(sentencesOf([{ place: '1', text: plain }])).keys()].sort(), [
    'breach',
    'confidentiality',
    'end',
    'instructions',
    'rights',
    'unlawful-instruction',
    'written',
  ])
  assert.deepEqual(read(statement), {
    kind: 'agreement',
    dated: '2018-05-01',
    parties: ['kassameester.example'],
  })
})

const none: Readonly<Record<string, string>> = {
  'a statement on privacy': dutch.replace('Verwerkersovereenkomst', 'Privacyverklaring'),
  'a letter about what should be in one': `Verwerkersovereenkomst

Beste ondernemer,
Een verwerker moet zich aan artikel 28 houden. Tussen u en uw verwerker hoort een overeenkomst. De verwerkingsverantwoordelijke kiest.
In de overeenkomst staat dat de verwerker alleen volgens schriftelijke instructies verwerkt.
Ook moet erin staan dat medewerkers geheimhouding beloven.
Er staat in welke technische en organisatorische maatregelen gelden.
Een datalek moet binnen 24 uur gemeld worden.
Na afloop moeten gegevens gewist worden.
`,
  'an article on a website': `De verwerkersovereenkomst

Bedrijven zijn partijen die gegevens door anderen laten verwerken. Tussen u en uw verwerker hoort een contract; u bent de verantwoordelijke.
Daarin staat onder meer:
• De verwerker verwerkt uitsluitend op basis van schriftelijke instructies.
• De verwerker neemt technische en organisatorische maatregelen en legt zijn medewerkers geheimhouding op.
• De verwerker schakelt alleen een subverwerker in met toestemming en legt hem dezelfde verplichtingen op.
• De verwerker meldt een datalek onverwijld.
• Na afloop verwijdert de verwerker alle gegevens.
`,
  'a form with holes of another kind': plain
    .replace('Roosterklok', '{{COMPANY}}')
    .replace('the firm', '{{CUSTOMER}}'),
  'a notice that theirs has changed': `Onze verwerkersovereenkomst is gewijzigd.\n\n${dutch.slice(24)}`,
  'an empty form': dutch
    .replace('Fietsenmaker De Ketting', '[naam opdrachtgever]')
    .replace('Kassameester B.V. (privacy@kassameester.example)', '[naam verwerker]'),
  'a title without clauses':
    'Verwerkersovereenkomst\n\nTussen De Ketting en Kassameester, hierna: Verwerker.\n',
  'an order with a processor in it':
    'Opdracht\n\nTussen partijen: Verwerker zal leveren. Verwerker zal helpen. Verwerker zal meldt.',
}

for (const [what, text] of Object.entries(none))
  test(`${what} is no agreement`, () => assert.equal(read(text), undefined))

test('what has no title near its top is not read on', () => {
  assert.equal(
    mayBeAgreement('Factuur 12\nVoor de verwerkersovereenkomst die u aanvroeg, rekenen wij niets.\n'),
    false,
  )
  assert.equal(mayBeAgreement(dutch), true)
})

test('every clause of a whole agreement is found, with the sentence and its page', () => {
  const half = dutch.indexOf('Artikel 5')
  const found = findClauses(
    sentencesOf([
      { place: 'page/1', text: dutch.slice(0, half) },
      { place: 'page/2', text: dutch.slice(half) },
      { place: 'page/2/notes', text: 'Verwerker meldt een datalek onverwijld.' },
    ]),
  )
  assert.deepEqual([...found.keys()].sort(), [...clauseIds].sort())
  assert.deepEqual(found.get('instructions'), {
    text: 'Verwerker verwerkt de persoonsgegevens uitsluitend volgens schriftelijke instructies van Verwerkingsverantwoordelijke.',
    at: { unit: 'page', number: 1 },
  })
  assert.deepEqual(found.get('breach'), {
    text: 'Verwerker meldt een datalek binnen 24 uur nadat hij het ontdekte.',
    at: { unit: 'page', number: 2 },
  })
})

test('what an agreement does not say is not found', () => {
  const found = findClauses(sentencesOf([{ place: '1', text: english }]))
  assert.deepEqual(
    clauseIds.filter((clause) => !found.has(clause)),
    ['sub-processors', 'same-duties', 'rights', 'assistance', 'audits', 'unlawful-instruction', 'written'],
  )
  assert.deepEqual(found.get('confidentiality')?.at, { unit: 'paragraph', number: 5 })
})

test('a sentence that a page breaks is one sentence, and a word that it breaks one word', () => {
  const broken =
    'Verwerker meldt een datalek zonder onredelijke ver-\ntraging aan de andere\npartij.\nArtikel 8 Einde'
  assert.deepEqual(
    [...sentencesOf([{ place: 'page/4', text: broken }])].map(({ text }) => text),
    ['Verwerker meldt een datalek zonder onredelijke vertraging aan de andere partij.', 'Artikel 8 Einde'],
  )
})

test('a book without a full stop is looked through in time that grows with its length', () => {
  for (const line of ['aa\n', 'woorden zonder punt\n', 'aan-\n', 'A. ']) {
    const began = cpuMs()
    findClauses(sentencesOf([{ place: '1', text: line.repeat(600_000 / line.length) }]))
    assert.ok(cpuMs() - began < 2000, JSON.stringify(line))
  }
})

test('hostile text of any kind is looked through in no time', () => {
  const fillers = [
    'verwerker zal ',
    'instructie ',
    '[a',
    '\n ',
    'tussen ',
    'technische a ',
    'a.',
    '1-1-',
    'overeenkomst ',
  ]
  for (const filler of fillers) {
    const began = cpuMs()
    read(`${dutch}${filler.repeat(60_000 / filler.length)}`)
    read(`Verwerkersovereenkomst\n${filler.repeat(60_000 / filler.length)}`)
    assert.ok(cpuMs() - began < 1000, JSON.stringify(filler))
  }
})
