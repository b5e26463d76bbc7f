/** A stretch of whole lines of a text, with a hash of its bytes. */
export interface Chunk {
  readonly start: number
  readonly end: number
  readonly hash: number
}

/** Shorter ones cost more to look up than to read. */
const shortest = 160
/** Lines end a chunk by what stands in them: so that a text inside another is cut in the same places. One in four does. */
const oneIn = 4

const newline = 10
const seed = 0x811c9dc5
const prime = 0x01000193

/** Cuts a text into chunks of a few lines each; all of it, in order. */
export function chunksOf(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let start = 0
  let hash = seed
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(newline, from)
    const end = found < 0 ? bytes.length : found + 1
    const line = hashOfLine(view, from, end)
    hash = Math.imul(hash ^ line, prime)
    from = end
    // A multiplication carries upwards only: the high bits have seen all of the line.
    const isCut = end - start >= shortest && (line >>> 16) % oneIn === 0
    if (!isCut && end < bytes.length) continue
    chunks.push({ start, end, hash })
    start = end
    hash = seed
  }
  return chunks
}

/** Four bytes at a time: FNV-1a on words, with the high bits brought down. */
function hashOfLine(view: DataView, start: number, end: number): number {
  let hash = seed
  let i = start
  for (; i + 4 <= end; i += 4) {
    hash = Math.imul(hash ^ view.getInt32(i, true), prime)
    hash ^= hash >>> 15
  }
  for (; i < end; i++) hash = Math.imul(hash ^ view.getUint8(i), prime)
  return hash
}
