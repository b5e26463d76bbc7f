import type { z } from 'zod'
import type { ByteSource } from '../base/bytes.ts'
import type { Clock } from '../base/clock.ts'
import type { Kind } from '../detect/kinds.ts'
import type { PublicFolder } from '../public-desk/folder.ts'
import type { PictureReader } from '../scan/read-pictures.ts'
import type { Accounts } from '../scan/connect.ts'
import type { ScanRunner } from '../scan/run-scan.ts'
import type { Shower } from '../scan/show.ts'
import type { Sink } from '../send/one-click.ts'
import type { Store } from '../store/store.ts'

/** What an action may use. The composition root makes it. */
export interface ActionContext {
  readonly store: Store
  readonly clock: Clock
  readonly scanner: ScanRunner
  readonly shower: Shower
  readonly pictureReader: PictureReader
  readonly accounts: Accounts
  /** The store's keyed digest of a whole item. */
  readonly digestItem: (bytes: ByteSource) => string
  /** The store's keyed digest of a value of a kind: what of a BSN or an account number the index can compare. */
  readonly digestValue: (kind: Kind, value: string) => string
  /** Folder where people keep their files. */
  readonly home: string
  /** Between the workbench and the public desk. */
  readonly publicFolder: PublicFolder
  /** For tests alone: servers on this machine that stand for names of the open internet. No screen can set them. */
  readonly sinks: readonly Sink[]
  readonly signal: AbortSignal
}

/**
 * - `query`: gives something, changes nothing
 * - `change`: changes something at once, leaves an audit line
 * - `job`: takes long; tells how far it is; has the index to itself
 */
export type ActionShape = 'query' | 'change' | 'job'

export interface Action<Input extends z.ZodType, Output, Progress = never> {
  /** Lower case with dashes: the route, the command's verb, the audit line. */
  readonly name: string
  readonly shape: ActionShape
  readonly input: Input
  /** True for a change that cannot go beside a scan. */
  readonly takesIndex?: boolean
  /** True for a change that waits for another machine: the others do not wait behind it. */
  readonly leavesHouse?: true
  /** True for what Kwartje does by itself over and over: it leaves no audit line. */
  readonly isRoutine?: boolean
  /**
   * True for what reads sources or walks over many rows: it runs away from the thread that answers screens. `alone`: in
   * a thread of its own, because nothing else may wait behind it.
   */
  readonly inBackground?: true | 'alone'
  /** True when the answer is a file to save. */
  readonly givesFile?: true
  /** What the audit line says beside the name: ids and counts, never personal data. A query is logged only when this gives a text. */
  readonly subject?: (input: z.output<Input>) => string | null
  readonly run: (
    context: ActionContext,
    input: z.output<Input>,
    report: (progress: Progress) => void,
  ) => Promise<Output>
}

/** Defines something a user can do: once, for every face. */
export function action<Input extends z.ZodType, Output, Progress = never>(
  definition: Action<Input, Output, Progress>,
): Action<Input, Output, Progress> {
  return definition
}
