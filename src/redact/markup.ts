import { entityToCodePoint } from '../read/text/entities.ts'
import type { StretchWriter } from './stretch.ts'

/** A piece of HTML or XML and where it stands. */
export type Token =
  | {
      readonly kind: 'text' | 'raw' | 'comment' | 'declaration'
      readonly start: number
      readonly end: number
    }
  | {
      readonly kind: 'open' | 'close' | 'empty'
      readonly name: string
      readonly start: number
      readonly end: number
      readonly attributes: readonly Attribute[]
    }

export interface Attribute {
  readonly name: string
  /** Where the name begins, and where the value ends, with its quote. */
  readonly start: number
  readonly end: number
  /** The value without its quotes. */
  readonly from: number
  readonly to: number
}

/** Whose content is no markup, in HTML. */
const rawElements = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/i

/** Takes markup apart without understanding it: every letter of it is in one token. Linear. */
export function* tokensOf(source: string, language: 'html' | 'xml'): Generator<Token> {
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    const textEnd = open < 0 ? source.length : open
    if (textEnd > at) yield { kind: 'text', start: at, end: textEnd }
    if (open < 0) return
    const token = markupAt(source, open)
    yield token
    at = token.end
    if (language === 'xml' || token.kind !== 'open' || !rawElements.test(token.name)) continue
    const end = endOfRaw(source, token.name, at)
    if (end > at) yield { kind: /^t/i.test(token.name) ? 'text' : 'raw', start: at, end }
    at = end
  }
}

function endOfRaw(source: string, name: string, from: number): number {
  // A pattern with a fixed front is searched like a word.
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  return closing.exec(source)?.index ?? source.length
}

function markupAt(source: string, start: number): Token {
  if (source.startsWith('<!--', start))
    return { kind: 'comment', start, end: after(source, '-->', start + 4) }
  if (source.startsWith('<![CDATA[', start))
    return { kind: 'raw', start, end: after(source, ']]>', start + 9) }
  const next = source.charCodeAt(start + 1)
  if (next === 33 || next === 63) return { kind: 'declaration', start, end: after(source, '>', start + 2) }
  const isClose = next === 47
  const nameStart = isClose ? start + 2 : start + 1
  if (!isLetter(source.charCodeAt(nameStart))) return { kind: 'text', start, end: start + 1 }
  let at = nameStart
  while (at < source.length && !endsName(source.charCodeAt(at))) at++
  const name = source.slice(nameStart, at)
  const { attributes, end } = attributesFrom(source, at)
  const isEmpty = source.charCodeAt(end - 2) === 47
  return { kind: isClose ? 'close' : isEmpty ? 'empty' : 'open', name, start, end, attributes }
}

function after(source: string, what: string, from: number): number {
  const at = source.indexOf(what, from)
  return at < 0 ? source.length : at + what.length
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)
const endsName = (code: number): boolean => isSpace(code) || code === 62 || code === 47 || code === 61

function attributesFrom(source: string, from: number): { attributes: Attribute[]; end: number } {
  const attributes: Attribute[] = []
  let at = from
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (code === 62) return { attributes, end: at + 1 }
    if (isSpace(code) || code === 47) at++
    else {
      const attribute = attributeAt(source, at)
      attributes.push(attribute)
      at = attribute.end
    }
  }
  return { attributes, end: source.length }
}

function attributeAt(source: string, start: number): Attribute {
  let at = start + 1
  while (at < source.length && !endsName(source.charCodeAt(at))) at++
  const name = source.slice(start, at)
  let equals = at
  while (isSpace(source.charCodeAt(equals))) equals++
  if (source.charCodeAt(equals) !== 61) return { name, start, end: at, from: at, to: at }
  at = equals + 1
  while (isSpace(source.charCodeAt(at))) at++
  const quote = source.charAt(at)
  if (quote === '"' || quote === "'") {
    const close = source.indexOf(quote, at + 1)
    const to = close < 0 ? source.length : close
    return { name, start, end: Math.min(source.length, to + 1), from: at + 1, to }
  }
  let to = at
  while (to < source.length && !isSpace(source.charCodeAt(to)) && source.charCodeAt(to) !== 62) to++
  return { name, start, end: to, from: at, to }
}

/** The longest name of an entity, with a number of seven digits beside it. */
const entity = /&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,10});?/y

/** Writes a piece of source to a stretch with its entities as the letters they stand for. */
export function writeDecoded(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
  to: StretchWriter,
): void {
  // Searched on its own: a search in the whole source would run on behind the end of every piece.
  const piece = source.slice(start, end)
  let at = 0
  while (at < piece.length) {
    const sign = piece.indexOf('&', at)
    const plainEnd = sign < 0 ? piece.length : sign
    to.plain(piece.slice(at, plainEnd), start + at)
    at = plainEnd
    if (at >= piece.length) return
    entity.lastIndex = at
    const found = entity.exec(piece)
    const code = found === null ? -1 : entityToCodePoint(found[1] ?? '')
    const length = found === null || code < 0 ? 1 : found[0].length
    if (code < 0) to.plain('&', start + at)
    else to.decoded(String.fromCodePoint(code), start + at, start + at + length)
    at += length
  }
}

/** The same, as a text of its own. */
export function writeApart(
  source: string,
  piece: { readonly start: number; readonly end: number },
  to: StretchWriter,
): void {
  to.apart()
  writeDecoded(source, piece, to)
}
