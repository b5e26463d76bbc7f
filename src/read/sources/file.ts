import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import type { ByteSource } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Item } from '../document.ts'
import { forSystem, type FilePath } from './file-name.ts'

/** An open file as a ByteSource; closed by `using`. */
export interface FileSource extends ByteSource, Disposable {
  /** What went wrong while reading: the file became shorter, or a disk failed. Bytes not read are missing from `read`. */
  readonly problems: readonly Problem[]
}

/** Opens a file to read, never to write. Throws the system's error when it cannot be opened: see `problemOfError`. */
export function openFile(path: FilePath): FileSource {
  const descriptor = openSync(forSystem(path), 'r')
  const sizeBytes = fstatSync(descriptor).size
  const problems: Problem[] = []
  return {
    sizeBytes,
    problems,
    read: (start, end) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(end, sizeBytes) - start))
      return bytes.subarray(0, fill(descriptor, { bytes, start }, problems))
    },
    readInto: (target, start) => {
      const bytes = target.subarray(0, Math.max(0, sizeBytes - start))
      return fill(descriptor, { bytes, start }, problems)
    },
    [Symbol.dispose]: () => closeSync(descriptor),
  }
}

/** A whole file as the item that is read, by its locator or path, of which only the name counts. */
export function fileItem(locator: string, bytes: ByteSource): Item {
  return { path: '', name: basename(locator), mediaType: '', charset: '', bytes }
}

function fill(
  descriptor: number,
  { bytes, start }: { bytes: Uint8Array; start: number },
  problems: Problem[],
): number {
  const { length } = bytes
  let done = 0
  try {
    while (done < length) {
      const count = readSync(descriptor, bytes, done, length - done, start + done)
      if (count === 0) break
      done += count
    }
    if (done < length) problems.push({ code: 'changed-while-reading', place: '', lostBytes: length - done })
  } catch (error) {
    problems.push({ ...problemOfError(error), lostBytes: length - done })
  }
  return done
}

/** A failed file operation as a problem, with the system's error code. */
export function problemOfError(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return { code: 'unreadable', place: '', lostBytes: 0, detail: code }
}
