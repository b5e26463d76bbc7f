import { closeSync, lstatSync, openSync, readSync, readdirSync } from 'node:fs'
import { basename, sep } from 'node:path'
import type { BigIntStats } from 'node:fs'
import type { Problem } from '../../base/problem.ts'
import { problemOfError } from './file.ts'
import { isMbox } from '../mime/mbox.ts'
import { isStore } from '../outlook/store/blocks.ts'

/** A file to read: known by its locator, unchanged while its stamp is the same. */
export interface Unit {
  /** Path below the root with `/`; the file's own name when the root is a file. */
  readonly locator: string
  readonly path: string
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

/** Lists the files below a path in a fixed order, without following links; memory stays bounded by the widest folder. */
export function* listUnits(
  root: string,
  exclusions: readonly string[],
  signal: AbortSignal,
): Generator<Unit | UnlistedPlace> {
  const isExcluded = exclusionTest(exclusions)
  const stats = tryStat(root)
  if (!('size' in stats)) {
    yield { locator: basename(root), problem: stats, hides: '' }
    return
  }
  if (!stats.isDirectory()) {
    yield* listFile({ path: root, locator: basename(root) }, stats)
    return
  }
  yield* listFolder({ path: root, locator: '' }, isExcluded, signal)
}

interface Place {
  readonly path: string
  readonly locator: string
}

// Deeper only by a loop of mounts.
const MAX_FOLDER_DEPTH = 200

function* listFolder(
  folder: Place,
  isExcluded: (locator: string) => boolean,
  signal: AbortSignal,
): Generator<Unit | UnlistedPlace> {
  signal.throwIfAborted()
  if (folder.locator.split('/').length > MAX_FOLDER_DEPTH) {
    yield {
      locator: folder.locator,
      problem: { code: 'too-deep', place: '', lostBytes: 0 },
      hides: below(folder),
    }
    return
  }
  let names: string[]
  try {
    names = readdirSync(folder.path).sort()
  } catch (error) {
    yield { locator: folder.locator, problem: problemOfError(error), hides: below(folder) }
    return
  }
  const isMaildir = names.includes('cur') && names.includes('new')
  // Put together by hand: among a million files it is felt that a path is made sense of each time.
  const above = folder.path.endsWith(sep) ? folder.path : folder.path + sep
  for (const name of names) {
    const place = { path: above + name, locator: below(folder) + name }
    if (isExcluded(place.locator) || (isMaildir && name === 'tmp')) continue
    const stats = tryStat(place.path)
    if (!('size' in stats)) yield { locator: place.locator, problem: stats, hides: below(place) }
    else if (stats.isDirectory()) yield* listFolder(place, isExcluded, signal)
    else yield* listFile(place, stats)
  }
}

function below({ locator }: Place): string {
  return locator === '' ? '' : `${locator}/`
}

/** Times to the nanosecond. */
const exact = { bigint: true } as const

function tryStat(path: string): BigIntStats | Problem {
  try {
    return lstatSync(path, exact)
  } catch (error) {
    return problemOfError(error)
  }
}

function* listFile(place: Place, stats: BigIntStats): Generator<Unit | UnlistedPlace> {
  if (!stats.isFile()) {
    const detail = stats.isSymbolicLink() ? 'symbolic link' : 'device or socket'
    yield {
      locator: place.locator,
      problem: { code: 'link-not-followed', place: '', lostBytes: 0, detail },
      hides: null,
    }
    return
  }
  if (isIndexFile(basename(place.path))) return
  yield {
    ...place,
    sizeBytes: Number(stats.size),
    stamp: `${stats.mtimeNs}:${stats.size}:${stats.ino}`,
    get container() {
      return containerOf(place.path)
    },
  }
}

// Indexes that mail programs keep beside the mail: they repeat it in forms of their own.
function isIndexFile(name: string): boolean {
  return indexFiles.test(name)
}

/** Of Thunderbird, Dovecot, Courier, Apple Mail, of folders that are shown as pictures, and what lies beside a file while it is changed. */
const indexFiles =
  /^\.kwartje-[\w-]+\.(?:new|old)$|\.msf$|^global-messages-db\.sqlite|^dovecot[.-]|^dovecot$|^maildirfolder$|^courierimap|^subscriptions$|^table_of_contents$|^Envelope Index|^\.DS_Store$|^Thumbs\.db$/i

const HEAD_BYTES = 2048

function containerOf(path: string): Container {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
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

/** A test for locators from parts of paths: case-insensitive, `*` for anything within one folder name. */
export function exclusionTest(exclusions: readonly string[]): (locator: string) => boolean {
  const patterns = exclusions.filter((part) => part.trim() !== '').map((part) => partToPattern(part.trim()))
  return (locator) => patterns.some((pattern) => pattern.test(locator))
}

function partToPattern(part: string): RegExp {
  const clean = part.replaceAll('\\', '/').replaceAll(/^\/+|\/+$/g, '')
  const body = clean
    .split(/\*+/)
    .map((words) => words.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('[^/]*')
  return new RegExp(`(?:^|/)${body}(?:/|$)`, 'i')
}
