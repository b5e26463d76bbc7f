import { append } from '../../base/lists.ts'
import type { DrawnText } from './drawn-text.ts'
import { plain, type MetafileContents } from './emf.ts'

const placeableMark = 0x9ac6cdd7
const placeableBytes = 22
const headBytes = 18

/** True for the first bytes of a Windows metafile, placeable or not ([MS-WMF] 2.3.2). */
export function isWmf(head: Buffer): boolean {
  if (head.length < headBytes) return false
  if (head.readUInt32LE(0) === placeableMark) return true
  const version = head.readUInt16LE(4)
  return head.readUInt32LE(0) === 0x00090001 && (version === 0x0100 || version === 0x0300)
}

/** Numbers of records, [MS-WMF] 2.1.1.1. */
const record = { end: 0, text: 0x0521, extendedText: 0x0a32 } as const

/** A rectangle stands before the letters. */
const withRectangle = 0x0006

/** Texts of a Windows metafile ([MS-WMF]); their letters are those of Windows in the west. */
export function readWmf(bytes: Buffer): MetafileContents {
  const drawn: DrawnText[] = []
  const isPlaceable = bytes.length >= 4 && bytes.readUInt32LE(0) === placeableMark
  for (let at = (isPlaceable ? placeableBytes : 0) + headBytes; at + 6 <= bytes.length;) {
    const size = bytes.readUInt32LE(at) * 2
    const type = bytes.readUInt16LE(at + 4)
    if (type === record.end) return { drawn, bitmaps: [], isWhole: true }
    if (size < 6 || at + size > bytes.length) break
    const body = bytes.subarray(at + 6, at + size)
    if (type === record.text) append(drawn, shortText(body))
    else if (type === record.extendedText) append(drawn, extendedText(body))
    at += size
  }
  return { drawn, bitmaps: [], isWhole: false }
}

const letters = new TextDecoder('windows-1252')

function shortText(body: Buffer): DrawnText[] {
  const length = body.length < 2 ? 0 : body.readUInt16LE(0)
  const placeAt = 2 + length + (length % 2)
  if (length === 0 || placeAt + 4 > body.length) return []
  return [
    {
      text: plain(letters.decode(body.subarray(2, 2 + length))),
      y: body.readInt16LE(placeAt),
      x: body.readInt16LE(placeAt + 2),
      width: undefined,
    },
  ]
}

function extendedText(body: Buffer): DrawnText[] {
  if (body.length < 8) return []
  const length = body.readUInt16LE(4)
  const from = (body.readUInt16LE(6) & withRectangle) === 0 ? 8 : 16
  const end = from + length
  if (length === 0 || end > body.length) return []
  const text = plain(letters.decode(body.subarray(from, end)))
  const width = widthIn(body.subarray(end + (length % 2)), length)
  return [{ text, y: body.readInt16LE(0), x: body.readInt16LE(2), width }]
}

function widthIn(distances: Buffer, length: number): number | undefined {
  if (distances.length < 2 * length) return undefined
  let width = 0
  for (let i = 0; i < length; i++) width += distances.readInt16LE(2 * i)
  return width
}
