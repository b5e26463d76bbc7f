import type { ByteSource } from '../../base/bytes.ts'

/** The same bytes as a Buffer, for its fast search and conversions; nothing is copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Gives the bytes of a source from an offset, up to a number; the same memory each time when the source can fill it. */
export function windowOf(source: ByteSource, mostBytes: number): (start: number) => Buffer {
  const { readInto, sizeBytes } = source
  if (readInto === undefined)
    return (start) => asBuffer(source.read(start, Math.min(sizeBytes, start + mostBytes)))
  const memory = Buffer.allocUnsafeSlow(Math.min(sizeBytes, mostBytes))
  return (start) => memory.subarray(0, readInto(memory, start))
}
