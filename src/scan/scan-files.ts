import { existsSync } from 'node:fs'
import { listUnits, type Unit, type UnlistedPlace } from '../read/index.ts'
import type { SourceRow } from '../store/store.ts'
import { planUnit, type UnitPlan, type UnitWork } from './plan-unit.ts'
import type { Pass, ScanGround } from './run-scan.ts'
import { unlistedBatch } from './unlisted.ts'

/** Reads the files below a path: only what is new, changed or unfinished. */
export async function scanFiles(ground: ScanGround): Promise<Pass> {
  const { source, signal, pace, pool } = ground
  const look = lookThrough(ground)
  const unchanged = [...look.unchanged]
  const hidden = new Set(look.hidden)
  pace.unchanged(look.bytesUnchanged)
  if (isLittle(look.waiting)) await pool.readHere()
  for (const found of look.waiting ?? planned(ground)) {
    if (signal.aborted) break
    if ('place' in found) {
      await noteUnlisted(ground, found.place)
      if (found.place.hides !== null) hidden.add(found.place.hides)
    } else {
      const { unit, plan } = found
      pace.unchanged(unit.sizeBytes - bytesToRead(plan))
      if (plan.type === 'unchanged') unchanged.push(unit.locator)
      else await submit(unit, plan, ground)
    }
  }
  await pool.drain()
  const reached = existsSync(source.location) && (signal.aborted || !hidden.has(''))
  return {
    reached,
    isWhole: reached,
    reason: null,
    changed: null,
    units: look.units,
    unchanged,
    hidden,
    bytesExpected: look.bytes,
  }
}

async function noteUnlisted({ scanId, store, known, pace }: ScanGround, place: UnlistedPlace): Promise<void> {
  await store.scans.write(unlistedBatch(scanId, place, known.get(place.locator)))
  pace.unlisted()
}

/** What lies there: a place that cannot be listed, or a unit with what is to be done with it. */
type Found = { readonly place: UnlistedPlace } | { readonly unit: Unit; readonly plan: UnitPlan }

function* planned({ source, signal, known, workers }: ScanGround): Generator<Found> {
  for (const unit of units(source, signal))
    yield 'problem' in unit
      ? { place: unit }
      : { unit, plan: planUnit(unit, known.get(unit.locator), workers) }
}

function* units(source: SourceRow, signal: AbortSignal): Generator<Unit | UnlistedPlace> {
  if (signal.aborted) return
  try {
    yield* listUnits(source.location, source.exclusions.paths, signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** What a first look over everything tells. */
interface Look {
  readonly units: number
  readonly bytes: number
  /** How the locators begin of what could not be listed. */
  readonly hidden: readonly string[]
  /** All that is to be done; null when there is so much that it is looked for once more. */
  readonly waiting: readonly Found[] | null
  /** What is as it was, as long as `waiting` holds all the rest. */
  readonly unchanged: readonly string[]
  readonly bytesUnchanged: number
}

/** As much is remembered of a look: a day's mail, not a first scan. */
const mostWaiting = 10_000

/** Counts what there is. Where little changed, what is to be done is known then, and a million files are looked at once. */
function lookThrough(ground: ScanGround): Look {
  const { source, signal, known, pace, workers } = ground
  pace.counting()
  const hidden: string[] = []
  const waiting: Found[] = []
  const unchanged: string[] = []
  let [count, bytes, bytesUnchanged] = [0, 0, 0]
  for (const unit of units(source, signal)) {
    const isMore = waiting.length > mostWaiting
    if ('problem' in unit) {
      if (unit.hides !== null) hidden.push(unit.hides)
      if (!isMore) waiting.push({ place: unit })
      continue
    }
    count++
    bytes += unit.sizeBytes
    // Making a plan of what is new looks into the file.
    if (isMore) continue
    const former = known.get(unit.locator)
    const plan = planUnit(unit, former, workers)
    if (plan.type !== 'unchanged') waiting.push({ unit, plan })
    else {
      // The name that is kept already: a million of them would be held twice.
      unchanged.push(former?.locator ?? unit.locator)
      bytesUnchanged += unit.sizeBytes
    }
  }
  // Stopped while it counted, it knows of nothing how much there is: then it is as much as before.
  if (signal.aborted)
    return { units: 0, bytes: 0, hidden: [''], waiting: [], unchanged: [], bytesUnchanged: 0 }
  pace.expect(bytes)
  const counted = { units: count, bytes, hidden }
  return waiting.length > mostWaiting
    ? { ...counted, waiting: null, unchanged: [], bytesUnchanged: 0 }
    : { ...counted, waiting, unchanged, bytesUnchanged }
}

/** What a resumed mailbox has left to read; the rest counts as done, or a pause would put the coin back to nothing. */
function bytesToRead(plan: UnitPlan): number {
  return plan.type === 'unchanged' ? 0 : plan.ranges.reduce((sum, [from, to]) => sum + to - from, 0)
}

/** A thread takes some tenths of a second to start; so much mail is read in one. */
const little = 262_144

function isLittle(waiting: Look['waiting']): boolean {
  const plans = (waiting ?? []).flatMap((found) => ('plan' in found ? [found.plan] : []))
  // Where nothing is to be read no reader is needed.
  return plans.length > 0 && plans.reduce((bytes, plan) => bytes + bytesToRead(plan), 0) <= little
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
