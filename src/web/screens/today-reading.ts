import type { Job } from '../../app/jobs.ts'
import { scanView } from './places/scan-view.ts'

/** Pieces read of each place. A scan reads one place after the other and begins each at nought. */
export type Told = ReadonlyMap<number, number>

/** Adds what the job tells now to what the places before told. */
export function tell(told: Told, job: Job): Told {
  const { sourceId, items } = scanView(job)
  return sourceId === null || told.get(sourceId) === items ? told : new Map([...told, [sourceId, items]])
}

/** Pieces read so far, over all places. */
export function piecesIn(told: Told): number {
  return [...told.values()].reduce((sum, items) => sum + items, 0)
}
