import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { houseQuestion } from './house.ts'
import { questions, questionsFor } from './questions.ts'
import { scoreOf } from './score.ts'
import {
  questionIds,
  type Answers,
  type ByQuestion,
  type FieldAnswer,
  type Points,
  type QuestionId,
} from './types.ts'

type Filled = Record<string, FieldAnswer>

const evidence = 'kwartje.example/bewijs, 1 maart 2026'

/** A supplier of whom nothing more can be asked. */
const best = {
  role: { role: 'processor', purpose: 'Loonadministratie', evidence },
  data: { kinds: ['contact', 'bsn'], people: ['employees'], count: '24', evidence },
  agreement: { signed: 'signed', duties: 'all', signedOn: '2026-01-05', evidence },
  location: { outside: 'no', countries: 'Nederland', evidence },
  subprocessors: { used: 'some', list: 'Rekencentrum Noord, Nederland', notice: 'month', evidence },
  security: {
    measures: ['mfa', 'own-accounts', 'encrypted-transfer', 'encrypted-storage', 'backups', 'updates'],
    evidence,
  },
  proof: { kinds: ['iso27001'], validUntil: '2027-06-30', evidence },
  breach: { within: 'day', contact: 'veilig@loon.example', history: 'none', evidence },
  rights: { can: ['find', 'export', 'correct', 'erase'], within: 'week', evidence },
  ending: { erased: 'month', backups: 'yes', returned: 'common', evidence },
  people: { bound: ['secrecy', 'trained'], who: 'Beheerders', evidence },
  'own-use': { uses: ['none'], audit: 'yes', evidence },
} satisfies Record<QuestionId, Filled>

const bestWith = (id: QuestionId, changes: Filled): Answers => ({
  ...best,
  [id]: { ...best[id], ...changes },
})
const score = (answers: Answers) => scoreOf(answers, {}, questions)
const one = (answers: Answers, id: QuestionId) => score(answers).questions.find((scored) => scored.id === id)

test('a yes with evidence on everything is 100 and good', () => {
  assert.deepEqual(score(best), {
    questions: questionIds.map((id) => ({ id, points: 2, isKnockOut: false })),
    score: 100,
    verdict: 'good',
  })
})

test('the same without evidence is half, and that is too little', () => {
  const stated = Object.fromEntries(
    Object.entries(best).map(([id, fields]) => [id, { ...fields, evidence: ' ' }]),
  )
  assert.equal(score(stated).score, 50)
  assert.equal(score(stated).verdict, 'stop')
})

test('evidence without an answer leaves a question open', () => {
  const { agreement, ...rest } = best
  const half = score({ ...rest, agreement: { evidence: agreement.evidence } })
  assert.equal(half.verdict, 'open')
  assert.equal(half.score, 100)
  assert.deepEqual(half.questions[2], { id: 'agreement', points: null, isKnockOut: false })
})

test('nothing answered has no score', () => {
  assert.deepEqual([score({}).score, score({}).verdict], [null, 'open'])
})

test('“I do not know” counts as no', () => {
  for (const { id, fields } of questions) {
    const [field] = fields
    assert.ok(field !== undefined)
    const unknown = field.type === 'choices' ? ['unknown'] : 'unknown'
    assert.equal(one({ ...best, [id]: { [field.id]: unknown, evidence } }, id)?.points, 0, id)
  }
})

test('each knock-out keeps a score of 80 or more from being good', () => {
  const knockOuts: [QuestionId, Filled][] = [
    ['agreement', { signed: 'no' }],
    ['agreement', { signed: 'not-needed' }],
    ['location', { outside: 'yes' }],
    ['location', { outside: 'yes', ground: 'none' }],
    ['security', { measures: best.security.measures.slice(1).concat('logging', 'tests') }],
    ['breach', { within: 'longer' }],
    ['breach', { within: 'unknown' }],
    ['ending', { erased: 'no' }],
    ['own-use', { uses: ['sale'], consent: 'no' }],
    ['own-use', { uses: ['analytics', 'ai-training'] }],
  ]
  for (const [id, changes] of knockOuts) {
    const result = score(bestWith(id, changes))
    assert.equal(result.questions.find((scored) => scored.id === id)?.isKnockOut, true, id)
    assert.ok(result.score !== null && result.score >= 80, id)
    assert.equal(result.verdict, 'conditions', id)
  }
})

test('what is allowed by us or has a ground is no knock-out', () => {
  assert.deepEqual(one(bestWith('location', { outside: 'yes', ground: 'scc' }), 'location'), {
    id: 'location',
    points: 2,
    isKnockOut: false,
  })
  assert.deepEqual(one(bestWith('own-use', { uses: ['ai-training'], consent: 'yes' }), 'own-use'), {
    id: 'own-use',
    points: 1,
    isKnockOut: false,
  })
  const harmless = { ...bestWith('data', { kinds: ['contact'] }), security: { measures: ['backups'] } }
  assert.equal(one(harmless, 'security')?.isKnockOut, false)
})

test('what does not apply takes its weight away', () => {
  const alone = score(bestWith('subprocessors', { used: 'none' }))
  assert.equal(alone.questions[4]?.points, 'not-applicable')
  assert.deepEqual([alone.score, alone.verdict], [100, 'good'])
  const own = {
    ...bestWith('agreement', { signed: 'not-needed' }),
    role: { ...best.role, role: 'controller' },
  }
  assert.deepEqual(one(own, 'agreement'), { id: 'agreement', points: 'not-applicable', isKnockOut: false })
})

test('part of an answer is one point, evidence or not', () => {
  const partly: [QuestionId, Filled][] = [
    ['role', { purpose: '' }],
    ['data', { people: ['unknown'] }],
    ['agreement', { duties: 'some' }],
    ['location', { countries: ' ' }],
    ['subprocessors', { notice: 'no' }],
    ['security', { measures: ['mfa', 'backups', 'updates'] }],
    ['proof', { kinds: ['other'] }],
    ['breach', { history: 'ours' }],
    ['breach', { history: 'unknown' }],
    ['rights', { within: 'longer' }],
    ['ending', { backups: 'no' }],
    ['people', { bound: ['secrecy'] }],
    ['own-use', { audit: 'no' }],
  ]
  for (const [id, changes] of partly) assert.equal(one(bestWith(id, changes), id)?.points, 1, id)
  assert.equal(one(bestWith('breach', { history: 'ours', story: 'Een mail ging mis.' }), 'breach')?.points, 2)
})

test('a person who read the answers goes before them', () => {
  const lacks = bestWith('agreement', { signed: 'no' })
  assert.equal(scoreOf(lacks, { agreement: 2 }, questions).verdict, 'good')
  assert.equal(scoreOf(lacks, { agreement: 'not-applicable' }, questions).verdict, 'good')
  assert.equal(scoreOf(lacks, { agreement: null }, questions).verdict, 'open')
  assert.equal(scoreOf(best, { agreement: 0 }, questions).verdict, 'conditions')
  assert.equal(scoreOf(best, { people: 0 }, questions).score, 96)
})

test('a bank is weighed on its four questions', () => {
  const { role, data, location } = best
  const bank = {
    role: { ...role, role: 'controller' },
    data,
    location,
    'own-use': { uses: ['none'], evidence },
  }
  assert.deepEqual(
    [
      scoreOf(bank, {}, questionsFor('controller')).score,
      scoreOf(bank, {}, questionsFor('controller')).verdict,
    ],
    [100, 'good'],
  )
})

test('70 of 88 is 79 and no 80', () => {
  const away = { subprocessors: 'not-applicable', people: 'not-applicable' } as const
  const result = scoreOf(best, { ...away, role: 1, data: 1, agreement: 1, location: 1 }, questions)
  assert.deepEqual([result.score, result.verdict], [79, 'conditions'])
})

const askedOfAll = [
  ...questions,
  houseQuestion({ id: 'house-a1b2c3d4', text: 'Werkt u ook op zondag?', isHard: true }),
]
const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(
      askedOfAll.map(({ id, fields }) => [
        id,
        fc.record(
          Object.fromEntries(
            fields.map((field) => [
              field.id,
              field.type === 'choice'
                ? fc.constantFrom(...field.options)
                : field.type === 'choices'
                  ? fc.uniqueArray(fc.constantFrom(...field.options))
                  : fc.constantFrom('', ' ', 'iets'),
            ]),
          ),
          { requiredKeys: [] },
        ),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((answers) => JSON.parse(JSON.stringify(answers)) as Answers) // without what was left out
const anyPoints = fc.constantFrom<Points>(0, 1, 2, null, 'not-applicable')
const anyOverrides: fc.Arbitrary<ByQuestion<Points>> = fc.dictionary(
  fc.constantFrom(...questionIds),
  anyPoints,
  { maxKeys: 3 },
)

test('any answers give a score from 0 to 100 or none, and a knock-out never gives good', () => {
  fc.assert(
    fc.property(anyAnswers, anyOverrides, (answers, overrides) => {
      const { score, verdict, questions: scored } = scoreOf(answers, overrides, askedOfAll)
      assert.ok(score === null || (score >= 0 && score <= 100))
      if (scored.some(({ isKnockOut }) => isKnockOut)) assert.notEqual(verdict, 'good')
      if (scored.some(({ points }) => points === null)) assert.equal(verdict, 'open')
    }),
    { numRuns: 500 },
  )
})

test('evidence never lowers a score', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...questionIds), (answers, id) => {
      const before = score(answers)
      const after = score({ ...answers, [id]: { ...answers[id], evidence } })
      assert.ok((after.score ?? 0) >= (before.score ?? 0))
      assert.equal(after.score === null, before.score === null)
    }),
    { numRuns: 500 },
  )
})

const wish = houseQuestion({ id: 'house-a1b2c3d4', text: 'Werkt u ook op zondag?', isHard: false })
const condition = { ...wish, isHard: true }
const withHouse = (answer: string | undefined): Answers =>
  answer === undefined ? best : { ...best, [wish.id]: { answer, evidence } }

test('a question of the house has points and no weight', () => {
  for (const answer of ['yes', 'partly', 'no', 'unknown', undefined]) {
    const { score: sum, verdict } = scoreOf(withHouse(answer), {}, [...questions, wish])
    assert.deepEqual([sum, verdict], [score(best).score, 'good'], answer ?? 'open')
  }
  const pointsWith = (answer: string | undefined): Points | undefined =>
    scoreOf(withHouse(answer), {}, [...questions, wish]).questions.at(-1)?.points
  assert.deepEqual(['yes', 'partly', 'no', 'unknown', undefined].map(pointsWith), [2, 1, 0, 0, null])
})

test('a condition of the house without a yes keeps the verdict from being good, unless a person says otherwise', () => {
  const asked = [...questions, condition]
  assert.equal(scoreOf(withHouse('yes'), {}, asked).verdict, 'good')
  for (const answer of ['partly', 'no', 'unknown'])
    assert.equal(scoreOf(withHouse(answer), {}, asked).verdict, 'conditions', answer)
  assert.equal(scoreOf(best, {}, asked).verdict, 'open')
  assert.equal(scoreOf(withHouse('no'), { [wish.id]: 'not-applicable' }, asked).verdict, 'good')
  assert.equal(scoreOf(withHouse('yes'), { [wish.id]: 0 }, asked).verdict, 'conditions')
})
