import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Workspace } from '../app/workspace.ts'
import {
  dropQuestionnaire,
  judgeAnswer,
  makeQuestionnaire,
  questionnaires,
  readAnswers,
  type Round,
} from './questionnaires.ts'
import { houseQuestions, keepHouseQuestions } from './house-questions.ts'
import { decideSupplier } from './suppliers.ts'
import { refused } from '../../test/refused.ts'
import { withIndex } from '../../test/empty-index.ts'

/** An index with one supplier that the owner named. */
async function index(run: (on: Workspace) => Promise<void>): Promise<void> {
  await withIndex(async (on) => {
    await on.perform(decideSupplier, {
      domain: 'kassameester.example',
      decision: { isUsed: true, role: 'processor' },
    })
    await run(on)
  })
}

const domain = 'kassameester.example'

async function make({ perform }: Workspace, dueOn = '2099-01-01'): Promise<string> {
  return (await perform(makeQuestionnaire, { domain, language: 'nl', dueOn })).round
}

async function only({ perform }: Workspace): Promise<Round> {
  const [round, ...more] = await perform(questionnaires, { domain })
  if (round === undefined) throw new Error('expected a round')
  assert.deepEqual(more, [])
  return round
}

/** What the form saves. */
function returned(
  round: string,
  answers: object = {
    breach: {
      within: 'day',
      contact: 'meldpunt@kassameester.example',
      history: 'none',
      evidence: 'Bijlage 2',
    },
  },
): string {
  return JSON.stringify({
    format: 'kwartje-questionnaire',
    version: 1,
    round,
    language: 'nl',
    by: 'Sanne de Wit',
    filledOn: '2026-11-20',
    answers,
  })
}

test('the form is one file about this supplier; until an answer comes it waits, and is late after its day', () =>
  index(async (on) => {
    const { fileName, bytes, round } = await on.perform(makeQuestionnaire, {
      domain: domain.toUpperCase(),
      language: 'en',
      dueOn: '2099-01-01',
    })
    assert.equal(fileName, 'kwartje-questions-kassameester.example.html')
    const html = new TextDecoder().decode(bytes)
    assert.ok(html.includes(round) && html.includes('kassameester.example') && html.includes('lang="en"'))
    assert.deepEqual([(await only(on)).score, (await only(on)).isLate], [null, false])
    await on.perform(dropQuestionnaire, { round, isDropped: true })
    await make(on, '2020-01-01')
    assert.equal((await only(on)).isLate, true)
  }))

test('an answer that came back is kept with its round and scored; reading it again puts it in place', () =>
  index(async (on) => {
    const round = await make(on)
    assert.deepEqual(await on.perform(readAnswers, { text: returned(round) }), { domain, round, dropped: [] })
    const first = await only(on)
    assert.deepEqual([first.returned?.by, first.returned?.filledOn], ['Sanne de Wit', '2026-11-20'])
    assert.equal(first.score?.questions.find(({ id }) => id === 'breach')?.points, 2)
    assert.equal(first.score?.verdict, 'open')
    await on.perform(readAnswers, { text: returned(round, { breach: { within: 'longer' } }) })
    assert.equal((await only(on)).score?.questions.find(({ id }) => id === 'breach')?.isKnockOut, true)
  }))

test('what could not be taken over from a file is told, and stays told', () =>
  index(async (on) => {
    const round = await make(on)
    const text = returned(round, { breach: { within: 'soon' }, 'shoe-size': { a: 'b' } })
    const { dropped } = await on.perform(readAnswers, { text })
    assert.deepEqual(dropped, ['breach.within', 'shoe-size'])
    assert.deepEqual((await only(on)).returned?.dropped, dropped)
  }))

test('what is still open after its day counts as no', () =>
  index(async (on) => {
    const round = await make(on, '2020-01-01')
    await on.perform(readAnswers, { text: returned(round) })
    const { score } = await only(on)
    assert.deepEqual(
      [score?.verdict, score?.questions.find(({ id }) => id === 'rights')?.points],
      ['stop', 0],
    )
  }))

test('a judgement of one’s own counts instead, with its reason, and is taken back', () =>
  index(async (on) => {
    const round = await make(on)
    await on.perform(readAnswers, { text: returned(round) })
    const override = { points: 0, reason: 'de bijlage gaat over iets anders' } as const
    assert.deepEqual(await on.perform(judgeAnswer, { round, question: 'breach', override }), { former: null })
    const pointsNow = async (): Promise<unknown> =>
      (await only(on)).score?.questions.find(({ id }) => id === 'breach')?.points
    assert.equal(await pointsNow(), 0)
    const { former } = await on.perform(judgeAnswer, { round, question: 'breach', override: null })
    assert.deepEqual([former, await pointsNow()], [override, 2])
    await assert.rejects(
      on.perform(judgeAnswer, { round, question: 'breach', override: { points: 0, reason: ' ' } }),
    )
  }))

test('what is no answer of ours is refused, and changes nothing', () =>
  index(async (on) => {
    const round = await make(on)
    for (const [text, code] of [
      ['', 'answers-unreadable'],
      ['{"format":"iets anders"}', 'answers-unreadable'],
      [returned(round).slice(0, 100), 'answers-unreadable'],
      [returned(round).replace('"version":1', '"version":2'), 'answers-unreadable'],
      [returned('00000000-0000-4000-8000-000000000000'), 'answers-not-asked'],
    ] as const)
      await assert.rejects(on.perform(readAnswers, { text }), refused(code), code)
    assert.equal((await only(on)).returned, null)
    await assert.rejects(
      on.perform(makeQuestionnaire, { domain: 'niemand.example', language: 'nl', dueOn: '2099-01-01' }),
      refused('supplier-not-found'),
    )
  }))

test('a round that was dropped can be put back with its answers', () =>
  index(async (on) => {
    const round = await make(on)
    await on.perform(readAnswers, { text: returned(round) })
    await on.perform(dropQuestionnaire, { round, isDropped: true })
    assert.deepEqual(await on.perform(questionnaires, {}), [])
    await on.perform(dropQuestionnaire, { round, isDropped: false })
    assert.equal((await only(on)).returned?.by, 'Sanne de Wit')
  }))

test('own questions go into new rounds, in their language, and stay there as they were', () =>
  index(async (on) => {
    const before = await make(on)
    const question = { nl: 'Werkt u ook op zondag?', en: '', isHard: true }
    await on.perform(keepHouseQuestions, { questions: [question] })
    const [kept] = await on.perform(houseQuestions, {})
    assert.ok(kept !== undefined && /^house-[0-9a-v]{8}$/.test(kept.id))
    const { round, bytes } = await on.perform(makeQuestionnaire, {
      domain,
      language: 'en',
      dueOn: '2099-01-01',
    })
    assert.ok(new TextDecoder().decode(bytes).includes('Werkt u ook op zondag?'))
    const { former } = await on.perform(keepHouseQuestions, { questions: [] })
    assert.deepEqual(former, [kept])
    const answers = { [kept.id]: { answer: 'no' } }
    await on.perform(readAnswers, { text: returned(round, answers) })
    await on.perform(readAnswers, { text: returned(before, answers) })
    const rounds = await on.perform(questionnaires, { domain })
    const of = (name: string): Round | undefined => rounds.find((one) => one.round === name)
    assert.deepEqual(of(round)?.house, [{ id: kept.id, text: 'Werkt u ook op zondag?', isHard: true }])
    assert.deepEqual(of(round)?.score?.questions.at(-1), { id: kept.id, points: 0, isKnockOut: true })
    assert.deepEqual([of(before)?.house, of(before)?.returned?.answers], [[], {}])
    const override = { points: 'not-applicable', reason: 'dat vragen wij niet meer' } as const
    await on.perform(judgeAnswer, { round, question: kept.id, override })
    await assert.rejects(
      on.perform(judgeAnswer, { round: before, question: kept.id, override }),
      refused('answers-not-asked'),
    )
  }))

test('no more than ten own questions, each with words', () =>
  index(async (on) => {
    const question = { nl: 'Werkt u ook op zondag?', en: '', isHard: false }
    const keep = (questions: readonly (typeof question)[]): Promise<unknown> =>
      on.perform(keepHouseQuestions, { questions: [...questions] })
    await keep(Array.from({ length: 10 }, () => question))
    await assert.rejects(keep(Array.from({ length: 11 }, () => question)))
    await assert.rejects(keep([{ ...question, nl: '' }]))
    await assert.rejects(keep([{ ...question, nl: 'Hoe?' }]))
    await assert.rejects(keep([{ ...question, en: 'x'.repeat(301) }]))
    assert.equal((await on.perform(houseQuestions, {})).length, 10)
  }))
