import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { BreachEvent, BreachTimes } from '../privacy/breaches/event.ts'
import type { BreachKind } from '../privacy/breaches/facts.ts'
import { signalCodes, signalsIn, type SignalCode } from '../privacy/breaches/signals.ts'
import type { NearMissReason } from '../privacy/near-misses/mail.ts'
import { maskText } from '../scan/show.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { allBreaches } from './breach-file.ts'
import { measureBreach, subjectOf } from './breach-scope.ts'
import { addLines, openBreach } from './breaches.ts'
import { realReports } from './drill-reports.ts'
import { lookAtSent } from './near-misses.ts'
import { textAtItsSource } from './preview.ts'
import { suppliers } from './suppliers.ts'

/** Something to look at; whether it is a breach, a person says. */
export interface BreachSignal {
  /** The same for the same thing. */
  readonly id: string
  readonly code: SignalCode
  /** What it most often is, when it is one. */
  readonly kind: BreachKind
  readonly atMs: number
  /** The subject of the mail with personal data masked, or the supplier. */
  readonly about: string
  readonly receivers: number | null
  readonly isDismissed: boolean
}

const dayMs = 24 * 60 * 60 * 1000
/** Older ones were seen to, or were never a matter. */
const lookBackMs = { sent: 730 * dayMs, supplier: 400 * dayMs, text: 90 * dayMs }
/** Reading a mailbox through again would take minutes. */
const mostRead = 1000
/** Each is read anew for its subject. */
const mostOpen = 10
const mostShown = 50

const usualKind: Readonly<Record<SignalCode, BreachKind>> = {
  'open-cc': 'open-cc',
  supplier: 'supplier',
  reported: 'hacked-mailbox',
  'not-for-me': 'wrong-recipient',
  'sign-in': 'hacked-mailbox',
  forwarding: 'hacked-mailbox',
  'mass-download': 'hacked-mailbox',
  'known-breach': 'hacked-mailbox',
}

const kept = z.object({
  lookedAtMs: z.number(),
  read: z.number(),
  found: z.array(
    z.object({ document: z.string(), code: z.enum(signalCodes), atMs: z.number(), about: z.string() }),
  ),
})
type Kept = z.output<typeof kept>

const foundSetting = 'breach-signals'
const dismissedSetting = 'breach-signals-dismissed'

/** What may point to a breach, the newest first: in the index, and in mail as it was read the last time. */
export const breachSignals = action({
  name: 'breach-signals',
  shape: 'query',
  inBackground: true,
  input: z.object({}),
  run: (context): Promise<Seen> => seenIn(context),
})

interface Seen {
  readonly signals: readonly BreachSignal[]
  /** When mail was last read for it; null: never. */
  readonly lookedAtMs: number | null
}

async function seenIn(context: ActionContext): Promise<Seen> {
  const { store } = context
  const nowMs = context.clock.now().epochMilliseconds
  const lastMs = await lastMail(context)
  const dismissed = await dismissedOf(store)
  const read = await keptOf(store)
  const seenTo = await inFiles(context)
  const all = [
    ...(await openMails(context, lastMs)),
    ...(await supplierWords(context, lastMs)),
    ...(await reportedMails(store)),
    ...(read?.found ?? []).map(({ document, code, atMs, about }) => ({
      id: `${code}:${document}`,
      code,
      atMs,
      about,
      receivers: null,
    })),
  ]
  const signals = all
    // A date in the future is what a sender made up.
    .filter(({ atMs, id }) => atMs <= nowMs && !seenTo.has(id))
    .map((one) => ({ ...one, kind: usualKind[one.code], isDismissed: dismissed.has(one.id) }))
    .sort((a, b) => b.atMs - a.atMs)
    .slice(0, mostShown)
  return { signals, lookedAtMs: read?.lookedAtMs ?? null }
}

/** Counted back from the newest that lies there: of an archive the last months are of some time ago. */
async function lastMail({ store, clock }: ActionContext): Promise<number> {
  const counts = await store.overview.counts()
  return counts?.totals.newestAtMs ?? clock.now().epochMilliseconds
}

/** Messages that a file is about already. */
async function inFiles(context: ActionContext): Promise<ReadonlySet<string>> {
  const files = await allBreaches(context)
  return new Set(
    files.flatMap(({ scope, isRehearsal }) =>
      scope?.choice.type === 'message' && !isRehearsal ? [`open-cc:${scope.choice.document}`] : [],
    ),
  )
}

type Raw = Pick<BreachSignal, 'id' | 'code' | 'atMs' | 'about' | 'receivers'>

/** Own mail whose receivers could see each other: what the look at sent mail found and nobody said was meant so. */
async function openMails(context: ActionContext, lastMs: number): Promise<Raw[]> {
  const { rows } = await lookAtSent(context.store)
  const open = rows.filter(
    ({ rule, verdict, atMs }) =>
      rule === 'open-list' && verdict !== 'meant' && (atMs ?? 0) >= lastMs - lookBackMs.sent,
  )
  return Promise.all(
    open.slice(0, mostOpen).map(async ({ document, atMs, reasons, recipients }) => ({
      id: `open-cc:${document}`,
      code: 'open-cc' as const,
      atMs: atMs ?? 0,
      about: await subjectOf(context, { document }),
      receivers: peopleIn(reasons) ?? recipients.length,
    })),
  )
}

/** People, as the file that is opened of it counts them: two of a family may share an address. */
function peopleIn(reasons: readonly NearMissReason[]): number | null {
  for (const reason of reasons) if (reason.code === 'strangers') return reason.count
  return null
}

async function supplierWords(context: ActionContext, lastMs: number): Promise<Raw[]> {
  const { suppliers: all } = await suppliers.run(context, { limit: 1000 }, () => undefined)
  return all.flatMap(({ domain, name, lastAlertAtMs, use }) =>
    lastAlertAtMs === null || use === 'rejected' || lastMs - lastAlertAtMs > lookBackMs.supplier
      ? []
      : [
          {
            id: `supplier:${domain}:${String(lastAlertAtMs)}`,
            code: 'supplier' as const,
            atMs: lastAlertAtMs,
            about: name,
            receivers: null,
          },
        ],
  )
}

/** What colleagues reported and was no drill. */
async function reportedMails(store: Store): Promise<Raw[]> {
  return (await realReports(store)).map(({ id, atMs, about }) => ({
    id: `reported:${id}`,
    code: 'reported',
    atMs,
    about,
    receivers: null,
  }))
}

async function keptOf(store: Store): Promise<Kept | null> {
  const parsed = kept.safeParse(await store.settings.get(foundSetting))
  return parsed.success ? parsed.data : null
}

async function dismissedOf(store: Store): Promise<ReadonlySet<string>> {
  const parsed = z.array(z.string()).safeParse(await store.settings.get(dismissedSetting))
  return new Set(parsed.success ? parsed.data : [])
}

/** Opens a file of what was looked at, with what the signal tells already: when it was, who was told, who was in it. */
export const openSignal = action({
  name: 'open-breach-signal',
  shape: 'change',
  inBackground: true,
  input: z.object({ signal: z.string().min(1).max(400) }),
  async run(context, { signal }): Promise<{ readonly id: number; readonly kind: BreachKind }> {
    const found = (await seenIn(context)).signals.find(({ id }) => id === signal)
    if (found === undefined) throw new Refusal('breach-not-found', signal)
    const { kind, code } = found
    const { id } = await openBreach.run(context, { kind, title: '', isRehearsal: false }, ignore)
    await addLines(context, id, firstLines(found))
    const document = signal.slice(signal.indexOf(':') + 1)
    if (code === 'supplier') await addLines(context, id, await wordsOf(context, found))
    if (code === 'open-cc')
      await measureBreach.run(
        context,
        { id, choice: { type: 'message', document, about: 'receivers' } },
        ignore,
      )
    // It is seen to: it would be opened a second time.
    await putAway(context.store, signal, true)
    return { id, kind }
  },
})

const ignore = (): void => undefined

/** A processor's word is what makes one aware (EDPB 9/2022); a signal of our own is only a first sign. */
function firstLines({ code, atMs, about }: BreachSignal): readonly BreachEvent[] {
  const at = Temporal.Instant.fromEpochMilliseconds(atMs).toString()
  const unknown = { firstSignal: null, aware: null, began: null, ended: null }
  const timed = (times: Partial<BreachTimes>): BreachEvent => ({
    type: 'timed',
    times: { ...unknown, ...times },
    why: '',
  })
  if (code === 'supplier')
    return [
      timed({ firstSignal: at, aware: at }),
      { type: 'wrote', field: 'others-involved', text: about.slice(0, 300) },
    ]
  return [timed(code === 'open-cc' ? { began: at, ended: at } : { firstSignal: at })]
}

/** More is read in the mail itself. */
const mostQuoted = 3000

/** What the supplier wrote, as it stands at its source, with personal data masked; nothing when it cannot be read there now. */
async function wordsOf(
  context: ActionContext,
  { id, atMs, about }: BreachSignal,
): Promise<readonly BreachEvent[]> {
  const [, domain = ''] = id.split(':')
  const told = (await context.store.suppliers.documents([domain], 20)).find(
    (one) => one.alert !== null && one.atMs === atMs,
  )
  const text = told === undefined ? null : await textAtItsSource(context, told.document)
  if (told === undefined || text === null || text.trim() === '') return []
  const subject = await subjectOf(context, told)
  const quoted = maskText(text).trim().slice(0, mostQuoted)
  return [{ type: 'noted', from: about, text: `${subject}\n\n${quoted}`.trim() }]
}

/** Reads the mail of the last months again for words that may point to a breach. What is kept is which mail, and its masked subject. */
export const lookForBreaches = action({
  name: 'look-for-breaches',
  shape: 'change',
  inBackground: 'alone',
  input: z.object({}),
  async run(context): Promise<{ readonly read: number; readonly found: number }> {
    const { store, clock, signal } = context
    const nowMs = clock.now().epochMilliseconds
    const messages = await store.breachSigns.received((await lastMail(context)) - lookBackMs.text, mostRead)
    const found: Kept['found'] = []
    let read = 0
    for (const { document, atMs } of messages) {
      signal.throwIfAborted()
      const text = await textAtItsSource(context, document)
      if (text === null) continue
      read++
      const about = await subjectOf(context, { document })
      for (const code of signalsIn(`${about}\n${text}`)) found.push({ document, code, atMs, about })
    }
    await store.settings.set(foundSetting, { lookedAtMs: nowMs, read, found } satisfies Kept)
    return { read, found: found.length }
  },
})

/** More than anybody dismisses; the oldest then come back. */
const mostDismissed = 1000

/** Says that it is nothing, or takes that back. */
export const dismissSignal = action({
  name: 'dismiss-breach-signal',
  shape: 'change',
  input: z.object({ signal: z.string().min(1).max(400), isDismissed: z.boolean() }),
  subject: ({ isDismissed }) => String(isDismissed),
  async run({ store }, { signal, isDismissed }): Promise<{ readonly isDismissed: boolean }> {
    await putAway(store, signal, isDismissed)
    return { isDismissed }
  },
})

async function putAway(store: Store, signal: string, isDismissed: boolean): Promise<void> {
  const former = [...(await dismissedOf(store))].filter((one) => one !== signal)
  const next = isDismissed ? [...former, signal].slice(-mostDismissed) : former
  await store.settings.set(dismissedSetting, next)
}
