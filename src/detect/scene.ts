import { bytesOf, isSpace } from './characters.ts'
import type { DetectContext } from './context.ts'
import type { Reason } from './finding.ts'
import type { Kind } from './kinds.ts'
import type { Rows } from './head-above.ts'
import type { Copied } from './sql-insert.ts'
import type { Listing } from './title-above.ts'
import type { NearWords } from './near.ts'
import type { WordKinds } from './word-kinds.ts'

/**
 * A text while it is looked at. `text` has one character per byte (Latin-1), so that positions in it are byte
 * offsets: detectors may use sticky patterns on it; letters beyond ASCII are runs of characters above 0x7f.
 */
export interface Scene {
  readonly bytes: Buffer
  readonly text: string
  readonly context: DetectContext
  /** Column names by number when the text is a table with a head, in lower case; else empty. */
  readonly heads: readonly string[]
  /** What words beside a number say it is. */
  readonly contextWords: WordKinds
  /** Where a word for a birth was seen last, how far it was looked for, and where the last birth date ended. */
  readonly lastBirth: { at: number; until: number; end: number }
  /** The last look at the words beside a number. */
  readonly lastNear: { at: number; words: NearWords | undefined }
  /** The last number that was found, with the words that named it. */
  lastTaken: Listed | undefined
  /** The rows of a table in the text that were looked at last. */
  readonly lastRows: {
    rows: Rows | undefined
    listing?: Listing
    /** Columns of the last SQL statement that inserts rows. */
    inserted?: readonly string[] | undefined
    hasInsert?: boolean
    /** Rows of databases written out in the text. */
    copied?: readonly Copied[]
    /** The name of the column that was asked for last, and of which place. */
    readonly last: { at: number; name: string }
    /** The table below whose head cells were asked for last, and how often. */
    readonly asked: { headEnd: number; until: number; count: number }
  }
  /** Where cells were counted last, and in which column that was. */
  readonly lastCell: { at: number; column: number }
  /** Words that were looked at last as parts of names, by the low bits of where they begin. */
  readonly tokens: (Token | undefined)[]
}

/** A number that was found, with the word that named it and the log-odds it gave. */
export interface Listed {
  readonly kind: Kind
  readonly end: number
  readonly odds: number
  readonly word: string | undefined
}

/** How many words are kept: more than stand in a name and around it. A power of two. */
export const keptTokens = 64

/** A word of a name, or beside one. */
export interface Token {
  readonly start: number
  /** Without a full stop that ends a sentence. */
  readonly end: number
  readonly signs: number
  /** Of its letters without case and accents; see `hashWord`. */
  readonly hash: number
  readonly form: 'initials' | 'infix' | 'capitalised' | 'capitals' | 'lower'
}

/** Something that may be personal data; competes with what overlaps it by its log-odds. */
export interface Claim {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  readonly value: string
  /** Natural logarithm of p / (1 - p) that it is what `kind` says. */
  readonly odds: number
  readonly reasons: readonly Reason[]
}

/** A scene of these bytes. */
export function sceneOf(
  bytes: Uint8Array,
  { context, heads, contextWords }: Pick<Scene, 'context' | 'heads' | 'contextWords'>,
): Scene {
  const view = bytesAsBuffer(bytes)
  return {
    context,
    heads,
    contextWords,
    // Always of one class: bytes that are now this and now that are read several times slower.
    bytes: view,
    text: view.toString('latin1'),
    lastBirth: { at: -1, until: 0, end: 0 },
    lastNear: { at: -1, words: undefined },
    lastTaken: undefined,
    lastRows: { rows: undefined, last: { at: -1, name: '' }, asked: { headEnd: 0, until: 0, count: 0 } },
    lastCell: { at: 0, column: 0 },
    tokens: [],
  }
}

function bytesAsBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** The bytes as a text with one character each. */
export function asText(bytes: Uint8Array): string {
  return bytesAsBuffer(bytes).toString('latin1')
}

/** The real string between two byte offsets. */
export function decode({ bytes }: Scene, start: number, end: number): string {
  return bytes.toString('utf8', start, end)
}

/** The words here in small letters, as a reason names them. */
export function lowerText(scene: Scene, { start, end }: Pick<Claim, 'start' | 'end'>): string {
  return decode(scene, start, end).toLowerCase()
}

/** Where the text begins and ends without the white space around it. */
export function trimmed({ bytes }: Scene): readonly [number, number] {
  let [start, end] = [0, bytes.length]
  while (start < end && isSpace(bytes, start)) start++
  while (end > start && isSpace(bytes, end - 1)) end--
  return [start, end]
}

/** Whether this is the whole text. */
export function isAlone(scene: Scene, start: number, end: number): boolean {
  const [first, last] = trimmed(scene)
  return first === start && last === end
}

/** Whether this is the whole text, or the whole cell of a table. */
export function isWhole(scene: Scene, start: number, end: number): boolean {
  const { bytes, context } = scene
  if (context.layout !== 'table') return isAlone(scene, start, end)
  let [first, last] = [start, end]
  while (first > 0 && aroundValue[bytes[first - 1] ?? 0] === 1) first--
  while (last < bytes.length && aroundValue[bytes[last] ?? 0] === 1) last++
  return isCellEnd(bytes, first - 1) && isCellEnd(bytes, last)
}

const aroundValue = bytesOf(' "\r')

function isCellEnd(bytes: Uint8Array, at: number): boolean {
  return at < 0 || at >= bytes.length || bytes[at] === tabByte || bytes[at] === newlineByte
}

/** Where the line (or table cell's row) that holds `at` begins, at most `reach` back. */
export function lineStart({ bytes }: Scene, at: number, reach: number): number {
  const stop = Math.max(0, at - reach)
  let i = at
  while (i > stop && bytes[i - 1] !== 10) i--
  return i
}

/** Where the line that holds `at` ends, at most `reach` on. */
export function lineEnd({ bytes }: Scene, at: number, reach: number): number {
  const stop = Math.min(bytes.length, at + reach)
  let i = at
  while (i < stop && bytes[i] !== 10 && bytes[i] !== 13) i++
  return i
}

/** The name of the column that holds `at`, or ''. */
export function headAt(scene: Scene, at: number): string {
  if (scene.heads.length === 0) return ''
  const { bytes, lastCell } = scene
  // Tables are read from left to right: tabs are counted on from where they were counted last.
  if (at < lastCell.at) {
    lastCell.at = bytes.lastIndexOf(newlineByte, at - 1) + 1
    lastCell.column = 0
  }
  for (let i = lastCell.at; i < at; i++) {
    if (bytes[i] === tabByte) lastCell.column++
    else if (bytes[i] === newlineByte) lastCell.column = 0
  }
  lastCell.at = at
  return scene.heads[lastCell.column] ?? ''
}

const [tabByte, newlineByte] = [9, 10]
