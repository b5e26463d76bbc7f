import type { ByteSource } from '../../base/bytes.ts'
import type { Field } from '../document.ts'
import { asBuffer } from '../text/bytes.ts'
import { toText } from '../text/charset.ts'

/** What a camera or program wrote into a picture (Exif 2.32, TIFF 6.0): the values that tell of people, place and time. */
export interface Exif {
  readonly fields: readonly Field[]
  /** Adobe's packet of properties, where a TIFF keeps it among its tags. */
  readonly xmp: Buffer | undefined
}

/** By number in the main directory, in that of the camera and in that of the place. */
const mainNames = new Map([
  [0x010e, 'description'],
  [0x010f, 'make'],
  [0x0110, 'model'],
  [0x0131, 'software'],
  [0x0132, 'modified'],
  [0x013b, 'artist'],
  [0x013c, 'computer'],
  [0x8298, 'copyright'],
  [0x9c9b, 'title'],
  [0x9c9c, 'comment'],
  [0x9c9d, 'author'],
  [0x9c9e, 'keywords'],
  [0x9c9f, 'subject'],
])
const cameraNames = new Map([
  [0x9003, 'taken'],
  [0x9286, 'comment'],
  [0xa430, 'camera owner'],
  [0xa431, 'camera serial number'],
])

const cameraDirectory = 0x8769
const placeDirectory = 0x8825
const xmpTag = 0x02bc

/** A directory has some dozens of entries; a value is a line of text, an XMP packet some kilobytes. */
const maxEntries = 500
const maxValueBytes = 1_048_576

export function readExif(bytes: ByteSource): Exif {
  const head = asBuffer(bytes.read(0, 8))
  const order = head.toString('latin1', 0, 2)
  const nothing = { fields: [], xmp: undefined }
  if (head.length < 8 || (order !== 'II' && order !== 'MM')) return nothing
  const tiff = new Tiff(bytes, order === 'II')
  const main = tiff.directory(tiff.number(head, 4, 4))
  const camera = tiff.below(main, cameraDirectory)
  return {
    fields: [
      ...fieldsOf(tiff, main, mainNames),
      ...fieldsOf(tiff, camera, cameraNames),
      ...placeOf(tiff, tiff.below(main, placeDirectory)),
    ],
    xmp: tiff.value(main, xmpTag),
  }
}

interface Entry {
  readonly type: number
  readonly bytes: Buffer
}

type Directory = ReadonlyMap<number, Entry>

const typeBytes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

class Tiff {
  readonly #bytes: ByteSource
  readonly #isLittle: boolean

  constructor(bytes: ByteSource, isLittle: boolean) {
    this.#bytes = bytes
    this.#isLittle = isLittle
  }

  number(bytes: Buffer, at: number, length: number): number {
    return this.#isLittle ? bytes.readUIntLE(at, length) : bytes.readUIntBE(at, length)
  }

  /** The entries of a directory, each with the bytes of its value. */
  directory(at: number): Directory {
    const found = new Map<number, Entry>()
    const head = asBuffer(this.#bytes.read(at, at + 2))
    const count = head.length < 2 ? 0 : Math.min(this.number(head, 0, 2), maxEntries)
    const all = asBuffer(this.#bytes.read(at + 2, at + 2 + count * 12))
    for (let i = 0; i + 12 <= all.length; i += 12) {
      const type = this.number(all, i + 2, 2)
      const length = (typeBytes[type] ?? 0) * this.number(all, i + 4, 4)
      if (length === 0 || length > maxValueBytes) continue
      const start = length <= 4 ? at + 2 + i + 8 : this.number(all, i + 8, 4)
      found.set(this.number(all, i, 2), { type, bytes: asBuffer(this.#bytes.read(start, start + length)) })
    }
    return found
  }

  below(directory: Directory, tag: number): Directory {
    const entry = directory.get(tag)
    return entry === undefined || entry.bytes.length < 4
      ? new Map()
      : this.directory(this.number(entry.bytes, 0, 4))
  }

  value(directory: Directory, tag: number): Buffer | undefined {
    return directory.get(tag)?.bytes
  }

  /** Degrees, minutes and seconds as fractions. */
  degrees(bytes: Buffer | undefined): number | undefined {
    if (bytes === undefined || bytes.length < 24) return undefined
    const [degrees = 0, minutes = 0, seconds = 0] = [0, 8, 16].map(
      (at) => this.number(bytes, at, 4) / (this.number(bytes, at + 4, 4) || 1),
    )
    return degrees + minutes / 60 + seconds / 3600
  }
}

/** Windows writes its own in UTF-16. */
const isOfWindows = (tag: number): boolean => tag >= 0x9c9b && tag <= 0x9c9f
const userComment = 0x9286

function fieldsOf(tiff: Tiff, directory: Directory, names: ReadonlyMap<number, string>): Field[] {
  return [...names].flatMap(([tag, name]) => {
    const bytes = tiff.value(directory, tag)
    if (bytes === undefined) return []
    const text = tag === userComment ? commentText(bytes) : toText(bytes, isOfWindows(tag) ? 'utf-16le' : '')
    const value = text.replaceAll('\0', ' ').trim()
    return value === '' ? [] : [{ name, value }]
  })
}

/** Eight letters name the charset: ASCII, or Unicode in whichever order. */
function commentText(bytes: Buffer): string {
  const isWide = bytes.toString('latin1', 0, 7) === 'UNICODE'
  const text = bytes.subarray(8)
  if (!isWide) return toText(text, '')
  return toText(text, text[0] === 0 ? 'utf-16be' : 'utf-16le')
}

function placeOf(tiff: Tiff, directory: Directory): Field[] {
  const [latitude, longitude] = [2, 4].map((tag) => tiff.degrees(tiff.value(directory, tag)))
  const [north, east] = [1, 3].map((tag) => tiff.value(directory, tag)?.toString('latin1', 0, 1))
  if (latitude === undefined || longitude === undefined || latitude > 90 || longitude > 180) return []
  if (latitude === 0 && longitude === 0) return []
  const value = `${(north === 'S' ? -latitude : latitude).toFixed(5)}, ${(east === 'W' ? -longitude : longitude).toFixed(5)}`
  return [{ name: 'gps', value }]
}
