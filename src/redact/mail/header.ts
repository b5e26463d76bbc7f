import { decodedValue, unfolded } from '../../read/mime/headers.ts'
import { parseParameters } from '../../read/mime/parameters.ts'
import { decodeWords } from '../../read/mime/words.ts'
import { applyEdits, editsOf, StretchWriter, type Edit } from '../stretch.ts'
import type { Hit } from '../targets.ts'
import { placeIn, type Work } from '../work.ts'
import { encodeWords } from './transfer.ts'

/**
 * Redacts header lines, their bytes one by one as characters; lines that begin with `--` part the parts and stay. Only
 * values with something in them are written anew.
 */
export function redactHeaders(block: string, work: Work): string {
  return fieldsIn(block)
    .map((field) => (field.startsWith('--') ? field : redactField(field, work)))
    .join('')
}

/** Fields with their line ends: a line that begins with a space belongs to the one before it. */
export function fieldsIn(block: string): string[] {
  const fields: string[] = []
  for (const line of block.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    if (/^[ \t]/.test(line) && fields.length > 0) fields.push(`${fields.pop() ?? ''}${line}`)
    else fields.push(line)
  }
  return fields
}

function redactField(field: string, work: Work): string {
  // A line that is no header, as the one that parts the messages of a mailbox, is a value as a whole.
  const named = /^[!-9;-~]{1,200}[ \t]*:/.exec(field)?.[0] ?? ''
  const colon = named.length - 1
  const name = named.slice(0, -1).trim().toLowerCase()
  const front = field.slice(0, colon + 1)
  const end = /\r?\n$/.exec(field)?.[0] ?? ''
  const value = field.slice(colon + 1, field.length - end.length)
  const at = { ...work, place: placeIn(work.place, `header/${name}`) }
  const changed = redactValue(value, at, end === '\n' ? '\n' : '\r\n')
  if (!structured.has(name)) return `${front}${stillThere(changed, at)}${end}`
  return `${front}${redactParameters(changed, at)}${end}`
}

const structured = new Set(['content-type', 'content-disposition'])

/** Words that are written in a way nobody foresaw go as a whole. */
function stillThere(value: string, { matcher, plainMark, ledger, place }: Work): string {
  const hits = matcher.find(decodedValue(value))
  ledger.remove(place, hits)
  return hits.length === 0 ? value : ` ${plainMark}`
}

/** Words in a row that are read as one text. */
interface Run {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Where it begins in the text of the whole value. */
  readonly from: number
}

const encoded = /=\?[^?\s]{1,60}\?[BbQq]\?[^?]{0,16384}\?=(?:\s*=\?[^?\s]{1,60}\?[BbQq]\?[^?]{0,16384}\?=)*/g

function redactValue(value: string, work: Work, lineEnd: string): string {
  const writer = new StretchWriter()
  const runs: Run[] = []
  let at = 0
  for (const found of value.matchAll(encoded)) {
    writeRaw(value.slice(at, found.index), at, writer)
    const text = decodeWords(unfolded(found[0]))
    at = found.index + found[0].length
    runs.push({ start: found.index, end: at, text, from: writer.length })
    // Without width: such words are written anew as a whole.
    writer.decoded(text, found.index, found.index)
  }
  writeRaw(value.slice(at), at, writer)
  const { hits, edits } = editsOf(writer.done(), work.matcher, () => work.plainMark)
  if (hits.length === 0) return value
  work.ledger.remove(work.place, hits)
  return applyEdits(value, [...edits, ...runs.flatMap((run) => editOfRun(run, { hits, work, lineEnd }))])
}

/** Letters as they are; a fold is a space; bytes above ASCII are UTF-8 or else windows-1252. */
function writeRaw(raw: string, shift: number, writer: StretchWriter): void {
  let at = shift
  for (const piece of raw.match(/\r?\n[ \t]*|[\x80-\xFF]+|[^\r\n\x80-\xFF]+|\r/g) ?? []) {
    if (/^[\x80-\xFF]/.test(piece)) writer.decoded(unfolded(piece), at, at + piece.length)
    else if (/^\r?\n/.test(piece)) writer.decoded(' ', at, at)
    else writer.plain(piece, at)
    at += piece.length
  }
}

interface Found {
  readonly hits: readonly Hit[]
  readonly work: Work
  readonly lineEnd: string
}

function editOfRun({ start, end, text, from }: Run, { hits, work, lineEnd }: Found): Edit[] {
  const within: Edit[] = []
  for (const hit of hits) {
    const first = Math.max(0, hit.start - from)
    const last = Math.min(text.length, hit.end - from)
    if (first < last) within.push({ start: first, end: last, text: work.mark })
  }
  return within.length === 0 ? [] : [{ start, end, text: encodeWords(applyEdits(text, within), lineEnd) }]
}

/** Names of files may be cut in numbered pieces and escaped (RFC 2231): then the whole value is written anew. */
function redactParameters(value: string, work: Work): string {
  const parsed = parseParameters(unfolded(value))
  const isClean = [...parsed.parameters.values()].every((one) => !work.matcher.has(one))
  if (isClean) return stillThere(value, work)
  const parameters = [...parsed.parameters].map(([name, text]) => parameter(name, withoutHits(text, work)))
  return ` ${[parsed.value, ...parameters].join('; ')}`
}

function withoutHits(text: string, { matcher, plainMark, ledger, place }: Work): string {
  const hits = matcher.find(text)
  ledger.remove(place, hits)
  return applyEdits(
    text,
    hits.map(({ start, end }) => ({ start, end, text: plainMark })),
  )
}

function parameter(name: string, text: string): string {
  return /^[\x20-\x7E]*$/.test(text)
    ? `${name}="${text.replaceAll(/["\\]/g, '\\$&')}"`
    : `${name}*=utf-8''${encodeURIComponent(text)}`
}
