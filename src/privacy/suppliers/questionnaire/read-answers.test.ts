import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../../test/cpu-time.ts'
import fc from 'fast-check'
import { houseQuestion } from './house.ts'
import { questions } from './questions.ts'
import {
  AnswersError,
  maxFileLength,
  maxTextLength,
  parseAnswers,
  type AnswersProblem,
} from './read-answers.ts'

const returned = {
  format: 'kwartje-questionnaire',
  version: 1,
  round: 'ronde-7',
  language: 'nl',
  by: 'Noor de Wit, privacy',
  filledOn: '2026-11-25',
  answers: {
    role: { role: 'processor', purpose: 'Loonadministratie' },
    data: { kinds: ['contact', 'bsn'], count: '24' },
    proof: { validUntil: '2027-06-30' },
  },
}
const file = (changes: object = {}): string => JSON.stringify({ ...returned, ...changes })
const answersOf = (answers: object) => parseAnswers(file({ answers }))

function assertRefused(text: string, code: AnswersProblem): void {
  assert.throws(
    () => parseAnswers(text),
    (error) => error instanceof AnswersError && error.code === code,
    `${text.slice(0, 60)} is ${code}`,
  )
}

test('takes the file that the form saves, also with a mark and blanks around it', () => {
  assert.deepEqual(parseAnswers(file()), { ...returned, dropped: [] })
  assert.deepEqual(parseAnswers(`\uFEFF\r\n${file()}\n`), { ...returned, dropped: [] })
})

test('takes the form as a browser saves it', () => {
  const html = `<!doctype html><script type="application/json" id="kwartje-form">{"round":"ronde-7"}</script>
    <script type="application/json" id="kwartje-answers">${file().replaceAll('<', '\\u003c')}</script>
    <script>console.log("kwartje-questionnaire")</script>`
  assert.deepEqual(parseAnswers(html), { ...returned, dropped: [] })
})

test('says what is wrong with a file', () => {
  assertRefused('', 'not-answers')
  assertRefused('Beste klant, wij vulden het in.', 'not-answers')
  assertRefused('[]', 'not-answers')
  assertRefused('{"a":1}', 'not-answers')
  assertRefused('{"a":', 'not-answers')
  assertRefused('<p>hallo</p>', 'not-answers')
  assertRefused('<script type="application/json" id="kwartje-answers">null</script>', 'not-filled')
  assertRefused(file({ version: 2 }), 'wrong-version')
  assertRefused(file().slice(0, -3), 'damaged')
  assertRefused(`<script type="application/json">${file().slice(0, -3)}</script>`, 'damaged')
  for (const changes of [
    { round: '' },
    { round: 'x'.repeat(201) },
    { language: 'de' },
    { by: 7 },
    { filledOn: '2026-02-30' },
    { answers: [] },
    { answers: null },
  ])
    assertRefused(file(changes), 'damaged')
})

test('reads a file of the longest length and none longer', () => {
  assert.equal(parseAnswers(file().padEnd(maxFileLength)).round, 'ronde-7')
  assertRefused(file().padEnd(maxFileLength + 1), 'too-large')
})

test('cuts a text that is too long, and tells', () => {
  const fits = answersOf({ role: { purpose: 'a'.repeat(maxTextLength) } })
  assert.deepEqual(fits.dropped, [])
  const long = answersOf({ role: { purpose: 'a'.repeat(maxTextLength + 1) } })
  assert.deepEqual(long.dropped, ['role.purpose'])
  assert.deepEqual(long.answers, fits.answers)
})

test('leaves out what nobody asked, and tells', () => {
  const { answers, dropped } = parseAnswers(
    file({
      answers: JSON.parse(`{
        "role": { "role": "boss", "extra": "x", "purpose": { "toString": 1 } },
        "data": { "kinds": ["contact", "everything", 4], "count": "-3", "people": "customers" },
        "proof": { "validUntil": "morgen" },
        "shoe-size": { "a": "b" },
        "rights": "yes",
        "__proto__": { "role": "processor" },
        "constructor": {}
      }`) as object,
    }),
  )
  assert.deepEqual(answers, { data: { kinds: ['contact'] } })
  assert.deepEqual(dropped, [
    'role.role',
    'role.extra',
    'role.purpose',
    'data.kinds',
    'data.count',
    'data.people',
    'proof.validUntil',
    'shoe-size',
    'rights',
    'constructor',
  ])
})

test('an empty field is an open one', () => {
  assert.deepEqual(answersOf({ role: { purpose: '' }, data: { kinds: [] } }), {
    ...returned,
    answers: {},
    dropped: [],
  })
})

test('tells no more than a hundred places, each short', () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}${'x'.repeat(500)}`, {}]))
  const { dropped } = answersOf(many)
  assert.equal(dropped.length, 100)
  assert.ok(dropped.every((path) => path.length <= 80))
})

test('markup stays text, and signs that steer a terminal are gone', () => {
  const { answers } = answersOf({ role: { purpose: '<img src=x onerror=alert(1)>\u0000\u001B[2J\nok' } })
  assert.deepEqual(answers, { role: { purpose: '<img src=x onerror=alert(1)>  [2J\nok' } })
})

test('a file made to crawl is read in seconds on any machine', () => {
  for (const piece of ['<script', '<script>', '<script type=application/json>', '{"a":', '[']) {
    const text = `<${piece.repeat(maxFileLength / 10).slice(0, maxFileLength - 1)}`
    const start = cpuMs()
    assert.throws(() => parseAnswers(text), AnswersError)
    assert.throws(() => parseAnswers(text.slice(1)), AnswersError)
    assert.ok(cpuMs() - start < 10_000, piece)
  }
})

test('whatever JSON stands there, it is read or refused, and holds only what was asked', () => {
  const shapes = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...questions.map(({ id }) => id), 'other'), fc.jsonValue()),
  )
  fc.assert(
    fc.property(shapes, (answers) => {
      try {
        for (const [id, fields] of Object.entries(parseAnswers(file({ answers })).answers)) {
          const question = questions.find((one) => one.id === id)
          for (const name of Object.keys(fields))
            assert.ok(question?.fields.some((field) => field.id === name))
        }
      } catch (error) {
        assert.ok(error instanceof AnswersError)
      }
    }),
  )
})

const house = [houseQuestion({ id: 'house-a1b2c3d4', text: 'Werkt u ook op zondag?', isHard: false })]

test('takes answers to the own questions of the round, and to no others', () => {
  const own = { answer: 'partly', explanation: 'Alleen <b>in december</b>', evidence: 'rooster' }
  const text = file({
    answers: {
      role: { role: 'processor' },
      'house-a1b2c3d4': { ...own, more: 'x' },
      'house-00000000': own,
      'house-A1B2C3D4': own,
    },
  })
  const { answers, dropped } = parseAnswers(text, house)
  assert.deepEqual(answers, { role: { role: 'processor' }, 'house-a1b2c3d4': own })
  assert.deepEqual(dropped, ['house-a1b2c3d4.more', 'house-00000000', 'house-A1B2C3D4'])
  assert.deepEqual(parseAnswers(text).answers, { role: { role: 'processor' } })
})

test('whatever is answered under a name of the house, only what was asked is taken', () => {
  const names = fc.oneof(
    fc.constantFrom('house-a1b2c3d4', 'house-00000000', 'house-', '__proto__'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.jsonValue())), (pairs) => {
      const { answers } = parseAnswers(file({ answers: Object.fromEntries(pairs) }), house)
      const fields = answers['house-a1b2c3d4'] ?? {}
      const known = new Set(['house-a1b2c3d4', ...questions.map(({ id }) => id)])
      assert.ok(Object.keys(answers).every((id) => known.has(id)))
      assert.ok(Object.keys(fields).every((name) => ['answer', 'explanation', 'evidence'].includes(name)))
      assert.ok(
        [undefined, 'yes', 'partly', 'no', 'unknown'].includes(fields['answer'] as string | undefined),
      )
    }),
  )
})
