import { SaxesParser } from 'saxes'
import type { ByteSource } from '../../base/bytes.ts'

/** What a reader of XML wants to hear. Names without their prefix. */
export interface XmlListener {
  readonly open?: (
    name: string,
    attribute: (name: string) => string,
    all: Readonly<Record<string, string>>,
  ) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** A part of a document larger than this is a bomb or a sheet that nobody opens. */
const maxXmlBytes = 134_217_728

/** Elements in elements: office programs stay below fifty. */
const maxDepth = 2000

/** Attributes of one element: the widest row of an export has some hundreds. */
const maxAttributes = 20_000

const pieceBytes = 1_048_576

/** As many pieces without anything to tell: one text or picture of that size takes up to ten times as much memory. */
const maxQuietPieces = 64

/**
 * Walks XML without building it. Damaged XML is read as far as it goes: true when it was whole. Entities of the
 * document's own are never expanded (saxes knows only the five of XML), so they cannot multiply.
 */
export function walkXml(bytes: ByteSource, listener: XmlListener): boolean {
  if (bytes.sizeBytes > maxXmlBytes) return false
  const walk = walkXmlByPieces(bytes, listener)
  for (;;) {
    const { done, value } = walk.next()
    if (done === true) return value
  }
}

/** As `walkXml`, of any size: pauses after each piece, so that the listener can hand over what it has. */
export function* walkXmlByPieces(
  bytes: ByteSource,
  { open, close, text }: XmlListener,
  charset = startsAsUtf16(bytes) ? 'utf-16le' : 'utf-8',
): Generator<void, boolean> {
  let depth = 0
  const parser = new TolerantParser({ xmlns: false })
  let [attributes, quietPieces] = [0, 0]
  parser.on('opentagstart', () => (attributes = 0))
  parser.on('attribute', () => {
    quietPieces = 0
    if (++attributes > maxAttributes) throw new BombError()
  })
  parser.on('opentag', ({ name, attributes: all }) => {
    quietPieces = 0
    depth++
    if (depth > maxDepth) throw new BombError()
    open?.(localName(name), (wanted) => attributeOf(all, wanted), all)
  })
  parser.on('closetag', ({ name }) => {
    quietPieces = 0
    depth--
    close?.(localName(name))
  })
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  const decoder = new TextDecoder(charset)
  try {
    let held = ''
    for (let at = 0; at < bytes.sizeBytes; at += pieceBytes) {
      const piece = held + decoder.decode(bytes.read(at, at + pieceBytes), { stream: true })
      // An entity may be cut by the end of the piece.
      const cut = /&[^;&]{0,12}$/.exec(piece)?.index ?? piece.length
      held = piece.slice(cut)
      if (++quietPieces > maxQuietPieces) throw new BombError()
      parser.write(withEscapedAmpersands(piece.slice(0, cut)))
      yield
    }
    parser.write(withEscapedAmpersands(held))
    parser.close()
  } catch (error) {
    if (error instanceof BombError) return false
    throw error
  }
  return parser.isWhole
}

/** An error for each wrong sign, with all that led to it, takes minutes for what takes no time to read. */
class TolerantParser extends SaxesParser {
  isWhole = true

  override fail(): this {
    this.isWhole = false
    return this
  }
}

/** saxes takes all that follows a bare "&" for an entity, up to the next semicolon; a person meant the sign. */
function withEscapedAmpersands(text: string): string {
  return text.includes('&')
    ? text.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/g, '&amp;')
    : text
}

class BombError extends Error {}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string {
  // Without a list of them: cells of sheets ask for three attributes each, and such lists were a sixth of all memory taken.
  for (const name in attributes)
    if (name === wanted || localName(name) === wanted) return attributes[name] ?? ''
  return ''
}

function startsAsUtf16(bytes: ByteSource): boolean {
  const [a, b] = bytes.read(0, 2)
  return a === 0xff && b === 0xfe
}
