/** Bytes that can be asked for in pieces: a buffer, a file, a part of either. Reading never changes them. */
export interface ByteSource {
  readonly sizeBytes: number
  /** The bytes from `start` up to `end` (clamped to the size). The result must not be written to. */
  readonly read: (start: number, end: number) => Uint8Array
  /** Fills a buffer of the caller with the bytes from `start`; gives how many. For searching large files without new memory per window. */
  readonly readInto?: (target: Uint8Array, start: number) => number
}

/** Bytes already in memory, as a ByteSource. */
export function inMemory(bytes: Uint8Array): ByteSource {
  return { sizeBytes: bytes.length, read: (start, end) => bytes.subarray(start, end) }
}

/** A window on another ByteSource. */
export function within(source: ByteSource, start: number, end: number): ByteSource {
  const from = Math.min(start, source.sizeBytes)
  const sizeBytes = Math.max(0, Math.min(end, source.sizeBytes) - from)
  return {
    sizeBytes,
    read: (a, b) => source.read(from + Math.min(a, sizeBytes), from + Math.min(b, sizeBytes)),
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** UTF-8 bytes of a string. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** The string in UTF-8 bytes; damaged sequences become U+FFFD. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}
