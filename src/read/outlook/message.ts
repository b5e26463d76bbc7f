import type { Problem } from '../../base/problem.ts'
import type { Properties } from './properties.ts'

/** A message, contact, appointment, task or note, whatever file it was kept in. */
export interface OutlookMessage {
  readonly properties: Properties
  readonly recipients: readonly Properties[]
  readonly attachments: readonly OutlookAttachment[]
  readonly problems: readonly Problem[]
}

export interface OutlookAttachment {
  readonly properties: Properties
  /** Undefined when it lies elsewhere or is lost. */
  readonly content: Uint8Array | undefined
  /** The content is a message as TNEF. */
  readonly isMessage: boolean
}

export const PR_MESSAGE_CLASS = 0x001a
export const PR_ATTACH_DATA = 0x3701
export const PR_ATTACH_METHOD = 0x3705

/** Values of PR_ATTACH_METHOD ([MS-OXCMSG] 2.2.2.9). */
export const ATTACHED_BY_REFERENCE: ReadonlySet<number> = new Set([2, 3, 4, 7])
export const ATTACHED_MESSAGE = 5
