import type { ListResponse, StatusObject } from 'imapflow'
import type { LiveUnit, KnownUnit } from './live.ts'
import type { UnlistedPlace } from './folder.ts'

/** A folder of an account, with what the server says of it. */
export interface Folder extends Pick<LiveUnit, 'locator' | 'sizeBytes' | 'items' | 'stamp'> {
  /** As the server calls it. */
  readonly path: string
  readonly state: FolderState | undefined
}

/** What tells whether a folder changed. Messages never change: they come, with ever higher numbers, and go. */
export interface FolderState {
  readonly validity: bigint
  readonly nextUid: number
  readonly messages: number
  readonly modseq: bigint | undefined
}

/** Where folders of others begin, and what divides the names of folders in folders. */
export interface NameSpace {
  readonly delimiter: string
  readonly foreign: readonly string[]
}

/** A listed folder as one to read, or as a place that is not read, and why; undefined when it holds no messages by its nature. */
export function folderOf(entry: ListResponse, space: NameSpace): Folder | UnlistedPlace | undefined {
  const { path, flags, status } = entry
  if (flags.has('\\Noselect') || flags.has('\\NonExistent')) return undefined
  const locator = locatorOf(path, space)
  // Reading a colleague's folders because the server shows them is not what was asked for.
  if (space.foreign.some((prefix) => path.startsWith(prefix)))
    return { locator, problem: { code: 'external', place: '', lostBytes: 0 }, hides: null }
  // Of a folder that the server will not speak of the library gives `false`, whatever its types say.
  if (pathOf(locator, space) !== path || typeof status !== 'object' || 'error' in status)
    return {
      locator,
      problem: { code: 'unreadable', place: '', lostBytes: 0, detail: 'folder' },
      hides: locator,
    }
  const state = stateOf(status)
  return {
    path,
    locator,
    state,
    items: status.messages ?? 0,
    sizeBytes: status.size === undefined ? undefined : Number(status.size),
    stamp: state === undefined ? '' : stampOf(state),
  }
}

function stateOf({ uidValidity, uidNext, messages, highestModseq }: StatusObject): FolderState | undefined {
  if (uidValidity === undefined || uidNext === undefined || messages === undefined) return undefined
  return { validity: uidValidity, nextUid: uidNext, messages, modseq: highestModseq }
}

/** The modseq also moves when a message is marked as read, so that it tells of no change. */
function stampOf({ validity, nextUid, messages, modseq }: FolderState): string {
  const stamp = `${validity}.${nextUid}.${messages}`
  return modseq === undefined ? stamp : `${stamp}|${modseq}`
}

/** What an earlier scan knew of a folder; undefined when that cannot be told by its stamp. */
export function knownState({ stamp }: Pick<KnownUnit, 'stamp'>): FolderState | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:\|(\d+))?$/.exec(stamp)
  if (match === null) return undefined
  const [, validity = '', nextUid, messages, modseq] = match
  return {
    validity: BigInt(validity),
    nextUid: Number(nextUid),
    messages: Number(messages),
    modseq: modseq === undefined ? undefined : BigInt(modseq),
  }
}

/** A slash inside the name of a folder, where something else divides them. */
const innerSlash = '\u2215'

function locatorOf(path: string, { delimiter }: NameSpace): string {
  if (delimiter === '' || delimiter === '/') return path
  return path
    .split(delimiter)
    .map((name) => name.replaceAll('/', innerSlash))
    .join('/')
}

/** What the server calls a folder. */
export function pathOf(locator: string, { delimiter }: NameSpace): string {
  if (delimiter === '' || delimiter === '/') return locator
  return locator
    .split('/')
    .map((name) => name.replaceAll(innerSlash, '/'))
    .join(delimiter)
}

/**
 * Gmail shows each message in every folder that is a label, and once more in "All mail": that one is enough, with what
 * it leaves out.
 */
export function withoutLabels(entries: readonly ListResponse[]): readonly ListResponse[] {
  const hasAll = entries.some(({ specialUse }) => specialUse === '\\All')
  if (!hasAll) return entries
  return entries.filter(({ specialUse = '' }) => ['\\All', '\\Junk', '\\Trash'].includes(specialUse))
}
