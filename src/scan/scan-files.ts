import { existsSync } from 'node:fs'
import { listUnits, type Unit, type UnlistedPlace } from '../read/index.ts'
import type { SourceRow } from '../store/store.ts'
import { planUnit, type UnitPlan, type UnitWork } from './plan-unit.ts'
import type { Pass, ScanGround } from './run-scan.ts'
import { unlistedBatch } from './unlisted.ts'

/** Reads the files below a path: only what is new, changed or unfinished. */
export async function scanFiles(ground: ScanGround): Promise<Pass> {
  const { scanId, source, signal, pace, known, workers, pool, store } = ground
  const count = countUnits(ground)
  const unchanged: string[] = []
  const hidden = new Set(count.hidden)
  for (const unit of units(source, signal)) {
    if ('problem' in unit) {
      await store.scans.write(unlistedBatch(scanId, unit, known.get(unit.locator)))
      pace.unlisted()
      if (unit.hides !== null) hidden.add(unit.hides)
    } else {
      const plan = planUnit(unit, known.get(unit.locator), workers)
      pace.unchanged(unit.sizeBytes - bytesToRead(plan))
      if (plan.type === 'unchanged') unchanged.push(unit.locator)
      else await submit(unit, plan, ground)
    }
    if (signal.aborted) break
  }
  await pool.drain()
  const reached = existsSync(source.location) && (signal.aborted || !hidden.has(''))
  return {
    reached,
    isWhole: reached,
    reason: null,
    changed: null,
    units: count.units,
    unchanged,
    hidden,
    bytesExpected: count.bytes,
  }
}

function* units(source: SourceRow, signal: AbortSignal): Generator<Unit | UnlistedPlace> {
  if (signal.aborted) return
  try {
    yield* listUnits(source.location, source.exclusions.paths, signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

function countUnits({ source, signal, pace }: ScanGround): Counted {
  pace.counting()
  let count = 0
  let bytes = 0
  const hidden: string[] = []
  for (const unit of units(source, signal)) {
    if ('problem' in unit) {
      if (unit.hides !== null) hidden.push(unit.hides)
      continue
    }
    count++
    bytes += unit.sizeBytes
  }
  // Stopped while it counted, it knows of nothing how much there is: then it is as much as before.
  if (signal.aborted) return { units: 0, bytes: 0, hidden: [''] }
  pace.expect(bytes)
  return { units: count, bytes, hidden }
}

interface Counted {
  readonly units: number
  readonly bytes: number
  /** How the locators begin of what could not be listed. */
  readonly hidden: readonly string[]
}

/** What a resumed mailbox has left to read; the rest counts as done, or a pause would put the coin back to nothing. */
function bytesToRead(plan: UnitPlan): number {
  return plan.type === 'unchanged' ? 0 : plan.ranges.reduce((sum, [from, to]) => sum + to - from, 0)
}

/** Gives the unit's work to the pool. */
async function submit(
  unit: Unit,
  plan: UnitWork,
  { scanId, source, pool, store }: ScanGround,
): Promise<void> {
  if (plan.type === 'restart') await store.scans.restart(scanId, unit.locator)
  const { locator, sizeBytes, path } = unit
  const row = { locator, sizeBytes, stamp: plan.stamp }
  await pool.submit(
    plan.ranges.map(([from, to]) => ({
      type: 'file',
      scanId,
      path,
      container: plan.container,
      unit: row,
      from,
      to,
      excludeSenders: source.exclusions.senders,
    })),
  )
}
