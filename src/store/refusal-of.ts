import { Refusal } from '../base/refusal.ts'

/** The refusal that an error of SQLite stands for: full, busy, damaged, read-only, out of reach; undefined for others. */
export function refusalOf(error: unknown, folder: string): Refusal | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  const { code } = error
  // The file beside it, which says who reads what, needs room too.
  if (code.startsWith('SQLITE_FULL') || code === 'SQLITE_IOERR_SHMSIZE')
    return new Refusal('disk-full', folder, { cause: error })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Refusal('store-busy', folder, { cause: error })
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT'))
    return new Refusal('store-broken', folder, { cause: error })
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN'))
    return new Refusal('not-writable', folder, { cause: error })
  // A stick that was pulled out, a share that fell away, a disk that fails.
  if (code.startsWith('SQLITE_IOERR')) return new Refusal('store-unreachable', folder, { cause: error })
  return undefined
}
