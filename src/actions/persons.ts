import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { allKinds } from '../detect/kinds.ts'
import { buildPersons } from '../people/build-persons.ts'
import { personRoles, type Decision, type Identity, type PersonReason } from '../people/person.ts'
import { decideRole, guessOwnAddresses, type OwnAddresses } from '../people/role.ts'
import type { PersonMark } from '../privacy/persons/event.ts'
import type { DecisionRow, PersonBrief, PersonDossier, PersonRow, Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { domain } from './domain.ts'
import { valuesSought } from './values-sought.ts'

/** The setting that holds the organisation's own domains, as told at setup. */
export const ownDomainsSetting = 'own-domains'

/** The setting that holds what the last whole rebuild took for own addresses, for rebuilds of a few persons. */
const ownAddressesSetting = 'own-addresses'

const addresses = z.object({ domains: z.array(z.string()), addresses: z.array(z.string()) })

/** Puts all identities together anew; gives how many persons there are. */
export async function rebuildPersons({ store }: Pick<ActionContext, 'store'>): Promise<number> {
  return join(store, await store.persons.identities())
}

/** The same after what was read, or lies there, changed: names that a text leaves open are decided first, by whom the index names now. */
export async function rejoinPersons({
  store,
  scanner,
}: Pick<ActionContext, 'store' | 'scanner'>): Promise<number> {
  const identities = await store.persons.identities()
  const changed = await scanner.decideNames(identities)
  return join(store, changed === 0 ? identities : await store.persons.identities())
}

async function join(store: Store, identities: readonly Identity[]): Promise<number> {
  const told = await ownDomains(store)
  const own: OwnAddresses = told.length > 0 ? { domains: told, addresses: [] } : guessOwnAddresses(identities)
  await store.settings.set(ownAddressesSetting, own)
  const persons = buildPersons(identities, own, await allDecisions(store))
  await store.persons.replace(persons)
  await settlePersons(store)
  return persons.length
}

/** True from before that of which persons are made changes until they were put together anew: a crash in between is made good later. */
const owedSetting = 'persons-owed'

/** Says that persons are to be put together anew. */
export async function owePersons(store: Store): Promise<void> {
  await store.settings.set(owedSetting, true)
}

/** Says that persons are as they should be. */
export async function settlePersons(store: Store): Promise<void> {
  await store.settings.set(owedSetting, false)
}

/** True when persons were not put together since something changed; also of an index that never told. */
export async function arePersonsOwed(store: Store): Promise<boolean> {
  return (await store.settings.get(owedSetting)) !== false
}

/** Puts some persons together anew, after a decision about them; gives the ids they have now. */
async function rebuildSome(
  { store }: ActionContext,
  personIds: readonly number[],
): Promise<readonly number[]> {
  if (personIds.length === 0) return []
  const identities = await store.persons.identities(personIds)
  const parsed = addresses.safeParse(await store.settings.get(ownAddressesSetting))
  const own = parsed.success ? parsed.data : guessOwnAddresses(identities)
  return store.persons.replaceSome(personIds, buildPersons(identities, own, await allDecisions(store)))
}

async function allDecisions(store: Store): Promise<readonly Decision[]> {
  return (await store.persons.decisions()).map(({ decision }) => decision)
}

/** The organisation's own mail domains as told; empty when nobody told. */
export async function ownDomains(store: Store): Promise<readonly string[]> {
  const parsed = z.array(z.string()).safeParse(await store.settings.get(ownDomainsSetting))
  return parsed.success ? parsed.data : []
}

/** What the last whole rebuild took for the organisation's own addresses: as told, else guessed. */
export async function ownAddresses(store: Store): Promise<OwnAddresses> {
  const parsed = addresses.safeParse(await store.settings.get(ownAddressesSetting))
  return parsed.success ? parsed.data : { domains: await ownDomains(store), addresses: [] }
}

/** Says which mail domains are the organisation's own, instead of the guess. */
export const setOwnDomains = action({
  name: 'set-own-domains',
  shape: 'change',
  takesIndex: true,
  inBackground: true,
  input: z.object({ domains: z.array(domain) }),
  async run(context, { domains }) {
    await owePersons(context.store)
    await context.store.settings.set(ownDomainsSetting, domains)
    return { domains, persons: await rebuildPersons(context) }
  },
})

/** What persons are asked for. */
export const personFilter = {
  text: z.string().max(200).default(''),
  role: z.enum(personRoles).optional(),
  /** Only who has something of this kind. */
  kind: z.enum(allKinds).optional(),
  /** Only who is in this place. */
  sourceId: z.number().int().positive().optional(),
}

/** Persons by any part of a name, mail address or telephone number, by words of where they live, else by a whole BSN, account number, plate or birth date; most documents first. */
export const people = action({
  name: 'people',
  shape: 'query',
  input: z.object({
    ...personFilter,
    limit: z.number().int().min(1).max(1_000_000).default(50),
    offset: z.number().int().min(0).default(0),
  }),
  async run(
    { store, digestValue },
    query,
  ): Promise<{ readonly total: number; readonly rows: readonly MarkedPerson[] }> {
    const named = await store.persons.search({ ...query, isByAddress: true })
    const values = named.total > 0 ? [] : valuesSought(query.text)
    const { total, rows } =
      values.length === 0
        ? named
        : await store.persons.search({
            ...query,
            text: '',
            values: values.map(({ kind, value }) => digestValue(kind, value)),
          })
    const marks = await store.personLines.marks()
    return { total, rows: rows.map((row) => ({ ...row, marks: marks.get(row.id) ?? [] })) }
  },
})

/** Somebody with what holds for them: restricted, in dispute, no advertising. */
export interface MarkedPerson extends PersonRow {
  readonly marks: readonly PersonMark[]
}

/** A number, an address or a name. */
export const who = z.string().trim().min(1).max(320)

/** Everything known of one person, by number, address or name. */
export const person = action({
  name: 'person',
  shape: 'query',
  input: z.object({ who }),
  async run({ store }, input): Promise<PersonDossier & MarkedPerson> {
    const dossier = await store.persons.get(await findOne(store, input.who))
    if (dossier === null) throw new Refusal('person-not-found', input.who)
    return { ...dossier, marks: (await store.personLines.marks()).get(dossier.id) ?? [] }
  },
})

/** The one person whom a number, address or name means; refuses when there is none, or more than one. */
export async function findBrief(store: Store, whom: string): Promise<PersonBrief> {
  const brief = await store.persons.brief(await findOne(store, whom))
  if (brief === null) throw new Refusal('person-not-found', whom)
  return brief
}

async function findOne(store: Store, whom: string): Promise<number> {
  const number = /^#?(\d{1,15})$/.exec(whom)?.[1]
  if (number !== undefined) return Number(number)
  const { rows, total } = await store.persons.search({ text: whom, limit: 20, offset: 0 })
  const exact = rows.filter((row) => isExactly(row, whom))
  const [only] = exact.length > 0 ? exact : rows
  if (only === undefined) throw new Refusal('person-not-found', whom)
  if (exact.length > 1 || (exact.length === 0 && total > 1)) throw new Refusal('person-ambiguous', whom)
  return only.id
}

function isExactly({ name, emails }: PersonRow, whom: string): boolean {
  const text = whom.toLowerCase()
  return name.toLowerCase() === text || emails.includes(text)
}

/** One of the spellings and addresses that were put together to a person: what can be told apart again. */
export interface PersonPart extends Pick<Identity, 'digest' | 'names' | 'emails' | 'phones'> {
  readonly documents: number
}

/** What a person was put together from, and why. */
export const personParts = action({
  name: 'person-parts',
  shape: 'query',
  input: z.object({ id: z.number().int().positive() }),
  async run(
    { store },
    { id },
  ): Promise<{
    readonly parts: readonly PersonPart[]
    readonly reasons: readonly PersonReason[]
  }> {
    const { reasons } = await findBrief(store, String(id))
    const parts = (await store.persons.identities([id])).map(({ digest, names, emails, phones, seen }) => ({
      digest,
      names,
      emails,
      phones,
      documents: seen.reduce((sum, { documents }) => sum + documents, 0),
    }))
    return {
      parts: parts.sort((a, b) => b.documents - a.documents || a.digest.localeCompare(b.digest)),
      reasons,
    }
  },
})

/** What came of a decision: its id, to take it back, and the persons that it made. */
export interface Decided {
  readonly decision: number
  readonly persons: readonly number[]
}

/** Says that two persons are one. */
export const mergePersons = action({
  name: 'merge-persons',
  shape: 'change',
  takesIndex: true,
  inBackground: true,
  input: z.object({ who, same: who }),
  async run(context, input): Promise<Decided> {
    const [a, b] = [await findBrief(context.store, input.who), await findBrief(context.store, input.same)]
    if (a.id === b.id) throw new Refusal('same-person', a.name)
    return decide(context, { type: 'same', identities: [firstOf(a), firstOf(b)] }, [a.id, b.id])
  },
})

/** Says that one person is two: the parts that are named leave together. */
export const splitPerson = action({
  name: 'split-person',
  shape: 'change',
  takesIndex: true,
  inBackground: true,
  input: z.object({
    id: z.number().int().positive(),
    leaving: z.array(z.string().regex(/^[0-9a-f]{32}$/)).min(1),
  }),
  async run(context, { id, leaving }): Promise<Decided> {
    const { identities } = await findBrief(context.store, String(id))
    const go = identities.filter((digest) => leaving.includes(digest))
    const staying = identities.filter((digest) => !leaving.includes(digest))
    if (go.length === 0 || staying.length === 0) throw new Refusal('wrong-input', 'leaving')
    return decide(context, { type: 'split', leaving: go, staying }, [id])
  },
})

/** Says what somebody is to the organisation. */
export const setRole = action({
  name: 'set-role',
  shape: 'change',
  takesIndex: true,
  inBackground: true,
  input: z.object({ who, role: z.enum(personRoles) }),
  async run({ store, clock }, { who: whom, role }): Promise<Decided> {
    const brief = await findBrief(store, whom)
    const { id, identities, reasons } = brief
    const wasDecided = (await allDecisions(store)).some(
      (one) => one.type === 'role' && identities.includes(one.identity),
    )
    const decision = await store.persons.decide(
      { type: 'role', identity: firstOf(brief), role },
      clock.now().epochMilliseconds,
    )
    await store.persons.setRole(id, role, decideRole(reasons, wasDecided))
    return { decision, persons: [id] }
  },
})

async function decide(
  context: ActionContext,
  decision: Decision,
  personIds: readonly number[],
): Promise<Decided> {
  const id = await context.store.persons.decide(decision, context.clock.now().epochMilliseconds)
  return { decision: id, persons: await rebuildSome(context, personIds) }
}

function firstOf({ identities, name }: PersonBrief): string {
  const [identity] = identities
  if (identity === undefined) throw new Refusal('person-not-found', name)
  return identity
}

/** Takes a decision about persons back; who it was about is put together as without it. */
export const undoDecision = action({
  name: 'undo-decision',
  shape: 'change',
  takesIndex: true,
  inBackground: true,
  input: z.object({ id: z.number().int().positive() }),
  subject: ({ id }) => String(id),
  async run(context, { id }): Promise<{ readonly persons: readonly number[] }> {
    const { persons } = context.store
    const decision = await persons.undecide(id)
    if (decision === null) throw new Refusal('wrong-input', String(id))
    return { persons: await rebuildSome(context, await persons.holding(identitiesOf(decision))) }
  },
})

function identitiesOf(decision: Decision): readonly string[] {
  if (decision.type === 'role') return [decision.identity]
  return decision.type === 'split' ? [...decision.leaving, ...decision.staying] : decision.identities
}

/** What the user decided about persons, the newest first. */
export const decisions = action({
  name: 'decisions',
  shape: 'query',
  input: z.object({}),
  async run({ store }): Promise<readonly DecisionRow[]> {
    return (await store.persons.decisions()).toReversed()
  },
})
