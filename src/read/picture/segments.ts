import { inflateSync } from 'node:zlib'
import type { ByteSource } from '../../base/bytes.ts'
import { inMemory, within } from '../../base/bytes.ts'
import type { Field } from '../document.ts'
import { asBuffer } from '../text/bytes.ts'
import { toText } from '../text/charset.ts'
import { iptcFields, photoshopMark } from './iptc.ts'

/** What stands in a picture beside the picture. */
export interface Beside {
  readonly exif?: ByteSource | undefined
  readonly xmp?: Buffer | undefined
  readonly fields?: readonly Field[]
}

const maxSegments = 1000
const maxTextBytes = 1_048_576
const exifMark = 'Exif\0\0'
const xmpMark = 'http://ns.adobe.com/xap/1.0/\0'

/** The segments of a JPEG before its first scan (ITU-T T.81 annex B). */
export function* jpegParts(bytes: ByteSource): Generator<Beside> {
  let at = 2
  for (let i = 0; i < maxSegments && at + 4 <= bytes.sizeBytes; i++) {
    const head = asBuffer(bytes.read(at, at + 4))
    const [mark = 0, kind = 0] = head
    if (mark !== 0xff || kind === 0xda) return
    const end = at + 2 + head.readUInt16BE(2)
    const content = asBuffer(bytes.read(at + 4, end))
    if (kind === 0xe1 && content.toString('latin1', 0, exifMark.length) === exifMark)
      yield { exif: inMemory(content.subarray(exifMark.length)) }
    if (kind === 0xe1 && content.toString('latin1', 0, xmpMark.length) === xmpMark)
      yield { xmp: content.subarray(xmpMark.length) }
    if (kind === 0xed && content.toString('latin1', 0, photoshopMark.length) === photoshopMark)
      yield { fields: iptcFields(content.subarray(photoshopMark.length)) }
    if (kind === 0xfe) yield { fields: [{ name: 'comment', value: toText(content, '').trim() }] }
    at = end
  }
}

/** The chunks of a PNG (ISO/IEC 15948) that hold text or properties. */
export function* pngParts(bytes: ByteSource): Generator<Beside> {
  let at = 8
  for (let i = 0; i < maxSegments && at + 12 <= bytes.sizeBytes; i++) {
    const head = asBuffer(bytes.read(at, at + 8))
    const length = head.readUInt32BE(0)
    const kind = head.toString('latin1', 4, 8)
    const start = at + 8
    if (kind === 'eXIf') yield { exif: within(bytes, start, start + length) }
    if (textChunks.has(kind) && length <= maxTextBytes) {
      const text = chunkText(kind, asBuffer(bytes.read(start, start + length)))
      if (text?.name === 'XML:com.adobe.xmp') yield { xmp: Buffer.from(text.value) }
      else if (text !== undefined && keywords.has(text.name))
        yield { fields: [{ ...text, name: text.name.toLowerCase() }] }
    }
    at = start + length + 4
  }
}

/** Those that the standard knows and that people fill in; programs have many of their own. */
const keywords = new Set(['Title', 'Author', 'Description', 'Copyright', 'Comment', 'Source'])

const textChunks = new Set(['tEXt', 'zTXt', 'iTXt'])

/** A name of up to 79 letters, then the text: Latin-1, packed, or UTF-8 behind its language and its name in that. */
function chunkText(kind: string, bytes: Buffer): Field | undefined {
  const end = bytes.indexOf(0)
  if (end < 1) return undefined
  const name = bytes.toString('latin1', 0, end)
  if (kind === 'tEXt') return { name, value: bytes.toString('latin1', end + 1) }
  if (kind === 'zTXt') return { name, value: unpacked(bytes.subarray(end + 2)).toString('latin1') }
  const start = bytes.indexOf(0, bytes.indexOf(0, end + 3) + 1) + 1
  const text = bytes.subarray(start)
  return { name, value: (bytes[end + 1] === 1 ? unpacked(text) : text).toString() }
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: maxTextBytes })
  } catch {
    return Buffer.alloc(0) // a text that is broken or a bomb says nothing; the picture itself is listed anyway
  }
}

/** The chunks of a WebP (RIFF). */
export function* webpParts(bytes: ByteSource): Generator<Beside> {
  let at = 12
  for (let i = 0; i < maxSegments && at + 8 <= bytes.sizeBytes; i++) {
    const head = asBuffer(bytes.read(at, at + 8))
    const kind = head.toString('latin1', 0, 4)
    const length = head.readUInt32LE(4)
    if (kind === 'EXIF') yield { exif: within(bytes, at + 8, at + 8 + length) }
    if (kind === 'XMP ') yield { xmp: asBuffer(bytes.read(at + 8, at + 8 + Math.min(length, maxTextBytes))) }
    at += 8 + length + (length & 1)
  }
}
