import type { Writable } from 'node:stream'

/** An answer larger than this is no text of a document but an attack on the parent. */
export const maxFrameBytes = 268_435_456

/** Writes one length and as many bytes. */
export function writeFrame(to: Writable, bytes: Uint8Array): void {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  to.write(length)
  to.write(bytes)
}

/** Puts frames together from the pieces in which a pipe gives them. */
export class FrameReader {
  #chunks: Buffer[] = []
  #size = 0

  /** The frame when it is complete, else undefined. */
  push(chunk: Buffer): Buffer | 'too-large' | undefined {
    this.#chunks.push(chunk)
    this.#size += chunk.length
    return this.next()
  }

  /** A frame that came in with an earlier one. */
  next(): Buffer | 'too-large' | undefined {
    if (this.#size < 4) return undefined
    if ((this.#chunks[0]?.length ?? 0) < 4) this.#chunks = [Buffer.concat(this.#chunks)]
    const wanted = this.#chunks[0]?.readUInt32BE() ?? 0
    if (wanted > maxFrameBytes) return 'too-large'
    if (this.#size < 4 + wanted) return undefined
    const all = Buffer.concat(this.#chunks)
    this.#chunks = [all.subarray(4 + wanted)]
    this.#size = all.length - 4 - wanted
    return all.subarray(4, 4 + wanted)
  }
}
