import { toText } from '../../read/text/charset.ts'
import { applyEdits } from '../stretch.ts'
import type { Hit, Matcher } from '../targets.ts'

/** The letters of a string that is for people: UTF-16 or UTF-8 with a mark, else one byte a letter (ISO 32000-1 7.9.2). */
export function textOfString(bytes: Buffer): string {
  const isMarked = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xef && bytes[1] === 0xbb)
  return isMarked ? toText(bytes, '') : new TextDecoder('windows-1252').decode(bytes)
}

/** The string without targets; undefined when none stands in it. */
export function redactTextString(
  bytes: Buffer,
  mark: string,
  matcher: Matcher,
): { readonly bytes: Buffer; readonly hits: readonly Hit[] } | undefined {
  const text = textOfString(bytes)
  const hits = matcher.find(text)
  if (hits.length === 0) return undefined
  const changed = applyEdits(
    text,
    hits.map(({ start, end }) => ({ start, end, text: mark })),
  )
  const isPlain = /^[\x20-\x7E]*$/.test(changed)
  return { bytes: isPlain ? Buffer.from(changed, 'latin1') : wide(changed), hits }
}

function wide(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
}
