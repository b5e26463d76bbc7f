import assert from 'node:assert/strict'
import { test } from 'node:test'
import { retentionCategories, retentionTerms, type RetentionCategory } from '../../../law/retention-terms.ts'
import type { Candidate, CandidatePlace } from '../candidate.ts'
import type { PlanGround } from '../ground.ts'
import { effectOf } from '../plan.ts'
import { inOrder } from '../steps.ts'
import { planRules } from './index.ts'

const at = (day: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime('Europe/Amsterdam').epochMilliseconds

const each = <Value>(value: (category: RetentionCategory) => Value): Record<RetentionCategory, Value> =>
  Object.fromEntries(retentionCategories.map((category) => [category, value(category)])) as Record<
    RetentionCategory,
    Value
  > // made of all of them

const ground: PlanGround = {
  nowMs: at('2026-11-29'),
  today: '2026-11-29',
  sources: [
    { id: 1, kind: 'path', location: '/home/noor/Documenten', isOfFormerEmployee: false },
    { id: 2, kind: 'path', location: '/home/noor/Downloads', isOfFormerEmployee: false },
    { id: 3, kind: 'path', location: '/mail/piet', isOfFormerEmployee: true },
  ],
  terms: each((category) => retentionTerms[category]),
  pastBeforeMs: each(() => at('2024-01-01')),
  returned: [],
  blocked: [],
  rolledUp: [],
  folders: { rollUp: 'Nieuwsbrieven', block: 'Geblokkeerd' },
}

type PlaceWish = Partial<Omit<CandidatePlace, 'whole'>> & {
  readonly whole?: Partial<CandidatePlace['whole']>
}

const place = ({ whole = {}, ...rest }: PlaceWish): CandidatePlace => ({
  sourceId: 1,
  unit: 'a.txt',
  item: '',
  nested: '',
  name: 'a.txt',
  ...rest,
  whole: {
    digest: 'd0',
    kind: 'file',
    format: 'text',
    sizeBytes: 10,
    name: 'a.txt',
    atMs: at('2023-05-01'),
    holds: [],
    ...whole,
  },
})

const candidate = (places: readonly CandidatePlace[], changes: Partial<Candidate> = {}): Candidate => ({
  document: 'd0',
  kind: 'file',
  format: 'text',
  sizeBytes: 10,
  atMs: at('2023-05-01'),
  topic: null,
  persons: 0,
  cardOf: [],
  places,
  ...changes,
})

test('of copies the one stays that is not among the downloads and not named a copy', () => {
  const places = [
    place({ sourceId: 2, unit: 'lijst.csv' }),
    place({ unit: 'lijst (1).csv' }),
    place({ unit: 'werk/lijst.csv' }),
    place({ unit: 'post.eml', nested: '2', whole: { kind: 'message' } }),
  ]
  const steps = planRules.duplicates.steps([candidate(places)], ground, '')
  assert.deepEqual(
    steps.map(({ unit, why }) => [unit, why.keep?.unit]),
    [
      ['lijst (1).csv', 'werk/lijst.csv'],
      ['lijst.csv', 'werk/lijst.csv'],
    ],
  )
})

test('what lies in one place, or else only attached, is no duplicate', () => {
  const places = [place({}), place({ unit: 'post.eml', nested: '2', whole: { kind: 'message' } })]
  assert.deepEqual(planRules.duplicates.steps([candidate(places)], ground, ''), [])
})

const invoiceMail = (day: string | null): CandidatePlace =>
  place({
    unit: 'Inbox',
    item: '123',
    whole: {
      kind: 'message',
      atMs: null,
      holds: [{ nested: '2', topic: 'invoice', atMs: day === null ? null : at(day) }],
    },
  })

test('an invoice in its seven years is held, and says until when', () => {
  const hold = (day: string | null): unknown =>
    planRules['past-retention'].steps([candidate([invoiceMail(day)])], ground, 'correspondence')[0]?.hold
  // Seven years, counted from the end of the year.
  assert.deepEqual(hold('2020-03-01'), { category: 'invoices', until: '2027-12-31' })
  assert.deepEqual(hold('2019-12-31'), { category: 'invoices', until: '2026-12-31' })
  assert.equal(hold('2018-12-31'), null)
  // How old it is, nobody knows: it stays.
  assert.deepEqual(hold(null), { category: 'invoices', until: null })
})

test('an own term may be longer than the statutory one, and never shorter', () => {
  const withTerm = (term: string): PlanGround => ({
    ...ground,
    terms: { ...ground.terms, invoices: { ...retentionTerms.invoices, term } },
  })
  const until = (term: string): unknown =>
    planRules['past-retention'].steps([candidate([invoiceMail('2020-03-01')])], withTerm(term), 'quotes')[0]
      ?.hold?.until
  assert.deepEqual([until('P10Y'), until('P1Y')], ['2030-12-31', '2027-12-31'])
})

test('what is attached goes out of its message; what an archive holds is out of reach', () => {
  const inMail = place({ unit: 'Inbox', item: '5', nested: '2', name: 'cv.pdf', whole: { kind: 'message' } })
  const inZip = place({ unit: 'oud.zip', nested: '1', name: 'cv.pdf', whole: { format: 'zip' } })
  const steps = planRules['past-retention'].steps([candidate([inMail, inZip])], ground, 'applications')
  assert.deepEqual(
    steps.map(({ change, nested, isOutOfReach }) => [change, nested, isOutOfReach]),
    [
      ['strip', '2', false],
      ['strip', '1', true],
    ],
  )
  const { items, held, outOfReach } = effectOf(steps)
  assert.deepEqual([items, held, outOfReach], [1, 0, 1])
})

test('a BSN goes out of the text of a mail, and with what is attached; the duty to keep payslips is not on the mail', () => {
  const payslip = { nested: '2', topic: 'payroll' as const, atMs: at('2025-01-25') }
  const whole = { kind: 'message', holds: [payslip] }
  const steps = planRules['bsn-in-mail'].steps(
    [
      candidate([place({ unit: 'Inbox', item: '7', whole }), place({ unit: 'lijst.csv' })]),
      candidate([place({ unit: 'Inbox', item: '7', nested: '2', whole })], { document: 'd1' }),
    ],
    ground,
    '',
  )
  assert.deepEqual(
    steps.map(({ change, hold }) => [change, hold]),
    [
      ['redact', null],
      ['strip', null],
    ],
  )
})

test('an invoice with a BSN attached to a mail is held all the same', () => {
  const whole = {
    kind: 'message',
    holds: [{ nested: '2', topic: 'invoice' as const, atMs: at('2025-01-25') }],
  }
  const steps = planRules['bsn-in-mail'].steps(
    [candidate([place({ unit: 'Inbox', item: '7', nested: '2', whole })])],
    ground,
    '',
  )
  assert.equal(steps[0]?.hold?.category, 'invoices')
})

test('a list among the downloads is forgotten when it is old; a bought one is told by its name', () => {
  const list = (unit: string, atMs: number | null): Candidate =>
    candidate([place({ sourceId: 2, unit, name: unit })], { persons: 40, atMs })
  const lists = [
    list('klanten.xlsx', at('2025-01-01')),
    list('gisteren.xlsx', at('2026-11-28')),
    list('adressenlijst_gekocht.csv', null),
  ]
  const unitsOf = (rule: 'forgotten-exports' | 'bought-lists'): string[] =>
    planRules[rule].steps(lists, ground, '').map(({ unit }) => unit)
  assert.deepEqual(unitsOf('forgotten-exports'), ['klanten.xlsx'])
  assert.deepEqual(unitsOf('bought-lists'), ['adressenlijst_gekocht.csv'])
})

test('only the mail of who left is asked for, and only there', () => {
  assert.deepEqual(planRules['left-mail'].asks(ground), [
    { about: '', wanted: { type: 'sources', sourceIds: [3] } },
  ])
  const steps = planRules['left-mail'].steps(
    [candidate([place({ sourceId: 3 }), place({ sourceId: 1 })])],
    ground,
    '',
  )
  assert.deepEqual(
    steps.map(({ sourceId }) => sourceId),
    [3],
  )
})

test('of whom the user blocked the mail itself goes, wherever it lies; without anybody nothing is asked', () => {
  const rule = planRules['blocked-mail']
  assert.deepEqual(rule.asks(ground), [])
  assert.deepEqual(rule.asks({ ...ground, blocked: ['nieuws.zadel.example'] }), [
    { about: '', wanted: { type: 'mailings', listKeys: ['nieuws.zadel.example'] } },
  ])
  const steps = rule.steps(
    [candidate([place({}), place({ nested: '2' }), place({ sourceId: 2 })])],
    ground,
    '',
  )
  assert.deepEqual(
    steps.map(({ sourceId, change }) => [sourceId, change]),
    [
      [1, 'remove'],
      [2, 'remove'],
    ],
  )
})

test('what goes as a whole is not taken apart first, and nothing is there twice', () => {
  const places = [
    place({ unit: 'b', item: '20', whole: { kind: 'message' } }),
    place({ unit: 'b', item: '3', whole: { kind: 'message' } }),
    place({ unit: 'b', item: '3', nested: '2', whole: { kind: 'message' } }),
    place({ unit: 'a', nested: '2', whole: { kind: 'message' } }),
  ]
  const rule = planRules['past-retention']
  const steps = rule.steps([candidate(places), candidate(places)], ground, 'applications')
  assert.deepEqual(
    inOrder(steps).map(({ unit, item, change }) => [unit, item, change]),
    [
      ['a', '', 'strip'],
      ['b', '3', 'remove'],
      ['b', '20', 'remove'],
    ],
  )
})

const card = (unit: string, nested: string, changes: Partial<Candidate>): Candidate =>
  candidate(
    [
      place({
        unit,
        nested,
        item: nested === '' ? `${changes.document ?? ''}.vcf` : '',
        whole: { kind: nested === '' ? 'contact' : 'container', format: 'vcard' },
      }),
    ],
    { kind: 'contact', format: 'vcard', cardOf: [1], ...changes },
  )

test('of the cards of one person in one address book the fullest stays, and the others go into it', () => {
  const cards = [
    card('book.vcf', '1', { document: 'short', sizeBytes: 80 }),
    card('book.vcf', '4', { document: 'full', sizeBytes: 300 }),
    card('other.vcf', '1', { document: 'elsewhere' }),
    card('book.vcf', '2', { document: 'somebody else', cardOf: [2] }),
    card('book.vcf', '3', { document: 'a family', cardOf: [1, 2] }),
  ]
  const steps = planRules['double-contacts'].steps(cards, ground, '')
  assert.deepEqual(
    steps.map(({ document, nested, change, why }) => [
      document,
      nested,
      change,
      why.from?.map((one) => one.nested),
      why.into?.nested,
    ]),
    [
      ['full', '4', 'merge', ['1'], undefined],
      ['short', '1', 'strip', undefined, '4'],
    ],
  )
})

test('of cards that are items of their own the merged one is written before the other goes', () => {
  const cards = [
    card('klanten/', '', { document: 'a', sizeBytes: 80 }),
    card('klanten/', '', { document: 'b', sizeBytes: 300 }),
  ]
  const steps = inOrder(planRules['double-contacts'].steps(cards, ground, ''))
  assert.deepEqual(
    steps.map(({ item, change }) => [item, change]),
    [
      ['b.vcf', 'merge'],
      ['a.vcf', 'remove'],
    ],
  )
})

test('news goes aside only out of the inbox; a mailbox file says that it cannot', () => {
  const at = (sourceId: number, unit: string, item = ''): CandidatePlace =>
    place({ sourceId, unit, item, whole: { kind: 'message' } })
  const places = [
    at(1, 'cur/1'),
    at(1, 'Maildir/new/2'),
    at(1, '.Werk/cur/3'),
    at(1, '.Trash/cur/4'),
    at(1, 'Inbox.mbox', '17'),
    at(1, 'Archief', '18'),
    at(1, 'brief.eml'),
    at(9, 'INBOX', '5'),
    at(9, 'Trash', '6'),
  ]
  const sources = [
    ...ground.sources,
    { id: 9, kind: 'imap', location: '', isOfFormerEmployee: false },
  ] as const
  const steps = planRules['rolled-up-mail'].steps([candidate(places)], { ...ground, sources }, '')
  assert.deepEqual(
    steps.map(({ unit, change, why, isOutOfReach }) => [unit, change, why.to, isOutOfReach]),
    [
      ['cur/1', 'move', 'Nieuwsbrieven', false],
      ['Maildir/new/2', 'move', 'Nieuwsbrieven', false],
      ['Inbox.mbox', 'move', 'Nieuwsbrieven', true],
      ['INBOX', 'move', 'Nieuwsbrieven', false],
    ],
  )
})
