import type { ByteSource } from '../../base/bytes.ts'
import { Refusal } from '../../base/refusal.ts'
import type { ChangingMailbox } from '../../read/sources/imap-mailbox.ts'
import type { Obstacle } from '../target.ts'

/** What acting in a mail account rests on. */
export interface AccountGround {
  readonly digestItem: (bytes: ByteSource) => string
  readonly checkpoint: (name: string) => void
  /** Signed in; the same for all orders until a server hangs up. */
  readonly mailbox: (signal: AbortSignal) => Promise<ChangingMailbox>
}

/** What a server refuses, as the obstacle of an order. */
export function obstacleOf(error: unknown): Obstacle {
  if (!(error instanceof Refusal)) throw error
  return { code: error.code === 'server-odd' ? 'failed' : 'unreachable', detail: error.code }
}
