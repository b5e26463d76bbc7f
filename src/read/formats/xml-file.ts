import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { fileToUtf8 } from '../text/charset.ts'
import { cutText } from '../text/pieces.ts'
import { labelledParts } from './labelled.ts'
import { textDocument } from './text.ts'
import { walkXml } from './xml.ts'
import { treeLines, treeValue, XmlTree } from './xml-tree.ts'

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

/** As a tree it takes up to fifty times as much memory; a larger one is read as the text it is, piece by piece. */
const maxTreeBytes = 8_388_608

function readXml(item: Item): Document {
  const asText = textDocument('xml', item, (bytes) => bytes)
  if (item.bytes.sizeBytes > maxTreeBytes) return asText
  const problems: Problem[] = []
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
  const declared = /^\s*<\?xml[^>]{0,200}encoding=["']([\w.-]{1,40})/.exec(
    asBuffer(all).toString('latin1', 0, 300),
  )?.[1]
  const tree = new XmlTree()
  const { text } = fileToUtf8(all, charset === '' ? (declared ?? '') : charset)
  tree.isWhole = walkXml(inMemory(text), tree)
  return tree
}

const pieceBytes = 2_000_000

/** Running text keeps its order; values become rows and lines. */
function* partsOf(tree: XmlTree, problems: Problem[]): Generator<Part> {
  if (!tree.isMixed) {
    yield* labelledParts(treeValue(tree.root), '', problems)
    return
  }
  let number = 0
  for (const text of cutText(Buffer.from(treeLines(tree.root)), pieceBytes))
    yield { place: String(++number), layout: 'prose', text }
}

function* filesOf({ files }: XmlTree): Generator<Item> {
  for (const [i, { name, mediaType, base64 }] of files.entries()) {
    const bytes = inMemory(Buffer.from(base64, 'base64'))
    yield { path: String(i + 1), name, mediaType, charset: '', bytes }
  }
}
