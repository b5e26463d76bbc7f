import { join } from 'node:path'
import Sqlite from 'better-sqlite3-multiple-ciphers'
import { Refusal } from '../base/refusal.ts'

/** The file by whose locks everybody sees that somebody has the store open; the system takes them away from a process that dies. */
export const openFile = 'kwartje.open'

/** Says that the store in the folder is open, until it is closed. */
export function holdOpen(folder: string): { readonly close: () => void } {
  const held = new Sqlite(join(folder, openFile), { timeout: 0 })
  // A read that does not end keeps a lock that others may have too.
  held.exec('begin')
  held.prepare('select 1 from sqlite_master').all()
  return { close: () => void held.close() }
}

/** Refuses while anybody has the store in the folder open. */
export function refuseWhileOpen(folder: string): void {
  const look = new Sqlite(join(folder, openFile), { timeout: 0 })
  try {
    look.exec('begin exclusive')
  } catch (error) {
    throw new Refusal('store-open', folder, { cause: error })
  } finally {
    look.close()
  }
}
