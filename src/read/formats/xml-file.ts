import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { fileToUtf8 } from '../text/charset.ts'
import { cutText } from '../text/pieces.ts'
import { labelledParts } from './labelled.ts'
import { textDocument } from './text.ts'
import { walkXml, walkXmlByPieces } from './xml.ts'
import { treeLines, treeValue, XmlTree, type XmlElement } from './xml-tree.ts'

/** Values between tags: invoices, exports, settings. The name of an element is read as the label of what is in it. */
export const xml: Format = {
  id: 'xml',
  mediaTypes: ['application/xml', 'text/xml', 'application/gpx+xml', 'application/vnd.google-earth.kml+xml'],
  extensions: ['xml', 'gpx', 'kml', 'plist', 'ubl', 'xbrl'],
  read: readXml,
}

/** True when the first bytes are those of XML, whatever the file is called. */
export function looksLikeXml(head: Uint8Array): boolean {
  return /^(?:\u00EF\u00BB\u00BF)?\s*<\?xml\s/.test(asBuffer(head).toString('latin1', 0, 200))
}

/** As a tree it takes up to fifty times as much memory; a larger one is taken apart as it comes. */
const maxTreeBytes = 8_388_608

function readXml(item: Item): Document {
  const asText = textDocument('xml', item, (bytes) => bytes)
  const problems: Problem[] = []
  if (item.bytes.sizeBytes > maxTreeBytes) {
    const large: Large = { item, problems, hasFiles: true }
    return {
      ...asText,
      problems,
      parts: { [Symbol.iterator]: () => largeParts(large) },
      nested: { [Symbol.iterator]: () => largeFiles(large) },
    }
  }
  let taken: XmlTree | undefined
  const tree = (): XmlTree => (taken ??= treeOf(item))
  return {
    ...asText,
    problems,
    parts: {
      [Symbol.iterator]: () => (tree().isWhole ? partsOf(tree(), problems) : asText.parts[Symbol.iterator]()),
    },
    nested: { [Symbol.iterator]: () => filesOf(tree()) },
  }
}

/** What is broken has no tree: it is read as the text it is. */
function treeOf({ bytes, charset }: Item): XmlTree {
  const all = bytes.read(0, bytes.sizeBytes)
  const tree = new XmlTree()
  const { text } = fileToUtf8(all, charset === '' ? (declaredIn(all) ?? '') : charset)
  tree.isWhole = walkXml(inMemory(text), tree)
  return tree
}

function declaredIn(bytes: Uint8Array): string | undefined {
  return /^\s*<\?xml[^>]{0,200}encoding=["']([\w.-]{1,40})/.exec(
    asBuffer(bytes).toString('latin1', 0, 300),
  )?.[1]
}

interface Large {
  readonly item: Item
  readonly problems: Problem[]
  /** False once all was walked and none was there. */
  hasFiles: boolean
}

/** A large document, as far as it goes: each time that so much is held, what is whole by then is handed over. */
function* largeParts(large: Large): Generator<Part> {
  const { item, problems } = large
  const tree = new XmlTree()
  let [number, files] = [0, 0]
  const partsNow = (root: XmlElement): Iterable<Part> =>
    partsOf({ root, isMixed: tree.isMixed }, problems, `${++number}/`)
  const walk = walkLarge(item, tree)
  for (;;) {
    const { done, value } = walk.next()
    files += tree.files.splice(0).length
    if (done === true) {
      large.hasFiles = files > 0
      yield* partsNow(tree.root)
      if (!value) problems.push({ code: 'damaged', place: '', lostBytes: 0 })
      return
    }
    if (tree.heldSigns > pieceBytes) yield* partsNow(tree.takeWhole())
  }
}

/** They come after the text, and are looked for once more: so none of them waits in memory. */
function* largeFiles({ item, hasFiles }: Large): Generator<Item> {
  if (!hasFiles) return
  const tree = new XmlTree()
  let number = 0
  for (const _ of walkLarge(item, tree)) {
    for (const file of tree.files.splice(0)) yield fileItem(file, ++number)
    if (tree.heldSigns > pieceBytes) tree.takeWhole()
  }
  for (const file of tree.files) yield fileItem(file, ++number)
}

function walkLarge({ bytes, charset }: Item, tree: XmlTree): Generator<void, boolean> {
  const told = charset === '' ? declaredIn(bytes.read(0, 300)) : charset
  return walkXmlByPieces(bytes, tree, isKnown(told) ? told : undefined)
}

function isKnown(charset: string | undefined): charset is string {
  try {
    return charset !== undefined && new TextDecoder(charset).encoding !== ''
  } catch {
    return false // a name that nobody knows: then it is UTF-8, as XML is without one
  }
}

const pieceBytes = 2_000_000

/** Running text keeps its order; values become rows and lines. */
function* partsOf(
  { root, isMixed }: Pick<XmlTree, 'root' | 'isMixed'>,
  problems: Problem[],
  place = '',
): Generator<Part> {
  if (!isMixed) {
    yield* labelledParts(treeValue(root), place, problems)
    return
  }
  let number = 0
  for (const text of cutText(Buffer.from(treeLines(root)), pieceBytes))
    yield { place: `${place}${++number}`, layout: 'prose', text }
}

function* filesOf({ files }: XmlTree): Generator<Item> {
  for (const [i, file] of files.entries()) yield fileItem(file, i + 1)
}

function fileItem({ name, mediaType, base64 }: XmlTree['files'][number], number: number): Item {
  const bytes = inMemory(Buffer.from(base64, 'base64'))
  return { path: String(number), name, mediaType, charset: '', bytes }
}
