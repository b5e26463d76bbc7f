import { randomUUID } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PublicEntry } from '../privacy/public-desk/page.ts'
import { replace } from './folder.ts'
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

/** Keeps what a visitor left, and returns when it lies on the disk. `full`: it was not kept. */
export function leaveEntry(inbox: string, key: string, left: LeftEntry): 'kept' | 'full' {
  const bytes = Buffer.from(JSON.stringify(left))
  if (bytes.length > maxEntryBytes) return 'full'
  const most = 'page' in left.entry ? maxWaiting.byToken : maxWaiting.open
  if (readdirSync(inbox).length >= most) return 'full'
  replace(inbox, `${randomUUID()}${ending}`, sealFor(key, purpose, bytes))
  return 'kept'
}

/** Names of what waits, in no order. */
export function waitingEntries(inbox: string): readonly string[] {
  try {
    return readdirSync(inbox).filter((name) => /^[0-9a-f-]{36}\.entry$/.test(name))
  } catch {
    return [] // nobody left anything yet
  }
}

/** What was left under a name, to be checked by who asks: null when it is none of ours. */
export function readEntry(inbox: string, name: string, keys: BoxKeys): unknown {
  const path = join(inbox, name)
  const { size } = lstatSync(path)
  // Sealed it is a little longer.
  if (!lstatSync(path).isFile() || size > maxEntryBytes + 1024) return null
  const opened = openBox(keys, purpose, readFileSync(path))
  if (opened === null) return null
  try {
    return JSON.parse(Buffer.from(opened).toString('utf8'))
  } catch {
    return null
  }
}

export function removeEntry(inbox: string, name: string): void {
  rmSync(join(inbox, name), { force: true, recursive: true })
}
