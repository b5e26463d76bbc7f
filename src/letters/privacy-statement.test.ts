import assert from 'node:assert/strict'
import { test } from 'node:test'
import { document, invoices, large, newsletter, statement } from '../../test/register-document.ts'
import type { Activity } from '../privacy/register/model.ts'
import { openPoints, statementDrift, statementGround } from '../privacy/register/statement.ts'
import { paperToText } from './paper/paper-text.ts'
import { privacyStatement } from './privacy-statement.ts'
import type { RegisterDocument } from './register/document.ts'

const of = (...activities: Activity[]): RegisterDocument => ({
  ...document,
  register: { ...document.register, activities },
})
const told = (from: RegisterDocument, audience: 'everyone' | 'staff' = 'everyone'): string =>
  new TextDecoder().decode(paperToText(privacyStatement(audience, from)))

test('tells all that the law asks, by whom it speaks to', () => {
  const text = told(document)
  const expected = [
    'Wij zijn Van Dongen Fietsen, vof, Dorpsstraat 1, 1234 AB Voorbeeld, KvK-nummer 69599084.',
    'U bereikt ons zo: privacy@vandongen.example.',
    'Bent u klant?',
    'Krijgt u onze nieuwsbrief?',
    'de wet verplicht ons ertoe: AWR art. 52',
    'naam, rekeningnummer (IBAN)',
    'Belastingdienst',
    'Boekhoudpakket Voorbeeld (werkt in onze opdracht)',
    'Boekhoudpakket Voorbeeld: Verenigde Staten, modelcontract van de Europese Commissie (SCC)',
    'Wilt u een kopie van de afspraken? Vraag het ons.',
    'Facturen en bestellingen: 7 jaar, geteld vanaf het einde van het boekjaar. AWR art. 52',
    'U mag uw toestemming altijd intrekken.',
    'Wilt u geen reclame van ons?',
    'Autoriteit Persoonsgegevens',
  ]
  for (const line of expected) assert.ok(text.includes(line), line)
})

test('says nothing of what is only proposed, of inside, or of how it is known', () => {
  const text = told(document)
  for (const inside of [
    'Ziekte',
    'Postvak',
    'Kadijk',
    'twee stappen',
    'bevestigd',
    'niet ingevuld',
    'nog niet bekend',
  ])
    assert.ok(!text.includes(inside), inside)
})

test('staff have a statement of their own', () => {
  const payroll: Activity = {
    ...newsletter,
    id: 'payroll',
    statements: [
      statement({ field: 'name', text: 'Loon' }),
      statement({ field: 'subjects', item: 'employee' }),
      statement({ field: 'basis', item: '6.1.f', text: 'weten wie er werkt' }),
      statement({ field: 'automated-decisions', term: 'no' }),
    ],
  }
  const text = told(of(payroll, invoices), 'staff')
  assert.match(text, /Privacyverklaring voor medewerkers/)
  assert.match(text, /Ons belang:\n {2}weten wie er werkt/)
  assert.match(text, /Nee\. Een mens beslist\./)
  assert.match(text, /U mag bezwaar maken/)
  assert.ok(!text.includes('Klanten en facturen'))
  assert.ok(!told(of(payroll, invoices)).includes('Loon'))
})

test('what is not known stands beside it, for the owner', () => {
  assert.deepEqual(
    openPoints('everyone', document.register).map(({ activity, gap }) => `${activity ?? ''} ${gap}`),
    [
      'customers obligatory',
      'customers not-looked-at',
      'newsletter source',
      'newsletter obligatory',
      'newsletter transfers',
      'newsletter retention',
      'newsletter not-looked-at',
      'absence proposed',
    ],
  )
  const nameless = { ...document.register.organisation, name: '', email: '', phone: '', address: '' }
  assert.deepEqual(openPoints('everyone', { organisation: nameless, activities: [] }), [
    { activity: null, gap: 'name' },
    { activity: null, gap: 'contact' },
  ])
  const own = { ...newsletter, statements: [statement({ field: 'basis', item: '6.1.f' })] }
  assert.deepEqual(openPoints('everyone', of(own).register), [{ activity: 'newsletter', gap: 'subjects' }])
})

test('tells what moved since it was published, and nothing when only the order did', () => {
  const before = statementGround('everyone', document.register)
  assert.deepEqual(statementDrift(before, statementGround('everyone', of(newsletter, invoices).register)), [])
  const longer = invoices.statements.map((one) =>
    one.field === 'retention' ? { ...one, value: { term: 'P10Y', text: '' } } : one,
  )
  const now = {
    ...invoices,
    statements: [
      ...longer.filter(({ item }) => item !== 'iban'),
      statement({ field: 'recipients', item: 'incasso.example', text: 'Incasso Voorbeeld' }),
    ],
  }
  const drift = statementDrift(before, statementGround('everyone', of(newsletter, now).register))
  assert.deepEqual(
    drift.map(({ field, item, what }) => [field, item, what]),
    [
      ['data', 'iban', 'removed'],
      ['recipients', 'incasso.example', 'added'],
      ['retention', 'invoices', 'changed'],
    ],
  )
  const inside = [...invoices.statements, statement({ field: 'measures', item: 'backup' })]
  assert.deepEqual(
    statementDrift(
      before,
      statementGround('everyone', of({ ...invoices, statements: inside }, newsletter).register),
    ),
    [],
  )
})

test('English says the same, and sixty activities are one statement', () => {
  assert.match(told({ ...document, language: 'en' }), /Privacy statement of Van Dongen Fietsen/)
  assert.equal(told(large).match(/^\* Klanten en facturen$/gm)?.length, 60)
})
