import iconv from 'iconv-lite'
import { fileToUtf8, toUtf8 } from '../read/text/charset.ts'

/** Text out of bytes, with the way back. */
export interface OpenText {
  readonly text: string
  /** Undefined in charsets that we read and cannot write, as those of Japanese mail. */
  readonly encode: ((text: string) => Buffer) | undefined
  /** False when bytes that were no text of any charset are written anew. */
  readonly isExact: boolean
}

const marks: readonly { readonly bytes: Buffer; readonly charset: string }[] = [
  { bytes: Buffer.from([0xef, 0xbb, 0xbf]), charset: 'utf-8' },
  { bytes: Buffer.from([0xff, 0xfe]), charset: 'utf-16le' },
  { bytes: Buffer.from([0xfe, 0xff]), charset: 'utf-16be' },
]

/** Of a file, whose charset nobody declares for sure. */
export function openFileText(bytes: Uint8Array, charset: string): OpenText {
  return opened(bytes, fileToUtf8(bytes, charset).text.toString(), charset)
}

/** Of a part of a message. */
export function openPartText(bytes: Uint8Array, charset: string): OpenText {
  return opened(bytes, toUtf8(bytes, charset).text.toString(), charset === '' ? 'us-ascii' : charset)
}

/** Which charset it was is told by which one gives the same bytes again. */
function opened(bytes: Uint8Array, text: string, declared: string): OpenText {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = marks.find((one) => all.subarray(0, one.bytes.length).equals(one.bytes))
  const front = mark?.bytes ?? Buffer.alloc(0)
  const candidates =
    mark === undefined
      ? [declared.trim().toLowerCase(), 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252']
      : [mark.charset]
  const withMark = (encode: (text: string) => Buffer) => (changed: string) =>
    Buffer.concat([front, encode(changed)])
  for (const charset of candidates) {
    const encoder = charset === '' ? undefined : encoderOf(charset)
    if (encoder === undefined) continue
    const encode = withMark(encoder)
    if (encode(text).equals(all)) return { text, encode, isExact: true }
  }
  const last = mark?.charset ?? (declared === '' ? 'utf-8' : declared.trim().toLowerCase())
  const encoder = encoderOf(last)
  return { text, encode: encoder === undefined ? undefined : withMark(encoder), isExact: false }
}

/** The mark if the charset has its letters, else the one that all have. */
export function writable(
  { encode }: OpenText,
  { mark, plainMark }: { readonly mark: string; readonly plainMark: string },
): string {
  const isLost = encode === undefined || encode(mark).equals(encode(mark.replaceAll(/[^\0-\x7F]/g, '?')))
  return isLost ? plainMark : mark
}

type Encoder = (text: string) => Buffer

const encoders = new Map<string, Encoder | undefined>()

/** Names come from strangers: not without end. */
const maxEncoders = 200

function encoderOf(charset: string): Encoder | undefined {
  if (!encoders.has(charset)) {
    if (encoders.size >= maxEncoders) encoders.clear()
    encoders.set(charset, makeEncoder(charset))
  }
  return encoders.get(charset)
}

function makeEncoder(charset: string): Encoder | undefined {
  if (charset === 'utf-8' || charset === 'utf8') return (text) => Buffer.from(text)
  const table = singleByteTable(charset)
  if (table !== undefined) return (text) => Buffer.from(Array.from(text, (sign) => table.get(sign) ?? 63))
  if (!iconv.encodingExists(charset)) return undefined
  return (text) => iconv.encode(text, charset, { addBOM: false })
}

/** Which byte stands for which letter, where each byte stands for one; as browsers mean it. */
function singleByteTable(charset: string): ReadonlyMap<string, number> | undefined {
  try {
    const decoder = new TextDecoder(charset)
    if (/^(?:utf|gb|big5|euc|shift|iso-2022|replacement)/.test(decoder.encoding)) return undefined
    const table = new Map<string, number>()
    for (let byte = 255; byte >= 0; byte--) table.set(decoder.decode(Uint8Array.of(byte)), byte)
    return table
  } catch {
    return undefined // not in the list of the web; iconv-lite is asked
  }
}
