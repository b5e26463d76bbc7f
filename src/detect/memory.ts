import type { Chunk } from './chunks.ts'
import type { Claim } from './scene.ts'

/** What one look at a chunk gave; positions count from where the chunk begins. */
export interface Remembered {
  readonly claims: readonly Claim[]
  /** Values of addresses that speak for names. */
  readonly emails: readonly string[]
  /** Where words of special categories stand. */
  readonly special: readonly number[]
  /** Where two capitalised words stand that are in no list. */
  readonly pairs: readonly number[]
  /** Hashes of words that were asked for among the known names, and were none: with one of them known it would be another look. */
  readonly asked: readonly number[]
  /** Where its last number ended, and how many in a row were nothing by then; -1: it has no number. */
  readonly lastNumber: number
  readonly fruitless: number
}

/** What stands before a chunk and may count: the line above it. */
const before = 64
/** What stands after it and may count: the furthest that a detector looks ahead over the end of a line. */
const after = 192

/** Bytes of text that one generation holds. Two are kept: what was not met again since the last but one is forgotten. */
const generationBytes = 5_000_000

interface Entry {
  readonly at: number
  readonly chunkAt: number
  readonly size: number
  readonly remembered: Remembered
}

class Generation {
  readonly bytes = new Uint8Array(generationBytes)
  readonly entries = new Map<number, Entry>()
  used = 0
}

/**
 * Remembers what chunks of text gave: replies quote what they answer, and newsletters, signatures and footers say the
 * same again. A chunk counts as the same only when its bytes are, with all around it that any detector looks at.
 */
export class Memory {
  #young = new Generation()
  #old: Generation | undefined
  /** Where what was stored last of this text ends in it. */
  #last: { readonly to: number } | undefined

  find(bytes: Uint8Array, chunk: Chunk): Remembered | undefined {
    const found = entryIn(this.#young, bytes, chunk)
    if (found !== undefined) return found.remembered
    const older = this.#old === undefined ? undefined : entryIn(this.#old, bytes, chunk)
    if (older !== undefined) this.keep(bytes, chunk, older.remembered)
    return older?.remembered
  }

  /** Before the chunks of another text. */
  begin(): void {
    this.#last = undefined
  }

  keep(bytes: Uint8Array, chunk: Chunk, remembered: Remembered): void {
    const [from, to] = around(bytes, chunk)
    if (to - from > generationBytes) return
    // What stands around a chunk was stored with the one before it already.
    const last = this.#last
    const stored = last !== undefined && from <= last.to ? last.to : from
    const young = this.#young
    if (young.used + to - stored > generationBytes) {
      this.#turn()
      this.keep(bytes, chunk, remembered)
      return
    }
    young.bytes.set(bytes.subarray(stored, to), young.used)
    const at = young.used - (stored - from)
    young.entries.set(chunk.hash, { at, chunkAt: chunk.start - from, size: to - from, remembered })
    young.used += to - stored
    this.#last = { to }
  }

  /** Begins a new generation, in the memory of the one that is forgotten. */
  #turn(): void {
    const emptied = this.#old ?? new Generation()
    emptied.entries.clear()
    emptied.used = 0
    this.#old = this.#young
    this.#young = emptied
    this.#last = undefined
  }
}

function around(bytes: Uint8Array, { start, end }: Chunk): readonly [number, number] {
  return [Math.max(0, start - before), Math.min(bytes.length, end + after)]
}

function entryIn(generation: Generation, bytes: Uint8Array, chunk: Chunk): Entry | undefined {
  const entry = generation.entries.get(chunk.hash)
  if (entry === undefined) return undefined
  const [from, to] = around(bytes, chunk)
  if (to - from !== entry.size || chunk.start - from !== entry.chunkAt) return undefined
  const stored = generation.bytes
  for (let i = from, j = entry.at; i < to; i++, j++) if (bytes[i] !== stored[j]) return undefined
  return entry
}
