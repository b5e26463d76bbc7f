import { inMemory } from '../../base/bytes.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { fileToUtf8 } from '../text/charset.ts'
import { cutText } from '../text/pieces.ts'
import { textDocument } from './text.ts'
import { localName, maxXmlBytes, walkXml, type XmlListener } from './xml.ts'

/** Values between tags: invoices, exports, settings. Each stands behind the name of its element, as behind a label. */
export const xml: Format = {
  id: 'xml',
  mediaTypes: ['application/xml', 'text/xml', 'application/gpx+xml', 'application/vnd.google-earth.kml+xml'],
  extensions: ['xml', 'gpx', 'kml', 'plist', 'ubl', 'xbrl'],
  read: readXml,
}

const pieceBytes = 2_000_000

function readXml(item: Item): Document {
  const asText = textDocument('xml', item, (bytes) => bytes)
  if (item.bytes.sizeBytes > maxXmlBytes) return asText
  let taken: Values | undefined
  const values = (): Values => (taken ??= valuesIn(item))
  return {
    ...asText,
    parts: {
      [Symbol.iterator]: () =>
        values().isWhole ? linesAsParts(values().lines) : asText.parts[Symbol.iterator](),
    },
    nested: { [Symbol.iterator]: () => filesOf(values()) },
  }
}

/** The values of a file. What is broken is read as the text it is instead. */
function valuesIn({ bytes, charset }: Item): Values {
  const all = bytes.read(0, bytes.sizeBytes)
  const declared = /^\s*<\?xml[^>]{0,200}encoding=["']([\w.-]{1,40})/.exec(
    asBuffer(all).toString('latin1', 0, 300),
  )?.[1]
  const values = new Values()
  values.isWhole = walkXml(
    inMemory(fileToUtf8(all, charset === '' ? (declared ?? '') : charset).text),
    values,
  )
  return values
}

function* linesAsParts(lines: readonly string[]): Generator<Part> {
  let number = 0
  for (const text of cutText(Buffer.from(lines.join('\n')), pieceBytes))
    yield { place: String(++number), layout: 'prose', text }
}

function* filesOf({ files }: Values): Generator<Item> {
  for (const [i, { name, mediaType, base64 }] of files.entries()) {
    const bytes = inMemory(Buffer.from(base64, 'base64'))
    yield { path: String(i + 1), name, mediaType, charset: '', bytes }
  }
}

interface Element {
  readonly name: string
  readonly fileName: string
  readonly mediaType: string
  text: string
  hasChildren: boolean
}

/** Collects the values of elements and attributes as lines, and files that lie between tags (as in invoices). */
class Values implements XmlListener {
  isWhole = true
  readonly lines: string[] = []
  readonly files: { readonly name: string; readonly mediaType: string; readonly base64: string }[] = []
  readonly #open: Element[] = []
  /** In lists of Apple's a name and its value stand beside each other. */
  #key: string | undefined

  open = (name: string, attribute: (name: string) => string, all: Readonly<Record<string, string>>): void => {
    const outer = this.#open.at(-1)
    if (outer !== undefined) {
      this.#say('', outer.text)
      outer.text = ''
      outer.hasChildren = true
    }
    this.#open.push({
      name,
      text: '',
      hasChildren: false,
      fileName: attribute('filename'),
      mediaType: attribute('mimeCode').toLowerCase(),
    })
    for (const [key, value] of Object.entries(all))
      if (!/^xmlns|schemaLocation$/.test(key)) this.#say(localName(key), value)
  }

  text = (text: string): void => {
    const element = this.#open.at(-1)
    if (element !== undefined) element.text += text
  }

  close = (): void => {
    const element = this.#open.pop()
    if (element === undefined) return
    const { name, text, hasChildren } = element
    if (isFile(text)) this.files.push({ name: element.fileName, mediaType: element.mediaType, base64: text })
    else if (name === 'key' && this.#open.at(-1)?.name === 'dict') this.#key = text
    else {
      this.#say(hasChildren ? '' : (this.#key ?? name), text)
      this.#key = undefined
    }
    if (hasChildren && this.lines.at(-1) !== '') this.lines.push('')
  }

  #say(label: string, text: string): void {
    const words = text.replaceAll(/\s+/g, ' ').trim()
    if (words !== '') this.lines.push(label === '' ? words : `${label}: ${words}`)
  }
}

/** No text is so long without a word; base64 may have line ends. */
const leastFile = 500

function isFile(text: string): boolean {
  if (text.length < leastFile || /\S\s\S{1,40}\s/.test(text.slice(0, leastFile))) return false
  return /^[\sA-Za-z\d+/]+={0,2}$/.test(text.trim())
}
