import type { Problem } from '../../base/problem.ts'
import { charsetOfCodePage } from '../text/code-page.ts'
import { decodeText } from '../text/charset.ts'
import { walkTokens, type TokenVisitor } from './tokens.ts'
import {
  apart,
  destinations,
  fontCharsets,
  spoken,
  spokenSymbols,
  textAfterStar,
  type Destination,
} from './words.ts'

/** What a rich text says. */
export interface RichText {
  readonly text: string
  /** The text is the web page that a mail program put into the rich text. */
  readonly isHtml: boolean
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  /** Names of those who wrote comments or changes. */
  readonly names: readonly string[]
  /** Pictures and objects. */
  readonly files: readonly { readonly mediaType: string; readonly bytes: Buffer }[]
  readonly problems: readonly Problem[]
}

interface Group {
  destination: Destination
  /** Bytes that stand for a letter given in Unicode, for programs that cannot read that. */
  fallbackLength: number
  charset: string
  /** Between `\htmlrtf` and `\htmlrtf0` stands what the web page says otherwise. */
  isOnlyRtf: boolean
  isApart: boolean
  /** How many pieces of names, fields or digits there were when it began. */
  readonly from: number
}

// Word nests some dozens deep; what is deeper is read as if it stood at the limit.
const MAX_DEPTH = 500
// A contract with a photograph on each page has hundreds.
const MAX_FILES = 1000

/** Reads rich text: its words in the order in which they stand, decoded by the charset of each font. Never throws on content. */
export function readRtf(bytes: Uint8Array): RichText {
  const reader = new RtfReader()
  walkTokens(bytes, reader)
  return reader.finish()
}

class RtfReader implements TokenVisitor {
  #group: Group = {
    destination: 'text',
    fallbackLength: 1,
    charset: '',
    isOnlyRtf: false,
    isApart: false,
    from: 0,
  }
  readonly #groups: Group[] = []
  /** Groups that are open beyond the limit. */
  #tooDeep = 0
  #isTooDeep = false
  #isStarred = false
  #isHtml = false
  #toSkip = 0
  #charset = 'windows-1252'
  #defaultFont: number | undefined
  #font = 0
  readonly #fonts = new Map<number, string>()
  readonly #pieces: string[] = []
  #bytes: Buffer[] = []
  /** What is gathered of a link, a name, a field, the digits of a picture. */
  readonly #aside: string[] = []
  #mediaType = ''
  #binary: Buffer[] = []
  readonly #fields: { name: string; value: string }[] = []
  readonly #names = new Set<string>()
  readonly #files: { mediaType: string; bytes: Buffer }[] = []
  readonly #problems: Problem[] = []

  open(): void {
    this.#flush()
    this.#toSkip = 0
    if (this.#groups.length >= MAX_DEPTH) {
      this.#tooDeep++
      this.#isTooDeep = true
      return
    }
    this.#groups.push(this.#group)
    this.#group = { ...this.#group, isApart: false, from: this.#aside.length }
  }

  close(): void {
    this.#flush()
    this.#toSkip = 0
    this.#isStarred = false
    if (this.#tooDeep > 0) {
      this.#tooDeep--
      return
    }
    const outer = this.#groups.pop()
    if (outer === undefined) return
    if (this.#group.destination !== outer.destination) this.#keep(this.#group)
    if (this.#group.isApart) this.#pieces.push('\n')
    this.#group = outer
  }

  word(name: string, parameter: number | undefined): void {
    const wasStarred = this.#isStarred
    this.#isStarred = false
    if (name === 'u' && parameter !== undefined) {
      this.#flush()
      this.#say(String.fromCharCode(parameter & 0xffff))
      this.#toSkip = this.#group.fallbackLength
      return
    }
    if (this.#skips()) return
    const destination = destinations.get(name)
    if (destination !== undefined && this.#begins(destination)) return
    if (wasStarred && !textAfterStar.has(name)) {
      this.#group.destination = 'ignored'
      return
    }
    if (apart.has(name) && this.#group.destination === 'text') this.#stepAside()
    const said = spoken.get(name)
    if (said !== undefined) this.#say(said)
    else this.#set(name, parameter)
  }

  symbol(sign: string): void {
    if (sign === '*') {
      this.#isStarred = true
      return
    }
    if (this.#skips()) return
    const said = spokenSymbols.get(sign)
    if (said !== undefined) this.#say(said)
  }

  byte(value: number): void {
    if (!this.#skips()) this.#bytes.push(singleBytes[value & 0xff] ?? NOTHING)
  }

  text(bytes: Buffer): void {
    const skipped = Math.min(this.#toSkip, bytes.length)
    this.#toSkip -= skipped
    if (skipped < bytes.length) this.#bytes.push(bytes.subarray(skipped))
  }

  binary(bytes: Buffer): void {
    if (this.#skips()) return
    if (this.#group.destination === 'picture' || this.#group.destination === 'object')
      this.#binary.push(bytes)
  }

  finish(): RichText {
    while (this.#groups.length > 0) this.close()
    this.#flush()
    if (this.#isTooDeep) this.#problems.push({ code: 'too-deep', place: '', lostBytes: 0 })
    return {
      text: this.#pieces.join(''),
      isHtml: this.#isHtml,
      fields: this.#fields,
      names: [...this.#names],
      files: this.#files,
      problems: this.#problems,
    }
  }

  #skips(): boolean {
    if (this.#toSkip === 0) return false
    this.#toSkip--
    return true
  }

  #begins(destination: Destination): boolean {
    const { destination: current } = this.#group
    const isInside = current === 'ignored' && typeof destination !== 'object'
    // `\title` is a field only where the document's properties stand.
    if (typeof destination === 'object' && current !== 'ignored') return false
    this.#flush()
    if (!isInside) this.#group.destination = destination
    if (destination === 'picture') this.#mediaType = ''
    return true
  }

  #stepAside(): void {
    this.#group.isApart = true
    this.#say('\n')
  }

  #set(name: string, parameter: number | undefined): void {
    const mediaType = pictureTypes.get(name)
    if (mediaType !== undefined) this.#mediaType = mediaType
    else if (name === 'uc') this.#group.fallbackLength = Math.min(Math.max(parameter ?? 1, 0), 100)
    else if (name === 'htmlrtf') {
      this.#flush()
      this.#group.isOnlyRtf = parameter !== 0
    } else if (name === 'fromhtml') this.#isHtml = parameter !== 0
    else this.#setCharset(name, parameter)
  }

  #setCharset(name: string, parameter: number | undefined): void {
    const number = parameter ?? 0
    if (name === 'plain') this.#useFont(this.#defaultFont)
    else if (name === 'f' && this.#group.destination === 'fonts') this.#font = number
    else if (name === 'f') this.#useFont(number)
    else if (name === 'deff') this.#defaultFont = number
    else if (name === 'fcharset') this.#nameFont(number === 0 ? 'windows-1252' : fontCharsets.get(number))
    else if (name === 'cpg') this.#nameFont(charsetOfCodePage(number))
    else if (name === 'ansicpg') this.#charset = charsetOfCodePage(number) || this.#charset
    else if (name === 'mac') this.#charset = 'macintosh'
    else if (name === 'pc') this.#charset = 'cp437'
    else if (name === 'pca') this.#charset = 'cp850'
  }

  #nameFont(charset: string | undefined): void {
    if (charset !== undefined && charset !== '') this.#fonts.set(this.#font, charset)
  }

  #useFont(font: number | undefined): void {
    const charset = (font === undefined ? undefined : this.#fonts.get(font)) ?? ''
    if (charset === this.#group.charset) return
    this.#flush()
    this.#group.charset = charset
  }

  /** Decodes the bytes that came since: a letter may be written as several of them. */
  #flush(): void {
    if (this.#bytes.length === 0) return
    const [first = NOTHING] = this.#bytes
    const bytes = this.#bytes.length === 1 ? first : Buffer.concat(this.#bytes)
    this.#bytes = []
    if (this.#group.destination === 'ignored' || this.#group.destination === 'fonts') return
    this.#put(decodeText(bytes, this.#group.charset || this.#charset))
  }

  #say(text: string): void {
    this.#flush()
    this.#put(text)
  }

  #put(text: string): void {
    const { destination, isOnlyRtf } = this.#group
    if (destination === 'text') {
      if (!this.#isHtml || !isOnlyRtf) this.#pieces.push(text)
    } else if (destination === 'html-tag') this.#pieces.push(text)
    else if (destination !== 'ignored' && destination !== 'fonts') this.#aside.push(text)
  }

  /** At the end of a group that was something else than text. */
  #keep({ destination, from }: Group): void {
    if (destination === 'text' || destination === 'ignored' || destination === 'fonts') return
    if (destination === 'html-tag') return
    const gathered = this.#aside.splice(from).join('')
    if (destination === 'picture' || destination === 'object') this.#keepFile(destination, gathered)
    else if (destination === 'link') this.#keepLink(gathered)
    else if (destination === 'name') this.#names.add(gathered.replace(/;$/, '').trim())
    else if (gathered.trim() !== '') this.#fields.push({ name: destination.field, value: gathered.trim() })
  }

  #keepLink(instruction: string): void {
    const address = /HYPERLINK\s{1,20}(?:\\l\s{1,20})?"([^"]{1,2000})"/i.exec(instruction)?.[1]
    if (address !== undefined && !this.#isHtml) this.#pieces.push(`<${address}> `)
  }

  #keepFile(destination: 'picture' | 'object', digits: string): void {
    const written = Buffer.from(digits.replaceAll(/[^0-9a-fA-F]/g, ''), 'hex')
    const bytes = this.#binary.length === 0 ? written : Buffer.concat(this.#binary)
    this.#binary = []
    if (bytes.length === 0) return
    if (this.#files.length >= MAX_FILES)
      this.#problems.push({ code: 'too-many', place: '', lostBytes: bytes.length, detail: 'pictures' })
    else if (destination === 'picture') this.#files.push({ mediaType: this.#mediaType, bytes })
    else this.#files.push({ mediaType: '', bytes: contentOf(bytes) })
  }
}

const NOTHING = Buffer.alloc(0)
const singleBytes = Array.from({ length: 256 }, (_, value) => Buffer.from([value]))

const pictureTypes: ReadonlyMap<string, string> = new Map([
  ['pngblip', 'image/png'],
  ['jpegblip', 'image/jpeg'],
  ['emfblip', 'image/x-emf'],
  ['wmetafile', 'image/x-wmf'],
  ['dibitmap', 'image/bmp'],
  ['wbitmap', 'image/bmp'],
  ['macpict', 'image/x-pict'],
])

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')
// A header with the names of the class and of the file stands before it ([MS-OLEDS] 2.2).
const MAX_OBJECT_HEADER = 2048

/** An embedded object without its header, when what it holds can be told. */
function contentOf(object: Buffer): Buffer {
  const at = object.subarray(0, MAX_OBJECT_HEADER).indexOf(COMPOUND)
  return at < 0 ? object : object.subarray(at)
}
