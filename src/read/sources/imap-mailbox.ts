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

/** A message as the server keeps it. */
export interface KeptMessage {
  /** With the line ends that the server sends. */
  readonly raw: Uint8Array
  /** As readers get it. */
  readonly item: Item
  readonly flags: readonly string[]
  readonly dateMs: number | null
}

/** A mail account that is changed: only by plans that somebody confirmed. */
export interface ChangingMailbox extends AsyncDisposable {
  /** Opens a folder to change it; undefined when it is not there. */
  readonly open: (folder: string) => Promise<OpenFolder | undefined>
  /** Of the open folder. */
  readonly message: (uid: number) => Promise<KeptMessage | undefined>
  /** Numbers in the open folder from one on. */
  readonly uidsFrom: (uid: number) => Promise<readonly number[]>
  /** Numbers in the open folder of messages with this Message-ID. */
  readonly uidsOf: (messageId: string) => Promise<readonly number[]>
  /** Puts a message into a folder; the server gives its number or not. */
  readonly append: (folder: string, message: Omit<KeptMessage, 'item'>) => Promise<number | undefined>
  /** False when the server could not take out this one without others. */
  readonly remove: (uid: number) => Promise<boolean>
  /** To another folder, which is made when it is not there. */
  readonly move: (uid: number, folder: string) => Promise<void>
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
    message: on(verbs.message),
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
  return {
    open: async (folder) => {
      try {
        const { uidValidity, uidNext } = await client.mailboxOpen(pathOf(folder, space))
        return { validity: String(uidValidity), nextUid: uidNext }
      } catch (error) {
        if (isNo(error)) return undefined
        throw error
      }
    },
    message: async (uid) => {
      const query = { uid: true, source: true, flags: true, internalDate: true }
      const found = await client.fetchOne(String(uid), query, { uid: true })
      if (found === false || found.source === undefined) return undefined
      const date = found.internalDate === undefined ? Number.NaN : new Date(found.internalDate).getTime()
      return {
        raw: found.source,
        item: messageItem(found.source),
        // The server sets this one by itself.
        flags: [...(found.flags ?? [])].filter((flag) => flag.toLowerCase() !== String.raw`\recent`),
        dateMs: Number.isNaN(date) ? null : date,
      }
    },
    uidsFrom: async (uid) => (await search({ uid: `${uid}:*` })).filter((one) => one >= uid),
    uidsOf: (messageId) => search({ header: { 'message-id': messageId } }),
    append: async (folder, { raw, flags, dateMs }) => {
      const date = dateMs === null ? undefined : new Date(dateMs)
      const answer = await client.append(pathOf(folder, space), Buffer.from(raw), [...flags], date)
      return answer === false || answer === undefined ? undefined : answer.uid
    },
    remove: async (uid) => {
      const mayTakeOne = client.capabilities.has('UIDPLUS')
      // Without UIDPLUS everything that is marked goes: then nothing else may be marked.
      if (!mayTakeOne && (await search({ deleted: true })).some((one) => one !== uid)) return false
      await client.messageDelete(String(uid), { uid: true })
      return true
    },
    move: async (uid, folder) => {
      await client.messageMove(String(uid), pathOf(folder, space), { uid: true })
    },
    make: async (folder) => {
      await client.mailboxCreate(pathOf(folder, space))
    },
  }
}
