import type { ByteSource } from '../base/bytes.ts'

/** Bytes that come out of a packed stream, from the front only. */
export interface UnpackingSource extends ByteSource {
  /** True once the stream broke, ended before its size, or was gone back in too often. */
  readonly isBroken: () => boolean
}

/** What is kept of what was unpacked last: readers look back by some megabytes, at one item of a mailbox at most twice. */
const keptBytes = 67_108_864
/** The beginning is looked at again and again to tell what it is. */
const headBytes = 65_536
/** A digest, a look, a reading; each time from the front. Who jumps about in a large stream would never come to an end. */
const maxBeginnings = 12

/** A large packed stream as bytes that can be asked for; memory stays bounded, going back far begins anew. */
export function unpackingSource(begin: () => Iterator<Uint8Array>, sizeBytes: number): UnpackingSource {
  const stream = new Unpacking(begin, sizeBytes)
  return {
    sizeBytes,
    read: (start, end) => stream.read(start, Math.min(end, sizeBytes)),
    isBroken: () => stream.isBroken,
  }
}

interface Chunk {
  readonly start: number
  readonly bytes: Uint8Array
}

class Unpacking {
  isBroken = false
  readonly #begin: () => Iterator<Uint8Array>
  readonly #sizeBytes: number
  #head: Buffer | undefined
  #stream: Iterator<Uint8Array> | undefined
  #beginnings = 0
  #chunks: Chunk[] = []
  /** How far it was unpacked. */
  #end = 0

  constructor(begin: () => Iterator<Uint8Array>, sizeBytes: number) {
    this.#begin = begin
    this.#sizeBytes = sizeBytes
  }

  read(start: number, end: number): Buffer {
    if (start >= end) return Buffer.alloc(0)
    this.#head ??= this.#window(0, Math.min(headBytes, this.#sizeBytes))
    return end <= this.#head.length ? this.#head.subarray(start, end) : this.#window(start, end)
  }

  #window(start: number, end: number): Buffer {
    if (this.#stream === undefined || start < (this.#chunks[0]?.start ?? 0)) {
      if (this.#beginnings >= maxBeginnings) {
        this.isBroken = true
        return Buffer.alloc(0)
      }
      this.#beginAnew()
    }
    while (this.#end < end && this.#unpackMore()) this.#forget(Math.min(start, this.#end - keptBytes))
    const pieces = this.#chunks
      .filter((chunk) => chunk.start < end && chunk.start + chunk.bytes.length > start)
      .map(({ start: from, bytes }) => bytes.subarray(Math.max(0, start - from), Math.max(0, end - from)))
    return Buffer.concat(pieces)
  }

  #beginAnew(): void {
    this.#beginnings++
    this.#stream = this.#begin()
    this.#chunks = []
    this.#end = 0
  }

  #unpackMore(): boolean {
    const next = this.#next()
    if (next === undefined) {
      this.isBroken ||= this.#end < this.#sizeBytes
      return false
    }
    this.#chunks.push({ start: this.#end, bytes: next })
    this.#end += next.length
    return true
  }

  #next(): Uint8Array | undefined {
    try {
      const next = this.#stream?.next()
      return next === undefined || next.done === true ? undefined : next.value
    } catch {
      this.isBroken = true // the stream is damaged here: what came before was read
      return undefined
    }
  }

  #forget(before: number): void {
    let gone = 0
    for (const { start, bytes } of this.#chunks) {
      if (start + bytes.length > before) break
      gone++
    }
    if (gone > 0) this.#chunks.splice(0, gone)
  }
}
