import { dirname } from 'node:path'
import type { ByteSource } from '../../base/bytes.ts'
import { openFile } from '../../read/index.ts'

/** What acting in a folder rests on. */
export interface Ground {
  /** Path of the folder, or of the one file. */
  readonly root: string
  readonly digestItem: (bytes: ByteSource) => string
  /** Folders in which names came or went, by a path in each: the disk is asked once to keep them. */
  readonly changed: Map<string, string>
  /** Called between any two steps: a test ends the process there. */
  readonly checkpoint: (name: string) => void
}

/** Tells that a name came or went beside a path. */
export function tellChanged({ changed }: Ground, path: string): void {
  changed.set(dirname(path), path)
}

/** Digest of a file as it is now; undefined when there is none that can be read whole. */
export function digestOfFile({ digestItem }: Ground, path: string): string | undefined {
  try {
    using file = openFile(path)
    const digest = digestItem(file)
    return file.problems.length === 0 ? digest : undefined
  } catch {
    return undefined
  }
}
