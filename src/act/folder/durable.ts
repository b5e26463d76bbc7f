import { closeSync, fsyncSync, lstatSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ByteSource } from '../../base/bytes.ts'
import type { Obstacle } from '../target.ts'

/** Bytes pass through memory in pieces of this size. */
const pieceBytes = 4_194_304

/** Writes a new file and has the disk keep it before anything goes on. Throws when there is one of this name. */
export function writeNew(path: string, pieces: Iterable<Uint8Array>, mode: number): number {
  const descriptor = openSync(path, 'wx', mode)
  let size = 0
  try {
    for (const piece of pieces) {
      for (let at = 0; at < piece.length;) at += writeSync(descriptor, piece, at)
      size += piece.length
    }
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  return size
}

/** The bytes of a source, a piece at a time. */
export function* piecesOf(source: ByteSource, signal?: AbortSignal): Generator<Uint8Array> {
  for (let at = 0; at < source.sizeBytes; at += pieceBytes) {
    signal?.throwIfAborted()
    yield source.read(at, at + pieceBytes)
  }
}

/** Has the disk keep what was named, renamed or removed in the folder of a path. */
export function syncFolderOf(path: string): void {
  let descriptor: number
  try {
    descriptor = openSync(dirname(path), 'r')
  } catch {
    return // Windows opens no folders; it keeps names by itself
  }
  try {
    fsyncSync(descriptor)
  } catch (error) {
    // Some network shares know no such thing for folders.
    if (!['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM'].includes(codeOf(error))) throw error
  } finally {
    closeSync(descriptor)
  }
}

/** True when anything lies there that can be seen, a link that leads nowhere too. */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false // a folder on the way does not let in
  }
}

/** What the system calls an error; '' when it is none of its own. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const obstacles: Readonly<Record<string, Obstacle['code']>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  EEXIST: 'occupied',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  ENOTCONN: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ESTALE: 'unreachable',
}

/** A failed file operation as the reason for which something is not done; errors of our own fly on. */
export function obstacleOf(error: unknown): Obstacle {
  const code = codeOf(error)
  if (code === '') throw error
  return { code: obstacles[code] ?? 'failed', detail: code }
}
