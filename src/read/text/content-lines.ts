import { quotedPrintable } from '../mime/transfer.ts'
import { toText } from './charset.ts'

/** One property of a vCard or iCalendar (RFC 6350 §3.3, RFC 5545 §3.1). */
export interface ContentLine {
  /** `item1` of `item1.EMAIL`; '' when there is none. Lower case. */
  readonly group: string
  /** Lower case. */
  readonly name: string
  /** Names in lower case; a word without name (vCard 2.1) stands under 'type'. */
  readonly parameters: ReadonlyMap<string, string>
  /** Decoded from its transfer encoding and charset, escapes still in it. */
  readonly value: string
  /** Length of the value as written: for blobs, which are not decoded. */
  readonly rawLength: number
  /** Where it stands, with its line break. */
  readonly start: number
  readonly end: number
}

// A photo of a phone is a few megabytes in base64; longer properties are cut off and said so by their length.
const MAX_VALUE_LENGTH = 1_000_000

/**
 * The properties in the bytes of a card or calendar, one byte per character in. `keepsFold` is for vCard 2.1, where a fold
 * stands at a space of the text.
 */
export function* contentLines(latin1: string, keepsFold: boolean): Generator<ContentLine> {
  let at = 0
  while (at < latin1.length) {
    const start = at
    const { line, next } = logicalLine(latin1, at, keepsFold)
    at = next
    const parsed = line.trim() === '' ? undefined : parseLine(line)
    if (parsed !== undefined) yield { ...parsed, start, end: Math.min(at, latin1.length) }
  }
}

function logicalLine(text: string, from: number, keepsFold: boolean): { line: string; next: number } {
  const pieces: string[] = []
  let isQuoted: boolean | undefined
  let at = from
  for (;;) {
    const end = lineEnd(text, at)
    const piece = text.slice(at, end)
    pieces.push(piece)
    at = afterBreak(text, end)
    if (at >= text.length) break
    const first = text.charCodeAt(at)
    isQuoted ??= /quoted-printable/i.test(piece.slice(0, 300))
    if (isQuoted && continuesQuoted(piece, text, at)) continue
    if (first !== 32 && first !== 9) break
    if (!keepsFold) at++
  }
  return { line: isQuoted === true ? pieces.join('\n') : pieces.join(''), next: at }
}

function lineEnd(text: string, at: number): number {
  const lf = text.indexOf('\n', at)
  const end = lf < 0 ? text.length : lf
  return end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end
}

function afterBreak(text: string, end: number): number {
  return text.charCodeAt(end) === 13 ? end + 2 : end + 1
}

// A soft break; or a line that goes on in escapes although the `=` before it got lost.
function continuesQuoted(piece: string, text: string, next: number): boolean {
  return piece.trimEnd().endsWith('=') || /^=[\dA-F]{2}/i.test(text.slice(next, next + 3))
}

function parseLine(line: string): Omit<ContentLine, 'start' | 'end'> | undefined {
  const colon = valueColon(line)
  if (colon < 0) return undefined
  const [head = '', ...parameterTexts] = splitOutsideQuotes(line.slice(0, colon))
  const dot = head.lastIndexOf('.')
  const name = head
    .slice(dot + 1)
    .trim()
    .toLowerCase()
  if (!/^[\w-]{1,100}$/.test(name)) return undefined
  const parameters = parametersOf(parameterTexts)
  const raw = line.slice(colon + 1)
  return {
    group: dot < 0 ? '' : head.slice(0, dot).trim().toLowerCase(),
    name,
    parameters,
    value: decoded(raw, parameters),
    rawLength: raw.length,
  }
}

function valueColon(line: string): number {
  let isQuoted = false
  for (let i = 0; i < line.length && i < 10_000; i++) {
    const char = line.charCodeAt(i)
    if (char === 34) isQuoted = !isQuoted
    else if (char === 58 && !isQuoted) return i
  }
  return line.indexOf(':')
}

/** What is longer has no quotes that anybody meant, and a pattern would not get to its end. */
const longestHead = 100_000

function splitOutsideQuotes(text: string): string[] {
  if (!text.includes('"') || text.length > longestHead) return text.replaceAll('"', '').split(';')
  return (text.match(/(?:[^;"]|"[^"]*(?:"|$))+/g) ?? []).map((part) => part.replaceAll('"', ''))
}

function parametersOf(texts: readonly string[]): Map<string, string> {
  const parameters = new Map<string, string>()
  for (const text of texts) {
    const equals = text.indexOf('=')
    const name = equals < 0 ? bareName(text) : text.slice(0, equals).trim().toLowerCase()
    const value = toText(Buffer.from(text.slice(equals + 1).trim(), 'latin1'), '')
    const former = parameters.get(name)
    parameters.set(name, former === undefined ? value : `${former},${value}`)
  }
  return parameters
}

// vCard 2.1 leaves the name away: `TEL;CELL`, `PHOTO;BASE64`.
function bareName(word: string): string {
  return /^(?:base64|b|quoted-printable|8bit|7bit)$/i.test(word.trim()) ? 'encoding' : 'type'
}

/** True when the value is a blob in base64. */
export function isBlob(parameters: ReadonlyMap<string, string>): boolean {
  return /^(?:b|base64)$/i.test(parameters.get('encoding') ?? '')
}

function decoded(raw: string, parameters: ReadonlyMap<string, string>): string {
  if (isBlob(parameters)) return ''
  const bytes = Buffer.from(raw.slice(0, MAX_VALUE_LENGTH), 'latin1')
  const isQuoted = /quoted-printable/i.test(parameters.get('encoding') ?? '')
  return toText(isQuoted ? quotedPrintable(bytes) : bytes, parameters.get('charset') ?? '')
}

/** The components of a structured value, divided at `;`, escapes taken away. */
export function components(value: string): string[] {
  return splitEscaped(value, ';').map(unescaped)
}

/** A value without its escapes: `\n`, `\,`, `\;`, `\:`, `\\`. */
export function unescaped(value: string): string {
  return value.includes('\\')
    ? value.replaceAll(/\\([nN\\,;:"])/g, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char))
    : value
}

function splitEscaped(value: string, divider: string): string[] {
  const parts: string[] = []
  let start = 0
  for (let i = 0; i < value.length; i++) {
    if (value.charAt(i) === '\\') i++
    else if (value.charAt(i) === divider) {
      parts.push(value.slice(start, i))
      start = i + 1
    }
  }
  parts.push(value.slice(start))
  return parts
}
