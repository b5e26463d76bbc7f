import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftOf, proposeAnswers, type OurEvidence } from './our-answers.ts'
import { questions } from './questions.ts'

const nothing: OurEvidence = { processors: [], retention: [], register: {} }
const nearby = { country: 'Nederland', region: 'home' } as const
const far = { country: 'Verenigde Staten', region: 'elsewhere' } as const
const processors: OurEvidence['processors'] = [
  { name: 'Loonbureau Noord', places: [nearby], seat: 'vestiging: Nederland' },
  { name: 'Wolkdienst', places: [nearby, far], seat: 'vestiging: Ierland' },
  { name: 'Ver Weg', places: [], seat: 'vestiging: India' },
  { name: 'Onbekend BV', places: [], seat: null },
]
const byField = (evidence: OurEvidence): Record<string, unknown> =>
  Object.fromEntries(
    proposeAnswers(evidence).map(({ question, field, answer, ground }) => [
      `${question}.${field}`,
      [answer, ground],
    ]),
  )

test('nothing known is nothing answered', () => {
  assert.deepEqual(proposeAnswers(nothing), [])
})

test('suppliers that work for us are our subprocessors, with their countries', () => {
  assert.deepEqual(byField({ ...nothing, processors }), {
    'location.outside': ['yes', 'suppliers'],
    'location.countries': ['Nederland, Verenigde Staten', 'suppliers'],
    'subprocessors.used': ['some', 'suppliers'],
    'subprocessors.list': [
      'Loonbureau Noord, Nederland\nWolkdienst, Nederland, Verenigde Staten\nVer Weg, vestiging: India\nOnbekend BV',
      'suppliers',
    ],
  })
})

test('where a firm is established says nothing of where its data are', () => {
  const found = byField({ ...nothing, processors: processors.slice(2) })
  assert.deepEqual(Object.keys(found), ['subprocessors.used', 'subprocessors.list'])
})

test('that all we saw are near is no proof that nothing goes far', () => {
  assert.equal('location.outside' in byField({ ...nothing, processors: processors.slice(0, 1) }), false)
})

test('the register goes before what was seen', () => {
  const found = byField({
    processors,
    retention: ['Facturen: 7 jaar'],
    register: { location: { countries: 'Alleen Nederland' }, role: { role: 'processor' } },
  })
  assert.deepEqual(found['location.countries'], ['Alleen Nederland', 'register'])
  assert.deepEqual(found['role.role'], ['processor', 'register'])
  assert.deepEqual(found['ending.retention'], ['Facturen: 7 jaar', 'retention'])
})

test('what is proposed is what the question asks', () => {
  for (const { question, field, answer } of proposeAnswers({ ...nothing, processors, retention: ['x'] })) {
    const asked = questions.find(({ id }) => id === question)?.fields.find(({ id }) => id === field)
    assert.ok(asked !== undefined, `${question}.${field}`)
    if ('options' in asked) assert.ok(asked.options.includes(String(answer)))
  }
})

test('once reviewed, an answer is ours: also where a proposal was taken away', () => {
  const proposals = proposeAnswers({ ...nothing, processors })
  assert.deepEqual(draftOf({ id: 'location' }, { answers: {}, proposals }).grounds, {
    outside: 'suppliers',
    countries: 'suppliers',
  })
  const answers = { location: { outside: 'no' } }
  assert.deepEqual(draftOf({ id: 'location' }, { answers, proposals }), {
    answer: { outside: 'no' },
    grounds: {},
  })
})
