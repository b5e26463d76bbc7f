import type { ByteSource } from '../base/bytes.ts'

/** Bytes that are made when somebody first asks for them: to walk past an item costs nothing. */
export function lazily(make: () => Uint8Array): ByteSource {
  let made: Uint8Array | undefined
  const bytes = (): Uint8Array => (made ??= make())
  return {
    get sizeBytes() {
      return bytes().length
    },
    read: (start, end) => bytes().subarray(start, end),
  }
}
