/** UTF-8 of bytes that are UTF-8 in one place and windows-1252 in another, as where a list adds its footer; and how many letters were UTF-8. */
export function mixedToUtf8(bytes: Uint8Array): { readonly text: Buffer; readonly sequences: number } {
  // A byte of windows-1252 takes three at most.
  const out = Buffer.allocUnsafe(bytes.length + countHigh(bytes) * 2)
  let [length, sequences, at] = [0, 0, 0]
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    const size = byte < 128 ? 1 : sequenceLength(bytes, at)
    if (size === 0) {
      length += high[byte - 128]?.copy(out, length) ?? 0
      at++
      continue
    }
    if (size > 1) sequences++
    for (const end = at + size; at < end; at++) out[length++] = bytes[at] ?? 0
  }
  return { text: out.subarray(0, length), sequences }
}

function countHigh(bytes: Uint8Array): number {
  let count = 0
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) > 127) count++
  return count
}

const windows = new TextDecoder('windows-1252')
const high = Array.from({ length: 128 }, (_, i) => Buffer.from(windows.decode(Uint8Array.of(128 + i))))

/** How many bytes the letter there takes in UTF-8 (Unicode table 3-7); 0 when it is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  const second = bytes[at + 1] ?? 0
  if (first < 0xc2 || first > 0xf4 || !isTail(second)) return 0
  if (first < 0xe0) return 2
  if (!isTail(bytes[at + 2])) return 0
  if (first < 0xf0) return (first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f) ? 0 : 3
  const isOutside = (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)
  return isOutside || !isTail(bytes[at + 3]) ? 0 : 4
}

function isTail(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}
