/** A stretch of whole lines of a text, with a hash of its bytes. */
export interface Chunk {
  readonly start: number
  readonly end: number
  readonly hash: number
}

/** Shorter ones cost more to look up than to read. */
const shortest = 96
/** Lines end a chunk by what stands in them: so that a text inside another is cut in the same places. One in four does. */
const oneIn = 4

const newline = 10
const seed = 0x811c9dc5
const prime = 0x01000193

/** Cuts a text into chunks of a few lines each; all of it, in order. */
export function chunksOf(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = []
  let start = 0
  let hash = seed
  let line = seed
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes[i] ?? 0
    line = Math.imul(line ^ c, prime)
    if (c !== newline) continue
    hash = Math.imul(hash ^ line, prime)
    // A multiplication carries upwards only: the high bits have seen all of the line.
    if (i - start >= shortest && (line >>> 16) % oneIn === 0) {
      chunks.push({ start, end: i + 1, hash })
      start = i + 1
      hash = seed
    }
    line = seed
  }
  if (start < bytes.length) chunks.push({ start, end: bytes.length, hash: Math.imul(hash ^ line, prime) })
  return chunks
}
