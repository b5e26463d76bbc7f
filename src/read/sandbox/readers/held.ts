/** Exif stands at the beginning of a JPEG; thumbnails and colour profiles make it long. */
const longestHead = 262_144
const exifMark = Buffer.from('Exif\0\0', 'latin1')
const orientationTag = 0x0112

/** How the camera was held, as Exif tells it (tag 0x0112): 1 to 8, upright when nobody says. */
export function heldAs(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, longestHead))
  if (head.length < 4 || head.readUInt16BE(0) !== 0xffd8) return 1
  const at = head.indexOf(exifMark)
  if (at < 0 || at + 14 > head.length) return 1
  const tiff = head.subarray(at + exifMark.length)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (offset: number): number =>
    offset + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(offset) : tiff.readUInt16BE(offset)
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = short(start)
  for (let i = 0; i < entries; i++) {
    const entry = start + 2 + i * 12
    if (short(entry) !== orientationTag) continue
    const held = short(entry + 8)
    return held >= 1 && held <= 8 ? held : 1
  }
  return 1
}
