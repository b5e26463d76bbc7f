import { lstatSync, readdirSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { PlaceKind } from '../privacy/places.ts'
import { action } from './action.ts'

/** A folder as shown to who looks for a place. */
export interface Folder {
  readonly path: string
  /** Null at the top. */
  readonly parent: string | null
  readonly entries: readonly Entry[]
  /** True when there are more than are shown. */
  readonly isCut: boolean
}

export interface Entry {
  readonly name: string
  readonly path: string
  readonly isFolder: boolean
  readonly sizeBytes: number
  readonly changedAtMs: number
}

/** A folder with more is narrowed down by typing a path. */
const maxEntries = 1000

/** What lies in a folder, folders first; begins in the user's own. */
export const browse = action({
  name: 'browse',
  shape: 'query',
  input: z.object({ path: z.string().max(4096).default('') }),
  async run({ home }, { path }): Promise<Folder> {
    const folder = path.trim() === '' ? home : resolve(home, path.trim().replace(/^~(?=$|[\\/])/, home))
    const stats = tryStat(folder)
    if (stats === undefined) throw new Refusal('path-not-found', folder)
    const shown = stats.isDirectory() ? folder : dirname(folder)
    const names = readNames(shown).filter((name) => !name.startsWith('.'))
    const entries = names
      .slice(0, maxEntries)
      .flatMap((name) => entryOf(join(shown, name)))
      .sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name))
    const parent = dirname(shown)
    return {
      path: shown,
      parent: parent === shown ? null : parent,
      entries,
      isCut: names.length > maxEntries,
    }
  },
})

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new Refusal('path-not-readable', folder, { cause: error })
  }
}

function tryStat(path: string): Stats | undefined {
  // A name that no system knows is not there.
  if (path.includes('\0') || path.split(/[\\/]/).some((name) => Buffer.byteLength(name) > 255))
    return undefined
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw new Refusal('path-not-readable', path, { cause: error })
  }
}

/** Links are not followed by a scan, so they are not offered. */
function entryOf(path: string): Entry[] {
  const stats = tryLstat(path)
  if (stats === undefined || !(stats.isDirectory() || stats.isFile())) return []
  const isFolder = stats.isDirectory()
  return [
    {
      name: basename(path),
      path,
      isFolder,
      sizeBytes: isFolder ? 0 : stats.size,
      changedAtMs: Math.round(stats.mtimeMs),
    },
  ]
}

function tryLstat(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined // gone since, or in a folder whose names may be read and no more: then it cannot be chosen
  }
}

/** A place that is probably there on a computer like this. */
export interface Suggestion {
  readonly path: string
  readonly place: PlaceKind
  /** Which program or folder it is of. */
  readonly code: SuggestionCode
}

export const suggestionCodes = [
  'thunderbird',
  'apple-mail',
  'evolution',
  'outlook',
  'documents',
  'desktop',
  'downloads',
] as const
export type SuggestionCode = (typeof suggestionCodes)[number]

/** Where mail programs and people keep things, below the user's own folder (the programs' own documentation). */
const usual: readonly (readonly [path: string, place: PlaceKind, code: SuggestionCode])[] = [
  ['.thunderbird', 'mailbox', 'thunderbird'],
  ['snap/thunderbird/common/.thunderbird', 'mailbox', 'thunderbird'],
  ['Library/Thunderbird/Profiles', 'mailbox', 'thunderbird'],
  ['AppData/Roaming/Thunderbird/Profiles', 'mailbox', 'thunderbird'],
  ['Library/Mail', 'mailbox', 'apple-mail'],
  ['.local/share/evolution/mail', 'mailbox', 'evolution'],
  ['Documents/Outlook Files', 'mailbox', 'outlook'],
  ['Documents/Outlook-bestanden', 'mailbox', 'outlook'],
  ['OneDrive/Documents/Outlook Files', 'mailbox', 'outlook'],
  ['OneDrive/Documenten/Outlook-bestanden', 'mailbox', 'outlook'],
  ['AppData/Local/Microsoft/Outlook', 'mailbox', 'outlook'],
  ['Documents', 'computer', 'documents'],
  ['Documenten', 'computer', 'documents'],
  ['Desktop', 'computer', 'desktop'],
  ['Bureaublad', 'computer', 'desktop'],
  ['Downloads', 'computer', 'downloads'],
]

/** Places that are there on this computer and hold something. Nothing in them is read. */
export const suggestPlaces = action({
  name: 'suggest-places',
  shape: 'query',
  input: z.object({}),
  async run({ home }): Promise<Suggestion[]> {
    return usual
      .map(([path, place, code]) => ({ path: join(home, path), place, code }))
      .filter(({ path }) => holdsSomething(path))
  },
})

function holdsSomething(path: string): boolean {
  try {
    return readdirSync(path).length > 0
  } catch {
    return false // not there, or not ours: then it is no suggestion
  }
}

/** Folders that are looked through for what was dropped: more takes longer than choosing. */
const maxFoldersSearched = 20_000
const searchMs = 3000

/**
 * Finds on this computer what was dropped on the screen: a browser gives a name, a size and a time, never a path, and
 * copying the content in is what Kwartje does not do. Gives the paths that fit.
 */
export const findDropped = action({
  name: 'find-dropped',
  shape: 'query',
  inBackground: true,
  input: z.object({
    name: z.string().min(1).max(255),
    isFolder: z.boolean(),
    sizeBytes: z.number().int().min(0).default(0),
    /** Some names in a dropped folder, to tell it from others of its name. */
    children: z.array(z.string().max(255)).max(50).default([]),
  }),
  async run({ home, clock, signal }, dropped): Promise<{ readonly paths: readonly string[] }> {
    const endMs = clock.now().epochMilliseconds + searchMs
    const paths: string[] = []
    const folders = [home]
    for (let at = 0; at < folders.length && at < maxFoldersSearched; at++) {
      if (signal.aborted || clock.now().epochMilliseconds > endMs || paths.length >= maxFound) break
      const folder = folders[at] ?? home
      for (const entry of entriesIn(folder)) {
        if (entry.name === dropped.name && isDropped(entry, dropped)) paths.push(entry.path)
        if (entry.isFolder && !skipped.has(entry.name)) folders.push(entry.path)
      }
    }
    return { paths }
  },
})

const maxFound = 10

/** Where nobody keeps mail or letters, and thousands of folders lie. */
const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', '.cache', 'Caches', 'Trash', '.Trash'])

interface Dropped {
  readonly isFolder: boolean
  readonly sizeBytes: number
  readonly children: readonly string[]
}

function isDropped(entry: Entry, { isFolder, sizeBytes, children }: Dropped): boolean {
  if (entry.isFolder !== isFolder) return false
  if (!isFolder) return entry.sizeBytes === sizeBytes
  const inside = new Set(entriesIn(entry.path).map(({ name }) => name))
  return children.every((child) => inside.has(child))
}

function entriesIn(folder: string): Entry[] {
  try {
    return readdirSync(folder).flatMap((name) => entryOf(join(folder, name)))
  } catch {
    return [] // not ours to read: then nothing was dropped from it
  }
}
