import { inflateSync } from 'node:zlib'

/** Tags of TIFF 6.0 that matter here. */
const tags = {
  width: 256,
  bits: 258,
  compression: 259,
  photometric: 262,
  stripOffsets: 273,
  samples: 277,
  rows: 257,
  stripSizes: 279,
  planar: 284,
  predictor: 317,
} as const

const deflated: ReadonlySet<number> = new Set([8, 32_946])

/** More directories than any file has pages: a chain that is longer runs in a circle. */
const mostDirectories = 1000

/** A page larger than this is not opened: it is a map or a bomb. */
const mostPageBytes = 200_000_000

export function isTiff(bytes: Uint8Array): boolean {
  const mark = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.length)).toString('hex')
  return mark === '49492a00' || mark === '4d4d002a'
}

/**
 * Each page of a TIFF as a file of its own: the same bytes, with the header pointing at that page. Tesseract's build reads
 * what scanners and faxes write, but not what is packed by deflate: that is unpacked here.
 */
export function* tiffPages(bytes: Uint8Array): Generator<Uint8Array> {
  const file = new TiffFile(Buffer.from(bytes))
  for (const directory of file.directories()) {
    const isPacked = deflated.has(file.valueOf(directory, tags.compression, 1))
    yield isPacked ? (unpacked(file, directory) ?? file.startingAt(directory)) : file.startingAt(directory)
  }
}

class TiffFile {
  readonly bytes: Buffer
  readonly #isLittle: boolean

  constructor(bytes: Buffer) {
    this.bytes = bytes
    this.#isLittle = bytes[0] === 0x49
  }

  short(at: number): number {
    if (at + 2 > this.bytes.length) return 0
    return this.#isLittle ? this.bytes.readUInt16LE(at) : this.bytes.readUInt16BE(at)
  }

  long(at: number): number {
    if (at + 4 > this.bytes.length) return 0
    return this.#isLittle ? this.bytes.readUInt32LE(at) : this.bytes.readUInt32BE(at)
  }

  *directories(): Generator<number> {
    let at = this.long(4)
    for (let i = 0; i < mostDirectories && at > 0 && at + 2 < this.bytes.length; i++) {
      yield at
      at = this.long(at + 2 + this.short(at) * 12)
    }
  }

  /** The same file with this directory as its first and last. */
  startingAt(directory: number): Buffer {
    const copy = Buffer.from(this.bytes)
    const write = (value: number, at: number): void => {
      if (at + 4 > copy.length) return
      if (this.#isLittle) copy.writeUInt32LE(value, at)
      else copy.writeUInt32BE(value, at)
    }
    write(directory, 4)
    write(0, directory + 2 + this.short(directory) * 12)
    return copy
  }

  valueOf(directory: number, tag: number, otherwise: number): number {
    return this.valuesOf(directory, tag)[0] ?? otherwise
  }

  valuesOf(directory: number, tag: number): number[] {
    for (let i = 0; i < this.short(directory); i++) {
      const entry = directory + 2 + i * 12
      if (this.short(entry) !== tag) continue
      const isShort = this.short(entry + 2) === 3
      const count = Math.min(this.long(entry + 4), this.bytes.length)
      const width = isShort ? 2 : 4
      const at = count * width <= 4 ? entry + 8 : this.long(entry + 8)
      return Array.from({ length: count }, (_, n) =>
        isShort ? this.short(at + n * width) : this.long(at + n * width),
      )
    }
    return []
  }
}

/** The page as an unpacked grey or colour TIFF of one strip; undefined when it is of a form that is not known here. */
function unpacked(file: TiffFile, directory: number): Buffer | undefined {
  const [width, rows, bits, samples, photometric, planar] = [
    file.valueOf(directory, tags.width, 0),
    file.valueOf(directory, tags.rows, 0),
    file.valueOf(directory, tags.bits, 1),
    file.valueOf(directory, tags.samples, 1),
    file.valueOf(directory, tags.photometric, 1),
    file.valueOf(directory, tags.planar, 1),
  ]
  const rowBytes = Math.ceil((width * bits * samples) / 8)
  const size = rowBytes * rows
  if (![1, 8].includes(bits) || photometric > 2 || planar !== 1 || size === 0 || size > mostPageBytes)
    return undefined
  const pixels = Buffer.alloc(size)
  const sizes = file.valuesOf(directory, tags.stripSizes)
  let at = 0
  for (const [i, offset] of file.valuesOf(directory, tags.stripOffsets).entries()) {
    const strip = inflated(file.bytes.subarray(offset, offset + (sizes[i] ?? 0)), size - at)
    at += strip.copy(pixels, at)
  }
  if (file.valueOf(directory, tags.predictor, 1) === 2 && bits === 8) undoPredictor(pixels, rowBytes, samples)
  return tiffOf(pixels, { width, rows, bits, samples, photometric })
}

function inflated(strip: Buffer, most: number): Buffer {
  try {
    return inflateSync(strip, { maxOutputLength: Math.max(1, most) })
  } catch {
    return Buffer.alloc(0) // a strip that is broken stays empty; the others are read
  }
}

/** Each sample was written as its difference from the one before it in its row (TIFF 6.0, section 14). */
function undoPredictor(pixels: Buffer, rowBytes: number, samples: number): void {
  for (let start = 0; start < pixels.length; start += rowBytes) {
    for (let i = start + samples; i < start + rowBytes; i++)
      pixels[i] = ((pixels[i] ?? 0) + (pixels[i - samples] ?? 0)) & 0xff
  }
}

interface Shape {
  readonly width: number
  readonly rows: number
  readonly bits: number
  readonly samples: number
  readonly photometric: number
}

function tiffOf(pixels: Buffer, { width, rows, bits, samples, photometric }: Shape): Buffer {
  const entries: (readonly [tag: number, type: 3 | 4, value: number])[] = [
    [tags.width, 4, width],
    [tags.rows, 4, rows],
    [tags.bits, 3, bits],
    [tags.compression, 3, 1],
    [tags.photometric, 3, photometric],
    [tags.stripOffsets, 4, 0],
    [tags.samples, 3, samples],
    [278, 4, rows],
    [tags.stripSizes, 4, pixels.length],
  ]
  const size = 8 + 2 + entries.length * 12 + 4
  // More samples than one need as many numbers of bits, behind the directory.
  const head = Buffer.alloc(size + samples * 2)
  head.write('II*\0', 0, 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(entries.length, 8)
  for (const [i, [tag, type, value]] of entries.entries()) {
    const at = 10 + i * 12
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(tag === tags.bits ? samples : 1, at + 4)
    if (tag === tags.stripOffsets) head.writeUInt32LE(head.length, at + 8)
    else if (tag === tags.bits && samples > 2) head.writeUInt32LE(size, at + 8)
    else if (type === 3) head.writeUInt16LE(value, at + 8)
    else head.writeUInt32LE(value, at + 8)
  }
  for (let i = 0; i < samples; i++) head.writeUInt16LE(bits, size + i * 2)
  return Buffer.concat([head, pixels])
}
