import type { XmlListener } from './xml.ts'

/** What multiplies or nests beyond any document, and is an attack on memory. */
export class BombError extends Error {}

/** Elements in elements: office programs stay below fifty. */
const maxDepth = 2000

/** Ends of what never began, each looked for among all that is open: no damage gives more. */
const maxStray = 100_000

/** Attributes of one element: the widest row of an export has some hundreds. */
const maxAttributes = 20_000

/**
 * Tells a listener what stands in XML (XML 1.0, fifth edition) that comes in pieces. What is broken is passed as far as it goes, and
 * `isWhole` is false then. Entities of the document's own are never expanded, so they cannot multiply; attributes are taken apart
 * when somebody asks for one.
 */
export class XmlScanner {
  isWhole = true
  /** True when nothing was told since it was set: one text or picture that goes on and on. */
  isQuiet = true
  readonly #listener: XmlListener
  readonly #open: string[] = []
  /** What was not told yet: it goes on in the next piece. */
  #rest = ''
  #hasRoot = false
  #stray = 0
  /** The tag that is told now, and whether its attributes were taken apart. */
  #tag = ''
  #isParsed = false
  readonly #names: string[] = []
  readonly #values: string[] = []

  constructor(listener: XmlListener) {
    this.#listener = listener
  }

  write(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece
    this.#rest = text.slice(this.#scan(text))
  }

  /** Ends the document. */
  end(): void {
    const rest = this.#rest
    this.#rest = ''
    if (rest.startsWith('<')) this.isWhole = false
    else if (rest !== '') this.#say(rest)
    if (this.#open.length > 0 || !this.#hasRoot) this.isWhole = false
  }

  /** Gives where what is not yet whole begins. */
  #scan(text: string): number {
    let at = 0
    for (;;) {
      const start = text.indexOf('<', at)
      if (start < 0) return at
      if (start > at) this.#say(text.slice(at, start))
      const end = this.#markup(text, start)
      if (end < 0) return start
      at = end
    }
  }

  /** Gives where the markup ends; -1 when that is in a piece to come. */
  #markup(text: string, start: number): number {
    const code = text.charCodeAt(start + 1)
    if (Number.isNaN(code)) return -1
    if (code === slash) return this.#closing(text, start)
    if (code === exclamation) return this.#declaration(text, start)
    if (code === question) return after(text, '?>', start + 2)
    if (isNameStart(code)) return this.#opening(text, start)
    // Somebody wrote "less than".
    this.isWhole = false
    this.#say('<')
    return start + 1
  }

  #closing(text: string, start: number): number {
    const end = text.indexOf('>', start)
    if (end < 0) return -1
    const written = text.slice(start + 2, end)
    const name = isSpace(written.charCodeAt(written.length - 1)) ? written.trimEnd() : written
    this.isQuiet = false
    if (this.#open.at(-1) !== name) {
      this.isWhole = false
      if (!this.#open.includes(name)) {
        if (++this.#stray > maxStray) throw new BombError()
        return end + 1
      }
    }
    for (let closed = this.#open.pop(); closed !== undefined; closed = this.#open.pop()) {
      this.#listener.close?.(localName(closed))
      if (closed === name) break
    }
    return end + 1
  }

  #declaration(text: string, start: number): number {
    if (text.startsWith('<!--', start)) return after(text, '-->', start + 4)
    if (text.startsWith('<![CDATA[', start)) {
      const end = text.indexOf(']]>', start)
      if (end < 0) return -1
      if (end > start + 9) this.#listener.text?.(withPlainLines(text.slice(start + 9, end)))
      return end + 3
    }
    if (text.length - start < 9) return -1
    const end = text.indexOf('>', start)
    const inner = text.indexOf('[', start)
    // The document's own declarations stand in brackets: none of them is followed.
    if (end < 0 || inner < 0 || inner > end) return end < 0 ? -1 : end + 1
    const last = /\]\s*>/g
    last.lastIndex = inner
    return last.exec(text) === null ? -1 : last.lastIndex
  }

  #opening(text: string, start: number): number {
    const end = endOfTag(text, start + 1)
    if (end < 0) return -1
    const isEmpty = text.charCodeAt(end - 1) === slash
    const last = isEmpty ? end - 1 : end
    let nameEnd = start + 2
    while (nameEnd < last && !isSpace(text.charCodeAt(nameEnd))) nameEnd++
    const name = text.slice(start + 1, nameEnd)
    this.#tag = nameEnd < last ? text.slice(nameEnd, last) : ''
    this.#isParsed = false
    this.isQuiet = false
    if (this.#open.length === 0) {
      if (this.#hasRoot) this.isWhole = false
      this.#hasRoot = true
    }
    if (this.#open.length >= maxDepth) throw new BombError()
    const { open, close, empty } = this.#listener
    if (isEmpty && empty !== undefined) empty(localName(name), this.#attribute)
    else {
      open?.(localName(name), this.#attribute, this.#all)
      if (isEmpty) close?.(localName(name))
      else this.#open.push(name)
    }
    return end + 1
  }

  /**
   * The value of an attribute by its name, with or without a prefix; empty when there is none. Looked for where it is written:
   * of the hundred thousands of cells of a sheet, three attributes each are asked for.
   */
  readonly #attribute = (wanted: string): string => {
    const tag = this.#tag
    const length = wanted.length
    for (let at = pastSpace(tag, 0); at < tag.length;) {
      const equal = endOfName(tag, at)
      const quote = tag.charCodeAt(equal + 1)
      if (tag.charCodeAt(equal) !== equals || (quote !== doubleQuote && quote !== singleQuote))
        return this.#oddAttribute(wanted)
      const start = equal + 2
      const end = tag.indexOf(quote === doubleQuote ? '"' : "'", start)
      if (end < 0) return this.#oddAttribute(wanted)
      const before = equal - length
      const isWanted =
        before === at ||
        (before > at && tag.charCodeAt(before - 1) === colon && tag.indexOf(':', at) === before - 1)
      if (isWanted && tag.startsWith(wanted, before)) return this.#plainValue(tag.slice(start, end))
      at = pastSpace(tag, end + 1)
    }
    return ''
  }

  /** As `attribute`, of a tag with an attribute that is written with spaces or broken. */
  #oddAttribute(wanted: string): string {
    this.#parse()
    const at = this.#names.findIndex((name) => name === wanted || localName(name) === wanted)
    return this.#values[at] ?? ''
  }

  readonly #all = (): Readonly<Record<string, string>> => {
    this.#parse()
    return Object.fromEntries(this.#names.map((name, i) => [name, this.#values[i] ?? '']))
  }

  #parse(): void {
    if (this.#isParsed) return
    this.#isParsed = true
    this.#names.length = 0
    this.#values.length = 0
    const tag = this.#tag
    for (let at = pastSpace(tag, 0); at < tag.length; at = pastSpace(tag, at)) {
      if (this.#names.length >= maxAttributes) throw new BombError()
      const end = endOfName(tag, at)
      const name = tag.slice(at, end)
      at = pastSpace(tag, end)
      this.#names.push(name)
      if (tag.charCodeAt(at) === equals) at = this.#value(tag, pastSpace(tag, at + 1))
      else {
        this.isWhole = false
        this.#values.push(name)
      }
    }
  }

  /** Gives where the value ends. */
  #value(tag: string, start: number): number {
    const quote = tag.charCodeAt(start)
    const isQuoted = quote === doubleQuote || quote === singleQuote
    const end = isQuoted ? tag.indexOf(quote === doubleQuote ? '"' : "'", start + 1) : -1
    if (end >= 0) {
      this.#values.push(this.#plainValue(tag.slice(start + 1, end)))
      return end + 1
    }
    this.isWhole = false
    let at = start
    while (at < tag.length && !isSpace(tag.charCodeAt(at))) at++
    this.#values.push(this.#plainValue(tag.slice(start, at)))
    return at
  }

  #plainValue(written: string): string {
    if (!/[&\t\n\r]/.test(written)) return written
    const value = written.replaceAll(/\r\n|[\t\n\r]/g, ' ')
    return value.includes('&') ? this.#withSigns(value) : value
  }

  #say(written: string): void {
    if (this.#open.length === 0 && written.trim() !== '') this.isWhole = false
    if (this.#listener.text === undefined) return
    const text = withPlainLines(written)
    this.#listener.text(text.includes('&') ? this.#withSigns(text) : text)
  }

  /** Signs that are written by a name or a number. A bare "&" is what a person meant. */
  #withSigns(text: string): string {
    return text.replaceAll(
      /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7}|x[0-9a-fA-F]{1,6}));/g,
      (written, name: string | undefined, number = '') => {
        if (name !== undefined) return named.get(name) ?? written
        const code = Number(number.startsWith('x') ? `0${number}` : number)
        if (isSign(code)) return String.fromCodePoint(code)
        this.isWhole = false
        return written
      },
    )
  }
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const [exclamation, doubleQuote, singleQuote, slash] = [33, 34, 39, 47] as const
const [colon, lessThan, equals, question] = [58, 60, 61, 63] as const

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

/** Letters, `_`, `:` and what lies above ASCII. */
const isNameStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code >= 0xc0

/** What may stand in a document by its number. */
const isSign = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code < 0xd800) ||
  (code > 0xdfff && code < 0xfffe) ||
  (code > 0xffff && code <= 0x10ffff)

function withPlainLines(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
}

function pastSpace(text: string, from: number): number {
  let at = from
  while (isSpace(text.charCodeAt(at))) at++
  return at
}

function endOfName(tag: string, from: number): number {
  let at = from
  for (let code = tag.charCodeAt(at); code !== equals && !isSpace(code) && at < tag.length;)
    code = tag.charCodeAt(++at)
  return at
}

/** Where the mark ends that is looked for; -1 when it is not there. */
function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

/** Where the `>` of a tag stands: not in a value between quotes. */
function endOfTag(text: string, from: number): number {
  let end = text.indexOf('>', from)
  // Nearly always: behind it the next one begins, which no value may hold, and a value ended just before.
  if (text.charCodeAt(end + 1) === lessThan) {
    const last = text.charCodeAt(end - 1)
    if ((last === slash ? text.charCodeAt(end - 2) : last) === doubleQuote) return end
  }
  for (let at = from; end >= 0 && at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== doubleQuote && code !== singleQuote) continue
    const close = text.indexOf(code === doubleQuote ? '"' : "'", at + 1)
    if (close < 0) return -1
    if (close > end) end = text.indexOf('>', close)
    at = close
  }
  return end
}

/** A name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
