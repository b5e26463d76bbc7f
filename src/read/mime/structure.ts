import type { Problem } from '../../base/problem.ts'
import type { Bytes } from './bytes.ts'
import { rawOf, readMessageHeaders, readPartHeaders, unfolded } from './headers.ts'
import type { HeaderBlock, RawHeader } from './headers.ts'
import { parseParameters } from './parameters.ts'
import { transferEncodingOf } from './transfer.ts'
import type { TransferEncoding } from './transfer.ts'

/** A stretch of a message that holds content: nothing is copied, only where it lies and how it is written down. */
export interface Leaf {
  /** Child numbers, '1' for the body of a message of one part. */
  readonly path: string
  readonly start: number
  readonly end: number
  /** Before the first and after the last part of a multipart there may be text too. */
  readonly role: 'part' | 'preamble' | 'epilogue'
  readonly type: PartType
  readonly headers: readonly RawHeader[]
  /** Path of the multipart/alternative it is a version in; '' when it is none. */
  readonly alternativeOf: string
}

/** What the headers of a part say it is. */
export interface PartType {
  readonly mediaType: string
  readonly charset: string
  readonly encoding: TransferEncoding
  readonly name: string
  readonly disposition: string
  readonly boundary: string
}

/** The result of the structure pass. Leaves, headers and delimiter lines together are all bytes of the message. */
export interface Structure {
  readonly header: HeaderBlock
  readonly leaves: readonly Leaf[]
  /** Bytes of part headers and delimiter lines. */
  readonly frameBytes: number
  readonly problems: readonly Problem[]
}

// Real mail stays under 10; each level costs a stack entry.
const MAX_MULTIPART_DEPTH = 200
// The largest digests have some thousands of parts; each leaf costs about 300 bytes of memory.
const MAX_LEAVES = 50_000
// RFC 2046 allows 70; longer ones occur, but a line must end somewhere.
const MAX_DELIMITER_BYTES = 1000

interface Frame {
  readonly path: string
  readonly depth: number
  readonly isAlternative: boolean
  readonly defaultType: string
  children: number
  isClosed: boolean
  readonly delimiters: string[]
}

interface Walk {
  readonly bytes: Bytes
  readonly stack: Frame[]
  /** Open frames by their delimiter line, innermost last. */
  readonly byDelimiter: Map<string, Frame[]>
  readonly leaves: Leaf[]
  readonly problems: Problem[]
  frameBytes: number
  open: Omit<Leaf, 'end'>
}

/** Finds the parts of a message in one pass, however damaged its delimiters are. */
export function readStructure(bytes: Bytes): Structure {
  const header = readMessageHeaders(bytes)
  const type = partType(header.headers, 'text/plain')
  const open = {
    path: '1',
    start: header.bodyStart,
    role: 'part',
    type,
    headers: [],
    alternativeOf: '',
  } as const
  const walk: Walk = {
    bytes,
    stack: [],
    byDelimiter: new Map(),
    leaves: [],
    problems: [],
    frameBytes: 0,
    open,
  }
  if (isMultipart(type)) pushFrame(walk, type, '')
  let at = header.bodyStart
  for (;;) {
    const dashes = walk.leaves.length < MAX_LEAVES ? bytes.nextDashes(at) : -1
    if (dashes < 0) break
    at = delimiterAt(walk, dashes)
  }
  if (walk.leaves.length >= MAX_LEAVES)
    walk.problems.push({ code: 'too-many', place: walk.open.path, lostBytes: 0 })
  closeLeaf(walk, bytes.sizeBytes)
  noteOpenFrames(walk)
  return { header, leaves: walk.leaves, frameBytes: walk.frameBytes, problems: walk.problems }
}

function isMultipart(type: PartType): boolean {
  return type.mediaType.startsWith('multipart/') || (type.boundary !== '' && !type.mediaType.includes('/'))
}

function pushFrame(walk: Walk, type: PartType, path: string): boolean {
  const depth = walk.stack.length
  if (depth >= MAX_MULTIPART_DEPTH) {
    walk.problems.push({ code: 'too-deep', place: path, lostBytes: 0 })
    return false
  }
  const frame: Frame = {
    path,
    depth,
    isAlternative: type.mediaType === 'multipart/alternative',
    defaultType: type.mediaType === 'multipart/digest' ? 'message/rfc822' : 'text/plain',
    children: 0,
    isClosed: false,
    delimiters: [],
  }
  walk.stack.push(frame)
  if (type.boundary !== '') listenFor(walk, frame, `--${type.boundary}`)
  walk.open = { ...walk.open, role: 'preamble', type: plainText, headers: [] }
  return true
}

function listenFor(walk: Walk, frame: Frame, delimiter: string): void {
  const list = walk.byDelimiter.get(delimiter)
  if (list === undefined) walk.byDelimiter.set(delimiter, [frame])
  else list.push(frame)
  frame.delimiters.push(delimiter)
}

const plainText: PartType = {
  mediaType: 'text/plain',
  charset: '',
  encoding: 'identity',
  name: '',
  disposition: '',
  boundary: '',
}

/** Looks at a line that begins with `--`; gives where to look on. */
function delimiterAt(walk: Walk, start: number): number {
  const look = walk.bytes.view(start, start + MAX_DELIMITER_BYTES)
  const lineEnd = lineEndIn(look)
  if (lineEnd < 0 && start + look.length < walk.bytes.sizeBytes) return start + 2
  const line = look.toString('latin1', 0, lineEnd < 0 ? look.length : lineEnd).trimEnd()
  const next = start + (lineEnd < 0 ? look.length : lineEnd + 1)
  const opening = frameOf(walk, line)
  if (opening !== undefined) return startPart(walk, opening, { start, next })
  const closing = line.endsWith('--') ? frameOf(walk, line.slice(0, -2)) : undefined
  if (closing !== undefined) return closeFrame(walk, closing, { start, next })
  const adopted = adoptable(walk, line, next)
  if (adopted === undefined) return start + Math.max(2, line.length)
  listenFor(walk, adopted, line)
  walk.problems.push({ code: 'damaged', place: adopted.path, lostBytes: 0, detail: 'boundary' })
  return startPart(walk, adopted, { start, next })
}

function lineEndIn(look: Buffer): number {
  return look.indexOf(10)
}

function frameOf(walk: Walk, delimiter: string): Frame | undefined {
  const frames = walk.byDelimiter.get(delimiter)
  return frames?.findLast((frame) => !frame.isClosed) ?? frames?.at(-1)
}

// The header names another delimiter than the body uses: believe the body when a part's headers follow the line.
function adoptable(walk: Walk, line: string, next: number): Frame | undefined {
  const frame = walk.stack.at(-1)
  const isWaiting = frame !== undefined && frame.children === 0 && walk.open.role === 'preamble'
  if (!isWaiting && !(walk.stack.length === 0 && walk.open.type.mediaType === '')) return undefined
  if (line.length < 3 || line.includes(' ')) return undefined
  if (!/^content-[\w-]+[ \t]*:/i.test(walk.bytes.view(next, next + 64).toString('latin1'))) return undefined
  if (frame !== undefined) return frame
  pushFrame(walk, plainText, '')
  return walk.stack.at(-1)
}

interface Line {
  readonly start: number
  readonly next: number
}

function startPart(walk: Walk, frame: Frame, line: Line): number {
  closeLeaf(walk, line.start)
  popAbove(walk, frame)
  frame.isClosed = false
  frame.children++
  const path = frame.path === '' ? String(frame.children) : `${frame.path}.${frame.children}`
  const block = readPartHeaders(walk.bytes, line.next)
  const type = partType(block.headers, frame.defaultType)
  const alternativeOf = frame.isAlternative ? `${frame.path}/` : ''
  walk.open = { path, start: block.bodyStart, role: 'part', type, headers: block.headers, alternativeOf }
  walk.frameBytes += block.bodyStart - line.start
  if (isMultipart(type)) pushFrame(walk, type, path)
  // The delimiter that ends an empty part may be the "header" line itself.
  return Math.max(line.next, block.bodyStart)
}

function closeFrame(walk: Walk, frame: Frame, line: Line): number {
  closeLeaf(walk, line.start)
  popAbove(walk, frame)
  frame.isClosed = true
  walk.frameBytes += line.next - line.start
  const path = frame.path === '' ? '1' : frame.path
  walk.open = { path, start: line.next, role: 'epilogue', type: plainText, headers: [], alternativeOf: '' }
  return line.next
}

function popAbove(walk: Walk, frame: Frame): void {
  while (walk.stack.length > frame.depth + 1) {
    const gone = walk.stack.pop()
    if (gone === undefined) return
    if (!gone.isClosed)
      walk.problems.push({ code: 'damaged', place: gone.path, lostBytes: 0, detail: 'not closed' })
    for (const delimiter of gone.delimiters) forget(walk, delimiter, gone)
  }
}

function forget(walk: Walk, delimiter: string, frame: Frame): void {
  const left = walk.byDelimiter.get(delimiter)?.filter((other) => other !== frame) ?? []
  if (left.length === 0) walk.byDelimiter.delete(delimiter)
  else walk.byDelimiter.set(delimiter, left)
}

function closeLeaf(walk: Walk, end: number): void {
  const { open } = walk
  // An empty part may have a name that tells something.
  if (end > open.start || open.type.name !== '') walk.leaves.push({ ...open, end })
}

function noteOpenFrames(walk: Walk): void {
  for (const frame of walk.stack) {
    if (frame.isClosed) continue
    const code = frame.children === 0 ? 'damaged' : 'truncated'
    walk.problems.push({ code, place: frame.path, lostBytes: 0, detail: 'not closed' })
  }
}

/** What the headers say; of several Content-Type headers the multipart one counts, else the first that says something. */
export function partType(headers: readonly RawHeader[], defaultType: string): PartType {
  const types = headers
    .filter((header) => header.name === 'content-type')
    .map((header) => parseParameters(unfolded(header.raw)))
  const content =
    types.find((type) => type.value.startsWith('multipart/')) ??
    types.find((type) => type.value !== '') ??
    types[0]
  const rawDisposition = rawOf(headers, 'content-disposition')
  const disposition = rawDisposition === '' ? undefined : parseParameters(unfolded(rawDisposition))
  const name = disposition?.parameters.get('filename') ?? content?.parameters.get('name') ?? ''
  return {
    mediaType:
      content === undefined
        ? headers.length === 0 || defaultType !== 'text/plain'
          ? defaultType
          : ''
        : content.value,
    charset: content?.parameters.get('charset') ?? '',
    encoding: transferEncodingOf(rawOf(headers, 'content-transfer-encoding')),
    name: name.trim(),
    disposition: disposition?.value ?? '',
    boundary: content?.parameters.get('boundary')?.trim() ?? '',
  }
}
