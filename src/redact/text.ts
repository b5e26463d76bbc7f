import type { Item } from '../read/document.ts'
import { openFileText, openPartText, writable, type OpenText } from './charset.ts'
import { htmlStretches } from './html.ts'
import { jsonStretches } from './json.ts'
import { foldedLinesStretch } from './lines.ts'
import { applyEdits, editsOfAll, plainStretch, type Stretch } from './stretch.ts'
import type { Outcome, Work } from './work.ts'
import { xmlStretches } from './xml.ts'

/** How a text is written down. */
export type TextKind = 'plain' | 'html' | 'json' | 'lines' | 'xml'

/** Texts are held in memory some ten times over while they are searched. */
export const maxTextBytes = 33_554_432

/** Redacts a file of text; all bytes beside what goes stay as they are. */
export function redactTextFile(item: Item, kind: TextKind, work: Work): Outcome {
  if (item.bytes.sizeBytes > maxTextBytes) return { refused: 'too-large' }
  const bytes = item.bytes.read(0, item.bytes.sizeBytes)
  const charset = item.charset === '' && kind !== 'plain' ? declaredIn(bytes, kind) : item.charset
  return redactOpened(bytes, openFileText(bytes, charset), { kind, work })
}

/** Redacts the decoded bytes of a text in a message. */
export function redactTextPart(
  { bytes, charset }: { readonly bytes: Uint8Array; readonly charset: string },
  kind: TextKind,
  work: Work,
): Outcome {
  return redactOpened(bytes, openPartText(bytes, charset), { kind, work })
}

interface Reading {
  readonly kind: TextKind
  readonly work: Work
}

function redactOpened(bytes: Uint8Array, open: OpenText, { kind, work }: Reading): Outcome {
  const changed = redactString(open.text, { kind, work, mark: writable(open, work) })
  if (changed === open.text) return { bytes }
  if (open.encode === undefined) return { refused: 'uncertain-text' }
  if (!open.isExact) work.ledger.note('charset-mended', work.place)
  return { bytes: open.encode(changed) }
}

/** Redacts a text; the same string when nothing had to go. */
export function redactString(
  source: string,
  { kind, work, mark }: Reading & { readonly mark: string },
): string {
  const { stretches, isBare } = stretchesOf(source, kind)
  const { hits, edits } = editsOfAll(stretches, work.matcher, (start) => (isBare(start) ? `"${mark}"` : mark))
  work.ledger.remove(work.place, hits)
  return edits.length === 0 ? source : applyEdits(source, edits)
}

const never = (): boolean => false

function stretchesOf(
  source: string,
  kind: TextKind,
): { readonly stretches: readonly Stretch[]; readonly isBare: (at: number) => boolean } {
  if (kind === 'html') return { stretches: htmlStretches(source), isBare: never }
  if (kind === 'xml') return { stretches: xmlStretches(source), isBare: never }
  if (kind === 'json') return jsonStretches(source)
  return { stretches: [kind === 'lines' ? foldedLinesStretch(source) : plainStretch(source)], isBare: never }
}

const headBytes = 8192

function declaredIn(bytes: Uint8Array, kind: TextKind): string {
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1')
  const pattern =
    kind === 'xml'
      ? /^[^<]{0,4}<\?xml[^>]{0,200}encoding\s{0,5}=\s{0,5}["']([\w-]{2,40})/
      : /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/i
  return pattern.exec(head)?.[1] ?? ''
}
