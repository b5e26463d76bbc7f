import assert from 'node:assert/strict'
import { test } from 'node:test'
import { historiesOf, type TaskEvent, type TaskEventRow } from './history.ts'
import { listTasks, notes, type Task } from './list.ts'
import { dayMs, type FoundTask, type NewsletterFact, type SupplierFact, type TaskGround } from './task.ts'

/** A Wednesday. */
const nowMs = Date.UTC(2026, 4, 20, 10)

const nothing: TaskGround = {
  nowMs,
  isCounted: true,
  suppliers: [],
  rounds: [],
  answers: {},
  retention: [],
  kinds: [],
  places: [],
  nearMisses: { open: 0 },
  consent: null,
  mailingGroups: null,
  publicDesk: { waiting: 0, sinceMs: null },
  relapses: [],
  training: null,
  rhythm: null,
  breaches: [],
  breachFiles: [],
  requests: [],
  foundRequests: 0,
  register: { activities: 0, kept: 0, unseen: 0, moved: 0, isSigned: false, reviews: [], assessments: [] },
  newsletters: [],
}
const zadel: NewsletterFact = {
  key: 'nieuws.zadel.example',
  name: 'Zadelexpres',
  standing: 'accepted',
  askedAtMs: 0,
  isLetterDue: false,
  late: 3,
}
const supplier: SupplierFact = {
  domain: 'kassa.example',
  name: 'Kassameester',
  isUsed: true,
  isRejected: false,
  isProcessor: true,
  hasAgreement: false,
  lastAlertAtMs: null,
}
const relapse = { rule: 'duplicates', about: '', sinceMs: 0, left: 2, now: 2, isMore: false } as const
const payroll = { activity: 'payroll', name: 'payroll' }
const mailbox = {
  id: 1,
  name: 'inbox',
  addedAtMs: nowMs,
  last: { endedAtMs: nowMs, isReached: true, isComplete: true },
}
const bsn = { kind: 'NL_BSN', class: 'sensitive', openDocuments: 3, openInMail: 3, places: [1] } as const

/** A book of lines that is kept as the store keeps it. */
function book() {
  const rows: TaskEventRow[] = []
  const add = (task: string, event: TaskEvent, atMs = nowMs): number => {
    rows.push({ id: rows.length + 1, task, atMs, event })
    return rows.length
  }
  return {
    add,
    note: (ground: TaskGround): void => {
      for (const { task, event } of notes(ground, historiesOf(rows))) add(task, event, ground.nowMs)
    },
    list: (ground: TaskGround): Task[] => listTasks(ground, historiesOf(rows)),
    rows,
  }
}

function only(tasks: readonly Task[]): Task {
  const [task, ...more] = tasks
  assert.deepEqual(more, [])
  assert.ok(task)
  return task
}

const later = (ground: TaskGround, days: number): TaskGround => ({
  ...ground,
  nowMs: ground.nowMs + days * dayMs,
})

test('a breach that a supplier told of is due after the hours of the law, and late a minute later', () => {
  const told = nowMs - 72 * 60 * 60 * 1000
  const ground = { ...nothing, suppliers: [{ ...supplier, hasAgreement: true, lastAlertAtMs: told }] }
  const task = only(book().list(ground))
  assert.equal(task.id, 'supplier-breach:kassa.example 2026-05-17')
  assert.deepEqual(task.due, {
    on: '2026-05-20',
    atMs: nowMs,
    basis: 'law',
    deadline: { rule: 'BREACH-72H', start: '2026-05-17T10:00:00Z' },
  })
  assert.deepEqual([task.isLate, task.isThisWeek], [false, true])
  assert.equal(only(book().list({ ...ground, nowMs: nowMs + 60_000 })).isLate, true)
})

test('putting off moves our own day, and never a day of the law', () => {
  const kept = book()
  const ground = { ...nothing, suppliers: [supplier] }
  kept.note(ground)
  kept.add('no-agreement:kassa.example', { type: 'snoozed', until: '2026-08-01', reason: 'vakantie' })
  const asleep = only(kept.list(ground))
  assert.deepEqual([asleep.state, asleep.due.on, asleep.due.basis], ['snoozed', '2026-08-01', 'own'])
  assert.equal(only(kept.list(later(ground, 73))).state, 'open')

  const alert = {
    ...nothing,
    suppliers: [{ ...supplier, hasAgreement: true, lastAlertAtMs: nowMs - 90 * 3_600_000 }],
  }
  const other = book()
  other.note(alert)
  const { id } = only(other.list(alert))
  other.add(id, { type: 'snoozed', until: '2026-08-01', reason: 'vakantie' })
  const late = only(other.list(alert))
  assert.deepEqual([late.state, late.isLate, late.due.basis], ['snoozed', true, 'law'])
})

test('a password counts wherever it lies, another kind only in mail', () => {
  const asked = (kind: string): readonly [string, number | undefined][] => {
    const kept = book()
    const ground = {
      ...nothing,
      kinds: [{ kind, class: 'sensitive', openDocuments: 2, openInMail: 0, places: [1] } as const],
      places: [mailbox],
    }
    kept.note(ground)
    return kept.list(ground).map(({ id, words }) => [id, words.count])
  }
  assert.deepEqual(asked('PASSWORD'), [['passwords', 2]])
  assert.deepEqual(asked('NL_BSN'), [])
})

test('the day counts from when it was first seen, whatever is found later', () => {
  const kept = book()
  const ground = { ...nothing, kinds: [bsn], places: [mailbox] }
  kept.note(ground)
  const more = later({ ...ground, kinds: [{ ...bsn, openInMail: 9 }] }, 5)
  kept.note(more)
  const task = only(kept.list(more))
  assert.deepEqual([task.id, task.due.on, task.words.count], ['bsn-in-mail', '2026-06-03', 9])
  assert.equal(kept.rows.length, 1, 'another count is no news')
})

test('what is gone is done only when the places were seen whole, and lapsed otherwise', () => {
  const found = { ...nothing, kinds: [bsn], places: [mailbox] }
  const clean = later({ ...found, kinds: [{ ...bsn, openInMail: 0 }] }, 2)
  const ends = (ground: TaskGround): Task['state'] => {
    const kept = book()
    kept.note(found)
    kept.note(ground)
    assert.deepEqual(kept.rows.at(-1)?.event.type, 'gone')
    const gone = kept.list(ground).filter(({ id }) => id === 'bsn-in-mail')
    return only(gone).state
  }
  assert.equal(ends(clean), 'done')
  assert.equal(ends({ ...clean, isCounted: false }), 'lapsed')
  assert.equal(ends({ ...clean, places: [] }), 'lapsed')
  assert.equal(
    ends({ ...clean, places: [{ ...mailbox, last: { ...mailbox.last, isReached: false } }] }),
    'lapsed',
  )
})

test('a supplier that is not seen any more did not get an agreement', () => {
  const kept = book()
  kept.note({ ...nothing, suppliers: [supplier] })
  assert.equal(only(kept.list(nothing)).state, 'lapsed')
  assert.equal(
    only(kept.list({ ...nothing, suppliers: [{ ...supplier, hasAgreement: true }] })).state,
    'done',
  )
  assert.equal(
    only(kept.list({ ...nothing, suppliers: [{ ...supplier, isProcessor: false }] })).state,
    'done',
  )
})

test('what was done is open again when it comes back, with a new day', () => {
  const kept = book()
  const ground = { ...nothing, suppliers: [supplier] }
  kept.note(ground)
  kept.note(later({ ...nothing, suppliers: [{ ...supplier, hasAgreement: true }] }, 1))
  const again = later(ground, 10)
  kept.note(again)
  const task = only(kept.list(again))
  assert.deepEqual([task.state, task.due.on], ['open', '2026-06-29'])
})

test('a word of a breach is done when a person says so, and a later one is another task', () => {
  const kept = book()
  const ground = {
    ...nothing,
    suppliers: [{ ...supplier, hasAgreement: true, lastAlertAtMs: nowMs - dayMs }],
  }
  kept.note(ground)
  const { id } = only(kept.list(ground))
  kept.add(id, { type: 'settled', reason: 'Er zat niets van ons bij.' })
  assert.equal(only(kept.list(ground)).state, 'done')
  const next = later(
    { ...ground, suppliers: [{ ...supplier, hasAgreement: true, lastAlertAtMs: nowMs + dayMs }] },
    2,
  )
  kept.note(next)
  assert.deepEqual(
    kept
      .list(next)
      .map(({ state }) => state)
      .sort(),
    ['done', 'open'],
  )
})

test('every decision can be taken back, and that too', () => {
  const kept = book()
  kept.add('own:1', { type: 'written', title: 'Kast opruimen', dueOn: '2026-05-22' })
  const first = (): Task['state'] => only(kept.list(nothing)).state
  const event = kept.add('own:1', { type: 'settled', reason: 'gedaan' })
  assert.equal(first(), 'done')
  const undo = kept.add('own:1', { type: 'undone', event })
  assert.equal(first(), 'open')
  const { sequence } = only(kept.list(nothing))
  kept.add('own:1', { type: 'undone', event: undo })
  assert.equal(first(), 'done')
  assert.equal(only(kept.list(nothing)).sequence, sequence + 1)
  kept.add('own:1', { type: 'removed' })
  assert.deepEqual(kept.list(nothing), [])
})

test('the other rules see what they are for, and are done by what proves it', () => {
  const round = { round: 'r1', supplier: 'Kassa', dueOn: '2026-05-19', returnedAtMs: null, open: 0 }
  const unread = { ...mailbox, last: null }
  const cases: readonly (readonly [string, Partial<TaskGround>, Partial<TaskGround>])[] = [
    ['answers-late:r1', { rounds: [round] }, { rounds: [{ ...round, returnedAtMs: nowMs }] }],
    [
      'answers-unjudged:r1',
      { rounds: [{ ...round, returnedAtMs: nowMs, open: 2 }] },
      { rounds: [{ ...round, returnedAtMs: nowMs }] },
    ],
    ['unknown-answer:cloud', { answers: { cloud: 'unknown' } }, { answers: { cloud: 'no' } }],
    [
      'past-retention:quotes',
      { retention: [{ category: 'quotes', past: 4 }], places: [mailbox] },
      { retention: [{ category: 'quotes', past: 0 }], places: [mailbox] },
    ],
    [
      'clean-up-grown:duplicates',
      { relapses: [{ ...relapse, state: 'grown', now: 9 }] },
      { relapses: [{ ...relapse, state: 'same' }] },
    ],
    [
      'assessment-missing:payroll',
      { register: { ...nothing.register, assessments: [{ ...payroll, isRecorded: false }] } },
      { register: { ...nothing.register, assessments: [{ ...payroll, isRecorded: true }] } },
    ],
    ['place-unread:1', { places: [unread] }, { places: [mailbox] }],
    [
      'place-away:1',
      { places: [{ ...mailbox, last: { ...mailbox.last, isReached: false } }] },
      { places: [mailbox] },
    ],
    [
      'place-unfinished:1',
      { places: [{ ...mailbox, last: { ...mailbox.last, isComplete: false } }] },
      { places: [mailbox] },
    ],
    [
      'newsletter-goes-on:nieuws.zadel.example',
      { newsletters: [{ ...zadel, standing: 'still-sending', isLetterDue: true }] },
      { newsletters: [{ ...zadel, standing: 'objected' }] },
    ],
    [
      'place-old:1',
      { places: [{ ...mailbox, last: { ...mailbox.last, endedAtMs: nowMs - 91 * dayMs } }] },
      { places: [mailbox] },
    ],
  ]
  for (const [id, open, done] of cases) {
    const kept = book()
    kept.note({ ...nothing, ...open })
    const task = only(kept.list({ ...nothing, ...open }))
    assert.deepEqual([task.id, task.state], [id, 'open'])
    assert.equal(only(kept.list({ ...nothing, ...done })).state, 'done', id)
    assert.equal(only(kept.list({ ...nothing })).state, 'lapsed', id)
  }
})

test('what grew is a task once: not where another task speaks of it, nor while nobody knows', () => {
  const tasks = (one: Partial<TaskGround['relapses'][number]>): number =>
    book().list({ ...nothing, relapses: [{ ...relapse, state: 'grown', now: 5, ...one }] }).length
  assert.equal(tasks({}), 1)
  assert.equal(tasks({ rule: 'bsn-in-mail' }), 0)
  assert.equal(tasks({ state: 'unknown' }), 0)
})

test('the rhythm asks each month once: what was done is done, what was not lapses with its month', () => {
  const kept = book()
  const month = { month: '2026-05', until: '2026-05-31', check: 'places', opensYear: true } as const
  const ground: TaskGround = { ...nothing, rhythm: { ...month, isCleanedUp: false } }
  kept.note(ground)
  assert.deepEqual(
    kept.list(ground).map(({ id, due }) => [id, due.on]),
    ['month-check:2026-05 places', 'month-clean-up:2026-05', 'year-plan:2026-05'].map((id) => [
      id,
      '2026-05-31',
    ]),
  )
  const stateIn = (id: string, now: TaskGround): string | undefined =>
    kept.list(now).find((task) => task.id === id)?.state
  const cleaned: TaskGround = { ...nothing, rhythm: { ...month, isCleanedUp: true } }
  assert.equal(stateIn('month-clean-up:2026-05', cleaned), 'done')
  kept.add('month-check:2026-05 places', { type: 'snoozed', until: '2026-06-03', reason: 'vakantie' })
  assert.equal(stateIn('month-check:2026-05 places', ground), 'snoozed')
  const next = later(
    {
      ...nothing,
      rhythm: {
        month: '2026-06',
        until: '2026-06-30',
        check: 'suppliers',
        opensYear: false,
        isCleanedUp: false,
      },
    },
    20,
  )
  kept.note(next)
  assert.deepEqual(
    kept
      .list(next)
      .filter(({ state }) => state === 'open')
      .map(({ id }) => id),
    ['month-check:2026-06 suppliers', 'month-clean-up:2026-06'],
  )
  assert.equal(stateIn('month-clean-up:2026-05', next), 'lapsed')
})

test('nothing due today is late: an answer that was asked for today, a quarter that ends today', () => {
  const round = { round: 'r1', supplier: 'Kassa', dueOn: '2026-05-20', returnedAtMs: null, open: 0 }
  const place = { ...mailbox, last: { ...mailbox.last, endedAtMs: nowMs - 90 * dayMs } }
  assert.deepEqual(book().list({ ...nothing, rounds: [round], places: [place] }), [])
})

test('a register asks to be looked at, then to be signed off, then again on the day that was written down', () => {
  const ids = (register: Partial<TaskGround['register']>): string[] =>
    listTasks({ ...nothing, register: { ...nothing.register, ...register } }, new Map())
      .map(({ id }) => id)
      .filter((id) => id.startsWith('register'))
  assert.deepEqual(ids({}), [])
  assert.deepEqual(ids({ activities: 5, kept: 3, unseen: 2 }), ['register-unseen'])
  assert.deepEqual(ids({ activities: 5, kept: 5 }), ['register-unsigned'])
  assert.deepEqual(ids({ activities: 5, kept: 5, isSigned: true }), [])
  assert.deepEqual(ids({ activities: 5, kept: 5, isSigned: true, moved: 1 }), ['register-moved'])
  const reviews = [{ activity: 'payroll', name: 'payroll', on: '2027-01-01' }]
  assert.deepEqual(ids({ activities: 5, kept: 5, isSigned: true, reviews }), [
    'register-review:payroll 2027-01-01',
  ])
})

test('an empty register proves nothing: what was to be looked at is not done by being gone', () => {
  const before = historiesOf([
    { id: 1, task: 'register-unseen', atMs: nothing.nowMs, event: { type: 'seen', found: unseen } },
  ])
  const stateWith = (register: TaskGround['register']): string | undefined =>
    listTasks({ ...nothing, register }, before).find(({ id }) => id === 'register-unseen')?.state
  assert.equal(stateWith(nothing.register), 'lapsed')
  assert.equal(stateWith({ ...nothing.register, activities: 5, isSigned: true }), 'done')
})

const unseen: FoundTask = {
  subject: '',
  sinceMs: null,
  due: { basis: 'ours', days: 30 },
  words: { name: '', count: 2 },
  places: [],
}

const fact: TaskGround['breaches'][number] = {
  id: 3,
  name: 'open-cc',
  openedAtMs: nowMs,
  awareAt: '2026-05-20T11:00:00+02:00',
  isNotified: false,
  isNotifyDeclined: false,
  mustTellSinceMs: null,
  arePeopleTold: false,
  isClosed: false,
  measures: [],
}

test('a breach is to be notified within 72 hours, unless a person decided otherwise', () => {
  const { list, note } = book()
  const ground = { ...nothing, breaches: [fact] }
  note(ground)
  const task = only(list(ground))
  assert.deepEqual([task.rule, task.due.atMs], ['breach-notify', Date.UTC(2026, 4, 23, 9)])
  assert.equal(task.isLate, false)
  const declined = { ...nothing, breaches: [{ ...fact, isNotifyDeclined: true }] }
  assert.equal(only(list(declined)).state, 'done')
  const later = { ...ground, nowMs: Date.UTC(2026, 4, 23, 9, 1) }
  assert.equal(only(list(later)).isLate, true)
})

test('before anybody says since when it was known, that is the task; then people are told, and measures taken', () => {
  const { list } = book()
  const rules = (change: Partial<typeof fact>): string[] =>
    list({ ...nothing, breaches: [{ ...fact, ...change }] }).map(({ rule }) => rule)
  assert.deepEqual(rules({ awareAt: null }), ['breach-unclear'])
  assert.deepEqual(rules({ isNotified: true, mustTellSinceMs: nowMs }), ['breach-tell-people'])
  assert.deepEqual(rules({ isNotified: true, mustTellSinceMs: nowMs, arePeopleTold: true }), [])
  const measure = { line: 7, text: 'BCC', dueOn: null, sinceMs: nowMs, isDone: false }
  assert.deepEqual(rules({ isNotified: true, isClosed: true, measures: [measure] }), ['breach-measure'])
  assert.deepEqual(rules({ isNotified: true, measures: [{ ...measure, isDone: true }] }), [])
})
