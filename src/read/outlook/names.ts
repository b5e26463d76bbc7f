import { NAMED, type PropertyKey } from './properties.ts'

/** Which properties a file means by the numbers it gave out itself, 0x8000 and above. */
export type PropertyNames = ReadonlyMap<number, PropertyKey>

const ENTRY_BYTES = 8

/** Reads the names as stores and single messages both keep them ([MS-OXMSG] 2.2.3, [MS-PST] 2.4.7): entries, and their texts. */
export function namesOf(
  entryBytes: Uint8Array | undefined,
  textBytes: Uint8Array | undefined,
): PropertyNames {
  const entries = Buffer.from(entryBytes ?? [])
  const texts = Buffer.from(textBytes ?? [])
  const names = new Map<number, PropertyKey>()
  for (let at = 0; at + ENTRY_BYTES <= entries.length; at += ENTRY_BYTES) {
    const value = entries.readUInt32LE(at)
    const isText = (entries.readUInt16LE(at + 4) & 1) === 1
    const key = isText ? textAt(texts, value) : NAMED + value
    if (key !== undefined) names.set(0x8000 + entries.readUInt16LE(at + 6), key)
  }
  return names
}

/** The key of a property by the number that it has in the file; undefined for one without a name. */
export function keyOf(number: number, names: PropertyNames): PropertyKey | undefined {
  return number < 0x8000 ? number : names.get(number)
}

function textAt(texts: Buffer, at: number): string | undefined {
  if (at + 4 > texts.length) return undefined
  const length = texts.readUInt32LE(at)
  return at + 4 + length > texts.length ? undefined : texts.toString('utf16le', at + 4, at + 4 + length)
}
