import { z } from 'zod'
import type { SourceOutcome } from '../scan/run-scan.ts'
import type { Store } from '../store/store.ts'

/** Where the organisation's own mail comes in, by the Received headers that its own host wrote. */
export interface MailHost {
  /** Registrable domain of the host. */
  readonly host: string
  /** Whose service that is, when everybody knows. */
  readonly service: string | null
  readonly country: string | null
  readonly messages: number
  /** Places whose mail came in there. */
  readonly perSource: readonly { readonly sourceId: number; readonly messages: number }[]
}

const perSource = z.record(z.string(), z.record(z.string(), z.number()))

/** The setting that keeps, per source, how many messages each host took in. */
const mailHostsSetting = 'mail-hosts'

/** Adds the messages of a scan to what is known of the hosts. */
export async function addMailHosts(
  store: Store,
  outcomes: readonly Pick<SourceOutcome, 'sourceId' | 'mailHosts'>[],
): Promise<void> {
  const parsed = perSource.safeParse(await store.settings.get(mailHostsSetting))
  const known: Record<string, Record<string, number>> = parsed.success ? parsed.data : {}
  for (const { sourceId, mailHosts } of outcomes) {
    const hosts = { ...known[sourceId] }
    for (const [host, messages] of Object.entries(mailHosts)) hosts[host] = (hosts[host] ?? 0) + messages
    known[sourceId] = hosts
  }
  await store.settings.set(mailHostsSetting, known)
}

/** Hosts that took in mail, most messages first. */
export async function mailHosts(store: Store): Promise<MailHost[]> {
  const parsed = perSource.safeParse(await store.settings.get(mailHostsSetting))
  if (!parsed.success) return []
  const present = new Set((await store.sources.list()).map(({ id }) => id))
  const totals = new Map<string, Pick<MailHost, 'messages' | 'perSource'>>()
  for (const [sourceId, hosts] of Object.entries(parsed.data)) {
    if (!present.has(Number(sourceId))) continue
    for (const [host, messages] of Object.entries(hosts)) {
      const total = totals.get(host) ?? { messages: 0, perSource: [] }
      totals.set(host, {
        messages: total.messages + messages,
        perSource: [...total.perSource, { sourceId: Number(sourceId), messages }],
      })
    }
  }
  const all = [...totals.values()].reduce((sum, { messages }) => sum + messages, 0)
  return [...totals]
    .filter(([, { messages }]) => messages >= all * leastShare)
    .sort(([a, x], [b, y]) => y.messages - x.messages || (a < b ? -1 : 1))
    .map(([host, total]) => ({ host, service: null, country: null, ...wellKnown[host], ...total }))
}

/** A host that took in less is a list or an old forwarder in somebody else's headers. */
const leastShare = 0.1

/** Mail services whose host names say who they are (their own public documentation of MX hosts). */
const wellKnown: Readonly<Record<string, { readonly service: string; readonly country: string }>> = {
  'google.com': { service: 'Gmail / Google Workspace', country: 'US' },
  'googlemail.com': { service: 'Gmail / Google Workspace', country: 'US' },
  'outlook.com': { service: 'Microsoft 365 / Outlook', country: 'US' },
  'office365.com': { service: 'Microsoft 365 / Outlook', country: 'US' },
  'icloud.com': { service: 'Apple iCloud', country: 'US' },
  'yahoo.com': { service: 'Yahoo Mail', country: 'US' },
  'proton.me': { service: 'Proton Mail', country: 'CH' },
  'protonmail.ch': { service: 'Proton Mail', country: 'CH' },
  'transip.email': { service: 'TransIP', country: 'NL' },
  'ziggo.nl': { service: 'Ziggo', country: 'NL' },
  'kpnmail.nl': { service: 'KPN', country: 'NL' },
}
