import type { Clock } from '../base/clock.ts'
import type { RefusalCode } from '../base/refusal.ts'
import { isLiveKind } from '../privacy/source-kinds.ts'
import type { ScanOutcome, SourceRow, Store } from '../store/store.ts'
import { claimsMemory } from './claims.ts'
import type { Identity } from '../people/person.ts'
import { createSealer } from '../store/sealer.ts'
import { indexVersion } from './batch.ts'
import { decideNames } from './decide-names.ts'
import type { Connect } from './connect.ts'
import type { MailTraces } from './traces.ts'
import { Pace } from './pace.ts'
import { scanFiles } from './scan-files.ts'
import { scanLive } from './scan-live.ts'
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
export interface SourceOutcome extends Pick<SourceRow, 'kind' | 'label' | 'location'> {
  readonly sourceId: number
  /** Of a place at a server. */
  readonly account: NonNullable<SourceRow['details']['account']> | null
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
  /** Why a server let nothing or not all be read. */
  readonly reason: RefusalCode | null
  /** Of an account that was read before: items that are new, and that are gone. */
  readonly changed: { readonly added: number; readonly gone: number } | null
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
  /** Decides which words that a text left open are names, by whom the index names; gives in how many documents that changed. */
  readonly decideNames: (identities: readonly Identity[]) => Promise<number>
}

export interface ScanSetup {
  readonly store: Store
  readonly clock: Clock
  readonly keys: { readonly digest: Uint8Array; readonly preview: Uint8Array }
  readonly connect: Connect
  /** As many as there are cores. */
  readonly cores: number
}

/** What a scan of one source stands on. */
export interface ScanGround {
  readonly store: Store
  readonly source: SourceRow
  readonly scanId: number
  readonly signal: AbortSignal
  readonly pace: Pace
  readonly pool: WorkerPool
  readonly workers: number
}

/** What one pass over a source saw. */
export interface Pass {
  /** False when the place itself was not there or did not open. */
  readonly reached: boolean
  /** False when it broke off, so that nobody can say of what it did not see that it is gone. */
  readonly isWhole: boolean
  readonly reason: RefusalCode | null
  readonly changed: { readonly added: number; readonly gone: number } | null
  readonly units: number
  /** Locators of units that are as they were. */
  readonly unchanged: ScanOutcome['unchanged']
  /** How the locators begin of what could not be listed. */
  readonly hidden: ReadonlySet<string>
  readonly bytesExpected: number
  /** To be done once the whole of it stands in the index, and what is gone does no more. */
  readonly completed?: () => Promise<void>
}

/** Reads sources with workers and writes what they find: only what is new, changed or unfinished. */
export function createScanRunner(setup: ScanSetup): ScanRunner {
  const { store, keys } = setup
  return {
    run: (source, options) => runScan(setup, source, options),
    decideNames: (identities) => decideNames(store, createSealer(keys.digest, keys.preview), identities),
  }
}

async function runScan(
  { store, clock, keys, cores, connect }: ScanSetup,
  source: SourceRow,
  options: ScanOptions,
): Promise<SourceOutcome> {
  const { signal, report, seen } = options
  const pace = new Pace(source.id, report)
  const scanId = await store.scans.begin(source.id, clock.now().epochMilliseconds)
  const workers = Math.max(1, options.workers ?? cores)
  const pool = new WorkerPool({
    workers,
    start: async () => ({
      digestKey: keys.digest,
      previewKey: keys.preview,
      known: await store.scans.knownDigests(indexVersion),
      claims: claimsMemory(),
    }),
    write: (batch) => store.scans.write(batch),
    committed: (tally, batch) => {
      pace.committed(tally, batch)
      return seen(tally)
    },
    signal,
  })
  const ground: ScanGround = { store, source, scanId, signal, pace, pool, workers }
  let pass: Pass
  try {
    pass = isLiveKind(source.kind)
      ? await scanLive(ground, () => connect(source, signal))
      : await scanFiles(ground)
  } finally {
    await pool.close()
  }
  const settled = await store.scans.settlePictures(source.id)
  const finished = await finish(ground, pass, clock.now().epochMilliseconds)
  const { problems, ...totals } = pace.totals()
  return {
    ...finished,
    cancelled: signal.aborted,
    ...totals,
    problems: Math.max(0, problems - settled),
  }
}

/** Closes the scan: says what is gone, and how much of what there is was read. */
async function finish(
  { store, source, scanId, signal, pace }: ScanGround,
  pass: Pass,
  atMs: number,
): Promise<Omit<SourceOutcome, 'cancelled' | keyof ReturnType<Pace['totals']>>> {
  const { reached, reason, changed, units, unchanged } = pass
  const lostBytes = await store.scans.lostBytes(source.id)
  const unseen = unseenUnits(pass.hidden, pass.hidden.size === 0 ? [] : await store.sources.units(source.id))
  const isBroken = signal.aborted || !pass.isWhole
  const outcome = {
    complete: !isBroken && reached,
    reached,
    atMs,
    unchanged: {
      size: unchanged.size + unseen.locators.size,
      has: (locator: string) => unchanged.has(locator) || unseen.locators.has(locator),
    },
    bytesExpected: pass.bytesExpected + unseen.bytes,
    bytesRead:
      signal.aborted || (reached && !pass.isWhole)
        ? Math.min(pace.bytesDone, pass.bytesExpected) + unseen.bytesRead
        : Math.max(0, pass.bytesExpected + unseen.bytesRead - lostBytes),
    reason,
    changed,
  }
  const gone = await store.scans.finish(scanId, outcome)
  if (outcome.complete) await pass.completed?.()
  return {
    sourceId: source.id,
    kind: source.kind,
    account: source.details.account ?? null,
    label: source.label,
    location: source.location,
    reached,
    reason,
    changed,
    bytesExpected: outcome.bytesExpected,
    bytesRead: outcome.bytesRead,
    units,
    unitsUnchanged: unchanged.size,
    isUnchanged: !isBroken && reached && gone === 0 && unseen.locators.size === 0 && unchanged.size === units,
  }
}
