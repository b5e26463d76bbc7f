import assert from 'node:assert/strict'
import { test } from 'node:test'
import { retentionCategories, retentionTerms, type RetentionCategory } from '../../../law/retention-terms.ts'
import type { Candidate, CandidatePlace } from '../candidate.ts'
import { othersNamed, type Company } from './company.ts'
import { eraseSteps, type EraseGround } from './erase.ts'

const at = (day: string): number => Temporal.Instant.from(`${day}T12:00:00Z`).epochMilliseconds

const terms = Object.fromEntries(
  retentionCategories.map((category) => [category, retentionTerms[category]]),
) as Record<RetentionCategory, (typeof retentionTerms)[RetentionCategory]> // made of all of them

type Whole = CandidatePlace['whole']

/** A document of the person, with who else is in it. */
interface Wish {
  readonly unit: string
  readonly nested?: string
  readonly kind?: string
  readonly format?: string
  readonly whole?: Partial<Whole>
  readonly topic?: Candidate['topic']
  readonly roles?: readonly string[]
  readonly others?: number
  readonly writers?: number
  readonly named?: number
}

function stepsFor(wishes: readonly Wish[], changes: Partial<EraseGround> = {}): string[] {
  const candidates = wishes.map(
    ({ unit, nested = '', kind = 'message', format = 'message', ...rest }): Candidate => {
      const whole: Whole = {
        digest: unit,
        kind,
        format,
        sizeBytes: 9,
        name: unit,
        atMs: at('2024-03-01'),
        holds: [],
        ...rest.whole,
      }
      const place = { sourceId: 1, unit, item: '', nested, name: '', whole }
      const { topic = null } = rest
      return {
        document: `${unit}/${nested}`,
        kind,
        format,
        sizeBytes: 9,
        atMs: null,
        topic,
        persons: 1,
        cardOf: [],
        places: [place],
      }
    },
  )
  const company = wishes.map(({ unit, nested = '', roles = ['from'], ...counts }): Company => ({
    sourceId: 1,
    unit,
    item: '',
    nested,
    roles,
    others: counts.others ?? 0,
    writers: counts.writers ?? 0,
    named: Array.from({ length: counts.named ?? 0 }, (_, i) => `Ander${String(i)}`),
    known: [],
  }))
  const ground: EraseGround = {
    terms,
    today: '2026-11-29',
    company,
    dispute: null,
    referred: new Set(),
    ...changes,
  }
  return eraseSteps(candidates, ground).map(
    ({ unit, nested, change, hold }) =>
      `${unit}${nested} ${change}${hold === null ? '' : ` ${hold.category} ${hold.until ?? '?'}`}`,
  )
}

test('a mail between them and us goes, whomever it mentions; one in which others take part loses only what is theirs', () => {
  assert.deepEqual(
    stepsFor([
      { unit: 'a', others: 2 },
      { unit: 'b', others: 1, writers: 1 },
      { unit: 'c', roles: ['mentioned'], others: 1 },
      { unit: 'd', roles: ['mentioned'] },
    ]),
    ['a remove', 'b redact', 'c redact', 'd remove'],
  )
})

test('minutes that name several people lose only what is theirs, also when nobody knows who the others are', () => {
  const file = { kind: 'file', format: 'docx', topic: 'sick-note' as const, roles: ['mentioned'] }
  assert.deepEqual(
    stepsFor([
      { ...file, unit: 'brief', named: 1 },
      { ...file, unit: 'notulen', named: 4 },
      { unit: 'ons', roles: ['mentioned'], named: 1 },
      { unit: 'van hen', named: 3 },
      { unit: 'bon', kind: 'file', format: 'row', roles: ['row'], named: 2 },
    ]),
    ['bon remove', 'brief remove', 'notulen redact', 'ons redact', 'van hen remove'],
  )
})

test('names that are one person count once, and so do those who are known', () => {
  const named = ['Mo', 'Mo Aydin', 'Youssef', 'Karin', 'VAN DER VELDE']
  assert.equal(othersNamed(named, ['Karin van der Velde-Postma', 'Denise Kromhout']), 2)
})

test('an invoice of 2024 stays until the end of 2031, also when only a name would go out of it (reference RV04)', () => {
  const holds = [{ nested: '2', topic: 'invoice' as const, atMs: at('2024-05-02') }]
  assert.deepEqual(
    stepsFor([
      { unit: 'mail', whole: { holds } },
      { unit: 'cc', others: 1, writers: 1, whole: { holds } },
      { unit: 'news', topic: 'newsletter' },
    ]),
    ['cc redact invoices 2031-12-31', 'mail remove invoices 2031-12-31', 'news remove'],
  )
})

test('what is attached to a mail of others goes out of it; what must be kept is told apart', () => {
  const mail = { unit: 'm', others: 1, writers: 1 }
  const holds = [{ nested: '2', topic: 'payroll' as const, atMs: at('2025-01-31') }]
  assert.deepEqual(stepsFor([mail, { ...mail, nested: '1', topic: 'application', others: 0, writers: 0 }]), [
    'm1 strip',
    'm redact',
  ])
  assert.deepEqual(
    stepsFor([
      { ...mail, whole: { holds } },
      { ...mail, nested: '2', topic: 'payroll', others: 0, writers: 0, whole: { holds } },
    ]),
    ['m2 strip payroll 2032-12-31', 'm redact payroll 2032-12-31'],
  )
})

test('a card goes out of its book, a row out of its table; a file that only names somebody stays without the name', () => {
  const book = { unit: 'boek.vcf', kind: 'file', format: 'vcard', roles: ['card'] }
  assert.deepEqual(
    stepsFor([
      { ...book, nested: '3' },
      { unit: 'r', kind: 'file', format: 'row', roles: ['row'] },
      { unit: 's', kind: 'file', format: 'row', roles: ['row'], others: 1 },
      { unit: 'brief.docx', kind: 'file', format: 'docx', roles: ['mentioned'] },
      { unit: 'cv.pdf', kind: 'file', format: 'pdf', roles: ['mentioned'], topic: 'application' },
      { unit: 'alles.zip', kind: 'container', format: 'zip', roles: ['mentioned'] },
    ]),
    ['alles.zip redact', 'boek.vcf3 strip', 'brief.docx redact', 'cv.pdf remove', 'r remove', 's redact'],
  )
})

test('a row that others refer to is emptied instead', () => {
  const row = { unit: 'r', kind: 'file', format: 'row', roles: ['row'] }
  assert.deepEqual(stepsFor([row], { referred: new Set(['r/']) }), ['r redact'])
})

test('a dispute keeps what it needs and no more', () => {
  const complaint = { nested: '', topic: 'complaint' as const, atMs: at('2026-02-01') }
  const wishes = [{ unit: 'a', whole: { holds: [complaint] } }, { unit: 'b' }]
  const dispute = { categories: ['complaints'], until: '2028-01-01' } as const
  assert.deepEqual(stepsFor(wishes, { dispute }), ['a remove dispute 2028-01-01', 'b remove'])
})
