import type { CompoundStreams } from '../compound-streams.ts'
import { officeProblem, type OfficeText } from './doc.ts'

/** Where Publisher keeps the text of all its boxes and tables, since 1998. */
export const publisherText = 'Quill/QuillSub/CONTENTS'

/** A brochure has some pages; pictures lie elsewhere. */
const maxStreamBytes = 134_217_728

/** The list of what lies in the stream goes on elsewhere, a few times at most. */
const maxLists = 1000

const mark = Buffer.from('CHNKINK ', 'latin1')
const firstList = 0x18
const noMore = 0xffffffff
/** Before the entries of a list: two bytes, how many, and where the next list is. */
const headBytes = 8
/** Two bytes, a name, a number of six bytes, a kind, and where it lies with its length. */
const entryBytes = 24

/** All text of a Publisher file, story after story, as public descriptions of the format have it. */
export function readPub({ find }: CompoundStreams): OfficeText {
  const bytes = find(publisherText)?.read(maxStreamBytes) ?? Buffer.alloc(0)
  if (!bytes.subarray(0, mark.length).equals(mark)) return officeProblem('damaged')
  const parts: { place: string; text: string }[] = []
  let isWhole = true
  for (const { name, start, length } of entriesIn(bytes, () => (isWhole = false))) {
    if (name !== 'TEXT') continue
    if (start + length > bytes.length) isWhole = false
    const text = plain(bytes.toString('utf16le', start, Math.min(bytes.length, start + length)))
    if (text.trim() !== '') parts.push({ place: `text/${parts.length + 1}`, text })
  }
  return { parts, fields: [], nested: [], problems: isWhole ? [] : ['damaged'] }
}

interface Entry {
  readonly name: string
  readonly start: number
  readonly length: number
}

function* entriesIn(bytes: Buffer, damaged: () => void): Generator<Entry> {
  const seen = new Set<number>()
  for (let list = firstList; list !== noMore;) {
    if (list + headBytes > bytes.length || seen.has(list) || seen.size >= maxLists) return damaged()
    seen.add(list)
    const count = bytes.readUInt16LE(list + 2)
    const next = bytes.readUInt32LE(list + 4)
    for (let i = 0; i < count; i++) {
      const at = list + headBytes + i * entryBytes
      if (at + entryBytes > bytes.length) return damaged()
      yield {
        name: bytes.toString('latin1', at + 2, at + 6),
        start: bytes.readUInt32LE(at + 16),
        length: bytes.readUInt32LE(at + 20),
      }
    }
    list = next
  }
}

/** Ends of paragraphs, lines and pages are ends of lines; what else is no letter stands for something in a box. */
function plain(text: string): string {
  return Array.from(text, (sign) => {
    const code = sign.charCodeAt(0)
    if (code >= 32 || code === 9 || code === 10) return sign
    return code >= 11 && code <= 14 ? '\n' : ''
  }).join('')
}
