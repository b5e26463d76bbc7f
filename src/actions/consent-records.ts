import { isDeepStrictEqual } from 'node:util'
import { homeZone } from '../base/clock.ts'
import { z } from 'zod'
import { contactChannels, contactKey, type ContactChannel } from '../base/contact.ts'
import { Refusal } from '../base/refusal.ts'
import {
  consentMethods,
  withdrawalWays,
  type ConsentEvent,
  type ConsentTerms,
} from '../privacy/consent/event.ts'
import { consentPurposes } from '../privacy/consent/purpose.ts'
import { consentRecords, isStanding, type ConsentRecord } from '../privacy/consent/record.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { consentFacts } from './consent-facts.ts'
import { liftFor } from './consent-lift.ts'
import { contactId, fileOf } from './consents.ts'
import { judgedContacts } from './contact-ground.ts'
import { organisationOf } from './register-ground.ts'

const line = z.string().trim().max(300)
const by = line.default('')
/** A page of terms is no question that anybody read. */
const words = z.string().trim().max(5000)

const person = z.object({
  name: line.default(''),
  mail: z.string().trim().max(320).default(''),
  phone: z.string().trim().max(40).default(''),
  post: line.default(''),
  app: line.default(''),
})

/** Writes down that somebody said yes: who, when, for what, with which words. */
export const recordConsent = action({
  name: 'record-consent',
  shape: 'change',
  inBackground: true,
  input: z.object({
    person,
    purposes: z.array(z.enum(consentPurposes)).min(1).max(consentPurposes.length),
    channels: z.array(z.enum(contactChannels)).min(1).max(contactChannels.length),
    notice: z
      .object({
        text: words.min(1),
        version: line.default(''),
        language: z.enum(['nl', 'en', 'other', 'unknown']).default('nl'),
      })
      .nullable(),
    method: z.enum(consentMethods),
    /** A moment with its zone or offset. */
    at: z.iso.datetime({ offset: true }).nullable(),
    source: line.default(''),
    recipients: z.array(line).max(20).default([]),
    retention: line.default(''),
    validUntil: z.iso.date().nullable().default(null),
    age: z.enum(['adult', 'parent', 'unknown']).default('unknown'),
    documents: z
      .array(z.string().regex(/^[0-9a-f]{32}$/))
      .max(20)
      .default([]),
    note: line.default(''),
    by,
  }),
  async run(context, given): Promise<{ readonly record: number; readonly urn: string }> {
    const { store, clock } = context
    const { at, documents, note, by: writer, ...rest } = given
    if (rest.channels.some((one) => rest.person[one] === '')) throw new Refusal('wrong-input', 'person')
    const terms = await termsOf(store, rest)
    const event: ConsentEvent = { type: 'given', at, by: writer, proof: { documents, note }, terms }
    // Pressed twice, or once more after a crash.
    const known = await sameRecord(context, event)
    if (known !== undefined) return { record: known.record, urn: known.urn }
    const [first] = await store.consents.open([[event]], clock.now().epochMilliseconds)
    if (first === undefined) throw new Error('Cannot open a record of consent: expected its first line')
    if (at !== null) await liftFor(store, { terms, atMs: Temporal.Instant.from(at).epochMilliseconds })
    await judgedContacts(context)
    return { record: first.record, urn: `urn:kwartje:consent:${first.hash.slice(0, 32)}` }
  },
})

async function sameRecord(
  { store, clock }: ActionContext,
  event: ConsentEvent,
): Promise<ConsentRecord | undefined> {
  const records = consentRecords(await store.consents.lines(), clock.now())
  return [...records.values()].find(
    (record) => isStanding(record) && isDeepStrictEqual(record.events[0]?.event, event),
  )
}

/** What the firm itself fills in: who it is, where it is kept, how one gets out. */
export async function termsOf(
  store: Store,
  given: Omit<ConsentTerms, 'covers' | 'controller' | 'storage' | 'jurisdiction' | 'withdrawBy'>,
): Promise<ConsentTerms> {
  return termsWith(await organisationOf(store), given)
}

/** The same, of a firm that was asked for before: a file holds a hundred thousand. */
export function termsWith(
  { name, email }: Pick<Awaited<ReturnType<typeof organisationOf>>, 'name' | 'email'>,
  given: Omit<ConsentTerms, 'covers' | 'controller' | 'storage' | 'jurisdiction' | 'withdrawBy'>,
): ConsentTerms {
  const covers = contactChannels.filter((one) => given.person[one] !== '')
  return { ...given, covers, controller: name, storage: '', jurisdiction: 'NL', withdrawBy: email }
}

/** Takes somebody out, everywhere and at once: every record, and onto the list of whom not to reach. */
export const withdrawConsent = action({
  name: 'withdraw-consent',
  shape: 'change',
  inBackground: true,
  input: z.object({
    /** Of the index, or an address or number as it is written. */
    contact: contactId.optional(),
    person: person.optional(),
    channels: z.array(z.enum(contactChannels)).max(contactChannels.length).default([]),
    way: z.enum(withdrawalWays).default('screen'),
    at: z.iso.datetime({ offset: true }).nullable().default(null),
    by,
  }),
  subject: ({ way, channels }) => `${way} ${channels.join(' ')}`.trim(),
  async run(context, given): Promise<Withdrawn> {
    const done = await withdraw(context, given)
    await judgedContacts(context)
    await consentFacts(context)
    return done
  },
})

interface Withdrawal {
  readonly contact?: string | undefined
  readonly person?: Readonly<Record<ContactChannel, string>> | undefined
  readonly channels: readonly ContactChannel[]
  readonly way: (typeof withdrawalWays)[number]
  readonly at: string | null
  readonly by: string
}

export interface Withdrawn {
  /** Records in which it was written. */
  readonly records: number
  /** Addresses and numbers that are not reached any more. */
  readonly values: number
}

async function withdraw(context: ActionContext, given: Withdrawal): Promise<Withdrawn> {
  const { store, clock } = context
  const now = clock.now()
  const values =
    given.contact === undefined ? typedValues(given.person) : (await fileOf(context, given.contact)).values
  const left = given.channels.length === 0 ? contactChannels : given.channels
  const own = left.map((channel) => ({ channel, values: values[channel].filter((value) => value !== '') }))
  const count = own.reduce((total, one) => total + one.values.length, 0)
  if (count === 0) throw new Refusal('wrong-input', 'person')
  for (const { channel, values: gone } of own)
    await store.suppression.suppress(gone, {
      channel,
      reason: 'withdrawn',
      atMs: given.at === null ? now.epochMilliseconds : Temporal.Instant.from(given.at).epochMilliseconds,
    })
  const records = await recordsOf(context, values)
  for (const { record } of records)
    await store.consents.append(
      record,
      {
        type: 'withdrawn',
        at: given.at ?? now.toZonedDateTimeISO(homeZone).toString({ timeZoneName: 'never' }),
        by: given.by,
        proof: { documents: [], note: '' },
        way: given.way,
        channels: [...given.channels],
      },
      now.epochMilliseconds,
    )
  return { records: records.length, values: count }
}

function typedValues(given: Withdrawal['person']): Readonly<Record<ContactChannel, readonly string[]>> {
  const typed = given ?? { mail: '', phone: '', post: '', app: '' }
  const one = (text: string): readonly string[] => (text === '' ? [] : [text])
  return { mail: one(typed.mail), phone: one(typed.phone), post: one(typed.post), app: one(typed.app) }
}

/** Records that say yes, or wait for one, under any of these addresses. */
export async function recordsOf(
  { store, clock }: Pick<ActionContext, 'store' | 'clock'>,
  values: Readonly<Record<ContactChannel, readonly string[]>>,
): Promise<ConsentRecord[]> {
  const own = new Set(
    contactChannels.flatMap((one) => values[one].map((value) => `${one}:${contactKey(one, value)}`)),
  )
  return [...consentRecords(await store.consents.lines(), clock.now()).values()].filter(
    (record) =>
      (isStanding(record) || record.state === 'requested') &&
      contactChannels.some((one) => {
        const value = record.terms.person[one]
        return value !== '' && own.has(`${one}:${contactKey(one, value)}`)
      }),
  )
}
