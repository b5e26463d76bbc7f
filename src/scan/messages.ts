import type { Problem } from '../base/problem.ts'
import type { Container, FilePath, Item } from '../read/index.ts'
import type { ScanBatch } from '../store/store.ts'
import type { PackedBatch } from './packed-batch.ts'
import type { MailTraces } from './traces.ts'

/** A stretch of work for one worker, which can be sent to a thread. */
export type Job = FileJob | BundleJob

interface Stretch {
  readonly id: number
  readonly scanId: number
  readonly unit: ScanBatch['unit']
  readonly from: number
  readonly to: number
  /** Addresses or domains whose messages are not indexed. */
  readonly excludeSenders: readonly string[]
}

/** Part of a mailbox, or a whole file; can be repeated. */
export interface FileJob extends Stretch {
  readonly type: 'file'
  readonly path: FilePath
  readonly container: Container
}

/** Items that were fetched from a server, with their bytes in one piece of memory that changes hands. */
export interface BundleJob extends Stretch {
  readonly type: 'bundle'
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly items: readonly BundledItem[]
  /** What all of its items are alike to. */
  readonly alike?: Uint8Array
  readonly problems: readonly { readonly locator: string; readonly problem: Problem }[]
  /** False when the unit could not be read to its end. */
  readonly isRead: boolean
}

/** An item whose bytes lie in its bundle. */
export interface BundledItem extends Omit<Item, 'bytes' | 'path' | 'alike'> {
  readonly locator: string
  readonly start: number
  readonly end: number
  /** Bytes of the unit that it stands for. */
  readonly sizeBytes: number
}

/** What a worker is started with. */
export interface WorkerStart {
  readonly digestKey: Uint8Array
  readonly previewKey: Uint8Array
  /** Digests of nested documents that are in the index already. */
  readonly known: ReadonlySet<string>
  /** See `Claims`. */
  readonly claims: SharedArrayBuffer
}

export type ToWorker =
  | { readonly type: 'job'; readonly job: Job }
  | { readonly type: 'committed' }
  | { readonly type: 'stop' }

export type FromWorker =
  | {
      readonly type: 'batch'
      readonly jobId: number
      readonly isLast: boolean
      /** False when the file could not be opened. */
      readonly isRead: boolean
      readonly batch: PackedBatch
      readonly tally: Tally
    }
  | {
      readonly type: 'failed'
      readonly jobId: number
      readonly name: string
      readonly message: string
      readonly stack: string
    }

/** What a batch adds to the numbers a user watches. */
export interface Tally extends MailTraces {
  readonly items: number
  readonly skipped: number
  readonly lostBytes: number
}
