import { crc32, deflateSync, inflateSync } from 'node:zlib'
import Pdf from 'pdfkit'

/** A picture in grey, a byte a pixel. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Reads our own test pictures: PNG without interlace, grey or of a palette, of one to eight bits. */
export function greyOfPng(bytes: Uint8Array): Grey {
  const file = Buffer.from(bytes)
  const [width, height, bits, colour] = [
    file.readUInt32BE(16),
    file.readUInt32BE(20),
    file[24] ?? 8,
    file[25],
  ]
  let palette = Buffer.alloc(0)
  const data: Buffer[] = []
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    const kind = file.toString('latin1', at + 4, at + 8)
    const content = file.subarray(at + 8, at + 8 + length)
    if (kind === 'PLTE') palette = content
    if (kind === 'IDAT') data.push(content)
    at += 12 + length
  }
  const rowBytes = Math.ceil((width * bits) / 8)
  const rows = unfiltered(inflateSync(Buffer.concat(data)), rowBytes, height)
  const pixels = new Uint8Array(width * height)
  const most = 2 ** bits - 1
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * bits
      const byte = rows[y * rowBytes + (bit >> 3)] ?? 0
      const value = (byte >> (8 - bits - (bit & 7))) & most
      pixels[y * width + x] = colour === 3 ? (palette[value * 3] ?? 0) : Math.round((value * 255) / most)
    }
  }
  return { width, height, pixels }
}

/** The five filters of PNG, for pixels of at most a byte. */
function unfiltered(rows: Buffer, rowBytes: number, height: number): Uint8Array {
  const out = new Uint8Array(rowBytes * height)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (rowBytes + 1)]
    for (let x = 0; x < rowBytes; x++) {
      const [left, up, corner] = [
        x === 0 ? 0 : (out[y * rowBytes + x - 1] ?? 0),
        y === 0 ? 0 : (out[(y - 1) * rowBytes + x] ?? 0),
        x === 0 || y === 0 ? 0 : (out[(y - 1) * rowBytes + x - 1] ?? 0),
      ]
      const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)]
      out[y * rowBytes + x] = (rows[y * (rowBytes + 1) + 1 + x] ?? 0) + (guesses[filter ?? 0] ?? 0)
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** The picture turned by quarters, clockwise. */
export function turned(picture: Grey, quarters: number): Grey {
  if (quarters === 0) return picture
  const { width, height, pixels } = picture
  const next = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) next[x * height + height - 1 - y] = pixels[y * width + x] ?? 0
  return turned({ width: height, height: width, pixels: next }, quarters - 1)
}

export function pngOfGrey({ width, height, pixels }: Grey): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    Buffer.from(pixels.buffer, pixels.byteOffset + y * width, width).copy(rows, y * (width + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const chunk = (kind: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
    const frame = Buffer.alloc(8 + body.length)
    frame.writeUInt32BE(content.length, 0)
    body.copy(frame, 4)
    frame.writeUInt32BE(crc32(body), 4 + body.length)
    return frame
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PDF as a scanner makes it: each page a picture, without text; one that is undefined stays white. */
export function scannedPdf(pages: readonly (Uint8Array | undefined)[]): Promise<Uint8Array> {
  return writtenPdf(
    pages.map((page) => (pdf) => {
      if (page !== undefined) pdf.image(Buffer.from(page), 0, 0, { fit: [595, 842] })
    }),
  )
}

/** A PDF as somebody writes it: words, and below them a picture that was put in. */
export function letterWithPicture(words: string, picture: Uint8Array): Promise<Uint8Array> {
  return writtenPdf([
    (pdf) => {
      pdf.text(words, 72, 40)
      pdf.image(Buffer.from(picture), 72, 100, { fit: [450, 700] })
    },
  ])
}

/** A PDF whose pages are put on one after the other. */
export function writtenPdf(
  pages: readonly ((pdf: PDFKit.PDFDocument) => void)[],
  settings: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pdf = new Pdf({ size: 'A4', margin: 0, autoFirstPage: false, ...settings })
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
    for (const page of pages) {
      pdf.addPage()
      page(pdf)
    }
    pdf.end()
  })
}

/** A TIFF of several pages in grey, each one strip, packed by deflate as many programs do. */
export function packedTiff(pages: readonly Grey[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('49492a0008000000', 'hex')]
  let at = 8
  for (const [i, { width, height, pixels }] of pages.entries()) {
    const strip = deflateSync(pixels)
    const entries = [
      [256, 4, width],
      [257, 4, height],
      [258, 3, 8],
      [259, 3, 8],
      [262, 3, 1],
      [273, 4, at + 2 + 9 * 12 + 4],
      [277, 3, 1],
      [278, 4, height],
      [279, 4, strip.length],
    ] as const
    const directory = Buffer.alloc(2 + entries.length * 12 + 4)
    directory.writeUInt16LE(entries.length, 0)
    for (const [n, [tag, type, value]] of entries.entries()) {
      directory.writeUInt16LE(tag, 2 + n * 12)
      directory.writeUInt16LE(type, 4 + n * 12)
      directory.writeUInt32LE(1, 6 + n * 12)
      directory.writeUInt32LE(value, 10 + n * 12)
    }
    at += directory.length + strip.length
    directory.writeUInt32LE(i + 1 < pages.length ? at : 0, directory.length - 4)
    parts.push(directory, strip)
  }
  return Buffer.concat(parts)
}
