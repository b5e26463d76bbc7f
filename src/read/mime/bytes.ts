import type { ByteSource } from '../../base/bytes.ts'
import { asBuffer, windowOf } from '../text/bytes.ts'

/** A ByteSource seen through one moving window, so that a message of any size is searched in bounded memory. */
export interface Bytes {
  readonly sizeBytes: number
  readonly source: ByteSource
  /** The bytes from start to end; clamped. Valid until `nextDashes` is called again. */
  readonly view: (start: number, end: number) => Buffer
  /** Offset of the next line at or after `from` that begins with `--`; -1 when there is none. */
  readonly nextDashes: (from: number) => number
}

// Big enough that reading calls cost nothing, small enough that workers stay far under their memory.
const WINDOW_BYTES = 2_097_152
const DASHES = Buffer.from('--')
const DASH = 45

/** Opens a source for searching. */
export function bytesOf(source: ByteSource): Bytes {
  const { sizeBytes } = source
  const fill = windowOf(source, WINDOW_BYTES)
  let base = 0
  let window = fill(0)

  const view = (start: number, end: number): Buffer => {
    const last = Math.min(end, sizeBytes)
    if (start >= base && last <= base + window.length) return window.subarray(start - base, last - base)
    return asBuffer(source.read(start, last))
  }
  const nextDashes = (from: number): number => {
    let at = from
    for (;;) {
      if (at >= sizeBytes - 1) return -1
      if (at < base || at + 1 >= base + window.length || (at === base && base > 0)) {
        base = Math.max(0, at - 1)
        window = fill(base)
        if (window.length < 2) return -1
      }
      const hit = window.indexOf(DASHES, at - base)
      if (hit < 0) at = base + window.length - 1
      else if (isLineStart(window, hit, base)) return base + hit
      else at = base + endOfDashes(window, hit)
      if (hit < 0 && base + window.length >= sizeBytes) return -1
    }
  }
  return { sizeBytes, source, view, nextDashes }
}

function isLineStart(window: Buffer, hit: number, base: number): boolean {
  if (hit === 0) return base === 0
  const before = window[hit - 1]
  return before === 10 || before === 13
}

// A row of a million dashes is one miss, not a million.
function endOfDashes(window: Buffer, hit: number): number {
  let at = hit + 1
  while (at < window.length && window[at] === DASH) at++
  return at
}

/** The same source with every bare CR read as LF, for messages whose lines end so. Offsets stay the same. */
export function crAsLf(source: ByteSource): ByteSource {
  return {
    sizeBytes: source.sizeBytes,
    read: (start, end) => {
      const copy = Buffer.from(source.read(start, end))
      for (let i = 0; i < copy.length; i++) if (copy[i] === 13) copy[i] = 10
      return copy
    },
  }
}
