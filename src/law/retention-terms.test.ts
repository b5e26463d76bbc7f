import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { firstDayWithin, recordTerms, sourceOfTerm } from './retention-terms.ts'

const today = Temporal.PlainDate.from('2026-11-25')

test('a term from the end of the year frees whole years only', () => {
  const seven = { term: 'P7Y', anchor: 'year-end' } as const
  // Records of 2018 are kept until the end of 2025; those of 2019 until the end of 2026.
  assert.equal(firstDayWithin(seven, today).toString(), '2019-01-01')
  assert.equal(firstDayWithin(seven, Temporal.PlainDate.from('2026-12-31')).toString(), '2019-01-01')
  assert.equal(firstDayWithin(seven, Temporal.PlainDate.from('2027-01-01')).toString(), '2020-01-01')
})

test('a term from the event counts back by the calendar', () => {
  assert.equal(firstDayWithin({ term: 'P4W', anchor: 'event' }, today).toString(), '2026-10-28')
  const leap = Temporal.PlainDate.from('2028-02-29')
  assert.equal(firstDayWithin({ term: 'P1Y', anchor: 'event' }, leap).toString(), '2027-02-28')
})

test('every term has an address where it stands, and what is a choice is never called sure', () => {
  for (const [category, term] of Object.entries(recordTerms)) {
    assert.match(sourceOfTerm(term).url, /^https:\/\//, category)
    if (term.kind === 'convention') assert.equal(term.confidence, 'low', category)
  }
})

const cases = process.env['KWARTJE_CASES']
const reference = cases === undefined ? '' : join(cases, '../law/retention.json')

interface ReferenceTerm {
  readonly id: string
  readonly term: string
  readonly kind: string
  readonly confidence: string
  readonly verified: string
}

test(
  'says of each term what the reference says',
  { skip: existsSync(reference) ? false : 'the reference is not beside the cases (KWARTJE_CASES)' },
  () => {
    const { terms } = JSON.parse(readFileSync(reference, 'utf8')) as {
      readonly terms: readonly ReferenceTerm[]
    }
    for (const [category, { id, term, kind, confidence, verified }] of Object.entries(recordTerms)) {
      const found = terms.find((one) => one.id === id)
      assert.deepEqual(
        [term, kind, confidence, verified],
        [found?.term, found?.kind.replaceAll('_', '-'), found?.confidence, found?.verified],
        category,
      )
    }
  },
)
