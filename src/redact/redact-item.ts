import { inMemory } from '../base/bytes.ts'
import type { Item } from '../read/document.ts'
import { formatOf } from '../read/format-of.ts'
import type { Reading } from '../read/format.ts'
import { asRedactedText } from './as-text.ts'
import { redactCounted, redactMailbox } from './mail/mailbox.ts'
import { redactMessage } from './mail/message.ts'
import { redactZip } from './package/archive.ts'
import { redactPdf } from './pdf/redact-pdf.ts'
import { redactPicture } from './picture.ts'
import { remainsIn } from './remains.ts'
import { redactSqlite } from './sqlite.ts'
import { applyEdits } from './stretch.ts'
import { createMatcher, isTooShort, type Target, type Telling } from './targets.ts'
import { redactTextFile, type TextKind } from './text.ts'
import {
  Ledger,
  type Noted,
  type Outcome,
  type RedactRefusal,
  type Removed,
  type Stripped,
  type Work,
} from './work.ts'

export interface RedactOrder {
  readonly targets: readonly Target[]
  /** How those of their spellings that are words as well are told from these words. */
  readonly telling?: Telling
  /** Stands where something was: '█████'. */
  readonly mark: string
  /** The same in ASCII: '#####'. */
  readonly plainMark: string
  /** What stands in the place of a part that had to go as a whole. */
  readonly noteFor: (stripped: Stripped) => string
  /** Whether a file that cannot be redacted as it is may become plain text. */
  readonly mayBecomeText: boolean
  /** Whether what is inside and cannot be looked into stays, with a note in the result. Else it is taken out. */
  readonly leavesUnread?: boolean
}

export type Redacted =
  | {
      readonly state: 'redacted' | 'unchanged'
      readonly bytes: Uint8Array
      /** Without the targets, and with the ending that fits. */
      readonly name: string
      readonly isText: boolean
      readonly removed: readonly Removed[]
      readonly notes: readonly Noted[]
      readonly stripped: readonly Stripped[]
    }
  | { readonly state: 'refused'; readonly reason: RedactRefusal; readonly places: readonly string[] }

/**
 * Takes targets out of a file so that nothing of them is left in it, and proves it by looking again. What cannot be done in
 * full is refused: there is no file that is half done.
 */
export async function redactItem(item: Item, order: RedactOrder, reading: Reading): Promise<Redacted> {
  if (order.targets.some(isTooShort)) return { state: 'refused', reason: 'target-too-short', places: [] }
  const work = startWork(order, reading)
  const outcome = await redactInner(item, work)
  const proven = 'refused' in outcome ? { ...outcome, places: [] } : await proof(item, outcome.bytes, work)
  if ('bytes' in proven) {
    const isSame = proven.bytes.length === item.bytes.sizeBytes && sameBytes(proven.bytes, item)
    return done(isSame ? 'unchanged' : 'redacted', { item, bytes: proven.bytes, work, isText: false })
  }
  const refused = { reason: proven.refused, places: proven.places }
  if (!order.mayBecomeText || !rebuildable.has(refused.reason)) return { state: 'refused', ...refused }
  return rebuild(item, startWork(order, reading), refused)
}

function startWork(order: RedactOrder, reading: Reading): Work {
  return {
    matcher: createMatcher(order.targets, order.telling),
    mark: order.mark,
    plainMark: order.plainMark,
    ledger: new Ledger(),
    reading,
    place: '',
    depth: 0,
    leavesUnread: order.leavesUnread === true,
    inner: redactInside,
    noteFor: order.noteFor,
  }
}

/** Of these the text may still be told for sure. */
const rebuildable = new Set<RedactRefusal>([
  'not-supported',
  'encrypted', // some open for reading all the same
  'uncertain-text',
  'still-there',
  'damaged',
  'scanned',
])

interface Refused {
  readonly reason: RedactRefusal
  readonly places: readonly string[]
}

async function rebuild(item: Item, work: Work, refused: Refused): Promise<Redacted> {
  const text = await asRedactedText(item, work)
  if (text === undefined || Buffer.from(text).toString().trim() === '')
    return { state: 'refused', ...refused }
  const remains = await remainsIn(
    { ...item, name: 'text.txt', mediaType: 'text/plain', bytes: inMemory(text) },
    work.matcher,
    work.reading,
  )
  if (remains.places.length > 0) return { state: 'refused', reason: 'still-there', places: remains.places }
  return done('redacted', { item, bytes: text, work, isText: true })
}

interface Done {
  readonly item: Item
  readonly bytes: Uint8Array
  readonly work: Work
  readonly isText: boolean
}

function done(state: 'redacted' | 'unchanged', { item, bytes, work, isText }: Done): Redacted {
  const { removed, notes, stripped } = work.ledger
  const clean = cleanName(item.name, work)
  const name = isText ? `${clean.replace(/\.[^.]{1,5}$/, '')}.txt` : clean
  return { state, bytes, name, isText, removed, notes, stripped }
}

function cleanName(name: string, { matcher, plainMark }: Work): string {
  return applyEdits(
    name,
    matcher.find(name).map(({ start, end }) => ({ start, end, text: plainMark })),
  )
}

function sameBytes(bytes: Uint8Array, item: Item): boolean {
  return Buffer.from(item.bytes.read(0, item.bytes.sizeBytes)).equals(bytes)
}

/** Reads the result as anybody would, and searches its bytes. */
async function proof(
  item: Item,
  bytes: Uint8Array,
  work: Work,
): Promise<
  { readonly bytes: Uint8Array } | { readonly refused: RedactRefusal; readonly places: readonly string[] }
> {
  const again = { ...item, name: cleanName(item.name, work), bytes: inMemory(bytes) }
  const remains = await remainsIn(again, work.matcher, work.reading)
  const { places } = remains
  const unread = work.leavesUnread ? remains.unread : [...remains.unread, ...remains.unreadInside]
  if (places.length > 0) return { refused: 'still-there', places }
  return unread.length > 0 && !isPictureFormat(formatOf(again).id)
    ? { refused: 'not-readable', places: unread }
    : { bytes }
}

/** What lies inside something else, and stays when so ordered although nobody could look into it. */
async function redactInside(item: Item, work: Work): Promise<Outcome> {
  const outcome = await redactInner(item, work)
  if ('bytes' in outcome || !work.leavesUnread) return outcome
  const { places } = await remainsIn(item, work.matcher, work.reading)
  if (places.length > 0) return outcome
  work.ledger.note('object-not-read', work.place)
  return { bytes: item.bytes.read(0, item.bytes.sizeBytes) }
}

/** As deep as our readers go into what lies in each other. */
const maxDepth = 16

async function redactInner(item: Item, work: Work): Promise<Outcome> {
  work.reading.signal.throwIfAborted()
  if (work.depth > maxDepth) return { refused: 'too-deep' }
  const format = formatOf(item).id
  const kind = textKindOf(item, format)
  if (kind !== undefined) return redactTextFile(item, kind, work)
  if (format === 'message') return redactMessage(item, work)
  if (format === 'mailbox') return redactMailbox(item, work)
  if (format === 'emlx') return redactCounted(item, work)
  if (format === 'zip') return redactZip(item, work)
  if (format === 'pdf') return redactPdf(item, work)
  if (format === 'sqlite') return redactSqlite(item, work)
  if (isPictureFormat(format)) return redactPictureInside(item, format, work)
  return unchangedIfClean(item, work)
}

const kinds: ReadonlyMap<string, TextKind> = new Map([
  ['text', 'plain'],
  ['csv', 'plain'],
  ['chat', 'plain'],
  ['mt940', 'plain'],
  ['html', 'html'],
  ['json', 'json'],
  ['jsonl', 'json'],
  ['xml', 'xml'],
  ['vcard', 'lines'],
  ['calendar', 'lines'],
])

function textKindOf(item: Item, format: string): TextKind | undefined {
  const kind = kinds.get(format)
  if (kind !== 'plain') return kind
  return /^\s*</.test(Buffer.from(item.bytes.read(0, 200)).toString('latin1')) ? 'html' : kind
}

const isPictureFormat = (format: string): boolean => pictures.has(format)

const pictures = new Set(['jpeg', 'png', 'tiff', 'webp', 'heif', 'avif', 'gif', 'bmp', 'image', 'djvu'])

/** A picture that is part of something else keeps what stands beside it, unless a target does. */
async function redactPictureInside(item: Item, format: string, work: Work): Promise<Outcome> {
  if (work.depth === 0) return redactPicture(item, format, work)
  const { places } = await remainsIn(item, work.matcher, work.reading)
  if (places.length > 0) return redactPicture(item, format, work)
  work.ledger.note('picture-not-read', work.place)
  return { bytes: item.bytes.read(0, item.bytes.sizeBytes) }
}

/** What we read but do not write stays when nothing stands in it, and goes else. */
async function unchangedIfClean(item: Item, work: Work): Promise<Outcome> {
  const { places, ...remains } = await remainsIn(item, work.matcher, work.reading)
  if (places.length > 0) return { refused: 'not-supported' }
  const unread = [...remains.unread, ...remains.unreadInside]
  if (unread.some((one) => one.endsWith('encrypted'))) return { refused: 'encrypted' }
  return unread.length > 0 ? { refused: 'not-readable' } : { bytes: item.bytes.read(0, item.bytes.sizeBytes) }
}
