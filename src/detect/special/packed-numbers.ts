/** Adds a number from nought, seven bits a byte, the lowest first; the highest bit of a byte says that more follow. */
export function pushNumber(bytes: number[], value: number): void {
  let rest = value
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
  bytes.push(rest)
}

/** All numbers that were pushed, in order; each below two to the power of 32. */
export function readNumbers(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length)
  let count = 0
  for (let at = 0; at < bytes.length; count++) {
    let [value, unit] = [0, 1]
    for (; (bytes[at] ?? 0) >= 0x80; at++) {
      value += ((bytes[at] ?? 0) & 0x7f) * unit
      unit *= 0x80
    }
    numbers[count] = value + (bytes[at++] ?? 0) * unit
  }
  return numbers.subarray(0, count)
}
