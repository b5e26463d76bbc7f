import { z } from 'zod'
import type { Clock } from '../base/clock.ts'
import { serviceOf } from '../privacy/suppliers/catalogue.ts'
import type { Device } from '../privacy/suppliers/device.ts'
import { TraceCounter, type MailTraces, type Trace, type Traces } from '../scan/traces.ts'
import type { Store } from '../store/store.ts'

/** What showed in the mail, with a header that shows it. */
interface Shown {
  readonly messages: number
  readonly proof: string
  readonly perSource: readonly { readonly sourceId: number; readonly messages: number }[]
}

/** Where the organisation's own mail comes in, by the Received headers that its own host wrote. */
export interface MailHost extends Shown {
  /** Registrable domain of who runs it. */
  readonly host: string
  /** Whose service that is, when the catalogue knows. */
  readonly service: string | null
  readonly country: string | null
}

/** What the organisation's own mail was written on. */
export interface UsedDevice extends Shown {
  readonly device: Device
}

const traces = z.record(z.string(), z.object({ messages: z.number(), proof: z.string() }))
const perSource = z.record(z.string(), z.object({ hosts: traces, devices: traces }))
type PerSource = z.output<typeof perSource>

/** The setting that keeps, per source, whose mailbox it is and what its mail was written on. */
const mailTracesSetting = 'mail-traces'

async function keptTraces(store: Store): Promise<PerSource> {
  const parsed = perSource.safeParse(await store.settings.get(mailTracesSetting))
  return parsed.success ? parsed.data : {}
}

/** Adds what was seen of hosts and devices in a place to what is known. */
export async function addMailTraces(store: Store, sourceId: number, added: MailTraces): Promise<void> {
  const known = await keptTraces(store)
  const former = known[sourceId]
  known[sourceId] = {
    hosts: together(former?.hosts, added.mailHosts),
    devices: together(former?.devices, added.devices),
  }
  await store.settings.set(mailTracesSetting, known)
}

/** What a scan sees in the mail of a place, kept along with what it reads: what was read is not read again after a crash. */
export class MailTraceKeeper {
  readonly #store: Store
  readonly #clock: Clock
  readonly #sourceId: number
  readonly #mailHosts = new TraceCounter()
  readonly #devices = new TraceCounter()
  #keptMs = 0

  constructor({ store, clock }: { readonly store: Store; readonly clock: Clock }, sourceId: number) {
    this.#store = store
    this.#clock = clock
    this.#sourceId = sourceId
  }

  async add({ mailHosts: hosts, devices }: MailTraces): Promise<void> {
    this.#mailHosts.addAll(hosts)
    this.#devices.addAll(devices)
    const nowMs = this.#clock.now().epochMilliseconds
    if (nowMs - this.#keptMs < keepEveryMs) return
    this.#keptMs = nowMs
    await this.keep()
  }

  async keep(): Promise<void> {
    const added = { mailHosts: this.#mailHosts.take(), devices: this.#devices.take() }
    if (Object.keys({ ...added.mailHosts, ...added.devices }).length > 0)
      await addMailTraces(this.#store, this.#sourceId, added)
  }
}

/** A batch may be one small file: kept oftener than this, traces would cost more than the reading. A crash loses no more. */
const keepEveryMs = 200

function together(former: Traces | undefined, added: Traces): Record<string, Trace> {
  const sum = new TraceCounter()
  sum.addAll(former ?? {})
  sum.addAll(added)
  return { ...sum.traces }
}

/** Of the places that there still are: what showed in their mail, most messages first. */
async function shown(store: Store, what: 'hosts' | 'devices'): Promise<(Shown & { readonly key: string })[]> {
  const present = new Set((await store.sources.list()).map(({ id }) => id))
  const totals = new Map<string, Shown>()
  for (const [sourceId, seen] of Object.entries(await keptTraces(store))) {
    if (!present.has(Number(sourceId))) continue
    for (const [key, { messages, proof }] of Object.entries(seen[what])) {
      const total = totals.get(key)
      totals.set(key, {
        messages: (total?.messages ?? 0) + messages,
        proof,
        perSource: [...(total?.perSource ?? []), { sourceId: Number(sourceId), messages }],
      })
    }
  }
  return [...totals]
    .map(([key, total]) => ({ key, ...total }))
    .sort((a, b) => b.messages - a.messages || (a.key < b.key ? -1 : 1))
}

/** Hosts that take in the mail. */
export async function mailHosts(store: Store): Promise<MailHost[]> {
  const hosts = await shown(store, 'hosts')
  const all = hosts.reduce((sum, { messages }) => sum + messages, 0)
  return hosts
    .filter(({ messages }) => messages >= all * leastShare)
    .map(({ key, ...total }) => ({ host: key, ...namedHost(key), ...total }))
}

function namedHost(host: string): Pick<MailHost, 'service' | 'country'> {
  const service = serviceOf(host)
  return (
    mailServices[host] ?? {
      service: service?.name ?? null,
      country: service?.parentCountry ?? service?.country ?? null,
    }
  )
}

/** What mail was sent from. */
export async function usedDevices(store: Store): Promise<UsedDevice[]> {
  const devices = await shown(store, 'devices')
  return devices.map(({ key, ...total }) => ({ device: key as Device, ...total })) // written from Device
}

/** A host that took in less is a list or an old forwarder in somebody else's headers. */
const leastShare = 0.1

interface MailService {
  readonly service: string
  readonly country: string
}

/** Mail services as people call them, and those that the catalogue leaves out because their customers' addresses end so too. */
const mailServices: Readonly<Record<string, MailService>> = {
  'google.com': { service: 'Gmail / Google Workspace', country: 'US' },
  'microsoft.com': { service: 'Microsoft 365 / Outlook', country: 'US' },
  'apple.com': { service: 'Apple iCloud', country: 'US' },
  'yahoo.com': { service: 'Yahoo Mail', country: 'US' },
  'proton.me': { service: 'Proton Mail', country: 'CH' },
  'ziggo.nl': { service: 'Ziggo', country: 'NL' },
  'kpnmail.nl': { service: 'KPN', country: 'NL' },
}
