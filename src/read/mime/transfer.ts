/** The bytes behind base64, also when it restarts after padding, is cut short, or has noise between its lines (RFC 2045 §6.8); text below it stays text. */
export function base64(encoded: Buffer): Buffer {
  const padding = encoded.indexOf(PADDING)
  const isPlain = padding < 0 ? !endsInProse(encoded) : isTail(encoded, padding)
  return isPlain ? decoded(encoded) : byLines(encoded)
}

const PADDING = 61
const LF = 10

function decoded(encoded: Buffer): Buffer {
  return Buffer.from(encoded.toString('latin1'), 'base64')
}

function isTail(encoded: Buffer, from: number): boolean {
  for (let i = from; i < encoded.length; i++) {
    const byte = encoded[i] ?? 0
    if (byte !== PADDING && byte > 32) return false
  }
  return true
}

// Signs that text has and base64 never: a list's footer ends in an address.
function endsInProse(encoded: Buffer): boolean {
  for (let i = Math.max(0, encoded.length - 100); i < encoded.length; i++) {
    const byte = encoded[i] ?? 0
    if (byte === 46 || byte === 58 || byte === 64 || byte === 44) return true
  }
  return false
}

function byLines(encoded: Buffer): Buffer {
  const pieces: Buffer[] = []
  let [start, at, isProse] = [0, 0, false]
  const turn = (toProse: boolean): void => {
    if (toProse === isProse) return
    if (at > start) addPieces(pieces, encoded.subarray(start, at), isProse)
    // The line end before it divides it from what was decoded.
    start = toProse && at > start ? at - 1 : at
    isProse = toProse
  }
  while (at < encoded.length) {
    const newline = encoded.indexOf(LF, at)
    const next = newline < 0 ? encoded.length : newline + 1
    turn(isProseLine(encoded.subarray(at, next), isProse))
    at = next
  }
  addPieces(pieces, encoded.subarray(start), isProse)
  return Buffer.concat(pieces)
}

function addPieces(pieces: Buffer[], stretch: Buffer, isProse: boolean): void {
  if (isProse) {
    pieces.push(stretch)
    return
  }
  for (let at = 0; at < stretch.length;) {
    const padding = stretch.indexOf(PADDING, at)
    const end = padding < 0 ? stretch.length : padding
    pieces.push(decoded(stretch.subarray(at, end)))
    at = end
    while (stretch[at] === PADDING) at++
  }
}

// Shorter lines of letters alone, after a line of text, are words.
const SURE_LETTERS = 40

function isProseLine(line: Buffer, isAfterProse: boolean): boolean {
  let [letters, others] = [0, 0]
  for (let i = 0; i < line.length; i++) {
    if (BASE64[line[i] ?? 0] === 1) letters++
    else if ((line[i] ?? 0) > 32 || (letters > 0 && line[i] === 32)) others++
  }
  if (letters + others === 0) return isAfterProse
  if (letters < SURE_LETTERS || isAfterProse) return others > 0 || (letters < SURE_LETTERS && isAfterProse)
  return others * 10 > letters || line.includes(': ')
}

const BASE64 = new Uint8Array(256)
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=')
  BASE64[letter.charCodeAt(0)] = 1

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
