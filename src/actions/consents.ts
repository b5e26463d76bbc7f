import { z } from 'zod'
import { contactChannels, type ContactChannel } from '../base/contact.ts'
import { Refusal } from '../base/refusal.ts'
import { contactStates, type ContactState } from '../law/marketing.ts'
import { listOrigins, type ListOrigin, type ListSaid, type SellingSaid } from '../privacy/consent/origin.ts'
import type { ConsentRecord } from '../privacy/consent/record.ts'
import type { ContactFlaw, ContactListRow, VerdictCount, VerdictRow } from '../store/contacts.ts'
import { action, type ActionContext } from './action.ts'
import { consentFacts } from './consent-facts.ts'
import { gatherContacts, isGrounded, judgedContacts, listOf, saidOfContacts } from './contact-ground.ts'

const channel = z.enum(contactChannels).default('mail')
const states = Object.keys(contactStates) as [ContactState, ...ContactState[]] // keys of a constant are exactly its names
const line = z.string().trim().max(300)
const by = line.default('')
/** A page of terms is no question that anybody read. */
const words = z.string().trim().max(5000)

export interface ConsentOverview {
  readonly channel: ContactChannel
  readonly counts: readonly VerdictCount[]
  readonly contacts: number
  /** Of advertising by this channel, as it stands now. */
  readonly may: number
  /** Who would be among them, were they not restricted, or the address not one that came back or stands there double. */
  readonly leftOut: number
  readonly lists: readonly ListedContacts[]
  readonly selling: SellingSaid | null
  readonly records: number
  /** How many said stop in a mail, and are not on the list of whom not to mail yet. */
  readonly waiting: number
  readonly suppressed: number
  /** Records that prove nothing any more, for a line of them was changed from outside. */
  readonly broken: readonly number[]
}

export interface ListedContacts extends ContactListRow {
  readonly said: ListSaid | null
  /** What its name makes likely; a person says whether it is so. */
  readonly likely: ListOrigin | null
}

/** Who may be mailed, called or written to, by state; and what there is to say of lists. */
export const consentOverview = action({
  name: 'consent-overview',
  shape: 'query',
  inBackground: true,
  input: z.object({ channel }),
  async run(context, { channel: asked }): Promise<ConsentOverview> {
    await judgedContacts(context)
    const { store } = context
    const [counts, lists, said, suppressed, facts] = [
      await store.contacts.counts(asked),
      await store.contacts.lists(),
      await saidOfContacts(store),
      await store.suppression.counts(),
      await consentFacts(context),
    ]
    const may = contactsIn(counts.filter(isAllowed))
    return {
      channel: asked,
      counts,
      contacts: contactsIn(counts),
      may,
      leftOut: contactsIn(counts.filter(isGrounded)) - may,
      lists: lists.map((row) => ({
        ...row,
        said: said.lists.get(row.key) ?? null,
        likely: listOf(row, said.lists).isNamedBought ? 'bought' : null,
      })),
      selling: said.selling,
      records: facts.records,
      waiting: facts.waiting,
      broken: facts.broken,
      suppressed: sum(suppressed.map(({ values }) => values)),
    }
  },
})

/** Records in which a line was changed or taken out from outside, looked at now. */
export const brokenConsents = action({
  name: 'broken-consents',
  shape: 'query',
  inBackground: true,
  input: z.object({}),
  run: ({ store }): Promise<readonly number[]> => store.consents.broken(),
})

function contactsIn(counts: readonly VerdictCount[]): number {
  return sum(counts.map(({ contacts }) => contacts))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** Whatever the law lets: who is restricted is used for nothing (art. 18(2)). */
const stopping: readonly ContactFlaw[] = ['restricted', 'returned', 'double']

/** True for what may be sent advertising as it stands: without a condition that somebody must look at first. */
export function isAllowed(verdict: Pick<VerdictCount, 'may' | 'purposes' | 'flaws'>): boolean {
  const { flaws } = verdict
  return isGrounded(verdict) && !stopping.some((flaw) => flaws.includes(flaw))
}

/** Contacts in some states, a page at a time. */
export const contacts = action({
  name: 'contacts',
  shape: 'query',
  inBackground: true,
  input: z.object({
    channel,
    states: z.array(z.enum(states)).max(states.length).default([]),
    rests: z.string().max(1000).optional(),
    text: z.string().max(200).default(''),
    after: z.string().max(1000).optional(),
    limit: z.number().int().min(1).max(100_000).default(50),
  }),
  async run(context, { rests, after, ...query }) {
    await judgedContacts(context)
    return context.store.contacts.find({
      ...query,
      ...(rests === undefined ? {} : { rests }),
      ...(after === undefined ? {} : { after }),
    })
  },
})

export const contactId = z.string().regex(/^[pr]\d{1,15}$/)

export interface ContactFile {
  readonly contact: string
  readonly name: string
  readonly values: Readonly<Record<ContactChannel, readonly string[]>>
  readonly verdicts: readonly VerdictRow[]
  readonly trail: readonly ContactTrace[]
  readonly records: readonly ConsentRecord[]
}

/** Something that was seen, with the mail that shows it. */
export interface ContactTrace {
  readonly what: 'form' | 'confirmed' | 'offered' | 'sale' | 'quote' | 'stop' | 'list' | 'wrote'
  readonly atMs: number | null
  readonly document: string | null
  /** Words of a form, or the name of a list. */
  readonly words: string
}

/** One contact: what may be done, what shows that, and every record; null when there is none so named. */
export const contact = action({
  name: 'contact',
  shape: 'query',
  inBackground: true,
  input: z.object({ contact: contactId }),
  run: (context, { contact: id }): Promise<ContactFile | null> => findFile(context, id),
})

/** The file of a contact that must be there. */
export async function fileOf(context: ActionContext, id: string): Promise<ContactFile> {
  const file = await findFile(context, id)
  if (file === null) throw new Refusal('person-not-found', id)
  return file
}

async function findFile(context: ActionContext, id: string): Promise<ContactFile | null> {
  await judgedContacts(context)
  const found = (await gatherContacts(context)).contacts.find(({ key }) => key === id)
  if (found === undefined) return null
  const { name, values, evidence } = found
  const { form, confirmed, offered, sale, quote, stop } = evidence
  const traces: readonly (readonly [ContactTrace['what'], typeof sale, string])[] = [
    ['form', form, form?.words ?? ''],
    ['confirmed', confirmed, ''],
    ['sale', sale, ''],
    ['quote', quote, ''],
    ['offered', offered, ''],
    ['stop', stop, ''],
  ]
  const trail = traces.flatMap(([what, trace, shown]): ContactTrace[] =>
    trace === null ? [] : [{ what, atMs: trace.atMs, document: trace.document, words: shown }],
  )
  return {
    contact: id,
    name,
    values,
    verdicts: await context.store.contacts.ofContact(id),
    trail: [
      ...trail,
      ...evidence.lists.map(
        (list) => ({ what: 'list', atMs: null, document: null, words: list.name }) as const,
      ),
      ...(evidence.wroteAtMs === null
        ? []
        : [{ what: 'wrote', atMs: evidence.wroteAtMs, document: null, words: '' } as const]),
    ],
    records: evidence.records,
  }
}

/** Says where a list came from, once for everybody on it. */
export const sayOfList = action({
  name: 'say-of-list',
  shape: 'change',
  inBackground: true,
  input: z.object({
    key: z.string().min(1).max(1000),
    origin: z.enum(listOrigins),
    note: line.default(''),
    wording: words.default(''),
    by,
  }),
  subject: ({ origin }) => origin,
  async run(context, { key, ...said }): Promise<{ readonly origin: ListOrigin }> {
    const { store, clock } = context
    const atMs = clock.now().epochMilliseconds
    if (!(await store.contacts.lists()).some((list) => list.key === key))
      throw new Refusal('document-not-found', key)
    await store.consents.say({ about: 'list', key, said: { ...said, atMs } }, atMs)
    await judgedContacts(context)
    await consentFacts(context)
    return { origin: said.origin }
  },
})

const toldHow = z.enum(['yes', 'no', 'unknown'])

/** Says how the firm sells: whether people could say no when they bought, and in every message. */
export const sayOfSelling = action({
  name: 'say-of-selling',
  shape: 'change',
  inBackground: true,
  input: z.object({
    atCollection: toldHow,
    inEachMessage: toldHow,
    since: z.iso.date().nullable().default(null),
    wording: words.default(''),
    by,
  }),
  async run(context, said): Promise<{ readonly said: true }> {
    const atMs = context.clock.now().epochMilliseconds
    await context.store.consents.say({ about: 'selling', said: { ...said, atMs } }, atMs)
    await judgedContacts(context)
    return { said: true }
  },
})

/** Says what one contact is, with what shows it; null takes it back. */
export const sayOfContact = action({
  name: 'say-of-contact',
  shape: 'change',
  inBackground: true,
  input: z.object({
    contact: contactId,
    state: z
      .enum([
        'B2B_DESIGNATED',
        'MEMBER',
        'CHARITY_DONOR',
        'CHARITY_VOLUNTEER',
        'FREE_ACCOUNT',
        'PROSPECT',
        'SERVICE',
      ])
      .nullable(),
    note: line.default(''),
    by,
  }),
  subject: ({ state }) => state ?? '-',
  async run(context, { contact: id, ...said }): Promise<ContactFile> {
    const atMs = context.clock.now().epochMilliseconds
    const { values } = await fileOf(context, id)
    const own = contactChannels.flatMap((one) =>
      values[one].filter((value) => value !== '').map((value) => [one, value] as const),
    )
    await context.store.consents.say({ about: 'contact', values: own, said: { ...said, atMs } }, atMs)
    return fileOf(context, id)
  },
})
