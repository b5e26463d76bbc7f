import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { refusalGrounds, rights } from '../../src/law/rights.ts'
import {
  adviseOnRequest,
  bookkeepingHold,
  isPortable,
  namesRecipients,
  treatedAs,
  withOthers,
  type RequestFacts,
} from '../../src/privacy/requests/advice.ts'
import { deliveryFaults } from '../../src/privacy/requests/lint.ts'

// The legal reference that the data in src/law was made from. The product holds its own; this tells when they part.
const cases = process.env['KWARTJE_CASES']
const folder =
  cases === undefined ? resolve(import.meta.dirname, '../../../shared/law') : resolve(cases, '../law')
const skip = existsSync(folder) ? false : `no legal reference in ${folder}`

// oxlint-disable-next-line typescript/no-explicit-any -- its shape is the reference's
const reference = (): any => JSON.parse(readFileSync(join(folder, 'rights.json'), 'utf8'))

test(
  'every right of the reference is there: its article, its answer, its time, its grounds and its sources',
  {
    skip,
  },
  () => {
    const { rights: theirs } = reference()
    assert.deepEqual(
      theirs.map(({ id }: { id: string }) => id),
      Object.values(rights).map((one) => one.reference),
    )
    for (const right of theirs) {
      const ours = Object.values(rights).find((one) => one.reference === right.id)
      assert.ok(ours !== undefined, right.id)
      assert.equal(
        ours.article.replaceAll(/GDPR art\. |(?<=UAVG )art\. /g, ''),
        right.article.split(',')[0],
        right.id,
      )
      assert.ok(right.deadline.startsWith(ours.deadline), right.id)
      assert.equal(ours.isAbsolute, right.absolute ?? false, right.id)
      assert.equal(ours.confidence, right.conf, right.id)
      assert.deepEqual(ours.sources, right.sources, right.id)
      assert.ok(right.verified.startsWith(ours.verified), right.id)
      assert.equal(
        ours.tellsRecipients,
        right.must_contain.some((part: unknown) => /\(19\)/.test(String(part))),
      )
      groundsMatch(
        ours.refusals.map((id) => refusalGrounds[id].reference),
        right,
      )
    }
    const access = theirs.find(({ id }: { id: string }) => id === '15')
    assert.equal(rights.access.answer.length, access.must_contain.length)
  },
)

/** The reference says "17(3)" where we have its letters, and a sentence where we have a word. */
function groundsMatch(ours: readonly string[], right: { id: string; refuse: readonly string[] }): void {
  for (const theirs of right.refuse)
    assert.ok(
      ours.some((one) => theirs.startsWith(one) || one.startsWith(theirs) || theirs.startsWith('no ground')),
      `${right.id}: ${theirs}`,
    )
  for (const one of ours)
    assert.ok(
      right.refuse.some((theirs) => theirs.startsWith(one) || one.startsWith(theirs)),
      `${right.id}: ${one}`,
    )
}

const asked: RequestFacts = {
  rights: ['access'],
  channel: 'mail',
  role: 'controller',
  isKnown: true,
  behalf: 'self',
  hasMandate: false,
  age: null,
  day: '2026-10-05',
  monthsSinceSame: null,
}

// Each case of the reference as we would be told it; what is expected stands in the reference.
const outcomes: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  RV01: () => {
    const { isValid, clockStarts } = adviseOnRequest({ ...asked, channel: 'chat' })
    return { right: rights.access.reference, valid_request: isValid, clock_starts: clockStarts }
  },
  RV02: () => ({ id_request_allowed: adviseOnRequest(asked).identity !== 'nothing' }),
  RV03: () => {
    const { redact, refuseAll } = withOthers('access')
    return { refuse_all: refuseAll, redact_third_parties: redact }
  },
  RV04: () => {
    const { ground, until } = bookkeepingHold(2024)
    return {
      erase_marketing: adviseOnRequest({ ...asked, rights: ['marketing-objection'] }).mustStop.length === 1,
      keep_invoices: ground === 'legal-duty',
      ground: refusalGrounds[ground].reference,
      until,
    }
  },
  RV05: () => {
    const held = {
      name: { basis: 'consent', origin: 'given', isOnPaper: false },
      address: { basis: 'consent', origin: 'given', isOnPaper: false },
      'open and click events': { basis: 'consent', origin: 'observed', isOnPaper: false },
      'engagement score': { basis: 'consent', origin: 'derived', isOnPaper: false },
    } as const
    const names = Object.entries(held)
    return {
      include: names.filter(([, one]) => isPortable(one)).map(([name]) => name),
      exclude: names.filter(([, one]) => !isPortable(one)).map(([name]) => name),
    }
  },
  RV06: () => {
    const held = [{ basis: 'other', origin: 'given', isOnPaper: false } as const]
    return { portability: held.some(isPortable), treat_as: rights[treatedAs('portability', held)].reference }
  },
  RV07: () => {
    const { mustStop } = adviseOnRequest({ ...asked, rights: ['marketing-objection'] })
    const weighed = rights['marketing-objection'].refusals.length > 0
    return { must_stop: mustStop.includes('marketing-objection'), weighing: weighed }
  },
  RV08: () => ({ excessive: adviseOnRequest({ ...asked, monthsSinceSame: 13 }).repeated === 'look' }),
  RV09: () => ({
    complete: namesRecipients([], ['IT suppliers']),
    needs: 'names unless impossible or unfounded/excessive',
  }),
  RV10: () => ({
    complete: !deliveryFaults({ how: 'link', hours: 24, isDownload: false }).includes('short-link'),
  }),
  RV11: () => ({
    answer_required: rights.access.answer[0] === 'confirmation',
    content: 'no data processed',
  }),
  RV12: () => {
    const { mandate, clockStarts } = adviseOnRequest({ ...asked, behalf: 'lawyer' })
    return {
      may_ask_authorisation: mandate === 'may-ask',
      clock: clockStarts === 'receipt' ? 'target unchanged' : clockStarts,
    }
  },
  RV13: () => {
    const { actors } = adviseOnRequest({ ...asked, age: 14, behalf: 'self' })
    return { child_may_act: actors.child, parent_may_also_act: actors.parent }
  },
  RV14: () => {
    const { isForwarded, clockStarts } = adviseOnRequest({ ...asked, role: 'processor' })
    return {
      processor_forwards: isForwarded,
      controller_clock:
        clockStarts === 'receipt-by-controller'
          ? 'receipt by the controller; the contract decides how fast the processor forwards; risk that receipt by the processor counts'
          : clockStarts,
    }
  },
}

test('every case of the reference comes out as advice', { skip }, () => {
  const { test_vectors: vectors } = reference()
  assert.ok(vectors.length >= 14)
  for (const { id, expect } of vectors) assert.deepEqual(outcomes[id]?.(), expect, id)
})
