import { z } from 'zod'
import { refusalIds, rightIds } from '../law/rights.ts'
import { lawSinceMs } from '../privacy/breaches/days.ts'
import { behalves, identityMethods, outcomes } from '../privacy/requests/event.ts'
import { longText, shortText } from './breach-input.ts'

export const requestId = z.number().int().positive()

/** Before, the law did not hold; what lies further ahead than this is a slip of the keys. */
export const requestMoment = z.iso
  .datetime({ offset: true })
  .refine((at) => Date.parse(at) >= lawSinceMs && Date.parse(at) < Date.UTC(2100, 0, 1))

/** Who asks, as typed; every part may be empty. */
export const askerInput = z.object({
  name: shortText.default(''),
  mail: z.union([z.literal(''), z.email().max(254)]).default(''),
  phone: shortText.default(''),
  address: shortText.default(''),
  behalf: z.enum(behalves).default('self'),
  about: shortText.default(''),
  age: z.number().int().min(0).max(130).nullable().default(null),
})

export const rightsInput = z
  .array(z.enum(rightIds))
  .max(rightIds.length)
  .transform((given) => rightIds.filter((right) => given.includes(right)))

export const requestLanguage = z.enum(['nl', 'en'])
const by = shortText.default('')

/** What a person can write into the file; without a moment it is now. What Kwartje did itself is written by what did it. */
export const requestLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('asks'), rights: rightsInput, text: longText, by }),
  z.object({ type: z.literal('asker'), asker: askerInput, by }),
  z.object({ type: z.literal('received'), at: requestMoment, why: shortText.min(3), by }),
  z.object({ type: z.literal('language'), language: requestLanguage }),
  z.object({ type: z.literal('doubted'), doubt: z.boolean(), why: shortText.min(3), by }),
  z.object({
    type: z.literal('identified'),
    of: z.enum(['asker', 'mandate']),
    method: z.enum([...identityMethods, 'mandate-seen']),
    result: z.enum(['right', 'not-enough', 'wrong']),
    checked: shortText.default(''),
    at: requestMoment.optional(),
    by,
  }),
  z.object({
    type: z.literal('heard'),
    about: z.enum(['identity', 'mandate', 'clarification', 'recipient', 'other']),
    from: shortText.default(''),
    at: requestMoment.optional(),
    text: longText.default(''),
  }),
  z.object({
    type: z.literal('extended'),
    reason: z.enum(['complex', 'many']),
    why: shortText.min(3),
    by,
  }),
  z.object({
    type: z.literal('decided'),
    right: z.enum(rightIds),
    outcome: z.enum(outcomes),
    grounds: z.array(z.enum(refusalIds)).max(refusalIds.length).default([]),
    why: longText.default(''),
    by,
  }),
  z.object({ type: z.literal('planned'), plan: z.null(), right: z.enum(rightIds) }),
  z.object({ type: z.literal('noted'), text: longText.min(1), by }),
  z.object({ type: z.literal('struck'), line: requestId, why: shortText.default('') }),
  z.object({ type: z.literal('closed'), lessons: longText.default(''), by }),
  z.object({ type: z.literal('reopened'), why: shortText.default(''), by }),
  z.object({ type: z.literal('kept-until'), day: z.iso.date(), why: shortText.min(3), by }),
])

/** A piece of an answer: the digest of its document. */
export const itemKey = z.string().regex(/^[0-9a-f]{32}$/)
