import { rc4 } from '../rc4.ts'

/** A database of Access that is not as it should be. Caught by who reads it, and listed. */
export class DamagedAccess extends Error {
  override readonly name = 'DamagedAccess'
}

/** Rows, pieces or tables that lie in each other: they come to far more than the file. */
export class TooMuchAccess extends Error {
  override readonly name = 'TooMuchAccess'
}

/** Its pages are locked with a password that is not in it. */
export class LockedAccess extends Error {
  override readonly name = 'LockedAccess'
}

/** Where things stand: Access 97, and all since 2000. Nobody published it; found out by the makers of mdbtools and Jackcess. */
export interface AccessLayout {
  readonly isOld: boolean
  readonly pageBytes: number
  /** On a page with rows: how many there are, and where each begins. */
  readonly rowTable: number
  readonly definition: {
    readonly variableColumns: number
    readonly columns: number
    readonly indexes: number
    readonly realIndexes: number
    readonly usage: number
    readonly end: number
    readonly indexEntryBytes: number
  }
  readonly column: {
    readonly bytes: number
    readonly index: number
    readonly variable: number
    readonly flags: number
    readonly fixed: number
  }
  readonly realIndexBytes: number
  /** Where in one the numbers of its columns begin. */
  readonly realIndexColumns: number
  readonly logicalIndexBytes: number
  /** Where in one stands which real one it is, and where what it is for. */
  readonly logicalIndex: { readonly real: number; readonly use: number }
}

const old: AccessLayout = {
  isOld: true,
  pageBytes: 2048,
  rowTable: 8,
  definition: {
    variableColumns: 23,
    columns: 25,
    indexes: 27,
    realIndexes: 31,
    usage: 35,
    end: 43,
    indexEntryBytes: 8,
  },
  column: { bytes: 18, index: 1, variable: 3, flags: 13, fixed: 14 },
  realIndexBytes: 39,
  realIndexColumns: 0,
  logicalIndexBytes: 20,
  logicalIndex: { real: 4, use: 19 },
}

const since2000: AccessLayout = {
  isOld: false,
  pageBytes: 4096,
  rowTable: 12,
  definition: {
    variableColumns: 43,
    columns: 45,
    indexes: 47,
    realIndexes: 51,
    usage: 55,
    end: 63,
    indexEntryBytes: 12,
  },
  column: { bytes: 25, index: 5, variable: 7, flags: 15, fixed: 21 },
  realIndexBytes: 52,
  realIndexColumns: 4,
  logicalIndexBytes: 28,
  logicalIndex: { real: 8, use: 23 },
}

const versionAt = 0x14
const lastVersion = 6
/** From here the first page is locked with a key that everybody has. */
const headerFrom = 0x18
const headerBytes = 128
const headerKey = Buffer.from('c7da396b', 'hex')
const codePageAt = 0x3c
const keyAt = 0x3e

/** What the high bits of the place of a row say: that its bytes now stand elsewhere, or that it is gone. */
const movedOrGone = 0x4000
const placeBits = 0x1fff

/** What a table may come to beside as much as the file: files in it may be packed. */
const tableBytes = 16_777_216
/** And all tables beside three times as much. */
const allBytes = 134_217_728

/** The pages of a database of Access (Jet 3 and 4, ACE) and the rows on them. */
export class AccessFile {
  readonly layout: AccessLayout
  readonly sizeBytes: number
  readonly #bytes: Buffer
  readonly #key: Buffer | undefined
  readonly #letters: InstanceType<typeof TextDecoder>
  #left = tableBytes
  #leftOfAll: number

  constructor(bytes: Buffer) {
    const version = bytes[versionAt] ?? lastVersion + 1
    if (version > lastVersion) throw new DamagedAccess('version')
    const header = rc4(headerKey, bytes.subarray(headerFrom, headerFrom + headerBytes))
    const key = header.subarray(keyAt - headerFrom, keyAt - headerFrom + 4)
    const isLocked = key.some((byte) => byte !== 0)
    // Since 2007 the key tells only that there is one. Before that it is all there is: to obscure, as its makers said.
    if (isLocked && version > 1) throw new LockedAccess()
    this.layout = version === 0 ? old : since2000
    this.sizeBytes = bytes.length
    this.#leftOfAll = allBytes + 3 * bytes.length
    this.#bytes = bytes
    this.#key = isLocked ? key : undefined
    this.#letters = lettersOf(header.readUInt16LE(codePageAt - headerFrom))
  }

  /** To be told before each table is read. */
  beginTable(): void {
    this.#left = tableBytes + this.sizeBytes
  }

  /** To be told what is made of the file, by a table that was begun. */
  spend(bytes: number): void {
    this.#left -= bytes
    this.#leftOfAll -= bytes
    if (this.#left < 0 || this.#leftOfAll < 0) throw new TooMuchAccess()
  }

  page(number: number): Buffer {
    const { pageBytes } = this.layout
    const page = this.#bytes.subarray(number * pageBytes, (number + 1) * pageBytes)
    if (number < 1 || page.length < pageBytes) throw new DamagedAccess('page')
    if (this.#key === undefined) return page
    const key = Buffer.alloc(4)
    key.writeUInt32LE((this.#key.readUInt32LE(0) ^ number) >>> 0)
    return rc4(key, page)
  }

  /** The rows of a page that are there: of one that moved only its new place, on whatever page that is. */
  *rows(page: Buffer, missed: () => void): Generator<Buffer> {
    const most = (page.length - this.layout.rowTable - 2) >> 1
    const told = page.readUInt16LE(this.layout.rowTable)
    if (told > most) missed()
    for (let i = 0; i < Math.min(told, most); i++) {
      const place = page.readUInt16LE(this.layout.rowTable + 2 + 2 * i)
      if ((place & movedOrGone) === 0) yield this.#row(page, i)
    }
  }

  /** The bytes that a pointer leads to: its lowest byte is a row, the others are a page. */
  pointed(pointer: number): Buffer {
    return this.#row(this.page(pointer >>> 8), pointer & 0xff)
  }

  #row(page: Buffer, index: number): Buffer {
    const at = this.layout.rowTable + 2 + 2 * index
    if (at + 2 > page.length) throw new DamagedAccess('row')
    const end = index === 0 ? page.length : page.readUInt16LE(at - 2) & placeBits
    return page.subarray(page.readUInt16LE(at) & placeBits, end)
  }

  /** Letters as they lie in the file: in the code page of its time, or two bytes each, with those of one byte packed. */
  text(bytes: Buffer): string {
    if (this.layout.isOld) return this.#letters.decode(bytes)
    return bytes[0] === 0xff && bytes[1] === 0xfe ? unpacked(bytes) : bytes.toString('utf16le')
  }
}

function lettersOf(codePage: number): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(`windows-${codePage}`)
  } catch {
    return new TextDecoder('windows-1252')
  }
}

/** Behind the mark: one byte a letter, until a zero says two from here on, and the next one again. */
function unpacked(bytes: Buffer): string {
  let text = ''
  let isPacked = true
  let from = 2
  while (from < bytes.length) {
    const end = isPacked ? endOfPacked(bytes, from) : endOfWide(bytes, from)
    text += bytes.toString(isPacked ? 'latin1' : 'utf16le', from, end)
    from = end + 1
    isPacked = !isPacked
  }
  return text
}

function endOfPacked(bytes: Buffer, from: number): number {
  const zero = bytes.indexOf(0, from)
  return zero < 0 ? bytes.length : zero
}

function endOfWide(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0) at += 2
  return Math.min(at, bytes.length)
}
