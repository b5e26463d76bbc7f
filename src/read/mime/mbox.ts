import type { ByteSource } from '../../base/bytes.ts'
import { inMemory, within } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Item } from '../document.ts'
import { asBuffer, windowOf } from '../text/bytes.ts'

/** A stretch of a mailbox: a message, or bytes that belong to none. Stretches follow each other without gaps. */
export interface MboxStretch {
  /** Where its separator line begins in the mailbox. */
  readonly offset: number
  /** Up to the next separator. */
  readonly length: number
  /** The message; undefined for bytes that are none. */
  readonly item?: Item
  readonly problem?: Problem
}

/** Large enough that most messages lie whole in one window; workers hold two of them at most. Longer ones come with their `From ` lines quoted. */
export const WINDOW_BYTES = 8_388_608
// A separator and the header line below it are looked at as far as this.
const LOOK_BYTES = 1024
const SEPARATOR = Buffer.from('\nFrom ')

/**
 * The messages of a mailbox that begin in a byte range, so that several workers can each own a range: the first is the
 * one at or after `start`, the last begins before `end` and may reach beyond it. A separator is a blank line, `From `
 * with a time and a year (or one of two known short forms), and a header line below it; the blank line may be missing
 * when that header is one that mail programs write first. An item is valid until the next one is asked for.
 */
export function* splitMbox(source: ByteSource, start: number, end: number): Generator<MboxStretch> {
  const finder = separators(source)
  let at = finder.next(start)
  if (start === 0 && at !== 0) {
    const length = at < 0 ? source.sizeBytes : at
    if (length > 0) yield stray(finder, length)
  }
  while (at >= 0 && at < end) {
    const next = messageEnd(finder, at, end)
    const stop = next < 0 ? source.sizeBytes : next
    yield { offset: at, length: stop - at, item: messageItem(finder, at, stop) }
    at = next
  }
}

function stray(finder: Separators, length: number): MboxStretch {
  const isBlank = length < LOOK_BYTES && /^\s*$/.test(finder.bytes(0, length).toString('latin1'))
  const problem: Problem = {
    code: 'damaged',
    place: '',
    lostBytes: length,
    detail: 'before the first separator',
  }
  return isBlank ? { offset: 0, length } : { offset: 0, length, problem }
}

/** True when a file is a mailbox by its first bytes, whatever its name. */
export function isMbox(head: Uint8Array): boolean {
  return isSeparator(asBuffer(head), leadLength(asBuffer(head)))
}

/** True when a message begins at an offset, or after some blank lines there: what lies before it is whole then. */
export function beginsMessage(source: ByteSource, offset: number): boolean {
  const lookBehind = 3
  if (offset < lookBehind) return false
  const near = within(source, offset - lookBehind, offset + 2 * LOOK_BYTES)
  const at = separators(near).next(lookBehind)
  return at >= 0 && /^\s*$/.test(asBuffer(near.read(lookBehind, at)).toString('latin1'))
}

interface Separators {
  /** Offset of the first separator at or after an offset; -1 when there is none. */
  readonly next: (from: number) => number
  readonly bytes: (start: number, end: number) => Buffer
  readonly source: ByteSource
}

function separators(source: ByteSource): Separators {
  const { sizeBytes } = source
  let base = 0
  let window: Buffer = Buffer.alloc(0)
  const fill = windowOf(source, WINDOW_BYTES)
  const load = (from: number): void => {
    base = Math.max(0, from)
    window = fill(base)
  }
  const bytes = (start: number, end: number): Buffer => {
    if (end - start > WINDOW_BYTES) return asBuffer(source.read(start, end))
    if (start < base || end > base + window.length) load(start)
    return window.subarray(start - base, end - base)
  }
  const next = (from: number): number => {
    if (from === 0) {
      const lead = leadLength(bytes(0, Math.min(sizeBytes, LOOK_BYTES)))
      if (isSeparator(bytes(0, Math.min(sizeBytes, LOOK_BYTES)), lead)) return lead
    }
    let at = Math.max(0, from - 1)
    while (at < sizeBytes) {
      const isAtEnd = base + window.length >= sizeBytes
      if (
        at - 2 < base - 2 ||
        (at + LOOK_BYTES > base + window.length && !isAtEnd) ||
        at >= base + window.length
      )
        load(at - 2)
      if (window.length === 0) return -1
      const hit = window.indexOf(SEPARATOR, at - base)
      const windowEnd = base + window.length
      if (hit < 0 && windowEnd >= sizeBytes) return -1
      if (hit < 0) at = windowEnd - SEPARATOR.length
      else if (base + hit + LOOK_BYTES > windowEnd && windowEnd < sizeBytes) at = base + hit
      else if (isSeparator(window, hit + 1, isBlankBefore(window, hit))) return base + hit + 1
      else at = base + hit + 1
    }
    return -1
  }
  return { next, bytes, source }
}

function leadLength(head: Buffer): number {
  let at = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  while (at < head.length && (head[at] ?? 0) <= 32) at++
  return at
}

// The line before the separator is empty; the window begins two bytes before what is searched.
function isBlankBefore(window: Buffer, newline: number): boolean {
  const before = window[newline - 1]
  if (before === undefined) return true
  return before === 10 || (before === 13 && (window[newline - 2] ?? 10) === 10)
}

const dated =
  /^From .{0,200}\d\d?:\d\d.{0,100}\b(?:19|20)\d\d\b|^From .{0,200}\b(?:19|20)\d\d\b.{0,40}\d\d?:\d\d/
// Thunderbird's `From - ` and Takeout's `From 1844347792267117879@xxx`, with or without a date.
const short = /^From (?:-|\d{10,25}@xxx)\s*$/
const headerLine = /^(?:>?From |[!-9;-~]{1,100}[ \t]*:)/

// Old Netscape mailboxes have no blank line before the separator: then a header that mail programs write first must follow.
const firstHeader =
  /^(?:return-path|received|message-id|from|date|to|subject|x-mozilla-status|x-account-key|x-gm-thrid|delivered-to|mime-version|x-uidl)[ \t]*:/i

function isSeparator(window: Buffer, at: number, isBlankBefore = true): boolean {
  const look = window.toString('latin1', at, Math.min(window.length, at + LOOK_BYTES))
  if (!look.startsWith('From ')) return false
  const lineEnd = look.indexOf('\n')
  if (lineEnd < 0) return false
  const line = look.slice(0, lineEnd).trimEnd()
  const header = isBlankBefore ? headerLine : firstHeader
  return (dated.test(line) || short.test(line)) && header.test(look.slice(lineEnd + 1))
}

// Programs that write Content-Length leave `From ` lines in bodies as they are; headers are read as far as this for it.
const HEADER_BYTES = 32_768

/** Where the message at an offset ends. A Content-Length is believed when it lands on a separator or the end, within what the range owns. */
function messageEnd(finder: Separators, at: number, rangeEnd: number): number {
  const { sizeBytes } = finder.source
  const found = finder.next(at + SEPARATOR.length)
  if (found < 0 || found >= rangeEnd) return found
  const told = toldEnd(finder.bytes(at, Math.min(found, at + HEADER_BYTES)))
  if (told < 0 || at + told <= found || at + told > sizeBytes) return found
  const from = at + told
  const look = finder.bytes(from, Math.min(sizeBytes, from + LOOK_BYTES))
  const lead = look.length - look.toString('latin1').replace(/^\s{0,6}/, '').length
  const lands = from + lead >= sizeBytes || isSeparator(look, lead)
  if (!lands) return found
  if (from + lead < rangeEnd) return from + lead >= sizeBytes ? -1 : from + lead
  return finder.next(rangeEnd)
}

const LENGTH_NAMES = [Buffer.from('\nContent-L'), Buffer.from('\nContent-l')]
const BLANK_LINES = [Buffer.from('\n\n'), Buffer.from('\n\r\n')] as const

function toldEnd(message: Buffer): number {
  const [lf, crlf] = BLANK_LINES
  const plain = message.indexOf(lf)
  const headEnd = plain < 0 ? message.indexOf(crlf) : plain
  if (headEnd < 0) return -1
  const head = message.subarray(0, headEnd + 1)
  const name = LENGTH_NAMES.map((each) => head.indexOf(each)).find((at) => at >= 0)
  if (name === undefined) return -1
  const length = /^\nContent-Length:[ \t]*(\d{1,12})[ \t]*\r?\n/i.exec(
    head.toString('latin1', name, name + 60),
  )
  return length === null ? -1 : headEnd + (plain < 0 ? crlf.length : lf.length) + Number(length[1])
}

function messageItem(finder: Separators, at: number, stop: number): Item {
  const item = { path: '', name: '', mediaType: 'message/rfc822', charset: '' }
  const lineEnd = finder.bytes(at, Math.min(stop, at + LOOK_BYTES)).indexOf(10)
  const start = at + lineEnd + 1
  if (stop - start > WINDOW_BYTES) return { ...item, bytes: within(finder.source, start, stop) }
  return { ...item, bytes: inMemory(unquoted(withoutLastBlank(finder.bytes(start, stop)))) }
}

// The blank line before the next separator belongs to the mailbox.
function withoutLastBlank(message: Buffer): Buffer {
  const { length } = message
  if (message[length - 1] !== 10) return message
  if (message[length - 2] === 10) return message.subarray(0, length - 1)
  return message[length - 2] === 13 && message[length - 3] === 10 ? message.subarray(0, length - 2) : message
}

const QUOTED = Buffer.from('>From ')

/** Takes away one `>` of each quoted `From ` line (mboxrd). */
function unquoted(message: Buffer): Buffer {
  const pieces: Buffer[] = []
  let kept = 0
  for (let hit = message.indexOf(QUOTED); hit >= 0; hit = message.indexOf(QUOTED, hit + 1)) {
    let line = hit
    while (line > kept && message[line - 1] === 62) line--
    if (line !== 0 && message[line - 1] !== 10) continue
    pieces.push(message.subarray(kept, line))
    kept = line + 1
  }
  return pieces.length === 0 ? message : Buffer.concat([...pieces, message.subarray(kept)])
}
