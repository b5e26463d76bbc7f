import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ByteSource } from '../../base/bytes.ts'
import { isMbox, openFile } from '../../read/index.ts'
import type { Look, OrderHead, Target } from '../target.ts'
import { obstacleOf, syncFolderOf } from './durable.ts'
import { lookAtFile, prepareFile, settleFile } from './files.ts'
import { locate } from './locate.ts'
import { bytesOf, createMailboxes, messageOf, nearest } from './mailbox.ts'
import { isMove, isMoveNote, moveObstacle, prepareMove, settleMove } from './move-file.ts'
import { prepareMailbox, settleMailbox, type MailboxGround } from './mailbox-orders.ts'

export interface FolderOptions {
  /** The store's keyed digest of a whole item. */
  readonly digestItem: (bytes: ByteSource) => string
  /** Called between any two steps: a test ends the process there. */
  readonly checkpoint?: (name: string) => void
}

/** A folder or a file as a place that can be acted on: files, messages that are files, and messages of mailboxes. */
export function openFolder(
  root: string,
  { digestItem, checkpoint = () => undefined }: FolderOptions,
): Target {
  const bare = { root, digestItem, checkpoint, changed: new Map<string, string>() }
  const ground: MailboxGround = { ...bare, mailboxes: createMailboxes(bare) }
  return {
    ways: { wholeUnits: true, unitsApart: true },
    refuses: ({ unit, item }, change) => {
      if (change === 'move') return moveObstacle(unit, item)
      // What lies in a store of Outlook only Outlook takes out.
      return item === '' || isMailbox(root, unit) ? undefined : { code: 'in-own-program' }
    },
    look: async (place, digest, signal) =>
      place.item === ''
        ? lookAtFile(ground, place.unit, digest)
        : lookInMailbox(ground, { place, digest }, signal),
    prepare: async (orders, signal) => {
      const [first] = orders
      if (
        first !== undefined &&
        isMove(first) &&
        moveObstacle(first.place.unit, first.place.item) === undefined
      )
        return prepareMove(ground, first)
      return first?.place.item === '' ? prepareFile(ground, first) : prepareMailbox(ground, orders, signal)
    },
    settle: async (orders, note, signal) => {
      const [first] = orders
      if (first === undefined) return []
      if (isMoveNote(note)) return [settleMove(ground, first, note)]
      return first.place.item === ''
        ? [settleFile(ground, first, note)]
        : settleMailbox(ground, orders, { note, signal })
    },
    flush: async () => syncChanged(ground),
    [Symbol.asyncDispose]: async () => syncChanged(ground),
  }
}

/** Has the disk keep the names that came and went. */
function syncChanged({ changed }: MailboxGround): void {
  for (const path of changed.values()) if (existsSync(dirname(path))) syncFolderOf(path)
  changed.clear()
}

/** A message of a mailbox, wherever in it it stands now. */
function lookInMailbox(
  ground: MailboxGround,
  { place, digest }: Pick<OrderHead, 'place' | 'digest'>,
  signal: AbortSignal,
): Look {
  const found = locate(ground.root, place.unit)
  if ('code' in found) return { state: 'not-there', obstacle: found }
  try {
    const file = openFile(found.path)
    const { byDigest } = ground.mailboxes.read(found, file, signal)
    const there = nearest(byDigest.get(digest) ?? new Map(), Number(place.item))
    if (there !== undefined) {
      const copy = bytesOf(file, there)
      return { state: 'there', bytes: messageOf(copy), copy, [Symbol.dispose]: () => file[Symbol.dispose]() }
    }
    file[Symbol.dispose]()
    return { state: 'not-there', obstacle: { code: 'gone' } }
  } catch (error) {
    return { state: 'not-there', obstacle: obstacleOf(error) }
  }
}

/** Enough to tell a mailbox. */
const headBytes = 2048

function isMailbox(root: string, unit: string): boolean {
  const found = locate(root, unit)
  if ('code' in found) return true // what it is shows when it is there
  try {
    using file = openFile(found.path)
    return isMbox(file.read(0, headBytes))
  } catch {
    return true // what may not be read is told when it is looked at
  }
}
