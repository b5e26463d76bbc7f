import type { Field } from '../document.ts'
import { asBuffer } from '../text/bytes.ts'
import { toText } from '../text/charset.ts'

/** What stands in front of Photoshop's own segment of a JPEG. */
export const photoshopMark = 'Photoshop 3.0\0'

/** Which data sets of record 2 (IPTC-NAA IIM 4.2) tell of people, and what they are called here. */
const names = new Map([
  [5, 'title'],
  [25, 'keywords'],
  [80, 'author'],
  [85, 'author title'],
  [90, 'city'],
  [92, 'address'],
  [110, 'credit'],
  [115, 'source'],
  [116, 'copyright'],
  [118, 'contact'],
  [120, 'description'],
  [122, 'caption writer'],
])

const resourceMark = '8BIM'
const iptcResource = 0x0404
const maxResources = 500
const maxDataSets = 2000

/** The data sets among the resources of Photoshop: each has a mark, a number, a name of an even length, a size and bytes. */
export function iptcFields(resources: Uint8Array): Field[] {
  const bytes = asBuffer(resources)
  let at = 0
  for (let i = 0; i < maxResources && at + 12 <= bytes.length; i++) {
    if (bytes.toString('latin1', at, at + 4) !== resourceMark) return []
    const nameBytes = 1 + (bytes[at + 6] ?? 0)
    const sizeAt = at + 6 + nameBytes + (nameBytes & 1)
    if (sizeAt + 4 > bytes.length) return []
    const size = bytes.readUInt32BE(sizeAt)
    const start = sizeAt + 4
    if (bytes.readUInt16BE(at + 4) === iptcResource) return dataSets(bytes.subarray(start, start + size))
    at = start + size + (size & 1)
  }
  return []
}

const setMark = 0x1c
/** ESC % G announces UTF-8 (record 1, data set 90). */
const utf8Mark = '\u001b%G'

function dataSets(bytes: Buffer): Field[] {
  const fields: Field[] = []
  let charset = ''
  let at = 0
  for (let i = 0; i < maxDataSets && at + 5 <= bytes.length && bytes[at] === setMark; i++) {
    const [record, number] = [bytes[at + 1], bytes[at + 2] ?? 0]
    const length = bytes.readUInt16BE(at + 3)
    // A text of more than 32 kB has its length elsewhere: nobody writes such a one.
    if (length > 0x7fff) break
    const value = bytes.subarray(at + 5, at + 5 + length)
    const name = record === 2 ? names.get(number) : undefined
    if (record === 1 && number === 90 && value.toString('latin1') === utf8Mark) charset = 'utf-8'
    if (name !== undefined) fields.push({ name, value: toText(value, charset).trim() })
    at += 5 + length
  }
  return fields
}
