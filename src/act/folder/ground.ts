import type { ByteSource } from '../../base/bytes.ts'
import { openFile } from '../../read/index.ts'

/** What acting in a folder rests on. */
export interface Ground {
  /** Path of the folder, or of the one file. */
  readonly root: string
  readonly digestItem: (bytes: ByteSource) => string
  /** Called between any two steps: a test ends the process there. */
  readonly checkpoint: (name: string) => void
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
