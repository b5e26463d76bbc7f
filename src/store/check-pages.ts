import type Sqlite from 'better-sqlite3-multiple-ciphers'
import { refusalOf } from './refusal-of.ts'

/** What became of looking at a store's file. */
export interface FileCheck {
  readonly isWhole: boolean
  /** How much of what is in use was looked at, from 0 to 1: less when it had to stop. */
  readonly share: number
}

/** Reads page after page of all that is kept, while it may go on: each is sealed by itself, so that noise in one does not pass. */
export function checkPages(connection: Sqlite.Database, mayGoOn: () => boolean): FileCheck {
  let seen = 0
  try {
    const count = (of: string): number => Number(connection.pragma(of, { simple: true }))
    const inUse = count('page_count') - count('freelist_count')
    for (const _ of connection.prepare('select 1 from dbstat').iterate()) {
      seen++
      if (!mayGoOn()) return { isWhole: true, share: Math.min(1, seen / inUse) }
    }
    return { isWhole: true, share: 1 }
  } catch (error) {
    if (refusalOf(error, '')?.code !== 'store-broken') throw error
    return { isWhole: false, share: 1 }
  }
}
