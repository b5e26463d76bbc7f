import { inMemory } from '../../base/bytes.ts'
import type { Item } from '../../read/document.ts'
import { uudecode } from '../../read/mime/uuencode.ts'
import type { Leaf } from '../../read/mime/structure.ts'
import { redactString, redactTextPart } from '../text.ts'
import { inside, placeIn, type Outcome, type RedactRefusal, type Stripped, type Work } from '../work.ts'
import { redactHeaders } from './header.ts'
import { isSigned } from './signature.ts'
import { maxMessageBytes, rewriteMessage, sha256Of, type Rewriter } from './rewrite.ts'

/**
 * Redacts a message: its header lines, every text in all its versions, and what is attached. An attachment that cannot be
 * redacted is taken out, with a note in its place.
 */
export async function redactMessage(item: Item, work: Work): Promise<Outcome> {
  if (item.bytes.sizeBytes > maxMessageBytes) return { refused: 'too-large' }
  const signs: Signs = { hasSignature: false, refused: undefined }
  const bytes = await rewriteMessage(item.bytes, redactorOf(work, signs))
  if (signs.refused !== undefined) return { refused: signs.refused }
  const isSame = sameBytes(bytes, item)
  if (!isSame && signs.hasSignature) work.ledger.note('signature-broken', work.place)
  return { bytes: isSame ? item.bytes.read(0, item.bytes.sizeBytes) : bytes }
}

function sameBytes(bytes: Uint8Array, item: Item): boolean {
  return (
    bytes.length === item.bytes.sizeBytes &&
    Buffer.from(item.bytes.read(0, item.bytes.sizeBytes)).equals(bytes)
  )
}

/** What was met on the way. */
interface Signs {
  hasSignature: boolean
  refused: RedactRefusal | undefined
}

function redactorOf(work: Work, signs: Signs): Rewriter {
  return {
    headers: (block) => {
      signs.hasSignature ||= isSigned(block)
      return redactHeaders(block, work)
    },
    text: async (leaf, bytes) => {
      const outcome = await redactText(leaf, bytes, work)
      if ('bytes' in outcome) return outcome.bytes
      signs.refused ??= outcome.refused
      return bytes
    },
    nested: (leaf, nested) => redactNested(leaf, nested, work),
  }
}

async function redactText(leaf: Leaf, bytes: Buffer, work: Work): Promise<Outcome> {
  const { mediaType, charset, encoding } = leaf.type
  const place = placeIn(work.place, leaf.role === 'part' ? leaf.path : `${leaf.path}/${leaf.role}`)
  // A text that went as ASCII stays so.
  const isAscii = encoding === 'identity' && !bytes.some((byte) => byte > 127)
  const at = { ...work, place, mark: isAscii ? work.plainMark : work.mark }
  const kind = mediaType.includes('html') ? 'html' : 'plain'
  const redacted = redactTextPart({ bytes, charset }, kind, at)
  return kind === 'html' || 'refused' in redacted
    ? redacted
    : { bytes: await withoutFiles(redacted.bytes, bytes, at) }
}

/** Files that lie in a text as uuencode, as old programs sent them. */
async function withoutFiles(redacted: Uint8Array, before: Buffer, work: Work): Promise<Uint8Array> {
  const { files } = uudecode(before)
  for (const [i, { name, bytes }] of files.entries()) {
    const item = { path: `u${i + 1}`, name, mediaType: '', charset: '', bytes: inMemory(bytes) }
    const outcome = await work.inner(item, inside(work, item.path))
    if ('bytes' in outcome && sameBytes(outcome.bytes, item)) continue
    const notes = files.map((file) =>
      noteOf({ ...item, name: file.name, bytes: inMemory(file.bytes) }, 'not-supported', work),
    )
    return Buffer.concat([uudecode(Buffer.from(redacted)).rest, Buffer.from(notes.join('\r\n'))])
  }
  return redacted
}

async function redactNested(
  leaf: Leaf,
  item: Item,
  work: Work,
): Promise<Uint8Array | { readonly note: string }> {
  const at = inside(work, leaf.path)
  const outcome = await work.inner(item, at)
  if ('refused' in outcome) return { note: noteOf(item, outcome.refused, at) }
  if (leaf.type.encoding === 'uuencode' && !sameBytes(outcome.bytes, item))
    return { note: noteOf(item, 'not-supported', at) }
  return outcome.bytes
}

function noteOf(item: Item, reason: RedactRefusal, work: Work): string {
  const { name, bytes } = item
  const { place } = work
  const stripped: Stripped = { place, name, sizeBytes: bytes.sizeBytes, sha256: sha256Of(bytes), reason }
  work.ledger.stripped.push(stripped)
  return redactString(work.noteFor(stripped), { kind: 'plain', work, mark: work.plainMark })
}
