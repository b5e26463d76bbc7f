import { within, type ByteSource } from '../../base/bytes.ts'
import { splitMbox, unquotedUpToBytes } from '../../read/index.ts'
import type { Ground } from './ground.ts'
import type { Located } from './locate.ts'

/** A message of a mailbox, or bytes between messages: where it lies, and its digest ('' when it is none). */
export interface Stretch {
  readonly offset: number
  readonly length: number
  readonly digest: string
}

/** A mailbox that was read through. */
export interface Mailbox {
  readonly stretches: readonly Stretch[]
  readonly byDigest: ReadonlyMap<string, Copies>
}

/** Messages with the same digest, by their offset: a mailbox may hold a hundred thousand of one. */
export type Copies = ReadonlyMap<number, Stretch>

/** Mailboxes that are remembered: what goes from one is looked for in another, message by message. */
const mostRemembered = 4

/** Reads mailboxes, and remembers those that were read last as long as nobody writes in them. */
export interface Mailboxes {
  readonly read: (found: Located, mailbox: ByteSource, signal: AbortSignal) => Mailbox
}

export function createMailboxes(ground: Ground): Mailboxes {
  const remembered = new Map<string, { readonly stamp: string; readonly mailbox: Mailbox }>()
  return {
    read: ({ path, stats }, bytes, signal) => {
      const stamp = [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino].join(':')
      const last = remembered.get(path)
      remembered.delete(path)
      const mailbox = last?.stamp === stamp ? last.mailbox : mailboxOf(stretchesOf(ground, bytes, signal))
      remembered.set(path, { stamp, mailbox })
      for (const oldest of remembered.keys()) {
        if (remembered.size <= mostRemembered) break
        remembered.delete(oldest)
      }
      return mailbox
    },
  }
}

function mailboxOf(stretches: readonly Stretch[]): Mailbox {
  const byDigest = new Map<string, Map<number, Stretch>>()
  for (const stretch of stretches) {
    const copies = byDigest.get(stretch.digest)
    if (copies === undefined) byDigest.set(stretch.digest, new Map([[stretch.offset, stretch]]))
    else copies.set(stretch.offset, stretch)
  }
  return { stretches, byDigest }
}

/** Every stretch of a mailbox, without gaps. */
function stretchesOf({ digestItem }: Ground, mailbox: ByteSource, signal: AbortSignal): Stretch[] {
  const stretches: Stretch[] = []
  for (const { offset, length, item } of splitMbox(mailbox, 0, mailbox.sizeBytes)) {
    signal.throwIfAborted()
    stretches.push({ offset, length, digest: item === undefined ? '' : digestItem(item.bytes) })
  }
  return stretches
}

/** Of some messages the one at an offset, else the nearest to it. */
export function nearest(copies: Copies, offset: number): Stretch | undefined {
  let best = copies.get(offset)
  if (best !== undefined) return best
  for (const message of copies.values()) {
    if (best === undefined || Math.abs(message.offset - offset) < Math.abs(best.offset - offset))
      best = message
  }
  return best
}

/** How many messages have each of these digests. */
export function countsOf(
  stretches: readonly Stretch[],
  digests: ReadonlySet<string>,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = Object.fromEntries([...digests].map((digest) => [digest, 0]))
  for (const { digest } of stretches) {
    const count = counts[digest]
    if (count !== undefined) counts[digest] = count + 1
  }
  return counts
}

const quotable = /^>*From /

/** A message as a mailbox keeps it: its separator line, `From ` at the start of a line quoted (mboxrd), a blank line behind it. */
export function asStretch(separator: Uint8Array, message: ByteSource): Uint8Array {
  const eol = Buffer.from(separator).toString('latin1').endsWith('\r\n') ? '\r\n' : '\n'
  // One character stands for one byte, so that nothing is decoded.
  const text = Buffer.from(message.read(0, message.sizeBytes)).toString('latin1')
  const quoted = message.sizeBytes > unquotedUpToBytes ? text : text.split('\n').map(quote).join('\n')
  const end = quoted.endsWith('\n') ? eol : eol + eol
  return Buffer.concat([separator, Buffer.from(quoted + end, 'latin1')])
}

function quote(line: string): string {
  return quotable.test(line) ? `>${line}` : line
}

/** The digest that a message will have once it is read from a mailbox. */
export function digestOfStretch({ digestItem }: Ground, stretch: ByteSource): string {
  return digestItem(messageOf(stretch))
}

/** The separator line of a message, with its line end. */
export function separatorOf(mailbox: ByteSource, { offset, length }: Stretch): Uint8Array {
  const head = Buffer.from(mailbox.read(offset, offset + Math.min(length, 2048)))
  return head.subarray(0, head.indexOf(10) + 1)
}

/** What must stand between two stretches so that the second is a message of its own. */
export function gapBehind(former: ByteSource): Uint8Array {
  const size = former.sizeBytes
  const end = Buffer.from(former.read(Math.max(0, size - 64), size)).toString('latin1')
  // Blank lines before the first message are none of a message.
  if (/\n\r?\n$/.test(end) || (size <= 64 && end.trim() === '')) return new Uint8Array(0)
  return Buffer.from(end.endsWith('\n') ? '\n' : '\n\n')
}

/** A stretch of a mailbox as bytes of its own. */
export function bytesOf(mailbox: ByteSource, { offset, length }: Stretch): ByteSource {
  return within(mailbox, offset, offset + length)
}

/** The message in a stretch, without what the mailbox adds. */
export function messageOf(stretch: ByteSource): ByteSource {
  for (const { item } of splitMbox(stretch, 0, 1)) if (item !== undefined) return item.bytes
  return stretch
}

/** True when a stretch will be read as the one message that it is meant to be. */
export function isOneMessage(stretch: ByteSource): boolean {
  const [only, ...others] = splitMbox(stretch, 0, stretch.sizeBytes)
  return only?.item !== undefined && only.offset === 0 && others.length === 0
}
