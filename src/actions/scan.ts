import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { isReadKind } from '../privacy/source-kinds.ts'
import type { ScanProgress, SourceOutcome } from '../scan/run-scan.ts'
import type { MailTraces } from '../scan/traces.ts'
import type { SourceRow } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { MailTraceKeeper } from './mail-host.ts'
import { countAnew } from './recount.ts'
import { arePersonsOwed, owePersons, rejoinPersons, settlePersons } from './persons.ts'

export interface ScanReport {
  readonly sources: readonly SourceOutcome[]
  readonly persons: number
  readonly cancelled: boolean
}

/** How far the reading of all chosen places is: of the place that is being read, and which one of how many it is. */
export interface ScanJobProgress extends ScanProgress {
  /** From 1. */
  readonly place: number
  readonly places: number
}

/** Reads one place or all: what is new or changed since the last time, the rest of what was not finished. */
export const scan = action<typeof input, ScanReport, ScanJobProgress>({
  name: 'scan',
  shape: 'job',
  get input() {
    return input
  },
  async run(context, { sourceIds, workers }, report) {
    const all = (await context.store.sources.list()).filter(({ kind }) => isReadKind(kind))
    const sources = sourceIds.length === 0 ? all : all.filter(({ id }) => sourceIds.includes(id))
    const missing = sourceIds.find((id) => !all.some((source) => source.id === id))
    if (missing !== undefined || sources.length === 0)
      throw new Refusal('source-not-found', String(missing ?? ''))
    return scanSources(context, { sources, workers }, report)
  },
})

interface ScanWish {
  readonly sources: readonly SourceRow[]
  readonly workers?: number | undefined
}

/** Reads places, and puts the persons together of what is there then. */
export async function scanSources(
  context: ActionContext,
  { sources, workers }: ScanWish,
  report: (progress: ScanJobProgress) => void,
): Promise<ScanReport> {
  const { store, scanner, signal } = context
  // A scan that was killed after it read everything left the persons as they were.
  const wereOwed = await arePersonsOwed(store)
  await owePersons(store)
  const outcomes: SourceOutcome[] = []
  let lastTold: ScanJobProgress | undefined
  for (const [index, source] of sources.entries()) {
    if (signal.aborted) break
    const tell = (progress: ScanProgress): void =>
      report((lastTold = { ...progress, place: index + 1, places: sources.length }))
    const traces = new MailTraceKeeper(context, source.id)
    const seen = (some: MailTraces): Promise<void> => traces.add(some)
    outcomes.push(await scanner.run(source, { workers, signal, report: tell, seen }))
    await traces.keep()
  }
  if (lastTold !== undefined) report({ ...lastTold, phase: 'joining', msLeft: undefined })
  // Nothing new, nothing gone: the persons are as they were.
  const isSame = !wereOwed && outcomes.every((outcome) => outcome.isUnchanged)
  if (!isSame && !signal.aborted) await store.scans.letGo()
  // Persons are counted by the verdicts of what was found of them.
  if ((await store.overview.counts())?.isStale !== false) await store.marks.apply(signal)
  if (isSame) await settlePersons(store)
  else await rejoinPersons(context)
  const kept = await store.overview.counts()
  const { totals } = kept?.isStale === false ? kept : await countAnew(context)
  return { sources: outcomes, persons: totals.persons, cancelled: signal.aborted }
}

const input = z.object({
  sourceIds: z.array(z.number().int().positive()).default([]),
  workers: z.number().int().min(1).max(64).optional(),
})
