import type { Problem } from '../../base/problem.ts'
import { MULTIPLE, NAMED, TYPE_OBJECT, fixedSizes, type Property, type PropertyKey } from './properties.ts'

/** Reads over bytes of a list of properties; stops at their end. */
interface Cursor {
  readonly bytes: Buffer
  at: number
}

/** The properties in an attribute ([MS-OXTNEF] 2.1.3.4). */
export function readPropertyList(bytes: Buffer, problems: Problem[]): Map<PropertyKey, Property> {
  return readList({ bytes, at: 0 }, problems)
}

/** The recipients: as many lists of properties. */
export function readPropertyRows(bytes: Buffer, problems: Problem[]): Map<PropertyKey, Property>[] {
  const cursor = { bytes, at: 0 }
  const count = take32(cursor) ?? 0
  const rows: Map<PropertyKey, Property>[] = []
  // Each takes four bytes at least, so that the bytes bound a count that lies.
  while (rows.length < count && cursor.at + 4 <= bytes.length) rows.push(readList(cursor, problems))
  return rows
}

function readList(cursor: Cursor, problems: Problem[]): Map<PropertyKey, Property> {
  const values = new Map<PropertyKey, Property>()
  const count = take32(cursor) ?? 0
  for (let i = 0; i < count; i++) {
    const tag = take32(cursor)
    if (tag === undefined) break
    const key = tag >>> 16 < 0x8000 ? tag >>> 16 : takeName(cursor)
    const property = key === undefined ? undefined : takeValue(cursor, tag & 0xffff)
    if (key === undefined || property === undefined) {
      const lostBytes = Math.max(0, cursor.bytes.length - cursor.at)
      problems.push({ code: 'damaged', place: 'properties', lostBytes })
      cursor.at = cursor.bytes.length
      break
    }
    if (property !== 'none') values.set(key, property)
  }
  return values
}

function take32(cursor: Cursor): number | undefined {
  if (cursor.at + 4 > cursor.bytes.length) return undefined
  cursor.at += 4
  return cursor.bytes.readUInt32LE(cursor.at - 4)
}

function takeBytes(cursor: Cursor, length: number): Buffer | undefined {
  const end = cursor.at + length
  if (end > cursor.bytes.length) return undefined
  const bytes = cursor.bytes.subarray(cursor.at, end)
  cursor.at = Math.min(cursor.bytes.length, cursor.at + padded(length))
  return bytes
}

export function padded(length: number): number {
  return (length + 3) & ~3
}

function takeName(cursor: Cursor): PropertyKey | undefined {
  if (takeBytes(cursor, 16) === undefined) return undefined // the set it belongs to
  const kind = take32(cursor)
  const value = take32(cursor)
  if (kind === undefined || value === undefined) return undefined
  if (kind === 0) return NAMED + value
  const text = takeBytes(cursor, value)?.toString('utf16le')
  return text?.replace(/\0.*$/s, '')
}

const variable: ReadonlySet<number> = new Set([TYPE_OBJECT, 0x1e, 0x1f, 0x102])

function takeValue(cursor: Cursor, tagged: number): Property | 'none' | undefined {
  const type = tagged & ~MULTIPLE
  const isVariable = variable.has(type)
  const size = type === 0x01 ? 0 : fixedSizes.get(type)
  if (!isVariable && size === undefined) return undefined
  const count = isVariable || (tagged & MULTIPLE) !== 0 ? take32(cursor) : 1
  if (count === undefined) return undefined
  const values: Buffer[] = []
  for (let i = 0; i < count; i++) {
    const length = size ?? take32(cursor)
    const bytes = length === undefined ? undefined : takeBytes(cursor, length)
    if (bytes === undefined) return undefined
    values.push(bytes)
    if (length === 0 && size === 0) break // a type without value cannot say how often it comes
  }
  const [bytes] = values
  if (bytes === undefined) return 'none'
  return (tagged & MULTIPLE) === 0 ? { type, bytes } : { type, bytes, values }
}
