import type { ByteSource } from '../../base/bytes.ts'
import { asBuffer } from '../text/bytes.ts'
import { heifSize } from './heif.ts'

/** How many pixels a picture has. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** What the head of a picture says of its size, with nothing of it unpacked; undefined when it does not say. */
export function pictureSize(format: string, bytes: ByteSource): PictureSize | undefined {
  const size = sizes[format]?.(asBuffer(bytes.read(0, headBytes)), bytes)
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined
}

const headBytes = 4096

type SizeOf = (head: Buffer, bytes: ByteSource) => PictureSize | undefined

const sizes: Readonly<Record<string, SizeOf>> = {
  png: (head) =>
    head.length < 24 ? undefined : { width: head.readUInt32BE(16), height: head.readUInt32BE(20) },
  gif: (head) =>
    head.length < 10 ? undefined : { width: head.readUInt16LE(6), height: head.readUInt16LE(8) },
  bmp: bmpSize,
  webp: webpSize,
  jpeg: (_head, bytes) => jpegSize(bytes),
  tiff: (_head, bytes) => tiffSize(bytes),
  heif: (_head, bytes) => heifSize(bytes),
}

/** The older header has short numbers; a negative height means that the rows begin at the top. */
function bmpSize(head: Buffer): PictureSize | undefined {
  if (head.length < 26 || head.toString('latin1', 0, 2) !== 'BM') return undefined
  return head.readUInt32LE(14) === 12
    ? { width: head.readUInt16LE(18), height: head.readUInt16LE(20) }
    : { width: Math.abs(head.readInt32LE(18)), height: Math.abs(head.readInt32LE(22)) }
}

function webpSize(head: Buffer): PictureSize | undefined {
  if (head.length < 30) return undefined
  const kind = head.toString('latin1', 12, 16)
  if (kind === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
  if (kind === 'VP8 ')
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  const packed = head.readUInt32LE(21)
  return kind === 'VP8L' ? { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 } : undefined
}

/** Segments before the one that tells the size: profiles and previews. */
const mostSegments = 1000

/** The first start of a frame (ITU-T T.81, B.2.2): C0 to CF without DHT, JPG and DAC. */
function jpegSize(bytes: ByteSource): PictureSize | undefined {
  let at = 2
  for (let i = 0; i < mostSegments && at + 9 <= bytes.sizeBytes; i++) {
    const head = asBuffer(bytes.read(at, at + 9))
    const [mark, kind = 0] = head
    if (mark !== 0xff) return undefined
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind))
      return { width: head.readUInt16BE(7), height: head.readUInt16BE(5) }
    at += kind === 0xff ? 1 : 2 + head.readUInt16BE(2)
  }
  return undefined
}

/** Width and height of the first page (TIFF 6.0, tags 256 and 257). */
function tiffSize(bytes: ByteSource): PictureSize | undefined {
  const head = asBuffer(bytes.read(0, 8))
  if (head.length < 8) return undefined
  const isLittle = head[0] === 0x49
  const start = isLittle ? head.readUInt32LE(4) : head.readUInt32BE(4)
  const directory = asBuffer(bytes.read(start, start + 2 + 12 * mostEntries))
  if (directory.length < 2) return undefined
  const short = (at: number): number => (isLittle ? directory.readUInt16LE(at) : directory.readUInt16BE(at))
  const long = (at: number): number => (isLittle ? directory.readUInt32LE(at) : directory.readUInt32BE(at))
  const found = new Map<number, number>()
  for (let i = 0; i < short(0) && 2 + (i + 1) * 12 <= directory.length; i++) {
    const at = 2 + i * 12
    found.set(short(at), short(at + 2) === 3 ? short(at + 8) : long(at + 8))
  }
  return { width: found.get(256) ?? 0, height: found.get(257) ?? 0 }
}

const mostEntries = 60
