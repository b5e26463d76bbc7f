import type { Kysely } from 'kysely'
import type { FileCheck } from './check-pages.ts'
import type { InsertInto, InsertMany } from './insert-many.ts'
import type { Engine } from './schema/dialect.ts'
import type { ScanBatch } from './store.ts'
import type { Tables } from './tables.ts'

/** An engine at work: queries through Kysely, batches by the engine's own writer. */
export interface Database {
  readonly engine: Engine
  readonly kysely: Kysely<Tables>
  /** One batch, whole or not at all. */
  readonly write: (batch: ScanBatch) => Promise<void>
  /** Takes the right to write for as long as it is held; refuses when another process has it. Dies with the process. */
  readonly lock: () => Promise<AsyncDisposable>
  /** Gives the space of removed rows back, so that nothing can be dug up from it. */
  readonly compact: () => Promise<void>
  /** Inserts rows without Kysely, inside the transaction that Kysely has open; where the engine has a fast way. */
  readonly insertMany?: (into: InsertInto) => InsertMany
  /** A transaction that is on the disk, and not only handed over, before anything outside is changed. */
  readonly durably: <Result>(run: (transaction: Kysely<Tables>) => Promise<Result>) => Promise<Result>
  /** Looks whether the file is whole, while it may go on; where the index is a file of ours. */
  readonly check?: (mayGoOn: () => boolean) => Promise<FileCheck>
  readonly close: () => Promise<void>
  readonly previewKey: Uint8Array
}
