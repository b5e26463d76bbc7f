import type { ImapFlow } from 'imapflow'
import { isNo } from './imap-errors.ts'
import { knownState, type Folder, type FolderState } from './imap-folder.ts'
import { messagesOf } from './imap-messages.ts'
import type { KnownUnit, LiveChange } from './live.ts'

/** An account at which one is signed in. */
export interface ImapSession {
  readonly client: ImapFlow
  /** Numbers that the server said are gone, since it was asked last. */
  readonly takeVanished: () => readonly number[]
}

/** What came to a folder and went from it since it was read. It is opened to read only. */
export async function* changesOf(
  { client, takeVanished }: ImapSession,
  folder: Folder,
  { known, signal }: { readonly known: KnownUnit; readonly signal: AbortSignal },
): AsyncGenerator<LiveChange> {
  const before = knownState(known)
  takeVanished()
  let box: Awaited<ReturnType<ImapFlow['mailboxOpen']>>
  try {
    box = await client.mailboxOpen(folder.path, { readOnly: true, ...sinceOf(before, known) })
  } catch (error) {
    if (!isNo(error)) throw error
    yield {
      type: 'problem',
      locator: '',
      problem: { code: 'unreadable', place: '', lostBytes: 0, detail: 'NO' },
    }
    return
  }
  const isSame = before === undefined || before.validity === box.uidValidity
  if (!isSame) yield { type: 'restart' }
  const told = isSame && known.isWhole && before !== undefined && before.modseq !== undefined
  const hasVanished = told && 'qresync' in box && box.qresync === true
  const { gone, fresh } =
    isSame && known.isWhole && before !== undefined
      ? await sinceWhole(client, {
          exists: box.exists,
          folder,
          before,
          known,
          vanished: hasVanished ? takeVanished() : undefined,
        })
      : compare(await allUids(client, box.exists), isSame ? await known.items() : new Set())
  if (gone.length > 0) yield { type: 'gone', locators: gone }
  yield* messagesOf(client, upTo(folder.state, fresh), signal)
}

/** The messages of a folder that no mail program marked as read; undefined when the server does not say. */
export async function unreadOf(
  { client }: ImapSession,
  { path }: Folder,
): Promise<readonly string[] | undefined> {
  try {
    await client.mailboxOpen(path, { readOnly: true })
    return numbers(await client.search({ seen: false }, { uid: true })).map(String)
  } catch (error) {
    if (!isNo(error)) throw error
    return undefined
  }
}

function sinceOf(
  before: FolderState | undefined,
  { isWhole }: KnownUnit,
): { readonly changedSince?: bigint; readonly uidValidity?: bigint } {
  if (!isWhole || before?.modseq === undefined) return {}
  return { changedSince: before.modseq, uidValidity: before.validity }
}

interface Difference {
  readonly gone: readonly string[]
  readonly fresh: readonly number[]
}

interface Since {
  /** Messages in the folder now. */
  readonly exists: number
  readonly folder: Folder
  readonly before: FolderState
  readonly known: KnownUnit
  /** Undefined when the server keeps no account of what went. */
  readonly vanished: readonly number[] | undefined
}

async function sinceWhole(
  client: ImapFlow,
  { exists, folder, before, known, vanished }: Since,
): Promise<Difference> {
  const isSameNext = folder.state?.nextUid === before.nextUid
  const fresh = isSameNext ? [] : await uidsFrom(client, before.nextUid)
  const byLists = async (): Promise<Difference> => compare(await allUids(client, exists), await known.items())
  if (!isSameNext && fresh.length === 0) return byLists()
  if (vanished !== undefined) return { gone: vanished.map(String), fresh }
  // As many as before and what came: none is gone, and no list is needed.
  if (folder.state !== undefined && before.messages + fresh.length === folder.state.messages)
    return { gone: [], fresh }
  return byLists()
}

function compare(there: readonly number[], known: ReadonlySet<string>): Difference {
  const fresh = there.filter((uid) => !known.has(String(uid)))
  const present = new Set(there.map(String))
  return { fresh, gone: [...known].filter((locator) => !present.has(locator)) }
}

/** What came after the folder was asked for its state is left to the next time, or it would be read twice. */
function upTo(state: FolderState | undefined, uids: readonly number[]): readonly number[] {
  return state === undefined ? uids : uids.filter((uid) => uid < state.nextUid)
}

/** Some servers (Strato, in 2026) answer every search with nothing: then each message is asked for its number. */
async function allUids(client: ImapFlow, exists: number): Promise<readonly number[]> {
  const found = numbers(await client.search({ all: true }, { uid: true }))
  if (found.length >= exists) return found
  const uids: number[] = []
  for await (const { uid } of client.fetch('1:*', { uid: true })) uids.push(uid)
  return numbers(uids)
}

async function uidsFrom(client: ImapFlow, from: number): Promise<readonly number[]> {
  // The last message is in "n:*" whatever n is.
  return numbers(await client.search({ uid: `${from}:*` }, { uid: true })).filter((uid) => uid >= from)
}

function numbers(found: readonly number[] | false | undefined): readonly number[] {
  if (found === undefined || found === false)
    throw new Error('Cannot list the messages of a folder: expected the server to answer')
  return found.toSorted((a, b) => a - b)
}
