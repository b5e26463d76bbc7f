import { append } from '../../base/lists.ts'
import type { ByteSource } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item } from '../document.ts'
import type { Format } from '../format.ts'
import { lazily } from '../lazy-bytes.ts'
import { LockedStore, isStore } from '../outlook/store/blocks.ts'
import { DamagedStore } from '../outlook/store/damaged.ts'
import { OutlookStore, type StoredMessage } from '../outlook/store/open-store.ts'
import { writeTnef } from '../outlook/write-tnef.ts'
import { emptyDocument } from './document-of.ts'

/** Mailboxes of Outlook: PST, and OST, in which it keeps a mailbox of a server ([MS-PST]). */
export const outlookStore: Format = {
  id: 'outlook-store',
  mediaTypes: ['application/vnd.ms-outlook-pst'],
  extensions: ['pst', 'ost'],
  isIt: isStore,
  read: readStore,
}

/** A message out of a store, and where in the file its data begin. */
export interface StoreStretch {
  readonly place: number
  readonly item: Item
  /** What was lost of the message, once its bytes were asked for. */
  readonly problems: readonly Problem[]
}

/** The messages of a store whose data begin between two places of the file, in order. What the store as a whole lacks, its own document tells. */
export function* splitStore(bytes: ByteSource, from: number, to: number): Generator<StoreStretch> {
  const store = open(bytes, [])
  if (store === undefined) return
  for (const message of store.messagesBetween(from, to)) {
    const problems: Problem[] = []
    yield { place: message.place, item: messageItem(store, message, problems), problems }
  }
}

function readStore(item: Item): Document {
  const problems: Problem[] = []
  return {
    ...emptyDocument('outlook-store', item),
    kind: 'container',
    problems,
    nested: { [Symbol.iterator]: () => messages(item, problems) },
    nestedAt: (path) => messageAt(item, path, problems),
  }
}

function* messages(item: Item, problems: Problem[]): Generator<Item> {
  const store = open(item.bytes, problems)
  if (store === undefined) return
  let skippedPages = 0
  let found = 0
  for (const stored of store.messages(() => skippedPages++)) {
    found++
    yield messageItem(store, stored, problems)
  }
  // How much lies behind a lost page nobody knows; behind the first one everything does.
  const lostBytes = found === 0 ? item.bytes.sizeBytes : 0
  if (skippedPages > 0)
    problems.push({ code: 'damaged', place: '', lostBytes, detail: `${skippedPages} index pages` })
  append(problems, missing(store))
}

function messageAt({ bytes }: Item, path: string, problems: Problem[]): Item | undefined {
  const store = open(bytes, [])
  const stored = store?.find(Number(path))
  return store === undefined || stored === undefined ? undefined : messageItem(store, stored, problems)
}

function open(bytes: ByteSource, problems: Problem[]): OutlookStore | undefined {
  try {
    return new OutlookStore(bytes)
  } catch (error) {
    if (error instanceof LockedStore)
      problems.push({ code: 'encrypted', place: '', lostBytes: bytes.sizeBytes })
    else if (error instanceof DamagedStore)
      problems.push({ code: 'damaged', place: '', lostBytes: bytes.sizeBytes, detail: error.message })
    else throw error
    return undefined
  }
}

/** A message is read when it is asked for: to walk past it costs nothing. */
function messageItem(store: OutlookStore, { id, folder }: StoredMessage, problems: Problem[]): Item {
  return {
    path: String(id),
    name: folder.join('/'),
    mediaType: 'application/ms-tnef',
    charset: '',
    bytes: lazily(() => {
      try {
        const message = store.message(id)
        for (const { place, ...problem } of message.problems)
          problems.push({ ...problem, place: `${id} ${place}`.trim() })
        return writeTnef(message)
      } catch (error) {
        if (!(error instanceof DamagedStore)) throw error
        problems.push({ code: 'damaged', place: String(id), lostBytes: 0, detail: error.message })
        return new Uint8Array()
      }
    }),
  }
}

/** Folders that say they hold more than was there. */
function missing(store: OutlookStore): Problem[] {
  return [...store.folderCounts()]
    .filter(({ declared, found }) => declared > found)
    .map(({ folder, declared, found }) => ({
      code: 'damaged',
      place: folder.join('/').slice(0, 500),
      lostBytes: 0,
      detail: `${found} of ${declared} items`,
    }))
}
