/** The bytes behind base64, also when it restarts after padding, is cut short, or has noise between its lines (RFC 2045 §6.8). */
export function base64(encoded: Buffer): Buffer {
  const padding = encoded.indexOf(61)
  if (padding < 0 || isTail(encoded, padding)) return Buffer.from(encoded.toString('latin1'), 'base64')
  return restarted(encoded)
}

function isTail(encoded: Buffer, from: number): boolean {
  for (let i = from; i < encoded.length; i++) {
    const byte = encoded[i] ?? 0
    if (byte !== 61 && byte > 32) return false
  }
  return true
}

function restarted(encoded: Buffer): Buffer {
  const pieces: Buffer[] = []
  let at = 0
  while (at < encoded.length) {
    let end = encoded.indexOf(61, at)
    if (end < 0) end = encoded.length
    const piece = encoded.subarray(at, end)
    // A list's footer below the padding is text, not base64.
    pieces.push(pieces.length > 0 && isProse(piece) ? piece : Buffer.from(piece.toString('latin1'), 'base64'))
    at = end
    while (encoded[at] === 61) at++
  }
  return Buffer.concat(pieces)
}

function isProse(bytes: Buffer): boolean {
  let spaces = 0
  for (const byte of bytes) {
    if (byte === 32) spaces++
    if (byte === 64 || byte === 58 || byte === 46 || byte === 95) return true
  }
  return spaces > 2
}

const HEX = new Int8Array(256).fill(-1)
for (let i = 0; i < 10; i++) HEX[48 + i] = i
for (let i = 0; i < 6; i++) HEX[65 + i] = HEX[97 + i] = 10 + i

/** The bytes behind quoted-printable (RFC 2045 §6.7); what is no valid escape stays as it is. */
export function quotedPrintable(encoded: Buffer): Buffer {
  let at = encoded.indexOf(61)
  if (at < 0) return encoded
  const out = Buffer.allocUnsafe(encoded.length)
  encoded.copy(out, 0, 0, at)
  let length = at
  const end = encoded.length
  while (at < end) {
    const byte = encoded[at] ?? 0
    if (byte !== 61) {
      out[length++] = byte
      at++
      continue
    }
    const high = HEX[encoded[at + 1] ?? 0] ?? -1
    const low = HEX[encoded[at + 2] ?? 0] ?? -1
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      at += 3
      continue
    }
    const next = softBreakEnd(encoded, at + 1)
    if (next < 0) out[length++] = byte
    at = next < 0 ? at + 1 : next
  }
  return out.subarray(0, length)
}

// Spaces added on the way after a soft break; more than this is text.
const MAX_TRAILING_SPACES = 100

function softBreakEnd(encoded: Buffer, from: number): number {
  let at = from
  const limit = Math.min(encoded.length, from + MAX_TRAILING_SPACES)
  while (at < limit && (encoded[at] === 32 || encoded[at] === 9)) at++
  if (at >= encoded.length) return at
  if (encoded[at] === 13) return encoded[at + 1] === 10 ? at + 2 : at + 1
  return encoded[at] === 10 ? at + 1 : -1
}

/** How a body is written down, told from the core word of its Content-Transfer-Encoding. */
export type TransferEncoding = 'identity' | 'base64' | 'quoted-printable' | 'uuencode'

/** The encoding that a header value names, however it is dressed up: `"Base64 (default); x"` is base64. */
export function transferEncodingOf(value: string): TransferEncoding {
  const word = value.toLowerCase()
  if (word.includes('base64') || word.includes('base-64')) return 'base64'
  if (word.includes('quoted')) return 'quoted-printable'
  return word.includes('uue') ? 'uuencode' : 'identity'
}

/** Turns an encoded body into its bytes. */
export function decodeTransfer(encoded: Buffer, encoding: TransferEncoding): Buffer {
  if (encoding === 'base64') return base64(encoded)
  if (encoding === 'quoted-printable') return quotedPrintable(encoded)
  return encoded
}
