import { toText } from '../text/charset.ts'
import { decodeWords } from './words.ts'
import type { Bytes } from './bytes.ts'

/** One header as written: unfolded, its bytes one by one as characters; `decodedValue` makes it text. */
export interface RawHeader {
  /** Lower case; '' for a line among the headers that is none. */
  readonly name: string
  readonly raw: string
}

/** A block of headers and where the body after it begins. */
export interface HeaderBlock {
  readonly headers: readonly RawHeader[]
  readonly bodyStart: number
  /** True when no blank line ended it: the first line that cannot be a header did. */
  readonly isCut: boolean
}

// Longer than any real block (the largest seen are about 600 kB); what follows is read as body, so nothing is lost.
const MAX_BLOCK_BYTES = 4_000_000
const FIRST_LOOK_BYTES = 8192

const FIRST_LOOK_PART_BYTES = 1024

/** The headers of a whole message; blank lines, a separator line and the like may stand before them. */
export function readMessageHeaders(bytes: Bytes): HeaderBlock {
  const lead = skipLead(bytes.view(0, LOOKAHEAD * 4).toString('latin1'))
  return readBlock(bytes, lead, FIRST_LOOK_BYTES)
}

/** The headers of a body part, which begin at an offset. */
export function readPartHeaders(bytes: Bytes, from: number): HeaderBlock {
  return readBlock(bytes, from, FIRST_LOOK_PART_BYTES)
}

function readBlock(bytes: Bytes, from: number, firstLook: number): HeaderBlock {
  for (let look = firstLook; ; look *= 8) {
    const end = Math.min(bytes.sizeBytes, from + Math.min(look, MAX_BLOCK_BYTES))
    const isAll = end === bytes.sizeBytes || look >= MAX_BLOCK_BYTES
    const block = parseBlock(bytes.view(from, end).toString('latin1'), isAll)
    if (block !== undefined) return { ...block, bodyStart: from + block.bodyStart }
  }
}

const LF = 10
const CR = 13
const SPACE = 32
const TAB = 9
const COLON = 58

function parseBlock(text: string, isAll: boolean): HeaderBlock | undefined {
  const headers: RawHeader[] = []
  let at = 0
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at)
    const next = lineEnd < 0 ? text.length : lineEnd + 1
    const isUncertain = !isAll && (lineEnd < 0 || text.length - next < LOOKAHEAD)
    const first = text.charCodeAt(at)
    if (first <= SPACE && isBlank(text, at, next)) {
      if (first === LF || first === CR) return { headers, bodyStart: next, isCut: false }
      if (isUncertain) return undefined
      if (headers.length === 0 || !goesOn(text, next)) return { headers, bodyStart: next, isCut: false }
    } else if ((first === SPACE || first === TAB) && headers.length > 0) {
      appendLine(headers, text.slice(at, next))
    } else {
      const name = nameOf(text, at, next)
      if (name !== undefined) headers.push({ name, raw: text.slice(text.indexOf(':', at) + 1, next) })
      else if (isUncertain) return undefined
      else if (resumes(text, next)) headers.push({ name: '', raw: text.slice(at, next) })
      else return { headers, bodyStart: at, isCut: true }
    }
    at = next
  }
  return isAll ? { headers, bodyStart: text.length, isCut: true } : undefined
}

// Enough to see whether the line after an odd one is a header.
const LOOKAHEAD = 256

function isBlank(text: string, at: number, next: number): boolean {
  for (let i = at; i < next; i++) {
    const code = text.charCodeAt(i)
    if (code !== SPACE && code !== TAB && code !== CR && code !== LF) return false
  }
  return true
}

// A line of only spaces inside a folded header is no end when headers or folds follow it.
function goesOn(text: string, next: number): boolean {
  const code = text.charCodeAt(next)
  return (
    ((code === SPACE || code === TAB) && !isBlank(text, next, lineEndOf(text, next))) ||
    isKnownHeader(text, next)
  )
}

// The folded rest of an odd line may stand before the next header.
function resumes(text: string, next: number): boolean {
  const code = text.charCodeAt(next)
  const isFold = (code === SPACE || code === TAB) && !isBlank(text, next, lineEndOf(text, next))
  return isKnownHeader(text, isFold ? lineEndOf(text, next) + 1 : next)
}

function lineEndOf(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function appendLine(headers: RawHeader[], line: string): void {
  const last = headers.pop()
  if (last !== undefined) headers.push({ name: last.name, raw: last.raw + line })
}

// Longer names exist only in attacks.
const MAX_NAME_LENGTH = 200
const lowerNames = new Map<string, string>()
const MAX_LOWER_NAMES = 5000

function nameOf(text: string, at: number, end: number): string | undefined {
  const limit = Math.min(end, at + MAX_NAME_LENGTH)
  let i = at
  let code = 0
  for (; i < limit; i++) {
    code = text.charCodeAt(i)
    if (code === COLON || code <= SPACE || code >= 127) break
  }
  if (i === at) return undefined
  const nameEnd = i
  while (code === SPACE || code === TAB) code = text.charCodeAt(++i)
  if (code !== COLON || i >= end) return undefined
  return lower(text.slice(at, nameEnd))
}

function lower(name: string): string {
  const known = lowerNames.get(name)
  if (known !== undefined) return known
  const made = name.toLowerCase()
  // A slice would keep the whole block alive in the cache.
  if (lowerNames.size < MAX_LOWER_NAMES) lowerNames.set(Buffer.from(name).toString(), made)
  return made
}

const known =
  /^(?:x-[\w-]+|content-[\w-]+|resent-[\w-]+|list-[\w-]+|arc-[\w-]+|from|to|cc|bcc|subject|date|message-id|mime-version|received|return-path|reply-to|sender|in-reply-to|references|delivered-to|dkim-signature|importance|priority|thread-[\w-]+|organization|user-agent|authentication-results|received-spf|precedence|status|envelope-to|delivery-date|autocrypt|errors-to|keywords|comments|lines|newsgroups|path|xref)[ \t]*:/i

function isKnownHeader(text: string, at: number): boolean {
  return known.test(text.slice(at, at + 80))
}

/** How many of the first lines of a text are headers that mail has; 0 when one of the first two is no header at all. */
export function countMailHeaders(head: string): number {
  let at = skipLead(head)
  let count = 0
  for (let lines = 0; lines < 12 && at < head.length; lines++) {
    const end = lineEndOf(head, at)
    const isFold = lines > 0 && head.charCodeAt(at) <= SPACE
    if (isFold && isBlank(head, at, end)) break
    if (isKnownHeader(head, at)) count++
    else if (!isFold && nameOf(head, at, end) === undefined) return lines < 2 ? 0 : count
    at = end + 1
  }
  return count
}

const byteOrderMark = '\u00EF\u00BB\u00BF'
const mmdfSeparator = '\u0001\u0001\u0001\u0001'
const lead = /^(?:>?From (?!\s*:)|\d{1,12}\s*$)/

// A byte-order mark, blank lines, a separator of a mailbox (also that of MMDF) and the length line of Apple's .emlx may stand before the first header.
function skipLead(text: string): number {
  let at = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0
  while (at < text.length && at < LOOKAHEAD) {
    const end = lineEndOf(text, at)
    const isLead = text.startsWith(mmdfSeparator, at) || lead.test(text.slice(at, Math.min(end, at + 20)))
    if (!isLead && !isBlank(text, at, end)) break
    at = end + 1
  }
  return at < text.length && nameOf(text, at, lineEndOf(text, at)) !== undefined ? at : 0
}

/** The raw value on one line, with bytes above ASCII read as UTF-8 or else windows-1252; encoded words stay encoded. */
export function unfolded(raw: string): string {
  const trimmed = raw.trim()
  const value = trimmed.includes('\n') ? trimmed.replaceAll(/\r?\n[ \t]?/g, ' ') : trimmed
  return highLetter.test(value) ? toText(Buffer.from(value, 'latin1'), '') : value
}

const highLetter = /[\u0080-\u00FF]/

/** The value as a reader sees it: unfolded, encoded words decoded. */
export function decodedValue(raw: string): string {
  return decodeWords(unfolded(raw))
}

/** The first header of a name, as written; '' when absent. */
export function rawOf(headers: readonly RawHeader[], name: string): string {
  return headers.find((header) => header.name === name)?.raw ?? ''
}
