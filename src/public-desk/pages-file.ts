import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** A page behind a token as it lies in the folder. */
export interface SealedPage {
  /** Of its token; lower-case hex, 32 bytes. */
  readonly digest: string
  readonly endsAtMs: number
  readonly sealed: Uint8Array
}

/**
 * All pages behind tokens in one file: sorted by digest, so that one is found by a few reads, whether there are ten or a hundred
 * thousand; and whole, so that it is replaced in one step.
 */
export function packPages(pages: readonly SealedPage[]): Uint8Array {
  const sorted = pages.toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
  const bodiesFrom = headBytes + sorted.length * rowBytes
  const bodies = sorted.reduce((sum, { sealed }) => sum + sealed.byteLength, 0)
  const file = Buffer.alloc(bodiesFrom + bodies)
  file.write(magic, 0, 'latin1')
  file.writeUInt32BE(sorted.length, magic.length)
  let at = bodiesFrom
  for (const [index, { digest, endsAtMs, sealed }] of sorted.entries()) {
    const row = headBytes + index * rowBytes
    file.write(digest, row, 'hex')
    file.writeDoubleBE(endsAtMs, row + 32)
    file.writeUInt32BE(at, row + 40)
    file.writeUInt32BE(sealed.byteLength, row + 44)
    file.set(sealed, at)
    at += sealed.byteLength
  }
  return file
}

const magic = 'KWPAGES1'
const headBytes = magic.length + 4
const rowBytes = 48
/** A lesson with all its questions is a tenth of this. */
const maxPageBytes = 524_288

/** The page with a digest; null when there is none. Opened anew each time: the file may just have been replaced. */
export function findPage(path: string, digest: string): Omit<SealedPage, 'digest'> | null {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return null // nothing was published yet
  }
  try {
    return search(file, digest)
  } finally {
    closeSync(file)
  }
}

function search(file: number, digest: string): Omit<SealedPage, 'digest'> | null {
  const head = piece(file, 0, headBytes)
  if (head?.toString('latin1', 0, magic.length) !== magic) return null
  let [low, high] = [0, head.readUInt32BE(magic.length)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const row = piece(file, headBytes + middle * rowBytes, rowBytes)
    if (row === null) return null
    const found = row.toString('hex', 0, 32)
    if (found === digest) return pageAt(file, row)
    if (found < digest) low = middle + 1
    else high = middle
  }
  return null
}

function pageAt(file: number, row: Buffer): Omit<SealedPage, 'digest'> | null {
  const size = row.readUInt32BE(44)
  if (size > Math.min(maxPageBytes, fstatSync(file).size)) return null
  const sealed = piece(file, row.readUInt32BE(40), size)
  return sealed === null ? null : { endsAtMs: row.readDoubleBE(32), sealed }
}

function piece(file: number, at: number, size: number): Buffer | null {
  const bytes = Buffer.alloc(size)
  return readSync(file, bytes, 0, size, at) === size ? bytes : null
}
