import { createHash } from 'node:crypto'
import { beginsMessage, openFile, type FilePath, type Unit } from '../read/index.ts'
import type { UnitRow } from '../store/store.ts'
import { indexVersion } from './batch.ts'

export type UnitPlan = { readonly type: 'unchanged' } | UnitWork

export interface UnitWork {
  /** restart: what the unit held before must be forgotten first. */
  readonly type: 'restart' | 'go-on'
  readonly container: Unit['container']
  readonly stamp: string
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

/**
 * What is to be done with a unit, by what an earlier scan knew of it: nothing, what is not read yet, what was added
 * to a mailbox since, or all.
 */
export function planUnit(unit: Unit, known: UnitRow | undefined, workers: number): UnitPlan {
  const isSame = known !== undefined && fileStamp(known.stamp) === fileStamp(stampedFile(unit))
  if (isSame && known.state === 'done') return { type: 'unchanged' }
  const { container } = unit
  if (container === 'none') {
    const type = known === undefined ? 'go-on' : 'restart'
    return { type, container, stamp: stampedFile(unit), ranges: [[0, unit.sizeBytes]] }
  }
  const isMailbox = container === 'mbox'
  const stamp = isMailbox ? stampOf(unit) : stampedFile(unit)
  const goOn = (covered: UnitRow['covered']): UnitWork => ({
    type: 'go-on',
    container,
    stamp,
    ranges: gaps(covered, unit.sizeBytes).flatMap((gap) => split(gap, workers, shares[container])),
  })
  if (known === undefined) return goOn([])
  if (known.state !== 'vanished' && (isSame || (isMailbox && isAppended(unit, known))))
    return goOn(known.covered)
  return { ...goOn([]), type: 'restart' }
}

/** What the file system says of a file, and which readers read it: newer ones read it again. */
function stampedFile({ stamp }: Unit): string {
  return `${stamp}:v${indexVersion}`
}

/** The part of a stored stamp that does not tell of a mailbox's content. */
function fileStamp(stamp: string): string {
  const bar = stamp.indexOf('|')
  return bar < 0 ? stamp : stamp.slice(0, bar)
}

/** The file's stamp, and for a mailbox a fingerprint of its beginning and end: mail that was only added leaves both as they were. */
function stampOf(unit: Unit): string {
  return `${stampedFile(unit)}|${unit.sizeBytes}|${fingerprint(unit.path, unit.sizeBytes)}`
}

function isAppended(unit: Unit, known: UnitRow): boolean {
  const [file = '', size, print] = known.stamp.split('|')
  if (!file.endsWith(`:v${indexVersion}`)) return false
  const before = Number(size)
  return (
    size !== undefined &&
    before > 0 &&
    before < unit.sizeBytes &&
    fingerprint(unit.path, before) === print &&
    isWholeUpTo(unit.path, before)
  )
}

/** False when the last message was still being written at the time: what came after it is the rest of it. */
function isWholeUpTo(path: FilePath, sizeBytes: number): boolean {
  try {
    using file = openFile(path)
    return beginsMessage(file, sizeBytes)
  } catch {
    return false // opening it to read will fail too, and be listed then
  }
}

/** Bytes at either end: a rewritten mailbox (compaction, a deleted message) differs in one of the two. */
const fingerprintBytes = 8192

function fingerprint(path: FilePath, sizeBytes: number): string {
  try {
    using file = openFile(path)
    const hash = createHash('sha256')
    hash.update(file.read(0, Math.min(fingerprintBytes, sizeBytes)))
    hash.update(file.read(Math.max(0, sizeBytes - fingerprintBytes), sizeBytes))
    return hash.digest('hex').slice(0, 32)
  } catch {
    return 'unreadable' // opening it to read will fail too, and be listed then
  }
}

function gaps(covered: UnitRow['covered'], sizeBytes: number): [number, number][] {
  const open: [number, number][] = []
  let at = 0
  for (const [from, to] of covered) {
    if (from > at) open.push([at, Math.min(from, sizeBytes)])
    at = Math.max(at, to)
  }
  if (at < sizeBytes) open.push([at, sizeBytes])
  return open.length === 0 && sizeBytes === 0 ? [[0, 0]] : open
}

interface Shares {
  readonly perWorker: number
  readonly smallest: number
  readonly largest: number
}

/**
 * Small ranges spread evenly over the workers and resume closely. In a mailbox each costs a look for its first separator;
 * in a store of Outlook a walk over its whole index, so that there are few: within one it is handed over in order.
 */
const shares: Readonly<Record<Exclude<Unit['container'], 'none'>, Shares>> = {
  mbox: { perWorker: 4, smallest: 1_048_576, largest: 16_777_216 },
  'outlook-store': { perWorker: 2, smallest: 16_777_216, largest: Infinity },
}

function split(
  [from, to]: readonly [number, number],
  workers: number,
  { perWorker, smallest, largest }: Shares,
): [number, number][] {
  const size = Math.min(largest, Math.max(smallest, Math.ceil((to - from) / (workers * perWorker))))
  const ranges: [number, number][] = []
  for (let at = from; at < to; at += size) ranges.push([at, Math.min(to, at + size)])
  return ranges.length === 0 ? [[from, to]] : ranges
}
