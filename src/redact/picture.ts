import type { Item } from '../read/document.ts'
import type { Outcome, Work } from './work.ts'

/** Photos of the largest cameras stay under this. */
const maxPictureBytes = 134_217_728

/**
 * Takes out of a picture all that stands beside the picture: who made it, where, with what, remarks, and small copies of it. The
 * picture itself stays as it is: what can be seen on it was not looked at.
 */
export function redactPicture(item: Item, format: string, work: Work): Outcome {
  work.ledger.note('picture-not-read', work.place)
  if (item.bytes.sizeBytes > maxPictureBytes) return { refused: 'too-large' }
  const bytes = Buffer.from(item.bytes.read(0, item.bytes.sizeBytes))
  const clean = format === 'jpeg' ? cleanJpeg(bytes) : format === 'png' ? cleanPng(bytes) : bytes
  if (clean === undefined) return { refused: 'damaged' }
  if (clean.equals(bytes)) return { bytes }
  work.ledger.note('metadata-removed', work.place)
  return { bytes: clean }
}

/** Segments that the picture itself needs (ITU-T T.81): all but those for programs (APPn) and remarks. */
const isForPrograms = (kind: number): boolean => (kind >= 0xe0 && kind <= 0xef) || kind === 0xfe

/** A JPEG without what stands beside the picture; undefined when it is damaged. */
export function cleanJpeg(bytes: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const kind = bytes[at + 1] ?? 0
    if (kind === 0xff) {
      at++
      continue
    }
    if (kind === 0xd9) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, end)
    pieces.push(...(isForPrograms(kind) ? keptOf(kind, segment) : [segment]))
    at = end
    if (kind !== 0xda) continue
    const scanEnd = endOfScan(bytes, at)
    pieces.push(bytes.subarray(at, scanEnd))
    at = scanEnd
  }
  // Behind the end some cameras put more pictures, or a film.
  pieces.push(Buffer.from([0xff, 0xd9]))
  return Buffer.concat(pieces)
}

/** Letters of a scan go on up to a mark that is neither an escape nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0xd9
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** Kept: how large a dot is, which colours are meant, and how the camera was held. */
function keptOf(kind: number, segment: Buffer): Buffer[] {
  const name = segment.toString('latin1', 4, 16)
  if (kind === 0xe0 && name.startsWith('JFIF\0')) return [withoutThumbnail(segment)]
  if (kind === 0xe2 && name.startsWith('ICC_PROFILE\0')) return [segment]
  if (kind === 0xee && name.startsWith('Adobe')) return [segment]
  if (kind !== 0xe1 || !name.startsWith('Exif\0\0')) return []
  const turned = turnOf(segment.subarray(10))
  return turned > 1 && turned <= 8 ? [turnSegment(turned)] : []
}

function withoutThumbnail(segment: Buffer): Buffer {
  const short = Buffer.from(segment.subarray(0, 18))
  if (short.length < 18) return segment
  short.writeUInt16BE(16, 2)
  short.writeUInt16BE(0, 16)
  return short
}

const orientation = 0x0112

function turnOf(tiff: Buffer): number {
  if (tiff.length < 14) return 1
  const isLittle = tiff[0] === 0x49
  const word = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let i = 0; i < Math.min(word(start), 200); i++) {
    const entry = start + 2 + i * 12
    if (word(entry) === orientation) return word(entry + 8)
  }
  return 1
}

/** The smallest record that says how the camera was held, and nothing else. */
function turnSegment(turned: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(orientation, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(turned, 18)
  const head = Buffer.from([0xff, 0xe1, 0, 2 + 6 + tiff.length])
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff])
}

/** What draws the picture (ISO/IEC 15948, APNG); texts, times and all that only programs know go. */
const pngKept = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB bKGD hIST pHYs sPLT acTL fcTL fdAT cICP'.split(' '),
)

function cleanPng(bytes: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) return undefined
    if (pngKept.has(kind)) pieces.push(bytes.subarray(at, end))
    if (kind === 'IEND') return Buffer.concat(pieces)
    at = end
  }
  return undefined
}
