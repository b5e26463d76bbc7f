import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deliveryFaults, lettersFaults, type Outgoing } from './lint.ts'

const plain: Outgoing = {
  letter: 'answer',
  text: 'Beste mevrouw, wij hebben uw verzoek bekeken. Hierbij vindt u de gegevens die wij van u hebben, met uitleg van het gebruik.',
  language: 'nl',
  decisions: [{ right: 'access', outcome: 'granted', grounds: [], why: '' }],
  recipients: [],
  others: [],
  isExtensionLate: false,
}
const faults = (change: Partial<Outgoing>) => lettersFaults({ ...plain, ...change })

test('a plain answer has no faults', () => {
  assert.deepEqual(faults({}), [])
})

test('sees what is asked of the person without need, and not where it says that nothing is needed', () => {
  const asks = (text: string) => faults({ letter: 'identity', text })
  assert.deepEqual(asks('Stuur ons een kopie van uw paspoort.'), ['id-copy'])
  assert.deepEqual(asks('Please send a scan of your passport.'), ['id-copy'])
  assert.deepEqual(asks('U hoeft geen kopie van uw paspoort te sturen.'), [])
  assert.deepEqual(asks('Vermeld ook uw BSN.'), ['bsn'])
  assert.deepEqual(asks('Wij rekenen € 5 administratiekosten.'), ['fee'])
  assert.deepEqual(asks('Dit kost u niets.'), [])
  assert.deepEqual(asks('U kunt dit alleen met ons formulier vragen.'), ['form'])
})

test('a no must say why and where to complain, and may not refuse all on a ground for parts', () => {
  const no = (change: Partial<Outgoing['decisions'][number]>, text = plain.text) =>
    faults({
      letter: 'refusal',
      text,
      decisions: [{ right: 'access', outcome: 'refused', grounds: ['unfounded'], why: 'x', ...change }],
    })
  const where = `${plain.text} U kunt klagen bij de Autoriteit Persoonsgegevens of naar de rechtbank gaan.`
  assert.deepEqual(no({}), ['remedies'])
  assert.deepEqual(no({}, where), [])
  assert.deepEqual(no({ grounds: [], why: '' }, where), ['reasons'])
  assert.deepEqual(no({ grounds: ['others'] }, where), ['refuses-all'])
  assert.deepEqual(no({ right: 'withdrawal' }, where), ['absolute'])
})

test('recipients that are known are named', () => {
  const erased = { right: 'erasure', outcome: 'granted', grounds: [], why: '' } as const
  const told = { recipients: ['Salarisbureau Zon'], decisions: [erased] }
  assert.deepEqual(faults(told), ['recipients'])
  assert.deepEqual(faults({ ...told, text: `${plain.text} Ook Salarisbureau Zon kreeg ze.` }), [])
})

test('sees another language, somebody else, and a late or idle extension', () => {
  const english =
    'Dear madam, we have looked at your request and these are the data that we have of you with the use.'
  assert.deepEqual(faults({ text: english }), ['language'])
  assert.deepEqual(faults({ others: ['Kees'] }), ['other-person'])
  assert.deepEqual(faults({ letter: 'extension', isExtensionLate: true }), ['late-extension'])
  assert.deepEqual(faults({ letter: 'extension', text: `Wegens drukte duurt het langer. ${plain.text}` }), [
    'busy',
  ])
})

test('a package reaches the person, and nobody else', () => {
  assert.deepEqual(deliveryFaults({ how: 'link', hours: 24, isDownload: false }), ['short-link'])
  assert.deepEqual(deliveryFaults({ how: 'link', hours: 240, isDownload: true }), [])
  assert.deepEqual(deliveryFaults({ how: 'mail', hours: null, isDownload: true }), ['open-mail'])
})
