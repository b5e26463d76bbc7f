// Above this the comparison costs more than reading the text twice.
const MAX_COMPARED_BYTES = 1_000_000

/** True when two texts have the same letters in the same order, whatever their white space. */
export function sameText(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length > MAX_COMPARED_BYTES || b.length > MAX_COMPARED_BYTES) return false
  let i = 0
  let j = 0
  for (;;) {
    while (i < a.length && (a[i] ?? 0) <= 32) i++
    while (j < b.length && (b[j] ?? 0) <= 32) j++
    if (i >= a.length || j >= b.length) return i >= a.length && j >= b.length
    if (a[i] !== b[j]) return false
    i++
    j++
  }
}
