/** Decoded pixels: bits (1 is white), three or four bytes each, or a mask of bits (0 is painted). */
export interface PdfImage {
  readonly width: number
  readonly height: number
  readonly kind: 'bits' | 'rgb' | 'rgba' | 'mask'
  readonly pixels: Uint8Array
}

/** A picture and where on the page its unit square comes. */
export interface Placed {
  readonly image: PdfImage
  readonly matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number]
}

/** Finer than this helps no reader; coarser than that hides small letters that the picture has. */
const finest = 300 / 72
const coarsest = 100 / 72

/** A page of A3 at 300 dots an inch takes 17 million. */
const mostPixels = 40_000_000

const white = 255

/** The page in grey, as a PGM file, at the resolution of its largest picture; undefined without pictures. */
export function drawPage(
  view: readonly number[],
  rotate: number,
  placed: readonly Placed[],
): Uint8Array | undefined {
  const [left = 0, bottom = 0, right = 0, top = 0] = view
  const [pageWidth, pageHeight] = [right - left, top - bottom]
  const scale = Math.min(scaleOf(placed), Math.sqrt(mostPixels / Math.max(1, pageWidth * pageHeight)))
  const [width, height] = [Math.round(pageWidth * scale), Math.round(pageHeight * scale)]
  if (placed.length === 0 || !(width > 0) || !(height > 0)) return undefined
  const page = new Uint8Array(width * height).fill(white)
  for (const { image, matrix } of placed) {
    const [a, b, c, d, e, f] = matrix
    // From the page's points, which count upwards, to rows of pixels, which count downwards.
    paint({ page, width, height }, image, [
      a * scale,
      -b * scale,
      c * scale,
      -d * scale,
      (e - left) * scale,
      (top - f) * scale,
    ])
  }
  return pgm(turned({ page, width, height }, rotate))
}

function scaleOf(placed: readonly Placed[]): number {
  let largest = 0
  let scale = coarsest
  for (const { image, matrix } of placed) {
    const [a, b, c, d] = matrix
    const area = Math.abs(a * d - b * c)
    if (area <= largest) continue
    largest = area
    scale = Math.sqrt((image.width * image.height) / area)
  }
  return Math.min(finest, Math.max(coarsest, scale))
}

interface Canvas {
  readonly page: Uint8Array
  readonly width: number
  readonly height: number
}

/** Asks for every pixel within reach which one of the picture comes there. */
function paint({ page, width, height }: Canvas, image: PdfImage, [a, b, c, d, e, f]: Placed['matrix']): void {
  const determinant = a * d - b * c
  if (Math.abs(determinant) < 1e-6) return
  const xs = [e, e + a, e + c, e + a + c]
  const ys = [f, f + b, f + d, f + b + d]
  const [fromX, toX] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(width, Math.ceil(Math.max(...xs)))]
  const [fromY, toY] = [
    Math.max(0, Math.floor(Math.min(...ys))),
    Math.min(height, Math.ceil(Math.max(...ys))),
  ]
  const shade = shadeOf(image)
  for (let y = fromY; y < toY; y++) {
    for (let x = fromX; x < toX; x++) {
      const [dx, dy] = [x + 0.5 - e, y + 0.5 - f]
      const column = Math.floor(((d * dx - c * dy) / determinant) * image.width)
      // The unit square counts upwards, the rows of a picture downwards.
      const row = Math.floor((1 - (a * dy - b * dx) / determinant) * image.height)
      if (column < 0 || row < 0 || column >= image.width || row >= image.height) continue
      const grey = shade(column, row)
      if (grey >= 0) page[y * width + x] = grey
    }
  }
}

/** How light a pixel is; below zero where nothing is painted. */
function shadeOf({ width, kind, pixels }: PdfImage): (column: number, row: number) => number {
  const rowBytes = (width + 7) >> 3
  const bit = (column: number, row: number): boolean =>
    ((pixels[row * rowBytes + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) !== 0
  if (kind === 'bits') return (column, row) => (bit(column, row) ? white : 0)
  if (kind === 'mask') return (column, row) => (bit(column, row) ? -1 : 0)
  const size = kind === 'rgb' ? 3 : 4
  return (column, row) => {
    const at = (row * width + column) * size
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]]
    // ITU-R BT.601 in whole numbers.
    const grey = (red * 77 + green * 151 + blue * 28) >> 8
    const cover = size === 4 ? (pixels[at + 3] ?? white) : white
    return cover === white ? grey : (grey * cover + white * (white - cover)) / white
  }
}

function turned(canvas: Canvas, rotate: number): Canvas {
  const { page, width, height } = canvas
  const quarters = (((rotate / 90) % 4) + 4) % 4
  if (quarters === 0) return canvas
  const isOnSide = quarters % 2 === 1
  const [newWidth, newHeight] = isOnSide ? [height, width] : [width, height]
  const turnedPage = new Uint8Array(page.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [newX, newY] =
        quarters === 1
          ? [height - 1 - y, x]
          : quarters === 2
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x]
      turnedPage[newY * newWidth + newX] = page[y * width + x] ?? white
    }
  }
  return { page: turnedPage, width: newWidth, height: newHeight }
}

function pgm({ page, width, height }: Canvas): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${String(width)} ${String(height)}\n255\n`), page])
}
