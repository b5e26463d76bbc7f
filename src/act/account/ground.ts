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
  /** Digests of what was read since signing in: what a message says never changes under its number (RFC 3501 §2.3.1.1). */
  readonly digests: Map<string, string>
}

/** A message by its number, as long as the folder is the same. */
export interface Numbered {
  readonly folder: string
  readonly validity: string
  readonly uid: number
}

/** Digest of a message of the open folder; undefined when it is not there. Read once. */
export async function digestAt(
  { digestItem, digests }: Pick<AccountGround, 'digestItem' | 'digests'>,
  mailbox: ChangingMailbox,
  place: Numbered,
): Promise<string | undefined> {
  const known = digests.get(keyOf(place))
  if (known !== undefined) return known
  const message = await mailbox.message(place.uid)
  if (message === undefined) return undefined
  const digest = digestItem(message.item.bytes)
  digests.set(keyOf(place), digest)
  return digest
}

/** Remembers what was read. */
export function rememberDigest({ digests }: AccountGround, place: Numbered, digest: string): void {
  digests.set(keyOf(place), digest)
}

function keyOf({ folder, validity, uid }: Numbered): string {
  return JSON.stringify([folder, validity, uid])
}

/** What a server refuses, as the obstacle of an order. */
export function obstacleOf(error: unknown): Obstacle {
  if (!(error instanceof Refusal)) throw error
  return { code: error.code === 'server-odd' ? 'failed' : 'unreachable', detail: error.code }
}
