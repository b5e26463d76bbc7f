import { closeSync, lstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import type { BigIntStats } from 'node:fs'
import type { Problem } from '../../base/problem.ts'
import { isStoreFolder } from '../../base/store-files.ts'
import { exclusionTest } from './exclusions.ts'
import { problemOfError } from './file.ts'
import { forSystem, joined, namesIn, type FileName, type FilePath } from './file-name.ts'
import { isMbox } from '../mime/mbox.ts'
import { isStore } from '../outlook/store/blocks.ts'

/** A file to read: known by its locator, unchanged while its stamp is the same. */
export interface Unit {
  /** Path below the root with `/`; the file's own name when the root is a file. */
  readonly locator: string
  readonly path: FilePath
  readonly sizeBytes: number
  readonly stamp: string
  /** Whether it holds many messages. Looks into the file when asked, so ask only for what is new. */
  readonly container: Container
}

/** Files of many messages, which are read a share at a time; everything else is read whole. */
export type Container = 'mbox' | 'outlook-store' | 'none'

/** A place that is no unit, and why not. */
export interface UnlistedPlace {
  readonly locator: string
  readonly problem: Problem
  /** How the locators begin of what may lie there unseen: nothing behind a link, and everything when the root is not there. */
  readonly hides: string | null
}

/** What lies right in a folder, in the order of names. */
export interface Folder {
  /** Path below the root with `/`; empty for the root, and where that is a file. */
  readonly locator: string
  readonly units: readonly Unit[]
  readonly unlisted: readonly UnlistedPlace[]
}

/** Lists the files below a path in a fixed order, what lies right in a folder before what lies deeper, without following links. */
export function* listUnits(
  root: string,
  exclusions: readonly string[],
  signal: AbortSignal,
): Generator<Unit | UnlistedPlace> {
  for (const { units, unlisted } of listFolders(root, exclusions, signal)) {
    yield* units
    yield* unlisted
  }
}

/** The same folder by folder; memory stays bounded by the widest one. */
export function* listFolders(
  root: string,
  exclusions: readonly string[],
  signal: AbortSignal,
): Generator<Folder> {
  const isExcluded = exclusionTest(exclusions)
  const stats = tryStat(root)
  if ('size' in stats && stats.isDirectory()) {
    yield* listFolder({ name: '', path: root, locator: '' }, isExcluded, signal)
    return
  }
  const alone = new Contents('')
  const name = basename(root)
  if ('size' in stats) alone.addFile({ name, path: root, locator: name }, stats)
  else alone.unlisted.push({ locator: name, problem: stats, hides: '' })
  yield alone
}

interface Place {
  readonly name: string
  readonly path: FilePath
  readonly locator: string
}

// Deeper only by a loop of mounts.
const MAX_FOLDER_DEPTH = 200

function* listFolder(
  folder: Place,
  isExcluded: (locator: string) => boolean,
  signal: AbortSignal,
): Generator<Folder> {
  signal.throwIfAborted()
  const contents = new Contents(folder.locator)
  const names = namesOf(folder)
  if ('code' in names) {
    contents.unlisted.push({ locator: folder.locator, problem: names, hides: below(folder) })
    yield contents
    return
  }
  const folders: Place[] = []
  const spellings = new Set(names.map(({ spelled }) => spelled))
  if (isStoreFolder(spellings)) {
    contents.unlisted.push({ locator: folder.locator, problem: ownStore, hides: null })
    yield contents
    return
  }
  const isMaildir = spellings.has('cur') && spellings.has('new')
  const start = below(folder)
  for (const { spelled, name } of names) {
    const place = { name: spelled, path: joined(folder.path, name), locator: start + spelled }
    if (isExcluded(place.locator) || (isMaildir && spelled === 'tmp')) continue
    const stats = tryStat(place.path)
    if (!('size' in stats))
      contents.unlisted.push({ locator: place.locator, problem: stats, hides: below(place) })
    else if (stats.isDirectory()) folders.push(place)
    else contents.addFile(place, stats)
  }
  yield contents
  for (const place of folders) yield* listFolder(place, isExcluded, signal)
}

const ownStore: Problem = { code: 'own-store', place: '', lostBytes: 0 }

function namesOf({ path, locator }: Place): FileName[] | Problem {
  if (locator.split('/').length > MAX_FOLDER_DEPTH) return { code: 'too-deep', place: '', lostBytes: 0 }
  try {
    return namesIn(path)
  } catch (error) {
    return problemOfError(error)
  }
}

function below({ locator }: Place): string {
  return locator === '' ? '' : `${locator}/`
}

/** Times to the nanosecond. */
const exact = { bigint: true } as const

function tryStat(path: FilePath): BigIntStats | Problem {
  try {
    return lstatSync(forSystem(path), exact)
  } catch (error) {
    return problemOfError(error)
  }
}

class Contents implements Folder {
  readonly locator: string
  readonly units: Unit[] = []
  readonly unlisted: UnlistedPlace[] = []

  constructor(locator: string) {
    this.locator = locator
  }

  addFile(place: Place, stats: BigIntStats): void {
    if (stats.isFile()) {
      if (!isIndexFile(place.name)) this.units.push(new File(place, stats))
      return
    }
    const detail = stats.isSymbolicLink() ? 'symbolic link' : 'device or socket'
    const problem: Problem = { code: 'link-not-followed', place: '', lostBytes: 0, detail }
    this.unlisted.push({ locator: place.locator, problem, hides: null })
  }
}

class File implements Unit {
  readonly path: FilePath
  readonly locator: string
  readonly sizeBytes: number
  readonly stamp: string

  constructor({ path, locator }: Place, stats: BigIntStats) {
    this.path = path
    this.locator = locator
    this.sizeBytes = Number(stats.size)
    this.stamp = stampOf(stats)
  }

  get container(): Container {
    return containerOf(this.path)
  }
}

/**
 * By what a file is known to be as it was. When it was changed can be set back, and programs that restore or hide something do so; when that
 * was done cannot (ctime, which a change of rights or name moves too: then a file is read once more for nothing).
 */
export function stampOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return `${mtimeNs}:${size}:${ino}:${ctimeNs}`
}

// Indexes that mail programs keep beside the mail: they repeat it in forms of their own.
function isIndexFile(name: string): boolean {
  return indexFiles.test(name)
}

/** Of Thunderbird, Dovecot, Courier, Apple Mail, of folders that are shown as pictures, and what lies beside a file while it is changed. */
const indexFiles =
  /^\.kwartje-[\w-]+\.(?:new|old)$|\.msf$|^global-messages-db\.sqlite|^dovecot[.-]|^dovecot$|^maildirfolder$|^courierimap|^subscriptions$|^table_of_contents$|^Envelope Index|^\.DS_Store$|^Thumbs\.db$/i

const HEAD_BYTES = 2048

function containerOf(path: FilePath): Container {
  let descriptor: number
  try {
    descriptor = openSync(forSystem(path), 'r')
  } catch {
    return 'none' // opening it to read will fail too, and be listed then
  }
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    const length = readSync(descriptor, head, 0, HEAD_BYTES, 0)
    if (isStore(head.subarray(0, length))) return 'outlook-store'
    return isMbox(head.subarray(0, length)) ? 'mbox' : 'none'
  } catch {
    return 'none' // as above
  } finally {
    closeSync(descriptor)
  }
}
