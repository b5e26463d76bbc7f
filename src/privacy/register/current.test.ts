import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openFields } from './completeness.ts'
import { currentActivities, slotOf } from './current.ts'
import type { DatedDecision, StatementDecision, StatementStep } from './decision.ts'
import type { Activity, Statement } from './model.ts'
import type { ProposedActivity, ProposedStatement } from './propose.ts'

function proposed(item: string, term = ''): ProposedStatement {
  return {
    field: 'retention',
    item,
    value: { term, text: '' },
    basis: 'observed',
    evidence: [{ type: 'documents', topic: 'invoice', documents: 1 }],
  }
}

function scanned(...statements: readonly ProposedStatement[]): ProposedActivity[] {
  return [
    {
      id: 'customers',
      role: 'controller',
      calledBy: [{ type: 'documents', topic: 'invoice', documents: 1 }],
      statements,
    },
  ]
}

/** A person's word on a statement, with what was proposed then. */
function decision(step: StatementStep, seen: ProposedStatement, term?: string): DatedDecision {
  const isStanding = step === 'confirm' || step === 'declare'
  return {
    type: 'statement',
    activity: 'customers',
    field: seen.field,
    item: seen.item,
    step,
    value: isStanding ? { term: term ?? seen.value.term, text: '' } : null,
    seen: seen.value,
    evidence: seen.evidence,
    beside: [seen.item],
    atMs: 1,
  }
}

function only(activities: readonly Activity[]): Activity {
  const [first] = activities
  if (first === undefined) throw new Error('Cannot look at an activity: expected one, got none')
  return first
}

function retentionNow(
  seen: readonly ProposedStatement[],
  decisions: readonly DatedDecision[],
): Pick<Statement, 'value' | 'basis' | 'drift'> | undefined {
  const { statements } = only(currentActivities({ proposed: scanned(...seen), decisions, signed: null }))
  return statements.find(({ item }) => item === 'invoices')
}

const seven = proposed('invoices', 'P7Y')
const ten = proposed('invoices', 'P10Y')

test('what is confirmed is never overwritten: what is seen otherwise shows beside it', () => {
  const now = retentionNow([ten], [decision('confirm', seven)])
  assert.equal(now?.value.term, 'P7Y')
  assert.equal(now?.basis, 'confirmed')
  assert.equal(now?.drift, 'differs')
  assert.equal(retentionNow([seven], [decision('confirm', seven)])?.drift, null)
})

test('what was confirmed and is not seen any more says so', () => {
  assert.equal(retentionNow([], [decision('confirm', seven)])?.drift, 'not-observed')
})

test('what a person declared instead is no drift until what is seen moves', () => {
  const declared = [decision('declare', seven, 'P5Y')]
  assert.equal(retentionNow([seven], declared)?.drift, null)
  assert.equal(retentionNow([ten], declared)?.drift, 'differs')
  assert.equal(retentionNow([proposed('invoices', 'P5Y')], declared)?.drift, null)
})

test('what is seen after the field was confirmed asks to be declared', () => {
  const { statements } = only(
    currentActivities({
      proposed: scanned(seven, proposed('quotes', 'P1Y')),
      decisions: [decision('confirm', seven)],
      signed: null,
    }),
  )
  assert.deepEqual(
    statements.map(({ item, drift }) => [item, drift]),
    [
      ['invoices', null],
      ['quotes', 'not-declared'],
    ],
  )
})

test('what stood beside it when it was confirmed is not new', () => {
  const { statements } = only(
    currentActivities({
      proposed: scanned(seven, proposed('quotes', 'P1Y')),
      decisions: [
        { ...(decision('confirm', seven) as StatementDecision), beside: ['invoices', 'quotes'], atMs: 1 },
      ],
      signed: null,
    }),
  )
  assert.ok(statements.every(({ drift }) => drift === null))
})

test('what is seen after the register was signed off asks to be declared', () => {
  const before = currentActivities({ proposed: scanned(seven), decisions: [], signed: null })
  const ground = { proposed: scanned(seven, proposed('quotes', 'P1Y')), decisions: [] }
  const { statements } = only(currentActivities({ ...ground, signed: { activities: before } }))
  assert.deepEqual(
    statements.map(({ drift }) => drift),
    [null, 'not-declared'],
  )
})

test('what is refused leaves the register and stays in sight; reset brings it back', () => {
  const refuse = [decision('refuse', seven)]
  const refused = only(currentActivities({ proposed: scanned(seven), decisions: refuse, signed: null }))
  assert.deepEqual([refused.statements.length, refused.refused.length], [0, 1])
  assert.equal(retentionNow([seven], [...refuse, decision('reset', seven)])?.basis, 'observed')
})

test('an activity that a person keeps stays when nothing calls for it any more', () => {
  const kept: DatedDecision = {
    type: 'activity',
    activity: 'customers',
    state: 'kept',
    role: 'controller',
    atMs: 1,
  }
  assert.equal(only(currentActivities({ proposed: [], decisions: [kept], signed: null })).state, 'kept')
  const back: DatedDecision = { ...kept, state: 'proposed' }
  assert.deepEqual(currentActivities({ proposed: [], decisions: [kept, back], signed: null }), [])
})

const terms = ['P1Y', 'P7Y', 'P10Y'] as const
const items = ['invoices', 'quotes', 'orders'] as const

type Step =
  | { readonly type: 'scan'; readonly seen: readonly ProposedStatement[] }
  | {
      readonly type: 'decide'
      readonly step: StatementStep
      readonly item: (typeof items)[number]
      readonly term: (typeof terms)[number]
    }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('scan' as const),
      seen: fc.uniqueArray(
        fc
          .tuple(fc.constantFrom(...items), fc.constantFrom(...terms))
          .map(([item, term]) => proposed(item, term)),
        { selector: ({ item }) => item },
      ),
    }),
    fc.record({
      type: fc.constant('decide' as const),
      step: fc.constantFrom<StatementStep>('confirm', 'declare', 'refuse', 'reset'),
      item: fc.constantFrom(...items),
      term: fc.constantFrom(...terms),
    }),
  ),
  { maxLength: 12 },
)

/** What somebody at the screen would do: only what is seen can be confirmed. */
function play(run: readonly Step[]): {
  readonly seen: readonly ProposedStatement[]
  readonly decisions: readonly DatedDecision[]
} {
  let seen: readonly ProposedStatement[] = []
  const decisions: DatedDecision[] = []
  for (const one of run) {
    if (one.type === 'scan') {
      seen = one.seen
      continue
    }
    const known = seen.find(({ item }) => item === one.item)
    if (known !== undefined)
      decisions.push(decision(one.step, known, one.step === 'declare' ? one.term : undefined))
    else if (one.step === 'declare')
      decisions.push({
        ...(decision('declare', proposed(one.item), one.term) as StatementDecision),
        seen: null,
        evidence: [],
        atMs: 1,
      })
  }
  return { seen, decisions }
}

test('after any order of scans and decisions every decision is still true, or shown as drift', () => {
  fc.assert(
    fc.property(steps, (run) => {
      const { seen, decisions } = play(run)
      const activities = currentActivities({ proposed: scanned(...seen), decisions, signed: null })
      const { statements, refused } = only(activities)
      const last = new Map(decisions.flatMap((one) => (one.type === 'statement' ? [[slotOf(one), one]] : [])))
      for (const [slot, decided] of last) {
        const now = statements.find((one) => slotOf(one) === slot)
        const isSeen = seen.find((one) => slotOf(one) === slot)
        if (decided.step === 'reset') assert.deepEqual(now?.value, isSeen?.value)
        else if (decided.step === 'refuse') {
          assert.equal(now, undefined)
          assert.equal(
            refused.some((one) => slotOf(one) === slot),
            isSeen !== undefined,
          )
        } else {
          assert.deepEqual(now?.value, decided.value)
          // Whatever is seen otherwise than it was when it was decided, and than it was decided, shows.
          const isOther = isSeen !== undefined && isSeen.value.term !== decided.value?.term
          const isMoved = isSeen?.value.term !== decided.seen?.term
          assert.equal(now?.drift === 'differs', isOther && isMoved)
          assert.equal(now?.drift === 'not-observed', isSeen === undefined && decided.seen !== null)
        }
      }
    }),
  )
})

test('a field is open until a person vouches for it; an ended activity asks for nothing', () => {
  const open = (decisions: readonly DatedDecision[]): string | undefined =>
    openFields(only(currentActivities({ proposed: scanned(seven), decisions, signed: null }))).find(
      ({ field }) => field === 'retention',
    )?.why
  assert.equal(open([]), 'not-looked-at')
  assert.equal(open([decision('confirm', seven)]), undefined)
  assert.equal(open([decision('refuse', seven)]), 'missing')
  assert.equal(
    open([{ type: 'activity', activity: 'customers', state: 'ended', role: 'controller', atMs: 1 }]),
    undefined,
  )
})

test('a transfer without a ground stays open, whoever confirmed the rest', () => {
  const transfer: ProposedStatement = {
    field: 'transfers',
    item: 'mailing.example',
    value: { term: '', text: 'US' },
    basis: 'inferred',
    evidence: [{ type: 'supplier', domain: 'mailing.example', messages: 1 }],
  }
  const why = (decisions: readonly DatedDecision[]): string | undefined =>
    openFields(only(currentActivities({ proposed: scanned(transfer), decisions, signed: null }))).find(
      ({ field }) => field === 'transfers',
    )?.why
  assert.equal(why([]), 'missing')
  assert.equal(why([decision('confirm', transfer)]), 'missing')
  assert.equal(why([decision('declare', transfer, '46.2.c')]), undefined)
})
