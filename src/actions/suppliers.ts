import { greatest } from '../base/lists.ts'
import { z } from 'zod'
import { serviceOf } from '../privacy/suppliers/catalogue.ts'
import type { Branch, Service, SupplierRole } from '../privacy/suppliers/service.ts'
import { looksLikeSameFirm } from '../privacy/suppliers/same-firm.ts'
import type { SupplierEvidence } from '../privacy/suppliers/signs.ts'
import type { Store } from '../store/store.ts'
import type { SupplierDecision, SupplierDocument, SupplierSigns } from '../store/suppliers.ts'
import { action } from './action.ts'
import {
  agreementGround,
  findAgreements,
  type Agreements,
  type FoundAgreement,
  type LooseAgreement,
} from './find-agreements.ts'
import { mailHosts, usedDevices, type MailHost, type UsedDevice } from './mail-host.ts'
import { supplierKeys, type Merged, type SupplierKeys } from './supplier-keys.ts'

/** What shows that a service is used: its own mail, or that it takes in ours. */
export type UseEvidence = SupplierEvidence | 'mail-host'

/**
 * - `confirmed`, `rejected`: a person said so
 * - `observed`: it writes to us as only to who uses it
 * - `perhaps`: somebody shared something over it
 */
export type SupplierUse = 'confirmed' | 'observed' | 'perhaps' | 'rejected'

/**
 * The agreement under art. 28: `found` by the text or the name of a file; `told` of in its mail; `missing`; `not-needed` of who is a controller
 * for itself, or with us.
 */
export type AgreementState = 'found' | 'told' | 'missing' | 'not-needed'

/** A service that the organisation uses, with what that rests on. */
export interface Supplier {
  /** The registrable domain it is known by. */
  readonly domain: string
  readonly name: string
  /** Null: not in the catalogue. */
  readonly branch: Branch | null
  readonly role: SupplierRole | null
  /** Who says so: a person, or what such a service usually is. */
  readonly roleBasis: 'declared' | 'inferred' | null
  readonly country: string | null
  readonly parentCountry: string | null
  readonly use: SupplierUse
  readonly evidence: readonly { readonly evidence: UseEvidence; readonly messages: number }[]
  readonly messages: number
  readonly firstAtMs: number | null
  readonly lastAtMs: number | null
  readonly agreement: AgreementState
  /** Breaches that it told of, and when it last did. */
  readonly alerts: number
  readonly lastAlertAtMs: number | null
}

/** One supplier with the messages and files that it rests on. */
export interface SupplierFile extends Supplier {
  readonly domains: readonly string[]
  readonly decision: SupplierDecision
  readonly documents: readonly SupplierDocument[]
  readonly agreements: readonly FoundAgreement[]
  /** Suppliers that a person said are this one. */
  readonly merged: readonly Merged[]
  /** Other suppliers that look like the same firm. */
  readonly looksLike: readonly Pick<Supplier, 'domain' | 'name'>[]
  readonly pages: Pick<Service, 'agreement' | 'subprocessors' | 'privacyContact'>
  /** When it takes in our mail: the header that shows it. */
  readonly mailHost: MailHost | null
}

export interface SupplierOverview {
  readonly suppliers: readonly Supplier[]
  /** All of them, also when they are too many to be shown. */
  readonly total: number
  /** Of those in use: how many, how many work on our behalf by what we know, of how many of these an agreement was found. */
  readonly totals: SupplierTotals
  readonly devices: readonly UsedDevice[]
  /** Agreements of which nobody knows yet with whom they are. */
  readonly looseAgreements: readonly LooseAgreement[]
  /** False: nothing was read yet that suppliers are known by. */
  readonly hasMail: boolean
}

export interface SupplierTotals {
  readonly used: number
  readonly needAgreement: number
  readonly withAgreement: number
}

const domain = z.string().min(3).max(253)

/** A domain as mail and catalogue have it. */
export const nameable = domain
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u)

/** More than a firm has or anybody looks through; hostile mail can name one each. */
const limit = z.number().int().min(1).max(1_000_000).default(1000)

/** Services that the organisation uses, by what they write to it; the surest first. */
export const suppliers = action({
  name: 'suppliers',
  shape: 'query',
  input: z.object({ limit }),
  async run({ store }, { limit: most }): Promise<SupplierOverview> {
    const ground = await groundOf(store)
    const found = findSuppliers(ground)
    return {
      suppliers: found.slice(0, most),
      total: found.length,
      totals: supplierTotals(found),
      devices: await usedDevices(store),
      looseAgreements: ground.agreements.loose.slice(0, maxDocuments),
      hasMail: await store.suppliers.hasMail(),
    }
  },
})

/** As many messages as show what a supplier is; more of the same say no more. */
const maxDocuments = 50

/** One supplier, with what shows it. Null when nothing does. */
export const supplier = action({
  name: 'supplier',
  shape: 'query',
  input: z.object({ domain }),
  run: ({ store }, input): Promise<SupplierFile | null> => supplierFile(store, input.domain),
})

/** Everything that is known of a supplier, by any of its domains; null when nothing is. */
export async function supplierFile(store: Store, asked: string): Promise<SupplierFile | null> {
  const ground = await groundOf(store)
  const key = ground.keys.of(asked)
  const group = groupsOf(ground).get(key)
  if (group === undefined) return null
  const service = serviceOf(key)
  const domains = [...new Set(group.signs.map((sign) => sign.domain))]
  return {
    ...supplierOf(key, group, ground),
    domains,
    decision: ground.decided.get(key) ?? {},
    documents: await store.suppliers.documents(domains, maxDocuments),
    agreements: ground.agreements.with(namesOf(key, ground.keys)),
    merged: ground.keys.mergedInto(key),
    looksLike: othersLike(key, ground),
    pages: {
      ...(service?.agreement === undefined ? {} : { agreement: service.agreement }),
      ...(service?.subprocessors === undefined ? {} : { subprocessors: service.subprocessors }),
      ...(service?.privacyContact === undefined ? {} : { privacyContact: service.privacyContact }),
    },
    mailHost: ground.hosts.find((one) => ground.keys.of(one.host) === key) ?? null,
  }
}

/** More would be no proposal, but a list. */
const mostAlike = 5

function othersLike(key: string, ground: Ground): Pick<Supplier, 'domain' | 'name'>[] {
  return [...groupsOf(ground).keys()]
    .filter((other) => looksLikeSameFirm(key, other))
    .slice(0, mostAlike)
    .map((other) => ({ domain: other, name: serviceOf(other)?.name ?? other }))
}

/** Says whether a supplier is used and what it is. Null takes that back; gives what was said before. */
export const decideSupplier = action({
  name: 'decide-supplier',
  shape: 'change',
  input: z.object({
    domain: nameable,
    decision: z
      .object({
        isUsed: z.boolean().optional(),
        role: z.enum(['processor', 'controller', 'joint']).optional(),
      })
      .nullable(),
  }),
  subject: (input) => input.domain,
  async run({ store }, { domain: asked, decision }): Promise<{ readonly former: SupplierDecision | null }> {
    const keys = await supplierKeys(store)
    return { former: await store.suppliers.decide(keys.of(asked), decision) }
  },
})

interface Ground {
  readonly signs: readonly SupplierSigns[]
  readonly hosts: readonly MailHost[]
  readonly keys: SupplierKeys
  readonly agreements: Agreements
  readonly decided: ReadonlyMap<string, SupplierDecision>
}

async function groundOf(store: Store): Promise<Ground> {
  const [signs, hosts, decided, keys, rows] = await Promise.all([
    store.suppliers.signs(),
    mailHosts(store),
    store.suppliers.decided(),
    supplierKeys(store),
    agreementGround(store),
  ])
  const known = new Set(
    [...signs.map((sign) => sign.domain), ...knownHosts(hosts), ...decided.keys()].map(keys.of),
  )
  const agreements = findAgreements(rows, { keys, isKnown: (key) => known.has(key) })
  return { signs, hosts, keys, agreements, decided: decidedOf(decided, keys) }
}

/** A host of their own is no supplier, and who runs an unknown one cannot be told from its name. */
function knownHosts(hosts: readonly MailHost[]): string[] {
  return hosts.map(({ host }) => host).filter((host) => serviceOf(host) !== undefined)
}

/** What was said of a supplier, or else of one that was merged into it. */
function decidedOf(
  decided: ReadonlyMap<string, SupplierDecision>,
  keys: SupplierKeys,
): ReadonlyMap<string, SupplierDecision> {
  const byKey = Map.groupBy(decided, ([domain]) => keys.of(domain))
  return new Map([...byKey].map(([key, same]) => [key, decided.get(key) ?? same[0]?.[1] ?? {}]))
}

/** The domains that a supplier is or was known by. */
function namesOf(key: string, keys: SupplierKeys): string[] {
  return [key, ...keys.mergedInto(key).map(({ domain: merged }) => merged)]
}

/** Every supplier that something shows or that was told of; who told of a breach first, then the surest. */
function findSuppliers(ground: Ground): Supplier[] {
  return [...groupsOf(ground)]
    .map(([key, group]) => supplierOf(key, group, ground))
    .sort(
      (a, b) =>
        Number(b.alerts > 0 && b.use !== 'rejected') - Number(a.alerts > 0 && a.use !== 'rejected') ||
        uses.indexOf(a.use) - uses.indexOf(b.use) ||
        b.messages - a.messages ||
        a.name.localeCompare(b.name),
    )
}

/** Services of which something shows, or somebody said, that they are used. */
export async function usedSuppliers(store: Store): Promise<Supplier[]> {
  return findSuppliers(await groundOf(store)).filter(({ use }) => use === 'confirmed' || use === 'observed')
}

const uses: readonly SupplierUse[] = ['confirmed', 'observed', 'perhaps', 'rejected']

/** What the sentence of the home screen says. */
function supplierTotals(found: readonly Supplier[]): SupplierTotals {
  const used = found.filter(({ use }) => use === 'confirmed' || use === 'observed')
  const need = used.filter(({ role }) => isOnOurBehalf(role))
  return {
    used: used.length,
    needAgreement: need.length,
    withAgreement: need.filter(({ agreement }) => agreement === 'found').length,
  }
}

/** Works with data for us, wholly or in part: that calls for an agreement. */
function isOnOurBehalf(role: SupplierRole | null): boolean {
  return role === 'processor' || role === 'depends'
}

/** What the home screen says of suppliers. */
export interface CountedSuppliers {
  readonly totals: SupplierTotals
  /** When each that is not rejected last told of a breach. */
  readonly alertsAtMs: readonly number[]
}

/** The same as of the list, without the messages behind it: it is asked every time. */
export async function countSuppliers(store: Store): Promise<CountedSuppliers> {
  const [domains, alerts, hosts, said, keys] = await Promise.all([
    store.suppliers.observed(),
    store.suppliers.alerts(),
    mailHosts(store),
    store.suppliers.decided(),
    supplierKeys(store),
  ])
  const decided = decidedOf(said, keys)
  const observed = new Set([...domains, ...knownHosts(hosts)].map(keys.of))
  const used = [...observed.union(decided)].filter((key) => decided.get(key)?.isUsed ?? observed.has(key))
  const need = used.filter((key) => isOnOurBehalf(decided.get(key)?.role ?? serviceOf(key)?.role ?? null))
  const found = need.length === 0 ? [] : await withAgreement(store, need, keys)
  const alerted = Map.groupBy(alerts, ({ domain }) => keys.of(domain))
  return {
    totals: { used: used.length, needAgreement: need.length, withAgreement: found.length },
    alertsAtMs: [...alerted].flatMap(([key, same]) =>
      decided.get(key)?.isUsed === false ? [] : [greatest(same.map(({ lastAtMs }) => lastAtMs))],
    ),
  }
}

async function withAgreement(store: Store, some: readonly string[], keys: SupplierKeys): Promise<string[]> {
  const rows = await agreementGround(store)
  // Who else is known matters only to documents that were read as agreements.
  const agreements =
    rows.read.length === 0
      ? findAgreements(rows, { keys, isKnown: () => false })
      : (await groundOf(store)).agreements
  return some.filter((key) => agreements.with(namesOf(key, keys)).length > 0)
}

interface Group {
  readonly signs: readonly SupplierSigns[]
  readonly hostMessages: number
}

/** All domains of a service are one supplier, and so are those that a person said are one. */
function groupsOf({ signs, hosts, decided, keys, agreements }: Ground): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const [key, ofKey] of Map.groupBy(signs, (sign) => keys.of(sign.domain)))
    groups.set(key, { signs: ofKey, hostMessages: 0 })
  for (const { host, messages } of hosts) {
    if (serviceOf(host) === undefined) continue
    const key = keys.of(host)
    const known = groups.get(key)
    groups.set(key, {
      signs: known?.signs ?? [],
      hostMessages: (known?.hostMessages ?? 0) + messages,
    })
  }
  for (const key of [...decided.keys(), ...agreements.named])
    if (!groups.has(key)) groups.set(key, { signs: [], hostMessages: 0 })
  return groups
}

function supplierOf(key: string, { signs, hostMessages }: Group, ground: Ground): Supplier {
  const service = serviceOf(key)
  const decision = ground.decided.get(key) ?? {}
  const role = decision.role ?? service?.role ?? null
  const evidence = evidenceOf(signs, hostMessages)
  const told = signs.filter(({ alert }) => alert !== null)
  return {
    domain: key,
    name: service?.name ?? key,
    branch: service?.branch ?? null,
    role,
    roleBasis: decision.role === undefined ? (role === null ? null : 'inferred') : 'declared',
    country: service?.country ?? null,
    parentCountry: service?.parentCountry ?? null,
    use: useOf(decision, evidence),
    evidence,
    messages: evidence.reduce((sum, { messages }) => sum + messages, 0),
    firstAtMs: signs.reduce<number | null>(
      (first, { oldestAtMs }) => outermost(first, oldestAtMs, Math.min),
      null,
    ),
    lastAtMs: signs.reduce<number | null>(
      (last, { newestAtMs }) => outermost(last, newestAtMs, Math.max),
      null,
    ),
    agreement: agreementOf(role, signs, ground.agreements.with(namesOf(key, ground.keys))),
    alerts: told.reduce((sum, { messages }) => sum + messages, 0),
    lastAlertAtMs: told.reduce<number | null>(
      (last, { newestAtMs }) => outermost(last, newestAtMs, Math.max),
      null,
    ),
  }
}

function evidenceOf(signs: readonly SupplierSigns[], hostMessages: number): Supplier['evidence'] {
  const counted = [...Map.groupBy(signs, ({ evidence }) => evidence)].map(([evidence, same]) => ({
    evidence: evidence as UseEvidence, // widened
    messages: same.reduce((sum, { messages }) => sum + messages, 0),
  }))
  return hostMessages > 0 ? [{ evidence: 'mail-host', messages: hostMessages }, ...counted] : counted
}

function useOf({ isUsed }: SupplierDecision, evidence: Supplier['evidence']): SupplierUse {
  if (isUsed !== undefined) return isUsed ? 'confirmed' : 'rejected'
  return evidence.some((one) => one.evidence !== 'shared-with-us') ? 'observed' : 'perhaps'
}

function agreementOf(
  role: SupplierRole | null,
  signs: readonly SupplierSigns[],
  agreements: readonly FoundAgreement[],
): AgreementState {
  if (role === 'controller' || role === 'joint') return 'not-needed'
  if (agreements.length > 0) return 'found'
  return signs.some(({ contract }) => contract === 'dpa' || contract === 'dpa-change') ? 'told' : 'missing'
}

function outermost(
  a: number | null,
  b: number | null,
  choose: (a: number, b: number) => number,
): number | null {
  return a === null ? b : b === null ? a : choose(a, b)
}
