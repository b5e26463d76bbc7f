import type { ByteSource } from '../base/bytes.ts'
import { CompoundFile, DamagedCompound, type CompoundEntry } from './compound-file.ts'

/** A stream in a compound file, with the storages that it lies in: "ObjectPool/_1234/Contents". */
export interface CompoundStream {
  readonly path: string
  readonly sizeBytes: number
  /** Its bytes from the beginning, up to a number; fewer where the file is damaged. */
  readonly read: (mostBytes: number) => Buffer
}

/** The streams of a compound file, wherever they lie in it. */
export interface CompoundStreams {
  readonly streams: readonly CompoundStream[]
  /** A stream by its path; whether letters are large or small makes no difference. */
  readonly find: (path: string) => CompoundStream | undefined
}

/** Opens a compound file; undefined when its header or directory cannot be read. */
export function openCompoundStreams(bytes: ByteSource): CompoundStreams | undefined {
  const file = openFile(bytes)
  if (file === undefined) return undefined
  const streams = new Map<string, CompoundStream>()
  // Streams that share their bytes are a bomb: the same would be read for each.
  let bytesLeft = bytes.sizeBytes * maxSharing
  for (const [path, entry] of entriesBelow(file)) {
    bytesLeft -= Math.min(entry.sizeBytes, bytes.sizeBytes)
    if (bytesLeft < 0) break
    const read = (mostBytes: number): Buffer => file.read(entry).subarray(0, mostBytes)
    if (!streams.has(path.toLowerCase()))
      streams.set(path.toLowerCase(), { path, sizeBytes: entry.sizeBytes, read })
  }
  return { streams: [...streams.values()], find: (path) => streams.get(path.toLowerCase()) }
}

function openFile(bytes: ByteSource): CompoundFile | undefined {
  try {
    return new CompoundFile(bytes)
  } catch (error) {
    if (error instanceof DamagedCompound) return undefined
    throw error
  }
}

/** A damaged size or two may be as large as the file. */
const maxSharing = 4

/** A path that grows without end is made by nobody, nor is a directory of more than this. */
const maxPath = 1000
const maxStreams = 200_000

function* entriesBelow(file: CompoundFile): Generator<readonly [path: string, entry: CompoundEntry]> {
  const waiting: { readonly folder: string; readonly entries: readonly CompoundEntry[] }[] = [
    { folder: '', entries: file.children() },
  ]
  // A folder may lead to itself, or to what another leads to.
  const seen = new Set<CompoundEntry>()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of next.entries) {
      const path = `${next.folder}${entry.name}`
      if (seen.size > maxStreams) return
      if (seen.has(entry)) continue
      seen.add(entry)
      if (!entry.isFolder) yield [path, entry]
      else if (path.length < maxPath) waiting.push({ folder: `${path}/`, entries: file.children(entry) })
    }
  }
}
