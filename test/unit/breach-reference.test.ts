import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { severityFrom, severityMethod } from '../../src/law/severity.ts'
import { adviseOn, type Advice } from '../../src/privacy/breaches/advice.ts'
import type { Facts } from '../../src/privacy/breaches/facts.ts'

// The cases of the legal reference, each with its facts as the interview asks them: the advice must not contradict the outcome.
const cases = process.env['KWARTJE_CASES']
const folder =
  cases === undefined ? resolve(import.meta.dirname, '../../../shared/law') : resolve(cases, '../law')
const skip = existsSync(folder) ? false : `no legal reference in ${folder}`

// oxlint-disable-next-line typescript/no-explicit-any -- its shape is the reference's
const reference = (name: string): any => JSON.parse(readFileSync(join(folder, name), 'utf8'))

const seen = {
  incident: 'yes',
  touched: 'yes',
  role: 'controller',
  effects: ['seen'],
  reveals: 'no',
} as const
const gone = { ...seen, effects: ['gone'], receiver: 'nobody' } as const
const readable = { ...seen, protection: 'none' } as const

/** What each case tells, in the answers of the interview. */
const facts: Readonly<Record<string, Facts>> = {
  'EDPB-01': { ...gone, copy: 'yes', outage: 'none' },
  'EDPB-02': { ...gone, copy: 'no', outage: 'some' },
  'EDPB-03': { ...gone, copy: 'yes', outage: 'serious', vulnerable: 'yes' },
  'EDPB-05': { ...readable, receiver: 'attacker', natures: ['contact', 'detailed'], people: 213 },
  'EDPB-06': { ...seen, protection: 'unreadable', copy: 'yes', receiver: 'attacker', natures: ['secrets'] },
  'EDPB-07': { ...readable, receiver: 'attacker', natures: ['contact', 'financial'], people: 2000 },
  'EDPB-09': { ...readable, receiver: 'trusted', natures: ['contact', 'detailed'], people: 24 },
  'EDPB-10': { ...seen, effects: ['seen', 'gone'], protection: 'unreadable', copy: 'yes', outage: 'none' },
  'EDPB-11': { ...readable, receiver: 'stranger', natures: ['contact', 'identity'], people: 100_000 },
  'EDPB-13': { ...readable, receiver: 'known-deleted', natures: ['contact', 'detailed'], people: 2 },
  'EDPB-14': { ...readable, receiver: 'many', natures: ['contact', 'identity'], people: 60_000 },
  'EDPB-15': { ...readable, receiver: 'known-deleted', natures: ['contact', 'hint'], people: 15 },
  'EDPB-17': {
    ...readable,
    effects: ['seen', 'changed'],
    receiver: 'attacker',
    natures: ['financial'],
    outage: 'some',
  },
  'EDPB-18': { ...readable, receiver: 'attacker', natures: ['financial', 'identity'], people: 99 },
  'ANNEXB-1': { ...seen, effects: ['seen', 'gone'], protection: 'unreadable', copy: 'yes', outage: 'none' },
  'ANNEXB-5': { ...readable, receiver: 'known', natures: ['contact', 'financial'], people: 1 },
  'ANNEXB-8': { ...gone, outage: 'serious' },
  'ANNEXB-9': { ...readable, receiver: 'many', natures: ['contact', 'detailed'] },
  'SME-01': { ...readable, receiver: 'known', natures: ['contact'], people: 40 },
  'SME-02': { ...readable, receiver: 'known', natures: ['contact'], reveals: 'yes', people: 40 },
  'SME-03': { ...readable, receiver: 'stranger', natures: ['contact', 'detailed'] },
  'SME-05': { ...readable, receiver: 'attacker', natures: ['identity', 'financial'], people: 80 },
  'SME-06': { incident: 'yes', touched: 'not-shown', role: 'controller' },
  'SME-07': { incident: 'test' },
  'SME-09': { ...readable, receiver: 'known-deleted', natures: ['financial', 'identity'], people: 1 },
  'SME-10': { ...readable, receiver: 'returned', natures: ['contact', 'detailed'], people: 30 },
  'SME-11': { ...gone, copy: 'no', outage: 'none' },
}

interface Case {
  readonly id: string
  readonly register: boolean
  readonly notify_authority: boolean
  readonly notify_people: boolean | string
  readonly unsure?: boolean
}

function outcomeOf({ people, register, authority }: Advice): Omit<Case, 'id'> {
  return {
    register,
    notify_authority: authority === 'notify',
    notify_people: people === 'assess' ? 'depends' : people === 'tell',
  }
}

test('the advice contradicts no case of the reference, and is unsure where it is', { skip }, () => {
  const { vectors }: { readonly vectors: readonly Case[] } = reference('breach-vectors.json')
  assert.deepEqual(vectors.map(({ id }) => id).toSorted(), Object.keys(facts).toSorted())
  for (const { id, register, notify_authority, notify_people, unsure } of vectors) {
    const advice = adviseOn(facts[id] ?? {}, '2026-10-01')
    assert.deepEqual(
      outcomeOf(advice),
      {
        register,
        notify_authority,
        notify_people: typeof notify_people === 'string' ? 'depends' : notify_people,
      },
      `${id}: ${JSON.stringify(advice)}`,
    )
    assert.ok(advice.reasons.length > 0, `${id} says why`)
    if (unsure === true) assert.ok(advice.isUnsure, `${id} is for a person to say`)
  }
})

test('severity is reckoned as in the reference, with its values, bands and doubt', { skip }, () => {
  const { enisa } = reference('breach.json')
  for (const { id, dpc, ei, cb, se, band } of enisa.vectors) {
    const found = severityFrom(dpc, ei, cb)
    assert.deepEqual([found.score, found.band.replace('-', '_')], [se, band], id)
  }
  const { simple, behavioural, financial, sensitive } = enisa.dpc
  assert.deepEqual(severityMethod.dpc, { simple, behavioural, financial, sensitive })
  assert.deepEqual(severityMethod.ei, enisa.ei)
  for (const part of ['confidentiality', 'integrity', 'availability'] as const)
    assert.deepEqual(Object.values(severityMethod[part]), Object.values(enisa.cb[part]), part)
  assert.equal(severityMethod.intent, enisa.cb.malicious_intent)
  assert.deepEqual(
    enisa.bands.map(({ from }: { readonly from: number }) => from),
    Object.values(severityMethod.bands),
  )
  assert.match(enisa.mapping_confidence, /^low/)
})
