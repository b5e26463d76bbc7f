import { append } from '../../base/lists.ts'
import type { DrawnText } from './drawn-text.ts'

/** What stands in a metafile: texts as they were drawn, and pictures that lie in it, as bitmap files. */
export interface MetafileContents {
  readonly drawn: readonly DrawnText[]
  readonly bitmaps: readonly Uint8Array[]
  /** False when it ends too early or a record is no record. */
  readonly isWhole: boolean
}

const signature = 0x464d4520
const signatureAt = 40

/** True for the first bytes of an enhanced metafile ([MS-EMF] 2.3.4.2). */
export function isEmf(head: Buffer): boolean {
  return (
    head.length >= signatureAt + 4 &&
    head.readUInt32LE(0) === 1 &&
    head.readUInt32LE(signatureAt) === signature
  )
}

/** Numbers of records, [MS-EMF] 2.1.1. */
const record = {
  end: 14,
  comment: 70,
  bitsToDevice: 80,
  stretchedBits: 81,
  textAnsi: 83,
  textWide: 84,
  textsAnsi: 96,
  textsWide: 97,
  smallText: 108,
} as const

const mostBitmaps = 100

/** Texts and pictures of an enhanced metafile ([MS-EMF], [MS-EMFPLUS]). */
export function readEmf(bytes: Buffer): MetafileContents {
  const drawn: DrawnText[] = []
  const plus: DrawnText[] = []
  const bitmaps: Uint8Array[] = []
  const take = (type: number, body: Buffer): void => {
    if (type === record.textWide || type === record.textAnsi) append(drawn, textAt(body, firstText, type))
    else if (type === record.textsWide || type === record.textsAnsi) append(drawn, manyTexts(body, type))
    else if (type === record.smallText) append(drawn, smallText(body))
    else if (type === record.comment) append(plus, plusTexts(body))
    else if ((type === record.bitsToDevice || type === record.stretchedBits) && bitmaps.length < mostBitmaps)
      append(bitmaps, bitmapIn(body))
  }
  const isWhole = walkRecords(bytes, take)
  // Drawings say the same in both ways, so that old programs can show them.
  return { drawn: drawn.some(({ text }) => text.trim() !== '') ? drawn : plus, bitmaps, isWhole }
}

function walkRecords(bytes: Buffer, take: (type: number, body: Buffer) => void): boolean {
  for (let at = 0; at + 8 <= bytes.length;) {
    const type = bytes.readUInt32LE(at)
    const size = bytes.readUInt32LE(at + 4)
    if (type === record.end) return true
    if (size < 8 || at + size > bytes.length) return false
    take(type, bytes.subarray(at, at + size))
    at += size
  }
  return false
}

/** Where the first text of a record is described: behind its bounds, mode and scales. */
const firstText = 36
const textBytes = 40
/** The letters are numbers of shapes in a font. */
const glyphs = 0x10

/** One text, as described at `at`; its offsets count from the beginning of the record. */
function textAt(body: Buffer, at: number, type: number): DrawnText[] {
  if (at + textBytes > body.length) return []
  const isWide = type === record.textWide || type === record.textsWide
  const length = body.readUInt32LE(at + 8)
  const offset = body.readUInt32LE(at + 12)
  const end = offset + length * (isWide ? 2 : 1)
  if (length === 0 || end > body.length || (body.readUInt32LE(at + 16) & glyphs) !== 0) return []
  const text = isWide ? body.toString('utf16le', offset, end) : ansi.decode(body.subarray(offset, end))
  return [
    {
      text: plain(text),
      x: body.readInt32LE(at),
      y: body.readInt32LE(at + 4),
      width: widthIn(body, body.readUInt32LE(at + 36), length),
    },
  ]
}

/** Letters of old programs; which page they are of stands in a font that few of them name. */
const ansi = new TextDecoder('windows-1252')

function widthIn(body: Buffer, offset: number, length: number): number | undefined {
  if (offset === 0 || offset + 4 * length > body.length) return undefined
  let width = 0
  for (let i = 0; i < length; i++) width += body.readUInt32LE(offset + 4 * i)
  return width
}

function* manyTexts(body: Buffer, type: number): Generator<DrawnText> {
  if (body.length < firstText + 4) return
  const most = Math.floor((body.length - firstText - 4) / textBytes)
  const count = Math.min(body.readUInt32LE(firstText), most)
  let letters = 0
  // Each has letters of its own: who names the same ones over and over is out for more than the record holds.
  for (let i = 0; i < count && letters <= body.length; i++) {
    const [one] = textAt(body, firstText + 4 + i * textBytes, type)
    if (one === undefined) continue
    letters += one.text.length
    yield one
  }
}

const withoutBounds = 0x100
const smallLetters = 0x200

/** [MS-EMF] 2.3.5.37: without widths, and with letters of one byte when all are Latin. */
function smallText(body: Buffer): DrawnText[] {
  if (body.length < firstText) return []
  const length = body.readUInt32LE(16)
  const options = body.readUInt32LE(20)
  const from = (options & withoutBounds) === 0 ? firstText + 16 : firstText
  const isSmall = (options & smallLetters) !== 0
  const end = from + length * (isSmall ? 1 : 2)
  if (length === 0 || end > body.length || (options & glyphs) !== 0) return []
  const text = body.toString(isSmall ? 'latin1' : 'utf16le', from, end)
  return [{ text: plain(text), x: body.readInt32LE(8), y: body.readInt32LE(12), width: undefined }]
}

const plusMark = 0x2b464d45
const drawString = 0x401c
const drawDriverString = 0x4036
/** Of the second kind: letters, not shapes of a font. */
const areLetters = 1

/** Texts in a comment that holds records of EMF+ ([MS-EMFPLUS] 2.3.4). */
function* plusTexts(body: Buffer): Generator<DrawnText> {
  if (body.length < 16 || body.readUInt32LE(12) !== plusMark) return
  for (let at = 16; at + 12 <= body.length;) {
    const type = body.readUInt16LE(at)
    const size = body.readUInt32LE(at + 4)
    if (size < 12 || at + size > body.length) break
    const data = body.subarray(at + 12, at + size)
    if (type === drawString) yield* plusString(data)
    else if (type === drawDriverString) yield* plusDriverString(data)
    at += size
  }
}

function plusString(data: Buffer): DrawnText[] {
  if (data.length < 28) return []
  const end = 28 + data.readUInt32LE(8) * 2
  if (end > data.length) return []
  const width = data.readFloatLE(20)
  const text = plain(data.toString('utf16le', 28, end))
  return [{ text, x: data.readFloatLE(12), y: data.readFloatLE(16), width: width > 0 ? width : undefined }]
}

function plusDriverString(data: Buffer): DrawnText[] {
  if (data.length < 16 || (data.readUInt32LE(4) & areLetters) === 0) return []
  const length = data.readUInt32LE(12)
  const end = 16 + length * 2
  if (end + 8 > data.length) return []
  // A place for each letter follows: that of the first is that of all.
  const text = plain(data.toString('utf16le', 16, end))
  const at = end + (end % 4)
  const isPlaced = at + 8 <= data.length
  return [
    {
      text,
      x: isPlaced ? data.readFloatLE(at) : 0,
      y: isPlaced ? data.readFloatLE(at + 4) : 0,
      width: undefined,
    },
  ]
}

const fileHeadBytes = 14
/** A quarter of a page on a screen: what is smaller is a sign or a logo. */
const leastPixels = 90_000

/** A bitmap as a file: what lies in a record is one without its first bytes. */
function bitmapIn(body: Buffer): Uint8Array[] {
  if (body.length < 64) return []
  const [headAt, headBytes] = [body.readUInt32LE(48), body.readUInt32LE(52)]
  const [bitsAt, bitsBytes] = [body.readUInt32LE(56), body.readUInt32LE(60)]
  if (headBytes < 40 || headAt + headBytes > body.length || bitsAt + bitsBytes > body.length) return []
  const pixels = body.readInt32LE(headAt + 4) * Math.abs(body.readInt32LE(headAt + 8))
  if (pixels < leastPixels) return []
  const file = Buffer.alloc(fileHeadBytes)
  file.write('BM', 0, 'latin1')
  file.writeUInt32LE(fileHeadBytes + headBytes + bitsBytes, 2)
  file.writeUInt32LE(fileHeadBytes + headBytes, 10)
  return [
    Buffer.concat([
      file,
      body.subarray(headAt, headAt + headBytes),
      body.subarray(bitsAt, bitsAt + bitsBytes),
    ]),
  ]
}

/** Without what is no letter. */
export function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
}
