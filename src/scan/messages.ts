import type { Container } from '../read/index.ts'
import type { ScanBatch } from '../store/store.ts'
import type { PackedBatch } from './packed-batch.ts'
import type { MailTraces } from './traces.ts'

/** A stretch of work for one worker: part of a mailbox, or a whole file. Can be sent to a thread and repeated. */
export interface Job {
  readonly id: number
  readonly scanId: number
  readonly path: string
  readonly container: Container
  readonly unit: ScanBatch['unit']
  readonly from: number
  readonly to: number
  /** Addresses or domains whose messages are not indexed. */
  readonly excludeSenders: readonly string[]
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
  { readonly type: 'job'; readonly job: Job } | { readonly type: 'committed' } | { readonly type: 'stop' }

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
