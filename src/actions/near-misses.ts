import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { breachRule, type LawRule } from '../law/rule.ts'
import { findNearMisses } from '../privacy/near-misses/find.ts'
import { nearMissRules, type NearMiss, type SentMail } from '../privacy/near-misses/mail.ts'
import { isReadKind } from '../privacy/source-kinds.ts'
import { nearMissVerdicts, type NearMissVerdict } from '../privacy/near-misses/verdict.ts'
import type { ShownOpening } from '../scan/show.ts'
import type { SentPlace } from '../store/mail-trails.ts'
import type { SourceRow, Store } from '../store/store.ts'
import { action } from './action.ts'
import { fillOutbox } from './outbox.ts'
import { ownAddresses } from './persons.ts'
import { atItsSource } from './preview.ts'

/** Something sent that may not have been meant so, with what a person said of it. */
export interface NearMissRow extends NearMiss {
  /** Names it in addresses and commands. */
  readonly key: string
  readonly verdict: NearMissVerdict | null
  readonly saidAtMs: number | null
  /** In a mailbox that several people use. */
  readonly isShared: boolean
  /** What it may be in law. */
  readonly law: LawRule
  readonly sourceId: number
  readonly unit: string
  readonly locator: string
}

export interface NearMissOverview {
  /** False: nobody knows which addresses are our own, so nothing is known to be sent. */
  readonly isOwnKnown: boolean
  /** Messages that were looked at. */
  readonly sent: number
  readonly rows: readonly NearMissRow[]
  readonly totals: { readonly open: number; readonly meant: number; readonly solved: number }
  /** Of colleagues, and only when so many of them are taken together that nobody can be told from it. */
  readonly colleagues: { readonly nearMisses: number; readonly people: number } | null
  /** True when places of colleagues are left out. */
  readonly leavesOut: boolean
}

/** A number over fewer people tells of each of them (Art. 29 WP 249; the figure is ours). */
const leastPeople = 5

/** What went out and may not have been meant so: for whom it was sent by. */
export const nearMisses = action({
  name: 'near-misses',
  shape: 'query',
  inBackground: true,
  input: z.object({}),
  run: ({ store }): Promise<NearMissOverview> => lookAtSent(store),
})

/** Says that it was meant so, or is put right; null takes that back. Gives what was said before. */
export const judgeNearMiss = action({
  name: 'judge-near-miss',
  shape: 'change',
  inBackground: true,
  input: z.object({
    document: z.string().regex(/^[0-9a-f]{32}$/),
    rule: z.enum(nearMissRules),
    verdict: z.enum(nearMissVerdicts).nullable(),
  }),
  subject: ({ rule, verdict }) => `${rule} ${verdict ?? '-'}`,
  async run({ store, clock }, said): Promise<{ readonly former: NearMissVerdict | null }> {
    const former = await store.nearMisses.say({ ...said, atMs: clock.now().epochMilliseconds })
    await keepOpenNearMisses(store)
    return { former }
  },
})

/** A sent message from its top, read again at its source: masked unless it is revealed, which leaves a line in the log. */
export const sentLetter = action({
  name: 'sent-letter',
  shape: 'query',
  inBackground: true,
  input: z.object({
    document: z.string().regex(/^[0-9a-f]{32}$/),
    isRevealed: z.boolean().default(false),
  }),
  subject: ({ isRevealed, document }) => (isRevealed ? document : null),
  async run({ store, shower, signal }, { document, isRevealed }): Promise<ShownOpening> {
    const mayShow = new Set((await store.sources.list()).filter(mayBeShown).map(({ id }) => id))
    const occurrences = await store.overview.occurrences(document)
    if (!occurrences.some(({ sourceId }) => mayShow.has(sourceId))) throw new Refusal('document-not-found')
    return atItsSource(store, document, (place) => shower.opening({ ...place, isRevealed }, signal))
  },
})

/** The setting that keeps how many there were at the last count: the list of tasks does not wait for a look over all mail. */
const openSetting = 'near-misses-open'

/** Counts how many nobody said anything of, and keeps it. */
export async function keepOpenNearMisses(store: Store): Promise<void> {
  const { sent, totals } = await lookAtSent(store)
  await store.settings.set(openSetting, sent === 0 ? null : totals.open)
}

/** How many there were at the last count; null when nothing that was sent was looked at. */
export async function openNearMisses(store: Store): Promise<number | null> {
  const kept = await store.settings.get(openSetting)
  return typeof kept === 'number' ? kept : null
}

/** Whose mail is shown: one's own, and that of a mailbox that several people use. */
function mayBeShown({ whose }: SourceRow): boolean {
  return whose === 'own' || whose === 'shared'
}

/** Looks at everything that was sent. */
export async function lookAtSent(store: Store): Promise<NearMissOverview> {
  const [own, said, sources] = await Promise.all([
    ownAddresses(store),
    store.nearMisses.verdicts(),
    store.sources.list(),
  ])
  const saidOf = new Map(said.map((one) => [`${one.rule}.${one.document}`, one]))
  const filled = await fillOutbox(store, own, {
    isMeant: (rule, document) => saidOf.get(`${rule}.${document}`)?.verdict === 'meant',
  })
  const shown = new Map(sources.filter(mayBeShown).map((source) => [source.id, source]))
  const leavesOut = sources.some((source) => isReadKind(source.kind) && !mayBeShown(source))
  if (filled === null) return { ...nothing, isOwnKnown: false, leavesOut }
  const { outbox, placesOf } = filled
  const visible = visibleOf(outbox.mails, placesOf, shown)
  const found = findNearMisses(outbox)
  const rows = found.flatMap((one): NearMissRow[] => {
    const place = visible.get(one.document)
    if (place === undefined) return []
    const key = `${one.rule}.${one.document}`
    const { verdict = null, atMs: saidAtMs = null } = saidOf.get(key) ?? {}
    const { sourceId, unit, locator } = place
    const isShared = shown.get(sourceId)?.whose === 'shared'
    return [{ ...one, key, verdict, saidAtMs, isShared, law: breachRule, sourceId, unit, locator }]
  })
  return {
    isOwnKnown: true,
    sent: visible.size,
    rows,
    totals: {
      open: rows.filter(({ verdict }) => verdict === null).length,
      meant: rows.filter(({ verdict }) => verdict === 'meant').length,
      solved: rows.filter(({ verdict }) => verdict === 'solved').length,
    },
    colleagues: ofColleagues(outbox.mails, found, visible),
    leavesOut: leavesOut || outbox.mails.length > visible.size,
  }
}

const nothing = {
  sent: 0,
  rows: [],
  totals: { open: 0, meant: 0, solved: 0 },
  colleagues: null,
} as const

/**
 * The messages that may be shown, with where they lie. A mailbox of one's own is that of whoever sent most from it: what a
 * colleague sent, and lies there too, is the colleague's.
 */
function visibleOf(
  mails: readonly SentMail[],
  placesOf: ReadonlyMap<string, readonly SentPlace[]>,
  shown: ReadonlyMap<number, SourceRow>,
): Map<string, SentPlace> {
  const keepers = keepersOf(mails, placesOf)
  const visible = new Map<string, SentPlace>()
  for (const mail of mails) {
    const place = (placesOf.get(mail.document) ?? []).find(({ sourceId }) => {
      const whose = shown.get(sourceId)?.whose
      return (
        whose === 'shared' ||
        (whose === 'own' && (mail.from.kind === 'shared' || keepers.get(sourceId) === senderOf(mail)))
      )
    })
    if (place !== undefined) visible.set(mail.document, place)
  }
  return visible
}

function senderOf({ from: { person, email } }: SentMail): string {
  return person === null ? email : String(person)
}

/** By place, who sent most from it. */
function keepersOf(
  mails: readonly SentMail[],
  placesOf: ReadonlyMap<string, readonly SentPlace[]>,
): Map<number, string> {
  const counts = new Map<number, Map<string, number>>()
  for (const mail of mails) {
    if (mail.from.kind === 'shared') continue
    for (const sourceId of new Set((placesOf.get(mail.document) ?? []).map((place) => place.sourceId))) {
      const ofPlace = counts.get(sourceId) ?? new Map<string, number>()
      ofPlace.set(senderOf(mail), (ofPlace.get(senderOf(mail)) ?? 0) + 1)
      counts.set(sourceId, ofPlace)
    }
  }
  return new Map(
    [...counts].flatMap(([sourceId, ofPlace]) => {
      const [most] = [...ofPlace].sort(([, a], [, b]) => b - a)
      return most === undefined ? [] : [[sourceId, most[0]] as const]
    }),
  )
}

function ofColleagues(
  mails: readonly SentMail[],
  found: readonly NearMiss[],
  visible: ReadonlyMap<string, SentPlace>,
): NearMissOverview['colleagues'] {
  const theirs = mails.filter(({ document }) => !visible.has(document))
  const documents = new Set(theirs.map(({ document }) => document))
  const people = new Set(theirs.filter(({ from }) => from.kind === 'personal').map(senderOf)).size
  if (people < leastPeople) return null
  const count = new Set(found.flatMap(({ document }) => (documents.has(document) ? [document] : []))).size
  // None tells of everybody that nothing happened, which harms nobody; so does a few.
  return { nearMisses: count, people }
}
