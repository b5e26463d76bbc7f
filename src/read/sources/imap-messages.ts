import type { ImapFlow } from 'imapflow'
import { inMemory } from '../../base/bytes.ts'
import type { Item } from '../document.ts'
import { isNo } from './imap-errors.ts'
import { withLineFeeds } from './line-ends.ts'
import type { LiveChange } from './live.ts'

/** Exchange Online, which takes the largest, lets no message of more than 150 MB through. */
export const MAX_MESSAGE_BYTES = 157_286_400

/** Sizes are asked for so many messages at a time: numbers of five figures then fit in a line of any server. */
const windowMessages = 500

/** Of one command: large enough that waiting for its answer counts for little, small enough to begin anew after a hang-up. */
const rangeBytes = 8_388_608
const rangeMessages = 200

/** The messages with these numbers, in that order as far as the server keeps to it. One that went meanwhile is left out. */
export async function* messagesOf(
  client: ImapFlow,
  uids: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<LiveChange> {
  for (let at = 0; at < uids.length; at += windowMessages) {
    signal.throwIfAborted()
    const sizes = await sizesOf(client, uids.slice(at, at + windowMessages))
    for (const [uid, sizeBytes] of sizes) {
      if (sizeBytes > MAX_MESSAGE_BYTES) yield tooLarge(uid, sizeBytes)
    }
    for (const range of rangesOf(sizes)) {
      signal.throwIfAborted()
      yield* rangeOf(client, range)
    }
  }
}

/** One message, or undefined when it is not there. */
export async function messageOf(client: ImapFlow, uid: number): Promise<Item | undefined> {
  const message = await client.fetchOne(String(uid), { uid: true, source: true }, { uid: true })
  return message === false || message.source === undefined ? undefined : messageItem(message.source)
}

async function sizesOf(client: ImapFlow, uids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const wanted = new Set(uids)
  const sizes = new Map<number, number>()
  for await (const { uid, size = 0 } of client.fetch(setOf(uids), { uid: true, size: true }, { uid: true }))
    if (wanted.has(uid)) sizes.set(uid, size)
  return sizes
}

function rangesOf(sizes: ReadonlyMap<number, number>): readonly (readonly number[])[] {
  const ranges: number[][] = []
  let bytes = rangeBytes
  for (const [uid, size] of [...sizes].sort(([a], [b]) => a - b)) {
    if (size > MAX_MESSAGE_BYTES) continue
    const last = ranges.at(-1)
    if (last === undefined || bytes + size > rangeBytes || last.length >= rangeMessages) {
      ranges.push([uid])
      bytes = size
    } else {
      last.push(uid)
      bytes += size
    }
  }
  return ranges
}

async function* rangeOf(client: ImapFlow, uids: readonly number[]): AsyncGenerator<LiveChange> {
  const left = new Set(uids)
  try {
    for await (const { uid, source } of client.fetch(
      setOf(uids),
      { uid: true, source: true },
      { uid: true },
    )) {
      // A server may tell of other messages in between, and of one twice.
      if (!left.delete(uid)) continue
      yield source === undefined ? unreadable(uid, 'no content') : changeOf(uid, source)
    }
  } catch (error) {
    if (!isNo(error)) throw error
    if (uids.length === 1) yield unreadable(uids[0] ?? 0, 'NO')
    // One message that the server cannot give must not keep the others.
    else for (const uid of left) yield* rangeOf(client, [uid])
  }
}

function changeOf(uid: number, source: Buffer): LiveChange {
  return { type: 'item', locator: String(uid), item: messageItem(source), sizeBytes: source.length }
}

/** A message as it is read: with line ends as a mailbox file has them. */
export function messageItem(source: Uint8Array): Item {
  const bytes = inMemory(withLineFeeds(source))
  return { path: '', name: '', mediaType: 'message/rfc822', charset: '', bytes }
}

function tooLarge(uid: number, sizeBytes: number): LiveChange {
  return {
    type: 'problem',
    locator: String(uid),
    problem: { code: 'too-large', place: '', lostBytes: sizeBytes },
  }
}

function unreadable(uid: number, detail: string): LiveChange {
  return {
    type: 'problem',
    locator: String(uid),
    problem: { code: 'unreadable', place: '', lostBytes: 0, detail },
  }
}

/** Numbers as the protocol writes a set of them: "1:3,7". */
export function setOf(uids: readonly number[]): string {
  const parts: string[] = []
  let from = 0
  let to = -1
  const close = (): unknown => to >= from && parts.push(from === to ? String(from) : `${from}:${to}`)
  for (const uid of uids) {
    if (uid === to + 1) {
      to = uid
      continue
    }
    close()
    from = uid
    to = uid
  }
  close()
  return parts.join(',')
}
