import type { FetchMessageObject } from 'imapflow'
import { signIn, told, type SignedIn } from './imap-client.ts'
import { isNo } from './imap-errors.ts'
import { pathOf } from './imap-folder.ts'
import { messageItem } from './imap-messages.ts'
import type { Opening } from './live.ts'
import type { Item } from '../document.ts'

/** A folder that is open to be changed. */
export interface OpenFolder {
  /** Numbers mean something only as long as this is the same. */
  readonly validity: string
  /** What comes from now on has a number of at least this. */
  readonly nextUid: number
}

/** What a message has beside what it says, which never changes under its number (RFC 3501 §2.3.1.1). */
export interface MessageState {
  readonly flags: readonly string[]
  readonly dateMs: number | null
}

/** A message as the server keeps it. */
export interface KeptMessage extends MessageState {
  /** With the line ends that the server sends. */
  readonly raw: Uint8Array
  /** As readers get it. */
  readonly item: Item
}

/** Numbers in one question: some servers cut long lines. */
export const uidsPerQuestion = 200

/** A mail account that is changed: only by plans that somebody confirmed. */
export interface ChangingMailbox extends AsyncDisposable {
  /** Opens a folder to change it; undefined when it is not there. */
  readonly open: (folder: string) => Promise<OpenFolder | undefined>
  /** Opens a folder unless it is open: nothing is asked then. */
  readonly stay: (folder: string) => Promise<Pick<OpenFolder, 'validity'> | undefined>
  /** Of the open folder. */
  readonly message: (uid: number) => Promise<KeptMessage | undefined>
  /** Those of some numbers that are in the open folder, without what they say. */
  readonly states: (uids: readonly number[]) => Promise<ReadonlyMap<number, MessageState>>
  /** Numbers in the open folder from one on. */
  readonly uidsFrom: (uid: number) => Promise<readonly number[]>
  /** Numbers in the open folder of messages with this Message-ID. */
  readonly uidsOf: (messageId: string) => Promise<readonly number[]>
  /** Puts a message into a folder; the server gives its number or not. */
  readonly append: (folder: string, message: Omit<KeptMessage, 'item'>) => Promise<number | undefined>
  /** False when the server could not take out these without others. */
  readonly remove: (uids: readonly number[]) => Promise<boolean>
  /** To another folder that is there. */
  readonly move: (uids: readonly number[], folder: string) => Promise<void>
  readonly make: (folder: string) => Promise<void>
}

/** Signs in at a mail account to change something there. */
export async function openMailbox(opening: Opening): Promise<ChangingMailbox> {
  const signedIn = await signIn(opening, () => undefined)
  const { host } = signedIn
  const { signal } = opening
  const on =
    <Args extends readonly unknown[], Output>(run: (...args: Args) => Promise<Output>) =>
    (...args: Args): Promise<Output> =>
      told(() => run(...args), { host, signal })
  const verbs = verbsOf(signedIn)
  return {
    open: on(verbs.open),
    stay: on(verbs.stay),
    message: on(verbs.message),
    states: on(verbs.states),
    uidsFrom: on(verbs.uidsFrom),
    uidsOf: on(verbs.uidsOf),
    append: on(verbs.append),
    remove: on(verbs.remove),
    move: on(verbs.move),
    make: on(verbs.make),
    [Symbol.asyncDispose]: () => signedIn[Symbol.asyncDispose](),
  }
}

function verbsOf({ client, space }: SignedIn): Omit<ChangingMailbox, typeof Symbol.asyncDispose> {
  const search = async (query: object): Promise<readonly number[]> =>
    ((await client.search(query, { uid: true })) || []).toSorted((a, b) => a - b)
  const open = async (folder: string): Promise<OpenFolder | undefined> => {
    try {
      const { uidValidity, uidNext } = await client.mailboxOpen(pathOf(folder, space))
      return { validity: String(uidValidity), nextUid: uidNext }
    } catch (error) {
      if (isNo(error)) return undefined
      throw error
    }
  }
  return {
    open,
    stay: async (folder) => {
      const { mailbox } = client
      if (mailbox !== false && mailbox.path === pathOf(folder, space) && mailbox.readOnly !== true)
        return { validity: String(mailbox.uidValidity) }
      return open(folder)
    },
    message: async (uid) => {
      const query = { uid: true, source: true, flags: true, internalDate: true }
      const found = await client.fetchOne(String(uid), query, { uid: true })
      if (found === false || found.source === undefined) return undefined
      return { raw: found.source, item: messageItem(found.source), ...stateOf(found) }
    },
    states: async (uids) => {
      const states = new Map<number, MessageState>()
      for (let at = 0; at < uids.length; at += uidsPerQuestion) {
        const some = uids.slice(at, at + uidsPerQuestion).join(',')
        const query = { uid: true, flags: true, internalDate: true }
        for await (const found of client.fetch(some, query, { uid: true }))
          states.set(found.uid, stateOf(found))
      }
      return states
    },
    uidsFrom: async (uid) => (await search({ uid: `${uid}:*` })).filter((one) => one >= uid),
    uidsOf: (messageId) => search({ header: { 'message-id': messageId } }),
    append: async (folder, { raw, flags, dateMs }) => {
      const date = dateMs === null ? undefined : new Date(dateMs)
      const answer = await client.append(pathOf(folder, space), Buffer.from(raw), [...flags], date)
      return answer === false || answer === undefined ? undefined : answer.uid
    },
    remove: async (uids) => {
      const mayTakeOne = client.capabilities.has('UIDPLUS')
      // Without UIDPLUS everything that is marked goes: then nothing else may be marked.
      if (!mayTakeOne && (await search({ deleted: true })).some((one) => !uids.includes(one))) return false
      await client.messageDelete(uids.join(','), { uid: true })
      return true
    },
    move: async (uids, folder) => {
      await client.messageMove(uids.join(','), pathOf(folder, space), { uid: true })
    },
    make: async (folder) => {
      await client.mailboxCreate(pathOf(folder, space))
    },
  }
}

function stateOf({ flags, internalDate }: Pick<FetchMessageObject, 'flags' | 'internalDate'>): MessageState {
  const date = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime()
  return {
    // The server sets this one by itself.
    flags: [...(flags ?? [])].filter((flag) => flag.toLowerCase() !== String.raw`\recent`),
    dateMs: Number.isNaN(date) ? null : date,
  }
}
