import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { answerDeadline } from '../../src/actions/explain-deadline.ts'
import { languages } from '../../src/i18n/index.ts'
import { adequacyDecisions } from '../../src/law/adequacy.ts'
import { deadlineRules } from '../../src/law/deadlines/index.ts'
import { holidaysOf } from '../../src/law/holidays.ts'
import { lawSources } from '../../src/law/sources.ts'

// The legal reference that the data in src/law was made from. The product holds its own; this tells when they part.
const cases = process.env['KWARTJE_CASES']
const folder =
  cases === undefined ? resolve(import.meta.dirname, '../../../shared/law') : resolve(cases, '../law')
const skip = existsSync(folder) ? false : `no legal reference in ${folder}`

// oxlint-disable-next-line typescript/no-explicit-any -- its shape is the reference's
const reference = (name: string): any => JSON.parse(readFileSync(join(folder, name), 'utf8'))

interface Vector {
  readonly id: string
  readonly rule: string
  readonly tz: string
  readonly start: string
  readonly expected: Readonly<Record<string, unknown>>
  readonly readings?: Readonly<Record<string, string>>
  readonly extension_notice_due?: string
  readonly unsure: boolean
  readonly confidence: string
}

const about = new Set([
  'id',
  'rule',
  'tz',
  'start',
  'expected',
  'readings',
  'why',
  'note',
  'sources',
  'confidence',
  'unsure',
])

function inputsOf(vector: object): Record<string, string> {
  const texts = Object.entries(vector).flatMap(([name, value]): (readonly [string, string])[] => {
    if (about.has(name)) return []
    return typeof value === 'object'
      ? Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, String(one)])
      : [[name, String(value)]]
  })
  return Object.fromEntries(texts)
}

test('every vector of the reference comes out, with its readings and doubt', { skip }, () => {
  const { vectors }: { readonly vectors: readonly Vector[] } = reference('deadline-vectors.json')
  assert.ok(vectors.length >= 53)
  for (const vector of vectors) {
    const { id, rule, tz, start, expected } = vector
    const asked = { rule, start, timeZone: tz, inputs: inputsOf(vector) }
    const answer = answerDeadline(asked, languages.nl)
    const found = Object.fromEntries(Object.entries(answer).filter(([name]) => name in expected))
    assert.deepEqual(found, expected, id)
    for (const [name, at] of Object.entries(vector.readings ?? {}))
      assert.equal(answer.readings[name], at, id)
    assert.equal(answer.unsure, vector.unsure, id)
    // How sure a term of keeping is depends on where the term comes from, which a vector does not tell.
    if (rule !== 'RETENTION') assert.equal(answer.confidence, vector.confidence, id)
    if (vector.extension_notice_due !== undefined && rule === 'DSR-EXT')
      assert.equal(answer.extension_notice_due, vector.extension_notice_due, id)
  }
})

test('every rule of the reference is there, with its confidence and sources', { skip }, () => {
  const { rules } = reference('deadline-rules.json')
  const urls = new Map<string, string>(
    reference('sources.json').sources.map(({ id, url }: Record<'id' | 'url', string>) => [id, url]),
  )
  for (const { id, sources, confidence, verified } of rules) {
    const rule = deadlineRules.find((one) => one.id === id)
    assert.ok(rule !== undefined, id)
    assert.deepEqual([rule.confidence, rule.verified], [confidence, verified], id)
    assert.deepEqual(
      sources.filter((source: (typeof rule.sources)[0]) => !rule.sources.some((one) => one === source)),
      [],
      id,
    )
  }
  for (const [id, { url }] of Object.entries(lawSources)) assert.equal(url, urls.get(id), id)
})

test('the holidays are those of the reference, with basis and doubt', { skip }, () => {
  interface Day {
    readonly date: string
    readonly basis: string
    readonly counts_reg1182: string
  }
  const { years }: { readonly years: Readonly<Record<string, { readonly days: readonly Day[] }>> } =
    reference('holidays-nl.json')
  for (const [year, { days }] of Object.entries(years)) {
    assert.deepEqual(
      holidaysOf(Number(year)).map(({ day, basis, countsForEurope }) => [
        day.toString(),
        basis,
        countsForEurope.replace('-', '_'),
      ]),
      days.map(({ date, basis, counts_reg1182 }) => [date, basis, counts_reg1182]),
    )
  }
})

test('every adequacy decision of the reference is there, with its last day', { skip }, () => {
  const { adequacy } = reference('vendors.json').transfers
  for (const { code, decision, valid_until, confidence } of adequacy) {
    const ours = adequacyDecisions.findLast(({ country }) => country === code)
    assert.ok(ours !== undefined && decision.startsWith(ours.decision), code)
    assert.deepEqual([ours.to, ours.confidence], [valid_until, confidence], code)
  }
})
