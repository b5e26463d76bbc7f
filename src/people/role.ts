import { addressKind, domainOf } from './address.ts'
import type { Cluster } from './clusters.ts'
import type { Decision, Identity, IdentitySeen, PersonReason, PersonRole } from './person.ts'

/** Which addresses are the organisation's own. */
export interface OwnAddresses {
  readonly domains: readonly string[]
  /** Single addresses at a provider that others use too. */
  readonly addresses: readonly string[]
}

/** Providers whose domain says nothing of who somebody works for. */
const freeMail = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.nl live.com live.nl msn.com yahoo.com icloud.com me.com
   mac.com ziggo.nl kpnmail.nl planet.nl hetnet.nl xs4all.nl home.nl casema.nl upcmail.nl chello.nl quicknet.nl
   proton.me protonmail.com gmx.net gmx.de web.de aol.com tele2.nl solcon.nl zonnet.nl telfort.nl online.nl`.split(
    /\s+/,
  ),
)

/** True when the domain is a provider's whose addresses are people's, not an organisation's. */
export function isFreeMail(domain: string): boolean {
  return freeMail.has(domain)
}

/**
 * Guesses which addresses are the organisation's own: nearly every message of a mailbox is from or to one of them.
 * Needs twenty messages and a quarter of all, else it says nothing.
 */
export function guessOwnAddresses(identities: readonly Identity[]): OwnAddresses {
  const perDomain = new Map<string, number>()
  const perAddress = new Map<string, number>()
  let messages = 0
  for (const { emails, seen } of identities) {
    const sent = count(seen, ['from'])
    messages += sent
    for (const email of emails) {
      if (addressKind(email) === 'machine') continue
      const documents = sent + count(seen, ['to'])
      const counts = freeMail.has(domainOf(email)) ? perAddress : perDomain
      const key = counts === perDomain ? domainOf(email) : email
      counts.set(key, (counts.get(key) ?? 0) + documents)
    }
  }
  const enough = Math.max(20, messages * 0.25)
  const top = (counts: ReadonlyMap<string, number>): string[] => {
    const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    return best !== undefined && best[1] >= enough ? [best[0]] : []
  }
  const domains = top(perDomain)
  return { domains, addresses: domains.length > 0 ? [] : top(perAddress) }
}

function count(seen: readonly IdentitySeen[], roles: readonly string[]): number {
  return seen.reduce((sum, { role, documents }) => sum + (roles.includes(role) ? documents : 0), 0)
}

/** True when the address is the organisation's own. */
export function isOwn(email: string, { domains, addresses }: OwnAddresses): boolean {
  const domain = domainOf(email)
  return addresses.includes(email) || domains.some((own) => domain === own || domain.endsWith(`.${own}`))
}

type Vote = readonly [PersonRole, number]

/** How strongly it tells of a role that somebody was seen in this role in documents about this topic. */
const votes: Readonly<Record<string, Readonly<Record<string, Vote>>>> = {
  invoice: {
    from: ['supplier-contact', 3],
    to: ['customer', 3],
    mentioned: ['customer', 1],
    row: ['customer', 1],
  },
  quote: { from: ['customer', 1], to: ['customer', 3], mentioned: ['customer', 1], row: ['customer', 1] },
  order: { from: ['customer', 2], to: ['customer', 2], mentioned: ['customer', 1], row: ['customer', 2] },
  'order-confirmation': { from: ['supplier-contact', 3], to: ['customer', 2], mentioned: ['customer', 1] },
  complaint: { from: ['customer', 3] },
  'data-request': { from: ['customer', 1] },
  application: {
    from: ['applicant', 6],
    author: ['applicant', 3],
    mentioned: ['applicant', 2],
    card: ['applicant', 2],
    row: ['applicant', 4],
  },
  payroll: { to: ['employee', 2], mentioned: ['employee', 4], row: ['employee', 5] },
  'sick-note': { from: ['employee', 4], mentioned: ['employee', 1] },
  newsletter: { from: ['newsletter-sender', 2] },
  notice: { from: ['machine', 1] },
  agreement: { from: ['supplier-contact', 3] },
  customers: { row: ['customer', 4] },
  suppliers: { row: ['supplier-contact', 4] },
}

/** The same of who has an address at another firm: mail on pay or illness is theirs who keep the wages or see who is ill. */
const votesOfFirms: typeof votes = {
  payroll: { from: ['supplier-contact', 3], to: ['supplier-contact', 3] },
  'sick-note': { from: ['supplier-contact', 3], to: ['supplier-contact', 3] },
}

/** Per identity the role that a user gave it last, and the how manyth decision that was. */
export type DecidedRoles = ReadonlyMap<string, { readonly role: PersonRole; readonly order: number }>

/** What users decided on roles. */
export function decidedRoles(decisions: readonly Decision[]): DecidedRoles {
  return new Map(
    decisions.flatMap((decision, order) =>
      decision.type === 'role' ? [[decision.identity, { role: decision.role, order }] as const] : [],
    ),
  )
}

const decidedReason: PersonReason = { code: 'decided', word: '' }

/** The reasons of a person whose role a user decides: the new one in place of what the role rested on. */
export function decideRole(reasons: readonly PersonReason[], wasDecided: boolean): readonly PersonReason[] {
  const last = reasons.at(-1)?.code
  const isOfRole = wasDecided || last === 'own-domain' || last === 'topic'
  return [...(isOfRole ? reasons.slice(0, -1) : reasons), decidedReason]
}

/** The role with the most evidence, and what it rests on. */
export function roleOf(
  { seen, emails, identities }: Cluster,
  own: OwnAddresses,
  decided: DecidedRoles,
): { readonly role: PersonRole; readonly reason?: PersonReason } {
  const [last] = identities
    .flatMap(({ digest }) => decided.get(digest) ?? [])
    .sort((a, b) => b.order - a.order)
  if (last !== undefined) return { role: last.role, reason: decidedReason }
  const ownAddress = [...emails].find((email) => isOwn(email, own))
  if (ownAddress !== undefined)
    return { role: 'employee', reason: { code: 'own-domain', word: domainOf(ownAddress) } }
  const isOfFirm = [...emails].some((email) => !isFreeMail(domainOf(email)))
  const scores = new Map<PersonRole, { score: number; topic: string }>()
  for (const { role, topic, documents } of seen) {
    if (topic === null) continue
    const vote = (isOfFirm ? votesOfFirms[topic]?.[role] : undefined) ?? votes[topic]?.[role]
    if (vote === undefined) continue
    const [name, strength] = vote
    const score = (scores.get(name)?.score ?? 0) + strength * Math.min(documents, 5)
    scores.set(name, { score, topic })
  }
  const [best] = [...scores].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
  return best === undefined
    ? { role: 'other' }
    : { role: best[0], reason: { code: 'topic', word: best[1].topic } }
}
