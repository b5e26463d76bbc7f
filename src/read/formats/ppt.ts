import { constants, inflateSync } from 'node:zlib'
import type { ProblemCode } from '../../base/problem.ts'
import type { CompoundStreams } from '../compound-streams.ts'
import { officeProblem, type OfficeText } from './doc.ts'
import { unpackLimit } from './unpack-limits.ts'

/** Pictures lie in a stream of their own; text, tables and embedded files rarely come to 100 MB. */
const maxStreamBytes = 268_435_456

/** A presentation of a thousand slides has some hundred thousand records. */
const maxRecords = 2_000_000

const textChars = 0x0fa0
const textBytes = 0x0fa8
const string = 0x0fba
const embeddedFile = 0x1011
/** What versions after this form added, records too: remarks among them. */
const additions = 0x138b
/** They do not lie in each other. */
const maxDepth = 4
/** A slide, a page of notes, the master of either: a new part begins. */
const pages = new Map([
  [0x03ee, 'slide'],
  [0x03f0, 'notes'],
  [0x03f8, 'master'],
])

/** All text of a PowerPoint file (MS-PPT): slides, notes, remarks with their authors, also of versions saved before. */
export function readPpt({ find }: CompoundStreams, folder = ''): OfficeText {
  const bytes = find(`${folder}PowerPoint Document`)?.read(maxStreamBytes) ?? Buffer.alloc(0)
  if (isLocked(find(`${folder}Current User`)?.read(64))) return officeProblem('encrypted')
  const texts = new Map<string, string[]>()
  const nested: OfficeText['nested'][number][] = []
  const problems: ProblemCode[] = []
  let place = 'outline'
  let number = 0
  let count = 0
  let depth = 0
  const visit = (type: number, content: Buffer, instance: number): void => {
    const page = pages.get(type)
    if (page !== undefined) place = `${page}/${++number}`
    const text = textOf(type, content)
    if (++count > maxRecords) return
    if (text !== '') addTo(texts, place, text)
    if (type === additions && depth < maxDepth) {
      depth++
      walkRecords(content, visit)
      depth--
    }
    const diagram = shapeProperties.has(type) ? diagramIn(content) : undefined
    if (diagram !== undefined) nested.push(() => diagram)
    if (type !== embeddedFile || content.length === 0) return
    nested.push(() => (instance === packed ? unpack(content) : content))
  }
  const end = walkRecords(bytes, visit)
  if (end < bytes.length || bytes.length === 0) problems.push('damaged')
  if (count > maxRecords) problems.push('too-many')
  const parts = [...texts].map(([name, lines]) => ({ place: name, text: lines.join('\n') }))
  return { parts, fields: [], nested, problems }
}

function addTo(texts: Map<string, string[]>, place: string, text: string): void {
  const lines = texts.get(place)
  if (lines === undefined) texts.set(place, [text])
  else lines.push(text)
}

/** What stands before the name of who saved it last tells whether it is locked. */
function isLocked(currentUser: Buffer | undefined): boolean {
  return currentUser !== undefined && currentUser.length >= 16 && currentUser.readUInt32LE(12) === 0xf3d1c4df
}

/** Steps into containers and over all else: records are never read twice, however deep they lie. Gives where it ended. */
function walkRecords(
  bytes: Buffer,
  visit: (type: number, content: Buffer, instance: number) => void,
): number {
  let at = 0
  while (at + 8 <= bytes.length) {
    const head = bytes.readUInt16LE(at)
    const type = bytes.readUInt16LE(at + 2)
    const length = bytes.readUInt32LE(at + 4)
    const isContainer = (head & 0xf) === 0xf
    const start = at + 8
    if (!isContainer && start + length > bytes.length) return at
    visit(type, isContainer ? bytes.subarray(start, start) : bytes.subarray(start, start + length), head >> 4)
    at = isContainer ? start : start + length
  }
  return at
}

function textOf(type: number, content: Buffer): string {
  if (type !== textChars && type !== textBytes && type !== string) return ''
  const text = content.toString(type === textBytes ? 'latin1' : 'utf16le')
  // Where newer versions keep what this one does not know.
  if (type === string && /^___PPT\d+$/.test(text)) return ''
  return text.replaceAll(/[\r\v]/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '')
}

/** Where shapes have what they look like ([MS-ODRAW] 2.2.9 to 2.2.11). */
const shapeProperties: ReadonlySet<number> = new Set([0xf00b, 0xf121, 0xf122])

/** SmartArt is a drawing here, with a packed copy of the new form among its properties: its words stand in that. */
function diagramIn(content: Buffer): Buffer | undefined {
  const start = content.indexOf('PK\x03\x04', 0, 'latin1')
  return start < 0 || !content.includes('diagrams/data') ? undefined : content.subarray(start)
}

const packed = 1

/** What lies packed behind its size; undefined when it is damaged or a bomb. */
function unpack(content: Buffer): Buffer | undefined {
  try {
    // Some end without the checksum that should close them.
    const finishFlush = constants.Z_SYNC_FLUSH
    return inflateSync(content.subarray(4), {
      maxOutputLength: unpackLimit(content.length),
      finishFlush,
    })
  } catch {
    return undefined
  }
}
