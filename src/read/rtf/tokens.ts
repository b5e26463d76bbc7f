import { asBuffer } from '../text/bytes.ts'

/** Who wants the tokens of a rich text. */
export interface TokenVisitor {
  readonly open: () => void
  readonly close: () => void
  /** `parameter` is undefined when none was written. */
  readonly word: (name: string, parameter: number | undefined) => void
  /** A control that is one sign: `*` `~` `-` `_` `|` `:`. */
  readonly symbol: (sign: string) => void
  /** One byte written in hexadecimal (`\'e9`). */
  readonly byte: (value: number) => void
  /** Plain bytes, without line ends, which say nothing. */
  readonly text: (bytes: Buffer) => void
  readonly binary: (bytes: Buffer) => void
}

const BACKSLASH = 92
const OPEN = 123
const CLOSE = 125

/** Walks over rich text (RTF 1.9.1, "Formal Syntax") once. Every byte goes to one call; nothing in it can throw. */
export function walkTokens(bytes: Uint8Array, visitor: TokenVisitor): void {
  const source = asBuffer(bytes)
  let at = 0
  while (at < source.length) {
    const byte = source[at] ?? 0
    if (byte === BACKSLASH) at = control(source, at + 1, visitor)
    else if (byte === OPEN || byte === CLOSE) {
      if (byte === OPEN) visitor.open()
      else visitor.close()
      at++
    } else {
      const end = plainEnd(source, at)
      if (!isLineEnd(byte)) visitor.text(source.subarray(at, end))
      at = end
    }
  }
}

function isLineEnd(byte: number): boolean {
  return byte === 10 || byte === 13 || byte === 0
}

/** Where a run of plain bytes or of line ends stops. */
function plainEnd(source: Buffer, from: number): number {
  const isBreak = isLineEnd(source[from] ?? 0)
  let at = from + 1
  for (; at < source.length; at++) {
    const byte = source[at] ?? 0
    if (byte === BACKSLASH || byte === OPEN || byte === CLOSE || isLineEnd(byte) !== isBreak) break
  }
  return at
}

function control(source: Buffer, at: number, visitor: TokenVisitor): number {
  const byte = source[at]
  if (byte === undefined) return at
  if (isLetter(byte)) return word(source, at, visitor)
  if (byte === 39) {
    const value = Number.parseInt(source.toString('latin1', at + 1, at + 3), 16)
    if (!Number.isNaN(value)) visitor.byte(value)
    return at + 3
  }
  // A line end after a backslash is a paragraph.
  if (byte === 10 || byte === 13) visitor.word('par', undefined)
  else if (byte === BACKSLASH || byte === OPEN || byte === CLOSE) visitor.text(source.subarray(at, at + 1))
  else visitor.symbol(String.fromCharCode(byte))
  return at + 1
}

// The specification allows 32 letters and ten digits; what is longer is no control that anybody knows.
const MAX_WORD = 64
const MAX_DIGITS = 11

function word(source: Buffer, start: number, visitor: TokenVisitor): number {
  let at = start
  while (at - start < MAX_WORD && isLetter(source[at] ?? 0)) at++
  const name = source.toString('latin1', start, at)
  const digits = at
  if (source[at] === 45) at++
  while (at - digits < MAX_DIGITS && isDigit(source[at] ?? 0)) at++
  const parameter = at > digits ? Number(source.toString('latin1', digits, at)) : undefined
  if (source[at] === 32) at++
  const known = parameter === undefined || Number.isNaN(parameter) ? undefined : parameter
  if (name !== 'bin' || known === undefined || known <= 0) {
    visitor.word(name, known)
    return at
  }
  visitor.binary(source.subarray(at, at + known))
  return at + known
}

function isLetter(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57
}
