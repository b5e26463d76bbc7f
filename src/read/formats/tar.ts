import type { ByteSource } from '../../base/bytes.ts'
import { within } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item } from '../document.ts'
import type { Format } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { emptyDocument } from './document-of.ts'
import { maxEntries } from './unpack-limits.ts'

/** Tape archives: POSIX ustar and pax (IEEE 1003.1), GNU's long names, and the form before these. */
export const tar: Format = {
  id: 'tar',
  mediaTypes: ['application/x-tar', 'application/x-gtar'],
  extensions: ['tar'],
  isIt: (head) => head.length >= BLOCK && checksumFits(asBuffer(head).subarray(0, BLOCK)),
  read: readTar,
}

const BLOCK = 512

function readTar(item: Item): Document {
  const problems: Problem[] = []
  return {
    ...emptyDocument('tar', item),
    kind: 'container',
    problems,
    nested: { [Symbol.iterator]: () => filesOf(item.bytes, problems) },
  }
}

/** The regular files, one at a time. Links repeat what is there or lead outside; devices hold nothing. */
function* filesOf(bytes: ByteSource, problems: Problem[]): Generator<Item> {
  let number = 0
  for (const { name, type, start, end } of entriesOf(bytes, problems)) {
    number++
    const place = name.slice(0, 255)
    if (number > maxEntries) {
      problems.push({ code: 'too-many', place, lostBytes: bytes.sizeBytes - start, detail: 'entries' })
      return
    }
    if (type === 'S')
      problems.push({ code: 'not-supported', place, lostBytes: end - start, detail: 'sparse' })
    if (end > bytes.sizeBytes) problems.push({ code: 'truncated', place, lostBytes: end - bytes.sizeBytes })
    if (regular.has(type) && !name.endsWith('/') && end > start)
      yield { path: String(number), name, mediaType: '', charset: '', bytes: within(bytes, start, end) }
  }
}

/** Old archives write a zero byte for a file, and GNU a 7 for one that should lie in one stretch. */
const regular = new Set(['0', '\0', '7'])

interface TarEntry {
  readonly name: string
  readonly type: string
  readonly start: number
  readonly end: number
}

/** What an entry says of the one after it: in a block of GNU's or in pax records. */
interface Told {
  readonly name?: string
  readonly sizeBytes?: number
  readonly isSparse?: boolean
}

function* entriesOf(bytes: ByteSource, problems: Problem[]): Generator<TarEntry> {
  let told: Told = {}
  for (let at = 0; at + BLOCK <= bytes.sizeBytes;) {
    const header = asBuffer(bytes.read(at, at + BLOCK))
    if (isZero(header)) return
    const size = numberOf(header.subarray(124, 136))
    if (!checksumFits(header) || size === undefined) {
      problems.push({ code: 'damaged', place: '', lostBytes: bytes.sizeBytes - at, detail: 'header' })
      return
    }
    const start = at + BLOCK + moreHeaders(bytes, header, at + BLOCK)
    const type = String.fromCharCode(header[156] ?? 0)
    const isAbout = type === 'L' || type === 'x'
    const sizeBytes = isAbout ? size : (told.sizeBytes ?? size)
    const end = start + sizeBytes
    if (isAbout)
      told = { ...told, ...toldBy(type, asBuffer(bytes.read(start, Math.min(end, start + maxTold)))) }
    else {
      yield { name: told.name ?? nameOf(header), type: told.isSparse === true ? 'S' : type, start, end }
      told = {}
    }
    at = start + Math.ceil(sizeBytes / BLOCK) * BLOCK
  }
}

/** GNU's list of the holes in a sparse file may go on behind its header: how many bytes of it. */
function moreHeaders(bytes: ByteSource, header: Buffer, from: number): number {
  let at = from
  let goesOn = header[156] === 'S'.charCodeAt(0) && header[482] === 1
  while (goesOn && at + BLOCK <= bytes.sizeBytes) {
    goesOn = bytes.read(at, at + BLOCK)[504] === 1
    at += BLOCK
  }
  return at - from
}

/** A path is at most some thousands of bytes; what programs note beside it (access lists) is not wanted. */
const maxTold = 65_536

function toldBy(type: string, content: Buffer): Told {
  return type === 'L' ? { name: textOf(content) } : paxRecords(content)
}

/** Records as `length keyword=value\n`, the length counting itself. */
function paxRecords(content: Buffer): Told {
  let told: Told = {}
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(32, at)
    const length = space < 0 ? 0 : Number(content.toString('latin1', at, Math.min(space, at + 20)))
    if (!Number.isInteger(length) || length < 5) return told
    const record = content.toString('utf8', space + 1, at + length - 1)
    const sign = record.indexOf('=')
    told = { ...told, ...paxTold(record.slice(0, sign), record.slice(sign + 1)) }
    at += length
  }
  return told
}

function paxTold(keyword: string, value: string): Told {
  if (keyword === 'path' || keyword === 'GNU.sparse.name') return { name: value }
  if (keyword === 'size' && /^\d{1,15}$/.test(value)) return { sizeBytes: Number(value) }
  return keyword.startsWith('GNU.sparse.') ? { isSparse: true } : {}
}

function nameOf(header: Buffer): string {
  const name = textOf(header.subarray(0, 100))
  const isPosix = header.toString('latin1', 257, 263) === 'ustar\0'
  const prefix = isPosix ? textOf(header.subarray(345, 500)) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

function textOf(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  const text = bytes.subarray(0, end < 0 ? bytes.length : end)
  const read = text.toString('utf8')
  return read.includes('\uFFFD') ? text.toString('latin1') : read
}

/** Octal digits, or with the first bit set a number of bytes (GNU, for more than 8 GB). */
function numberOf(field: Buffer): number | undefined {
  if (((field[0] ?? 0) & 0x80) !== 0) {
    const size = field.length < 12 ? 0n : field.readBigUInt64BE(4)
    return size < BigInt(Number.MAX_SAFE_INTEGER) ? Number(size) : undefined
  }
  const digits = /^[ \0]*([0-7]{0,12})[ \0]*$/.exec(field.toString('latin1'))?.[1]
  return digits === undefined ? undefined : Number.parseInt(digits === '' ? '0' : digits, 8)
}

/** The sum of a header's bytes, its own field counted as spaces; some old programs counted bytes as signed. */
function checksumFits(header: Buffer): boolean {
  const told = numberOf(header.subarray(148, 156))
  if (told === undefined || told === 0) return false
  let sum = 0
  let signed = 0
  for (let i = 0; i < BLOCK; i++) {
    const byte = i >= 148 && i < 156 ? 32 : (header[i] ?? 0)
    sum += byte
    signed += byte > 127 ? byte - 256 : byte
  }
  return told === sum || told === signed
}

function isZero(block: Buffer): boolean {
  return block.every((byte) => byte === 0)
}
