import { inflateSync } from 'node:zlib'
import { DamagedAccess, type AccessFile } from './access-file.ts'
import type { AccessColumn } from './access-table.ts'

export type AccessValue = string | number | bigint | Uint8Array | null

interface Kind {
  /** The word for it in SQLite: its kind, and how it is kept there. */
  readonly sql: string
  readonly read: (bytes: Buffer, column: AccessColumn, file: AccessFile) => AccessValue
}

const int = 'INT'
const binary = 'BLOB'
const text = 'TEXT'

const kinds: Readonly<Record<number, Kind>> = {
  1: { sql: int, read: (bytes) => bytes.length },
  2: { sql: int, read: (bytes) => bytes.readUInt8(0) },
  3: { sql: int, read: (bytes) => bytes.readInt16LE(0) },
  4: { sql: int, read: (bytes) => bytes.readInt32LE(0) },
  5: { sql: 'DECIMAL', read: (bytes) => decimal(bytes.readBigInt64LE(0), 4) },
  6: { sql: 'REAL', read: (bytes) => Number(bytes.readFloatLE(0).toPrecision(7)) },
  7: { sql: 'REAL', read: (bytes) => bytes.readDoubleLE(0) },
  8: { sql: 'MOMENT', read: (bytes) => moment(bytes.readDoubleLE(0)) },
  9: { sql: binary, read: (bytes) => bytes },
  10: { sql: text, read: (bytes, _column, file) => file.text(bytes) },
  11: { sql: binary, read: (bytes, _column, file) => longValue(bytes, file) },
  12: { sql: text, read: (bytes, _column, file) => file.text(longValue(bytes, file)) },
  15: { sql: 'GUID', read: guid },
  16: { sql: 'DECIMAL', read: (bytes, { scale }) => wideDecimal(bytes, scale) },
  // Attachments and fields of several values: the number under which they stand in a table of their own.
  18: { sql: int, read: (bytes) => bytes.readInt32LE(0) },
  19: { sql: int, read: (bytes) => bytes.readBigInt64LE(0) },
  20: { sql: 'MOMENT', read: wideMoment },
}

export function sqlTypeOf({ type }: AccessColumn): string {
  return kinds[type]?.sql ?? binary
}

/** A value as its bytes in a row say; of a kind that we do not know nothing. */
export function valueOf(file: AccessFile, column: AccessColumn, bytes: Buffer): AccessValue {
  return kinds[column.type]?.read(bytes, column, file) ?? null
}

const lengthBits = 0x3fff_ffff
const isHere = 0x8000_0000
const isInOnePiece = 0x4000_0000

/** Of a chain in pieces of a letter or two. */
const pieceCost = 64

/** Long texts and files stand on pages of their own, in one piece or in a chain of them. */
function longValue(field: Buffer, file: AccessFile): Buffer {
  const head = field.readUInt32LE(0)
  // No value is longer than the file; a chain that leads back to itself would be.
  const length = Math.min(head & lengthBits, file.sizeBytes)
  if ((head & isHere) !== 0) return field.subarray(12, 12 + length)
  let pointer = field.readUInt32LE(4)
  if ((head & isInOnePiece) !== 0) return file.pointed(pointer).subarray(0, length)
  const pieces: Buffer[] = []
  let got = 0
  while (got < length && pointer !== 0) {
    const piece = file.pointed(pointer)
    if (piece.length <= 4) throw new DamagedAccess('long value')
    file.spend(piece.length + pieceCost)
    pieces.push(piece.subarray(4))
    got += piece.length - 4
    pointer = piece.readUInt32LE(0)
  }
  return Buffer.concat(pieces).subarray(0, length)
}

function decimal(units: bigint, scale: number): string {
  const sign = units < 0n ? '-' : ''
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const rest = digits.slice(digits.length - scale).replace(/0+$/, '')
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`
}

/** A sign, and sixteen bytes of which the highest four come first, each four from low to high. */
function wideDecimal(bytes: Buffer, scale: number): string {
  let units = 0n
  for (let at = 1; at < 17; at += 4) units = (units << 32n) | BigInt(bytes.readUInt32LE(at))
  return decimal(bytes.readUInt8(0) >= 0x80 ? -units : units, scale)
}

const dayMs = 86_400_000
/** Days are counted from 30 December 1899; before that the part of the day still counts forward. */
const firstDay = Date.UTC(1899, 11, 30)

function moment(days: number): string | null {
  const whole = Math.trunc(days)
  const inDay = Math.round(Math.abs(days - whole) * 86_400) * 1000
  return shown(new Date(firstDay + whole * dayMs + inDay))
}

function shown(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null
  const [day = '', rest = ''] = date.toISOString().split('T')
  const time = rest.slice(0, 8)
  if (date.getTime() >= firstDay && date.getTime() < firstDay + dayMs) return time
  return time === '00:00:00' ? day : `${day} ${time}`
}

/** Days since the year one and seconds of the day, written out: `0000000000000738000:0000003600...`. */
function wideMoment(bytes: Buffer): string | null {
  const [days, rest] = bytes.toString('latin1').split(':')
  const seconds = Number(rest?.slice(0, 12))
  const first = new Date(0)
  first.setUTCFullYear(1, 0, 1)
  return shown(new Date(first.getTime() + Number(days) * dayMs + seconds * 1000))
}

function guid(bytes: Buffer): string {
  const hex = Buffer.from(bytes.subarray(0, 16))
  hex.subarray(0, 4).reverse()
  hex.subarray(4, 6).reverse()
  hex.subarray(6, 8).reverse()
  return hex.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.*)$/, '$1-$2-$3-$4-$5')
}

const isRaw = 0
const isDeflated = 1
/** An attachment that unpacks to more is not looked at; Access itself takes files up to 256 MB, and mostly packs none. */
const maxAttachmentBytes = 50_000_000

/** The file in an attachment: behind a head, and packed when its kind is not packed itself. */
export function attachmentOf(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 12) return undefined
  const kind = bytes.readUInt32LE(0)
  if (kind !== isRaw && kind !== isDeflated) return undefined
  try {
    const content =
      kind === isRaw
        ? bytes.subarray(8)
        : inflateSync(bytes.subarray(8), { maxOutputLength: maxAttachmentBytes })
    const head = content.readUInt32LE(0)
    return head >= 4 && head < content.length ? content.subarray(head) : undefined
  } catch {
    return undefined // no attachment: the bytes are what they are
  }
}
