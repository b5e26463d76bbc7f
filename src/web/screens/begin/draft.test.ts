import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charactersShort, domainsOf, draftFrom, emptyDraft, notesOf, readDomains, steps } from './draft.ts'

const domains = (text: string): unknown => {
  const read = readDomains(text)
  return read.type === 'fine' ? read.domains : read
}

test('reads domains as people type them', () => {
  assert.deepEqual(domains('dewilg.nl'), ['dewilg.nl'])
  assert.deepEqual(domains(' @DeWilg.nl, info@wilg-tuin.nl en https://www.wilg.be/contact '), [
    'dewilg.nl',
    'wilg-tuin.nl',
    'wilg.be',
  ])
  assert.deepEqual(domains('"Jan" <jan@dewilg.nl>; dewilg.nl.'.replace('"Jan" ', '')), ['dewilg.nl'])
  assert.deepEqual(domains(''), [])
})

test('says which word is no domain, and which one belongs to everybody', () => {
  assert.deepEqual(domains('dewilg'), { type: 'wrong', word: 'dewilg' })
  assert.deepEqual(domains('dewilg.nl, jan@gmail.com'), { type: 'free', word: 'gmail.com' })
})

test('sends no domains when they are to be guessed', () => {
  assert.deepEqual(domainsOf({ ...emptyDraft, domains: 'dewilg.nl', areDomainsUnknown: true }), [])
  assert.deepEqual(domainsOf({ ...emptyDraft, domains: 'dewilg.nl' }), ['dewilg.nl'])
})

test('sends notes only with a yes', () => {
  assert.deepEqual(
    notesOf({
      answers: { cloud: 'yes', webmail: 'no', website: 'yes' },
      notes: { cloud: ' Boekhoudwolk ', webmail: 'Gmail', website: ' ' },
    }),
    { cloud: 'Boekhoudwolk' },
  )
})

test('has eleven steps and comes back from what was kept', () => {
  assert.equal(steps.length, 11)
  const draft = { ...emptyDraft, organisation: 'De Wilg', answers: { email: 'yes' as const }, step: 4 }
  assert.deepEqual(draftFrom(JSON.stringify(draft)), draft)
})

test('leaves out what is odd in a kept draft', () => {
  assert.deepEqual(draftFrom('nonsense'), emptyDraft)
  assert.deepEqual(draftFrom('{"step":99,"answers":{"email":"perhaps","soup":"yes"},"notes":7}'), {
    ...emptyDraft,
    step: steps.length - 1,
  })
})

test('counts what a passphrase lacks', () => {
  assert.equal(charactersShort('negen tek'), 1)
  assert.equal(charactersShort('tien teken'), 0)
})
