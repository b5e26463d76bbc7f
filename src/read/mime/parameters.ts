import { toText } from '../text/charset.ts'
import { decodeWords } from './words.ts'

/** A header value such as `text/plain; charset=utf-8`: its first word, and its parameters by lower-case name. */
export interface Parameterised {
  /** Lower case, without spaces. */
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

// No honest header has more; each costs a look.
const MAX_PARAMETERS = 200

/** Reads a parameterised header value with RFC 2231 continuations and charsets, and forgives missing semicolons and quotes. */
export function parseParameters(value: string): Parameterised {
  const first = /^[^;\s"(]*/.exec(value)?.[0] ?? ''
  const isParameter = first.includes('=')
  const pieces: [name: string, value: string][] = []
  let at = isParameter ? 0 : first.length
  while (at < value.length && pieces.length < MAX_PARAMETERS) {
    at = skipBetween(value, at)
    const equals = value.indexOf('=', at)
    if (equals < 0) break
    const name = value.slice(at, equals).trim().toLowerCase()
    const semicolon = name.lastIndexOf(';')
    const { text, end } = parameterValue(value, equals + 1)
    const bare =
      name
        .slice(semicolon + 1)
        .trim()
        .split(/\s/)
        .at(-1) ?? ''
    if (bare !== '') pieces.push([bare, text])
    at = end
  }
  return { value: isParameter ? '' : first.toLowerCase(), parameters: assemble(pieces) }
}

function skipBetween(value: string, from: number): number {
  let at = from
  while (at < value.length) {
    const code = value.charCodeAt(at)
    if (code === 40) at = skipComment(value, at)
    else if (code === 59 || code <= 32) at++
    else break
  }
  return at
}

function skipComment(value: string, from: number): number {
  const end = value.indexOf(')', from)
  return end < 0 ? value.length : end + 1
}

function parameterValue(value: string, from: number): { text: string; end: number } {
  let at = from
  while (at < value.length && value.charCodeAt(at) <= 32) at++
  if (value.charAt(at) === '"') return quotedValue(value, at + 1)
  let end = value.indexOf(';', at)
  if (end < 0) end = value.length
  // boundary=abc charset=utf-8: without semicolon the next `name=` ends it.
  const rest = value.slice(at, end)
  const nextName = /\s[\w*-]+=/.exec(rest)
  if (nextName !== null) end = at + nextName.index
  return { text: value.slice(at, end).trim(), end }
}

function quotedValue(value: string, from: number): { text: string; end: number } {
  let text = ''
  let at = from
  let start = from
  for (; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code === 34) return { text: text + value.slice(start, at), end: at + 1 }
    // Windows paths in file names are not escapes: only a quote or backslash is escaped.
    if (code === 92 && (value.charCodeAt(at + 1) === 34 || value.charCodeAt(at + 1) === 92)) {
      text += value.slice(start, at) + value.charAt(at + 1)
      at++
      start = at + 1
    }
  }
  return { text: text + value.slice(start), end: value.length }
}

function assemble(pieces: readonly (readonly [string, string])[]): Map<string, string> {
  const parameters = new Map<string, string>()
  const split = new Map<string, { index: number; encoded: boolean; text: string }[]>()
  for (const [name, text] of pieces) {
    const star = name.indexOf('*')
    if (star < 0) {
      if (!parameters.has(name)) parameters.set(name, decodeWords(text))
      continue
    }
    const base = name.slice(0, star)
    const list = split.get(base) ?? []
    const index = Number.parseInt(name.slice(star + 1), 10)
    list.push({ index: Number.isNaN(index) ? 0 : index, encoded: name.endsWith('*'), text })
    split.set(base, list)
  }
  for (const [name, list] of split) parameters.set(name, assembleOne(list))
  return parameters
}

function assembleOne(list: { index: number; encoded: boolean; text: string }[]): string {
  const ordered = list.toSorted((a, b) => a.index - b.index)
  const head = ordered[0]
  if (head === undefined) return ''
  const marked = head.encoded ? /^([^']*)'[^']*'/.exec(head.text) : null
  const bytes = ordered.map((piece, i) => {
    const text = i === 0 && marked !== null ? piece.text.slice(marked[0].length) : piece.text
    return piece.encoded ? percentBytes(text) : Buffer.from(text)
  })
  const text = toText(Buffer.concat(bytes), marked?.[1] ?? '')
  return text.includes('=?') ? decodeWords(text) : text
}

function percentBytes(text: string): Buffer {
  const source = Buffer.from(text)
  const out = Buffer.allocUnsafe(source.length)
  let length = 0
  for (let i = 0; i < source.length; i++) {
    const hex = source[i] === 37 ? Number.parseInt(source.toString('latin1', i + 1, i + 3), 16) : Number.NaN
    const isEscape = !Number.isNaN(hex) && i + 2 < source.length
    out[length++] = isEscape ? hex : (source[i] ?? 0)
    if (isEscape) i += 2
  }
  return out.subarray(0, length)
}
