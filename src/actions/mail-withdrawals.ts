import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { ConsentEvent } from '../privacy/consent/event.ts'
import { consentRecords } from '../privacy/consent/record.ts'
import { doubtsOf, type OpenStop, type StopDoubt } from '../privacy/consent/open-stops.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { consentFacts, keptConsentFacts, openStops } from './consent-facts.ts'
import { recordsOf } from './consent-records.ts'
import { judgedContacts } from './contact-ground.ts'
import { addLifted } from './lifted-stops.ts'
import { keptMailingGroups } from './mailing-groups-count.ts'
import { ownMail } from './own-mail.ts'

const setting = 'withdrawals-by-themselves'
const dayMs = 24 * 60 * 60 * 1000
/** What was done by itself is shown as long. */
const shownMs = 30 * dayMs
/** A screen shows as many. */
const mostShown = 100

/** Somebody wrote that they want no more: it waits for a person, or was carried out. */
export interface WaitingStop extends Pick<OpenStop, 'document' | 'email' | 'atMs' | 'words'> {
  /** Null: it goes by itself, if that is on. */
  readonly doubt: StopDoubt | null
}

export interface DoneStop extends Pick<OpenStop, 'document' | 'email' | 'atMs' | 'words'> {
  readonly doneAtMs: number
}

export interface MailWithdrawals {
  readonly isByItself: boolean
  /** How many of what waits leave no doubt of their own: those may be carried out together. */
  readonly clear: number
  readonly waiting: readonly WaitingStop[]
  /** Within a month, the newest first; each can be taken back. */
  readonly done: readonly DoneStop[]
  /** Cards in address books on which somebody who is out still stands on a mailing list. */
  readonly cards: number
}

/** Who wrote that they want no more: what was done with it, and what waits for a person. */
export const mailWithdrawals = action({
  name: 'mail-withdrawals',
  shape: 'query',
  inBackground: true,
  input: z.object({}),
  async run({ store, clock }): Promise<MailWithdrawals> {
    const nowMs = clock.now().epochMilliseconds
    const stops = new Map(
      (await store.contacts.signs())
        .filter(({ kind }) => kind === 'stop')
        .map((stop) => [stop.document, stop] as const),
    )
    const done = (await store.suppression.byMail())
      .filter(({ doneAtMs }) => doneAtMs > nowMs - shownMs)
      .toSorted((a, b) => b.doneAtMs - a.doneAtMs)
      .flatMap(({ document, doneAtMs }) => {
        const stop = stops.get(document)
        if (stop === undefined) return []
        const { email, atMs, words } = stop
        return [{ document, email, atMs, words, doneAtMs }]
      })
    const waiting = (await doubted(store, nowMs)).map(({ document, email, atMs, words, doubt }) => ({
      document,
      email,
      atMs,
      words,
      doubt,
    }))
    return {
      isByItself: await isByItself(store),
      clear: waiting.filter(isClear).length,
      waiting: waiting.slice(0, mostShown),
      done: done.slice(0, mostShown),
      cards: (await keptMailingGroups(store)) ?? 0,
    }
  },
})

async function isByItself(store: Pick<Store, 'settings'>): Promise<boolean> {
  return (await store.settings.get(setting)) !== false
}

/** Open stops, the newest of each address, with why a person should look first. */
async function doubted(store: Store, nowMs: number): Promise<ReturnType<typeof doubtsOf>> {
  const newest = new Map((await openStops(store)).map((stop) => [stop.email, stop] as const))
  if (newest.size === 0) return []
  const done = await store.suppression.byMail()
  return doubtsOf([...newest.values()], {
    isOwn: await ownMail(store),
    doneToday: done.filter(({ doneAtMs }) => doneAtMs > nowMs - dayMs).length,
  })
}

/** Says whether a clear withdrawal in the mail is carried out by itself. Withdrawing must be as easy as giving (GDPR 7(3)): it is, unless somebody says no. */
export const withdrawByItself = action({
  name: 'withdraw-by-itself',
  shape: 'change',
  input: z.object({ isOn: z.boolean() }),
  subject: ({ isOn }) => (isOn ? 'on' : 'off'),
  async run({ store }, { isOn }): Promise<{ readonly isOn: boolean }> {
    await store.settings.set(setting, isOn)
    return { isOn }
  },
})

/** How many withdrawals would be carried out by themselves now. */
export const dueWithdrawals = action({
  name: 'due-withdrawals',
  shape: 'query',
  inBackground: true,
  input: z.object({}),
  run: async ({ store, clock }): Promise<{ readonly due: number }> => ({
    due: (await clearStops(store, clock.now().epochMilliseconds)).length,
  }),
})

async function clearStops(store: Store, nowMs: number): Promise<readonly OpenStop[]> {
  if (!(await isByItself(store))) return []
  return (await doubted(store, nowMs)).filter(({ doubt }) => doubt === null)
}

/** Carries out every withdrawal in the mail that leaves no doubt. Nothing is sent. */
export const applyClearWithdrawals = action({
  name: 'apply-clear-withdrawals',
  shape: 'change',
  inBackground: true,
  input: z.object({}),
  async run(context): Promise<{ readonly applied: number }> {
    const { store, clock } = context
    const stops = await clearStops(store, clock.now().epochMilliseconds)
    for (const stop of stops) await carryOut(context, stop)
    // Contacts are judged when somebody looks at them: there may be a hundred thousand.
    if (stops.length > 0 && (await keptConsentFacts(store)) !== null) await consentFacts(context)
    return { applied: stops.length }
  },
})

const documentDigest = z.string().regex(/^[0-9a-f]{8,64}$/)

/** True where nothing about this one is doubtful; that there are many is no doubt once a person looked. */
function isClear({ doubt }: Pick<WaitingStop, 'doubt'>): boolean {
  return doubt === null || doubt === 'many'
}

/** Carries out what stands in the mail and waits for a person: what was chosen, each by its mail, or else all that is clear. What is doubtful goes only by name. */
export const applyWithdrawals = action({
  name: 'apply-withdrawals',
  shape: 'change',
  inBackground: true,
  input: z.object({ documents: z.array(documentDigest).max(10_000).optional() }),
  async run(context, { documents }): Promise<{ readonly applied: number }> {
    const stops =
      documents === undefined
        ? (await doubted(context.store, context.clock.now().epochMilliseconds)).filter(isClear)
        : await chosenStops(context.store, new Set(documents))
    for (const stop of stops) await carryOut(context, stop)
    await judgedContacts(context)
    await consentFacts(context)
    return { applied: stops.length }
  },
})

/** The newest of each address among these mails. */
async function chosenStops(store: Store, documents: ReadonlySet<string>): Promise<readonly OpenStop[]> {
  const stops = (await openStops(store)).filter(({ document }) => documents.has(document))
  return [...new Map(stops.map((stop) => [stop.email, stop] as const)).values()]
}

/** Records first: broken off in between, it is still open and is done once more, and who withdrew already is left alone. */
async function carryOut({ store, clock }: ActionContext, { document, email, atMs }: OpenStop): Promise<void> {
  const nowMs = clock.now().epochMilliseconds
  // The date of a mail is what its writer put there: one of the year 2099 would outlive every yes.
  const saidMs = Math.min(atMs ?? nowMs, nowMs)
  const values = { mail: [email], phone: [], post: [], app: [] }
  for (const { record } of await recordsOf({ store, clock }, values)) {
    const event: ConsentEvent = {
      type: 'withdrawn',
      at: Temporal.Instant.fromEpochMilliseconds(saidMs).toString(),
      by: '',
      proof: { documents: [document], note: '' },
      way: 'reply',
      channels: ['mail'],
    }
    await store.consents.append(record, event, nowMs)
  }
  await store.suppression.suppressByMail(
    email,
    { channel: 'mail', reason: 'withdrawn', atMs: saidMs },
    { document, doneAtMs: nowMs },
  )
}

/** It was no withdrawal, or a forged one: everything is as it was before. The lines of it stay. */
export const takeBackWithdrawal = action({
  name: 'take-back-withdrawal',
  shape: 'change',
  inBackground: true,
  input: z.object({ document: documentDigest, by: z.string().trim().max(300).default('') }),
  async run(context, { document, by }): Promise<{ readonly email: string }> {
    const { store } = context
    const stops = (await store.contacts.signs()).filter(({ kind }) => kind === 'stop')
    const stop = stops.find((one) => one.document === document)
    if (stop === undefined) throw new Refusal('document-not-found', document)
    const listed = await store.suppression.isSuppressed([stop.email], 'mail')
    const isByMail = (await store.suppression.byMail()).some((one) => one.document === document)
    if (listed !== null && !isByMail) throw new Refusal('withdrawn-otherwise', stop.email)
    await reinstate(context, document, by)
    // Also what they wrote before: it would be found again.
    await addLifted(
      store,
      stops.filter(({ email }) => email === stop.email).map((one) => one.document),
    )
    await store.suppression.liftOfMail(document)
    await judgedContacts(context)
    await consentFacts(context)
    return { email: stop.email }
  },
})

/** Only where that mail was the last word: done once, however often it is asked. */
async function reinstate({ store, clock }: ActionContext, document: string, by: string): Promise<void> {
  const now = clock.now()
  for (const { record, events } of consentRecords(await store.consents.lines(), now).values()) {
    const last = events.at(-1)?.event
    if (last?.type !== 'withdrawn' || !last.proof.documents.includes(document)) continue
    await store.consents.append(
      record,
      { type: 'reinstated', at: now.toString(), by, proof: { documents: [document], note: '' } },
      now.epochMilliseconds,
    )
  }
}
