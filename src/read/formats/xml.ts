import type { ByteSource } from '../../base/bytes.ts'
import { BombError, localName, XmlScanner } from './xml-scanner.ts'

export { localName }

/** What a reader of XML wants to hear. Names without their prefix. */
export interface XmlListener {
  readonly open?: (
    name: string,
    attribute: (name: string) => string,
    all: () => Readonly<Record<string, string>>,
  ) => void
  readonly close?: (name: string) => void
  /** In place of both, for an element that is written as one with nothing in it. */
  readonly empty?: (name: string, attribute: (name: string) => string) => void
  readonly text?: (text: string) => void
}

/** A part of a document larger than this is a bomb or a sheet that nobody opens. */
const maxXmlBytes = 134_217_728

const pieceBytes = 1_048_576

/** As many pieces without anything to tell: one text or picture of that size takes up to ten times as much memory. */
const maxQuietPieces = 64

/**
 * Walks XML without building it. Damaged XML is read as far as it goes: true when it was whole. Entities of the
 * document's own are never expanded, so they cannot multiply.
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
  listener: XmlListener,
  charset = startsAsUtf16(bytes) ? 'utf-16le' : 'utf-8',
): Generator<void, boolean> {
  const scanner = new XmlScanner(listener)
  const decoder = new TextDecoder(charset)
  let quietPieces = 0
  try {
    for (let at = 0; at < bytes.sizeBytes; at += pieceBytes) {
      scanner.isQuiet = true
      scanner.write(decoder.decode(bytes.read(at, at + pieceBytes), { stream: true }))
      quietPieces = scanner.isQuiet ? quietPieces + 1 : 0
      if (quietPieces > maxQuietPieces) return false
      yield
    }
    scanner.end()
  } catch (error) {
    if (error instanceof BombError) return false
    throw error
  }
  return scanner.isWhole
}

function startsAsUtf16(bytes: ByteSource): boolean {
  const [a, b] = bytes.read(0, 2)
  return a === 0xff && b === 0xfe
}
