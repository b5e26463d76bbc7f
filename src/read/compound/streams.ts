import type { ByteSource } from '../../base/bytes.ts'
import { CompoundFile, DamagedCompound, type CompoundEntry } from './compound-file.ts'

/** A stream in a compound file, with the storages that it lies in: "ObjectPool/_1234/Contents". */
export interface CompoundStream {
  readonly path: string
  readonly sizeBytes: number
  /** Its bytes from the beginning, up to a number; fewer where the file is damaged. */
  readonly read: (mostBytes: number) => Buffer
}

/** The streams of a compound file, by their paths. */
export interface CompoundStreams {
  readonly streams: readonly CompoundStream[]
  /** A stream by its path; whether letters are large or small makes no difference. */
  readonly find: (path: string) => CompoundStream | undefined
}

/** Opens a compound file; undefined when its header or directory cannot be read. */
export function openStreams(bytes: ByteSource): CompoundStreams | undefined {
  try {
    const streams = streamsOf(new CompoundFile(bytes))
    return streams === undefined
      ? undefined
      : { streams: [...streams.values()], find: (path) => streams.get(path.toLowerCase()) }
  } catch (error) {
    if (error instanceof DamagedCompound) return undefined
    throw error
  }
}

/** A path that grows without end is made by nobody. */
const longestPath = 2000

/** Walks the storages, each entry once, then gives what a damaged tree does not lead to. */
function streamsOf(file: CompoundFile): Map<string, CompoundStream> | undefined {
  const all = file.all()
  if (all.length === 0) return undefined
  const streams = new Map<string, CompoundStream>()
  const seen = new Set<CompoundEntry>(all.slice(0, 1))
  const add = (entry: CompoundEntry, path: string): void => {
    const key = path.toLowerCase()
    if (entry.isFolder || streams.has(key)) return
    streams.set(key, { path, sizeBytes: entry.sizeBytes, read: (most) => file.read(entry, most) })
  }
  const waiting: { readonly entry: CompoundEntry; readonly folder: string }[] = []
  const open = (entries: readonly CompoundEntry[], folder: string): void => {
    for (const entry of entries.toReversed()) waiting.push({ entry, folder })
  }
  open(file.children(), '')
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { entry, folder } = next
    if (seen.has(entry)) continue
    seen.add(entry)
    const path = `${folder}${entry.name}`
    add(entry, path)
    if (entry.isFolder && path.length < longestPath) open(file.children(entry), `${path}/`)
  }
  for (const entry of all) if (!seen.has(entry)) add(entry, entry.name)
  return streams
}
