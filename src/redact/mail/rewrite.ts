import { createHash } from 'node:crypto'
import { inMemory, type ByteSource } from '../../base/bytes.ts'
import type { Item } from '../../read/document.ts'
import { isText } from '../../read/formats/message.ts'
import { bytesOf, crAsLf } from '../../read/mime/bytes.ts'
import { readStructure, type Leaf } from '../../read/mime/structure.ts'
import { decodeTransfer } from '../../read/mime/transfer.ts'
import { uudecode } from '../../read/mime/uuencode.ts'
import { fieldsIn } from './header.ts'
import { encodeTransfer } from './transfer.ts'

/** What becomes of the pieces of a message. What is given back as it came stays as it is, byte by byte. */
export interface Rewriter {
  /** Header lines, bytes as characters. */
  readonly headers: (block: string) => string
  /** The decoded bytes of a text. */
  readonly text: (leaf: Leaf, bytes: Buffer) => Promise<Uint8Array>
  /** A file or message inside; a note takes its place. */
  readonly nested: (leaf: Leaf, item: Item) => Promise<Uint8Array | { readonly note: string }>
}

/** As much of a message is held in memory, some times over. */
export const maxMessageBytes = 134_217_728

interface ByteEdit {
  readonly start: number
  readonly end: number
  readonly bytes: Uint8Array
}

/** Writes a message anew with what the rewriter makes of its pieces. */
export async function rewriteMessage(source: ByteSource, rewriter: Rewriter): Promise<Uint8Array> {
  const all = Buffer.from(source.read(0, source.sizeBytes))
  // Old Macintosh mail ends its lines with CR alone.
  const isOld = !all.subarray(0, 16_384).includes(10) && all.subarray(0, 16_384).includes(13)
  const bytes = bytesOf(isOld ? crAsLf(inMemory(all)) : inMemory(all))
  const { leaves } = readStructure(bytes)
  const message: Message = { all, isOld, lineEnd: lineEndOf(all, isOld), rewriter }
  const edits: ByteEdit[] = []
  let at = 0
  for (const leaf of leaves) {
    edits.push(...(await rewriteLeaf(message, leaf, at)))
    at = leaf.end
  }
  edits.push(headerEdit(message, at, all.length))
  return applied(
    all,
    edits.filter(({ start, end, bytes }) => !all.subarray(start, end).equals(bytes)),
  )
}

interface Message {
  readonly all: Buffer
  readonly isOld: boolean
  readonly lineEnd: string
  readonly rewriter: Rewriter
}

function lineEndOf(all: Buffer, isOld: boolean): string {
  if (isOld) return '\r'
  const first = all.indexOf(10)
  return first > 0 && all[first - 1] === 13 ? '\r\n' : '\n'
}

function applied(all: Buffer, edits: readonly ByteEdit[]): Uint8Array {
  if (edits.length === 0) return all
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { start, end, bytes } of edits) {
    pieces.push(all.subarray(at, start), bytes)
    at = end
  }
  pieces.push(all.subarray(at))
  return Buffer.concat(pieces)
}

/** What lies between the contents: header lines, and lines that part the parts. */
function frameBetween({ all, isOld }: Message, start: number, end: number): string {
  const text = all.toString('latin1', start, end)
  return isOld ? text.replaceAll('\r', '\n') : text
}

function headerEdit(message: Message, start: number, end: number): ByteEdit {
  const text = message.rewriter.headers(frameBetween(message, start, end))
  return { start, end, bytes: Buffer.from(message.isOld ? text.replaceAll('\n', '\r') : text, 'latin1') }
}

async function rewriteLeaf(message: Message, leaf: Leaf, frameStart: number): Promise<ByteEdit[]> {
  const header = headerEdit(message, frameStart, leaf.start)
  if (isText(leaf)) {
    const encoded = message.all.subarray(leaf.start, leaf.end)
    const decoded = decodeTransfer(encoded, leaf.type.encoding)
    const changed = await message.rewriter.text(leaf, decoded)
    return changed === decoded ? [header] : [header, contentEdit(message, leaf, changed)]
  }
  const content = inMemory(contentOf(message, leaf))
  const { name, mediaType, charset } = leaf.type
  const item = { path: leaf.path, name, mediaType, charset, bytes: content }
  const changed = await message.rewriter.nested(leaf, item)
  if ('note' in changed) return [noteEdit(message, leaf, { header, note: changed.note })]
  const isSame =
    content.sizeBytes === changed.length && Buffer.from(content.read(0, changed.length)).equals(changed)
  return isSame ? [header] : [header, contentEdit(message, leaf, changed)]
}

function contentOf({ all }: Message, leaf: Leaf): Uint8Array {
  const encoded = all.subarray(leaf.start, leaf.end)
  if (leaf.type.encoding === 'uuencode') return uudecode(encoded).files[0]?.bytes ?? encoded
  return decodeTransfer(encoded, leaf.type.encoding)
}

function contentEdit(message: Message, leaf: Leaf, bytes: Uint8Array): ByteEdit {
  const { encoding } = leaf.type
  const encoded = encodeTransfer(bytes, encoding, message.lineEnd)
  // The line end before a line that parts the parts belongs to that line.
  const isEnded = encoded.at(-1) === 10 || encoded.at(-1) === 13 || leaf.end === message.all.length
  const ended = isEnded ? encoded : Buffer.concat([encoded, Buffer.from(message.lineEnd)])
  return { start: leaf.start, end: leaf.end, bytes: ended }
}

/** A part becomes a text: its header lines say so, and tell no name of a file. */
function noteEdit(
  message: Message,
  leaf: Leaf,
  { header, note }: { readonly header: ByteEdit; readonly note: string },
): ByteEdit {
  const { lineEnd } = message
  const fields = fieldsIn(Buffer.from(header.bytes).toString('latin1'))
  const partStart = fields.findLastIndex((field) => field.startsWith('--')) + 1
  const kept = fields.slice(partStart).filter((field) => !/^content-[\w-]+[ \t]*:|^[\r\n]+$/i.test(field))
  const lines = [
    ...fields.slice(0, partStart),
    ...kept,
    `Content-Type: text/plain; charset=utf-8${lineEnd}`,
    `Content-Transfer-Encoding: quoted-printable${lineEnd}`,
    `Content-Disposition: inline${lineEnd}`,
    lineEnd,
  ]
  const text = Buffer.from(`${note.trim().replaceAll(/\r?\n/g, lineEnd)}${lineEnd}`)
  const body = encodeTransfer(text, 'quoted-printable', lineEnd)
  return {
    start: header.start,
    end: leaf.end,
    bytes: Buffer.concat([Buffer.from(lines.join(''), 'latin1'), body]),
  }
}

/** The digest by which a file that was taken out is known again. */
export function sha256Of(bytes: ByteSource): string {
  return createHash('sha256').update(bytes.read(0, bytes.sizeBytes)).digest('hex')
}
