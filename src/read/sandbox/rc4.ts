/** Bytes under RC4, locked or unlocked: what Office used before 2007. OpenSSL no longer offers it. */
export function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  let j = 0
  for (let i = 0; i < 256; i++) {
    j = (j + at(state, i) + at(key, i % key.length)) & 255
    swap(state, i, j)
  }
  const out = Buffer.alloc(bytes.length)
  let i = 0
  j = 0
  for (let n = 0; n < bytes.length; n++) {
    i = (i + 1) & 255
    j = (j + at(state, i)) & 255
    swap(state, i, j)
    out[n] = at(bytes, n) ^ at(state, (at(state, i) + at(state, j)) & 255)
  }
  return out
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0
}

function swap(state: Uint8Array, i: number, j: number): void {
  const kept = at(state, i)
  state[i] = at(state, j)
  state[j] = kept
}
