import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ByteSource } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'

/** An open file as a ByteSource; closed by `using`. */
export interface FileSource extends ByteSource, Disposable {
  /** What went wrong while reading: the file became shorter, or a disk failed. Bytes not read are missing from `read`. */
  readonly problems: readonly Problem[]
}

/** Opens a file to read, never to write. Throws the system's error when it cannot be opened: see `problemOfError`. */
export function openFile(path: string): FileSource {
  const descriptor = openSync(path, 'r')
  const sizeBytes = fstatSync(descriptor).size
  const problems: Problem[] = []
  return {
    sizeBytes,
    problems,
    read: (start, end) => readRange(descriptor, { start, end: Math.min(end, sizeBytes) }, problems),
    [Symbol.dispose]: () => closeSync(descriptor),
  }
}

function readRange(descriptor: number, range: { start: number; end: number }, problems: Problem[]): Buffer {
  const length = Math.max(0, range.end - range.start)
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  try {
    while (done < length) {
      const count = readSync(descriptor, bytes, done, length - done, range.start + done)
      if (count === 0) break
      done += count
    }
  } catch (error) {
    problems.push({ ...problemOfError(error), lostBytes: length - done })
    return bytes.subarray(0, done)
  }
  if (done < length) problems.push({ code: 'changed-while-reading', place: '', lostBytes: length - done })
  return bytes.subarray(0, done)
}

/** A failed file operation as a problem, with the system's error code. */
export function problemOfError(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return { code: 'unreadable', place: '', lostBytes: 0, detail: code }
}
