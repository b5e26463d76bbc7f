import { inMemory } from '../../base/bytes.ts'
import type { CompoundStreams } from '../compound-streams.ts'
import type { Item } from '../document.ts'
import { maxEntryBytes } from './unpack-limits.ts'

/** Where PowerPoint keeps the pictures of its slides, Word those in the text and beside it, and Publisher all. */
const streams = ['Pictures', 'Data', 'WordDocument', 'Escher/EscherDelayStm']

/** Kinds of records that hold a photo or scan as it is ([MS-ODRAW] 2.2.23): JPEG, PNG, TIFF, and JPEG for printers. */
const kinds: ReadonlySet<number> = new Set([0x1d, 0x1e, 0x29, 0x2a])
const kindHigh = 0xf0
const marks = /^(?:ffd8ff|89504e47|49492a00|4d4d002a)/

const headBytes = 8
/** A digest of the picture, twice where the number of the record is odd, and a byte. */
const digestBytes = 16

/** More are a catalogue. */
const maxPictures = 5000

/** Pictures in a document of Word or PowerPoint from before 2007, found by the heads of their records wherever these lie. */
export function* officePictures(file: CompoundStreams): Generator<Item> {
  let number = 0
  for (const name of streams) {
    const bytes = file.find(name)?.read(maxEntryBytes) ?? Buffer.alloc(0)
    for (
      let at = bytes.indexOf(kindHigh);
      at >= 0 && number < maxPictures;
      at = bytes.indexOf(kindHigh, at + 1)
    ) {
      const picture = pictureAt(bytes, at - 3)
      if (picture === undefined) continue
      yield { path: `picture.${++number}`, name: '', mediaType: '', charset: '', bytes: inMemory(picture) }
      at += picture.length
    }
  }
}

function pictureAt(bytes: Buffer, head: number): Buffer | undefined {
  if (head < 0 || head + headBytes > bytes.length || !kinds.has(bytes[head + 2] ?? 0)) return undefined
  const digests = ((bytes.readUInt16LE(head) >> 4) & 1) + 1
  const start = head + headBytes + digests * digestBytes + 1
  const end = head + headBytes + bytes.readUInt32LE(head + 4)
  if (end > bytes.length || !marks.test(bytes.toString('hex', start, start + 4))) return undefined
  return bytes.subarray(start, end)
}
