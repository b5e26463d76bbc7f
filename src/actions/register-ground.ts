import { dayAt } from '../base/clock.ts'
import { getDomain } from 'tldts'
import { z } from 'zod'
import { isFreeMail } from '../people/role.ts'
import { currentActivities, keptActivities } from '../privacy/register/current.ts'
import type { DatedDecision } from '../privacy/register/decision.ts'
import { noEvidence } from '../privacy/register/evidence.ts'
import type { RegisterEvidence, SentCount, UsedSupplier } from '../privacy/register/evidence.ts'
import type { Organisation, Register, RegisterNames, RegisterVersion } from '../privacy/register/model.ts'
import { propose, type ProposedActivity } from '../privacy/register/propose.ts'
import type { SourceRow, Store } from '../store/store.ts'
import type { ActionContext } from './action.ts'
import { mailHosts, type MailHost } from './mail-host.ts'
import { ownDomains } from './persons.ts'
import { ownTerms } from './retention.ts'
import { answersOf } from './setup.ts'
import { supplierKeys, type SupplierKeys } from './supplier-keys.ts'
import { usedSuppliers } from './suppliers.ts'

/** The register as it stands, with what it is made of. */
export interface RegisterNow {
  readonly register: Register
  readonly names: RegisterNames
  readonly evidence: RegisterEvidence
  readonly proposed: readonly ProposedActivity[]
  readonly decisions: readonly DatedDecision[]
  readonly last: RegisterVersion | null
  /** True when something was read, marked or decided since it was counted. */
  readonly isStale: boolean
}

/** Writes the register from what was counted, what was decided and what was signed off. */
export async function registerNow({
  store,
  clock,
}: Pick<ActionContext, 'store' | 'clock'>): Promise<RegisterNow> {
  const counts = await store.overview.counts()
  const today = dayAt(clock.now()).toString()
  const evidence = await evidenceOf(store, today)
  const [decisions, last, organisation, names] = await Promise.all([
    store.registers.decisions(),
    store.registers.lastVersion(),
    organisationOf(store),
    namesOf(store, evidence),
  ])
  const proposed = propose(evidence, keptActivities(decisions))
  const activities = currentActivities({ proposed, decisions, signed: last?.register ?? null })
  return {
    register: { organisation, activities },
    names,
    evidence,
    proposed,
    decisions,
    last,
    isStale: counts?.isStale ?? true,
  }
}

async function evidenceOf(store: Store, today: string): Promise<RegisterEvidence> {
  const [own, keys] = await Promise.all([ownDomains(store), supplierKeys(store)])
  const [counts, sources, suppliers] = await Promise.all([
    store.overview.counts(),
    store.sources.list(),
    suppliersOf(store, { own, keys }),
  ])
  const counted = counts?.evidence ?? noEvidence
  const held = new Map(counts?.places.map(({ sourceId, documents }) => [sourceId, documents]))
  return {
    ...counted,
    sent: partiesOf(counted.sent, { own, keys, suppliers }),
    roles: counts?.roles ?? [],
    places: sources.map(({ id, details }) => ({
      sourceId: id,
      place: details.place ?? null,
      documents: held.get(id) ?? 0,
    })),
    suppliers,
    answers: await answersOf(store),
    ownTerms: await ownTerms(store),
    // On a database server names and identifiers lie open to who administers it.
    isIndexEncrypted: store.engine === 'sqlite',
    today,
  }
}

/** Services in use, with whether an agreement was found and whether the mail comes in there. */
async function suppliersOf(
  store: Store,
  { own, keys }: Pick<Known, 'own' | 'keys'>,
): Promise<UsedSupplier[]> {
  const hosts = (await mailHosts(store)).filter(({ host }) => !own.map(registrable).includes(host))
  const hostKeys = new Set(hosts.map(({ host }) => keys.of(host)))
  const known = (await usedSuppliers(store)).map(
    ({ domain, name, branch, role, country, parentCountry, messages, agreement }): UsedSupplier => ({
      domain,
      name,
      branch,
      role,
      country,
      parentCountry,
      messages,
      isMailHost: hostKeys.has(domain),
      hasAgreement: agreement === 'found',
    }),
  )
  const named = new Set(known.map(({ domain }) => domain))
  const unknownHosts = hosts.filter(({ host }) => !named.has(keys.of(host))).map(hostAsSupplier)
  return [...known, ...unknownHosts]
}

/** Who keeps our mail works for us, whoever it is (GDPR art. 4(8)). */
function hostAsSupplier({ host, service, country, messages }: MailHost): UsedSupplier {
  return {
    domain: host,
    name: service ?? host,
    branch: null,
    role: 'processor',
    country,
    parentCountry: null,
    messages,
    isMailHost: true,
    hasAgreement: false,
  }
}

/** Topics that go to no customer: whoever gets such mail outside is a party to it. */
const innerTopics: ReadonlySet<SentCount['topic']> = new Set(['payroll', 'sick-note', 'agreement'])

interface Known {
  readonly own: readonly string[]
  readonly keys: SupplierKeys
  readonly suppliers: readonly UsedSupplier[]
}

/** Whom it went to by registrable domain, without the own people and mailboxes of private persons. */
function partiesOf(sent: readonly SentCount[], { own, keys, suppliers }: Known): SentCount[] {
  const ours = new Set(own.map(registrable))
  const known = new Set(suppliers.map(({ domain }) => domain))
  const outside = sent
    .map((row) => ({ ...row, domain: keys.of(registrable(row.domain)) }))
    .filter(
      ({ domain, isSupplier, topic }) =>
        !ours.has(domain) &&
        !isFreeMail(domain) &&
        (isSupplier || known.has(domain) || innerTopics.has(topic)),
    )
  return [...Map.groupBy(outside, ({ domain, topic }) => `${domain} ${topic ?? ''}`).values()].map(
    (same) => ({
      ...firstOf(same),
      documents: same.reduce((sum, { documents }) => sum + documents, 0),
    }),
  )
}

function firstOf(same: readonly SentCount[]): SentCount {
  const [first] = same
  if (first === undefined) throw new Error('Cannot take the first of a group: expected one, got none')
  return first
}

function registrable(domain: string): string {
  return getDomain(domain, { allowPrivateDomains: true }) ?? domain
}

/** One line each: they stand in heads of letters, mails and files. */
const text = (most: number): z.ZodDefault<z.ZodString> =>
  z
    .string()
    .overwrite((given) => given.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '))
    .trim()
    .max(most)
    .default('')

/** What a register says of who keeps it, as it is kept. */
export const organisationInput = z.object({
  name: text(200),
  legalForm: text(100),
  registration: text(100),
  address: text(300),
  email: text(200),
  phone: text(50),
  representative: text(300),
  officer: text(300),
}) satisfies z.ZodType<Organisation>

export const organisationSetting = 'register-organisation'

/** Who keeps the register; the name from the beginning when nothing else was told. */
export async function organisationOf(store: Store): Promise<Organisation> {
  const told = organisationInput.safeParse((await store.settings.get(organisationSetting)) ?? {})
  const name = await store.settings.get('organisation')
  const organisation = told.success ? told.data : organisationInput.parse({})
  return organisation.name === '' && typeof name === 'string' ? { ...organisation, name } : organisation
}

async function namesOf(store: Store, { suppliers }: RegisterEvidence): Promise<RegisterNames> {
  const sources = await store.sources.list()
  return {
    places: Object.fromEntries(sources.map((source) => [String(source.id), shortName(source)])),
    parties: Object.fromEntries(
      suppliers.map(({ domain, name, country }) => [domain, { name, country }] as const),
    ),
  }
}

/** As it was called; else the owner's words for it, or the end of its path. */
function shortName({ label, details, location }: SourceRow): string {
  return label || details.note || (location.split(/[\\/]/).findLast((part) => part !== '') ?? '')
}
