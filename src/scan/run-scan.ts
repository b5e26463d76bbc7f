import { existsSync } from 'node:fs'
import type { Clock } from '../base/clock.ts'
import { listUnits, type Unit, type UnlistedPlace } from '../read/index.ts'
import type { ScanBatch, SourceRow, Store, UnitRow } from '../store/store.ts'
import { claimsMemory } from './claims.ts'
import { indexVersion } from './batch.ts'
import type { MailTraces } from './traces.ts'
import { planUnit, type UnitPlan, type UnitWork } from './plan-unit.ts'
import { Pace } from './pace.ts'
import { unseenUnits } from './unseen.ts'
import { WorkerPool } from './worker-pool.ts'

/** How far a scan is. */
export interface ScanProgress {
  readonly sourceId: number
  /** `joining`: everything is read, and persons are put together; nobody can say how long that takes. */
  readonly phase: 'counting' | 'reading' | 'joining'
  readonly bytesDone: number
  readonly bytesTotal: number
  readonly items: number
  readonly problems: number
  /** Undefined until the pace is known. */
  readonly msLeft: number | undefined
}

/** How the scan of one source ended. */
export interface SourceOutcome {
  readonly sourceId: number
  readonly label: string
  readonly location: string
  /** False when the place itself was not there or did not open: the numbers are then those of before. */
  readonly reached: boolean
  readonly bytesExpected: number
  readonly bytesRead: number
  /** Documents read in this scan, nested ones included. */
  readonly items: number
  readonly skipped: number
  readonly units: number
  readonly unitsUnchanged: number
  /** True when nothing was new, changed or gone since the last complete scan. */
  readonly isUnchanged: boolean
  readonly problems: number
  readonly ms: number
  readonly cancelled: boolean
}

export interface ScanOptions {
  readonly workers: number | undefined
  readonly signal: AbortSignal
  readonly report: (progress: ScanProgress) => void
  /** Told of every batch that was committed: it is not read again when the scan breaks off. */
  readonly seen: (traces: MailTraces) => Promise<void>
}

/** Scans sources into a store. */
export interface ScanRunner {
  readonly run: (source: SourceRow, options: ScanOptions) => Promise<SourceOutcome>
}

export interface ScanSetup {
  readonly store: Store
  readonly clock: Clock
  readonly keys: { readonly digest: Uint8Array; readonly preview: Uint8Array }
  /** As many as there are cores. */
  readonly cores: number
}

/** Reads sources with workers and writes what they find: only what is new, changed or unfinished. */
export function createScanRunner(setup: ScanSetup): ScanRunner {
  return { run: (source, options) => runScan(setup, source, options) }
}

async function runScan(
  { store, clock, keys, cores }: ScanSetup,
  source: SourceRow,
  options: ScanOptions,
): Promise<SourceOutcome> {
  const { signal, report, seen } = options
  const pace = new Pace(source.id, report)
  const count = countUnits(source, signal, pace)
  const scanId = await store.scans.begin(source.id, clock.now().epochMilliseconds)
  const known = new Map((await store.sources.units(source.id)).map((unit) => [unit.locator, unit]))
  const present = known.values().reduce((sum, { state }) => sum + (state === 'vanished' ? 0 : 1), 0)
  const workers = Math.max(1, options.workers ?? cores)
  const pool = new WorkerPool({
    workers,
    start: {
      digestKey: keys.digest,
      previewKey: keys.preview,
      known: await store.scans.knownDigests(indexVersion),
      claims: claimsMemory(),
    },
    write: (batch) => store.scans.write(batch),
    committed: (tally, batch) => {
      pace.committed(tally, batch)
      return seen(tally)
    },
    signal,
  })
  const unchanged: string[] = []
  const hidden = new Set(count.hidden)
  try {
    for (const unit of units(source, signal)) {
      if ('problem' in unit) {
        await store.scans.write(problemBatch(scanId, unit, known.get(unit.locator)))
        pace.unlisted()
        if (unit.hides !== null) hidden.add(unit.hides)
      } else {
        const plan = planUnit(unit, known.get(unit.locator), workers)
        pace.unchanged(unit.sizeBytes - bytesToRead(plan))
        if (plan.type === 'unchanged') unchanged.push(unit.locator)
        else await submit(unit, plan, { scanId, source, pool, store })
      }
      if (signal.aborted) break
    }
    await pool.drain()
  } finally {
    await pool.close()
  }
  const lostBytes = await store.scans.lostBytes(source.id)
  const unseen = unseenUnits(hidden, known.values())
  const reached = existsSync(source.location) && (signal.aborted || !hidden.has(''))
  const outcome = {
    complete: !signal.aborted && reached,
    reached,
    atMs: clock.now().epochMilliseconds,
    unchanged: [...unchanged, ...unseen.locators],
    bytesExpected: count.bytes + unseen.bytes,
    bytesRead: signal.aborted
      ? Math.min(pace.bytesDone, count.bytes) + unseen.bytesRead
      : Math.max(0, count.bytes + unseen.bytesRead - lostBytes),
  }
  await store.scans.finish(scanId, outcome)
  return {
    sourceId: source.id,
    label: source.label,
    location: source.location,
    reached,
    bytesExpected: outcome.bytesExpected,
    bytesRead: outcome.bytesRead,
    units: count.units,
    unitsUnchanged: unchanged.length,
    isUnchanged:
      !signal.aborted && reached && unchanged.length === present && unchanged.length === count.units,
    cancelled: signal.aborted,
    ...pace.totals(),
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

function countUnits(source: SourceRow, signal: AbortSignal, pace: Pace): Counted {
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

interface Submission {
  readonly scanId: number
  readonly source: SourceRow
  readonly pool: WorkerPool
  readonly store: Store
}

/** Gives the unit's work to the pool. */
async function submit(
  unit: Unit,
  plan: UnitWork,
  { scanId, source, pool, store }: Submission,
): Promise<void> {
  if (plan.type === 'restart') await store.scans.restart(scanId, unit.locator)
  const { locator, sizeBytes, path } = unit
  const row = { locator, sizeBytes, stamp: plan.stamp }
  await pool.submit(
    plan.ranges.map(([from, to]) => ({
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

/** A place that cannot be listed is a unit that holds one problem. */
function problemBatch(
  scanId: number,
  { locator, problem }: UnlistedPlace,
  known: UnitRow | undefined,
): ScanBatch {
  return {
    scanId,
    // Without a stamp it is read anew once it is there again; its size is that of before.
    unit: { locator, stamp: '', sizeBytes: known?.sizeBytes ?? 0 },
    covered: [0, 0],
    done: known?.state !== 'partly',
    version: indexVersion,
    documents: [],
    occurrences: [],
    values: [],
    identities: [],
    findings: [],
    sightings: [],
    supplierSigns: [],
    agreementSigns: [],
    pictures: [],
    problems: [['', problem.code, problem.detail ?? '', problem.lostBytes]],
  }
}
