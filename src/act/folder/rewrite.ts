import type { ByteSource } from '../../base/bytes.ts'
import { gapBehind, bytesOf, type Stretch } from './mailbox.ts'

/** A message that is to stand in a mailbox, new or again. */
export interface Inserted {
  readonly key: string
  readonly bytes: ByteSource
  readonly digest: string
  /** Digests of what it stood between; '' at either end. Undefined: where the one was that it replaces. */
  readonly between?: Neighbours
}

export interface Neighbours {
  readonly offset: number
  readonly previous: string
  readonly next: string
}

/** A piece of a mailbox as it will be. */
export interface Piece {
  readonly bytes: ByteSource
  readonly digest: string
  /** Of the order that it comes from; undefined for what stays. */
  readonly key?: string
  readonly between?: Neighbours
}

export interface Rewriting {
  readonly mailbox: ByteSource
  readonly stretches: readonly Stretch[]
  /** What goes, and what comes in its stead. */
  readonly changes: ReadonlyMap<Stretch, Inserted | null>
  /** What comes back between others. */
  readonly inserted: readonly Inserted[]
}

/** The pieces of a mailbox after a change, in order. */
export function layOut({ mailbox, stretches, changes, inserted }: Rewriting): Piece[] {
  const pieces = stretches.flatMap((stretch): Piece[] => {
    const change = changes.get(stretch)
    if (change === undefined) return [{ bytes: bytesOf(mailbox, stretch), digest: stretch.digest }]
    return change === null ? [] : [change]
  })
  return withGaps(inserted.length === 0 ? pieces : insertAll(pieces, inserted))
}

/**
 * Puts pieces back in the order in which they stood, so that each finds the one before it. Where nothing else changed it is right behind
 * what was laid last, so that a mailbox is walked once; only what is not there is looked for from the beginning.
 */
function insertAll(pieces: readonly Piece[], inserted: readonly Inserted[]): Piece[] {
  const counts = new Map<string, number>()
  const count = ({ digest }: Piece): void => void counts.set(digest, (counts.get(digest) ?? 0) + 1)
  for (const piece of pieces) count(piece)
  let laid: Piece[] = []
  let [rest, next, end, shift] = [pieces, 0, 0, 0]
  for (const one of inserted.toSorted((a, b) => (a.between?.offset ?? 0) - (b.between?.offset ?? 0))) {
    const { offset = 0, previous = '' } = one.between ?? {}
    for (let piece = rest[next]; piece !== undefined; piece = rest[next]) {
      if (end + piece.bytes.sizeBytes > offset + shift) break
      laid.push(piece)
      end += piece.bytes.sizeBytes
      next++
    }
    const isThere = previous !== '' && laid.at(-1)?.digest === previous
    if (isThere && (end === offset || counts.get(previous) === 1)) laid.push(one)
    else {
      const all = [...laid, ...rest.slice(next)]
      const at = placeFor(all, one.between)
      laid = [...all.slice(0, at), one]
      ;[rest, next, end] = [all, at, lengthOf(laid) - one.bytes.sizeBytes]
    }
    count(one)
    shift = end - offset
    end += one.bytes.sizeBytes
  }
  return [...laid, ...rest.slice(next)]
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { bytes }) => sum + bytes.sizeBytes, 0)
}

/** Behind what stood before it, else before what stood behind it, else at the end. Of several, the one nearest to where it was. */
function placeFor(pieces: readonly Piece[], between: Neighbours | undefined): number {
  if (between === undefined) return pieces.length
  let offset = 0
  let [behind, before] = [-1, -1]
  const isNearer = (at: number, best: number, bestAt: number): boolean =>
    best < 0 || Math.abs(at - between.offset) < Math.abs(bestAt - between.offset)
  let [behindAt, beforeAt] = [0, 0]
  for (const [index, { digest, bytes }] of pieces.entries()) {
    const end = offset + bytes.sizeBytes
    if (digest === between.previous && isNearer(end, behind, behindAt)) [behind, behindAt] = [index + 1, end]
    if (digest === between.next && isNearer(offset, before, beforeAt)) [before, beforeAt] = [index, offset]
    offset = end
  }
  if (between.previous === '' && pieces[0]?.digest !== '') return 0
  if (behind >= 0) return behind
  return before >= 0 ? before : pieces.length
}

/** Adds a blank line where two meet that did not stand together before and that would read as one. */
function withGaps(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const former = pieces[index - 1]
    if (former === undefined || (former.key === undefined && piece.key === undefined)) return [piece]
    if (piece.between?.previous === former.digest || former.between?.next === piece.digest) return [piece]
    const gap = gapBehind(former.bytes)
    if (gap.length === 0) return [piece]
    return [{ bytes: { sizeBytes: gap.length, read: (a, b) => gap.subarray(a, b) }, digest: '' }, piece]
  })
}
