import { existsSync } from 'node:fs'
import {
  listFolders,
  openFile,
  problemOfError,
  type Folder,
  type Unit,
  type UnlistedPlace,
} from '../read/index.ts'
import type { SourceRow } from '../store/store.ts'
import { KnownFolders } from './known-folders.ts'
import { planUnit, type UnitWork } from './plan-unit.ts'
import type { Pass, ScanGround } from './run-scan.ts'
import { UnchangedUnits } from './unchanged-units.ts'
import { unlistedBatch } from './unlisted.ts'

/** Reads the files below a path: only what is new, changed or unfinished. */
export async function scanFiles(ground: ScanGround): Promise<Pass> {
  const { source, signal, pace, pool, store } = ground
  const folders = await KnownFolders.open(store, source.id)
  const look = await lookThrough(ground, folders)
  const { unchanged } = look
  const hidden = new Set(look.hidden)
  if (!signal.aborted) await folders.drop()
  pace.unchanged(look.bytesUnchanged)
  if (isLittle(look.waiting)) await pool.readHere()
  for await (const found of look.waiting ?? lookAgain(ground, folders, unchanged)) {
    if (signal.aborted) break
    const place = 'place' in found ? found.place : shut(found)
    if (place !== undefined) {
      await noteUnlisted(ground, place)
      if (place.hides !== null) hidden.add(place.hides)
    } else if ('unit' in found) {
      pace.unchanged(found.unit.sizeBytes - bytesToRead(found.plan))
      await submit(found.unit, found.plan, ground)
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
    completed: () => folders.keep(),
  }
}

async function noteUnlisted(
  { scanId, store, source, pace }: ScanGround,
  place: UnlistedPlace,
): Promise<void> {
  const [known] = await store.sources.unitsAt(source.id, [place.locator])
  // Where a link or device stands now, the file that was there is gone.
  const isGone = place.hides === null && known !== undefined && known.stamp !== ''
  if (isGone) await store.scans.restart(scanId, place.locator)
  await store.scans.write(unlistedBatch(scanId, place, isGone ? undefined : known))
  pace.unlisted()
}

/** A file that was read before and does not open now keeps what was read of it, as one in a folder that does not open. */
function shut({ unit, plan }: FoundUnit): UnlistedPlace | undefined {
  if (plan.type !== 'restart') return undefined
  try {
    openFile(unit.path)[Symbol.dispose]()
    return undefined
  } catch (error) {
    const problem = { ...problemOfError(error), lostBytes: unit.sizeBytes }
    return { locator: unit.locator, problem, hides: `${unit.locator}/` }
  }
}

interface FoundUnit {
  readonly unit: Unit
  readonly plan: UnitWork
}

/** What is to be done: a place that cannot be listed, or a unit with what is to be read of it. */
type Found = { readonly place: UnlistedPlace } | FoundUnit

interface FolderPlan {
  readonly found: readonly Found[]
  readonly unchanged: readonly Unit[]
}

/** As many units are asked for at once. */
const unitsAtOnce = 1000

/** Of a folder that is not the same: what is, and what is to be done. */
async function planFolder(
  { store, source, workers }: ScanGround,
  { units, unlisted }: Folder,
): Promise<FolderPlan> {
  const unchanged: Unit[] = []
  const found: Found[] = []
  for (let at = 0; at < units.length; at += unitsAtOnce) {
    const some = units.slice(at, at + unitsAtOnce)
    const rows = await store.sources.unitsAt(
      source.id,
      some.map(({ locator }) => locator),
    )
    const known = new Map(rows.map((row) => [row.locator, row]))
    for (const unit of some) {
      const plan = planUnit(unit, known.get(unit.locator), workers)
      if (plan.type === 'unchanged') unchanged.push(unit)
      else found.push({ unit, plan })
    }
  }
  return { unchanged, found: [...found, ...unlisted.map((place) => ({ place }))] }
}

/** Where there is too much to be remembered: folder by folder, planned when its turn comes. */
async function* lookAgain(
  ground: ScanGround,
  folders: KnownFolders,
  unchanged: UnchangedUnits,
): AsyncGenerator<Found> {
  const { source, signal, pace } = ground
  for (const folder of foldersOf(source, signal)) {
    if (folders.isSame(folder)) {
      // At the first look it may have been another.
      unchanged.see(folder, 'same')
      continue
    }
    const plan = await planFolder(ground, folder)
    for (const unit of plan.unchanged) unchanged.add(unit.locator)
    pace.unchanged(bytesOf(plan.unchanged))
    yield* plan.found
  }
}

function* foldersOf(source: SourceRow, signal: AbortSignal): Generator<Folder> {
  if (signal.aborted) return
  try {
    yield* listFolders(source.location, source.exclusions.paths, signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

function bytesOf(units: readonly Unit[]): number {
  return units.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

/** What a first look over everything tells. */
interface Look {
  readonly units: number
  readonly bytes: number
  /** How the locators begin of what could not be listed. */
  readonly hidden: readonly string[]
  /** All that is to be done; null when there is so much that it is looked for once more. */
  readonly waiting: readonly Found[] | null
  /** All that is as it was; of folders that are not the same only as long as `waiting` holds all the rest. */
  readonly unchanged: UnchangedUnits
  readonly bytesUnchanged: number
}

/** As much is remembered of a look: a day's mail, not a first scan. */
const mostWaiting = 10_000

/** Counts what there is. Where little changed, what is to be done is known then, and a million files are looked at once. */
async function lookThrough(ground: ScanGround, folders: KnownFolders): Promise<Look> {
  const { source, signal, pace } = ground
  pace.counting()
  const hidden: string[] = []
  const waiting: Found[] = []
  const single: Unit[] = []
  const unchanged = new UnchangedUnits()
  let [count, bytes, bytesSame] = [0, 0, 0]
  for (const folder of foldersOf(source, signal)) {
    const { units, unlisted } = folder
    const isSame = folders.isSame(folder)
    const folderBytes = bytesOf(units)
    count += units.length
    bytes += folderBytes
    for (const { hides } of unlisted) if (hides !== null) hidden.push(hides)
    if (unlisted.every(({ locator }) => locator !== folder.locator))
      unchanged.see(folder, isSame ? 'same' : 'other')
    if (isSame) bytesSame += folderBytes
    // Making a plan of what is new looks into the file.
    else if (waiting.length <= mostWaiting) {
      const plan = await planFolder(ground, folder)
      folders.note(folder, plan.found.length === 0)
      for (const one of plan.found) waiting.push(one)
      for (const unit of plan.unchanged) single.push(unit)
    } else folders.note(folder, false)
  }
  // Stopped while it counted, it knows of nothing how much there is: then it is as much as before.
  if (signal.aborted)
    return {
      units: 0,
      bytes: 0,
      hidden: [''],
      waiting: [],
      unchanged: new UnchangedUnits(),
      bytesUnchanged: 0,
    }
  pace.expect(bytes)
  const counted = { units: count, bytes, hidden, unchanged }
  if (waiting.length > mostWaiting) return { ...counted, waiting: null, bytesUnchanged: bytesSame }
  for (const { locator } of single) unchanged.add(locator)
  return { ...counted, waiting, bytesUnchanged: bytesSame + bytesOf(single) }
}

/** What a resumed mailbox has left to read; the rest counts as done, or a pause would put the coin back to nothing. */
function bytesToRead({ ranges }: UnitWork): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0)
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
