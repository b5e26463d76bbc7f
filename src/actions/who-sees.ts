import { getDomain } from 'tldts'
import { isFreeMail } from '../people/role.ts'
import type { Counts, SourceRow } from '../store/store.ts'
import type { MailHost } from './mail-host.ts'

/** Somebody outside who sees it too, with what that rests on. */
export interface Seer {
  /** Stable within one answer: a domain, or `declared:` and the number of a place. */
  readonly key: string
  /** Name of the service or domain; in the owner's words for what was declared. */
  readonly name: string
  readonly country: string | null
  /** mail-host: takes in the mail. recipient: documents were sent to it. declared: the owner told of it. */
  readonly basis: 'mail-host' | 'recipient' | 'declared'
  readonly documents: number
  readonly links: readonly { readonly sourceId: number; readonly persons: number | null }[]
}

export interface SeerGround {
  readonly sources: readonly SourceRow[]
  readonly counts: Pick<Counts, 'recipients' | 'places'>
  readonly hosts: readonly MailHost[]
  readonly ownDomains: readonly string[]
}

/** A folder with a saved mail in it is no mailbox: its host does not see the rest. */
const leastShareOfPlace = 0.1

/** As many recipients as an owner can take in; the rest is counted. */
const maxRecipientsShown = 8

/** Who outside sees it too: the mail's host, whom documents about people were sent to, and services that were told of. */
export function whoSees({ sources, counts, hosts, ownDomains }: SeerGround): Seer[] {
  const placeOf = new Map(counts.places.map((place) => [place.sourceId, place]))
  const byHost = hosts.map(({ host, service, country, messages, perSource }): Seer => ({
    key: host,
    name: service ?? host,
    country,
    basis: 'mail-host',
    documents: messages,
    links: perSource
      .filter((one) => one.messages >= leastShareOfPlace * (placeOf.get(one.sourceId)?.documents ?? 0))
      .map(({ sourceId }) => ({ sourceId, persons: placeOf.get(sourceId)?.persons ?? 0 })),
  }))
  const taken = new Set([...hosts.map(({ host }) => host), ...ownDomains.map(registrable)])
  const declared = sources.filter(isElsewhere).map(({ id, label, details }): Seer => ({
    key: `declared:${String(id)}`,
    name: details.note ?? label,
    country: null,
    basis: 'declared',
    documents: 0,
    links: [{ sourceId: id, persons: null }],
  }))
  return [...byHost, ...recipients(counts, taken), ...declared]
}

/** Services whose places cannot be read here: who runs them sees what lies there. */
function isElsewhere({ kind, details }: SourceRow): boolean {
  return (
    kind === 'declared' &&
    details.note !== undefined &&
    ['cloud', 'webmail', 'website'].includes(details.place ?? '')
  )
}

function recipients({ recipients: rows }: Pick<Counts, 'recipients'>, taken: ReadonlySet<string>): Seer[] {
  const outside = rows.filter(
    ({ domain, about }) => about > 0 && !isFreeMail(domain) && !taken.has(registrable(domain)),
  )
  return [...Map.groupBy(outside, ({ domain }) => registrable(domain))]
    .map(([domain, sent]): Seer => ({
      key: domain,
      name: domain,
      country: null,
      basis: 'recipient',
      documents: sent.reduce((sum, { documents }) => sum + documents, 0),
      links: [...Map.groupBy(sent, ({ sourceId }) => sourceId)].map(([sourceId, here]) => ({
        sourceId,
        persons: here.reduce((most, { about }) => Math.max(most, about), 0),
      })),
    }))
    .sort((a, b) => b.documents - a.documents || a.key.localeCompare(b.key))
    .slice(0, maxRecipientsShown)
}

function registrable(domain: string): string {
  return getDomain(domain, { allowPrivateDomains: true }) ?? domain
}
