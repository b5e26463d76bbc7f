import { z } from 'zod'
import { severityMethod } from '../law/severity.ts'
import { breachTexts, channels, measureSorts, told } from '../privacy/breaches/event.ts'
import { lawSinceMs } from '../privacy/breaches/days.ts'
import { effects, factWords, natures } from '../privacy/breaches/facts.ts'

export const breachId = z.number().int().positive()
/** Longer is a report of its own. */
export const longText = z.string().trim().max(10_000)
export const shortText = z.string().trim().max(300)
/** Before, the law did not hold; what lies further ahead than this is a slip of the keys. */
const moment = z.iso
  .datetime({ offset: true })
  .refine((at) => Date.parse(at) >= lawSinceMs && Date.parse(at) < Date.UTC(2100, 0, 1))

/** The leak itself may be older than the law. */
const anyMoment = z.iso.datetime({ offset: true })

const times = z
  .object({
    firstSignal: anyMoment.nullable(),
    aware: moment.nullable(),
    began: anyMoment.nullable(),
    ended: anyMoment.nullable(),
  })
  .refine(
    ({ firstSignal, aware }) =>
      firstSignal === null || aware === null || Date.parse(firstSignal) <= Date.parse(aware),
    { path: ['firstSignal'] },
  )

const facts = z.object({
  incident: z.enum(factWords.incident).optional(),
  touched: z.enum(factWords.touched).optional(),
  role: z.enum(factWords.role).optional(),
  protection: z.enum(factWords.protection).optional(),
  copy: z.enum(factWords.copy).optional(),
  receiver: z.enum(factWords.receiver).optional(),
  outage: z.enum(factWords.outage).optional(),
  reveals: z.enum(factWords.reveals).optional(),
  vulnerable: z.enum(factWords.vulnerable).optional(),
  intent: z.enum(factWords.intent).optional(),
  removed: z.enum(factWords.removed).optional(),
  borders: z.enum(factWords.borders).optional(),
  financial: z.enum(factWords.financial).optional(),
  effects: z.array(z.enum(effects)).optional(),
  natures: z.array(z.enum(natures)).optional(),
})

const amount = z
  .object({
    min: z.number().int().min(0).max(100_000_000),
    best: z.number().int().min(0).max(100_000_000),
    max: z.number().int().min(0).max(100_000_000),
  })
  .refine(({ min, best, max }) => min <= best && best <= max, { path: ['best'] })

const severityInputs = z.object({
  data: z.enum(keysOf(severityMethod.dpc)),
  adjusted: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  identification: z.enum(keysOf(severityMethod.ei)),
  confidentiality: z.enum(keysOf(severityMethod.confidentiality)),
  integrity: z.enum(keysOf(severityMethod.integrity)),
  availability: z.enum(keysOf(severityMethod.availability)),
  isIntended: z.boolean(),
})

function keysOf<Key extends string>(of: Readonly<Record<Key, number>>): [Key, ...Key[]] {
  return Object.keys(of) as [Key, ...Key[]] // keys of a constant are exactly its names, and there are some
}

/** What a person can write into a file. */
export const breachLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('titled'), title: shortText.min(1) }),
  z.object({ type: z.literal('timed'), times, why: longText.default('') }),
  z.object({ type: z.literal('answered'), facts }),
  z.object({ type: z.literal('wrote'), field: z.enum(breachTexts), text: longText }),
  z.object({
    type: z.literal('corrected'),
    field: z.enum(['people', 'minors', 'records']),
    amount: amount.nullable(),
    reason: shortText.min(3),
  }),
  z.object({ type: z.literal('weighed'), inputs: severityInputs, reason: shortText.min(3) }),
  z.object({
    type: z.literal('told'),
    whom: z.enum(told),
    name: shortText.default(''),
    at: moment,
    channel: z.enum(channels),
    phase: z.enum(['first', 'follow-up', 'withdrawn']).default('first'),
    number: shortText.default(''),
    count: z.number().int().min(0).nullable().default(null),
    note: longText.default(''),
  }),
  z.object({
    type: z.literal('measure'),
    text: shortText.min(3),
    sort: z.enum(measureSorts),
    dueOn: z.iso.date().nullable().default(null),
    owner: shortText.default(''),
  }),
  z.object({ type: z.literal('measure-done'), measure: breachId, effect: shortText.default('') }),
  z.object({ type: z.literal('noted'), text: longText.min(1) }),
  z.object({ type: z.literal('struck'), line: breachId }),
  z.object({ type: z.literal('jumped'), hours: z.number().int().min(1).max(240) }),
  z.object({ type: z.literal('closed'), lessons: longText }),
  z.object({ type: z.literal('reopened'), why: shortText.default('') }),
  z.object({ type: z.literal('kept-until'), day: z.iso.date(), why: shortText.min(3) }),
])
