import { randomUUID } from 'node:crypto'
import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { PublicEntry } from '../privacy/public-desk/page.ts'
import { openBox, sealFor, type BoxKeys } from './sealed-box.ts'

/** What a visitor left, with the moment. */
export interface LeftEntry {
  readonly atMs: number
  readonly entry: PublicEntry
}

/** The longest message in the longest spelling is well below this. */
const maxEntryBytes = 32_768

/**
 * As many may wait. A workbench that is closed for two weeks finds all of an ordinary firm; a flood stops at some tens of megabytes. Who
 * has a token comes in a little longer than who fills in an open form: a withdrawal must not wait behind junk.
 */
export const maxWaiting = { open: 4000, byToken: 5000 } as const

const purpose = 'kwartje public desk entry'
const ending = '.entry'

/**
 * Keeps what a visitor left, and returns when it lies on the disk. `full`: it was not kept. Every write waits for the disk (O_SYNC): a
 * process without leave for anything but its folder is not let call fsync.
 */
export function leaveEntry(inbox: string, key: string, left: LeftEntry): 'kept' | 'full' {
  const bytes = Buffer.from(JSON.stringify(left))
  if (bytes.length > maxEntryBytes) return 'full'
  const most = 'page' in left.entry ? maxWaiting.byToken : maxWaiting.open
  const path = join(inbox, `${randomUUID()}${ending}`)
  try {
    if (readdirSync(inbox).length >= most) return 'full'
    writeOnDisk(path, sealFor(key, purpose, bytes))
    return 'kept'
  } catch {
    // A full disk, a folder that was taken away: the visitor is told to try again or to write.
    rmSync(path, { force: true })
    return 'full'
  }
}

function writeOnDisk(path: string, bytes: Uint8Array): void {
  const file = openSync(path, onDisk, 0o600)
  try {
    writeFileSync(file, bytes)
  } finally {
    closeSync(file)
  }
}

const onDisk = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_SYNC

/** Names of what waits, in no order. */
export function waitingEntries(inbox: string): readonly string[] {
  try {
    return readdirSync(inbox).filter((name) => /^[0-9a-f-]{36}\.entry$/.test(name))
  } catch {
    return [] // nobody left anything yet
  }
}

/** While it is being written, it cannot be opened. */
const writingMs = 60_000

/**
 * What was left under a name, to be checked by who asks. `later`: it is not whole yet; null: it is none of ours, or was broken off
 * half-way, before anybody was thanked.
 */
export function readEntry(
  inbox: string,
  name: string,
  { keys, nowMs }: { readonly keys: BoxKeys; readonly nowMs: number },
): { readonly found: unknown } | 'later' | null {
  const path = join(inbox, name)
  const file = lstatSync(path)
  // Sealed it is a little longer.
  if (!file.isFile() || file.size > maxEntryBytes + 1024) return null
  const opened = openBox(keys, purpose, readFileSync(path))
  if (opened === null) return Math.abs(nowMs - file.mtimeMs) < writingMs ? 'later' : null
  try {
    return { found: JSON.parse(Buffer.from(opened).toString('utf8')) }
  } catch {
    return null
  }
}

const asideEnding = '.aside'

/** Puts away what the disk does not give: it may be given later, and the rest goes on. */
export function setAside(inbox: string, name: string): void {
  try {
    renameSync(join(inbox, name), join(inbox, `${name}${asideEnding}`))
  } catch {
    // Then it lies where it lay, and is tried again with the next round.
  }
}

/** How many were put away. */
export function asideEntries(inbox: string): number {
  try {
    return readdirSync(inbox).filter((name) => name.endsWith(`${ending}${asideEnding}`)).length
  } catch {
    return 0 // nobody left anything yet
  }
}

export function removeEntry(inbox: string, name: string): void {
  rmSync(join(inbox, name), { force: true, recursive: true })
}
