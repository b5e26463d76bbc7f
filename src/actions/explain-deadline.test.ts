import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { languages } from '../i18n/index.ts'
import type { ActionContext } from './action.ts'
import { answerDeadline, explainDeadline, listDeadlineRules } from './explain-deadline.ts'

const { nl, en } = languages
const asked = (
  rule: string,
  start: string,
  inputs: Readonly<Record<string, string>> = {},
): Parameters<typeof answerDeadline>[0] => ({
  rule,
  start,
  inputs,
  timeZone: 'Europe/Amsterdam',
})

test('says in a sentence when it came in, how it was counted, and over what it moved', () => {
  const question = asked('DSR-1M', '2026-11-25')
  assert.equal(
    answerDeadline(question, nl).explanation,
    'Het verzoek kwam binnen op woensdag 25 november 2026. Een maand later, op hetzelfde dagnummer, is vrijdag 25 december 2026. Dat is eerste kerstdag, dan tweede kerstdag, dan een zondag, dus schuift het op naar de eerste werkdag: maandag 28 december 2026.',
  )
  assert.equal(
    answerDeadline(question, en).explanation,
    'The request came in on Wednesday 25 November 2026. One month later, on the same day number, is Friday 25 December 2026. That is Christmas Day, then Boxing Day, then a Sunday, so it moves on to the first working day: Monday 28 December 2026.',
  )
})

test('what comes out stands on top, by the names that programs know', () => {
  const answer = answerDeadline(asked('DSR-EXT', '2027-01-31'), nl)
  assert.deepEqual(
    [answer.due_date, answer.extension_notice_due, answer.confidence, answer.unsure],
    ['2027-04-28', '2027-03-01', 'low', true],
  )
  assert.deepEqual(answer.readings, {
    three_months_from_receipt: '2027-04-30',
    rolled_first_month_plus_two: '2027-05-03',
  })
  assert.equal(answer.headline, 'woensdag 28 april 2027')
  assert.match(answer.source, /^https:/)
  assert.ok(answer.warnings.length > 0)
})

test('where the law sets no date, the answer says so', () => {
  const headline = (rule: string, inputs = {}): string =>
    answerDeadline(asked(rule, '2026-11-25', inputs), nl).headline
  assert.equal(headline('WITHDRAW'), 'Meteen')
  assert.equal(headline('BREACH-34'), 'Zonder onnodige vertraging')
  assert.equal(headline('COURT-6W', { answered: 'nee' }), 'Geen uiterste dag')
  assert.equal(headline('CHILD-NL', { age: '13' }), 'die persoon zelf, of de ouder of voogd')
})

test('every rule is listed with its words in both languages', () => {
  for (const messages of [nl, en]) {
    for (const { title, start } of listDeadlineRules(messages))
      assert.ok(title.length > 5 && start.length > 5)
  }
  assert.equal(listDeadlineRules(nl).length, 28)
})

test('over the API a wrong question is wrong input, told in the language asked for', async () => {
  // Needs no index, so the context is never looked at.
  const perform = (input: z.input<typeof explainDeadline.input>): Promise<unknown> =>
    explainDeadline.run({} as ActionContext, explainDeadline.input.parse(input), () => undefined)
  const answer = await perform({ rule: 'child-nl', start: '2026-09-01', inputs: { age: 13 } })
  assert.deepEqual((answer as { rights_by: unknown }).rights_by, ['data_subject', 'legal_representative'])
  await assert.rejects(perform({ rule: 'DSR-1M', start: 'soon', language: 'en' }), (error) => {
    assert.ok(error instanceof z.ZodError)
    assert.deepEqual(
      error.issues.map(({ path, message }) => [path, message.slice(0, 35)]),
      [[['start'], '"soon" is no day or time that exist']],
    )
    return true
  })
})
