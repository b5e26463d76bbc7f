/** How long numbers are and where things stand on a page: stores of before 2003, of since, and of Outlook 2013 and later for servers. */
export interface Layout {
  /** Bytes of the number of a block and of a place in the file. */
  readonly idBytes: 4 | 8
  readonly pageBytes: number
  /** Where on a page of an index the numbers stand that say what is on it. */
  readonly countAt: number
  readonly countBytes: 1 | 2
  readonly pageTypeAt: number
  /** Bits of a heap reference that number a piece within its block. */
  readonly pieceBits: number
  readonly nodeIndexAt: number
  readonly blockIndexAt: number
  readonly cipherAt: number
}

const ansi: Layout = {
  idBytes: 4,
  pageBytes: 512,
  countAt: 496,
  countBytes: 1,
  pageTypeAt: 500,
  pieceBits: 11,
  nodeIndexAt: 188,
  blockIndexAt: 196,
  cipherAt: 461,
}

const unicode: Layout = {
  ...ansi,
  idBytes: 8,
  countAt: 488,
  pageTypeAt: 496,
  nodeIndexAt: 224,
  blockIndexAt: 240,
  cipherAt: 513,
}

const largePages: Layout = {
  ...unicode,
  pageBytes: 4096,
  countAt: 4056,
  countBytes: 2,
  pageTypeAt: 4072,
  pieceBits: 14,
}

/** The layout that the version in a header stands for ([MS-PST] 2.2.2.6); undefined for one we do not know. */
export function layoutOf(version: number): Layout | undefined {
  if (version === 14 || version === 15) return ansi
  if (version >= 20 && version < 36) return unicode
  return version >= 36 && version < 50 ? largePages : undefined
}
