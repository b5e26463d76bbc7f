import { least } from '../base/lists.ts'
import { dayAt } from '../base/clock.ts'
import { contactChannels, contactKey, type ContactChannel } from '../base/contact.ts'
import type { Suppressed } from '../base/suppression.ts'
import { addressKind } from '../people/address.ts'
import {
  judge,
  stillOf,
  type ContactEvidence,
  type ContactList,
  type Trace,
} from '../privacy/consent/judge.ts'
import { customerTableWords } from '../privacy/customers.ts'
import type { ContactSaid, ListSaid, SellingSaid } from '../privacy/consent/origin.ts'
import { consentRecords, type ConsentRecord } from '../privacy/consent/record.ts'
import { meantProvider } from '../privacy/consent/typo.ts'
import { isNamedBought } from '../privacy/plans/words.ts'
import type { ContactFlaw, ContactListRow, ContactSign, VerdictRow } from '../store/contacts.ts'
import type { Store } from '../store/store.ts'
import type { ActionContext } from './action.ts'
import { liftedStops } from './lifted-stops.ts'

type Ground = Pick<ActionContext, 'store' | 'clock'>

/** What was said once for many: the newest of each. */
export interface SaidOfContacts {
  readonly lists: ReadonlyMap<string, ListSaid>
  readonly selling: SellingSaid | null
  /** By channel and key of an address. */
  readonly contacts: ReadonlyMap<string, ContactSaid>
}

export async function saidOfContacts(store: Store): Promise<SaidOfContacts> {
  const lists = new Map<string, ListSaid>()
  const contacts = new Map<string, ContactSaid>()
  let selling: SellingSaid | null = null
  for (const one of await store.consents.said()) {
    if (one.about === 'list') lists.set(one.key, one.said)
    else if (one.about === 'selling') selling = one.said
    else for (const [channel, value] of one.values) contacts.set(keyOf(channel, value), one.said)
  }
  return { lists, selling, contacts }
}

function keyOf(channel: ContactChannel, value: string): string {
  return `${channel}:${contactKey(channel, value)}`
}

/** The setting that says which state of the index the verdicts were made of. */
const judgedSetting = 'contacts-judged'

/** Judges every contact anew when anything changed that a verdict rests on. */
export async function judgedContacts(ground: Ground): Promise<void> {
  const { store } = ground
  const stamp = await contactStamp(ground)
  if ((await store.settings.get(judgedSetting)) === stamp) return
  await store.contacts.keep(await judgeAll(ground))
  await store.settings.set(judgedSetting, stamp)
}

/** Tells whether anything that is made of contacts is of now. A consent ends by itself: what was made yesterday is not. */
export async function contactStamp({ store, clock }: Ground): Promise<string> {
  const today = dayAt(clock.now()).toString()
  const lifted = await liftedStops(store)
  return `${today} ${await store.contacts.stamp()} ${String(lifted.size)}`
}

/** One whom the firm may want to reach: a person in the index, or somebody of whom there is only a record. */
export interface Contact {
  readonly key: string
  /** Number of the person; null of whom there is only a record. */
  readonly person: number | null
  readonly name: string
  readonly values: Readonly<Record<ContactChannel, readonly string[]>>
  readonly evidence: ContactEvidence
}

async function judgeAll(ground: Ground): Promise<VerdictRow[]> {
  const { selling } = await saidOfContacts(ground.store)
  const still = await ground.store.personLines.holding('restricted')
  const { contacts, returned } = await gatherContacts(ground)
  const rows = contacts.flatMap((contact) =>
    contactChannels.flatMap((channel): VerdictRow[] => {
      const values = contact.values[channel]
      if (values.length === 0) return []
      const [value = ''] = values
      return [
        {
          contact: contact.key,
          channel,
          name: contact.name,
          value,
          ...judge(contact.evidence, selling, channel),
          still: [],
          flaws: [
            ...(contact.person !== null && still.has(contact.person) ? (['restricted'] as const) : []),
            ...(channel === 'mail' ? flawsOf(value, returned) : []),
          ],
        },
      ].map((row) => ({ ...row, still: stillOf(row, contact.evidence) }))
    }),
  )
  const doubles = doublesOf(rows)
  return rows.map((row) => (doubles.has(row) ? { ...row, flaws: [...row.flaws, 'double'] } : row))
}

/** Rows whose address another row has too: one of them may stay, whom the law lets be reached before others. */
function doublesOf(rows: readonly VerdictRow[]): ReadonlySet<VerdictRow> {
  const byAddress = Map.groupBy(
    rows.filter(({ channel }) => channel === 'mail'),
    ({ value }) => contactKey('mail', value),
  )
  return new Set(
    [...byAddress.values()].flatMap((same) => {
      const kept = same.find(isGrounded) ?? same[0]
      return same.filter((row) => row !== kept)
    }),
  )
}

/** True of whom the law lets be reached, whatever is wrong with the address. */
export function isGrounded({ may, purposes }: Pick<VerdictRow, 'may' | 'purposes'>): boolean {
  return may === 'yes' && purposes.length > 0
}

function flawsOf(value: string, returned: ReadonlySet<string>): ContactFlaw[] {
  const key = contactKey('mail', value)
  const flaws: ContactFlaw[] = []
  if (returned.has(key)) flaws.push('returned')
  if (addressKind(value) === 'shared') flaws.push('role')
  if (meantProvider(value) !== null) flaws.push('typo')
  return flaws
}

/** Everybody with all that is known of them. */
export async function gatherContacts(
  ground: Ground,
): Promise<{ readonly contacts: readonly Contact[]; readonly returned: ReadonlySet<string> }> {
  const { store, clock } = ground
  const [people, signs, trades, wrote, lists, said, lines] = [
    await store.contacts.people(),
    await store.contacts.signs(),
    await store.contacts.trades(customerTableWords),
    await store.contacts.wrote(),
    await store.contacts.lists(),
    await saidOfContacts(store),
    await store.consents.lines(),
  ]
  const records = recordsByAddress([...consentRecords(lines, clock.now()).values()])
  const lifted = await liftedStops(store)
  const standing = signs.filter(({ kind, document }) => kind !== 'stop' || !lifted.has(document))
  const signsOf = Map.groupBy(standing, ({ email }) => contactKey('mail', email))
  const tradesOf = Map.groupBy(trades, ({ person }) => person)
  const listsOf = await listsByPerson(store, lists, said.lists)
  const claimed = new Set<ConsentRecord>()
  const drafts = people.map((person) => {
    const values = { mail: person.emails, phone: person.phones, post: person.hasPost ? [''] : [], app: [] }
    const own = ownRecords(records, values)
    for (const record of own) claimed.add(record)
    const traces = (tradesOf.get(person.id) ?? []).filter(() => person.role === 'customer')
    const shown = person.emails.flatMap((email) => signsOf.get(contactKey('mail', email)) ?? [])
    const sale = newest(traces.filter(({ topic }) => topic !== 'quote'))
    const evidence: ContactEvidence = {
      ...evidenceOf(shown, own),
      sale,
      quote: newest((tradesOf.get(person.id) ?? []).filter(({ topic }) => topic === 'quote')),
      lists: listsOf.get(person.id) ?? [],
      said: saidOf(said, values),
      isRoleAddress:
        person.emails.length > 0 && person.emails.every((email) => addressKind(email) === 'shared'),
      wroteAtMs: wrote.get(person.id) ?? null,
    }
    return {
      key: `p${String(person.id)}`,
      person: person.id,
      name: person.name,
      values: withRecorded(values, own),
      evidence,
    }
  })
  const unclaimed = [...new Set([...records.values()].flat())].filter((record) => !claimed.has(record))
  const loose = [...Map.groupBy(unclaimed, mainKeyOf).values()].map((own): Contact => {
    const values = withRecorded({ mail: [], phone: [], post: [], app: [] }, own)
    const shown = values.mail.flatMap((email) => signsOf.get(contactKey('mail', email)) ?? [])
    return {
      key: `r${String(least(own.map(({ record }) => record)))}`,
      person: null,
      name: own.at(-1)?.terms.person.name ?? '',
      values,
      evidence: { ...evidenceOf(shown, own), said: saidOf(said, values) },
    }
  })
  return {
    contacts: await withSuppressed(store, [...drafts, ...loose]),
    returned: new Set(
      signs.filter(({ kind }) => kind === 'returned').map(({ email }) => contactKey('mail', email)),
    ),
  }
}

/** Records of somebody whom the index does not know belong together by the first address that they name. */
function mainKeyOf({ terms: { person } }: ConsentRecord): string {
  const channel = contactChannels.find((one) => person[one] !== '') ?? 'mail'
  return keyOf(channel, person[channel])
}

/** Records by every address that they name. */
function recordsByAddress(records: readonly ConsentRecord[]): Map<string, ConsentRecord[]> {
  const found = new Map<string, ConsentRecord[]>()
  for (const record of records)
    for (const channel of contactChannels) {
      const value = record.terms.person[channel]
      if (value === '') continue
      const key = keyOf(channel, value)
      const known = found.get(key)
      if (known === undefined) found.set(key, [record])
      else known.push(record)
    }
  return found
}

type Values = Contact['values']

function ownRecords(records: ReadonlyMap<string, readonly ConsentRecord[]>, values: Values): ConsentRecord[] {
  const own = contactChannels.flatMap((channel) =>
    values[channel].flatMap((value) => records.get(keyOf(channel, value)) ?? []),
  )
  return [...new Set(own)]
}

/** What somebody gave with a consent belongs to them too. */
function withRecorded(values: Values, records: readonly ConsentRecord[]): Values {
  const added = (channel: ContactChannel): readonly string[] => {
    const given = records.map(({ terms }) => terms.person[channel]).filter((value) => value !== '')
    const unique = new Map(
      [...values[channel], ...given].map((value) => [contactKey(channel, value), value] as const),
    )
    return [...unique.values()]
  }
  return { mail: added('mail'), phone: added('phone'), post: added('post'), app: added('app') }
}

function evidenceOf(signs: readonly ContactSign[], records: readonly ConsentRecord[]): ContactEvidence {
  const last = (kind: ContactSign['kind']): ContactSign | undefined =>
    signs.findLast((sign) => sign.kind === kind)
  const form = last('form')
  const confirmed = last('confirmed')
  return {
    suppressed: {},
    records,
    stop: traceOf(last('stop')),
    form:
      form === undefined
        ? null
        : { atMs: form.atMs, document: form.document, optIn: form.optIn, words: form.words },
    // Only what was asked can be confirmed, and a confirmation by somebody's own mail says both.
    confirmed: traceOf(confirmed),
    sale: null,
    quote: null,
    offered: traceOf(last('offered')),
    lists: [],
    said: null,
    isRoleAddress: false,
    wroteAtMs: null,
  }
}

function traceOf(sign: Trace | undefined): Trace | null {
  return sign === undefined ? null : { atMs: sign.atMs, document: sign.document }
}

function newest(traces: readonly Trace[]): Trace | null {
  const [first] = traces.toSorted((a, b) => (b.atMs ?? 0) - (a.atMs ?? 0))
  return traceOf(first)
}

function saidOf({ contacts }: SaidOfContacts, values: Values): ContactSaid | null {
  if (contacts.size === 0) return null
  const found = contactChannels.flatMap((channel) =>
    values[channel].flatMap((value) => contacts.get(keyOf(channel, value)) ?? []),
  )
  return found.toSorted((a, b) => b.atMs - a.atMs)[0] ?? null
}

async function listsByPerson(
  store: Store,
  lists: readonly ContactListRow[],
  said: SaidOfContacts['lists'],
): Promise<Map<number, ContactList[]>> {
  const found = new Map<number, ContactList[]>()
  for (const row of lists) {
    const list = listOf(row, said)
    for (const person of await store.contacts.members(row)) {
      const known = found.get(person)
      if (known === undefined) found.set(person, [list])
      else known.push(list)
    }
  }
  return found
}

/** A list as a verdict looks at it. */
export function listOf(
  row: Pick<ContactListRow, 'key' | 'name'>,
  said: SaidOfContacts['lists'],
): ContactList {
  const file = row.name.slice(row.name.lastIndexOf('/') + 1)
  return { key: row.key, name: file, said: said.get(row.key) ?? null, isNamedBought: isNamedBought(file) }
}

async function withSuppressed(store: Store, contacts: readonly Contact[]): Promise<Contact[]> {
  const listed = new Map<ContactChannel, ReadonlyMap<string, Suppressed>>()
  for (const channel of contactChannels) {
    const values = contacts.flatMap((contact) => contact.values[channel]).filter((value) => value !== '')
    listed.set(channel, await store.suppression.suppressedAmong(values, channel))
  }
  return contacts.map((contact) => {
    const suppressed = Object.fromEntries(
      contactChannels.flatMap((channel) => {
        const entry = contact.values[channel]
          .map((value) => listed.get(channel)?.get(value))
          .find((one) => one !== undefined)
        return entry === undefined ? [] : [[channel, entry]]
      }),
    )
    return { ...contact, evidence: { ...contact.evidence, suppressed } }
  })
}
