import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { ScanProgress, SourceOutcome } from '../scan/run-scan.ts'
import { action } from './action.ts'
import { addMailHosts } from './mail-host.ts'
import { rebuildPersons } from './persons.ts'

export interface ScanReport {
  readonly sources: readonly SourceOutcome[]
  readonly persons: number
  readonly cancelled: boolean
}

/** Reads one place or all: what is new or changed since the last time, the rest of what was not finished. */
export const scan = action<typeof input, ScanReport, ScanProgress>({
  name: 'scan',
  shape: 'job',
  get input() {
    return input
  },
  async run(context, { sourceIds, workers }, report) {
    const { store, scanner, signal, clock } = context
    const all = await store.sources.list()
    const chosen = sourceIds.length === 0 ? all : all.filter(({ id }) => sourceIds.includes(id))
    const missing = sourceIds.find((id) => !all.some((source) => source.id === id))
    if (missing !== undefined || chosen.length === 0)
      throw new Refusal('source-not-found', String(missing ?? ''))
    const outcomes: SourceOutcome[] = []
    for (const source of chosen) {
      if (signal.aborted) break
      outcomes.push(await scanner.run(source, { workers, signal, report }))
    }
    await addMailHosts(store, outcomes)
    // Nothing new, nothing gone: the persons are as they were.
    const isSame = outcomes.every((outcome) => outcome.isUnchanged)
    const persons = isSame
      ? (await store.overview.totals(clock.now().epochMilliseconds)).persons
      : await rebuildPersons(context)
    return { sources: outcomes, persons, cancelled: signal.aborted }
  },
})

const input = z.object({
  sourceIds: z.array(z.number().int().positive()).default([]),
  workers: z.number().int().min(1).max(64).optional(),
})
