import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countsIn, restDay, rollForward } from '../calendar.ts'
import { WrongQuestion, type WrongQuestionCode } from '../wrong-question.ts'
import { deadlineRules, reckonDeadline, type DeadlineRuleId } from './index.ts'
import type { Reckoning, Results } from './rule.ts'

type Inputs = Readonly<Record<string, string>>
type Texts = Readonly<Record<string, unknown>>

function ask(rule: string, start: string, inputs: Inputs = {}, timeZone = 'Europe/Amsterdam'): Reckoning {
  return reckonDeadline({ rule, start, timeZone, inputs })
}

function texts(results: Results): Texts {
  return Object.fromEntries(
    Object.entries(results).map(([name, value]) => [
      name,
      value instanceof Temporal.ZonedDateTime
        ? value.toString({ timeZoneName: 'never' })
        : value instanceof Temporal.PlainDate
          ? value.toString()
          : value,
    ]),
  )
}

/** What comes out of each rule: worked out by hand from the law, with a calendar beside it. */
const vectors: readonly (readonly [DeadlineRuleId, start: string, inputs: Inputs, expected: Texts])[] = [
  // One month: the same day number, the last day if there is none, then on to a working day.
  ['DSR-1M', '2025-01-31', {}, { dueDate: '2025-02-28' }],
  ['DSR-1M', '2024-03-29', {}, { dueDate: '2024-04-29' }],
  ['DSR-1M', '2025-04-05', {}, { dueDate: '2025-05-06' }], // Liberation Day
  ['DSR-1M', '2031-03-26', {}, { dueDate: '2031-04-28' }], // King's Day on a Saturday
  ['DSR-1M', '2026-12-01', {}, { dueDate: '2027-01-04' }], // New Year's Day, weekend
  ['DSR-1M', '2024-11-26', {}, { dueDate: '2024-12-27' }], // equated by decree: a working day
  ['DSR-1M', '2030-03-19', {}, { dueDate: '2030-04-19' }], // Good Friday: a working day
  ['DSR-1M', '2026-11-30T23:30:00Z', {}, { dueDate: '2027-01-04' }], // 1 December here
  // Two months more, by the earliest reading.
  ['DSR-EXT', '2026-06-10', {}, { dueDate: '2026-09-10', extensionNoticeDue: '2026-07-10' }],
  ['DSR-EXT', '2027-01-31', {}, { dueDate: '2027-04-28', extensionNoticeDue: '2027-03-01' }],
  [
    'DSR-EXT',
    '2026-06-10',
    { notice_sent: '2026-07-11' },
    { dueDate: '2026-07-10', extensionValid: false, extensionNoticeDue: '2026-07-10' },
  ],
  ['DSR-EXT-NOTICE', '2026-06-10', {}, { dueDate: '2026-07-10' }],
  [
    'DSR-EXT-NOTICE',
    '2026-06-10',
    { notice_sent: '2026-07-10T23:59' },
    { dueDate: '2026-09-10', extensionValid: true },
  ],
  [
    'DSR-EXT-NOTICE',
    '2026-06-10',
    // Already the 11th here.
    { notice_sent: '2026-07-10T22:00:00Z' },
    { dueDate: '2026-07-10', extensionValid: false },
  ],
  [
    'DSR-SUSPEND',
    '2026-06-01',
    { 'pause.from': '2026-06-03', 'pause.to': '2026-06-08' },
    { dueDate: '2026-07-01' },
  ],
  ['INFO-13', '2026-11-25', {}, { dueDate: '2026-11-25' }],
  ['INFO-13', '2026-11-25T10:00', {}, { dueAt: '2026-11-25T10:00:00+01:00' }],
  ['INFO-14', '2026-11-10', { first_disclosure: '2026-11-20' }, { dueDate: '2026-11-20' }],
  [
    'INFO-14',
    '2026-11-10',
    { first_disclosure: '2026-11-20', first_communication: '2026-11-19' },
    { dueDate: '2026-11-19' },
  ],
  ['INFO-14', '2026-11-10', { first_disclosure: '2027-01-20' }, { dueDate: '2026-12-10' }],
  ['INFO-14', '2026-11-10', { exception: 'already_informed' }, { dueDate: null }],
  ['INFO-PURPOSE', '2026-11-25', {}, { dueDate: '2026-11-25' }],
  ['OBJ-21-4', '2026-11-25', {}, { dueDate: '2026-11-25' }],
  ['OBJ-DM', '2026-11-25', {}, { dueDate: null, effectiveFrom: '2026-11-25', confirmBy: '2026-12-28' }],
  ['WITHDRAW', '2026-11-25T10:00', {}, { dueDate: null, effectiveFrom: '2026-11-25T10:00:00+01:00' }],
  ['RECTIFY-ERASE', '2026-11-25', {}, { dueDate: '2026-12-28' }],
  ['RECTIFY-ERASE', '2026-11-25', { own_initiative: 'yes' }, { dueDate: null, openSince: '2026-11-25' }],
  ['NOTIFY-19', '2026-11-25', {}, { dueDate: null, openSince: '2026-11-25' }],
  ['LIFT-18-3', '2026-11-25', {}, { dueDate: '2026-11-25' }],
  // Hours as they pass: an hour earlier or later on the wall when the clock is changed.
  ['BREACH-72H', '2026-11-06T17:00', {}, { dueAt: '2026-11-09T17:00:00+01:00' }],
  ['BREACH-72H', '2027-03-26T18:10', {}, { dueAt: '2027-03-29T19:10:00+02:00' }],
  ['BREACH-72H', '2026-10-25T02:30+01:00', {}, { dueAt: '2026-10-28T02:30:00+01:00' }],
  ['BREACH-72H', '2026-11-02', { aware: '2026-11-04T11:00' }, { dueAt: '2026-11-07T11:00:00+01:00' }],
  [
    'BREACH-72H',
    '2026-06-02T14:00',
    { processor_aware: '2026-06-01T10:00', controller_informed: '2026-06-02T14:00' },
    { dueAt: '2026-06-05T14:00:00+02:00' },
  ],
  ['BREACH-PROC', '2026-11-25', {}, { dueDate: null, openSince: '2026-11-25' }],
  ['BREACH-PROC', '2026-11-25T10:00', { contract_hours: '24' }, { dueAt: '2026-11-26T10:00:00+01:00' }],
  ['BREACH-34', '2026-11-25', {}, { dueDate: null, openSince: '2026-11-25' }],
  ['PRIOR-36', '2027-03-11', {}, { dueDate: '2027-05-07' }], // Ascension Day
  ['PRIOR-36', '2026-09-18', { weeks: '14' }, { dueDate: '2026-12-28', extensionNoticeDue: '2026-10-19' }],
  ['PRIOR-36', '2026-09-18', { extended: 'ja' }, { dueDate: '2026-12-28', extensionNoticeDue: '2026-10-19' }],
  [
    'PRIOR-36',
    '2026-06-01',
    { 'pause.from': '2026-06-10', 'pause.to': '2026-06-20' },
    { dueDate: '2026-08-06' },
  ],
  [
    'PRIOR-36',
    '2026-06-01',
    { notice_sent: '2026-07-02' },
    { dueDate: '2026-07-27', extensionValid: false, extensionNoticeDue: '2026-07-01' },
  ],
  [
    'PRIOR-36',
    '2026-06-01',
    { notice_sent: '2026-07-01', weeks: '14' },
    { dueDate: '2026-09-07', extensionValid: true, extensionNoticeDue: '2026-07-01' },
  ],
  ['SUBPROC', '2026-11-25', {}, { dueDate: null, openSince: '2026-11-25' }],
  ['SUBPROC', '2026-11-26', { term: 'P30D' }, { dueDate: '2026-12-26' }], // a contract: not moved
  // Under the ATW Good Friday and days equated by decree move the date too.
  ['COURT-6W', '2026-04-03', {}, { dueDate: '2026-05-18' }],
  ['COURT-6W', '2027-02-12', {}, { dueDate: '2027-03-30' }],
  ['COURT-6W', '2026-04-03', { answered: 'no' }, { dueDate: null }],
  ['TW-UNSUB', '2026-11-25', {}, { dueDate: '2026-11-25' }],
  [
    'RETENTION',
    '2026-08-31',
    { term: 'P18M' },
    { keepUntil: '2028-02-29', deleteFrom: '2028-03-01', deleteBy: '2028-02-29' },
  ],
  [
    'RETENTION',
    '2016-03-01',
    { term: 'P10Y', anchor: 'end_of_calendar_year', kind: 'minimum' },
    { keepUntil: '2026-12-31', deleteFrom: '2027-01-01' },
  ],
  ['RETENTION', '2026-11-25', { term: 'P0D', kind: 'maximum' }, { deleteBy: '2026-11-25' }],
  ['RETENTION', '2025-12-25', { term: 'P52W', kind: 'maximum' }, { deleteBy: '2026-12-24' }],
  [
    'CHILD-NL',
    '2026-08-31',
    { age: '13' },
    {
      rightsBy: ['legal_representative'],
      consentBy: ['legal_representative'],
      withdrawBy: ['legal_representative'],
    },
  ],
  [
    'CHILD-NL',
    '2026-09-01',
    { age: '12' },
    {
      rightsBy: ['data_subject', 'legal_representative'],
      consentBy: ['legal_representative'],
      withdrawBy: ['legal_representative', 'data_subject'],
    },
  ],
  [
    'CHILD-NL',
    '2026-09-01',
    { age: '16' },
    { rightsBy: ['data_subject'], consentBy: ['data_subject'], withdrawBy: ['data_subject'] },
  ],
  ['ENGINE-HOURS', '2026-11-25T10:00', { hours: '24' }, { dueAt: '2026-11-26T10:00:00+01:00' }],
  ['ENGINE-DAYS', '2026-11-27', { days: '1' }, { dueDate: '2026-11-30' }],
  ['ENGINE-DAYS', '2026-05-13', { days: '2', calendar: 'R1182' }, { dueDate: '2026-05-18' }], // Friday and Monday
  ['ENGINE-DAYS', '2026-01-03', { days: '90', calendar: 'ATW' }, { dueDate: '2026-04-07' }],
  ['ENGINE-DAYS', '2026-01-02', { days: '91', calendar: 'ATW' }, { dueDate: '2026-04-03' }], // too long for the ATW
  ['ENGINE-WEEKS', '2026-04-13', { weeks: '2' }, { dueDate: '2026-04-28' }], // King's Day
  ['ENGINE-WEEKS', '2026-02-20', { weeks: '6', calendar: 'ATW' }, { dueDate: '2026-04-07' }],
  ['ENGINE-MONTHS', '2026-08-31', { months: '6' }, { dueDate: '2027-03-01' }],
  ['ENGINE-MONTHS', '2026-01-31', { months: '1.5' }, { dueDate: '2026-03-16' }],
  ['ENGINE-YEARS', '2024-02-29', { years: '1' }, { dueDate: '2025-02-28' }],
  ['ENGINE-BACKWARD', '2026-05-14', { days_before: '14' }, { dueDate: '2026-04-30' }],
  ['ENGINE-BACKWARD', '2026-03-31', { months_before: '1' }, { dueDate: '2026-02-28' }], // a Saturday: stays
]

for (const [rule, start, inputs, expected] of vectors) {
  test(`${rule} from ${start} ${JSON.stringify(inputs)}`, () => {
    assert.deepEqual(texts(ask(rule, start, inputs).results), expected)
  })
}

test('every rule has a vector here', () => {
  const covered = new Set(vectors.map(([rule]) => rule))
  assert.deepEqual(
    deadlineRules.map(({ id }) => id).filter((id) => !covered.has(id)),
    [],
  )
})

/** What else could be read, how sure it is, and whether that must be shown. */
function doubtOf({ readings, confidence, isUnsure }: Reckoning): readonly unknown[] {
  return [Object.fromEntries(readings.map(({ id, at }) => [id, at.toString()])), confidence, isUnsure]
}

test('a doubtful holiday leaves a later reading, and Good Friday is the more doubtful one', () => {
  assert.deepEqual(doubtOf(ask('DSR-1M', '2024-11-26')), [
    { equated_day_counts: '2024-12-30' },
    'medium',
    true,
  ])
  assert.deepEqual(doubtOf(ask('DSR-1M', '2030-03-19')), [
    { good_friday_is_public_holiday: '2030-04-23' },
    'low',
    true,
  ])
  assert.deepEqual(doubtOf(ask('DSR-1M', '2026-11-25')), [{}, 'high', false])
})

test('an extension shows how else the months can be added, and is unsure when months are clipped', () => {
  assert.deepEqual(doubtOf(ask('DSR-EXT', '2027-01-31')), [
    { three_months_from_receipt: '2027-04-30', rolled_first_month_plus_two: '2027-05-03' },
    'low',
    true,
  ])
  assert.deepEqual(doubtOf(ask('DSR-EXT', '2026-06-10')), [{}, 'medium', false])
})

test('a pause is a reading, never the target; asked too late it is none', () => {
  const pause = { 'pause.from': '2026-06-03', 'pause.to': '2026-06-08' }
  assert.deepEqual(doubtOf(ask('DSR-SUSPEND', '2026-06-01', pause)), [
    { suspended_5_days: '2026-07-06' },
    'low',
    true,
  ])
  const late = ask('DSR-SUSPEND', '2026-06-01', { 'pause.from': '2026-07-02', 'pause.to': '2026-07-08' })
  assert.deepEqual(late.readings, [])
})

test('a day of the sender that was another one is told, and the earlier outcome shown', () => {
  const east = ask('DSR-1M', '2026-12-01T01:00:00+05:00')
  assert.deepEqual(texts(east.results), { dueDate: '2026-12-30' })
  assert.deepEqual(doubtOf(east), [{}, 'medium', false])
  const west = ask('DSR-1M', '2026-11-29T20:00:00-05:00')
  assert.deepEqual(texts(west.results), { dueDate: '2026-12-30' })
  assert.equal(west.confidence, 'medium')
  const earlier = ask('DSR-1M', '2026-12-07T20:00:00-05:00')
  assert.deepEqual(texts(earlier.results), { dueDate: '2027-01-08' })
  assert.deepEqual(doubtOf(earlier), [{ day_as_written: '2027-01-07' }, 'medium', false])
})

test('a year whose decree is not known yet is told under the ATW', () => {
  const { warnings, confidence } = ask('COURT-6W', '2029-03-01')
  assert.deepEqual([warnings.map(({ code }) => code), confidence], [['decree-unknown'], 'medium'])
})

/** Questions that have no answer, and what is said to be possible. */
const wrong: readonly (readonly [WrongQuestionCode, Parameters<typeof ask>, possible?: RegExp])[] = [
  ['unknown-rule', ['DSR-2M', '2026-11-25'], /DSR-1M/],
  ['unknown-input', ['DSR-EXT', '2026-11-25', { notice: '2026-11-26' }], /notice_sent/],
  ['missing-input', ['RETENTION', '2026-11-25'], /term=P7Y/],
  ['missing-input', ['ENGINE-BACKWARD', '2026-11-25']],
  ['missing-input', ['PRIOR-36', '2026-06-01', { 'pause.from': '2026-06-10' }]],
  ['wrong-input', ['RETENTION', '2026-11-25', { term: 'PT8H' }], /P4W/],
  ['wrong-input', ['RETENTION', '2026-11-25', { term: 'P900Y' }]],
  ['wrong-input', ['RETENTION', '2026-11-25', { term: 'P1Y', anchor: 'christmas' }], /end_of_calendar_year/],
  ['wrong-input', ['PRIOR-36', '2026-11-25', { weeks: '9' }], /8,14/],
  ['wrong-input', ['PRIOR-36', '2026-11-25', { weeks: '8', extended: 'yes' }]],
  ['wrong-input', ['PRIOR-36', '2026-11-25', { weeks: '8', extended: 'constructor' }], /true/],
  ['wrong-input', ['CHILD-NL', '2026-11-25', { age: '-1' }]],
  ['wrong-input', ['ENGINE-DAYS', '2026-11-25', { days: '0' }]],
  ['wrong-input', ['ENGINE-MONTHS', '2026-11-25', { months: '1.99' }]],
  ['wrong-input', ['ENGINE-BACKWARD', '2026-11-25', { days_before: '1', weeks_before: '1' }]],
  ['wrong-input', ['BREACH-72H', '2026-11-25T10:00', { aware: '2026-11-25' }], /T09:30/],
  ['wrong-start', ['DSR-1M', '2026-02-30'], /2026-11-25/],
  ['wrong-start', ['DSR-1M', '25-11-2026']],
  ['wrong-start', ['DSR-1M', '2026-11-25T24:30']],
  ['wrong-start', ['DSR-1M', '']],
  ['unknown-zone', ['DSR-1M', '2026-11-25', {}, 'Europe/Utrecht'], /Europe\/Amsterdam/],
  ['unknown-zone', ['DSR-1M', '2026-11-25', {}, '2026-11-25T10:00Z']],
  ['time-missing', ['BREACH-72H', '2026-11-25'], /T09:00/],
  ['ambiguous-time', ['BREACH-72H', '2026-10-25T02:30'], /\+02:00.*\+01:00/],
  ['skipped-time', ['BREACH-72H', '2026-03-29T02:30'], /01:30.*03:30/],
  ['year-unknown', ['DSR-1M', '2036-12-25'], /2024,2036/],
  ['year-unknown', ['COURT-6W', '2020-01-06']],
  ['not-in-force', ['DSR-1M', '2018-05-24'], /2018-05-25/],
  ['wrong-order', ['DSR-EXT', '2026-11-25', { notice_sent: '2026-11-24' }]],
  ['wrong-order', ['INFO-14', '2026-11-25', { first_disclosure: '2026-11-24' }]],
  ['wrong-order', ['DSR-SUSPEND', '2026-11-25', { 'pause.from': '2026-11-27', 'pause.to': '2026-11-26' }]],
  ['wrong-order', ['BREACH-72H', '2026-11-25T10:00', { first_signal: '2026-11-25T10:01' }]],
]

for (const [code, args, possible = /^/] of wrong) {
  test(`${code}: ${args[0]} from "${args[1]}" ${JSON.stringify(args[2] ?? {})}`, () => {
    assert.throws(
      () => ask(...args),
      (error) =>
        error instanceof WrongQuestion && error.code === code && possible.test(String(error.possible)),
    )
  })
}

const day = fc
  .integer({ min: 0, max: 4600 })
  .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }))
const compare = Temporal.PlainDate.compare

test('rolling goes forward to a working day and never back', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(countsIn.R1182, countsIn.ATW), (from, counts) => {
      const { day: to, over } = rollForward(from, counts)
      assert.ok(compare(to, from) >= 0)
      assert.equal(restDay(to, counts), undefined)
      assert.equal(from.until(to).days, over.length)
    }),
  )
})

test('a month ends on the same day number or the last of the month, before it rolls; later receipt is never earlier due', () => {
  fc.assert(
    fc.property(day, (from) => {
      const { results, steps } = ask('DSR-1M', from.toString())
      const nominal = from.add({ months: 1 })
      assert.ok(nominal.day === from.day || nominal.day === nominal.daysInMonth)
      assert.ok(results.dueDate instanceof Temporal.PlainDate && compare(results.dueDate, nominal) >= 0)
      assert.equal(
        steps.some(({ code }) => code === 'rolled'),
        !results.dueDate.equals(nominal),
      )
      const next = ask('DSR-1M', from.add({ days: 1 }).toString()).results.dueDate
      assert.ok(next instanceof Temporal.PlainDate && compare(next, results.dueDate) >= 0)
    }),
  )
})

test('an extension is never later than one of its readings', () => {
  fc.assert(
    fc.property(day, (from) => {
      const { results, readings } = ask('DSR-EXT', from.toString())
      for (const { at } of readings)
        assert.ok(
          at instanceof Temporal.PlainDate &&
            results.dueDate instanceof Temporal.PlainDate &&
            compare(at, results.dueDate) > 0,
        )
    }),
  )
})

test('seventy-two hours pass whatever the clock does, in any zone', () => {
  const zone = fc.constantFrom(
    'Europe/Amsterdam',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'UTC',
  )
  const moment = fc.integer({ min: 1_527_300_000, max: 4_000_000_000 })
  fc.assert(
    fc.property(moment, zone, (seconds, timeZone) => {
      const from = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
      const { dueAt } = ask('BREACH-72H', from.toString(), {}, timeZone).results
      assert.ok(dueAt !== undefined)
      assert.equal(dueAt.epochMilliseconds - from.epochMilliseconds, 72 * 3_600_000)
      assert.equal(dueAt.timeZoneId, timeZone)
    }),
  )
})

test('the ATW is never earlier than the Regulation, which takes doubtful days as working days', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 12 }), (from, weeks) => {
      const [europe, dutch] = ['R1182', 'ATW'].map(
        (calendar) =>
          ask('ENGINE-WEEKS', from.toString(), { weeks: String(weeks), calendar }).results.dueDate,
      )
      assert.ok(europe instanceof Temporal.PlainDate && dutch instanceof Temporal.PlainDate)
      assert.ok(compare(dutch, europe) >= 0)
    }),
  )
})

test('days of keeping hang together: delete from the day after, by the last day', () => {
  const term = fc.tuple(fc.nat(20), fc.nat(24), fc.nat(60)).map(([y, m, d]) => `P${y}Y${m}M${d}D`)
  fc.assert(
    fc.property(day, term, (from, term) => {
      const { keepUntil, deleteFrom, deleteBy } = ask('RETENTION', from.toString(), { term }).results
      assert.ok(keepUntil !== undefined && deleteFrom !== undefined && deleteBy !== undefined)
      assert.ok(keepUntil.equals(deleteBy) && deleteFrom.equals(keepUntil.add({ days: 1 })))
    }),
  )
})

test('any question gets an answer or is told what is wrong with it', () => {
  const rule = fc.constantFrom(...deadlineRules.map(({ id }) => id))
  const when = fc.oneof(
    fc.string(),
    fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
    day.map((at) => at.toString()),
    fc.stringMatching(/^20[2-4]\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(?:Z|[+-][01]\d:[03]0)?$/),
  )
  const value = fc.oneof(fc.string(), when, fc.stringMatching(/^P\d{1,3}[YMWD]$/), fc.nat(20_000).map(String))
  const names = [...new Set(deadlineRules.flatMap(({ inputs }) => Object.keys(inputs)))]
  const inputs = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), value, { maxKeys: 3 })
  const zone = fc.oneof(fc.constantFrom('Europe/Amsterdam', 'Asia/Tokyo', '+05:30'), fc.string())
  fc.assert(
    fc.property(rule, when, inputs, zone, (...args) => {
      try {
        assert.ok(ask(args[0], args[1], args[2], args[3]).steps.length > 0)
      } catch (error) {
        assert.ok(error instanceof WrongQuestion, String(error))
      }
    }),
    { numRuns: 2000 },
  )
})

test('says of a pasted page only how it begins', () => {
  assert.throws(
    () => ask('DSR-1M', 'x'.repeat(100_000)),
    (error) => error instanceof WrongQuestion && error.given.length < 200 && error.message.length < 300,
  )
})
