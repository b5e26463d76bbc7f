import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { questionnaireTexts, type QuestionnaireSetup } from '../i18n/questionnaire.ts'
import { questions, questionsFor } from '../privacy/suppliers/questionnaire/questions.ts'
import { AnswersError, maxTextLength, parseAnswers } from '../privacy/suppliers/questionnaire/read-answers.ts'
import { readForm } from '../privacy/suppliers/questionnaire/read-form.ts'
import { houseQuestion } from '../privacy/suppliers/questionnaire/house.ts'
import type { Question } from '../privacy/suppliers/questionnaire/types.ts'
import { makeQuestionnaireForm } from './questionnaire-form.ts'

const hostile = `"><img src=x onerror=alert(1)></script><script>alert(2)</script><!--`
const setup: QuestionnaireSetup = {
  round: 'ronde-7',
  language: 'nl',
  organisation: 'Hoveniersbedrijf De Wilg',
  supplier: 'Loonbureau Élan & Zn.',
  dueOn: '2026-12-15',
  proposed: {
    data: { kinds: ['contact', 'bsn'], count: '24' },
    agreement: { signedOn: '2025-02-01' },
    location: { countries: '</textarea>Nederland', outside: 'no' },
  },
}
const make = (changes: Partial<QuestionnaireSetup> = {}, asked: readonly Question[] = questions): string => {
  const whole = { ...setup, ...changes }
  return makeQuestionnaireForm(whole, questionnaireTexts(whole.language), asked)
}
const elements = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map((match) => match[1] ?? '')

test('allows its own style and script and nothing else', () => {
  const page = make()
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]
  const hashOf = (text = ''): string => createHash('sha256').update(text).digest('base64')
  const styles = elements(page, 'style')
  const scripts = elements(page, 'script')
  assert.deepEqual([styles.length, scripts.length], [1, 1])
  assert.equal(
    policy,
    `default-src 'none'; style-src 'sha256-${hashOf(styles[0])}'; script-src 'sha256-${hashOf(scripts[0])}'; base-uri 'none'; form-action 'none'`,
  )
})

test('names no address: nothing is fetched and no link leads away', () => {
  for (const language of ['nl', 'en'] as const) {
    const page = make({ language })
    assert.doesNotMatch(page, /https?:|\/\/[a-z]|\burl\(|@import|\ssrc=|\sstyle=|\son[a-z]+=/)
    assert.ok(
      [...page.matchAll(/<(?:a|link|base) href="([^"]*)"/g)].every(([, to = '']) => to.startsWith('#q-')),
    )
  }
})

test('the script stands on its own', () => {
  const [script = ''] = elements(make(), 'script')
  assert.doesNotMatch(script, /<!--|<\/|\bimport\b|\brequire\b|\beval\b|innerHTML|fetch|XMLHttpRequest/)
  assert.doesNotThrow(() => new Function(script))
})

test('asks every field in both languages, and only what is asked', () => {
  for (const language of ['nl', 'en'] as const) {
    for (const asked of [questions, questionsFor('controller')]) {
      const page = make({ language }, asked)
      const fields = [...page.matchAll(/data-field="([^"]+)"/g)].map(([, id]) => id)
      assert.deepEqual(
        fields,
        asked.flatMap(({ fields }) => fields.map(({ id }) => id)),
      )
      assert.doesNotMatch(page, /undefined|\[object|NaN/)
    }
  }
})

test('says who asks whom, until when, in five lines', () => {
  const page = make()
  assert.match(page, /<html lang="nl">/)
  const lines = /<div class="letter">(.*?)<\/div>/s.exec(page)?.[1]?.match(/<p>/g)
  assert.equal(lines?.length, 5)
  assert.match(page, /Beste mensen van Loonbureau Élan &amp; Zn\./)
  assert.match(page, /uiterlijk 15 december 2026/)
  assert.match(make({ language: 'en' }), /by 15 December 2026/)
})

test('fills in what was proposed and says that we saw it', () => {
  const page = make()
  assert.equal(page.match(/Dit zagen wij zelf/g)?.length, 5)
  assert.match(page, /name="data-kinds" value="bsn" checked/)
  assert.doesNotMatch(page, /name="data-kinds" value="health" checked/)
  assert.match(page, /type="number"[^>]* value="24"/)
  assert.match(page, /type="date"[^>]* value="2025-02-01"/)
  assert.match(page, />\n&lt;\/textarea&gt;Nederland<\/textarea>/)
})

test('takes texts as long as they are read', () => {
  const lengths = [...make().matchAll(/<textarea [^>]*maxlength="(\d+)"/g)].map(([, length]) =>
    Number(length),
  )
  assert.ok(lengths.length > 12 && lengths.every((length) => length === maxTextLength))
})

test('a hostile name stays a name', () => {
  const page = make({
    supplier: hostile,
    organisation: hostile,
    round: hostile,
    proposed: { role: { purpose: hostile }, data: { count: hostile } },
  })
  assert.doesNotMatch(page, /<img/)
  assert.deepEqual([elements(page, 'script').length, page.match(/<script/g)?.length], [1, 3])
  const facts = /id="kwartje-form">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  assert.deepEqual((JSON.parse(facts) as { round: string; fileStart: string }).round, hostile)
  assert.match(facts, /"fileStart":"antwoorden-img-src-x-onerror-alert-1-script-script-alert-2-script"/)
})

test('a name without plain letters still names a file', () => {
  assert.match(make({ supplier: '株式会社' }), /"fileStart":"antwoorden-leverancier"/)
  assert.match(make({ supplier: 'Élan & Zn.', language: 'en' }), /"fileStart":"answers-elan-zn"/)
})

test('own questions stand after the twelve, as text, and a condition says so', () => {
  const house = [
    houseQuestion({ id: 'house-a1b2c3d4', text: `Werkt u op zondag? ${hostile}`, isHard: true }),
    houseQuestion({ id: 'house-00000001', text: 'Noemt u kwartje-questionnaire?', isHard: false }),
  ]
  const page = make({}, [...questions, ...house])
  assert.doesNotMatch(page, /<img/)
  assert.match(page, /<h1>14 vragen/)
  const ids = [...page.matchAll(/data-question="([^"]+)"/g)].map(([, id]) => id)
  assert.deepEqual(ids.slice(-2), ['house-a1b2c3d4', 'house-00000001'])
  assert.match(page, /Werkt u op zondag\? &quot;&gt;&lt;img/)
  assert.match(page, /Het is voor ons een voorwaarde\./)
  assert.match(page, /name="house-a1b2c3d4-answer" value="partly"/)
  const { asked, house: told, organisation } = readForm(page)
  assert.deepEqual([asked.length, told.length, organisation], [14, 2, 'Hoveniersbedrijf De Wilg'])
  assert.throws(
    () => parseAnswers(page, house),
    (error) => error instanceof AnswersError && error.code === 'not-filled',
  )
})

test('a form that comes back as it went is told from one with answers', () => {
  assert.throws(
    () => parseAnswers(make()),
    (error) => error instanceof AnswersError && error.code === 'not-filled',
  )
})
