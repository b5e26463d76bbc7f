import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import type { ConsentLine } from '../privacy/consent/event.ts'
import { momentMs } from '../privacy/consent/judge.ts'
import { consentRecords, isStanding } from '../privacy/consent/record.ts'
import type { OpenStop } from '../privacy/consent/open-stops.ts'
import type { Store } from '../store/store.ts'
import type { ActionContext } from './action.ts'
import { contactStamp, saidOfContacts } from './contact-ground.ts'
import { liftedStops } from './lifted-stops.ts'

/** What tasks ask of consent. */
export interface ConsentFacts {
  readonly waiting: number
  /** Lists of which nobody said where they came from. */
  readonly unasked: number
  /** Consents that end within two months. */
  readonly expiring: number
  readonly records: number
  /** Numbers of records in which a line was changed or taken out from outside. */
  readonly broken: readonly number[]
}

const facts = z.object({
  waiting: z.number(),
  unasked: z.number(),
  expiring: z.number(),
  records: z.number(),
  broken: z.array(z.number()),
  stamp: z.string(),
})
const factsSetting = 'consent-facts'
const soon = { months: 2 } as const

/** Counts what there is to do, and keeps it: the list of tasks does not wait for a look over all contacts. */
export async function consentFacts(context: Pick<ActionContext, 'store' | 'clock'>): Promise<ConsentFacts> {
  const { store } = context
  const stamp = await contactStamp(context)
  const kept = facts.safeParse(await store.settings.get(factsSetting))
  if (kept.success && kept.data.stamp === stamp) return kept.data
  const counted = await countFacts(context)
  await store.settings.set(factsSetting, { ...counted, stamp })
  return counted
}

async function countFacts({ store, clock }: Pick<ActionContext, 'store' | 'clock'>): Promise<ConsentFacts> {
  const [stops, lists, said, lines] = [
    await openStops(store),
    await store.contacts.lists(),
    await saidOfContacts(store),
    await store.consents.lines(),
  ]
  const until = dayAt(clock.now()).add(soon).toString()
  const records = [...consentRecords(lines, clock.now()).values()]
  return {
    waiting: stops.length,
    unasked: lists.filter(({ key }) => !said.lists.has(key)).length,
    records: records.length,
    broken: await store.consents.broken(),
    expiring: records.filter(
      (record) => isStanding(record) && record.validUntil !== null && record.validUntil <= until,
    ).length,
  }
}

/** What was counted last; null when nobody looked at contacts yet. */
export async function keptConsentFacts(store: Store): Promise<ConsentFacts | null> {
  const kept = facts.safeParse(await store.settings.get(factsSetting))
  return kept.success ? kept.data : null
}

/** Who said stop in a mail and is not on the list yet; who said yes after that is left alone, also when that mail is read only now. */
export async function openStops(store: Store): Promise<OpenStop[]> {
  const stops = (await store.contacts.signs()).filter(({ kind }) => kind === 'stop')
  if (stops.length === 0) return []
  const listed = await store.suppression.suppressedAmong(
    stops.map(({ email }) => email),
    'mail',
  )
  const lifted = await liftedStops(store)
  const open = stops.filter(({ email, document }) => !listed.has(email) && !lifted.has(document))
  if (open.length === 0) return []
  const given = newestYes(await store.consents.lines())
  return open.filter(({ email, atMs }) => atMs === null || atMs >= (given.get(email) ?? -Infinity))
}

/** When each address said yes to mail last, as far as it still holds: an old mail that is read today is no answer to that. */
function newestYes(lines: readonly ConsentLine[]): ReadonlyMap<string, number> {
  const given = new Map<string, number>()
  // Whether it has expired makes no difference to who spoke last.
  for (const record of consentRecords(lines, Temporal.Instant.fromEpochMilliseconds(0)).values()) {
    const email = record.terms.person.mail.toLowerCase()
    const at = record.givenAt === null ? null : momentMs(record.givenAt)
    if (!isStanding(record) || !record.terms.channels.includes('mail') || email === '' || at === null)
      continue
    // A yes of the year 2099 was said when it was written down, at the latest.
    const saidMs = Math.min(at, record.events.at(-1)?.atMs ?? at)
    given.set(email, Math.max(saidMs, given.get(email) ?? -Infinity))
  }
  return given
}
