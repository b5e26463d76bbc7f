import { dayAt } from '../base/clock.ts'
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { allKinds, kinds } from '../detect/kinds.ts'
import { personRoles } from '../people/person.ts'
import { countryOf } from '../privacy/breaches/country.ts'
import type { BreachFile } from '../privacy/breaches/file.ts'
import {
  isCounted,
  reachOf,
  scopeOf,
  type Scope,
  type ScopeChoice,
  type ScopePerson,
} from '../privacy/breaches/scope.ts'
import type { SentMessage } from '../store/breach-signs.ts'
import type { MeasuredPerson, ReadChoice } from '../store/breach-scope.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { breachFile } from './breach-file.ts'
import { addLines } from './breaches.ts'
import { atItsSource } from './preview.ts'
import { domain } from './domain.ts'
import { breachId } from './breach-input.ts'

const moment = z.iso.datetime({ offset: true }).nullable().default(null)
const stretch = { from: moment, to: moment }

const choice = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('places'),
    places: z.array(z.number().int().positive()).min(1).max(1000),
    folder: z.string().max(4096).default(''),
    ...stretch,
  }),
  z.object({
    type: z.literal('message'),
    document: z.string().regex(/^[0-9a-f]{32}$/),
    about: z.enum(['receivers', 'content']),
  }),
  z.object({ type: z.literal('supplier'), domain, ...stretch }),
  z.object({ type: z.literal('by-hand'), note: z.string().trim().max(2000) }),
])

/** Counts who and what was in it, and keeps that with the list of people, sealed. Counting again takes its place; the former stays in the file. */
export const measureBreach = action({
  name: 'measure-breach',
  shape: 'change',
  inBackground: true,
  input: z.object({ id: breachId, choice }),
  subject: ({ id, choice: { type } }) => `${String(id)} ${type}`,
  async run(context, { id, choice: chosen }): Promise<{ readonly scope: Scope }> {
    const { store, clock } = context
    await breachFile({ store }, id)
    const { scope, people } = await measured(context, chosen)
    const bytes = packed(people)
    const atMs = clock.now().epochMilliseconds
    const paper = await store.breaches.keepPaper({
      breach: id,
      name: 'people.json.gz',
      mediaType: 'application/gzip',
      bytes,
      atMs,
    })
    const digest = createHash('sha256').update(bytes).digest('hex')
    await addLines(context, id, [{ type: 'scoped', scope, paper, digest }])
    return { scope }
  },
})

interface Counted {
  readonly scope: Scope
  readonly people: readonly ScopePerson[]
}

async function measured({ store, clock, signal }: ActionContext, chosen: ScopeChoice): Promise<Counted> {
  const now = clock.now()
  const base = { choice: chosen, atMs: now.epochMilliseconds, places: await placeNames(store, chosen) }
  if (chosen.type === 'by-hand') return { scope: scopeOf({ ...base, ...nothingRead }, []), people: [] }
  const found = await store.measureScope(chosen satisfies ReadChoice, signal)
  const adultSince = dayAt(now).subtract({ years: adultAge }).toString()
  const people = found.persons.map((person) => scopePerson(person, adultSince))
  const perKind = found.kinds.map((one) => ({ ...one, class: kinds[one.kind].class }))
  return {
    scope: scopeOf({ ...base, ...found.sums, kinds: perKind }, people),
    people: people.filter(isCounted),
  }
}

const nothingRead = {
  documents: 0,
  undated: 0,
  elsewhere: 0,
  unread: 0,
  strays: 0,
  kinds: [],
} as const

/** Who is younger is a child to the guidelines (EDPB 9/2022, IV.B). */
const adultAge = 18

function scopePerson({ emails, phones, births, ...person }: MeasuredPerson, adultSince: string): ScopePerson {
  return {
    id: person.id,
    name: person.name,
    role: person.role,
    email: emails[0] ?? null,
    phone: phones[0] ?? null,
    hasAddress: person.hasAddress,
    isMinor: births.some((birth) => /^\d{4}-\d\d-\d\d$/.test(birth) && birth > adultSince),
    country: countryOf(emails, phones),
    kinds: person.kinds,
  }
}

async function placeNames(store: Store, chosen: ScopeChoice): Promise<readonly string[]> {
  if (chosen.type !== 'places') return []
  const sources = await store.sources.list()
  return chosen.places.map((id) => {
    const source = sources.find((one) => one.id === id)
    if (source === undefined) throw new Refusal('source-not-found', String(id))
    return source.label === '' ? source.location : source.label
  })
}

function packed(people: readonly ScopePerson[]): Uint8Array {
  return gzipSync(JSON.stringify(people))
}

/** The people of the scope as they were counted; none before. */
export async function scopePeople(store: Store, { people }: BreachFile): Promise<readonly ScopePerson[]> {
  if (people === null) return []
  const paper = await store.breaches.paper(people.paper)
  // Thrown away while it was being read.
  if (paper === null) throw new Refusal('document-not-found', String(people.paper))
  return JSON.parse(gunzipSync(paper.bytes).toString('utf8')) as ScopePerson[] // written by `packed`
}

/** Whose data were in it, as counted: every number of the scope opens this list. */
export const breachPeople = action({
  name: 'breach-people',
  shape: 'query',
  inBackground: true,
  input: z.object({
    id: breachId,
    role: z.enum(personRoles).optional(),
    kind: z.enum(allKinds).optional(),
    reach: z.enum(['mail', 'phone', 'letter', 'none']).optional(),
    country: z.string().length(2).optional(),
    minors: z.boolean().default(false),
    limit: z.number().int().min(1).max(100_000).default(100),
    offset: z.number().int().min(0).default(0),
  }),
  async run(
    { store },
    { id, role, kind, reach, country, minors, limit, offset },
  ): Promise<{ readonly total: number; readonly rows: readonly ScopePerson[] }> {
    const everybody = await scopePeople(store, await breachFile({ store }, id))
    const rows = everybody.filter(
      (one) =>
        (role === undefined || one.role === role) &&
        (kind === undefined || one.kinds.includes(kind)) &&
        (reach === undefined || reachOf(one) === reach) &&
        (country === undefined || one.country === country) &&
        (!minors || one.isMinor),
    )
    return { total: rows.length, rows: rows.slice(offset, offset + limit) }
  },
})

/** A message to choose from, with its subject as it stands at its source; empty when the source is not at hand. */
export interface SentChoice extends SentMessage {
  readonly subject: string
}

/** More are read by nobody who looks for one mail. */
const mostMessages = 15

/** Messages that own people sent, to point at the one that went wrong. */
export const sentMessages = action({
  name: 'sent-messages',
  shape: 'query',
  inBackground: true,
  input: z.object({
    /** Part of the name or address of who got it. */
    to: z.string().trim().max(200).default(''),
    leastReceivers: z.number().int().min(1).max(10_000).default(1),
  }),
  async run(context, { to, leastReceivers }): Promise<readonly SentChoice[]> {
    const { store } = context
    const named = to === '' ? null : await store.persons.search({ text: to, limit: 50, offset: 0 })
    const rows = await store.breachSigns.sent({
      to: named === null ? null : named.rows.map(({ id }) => id),
      leastReceivers,
      sinceMs: null,
      limit: mostMessages,
    })
    return Promise.all(rows.map(async (row) => ({ ...row, subject: await subjectOf(context, row) })))
  },
})

/** Read at its source, with personal data masked: it is only there to recognise it by. */
export async function subjectOf(
  { store, shower, signal }: ActionContext,
  { document }: Pick<SentMessage, 'document'>,
): Promise<string> {
  const order = { kind: 'PERSON', part: '', startByte: 0, lengthBytes: 0, isRevealed: false } as const
  try {
    return (await atItsSource(store, document, (place) => shower.show({ ...order, ...place }, signal))).title
  } catch (error) {
    // A source that moved is no reason to show no list.
    if (error instanceof Refusal) return ''
    throw error
  }
}
