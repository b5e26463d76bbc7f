import type { ByteSource } from '../../base/bytes.ts'
import { within } from '../../base/bytes.ts'
import { asBuffer } from '../text/bytes.ts'
import type { PictureSize } from './size.ts'

/** Where a HEIF picture (ISO/IEC 23008-12) keeps what the camera wrote: as an item in its box "meta". */
export interface HeifProperties {
  readonly exif: ByteSource | undefined
  readonly xmp: Buffer | undefined
}

/** The box lists some hundred tiles; the picture itself lies elsewhere. */
const maxMetaBytes = 4_194_304
const maxBoxes = 1000
const maxXmpBytes = 1_048_576

export function heifProperties(bytes: ByteSource): HeifProperties {
  const meta = metaBox(bytes)
  // The box has four bytes of version in front of the boxes in it.
  const boxes = meta === undefined ? new Map<string, Buffer>() : boxesIn(meta.subarray(4))
  const [infos, places] = [boxes.get('iinf'), boxes.get('iloc')]
  if (infos === undefined || places === undefined) return { exif: undefined, xmp: undefined }
  const kinds = itemKinds(infos)
  const located = itemPlaces(places)
  const find = (kind: string): ByteSource | undefined => {
    const place = located.get(kinds.get(kind) ?? -1)
    return place === undefined ? undefined : within(bytes, place.start, place.start + place.length)
  }
  const exif = find('Exif')
  const xmp = find('mime')
  return {
    exif: exif === undefined ? undefined : afterPrefix(exif),
    xmp: xmp === undefined ? undefined : asBuffer(xmp.read(0, maxXmpBytes)),
  }
}

/** The number of bytes to skip to the TIFF header stands in front. */
function afterPrefix(item: ByteSource): ByteSource {
  const head = asBuffer(item.read(0, 4))
  return within(item, 4 + (head.length < 4 ? 0 : head.readUInt32BE(0)), item.sizeBytes)
}

/** The largest of what lies in it: the picture, beside its tiles and its preview. */
export function heifSize(bytes: ByteSource): PictureSize | undefined {
  const meta = metaBox(bytes)
  const properties = meta === undefined ? undefined : boxesIn(meta.subarray(4)).get('iprp')
  const container = properties === undefined ? undefined : boxesIn(properties).get('ipco')
  let largest: PictureSize | undefined
  for (const [kind, box] of container === undefined ? [] : eachBox(container)) {
    if (kind !== 'ispe' || box.length < 12) continue
    const size = { width: box.readUInt32BE(4), height: box.readUInt32BE(8) }
    if (largest === undefined || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}

function metaBox(bytes: ByteSource): Buffer | undefined {
  let at = 0
  for (let i = 0; i < maxBoxes && at + 8 <= bytes.sizeBytes; i++) {
    const head = asBuffer(bytes.read(at, at + 8))
    const size = head.readUInt32BE(0)
    if (head.toString('latin1', 4, 8) === 'meta')
      return asBuffer(bytes.read(at + 8, at + Math.min(size, maxMetaBytes)))
    if (size < 8) return undefined
    at += size
  }
  return undefined
}

function boxesIn(bytes: Buffer): Map<string, Buffer> {
  return new Map(eachBox(bytes))
}

function* eachBox(bytes: Buffer): Generator<readonly [kind: string, content: Buffer]> {
  let at = 0
  for (let i = 0; i < maxBoxes && at + 8 <= bytes.length; i++) {
    const size = bytes.readUInt32BE(at)
    if (size < 8) return
    yield [bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + size)]
    at += size
  }
}

/** The first item of each kind. Entries of version 2 have numbers of two bytes, of version 3 of four. */
function itemKinds(infos: Buffer): Map<string, number> {
  const kinds = new Map<string, number>()
  let at = infos[0] === 0 ? 6 : 8
  for (let i = 0; i < maxBoxes && at + 20 <= infos.length; i++) {
    const size = infos.readUInt32BE(at)
    const isWide = infos[at + 8] === 3
    const kind = infos.toString('latin1', at + (isWide ? 18 : 16), at + (isWide ? 22 : 20))
    if (!kinds.has(kind)) kinds.set(kind, isWide ? infos.readUInt32BE(at + 12) : infos.readUInt16BE(at + 12))
    if (size < 8) break
    at += size
  }
  return kinds
}

interface Place {
  readonly start: number
  readonly length: number
}

/** Of each item the first stretch: properties are not cut. */
function itemPlaces(places: Buffer): Map<number, Place> {
  const found = new Map<number, Place>()
  if (places.length < 8) return found
  const version = places[0] ?? 0
  const [offsetBytes, lengthBytes] = halves(places[4])
  const [baseBytes, indexBytes] = halves(places[5])
  const reader = new Cursor(places, 6)
  const count = Math.min(reader.take(version < 2 ? 2 : 4), maxBoxes)
  for (let i = 0; i < count && !reader.isAtEnd; i++) {
    const item = reader.take(version < 2 ? 2 : 4)
    if (version > 0) reader.take(2)
    reader.take(2)
    const base = reader.take(baseBytes)
    const extents = Math.min(reader.take(2), maxBoxes)
    for (let j = 0; j < extents && !reader.isAtEnd; j++) {
      if (version > 0) reader.take(indexBytes)
      const start = base + reader.take(offsetBytes)
      const length = reader.take(lengthBytes)
      if (!found.has(item)) found.set(item, { start, length })
    }
  }
  return found
}

function halves(byte = 0): readonly [high: number, low: number] {
  return [byte >> 4, byte & 0xf]
}

class Cursor {
  readonly #bytes: Buffer
  #at: number

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes
    this.#at = at
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** A number of so many bytes, none being 0; behind the end too. */
  take(length: number): number {
    const start = this.#at
    this.#at += length
    if (length === 0 || this.#at > this.#bytes.length) return 0
    if (length <= 6) return this.#bytes.readUIntBE(start, length)
    return Number(this.#bytes.readBigUInt64BE(start))
  }
}
