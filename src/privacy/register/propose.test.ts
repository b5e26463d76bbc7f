import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noEvidence, type RegisterEvidence, type UsedSupplier } from './evidence.ts'
import { propose, type ProposedActivity, type ProposedStatement } from './propose.ts'

const nothing: RegisterEvidence = {
  ...noEvidence,
  roles: [],
  places: [],
  suppliers: [],
  answers: {},
  ownTerms: {},
  isIndexEncrypted: true,
  today: '2026-11-28',
}

function topic(
  name: RegisterEvidence['topics'][number]['topic'],
  inMail = 0,
): RegisterEvidence['topics'][number] {
  return {
    topic: name,
    documents: 5,
    inMail,
    oldestAtMs: 1,
    newestAtMs: 2,
    places: [{ sourceId: 7, documents: 5 }],
  }
}

function supplier(changes: Partial<UsedSupplier>): UsedSupplier {
  return {
    domain: 'loonkompas.example',
    name: 'Loonkompas',
    branch: 'payroll-and-staff',
    role: 'processor',
    country: 'NL',
    parentCountry: null,
    messages: 3,
    isMailHost: false,
    hasAgreement: false,
    ...changes,
  }
}

function idsOf(changes: Partial<RegisterEvidence>): readonly string[] {
  return propose({ ...nothing, ...changes }).map(({ id }) => id)
}

function activity(id: string, changes: Partial<RegisterEvidence>): ProposedActivity {
  const found = propose({ ...nothing, ...changes }).find((one) => one.id === id)
  if (found === undefined) throw new Error(`Cannot find "${id}": expected it to be proposed`)
  return found
}

function itemsOf({ statements }: ProposedActivity, field: ProposedStatement['field']): readonly string[] {
  return statements.filter((one) => one.field === field).map(({ item, basis }) => `${item} ${basis}`.trim())
}

test('nothing seen gives Kwartje itself and nothing else', () => {
  assert.deepEqual(idsOf({}), ['kwartje'])
})

test('each activity is called for by what shows it, and by nothing else', () => {
  assert.deepEqual(idsOf({ topics: [topic('application')] }), ['recruitment', 'kwartje'])
  assert.deepEqual(idsOf({ answers: { paper: 'yes', website: 'no' } }), ['paper', 'kwartje'])
  assert.deepEqual(idsOf({ suppliers: [supplier({})] }), ['payroll', 'kwartje'])
  // Newsletters that come in are somebody else's.
  assert.deepEqual(idsOf({ topics: [topic('newsletter', 5)] }), ['kwartje'])
})

test('cameras, visitors and work for clients are there only when a person says so', () => {
  const kept = new Set(['camera', 'client-work'])
  assert.deepEqual(
    propose(nothing, kept).map(({ id, role }) => `${id} ${role}`),
    ['camera controller', 'kwartje controller', 'client-work processor'],
  )
})

test('a kind in its documents is observed, what it is for is inferred', () => {
  const payroll = activity('payroll', {
    topics: [topic('payroll')],
    topicKinds: [
      { topic: 'payroll', kind: 'NL_BSN', documents: 4, persons: 3 },
      { topic: 'invoice', kind: 'IBAN', documents: 9, persons: 9 },
    ],
  })
  assert.deepEqual(itemsOf(payroll, 'data'), ['employment inferred', 'salary inferred', 'bsn observed'])
  assert.deepEqual(itemsOf(payroll, 'purpose'), ['payroll inferred', 'hr inferred'])
  assert.deepEqual(payroll.statements.find(({ field }) => field === 'bsn-ground')?.value, {
    term: '',
    text: 'Wet LB 1964 art. 28',
  })
})

test('a number that no statute allows here gets no ground', () => {
  const letters = activity('correspondence', {
    topics: [topic(null)],
    topicKinds: [{ topic: null, kind: 'NL_BSN', documents: 1, persons: 1 }],
  })
  assert.deepEqual(itemsOf(letters, 'bsn-ground'), [])
})

test('health in a sick note has its exception; in a letter somebody must find one', () => {
  const health = (where: 'sick-note' | null): Partial<RegisterEvidence> => ({
    topics: [topic(where)],
    topicKinds: [{ topic: where, kind: 'HEALTH', documents: 1, persons: 1 }],
  })
  const absence = activity('absence', health('sick-note'))
  assert.deepEqual(itemsOf(absence, 'exception'), ['9.2.b inferred'])
  // The exception for health is no duty to process: pay and reintegration are.
  const [duty] = absence.statements.filter(({ field }) => field === 'basis')
  assert.match(duty?.value.text ?? '', /^BW art\. 7:629/)
  assert.deepEqual(itemsOf(activity('correspondence', health(null)), 'exception'), [])
})

test('services take part by what they do; who keeps the mail takes part in all mail', () => {
  const host = supplier({ domain: 'post.example', branch: null, isMailHost: true })
  const mixed = { topics: [topic('payroll', 5), topic('quote')], suppliers: [supplier({}), host] }
  assert.deepEqual(itemsOf(activity('payroll', mixed), 'processors'), [
    'loonkompas.example inferred',
    'post.example inferred',
  ])
  assert.deepEqual(itemsOf(activity('quotes', mixed), 'processors'), [])
})

test('whom it was sent to is a recipient, unless it works for us', () => {
  const sent = ['loonkompas.example', 'accountant.example'].map((domain) => ({
    domain,
    topic: 'payroll' as const,
    documents: 2,
    isSupplier: true,
  }))
  const payroll = activity('payroll', { topics: [topic('payroll')], suppliers: [supplier({})], sent })
  assert.deepEqual(itemsOf(payroll, 'recipients'), ['accountant.example observed'])
})

test('a transfer has ground 45 only while a decision covers everybody in that country', () => {
  const ground = (country: string, today: string): string | undefined =>
    activity('payroll', { suppliers: [supplier({ country })], today }).statements.find(
      ({ field }) => field === 'transfers',
    )?.value.term
  assert.equal(ground('NL', '2026-11-28'), undefined)
  assert.equal(ground('NO', '2026-11-28'), undefined)
  assert.equal(ground('GB', '2026-11-28'), '45')
  assert.equal(ground('GB', '2032-01-01'), '')
  // Only who is on the list there: nobody knows yet.
  assert.equal(ground('US', '2026-11-28'), '')
  assert.equal(ground('IN', '2026-11-28'), '')
})

test('a term of the organisation itself goes before the usual one', () => {
  const terms = (ownTerms: RegisterEvidence['ownTerms']): unknown =>
    activity('recruitment', { topics: [topic('application')], ownTerms })
      .statements.filter(({ field }) => field === 'retention')
      .map(({ value, basis }) => [value.term, basis])
  assert.deepEqual(terms({}), [['P4W', 'inferred']])
  assert.deepEqual(terms({ applications: { term: 'P1Y', reason: 'toestemming' } }), [['P1Y', 'declared']])
})

test('security is never guessed', () => {
  const all = propose({ ...nothing, topics: [topic('payroll'), topic('invoice'), topic(null, 3)] })
  const measures = all.flatMap((one) => itemsOf(one, 'measures').map((item) => `${one.id} ${item}`))
  assert.deepEqual(measures, ['kwartje enc-rest observed', 'kwartje log observed'])
  assert.deepEqual(itemsOf(activity('kwartje', { isIndexEncrypted: false }), 'measures'), ['log observed'])
})

test('no sign of high risk is denied because it was not seen', () => {
  for (const { id, statements } of propose({ ...nothing, topics: [topic('payroll'), topic('invoice')] })) {
    const signs = statements.filter(({ field }) => field === 'risks').map(({ value }) => value.term)
    assert.equal(signs.length, 9, id)
    assert.ok(!signs.includes('no'), id)
  }
})
