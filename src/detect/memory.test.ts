import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createDetector, detect } from './detect.ts'

const encoder = new TextEncoder()

const lines = [
  'Geachte mevrouw De Vries,',
  'Met vriendelijke groet,',
  '',
  'Naam:',
  'Marieke Zwaluwhof',
  'Kerkstraat 14',
  '3512 JE Utrecht',
  'Bel 06-12345678 of mail naar jan.jansen@voorbeeld.example.',
  '> Op 12-03-2024 schreef Piet Bos het volgende over de levering van de vorige week:',
  'BSN',
  '123456782',
  'Hij heeft zich ziek gemeld en Zwaluw Veenman neemt het over tot en met vrijdag.',
  'De voorwaarden staan op onze website, waar u ook de openingstijden van alle vestigingen vindt.',
  'leeftijd',
  '34 jaar, en 12 13 14 15 16',
  'het wachtwoord van de kassa',
  'is Bakfiets!2022',
  '-----BEGIN RSA PRIVATE KEY-----',
  'Contactpersoon',
  ': Élodie Böhm',
]
const someLines = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 40 })
const names = fc.subarray(['Zwaluw Veenman', 'Marieke Zwaluwhof', 'Piet Bos', 'Élodie Böhm'])

test('with a memory the findings are those without one', () => {
  const find = createDetector()
  fc.assert(
    fc.property(someLines, names, fc.constantFrom('\n', '\r\n', '\n\n'), (text, knownNames, newline) => {
      const bytes = encoder.encode(text.join(newline))
      const context = { layout: 'prose', knownNames } as const
      assert.deepEqual(find(bytes, context), detect(bytes, context))
    }),
    { numRuns: 1000 },
  )
})

test('what was seen before is found again where it stands now', () => {
  const find = createDetector()
  const reply = `${'De levering van vorige week is goed aangekomen, dank daarvoor.\n'.repeat(20)}Bel Jan Jansen op 06-12345678.\n`
  const context = { layout: 'prose' } as const
  const first = find(encoder.encode(reply), context)
  const quoted = encoder.encode(`Dank!\n\n${reply}`)
  assert.equal(first.length, 2)
  assert.deepEqual(
    find(quoted, context).map(({ start, end }) => Buffer.from(quoted.subarray(start, end)).toString()),
    ['Jan Jansen', '06-12345678'],
  )
})
