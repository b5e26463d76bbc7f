import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adviseOn } from './advice.ts'
import { clockOf } from './clock.ts'
import { countryOf } from './country.ts'
import type { BreachEvent, BreachLine } from './event.ts'
import { breachFiles, notified, standingDecision, type BreachFile } from './file.ts'
import { formAnswers } from './form.ts'
import { factsOf, stepsFor } from './interview.ts'
import { proposedFacts, proposedSeverity } from './propose.ts'
import { severityOf } from '../../law/severity.ts'
import { amountOf, foundNobody, scopeOf, type ScopePerson, type ScopeSums } from './scope.ts'

const atMs = Date.UTC(2026, 10, 27, 15, 30)

function lines(...events: readonly BreachEvent[]): BreachLine[] {
  return events.map((event, i) => ({
    id: i + 1,
    breach: 1,
    atMs: atMs + i,
    event,
    hash: `h${String(i)}`,
    salt: '',
  }))
}

function fileOf(...events: readonly BreachEvent[]): BreachFile {
  const file = breachFiles(lines(opened, ...events)).get(1)
  assert.ok(file)
  return file
}

const opened: BreachEvent = { type: 'opened', kind: 'open-cc', title: '', isRehearsal: false, former: '' }
const aware = (at: string): BreachEvent => ({
  type: 'timed',
  times: { firstSignal: null, aware: at, began: null, ended: null },
  why: '',
})
const decided = (authority: 'notify' | 'not'): BreachEvent => ({
  type: 'decided',
  decision: {
    authority,
    people: 'not',
    reason: 'om wat wij weten',
    by: 'Tess',
    frozen: {
      facts: {},
      advice: adviseOn({}, '2026-10-01'),
      severity: severityOf(proposedSeverity({})),
      inputs: proposedSeverity({}),
      people: null,
      scope: null,
      day: '2026-10-01',
      form: 'AP-2021',
    },
  },
})
const toldAuthority = (phase: 'first' | 'withdrawn', at: string): BreachEvent => ({
  type: 'told',
  whom: 'authority',
  name: '',
  at,
  channel: 'form',
  phase,
  number: 'Z1',
  count: null,
  note: '',
})

const person: ScopePerson = {
  id: 1,
  name: 'Piet Jansen',
  role: 'customer',
  email: 'piet@klant.example',
  phone: null,
  hasAddress: false,
  isMinor: false,
  country: null,
  kinds: ['PERSON', 'EMAIL'],
}
const sums: ScopeSums = {
  choice: { type: 'places', places: [1], folder: '', from: null, to: null },
  atMs,
  documents: 10,
  undated: 1,
  elsewhere: 10,
  unread: 0,
  strays: 4,
  kinds: [{ kind: 'EMAIL', class: 'ordinary', documents: 10 }],
  places: ['mail'],
}

test('the clock ends 72 hours after the minute of awareness, through a change of the clock', () => {
  const winter = clockOf(fileOf(aware('2026-10-24T12:00:00+02:00')), atMs)
  assert.equal(new Date(winter.dueAtMs ?? 0).toISOString(), '2026-10-27T10:00:00.000Z')
  assert.equal(winter.state, 'late')
  assert.equal(clockOf(fileOf(), atMs).state, 'not-started')
})

test('a weekend moves nothing, and is warned of on Friday afternoon', () => {
  const friday = clockOf(fileOf(aware('2026-11-26T10:00:00+01:00')), atMs)
  assert.equal(new Date(friday.dueAtMs ?? 0).toISOString(), '2026-11-29T09:00:00.000Z')
  assert.equal(new Date(friday.beforeWeekendMs ?? 0).toISOString(), '2026-11-27T14:00:00.000Z')
  const monday = clockOf(fileOf(aware('2026-11-30T10:00:00+01:00')), atMs)
  assert.equal(monday.beforeWeekendMs, null, 'it ends on a Thursday')
  const tooLate = clockOf(fileOf(aware('2026-11-27T16:00:00+01:00')), atMs)
  assert.equal(tooLate.beforeWeekendMs, null, 'Friday afternoon was over already')
})

test('who notified, or decided that it need not be, has no clock; who withdrew has it again', () => {
  const start = aware('2026-11-27T10:00:00+01:00')
  const first = toldAuthority('first', '2026-11-28T10:00:00+01:00')
  assert.equal(clockOf(fileOf(start, first), atMs).state, 'notified')
  assert.equal(clockOf(fileOf(start, first), atMs).wasLate, false)
  const back = fileOf(start, first, toldAuthority('withdrawn', '2026-11-28T11:00:00+01:00'))
  assert.equal(notified(back), null)
  assert.equal(clockOf(back, atMs).state, 'running')
  assert.equal(clockOf(fileOf(start, decided('not')), atMs).state, 'not-needed')
  assert.equal(clockOf(fileOf(start, decided('not'), decided('notify')), atMs).state, 'running')
  const late = toldAuthority('first', '2026-12-01T10:00:00+01:00')
  assert.equal(clockOf(fileOf(start, late), atMs).wasLate, true)
})

test('a later decision takes the place of the former, which stays; a line that was struck out counts for nothing', () => {
  const file = fileOf(decided('not'), decided('notify'))
  assert.equal(standingDecision(file)?.authority, 'notify')
  assert.equal(file.decisions.length, 2)
  const struck = fileOf(decided('not'), decided('notify'), { type: 'struck', line: 3 })
  assert.equal(standingDecision(struck)?.authority, 'not')
})

test('what is counted anew drops what was put right on other numbers', () => {
  const scope = scopeOf(sums, [person])
  const scoped: BreachEvent = { type: 'scoped', scope, paper: 1, digest: '' }
  const amount = { min: 3, best: 5, max: 9 }
  const corrected: BreachEvent = { type: 'corrected', field: 'people', amount, reason: 'geteld' }
  assert.deepEqual(amountOf(fileOf(scoped, corrected), 'people'), amount)
  assert.deepEqual(amountOf(fileOf(scoped, corrected, scoped), 'people'), { min: 1, best: 1, max: 5 })
  const back: BreachEvent = { ...corrected, amount: null }
  assert.equal(amountOf(fileOf(scoped, corrected, back), 'people')?.best, 1)
})

test('machines and newsletters are nobody who is hurt; who has no role may be nobody that matters', () => {
  const everybody = [
    person,
    { ...person, id: 2, role: 'other' as const },
    { ...person, id: 3, role: 'machine' as const },
    { ...person, id: 4, role: 'newsletter-sender' as const },
  ]
  const scope = scopeOf(sums, everybody)
  assert.deepEqual(scope.people, { min: 1, best: 2, max: 6 })
  assert.deepEqual(scope.reach, { mail: 2, phone: 0, letter: 0, none: 0 })
  assert.deepEqual(scope.minors, { min: 0, best: 0, max: 2 }, 'of whom no age is known may be a child')
})

test('of what Kwartje does not read no number is made up', () => {
  const scope = scopeOf({ ...sums, choice: { type: 'by-hand', note: 'ordner' } }, [])
  assert.equal(scope.people, null)
  assert.equal(amountOf({ scope, corrections: {} }, 'people'), null)
})

test('nobody found is no number, until a person says that it is nobody', () => {
  const scope = scopeOf(sums, [])
  assert.equal(scope.people?.best, 0)
  const file = { scope, corrections: {} }
  assert.equal(amountOf(file, 'people'), null, 'so that no advice, form or letter rests on it')
  assert.equal(foundNobody(file), true)
  assert.equal(proposedFacts('open-cc', scope).receiver, undefined, 'and none is called few')
  const amount = { min: 0, best: 0, max: 0 }
  const said = { scope, corrections: { people: { amount, reason: 'zelf gekeken', atMs } } }
  assert.deepEqual([amountOf(said, 'people'), foundNobody(said)], [amount, false])
  assert.equal(foundNobody({ scope: null, corrections: {} }), false)
})

test('the scope proposes answers, and a person gives them', () => {
  const kinds = [
    { kind: 'NL_BSN', class: 'sensitive', documents: 1 },
    { kind: 'HEALTH', class: 'special', documents: 1 },
  ] as const
  const child = { ...person, isMinor: true }
  const scope = scopeOf({ ...sums, kinds }, [child])
  const proposed = proposedFacts('lost-device', scope)
  assert.deepEqual(new Set(proposed.natures), new Set(['identity', 'special', 'detailed']))
  assert.equal(proposed.vulnerable, 'yes')
  assert.equal(proposed.copy, 'yes', 'each document has a copy elsewhere')
  assert.equal(proposed.receiver, 'stranger')
  const birth = { ...person, hasAddress: true, kinds: ['PERSON', 'DATE_OF_BIRTH'] as const }
  assert.ok(
    proposedFacts('lost-device', scopeOf(sums, [birth])).natures?.includes('identity'),
    'name, address and birth date together',
  )
})

test('the worked examples of severity come out', () => {
  const score = (facts: Parameters<typeof proposedSeverity>[0]): number =>
    severityOf(proposedSeverity(facts)).score
  assert.equal(score({ natures: ['contact'], receiver: 'known', effects: ['seen'] }), 1, 'addresses in CC')
  assert.equal(
    score({ natures: ['financial', 'identity'], receiver: 'known-deleted', effects: ['seen'] }),
    3.25,
    'a payslip to a colleague',
  )
  assert.equal(
    score({
      natures: ['financial'],
      receiver: 'stranger',
      effects: ['seen', 'gone'],
      copy: 'yes',
      intent: 'yes',
    }),
    4.25,
    'a stolen laptop with accounts, and a copy of it',
  )
  assert.equal(
    score({ natures: ['financial'], protection: 'unreadable', receiver: 'nobody', effects: ['seen'] }),
    0.75,
    'the same, encrypted',
  )
  assert.equal(
    score({ natures: ['special', 'identity'], receiver: 'attacker', effects: ['seen'] }),
    5,
    'a mailbox taken over',
  )
})

test('only what matters is asked, in the order of the guideline', () => {
  const cc = stepsFor({ kind: 'open-cc', facts: {} })
  assert.deepEqual(cc.slice(0, 3), ['when', 'stop', 'scope'])
  assert.ok(!cc.includes('outage') && !cc.includes('protection'))
  assert.ok(stepsFor({ kind: 'data-gone', facts: {} }).includes('outage'))
  assert.deepEqual(stepsFor({ kind: 'hacked-mailbox', facts: { incident: 'test' } }), [
    'incident',
    'when',
    'stop',
  ])
  const encrypted = stepsFor({ kind: 'lost-device', facts: { effects: ['seen'], protection: 'unreadable' } })
  assert.ok(!encrypted.includes('receiver') && encrypted.includes('copy'))
})

test('what is not known is told: in doubt one notifies', () => {
  const nothing = adviseOn(factsOf({ kind: 'other', facts: {} }), '2026-10-01')
  assert.deepEqual([nothing.authority, nothing.people, nothing.isUnsure], ['notify', 'assess', true])
  assert.ok(nothing.missing.includes('receiver') && nothing.missing.includes('scope'))
})

test('who works for another tells that one; a financial undertaking is outside Art. 34', () => {
  const facts = { natures: ['financial'], receiver: 'attacker', people: 5 } as const
  assert.equal(adviseOn({ ...facts, role: 'processor' }, '2026-10-01').controllers, true)
  assert.equal(adviseOn(facts, '2026-10-01').people, 'tell')
  const bank = adviseOn({ ...facts, financial: 'yes' }, '2026-10-01')
  assert.deepEqual([bank.authority, bank.people], ['notify', 'not-needed'])
  assert.ok(bank.reasons.some(({ code }) => code === 'financial'))
})

test('what was done afterwards takes the high risk away, not the risk', () => {
  const facts = { natures: ['identity'], receiver: 'stranger', removed: 'yes' } as const
  const advice = adviseOn(facts, '2026-10-01')
  assert.deepEqual([advice.authority, advice.people], ['notify', 'not-needed'])
})

test('the form says what is known, and leaves open what is not', () => {
  const organisation = {
    name: 'De Ketting',
    legalForm: '',
    registration: '',
    address: '',
    email: '',
    phone: '',
    representative: '',
    officer: '',
  }
  const file = fileOf(aware('2026-11-27T10:00:00+01:00'), {
    type: 'scoped',
    scope: scopeOf(sums, [person]),
    paper: 1,
    digest: '',
  })
  const answers = formAnswers({ file, facts: factsOf(file), organisation, band: 'low', isLate: false })
  const value = (question: string) => answers.find((one) => one.question === question)?.value
  assert.deepEqual(value('discovered'), { type: 'moment', at: '2026-11-27T10:00' })
  assert.deepEqual(value('least'), { type: 'number', number: 1 })
  assert.deepEqual(value('incident'), { type: 'options', options: ['open-cc'] })
  assert.deepEqual(value('registration'), { type: 'open' })
  assert.deepEqual(value('vulnerable'), { type: 'open' }, 'nobody said so')
  assert.deepEqual(value('late-reason'), { type: 'open' })
})

test('a country is what a number or an address points to; none is no proof', () => {
  assert.equal(countryOf(['a@firma.be'], []), 'BE')
  assert.equal(countryOf(['a@firma.be'], ['+31612345678']), null)
  assert.equal(countryOf([], ['+351912345678']), 'PT')
  assert.equal(countryOf(['a@shop.co.uk'], []), 'GB')
  assert.equal(countryOf(['a@gmail.com'], []), null)
})
