import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { buildPersons } from '../people/build-persons.ts'
import { personRoles } from '../people/person.ts'
import { guessOwnAddresses, type OwnAddresses } from '../people/role.ts'
import type { PersonDossier, PersonRow, Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'

/** The setting that holds the organisation's own domains, as told at setup. */
const ownDomainsSetting = 'own-domains'

/** Puts all identities together anew; gives how many persons there are. */
export async function rebuildPersons({ store }: Pick<ActionContext, 'store'>): Promise<number> {
  const identities = await store.persons.identities()
  const told = await ownDomains(store)
  const own: OwnAddresses = told.length > 0 ? { domains: told, addresses: [] } : guessOwnAddresses(identities)
  const persons = buildPersons(identities, own, await store.persons.decisions())
  await store.persons.replace(persons)
  return persons.length
}

async function ownDomains(store: Store): Promise<readonly string[]> {
  const parsed = z.array(z.string()).safeParse(await store.settings.get(ownDomainsSetting))
  return parsed.success ? parsed.data : []
}

/** Says which mail domains are the organisation's own, instead of the guess. */
export const setOwnDomains = action({
  name: 'set-own-domains',
  shape: 'change',
  input: z.object({
    domains: z.array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[^\s@]+\.[^\s@]+$/),
    ),
  }),
  async run(context, { domains }) {
    await context.store.settings.set(ownDomainsSetting, domains)
    return { domains, persons: await rebuildPersons(context) }
  },
})

/** Persons by any part of a name, address or number; most documents first. */
export const people = action({
  name: 'people',
  shape: 'query',
  input: z.object({
    text: z.string().default(''),
    role: z.enum(personRoles).optional(),
    limit: z.number().int().min(1).max(1_000_000).default(50),
    offset: z.number().int().min(0).default(0),
  }),
  run({ store }, { role, ...query }) {
    return store.persons.search(role === undefined ? query : { ...query, role })
  },
})

/** Everything known of one person, by number, address or name. */
export const person = action({
  name: 'person',
  shape: 'query',
  input: z.object({ who: z.string().trim().min(1) }),
  async run({ store }, { who }): Promise<PersonDossier> {
    const row = await findOne(store, who)
    const dossier = await store.persons.get(row)
    if (dossier === null) throw new Refusal('person-not-found', who)
    return dossier
  },
})

async function findOne(store: Store, who: string): Promise<number> {
  const number = /^#?(\d+)$/.exec(who)?.[1]
  if (number !== undefined) return Number(number)
  const { rows, total } = await store.persons.search({ text: who, limit: 20, offset: 0 })
  const exact = rows.filter((row) => isExactly(row, who))
  const [only] = exact.length > 0 ? exact : rows
  if (only === undefined) throw new Refusal('person-not-found', who)
  if (exact.length > 1 || (exact.length === 0 && total > 1)) throw new Refusal('person-ambiguous', who)
  return only.id
}

function isExactly({ name, emails }: PersonRow, who: string): boolean {
  const text = who.toLowerCase()
  return name.toLowerCase() === text || emails.includes(text)
}

/** Says that two persons are one. */
export const mergePersons = action({
  name: 'merge-persons',
  shape: 'change',
  input: z.object({ who: z.string().min(1), same: z.string().min(1) }),
  async run(context, { who, same }) {
    const [a, b] = [await firstIdentity(context.store, who), await firstIdentity(context.store, same)]
    await context.store.persons.decide(
      { type: 'same', identities: [a, b] },
      context.clock.now().epochMilliseconds,
    )
    return { persons: await rebuildPersons(context) }
  },
})

/** Says what somebody is to the organisation. */
export const setRole = action({
  name: 'set-role',
  shape: 'change',
  input: z.object({ who: z.string().min(1), role: z.enum(personRoles) }),
  async run(context, { who, role }) {
    const identity = await firstIdentity(context.store, who)
    await context.store.persons.decide(
      { type: 'role', identity, role },
      context.clock.now().epochMilliseconds,
    )
    return { persons: await rebuildPersons(context) }
  },
})

async function firstIdentity(store: Store, who: string): Promise<string> {
  const dossier = await store.persons.get(await findOne(store, who))
  const [identity] = dossier?.identities ?? []
  if (identity === undefined) throw new Refusal('person-not-found', who)
  return identity
}
