import { entityToCodePoint } from './entities.ts'

const LT = 60
const GT = 62
const AMP = 38
const LF = 10
const TAB = 9
const SPACE = 32

/**
 * The text of HTML, UTF-8 in and out: blocks become lines, cells of a row are divided by TAB, hidden text stays,
 * scripts and styles go. Addresses in links, and `alt`, `title` and `value` attributes, are kept in angle brackets. Linear.
 */
export function htmlToText(html: Buffer): Buffer {
  // Every construct gives at most as many bytes as it takes, apart from the brackets of kept attributes.
  const writer: Writer = { out: Buffer.allocUnsafe(html.length + 64), length: 0, isPre: 0 }
  let at = 0
  while (at < html.length) {
    const byte = html[at] ?? 0
    if (byte === LT) at = markup(html, at, writer)
    else if (byte === AMP) at = entity(html, at, writer)
    else at = text(html, at, writer)
  }
  return writer.out.subarray(0, writer.length)
}

interface Writer {
  readonly out: Buffer
  length: number
  isPre: number
}

function text(html: Buffer, from: number, writer: Writer): number {
  const { out } = writer
  const end = html.length
  let length = writer.length
  let at = from
  for (; at < end; at++) {
    const byte = html[at] ?? 0
    if (byte === LT || byte === AMP) break
    if (byte > SPACE || writer.isPre > 0) out[length++] = byte
    else {
      const last = length === 0 ? LF : out[length - 1]
      if (last !== SPACE && last !== LF && last !== TAB) out[length++] = SPACE
    }
  }
  writer.length = length
  return at
}

// The longest name in the table has 7 letters; `&#x10FFFF;` has 9.
const MAX_ENTITY_LENGTH = 12

function entity(html: Buffer, from: number, writer: Writer): number {
  const end = entityEnd(html, from)
  const written = html.toString('latin1', from + 1, end)
  const code = entityToCodePoint(written)
  if (code < 0) return html[end] === 59 ? literal(writer, from) : openEntity(written, from, writer)
  putCodePoint(writer, code === 160 ? SPACE : code)
  return html[end] === 59 ? end + 1 : end
}

// Digits end at the first sign that is none: `En&#116er` is Enter.
function entityEnd(html: Buffer, from: number): number {
  let end = from + 1
  const limit = Math.min(html.length, from + MAX_ENTITY_LENGTH)
  if (html[end] !== 35) {
    while (end < limit && isEntityByte(html[end] ?? 0)) end++
    return end
  }
  const isHex = ((html[end + 1] ?? 0) | 32) === 120
  end += isHex ? 2 : 1
  while (end < limit && isDigit(html[end] ?? 0, isHex)) end++
  return end
}

function isDigit(byte: number, isHex: boolean): boolean {
  return (byte >= 48 && byte <= 57) || (isHex && (byte | 32) >= 97 && (byte | 32) <= 102)
}

// The oldest names need no semicolon: `&nbspBeheer` is a space and Beheer.
function openEntity(written: string, from: number, writer: Writer): number {
  for (let length = Math.min(6, written.length - 1); length > 1; length--) {
    const name = written.slice(0, length)
    const code = entityToCodePoint(name)
    if (code > 255 || (code < 160 && !/^(?:amp|lt|gt|quot)$/.test(name))) continue
    putCodePoint(writer, code === 160 ? SPACE : code)
    return from + 1 + length
  }
  return literal(writer, from)
}

function literal(writer: Writer, from: number): number {
  writer.out[writer.length++] = AMP
  return from + 1
}

function isEntityByte(byte: number): boolean {
  return (
    (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 35
  )
}

function putCodePoint(writer: Writer, code: number): void {
  if (code < 128) writer.out[writer.length++] = code
  else writer.length += writer.out.write(String.fromCodePoint(code), writer.length)
}

function markup(html: Buffer, at: number, writer: Writer): number {
  const next = html[at + 1] ?? 0
  if (next === 33 || next === 63) return declaration(html, at, writer)
  const isEnd = next === 47
  const nameStart = isEnd ? at + 2 : at + 1
  const nameEnd = tagNameEnd(html, nameStart)
  if (nameEnd === nameStart) {
    writer.out[writer.length++] = LT
    return at + 1
  }
  const kind = tags.get(hashOf(html, nameStart, nameEnd)) ?? 'inline'
  const end = isEnd ? tagEnd(html, nameEnd) : attributes(html, nameEnd, writer)
  if (kind === 'dropped')
    return isEnd ? end : afterDropped(html, { start: nameStart, end: nameEnd, tagEnd: end }, writer)
  if (kind !== 'inline') applyTag(kind, isEnd, writer)
  return end
}

// Small enough to stay a fast integer; of the names that drop content the letters are compared too.
function hashOf(html: Uint8Array, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) hash = (hash * 31 + ((html[at] ?? 0) | 32)) & 0x3fffffff
  return hash
}

type TagKind = 'inline' | 'line' | 'row' | 'cell' | 'pre' | 'dropped'

const kinds: readonly (readonly [kind: TagKind, names: string])[] = [
  [
    'line',
    'p div br hr li ul ol dl dt dd h1 h2 h3 h4 h5 h6 table blockquote section article header footer address form fieldset option title body center main nav aside figure figcaption caption legend',
  ],
  ['row', 'tr'],
  ['cell', 'td th'],
  ['pre', 'pre textarea'],
  ['dropped', 'script style'],
]
const tags = new Map(
  kinds.flatMap(([kind, names]) =>
    names.split(' ').map((name) => [hashOf(Buffer.from(name), 0, name.length), kind] as const),
  ),
)

function applyTag(kind: TagKind, isEnd: boolean, writer: Writer): void {
  if (kind === 'line' || kind === 'row') newLine(writer)
  else if (kind === 'cell') {
    if (isEnd) putTab(writer)
  } else if (kind === 'pre') {
    newLine(writer)
    writer.isPre = isEnd ? Math.max(0, writer.isPre - 1) : writer.isPre + 1
  }
}

function newLine(writer: Writer): void {
  const { out } = writer
  while (writer.length > 0 && (out[writer.length - 1] === SPACE || out[writer.length - 1] === TAB))
    writer.length--
  if (writer.length > 0 && out[writer.length - 1] !== LF) out[writer.length++] = LF
}

// A block in a cell leaves its line end before the next cell: the row stays one line.
function putTab(writer: Writer): void {
  const { out } = writer
  while (writer.length > 0 && (out[writer.length - 1] === SPACE || out[writer.length - 1] === LF))
    writer.length--
  if (writer.length > 0) out[writer.length++] = TAB
}

function tagNameEnd(html: Buffer, from: number): number {
  let at = from
  const limit = Math.min(html.length, from + 32)
  while (at < limit) {
    const byte = html[at] ?? 0
    const isLetter = (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)
    if (!isLetter && !(at > from && ((byte >= 48 && byte <= 57) || byte === 58 || byte === 45))) break
    at++
  }
  return at
}

function tagEnd(html: Buffer, from: number): number {
  let at = from
  while (at < html.length && html[at] !== GT) at++
  return at < html.length ? at + 1 : at
}

/** Walks the attributes of a start tag, keeping the values that may hold personal data; gives the end of the tag. */
function attributes(html: Buffer, from: number, writer: Writer): number {
  const end = html.length
  let at = from
  while (at < end) {
    let byte = html[at] ?? 0
    if (byte === GT) return at + 1
    if (byte <= SPACE || byte === 47 || byte === 61) {
      at++
      continue
    }
    const name = at
    while (byte > SPACE && byte !== 61 && byte !== GT && byte !== 47) byte = html[++at] ?? GT
    const nameEnd = at
    while (at < end && (html[at] ?? 0) <= SPACE) at++
    if (html[at] !== 61) continue
    at++
    while (at < end && (html[at] ?? 0) <= SPACE) at++
    const start = isQuote(html[at]) ? at + 1 : at
    const valueEnd = endOfValue(html, at)
    const kept = keptAttributes.get(hashOf(html, name, nameEnd))
    if (kept !== undefined && valueEnd > start) keepAttribute(html.subarray(start, valueEnd), kept, writer)
    at = start > at ? valueEnd + 1 : valueEnd
  }
  return end
}

function isQuote(byte: number | undefined): boolean {
  return byte === 34 || byte === 39
}

function endOfValue(html: Buffer, from: number): number {
  const end = html.length
  const quote = html[from] ?? 0
  let at = from
  if (isQuote(quote)) {
    at++
    while (at < end && html[at] !== quote) at++
    return at
  }
  while (at < end && (html[at] ?? 0) > SPACE && html[at] !== GT) at++
  return at
}

type Kept = 'link' | 'words'

const keptAttributes = new Map(
  (['href', 'alt', 'title', 'value'] as const).map((name) => {
    const kept: Kept = name === 'href' ? 'link' : 'words'
    return [hashOf(Buffer.from(name), 0, name.length), kept] as const
  }),
)

function keepAttribute(value: Buffer, kept: Kept, writer: Writer): void {
  const isLink = kept === 'link'
  if (isLink && !hasSign(value) && !/^(?:mailto|tel|sms|callto|xmpp):/i.test(value.toString('latin1', 0, 8)))
    return
  putAttribute(writer, value, isLink)
}

// `@` or its escape `%40`. A loop, for most values are short.
function hasSign(value: Uint8Array): boolean {
  for (let at = 0; at < value.length; at++) {
    const byte = value[at]
    if (byte === 64 || (byte === 37 && value[at + 1] === 52 && value[at + 2] === 48)) return true
  }
  return false
}

function putAttribute(writer: Writer, value: Buffer, isLink: boolean): void {
  const { out } = writer
  const last = writer.length === 0 ? LF : out[writer.length - 1]
  if (last !== undefined && last > SPACE) out[writer.length++] = SPACE
  const mailto = isLink ? /^mailto:/i.exec(value.toString('latin1', 0, 7)) : null
  const shown = mailto === null ? value : value.subarray(7)
  let at = 0
  while (at < shown.length) {
    const byte = shown[at] ?? 0
    if (byte === AMP) at = attributeEntity(shown, at, writer)
    else if (isLink && byte === 37 && shown[at + 1] === 52 && shown[at + 2] === 48) {
      out[writer.length++] = 64
      at += 3
    } else {
      out[writer.length++] = byte
      at++
    }
  }
  out[writer.length++] = SPACE
}

// In an address `&region=` is no sign for a registered trade mark.
function attributeEntity(value: Buffer, at: number, writer: Writer): number {
  const end = entityEnd(value, at)
  if (value[at + 1] === 35 || value[end] === 59) return entity(value, at, writer)
  const code = value[end] === 61 ? -1 : entityToCodePoint(value.toString('latin1', at + 1, end))
  if (code < 0) return literal(writer, at)
  putCodePoint(writer, code === 160 ? SPACE : code)
  return end
}

// Comments hide nothing but programs' notes, except Outlook's conditional ones, which are content, and those with an address.
function declaration(html: Buffer, at: number, writer: Writer): number {
  if (html[at + 2] !== 45 || html[at + 3] !== 45) return tagEnd(html, at)
  if (html.toString('latin1', at + 4, at + 8) === '[if ') return tagEnd(html, at)
  const close = html.indexOf('-->', at + 2)
  const end = close < 0 ? html.length : close
  const body = html.subarray(at + 4, end)
  if (hasSign(body)) {
    newLine(writer)
    writer.length += body.copy(writer.out, writer.length)
    newLine(writer)
  }
  return close < 0 ? html.length : close + 3
}

interface DroppedTag {
  readonly start: number
  readonly end: number
  readonly tagEnd: number
}

function afterDropped(html: Buffer, tag: DroppedTag, writer: Writer): number {
  if (!/^(?:script|style)$/i.test(html.toString('latin1', tag.start, tag.end))) return tag.tagEnd
  const closing = closingTag(html, tag)
  const opening = html.toString('latin1', tag.start, Math.min(tag.tagEnd, tag.start + 200))
  // Bookings and orders stand in mails as JSON-LD too, with names and addresses.
  if (/json/i.test(opening)) {
    newLine(writer)
    writer.length += html.copy(writer.out, writer.length, tag.tagEnd, closing)
    newLine(writer)
  }
  return closing
}

function closingTag(html: Buffer, tag: DroppedTag): number {
  const name = html.toString('latin1', tag.start, tag.end).toLowerCase()
  let at = tag.tagEnd
  for (;;) {
    const end = html.indexOf('</', at, 'latin1')
    if (end < 0) return html.length
    if (html.toString('latin1', end + 2, end + 2 + name.length).toLowerCase() === name) return end
    at = end + 2
  }
}
