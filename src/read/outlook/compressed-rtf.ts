import { asBuffer } from '../text/bytes.ts'

const LZFU = 0x75465a4c
const STORED = 0x414c454d
const HEADER_BYTES = 16
const WINDOW_BYTES = 4096

// What every rich text begins with, so that short ones pack too ([MS-OXRTFCP] 2.1.2.1).
const PRESET = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
)

/** Rich text as Outlook packs it ([MS-OXRTFCP]); undefined when it is none. What is cut short gives what can be had. */
export function unpackRtf(packed: Uint8Array): Buffer | undefined {
  const source = asBuffer(packed)
  if (source.length < HEADER_BYTES) return undefined
  const kind = source.readUInt32LE(8)
  const content = source.subarray(HEADER_BYTES)
  if (kind === STORED) return content.subarray(0, source.readUInt32LE(4))
  return kind === LZFU ? unpack(content) : undefined
}

// A reference of two bytes stands for at most 17: what comes out is bounded by what went in.
const MOST_PER_BYTE = 9

/** A text of more is no letter. */
const MAX_TEXT_BYTES = 268_435_456

function unpack(source: Buffer): Buffer {
  const most = Math.min(source.length * MOST_PER_BYTE, MAX_TEXT_BYTES)
  const output = Buffer.allocUnsafe(PRESET.length + most)
  PRESET.copy(output)
  let written = PRESET.length
  let at = 0
  while (at < source.length && written < output.length) {
    let flags = source[at++] ?? 0
    for (let bit = 0; bit < 8 && at < source.length; bit++, flags >>= 1) {
      if ((flags & 1) === 0) {
        output[written++] = source[at++] ?? 0
        continue
      }
      const reference = ((source[at] ?? 0) << 8) | (source[at + 1] ?? 0)
      at += 2
      const from = windowStart(written, reference >> 4)
      if (from === undefined) return output.subarray(PRESET.length, written)
      for (let i = 0; i < (reference & 15) + 2; i++)
        output[written++] = from + i < 0 ? 0 : (output[from + i] ?? 0)
    }
  }
  return output.subarray(PRESET.length, written)
}

/** Where in the output a place of the ring of 4,096 bytes lies; undefined for the place that ends the text. */
function windowStart(written: number, place: number): number | undefined {
  const distance = (written - place) & (WINDOW_BYTES - 1)
  return distance === 0 ? undefined : written - distance
}
