import type { OtherFile, OtherReading } from './other-readers.ts'
import { digestOf, lettersOf, wordsOf } from './own-reading.ts'
import type { OwnReading } from './own-reading.ts'
import { pageText } from './page-text.ts'
import { otherReadingsOf } from './readings.ts'

/** Something that another reader gives and ours does not. */
export interface Loss {
  readonly what: 'subject' | 'email' | 'name' | 'date' | 'file' | 'file name' | 'word'
  readonly theirs: string
}

/** What another reader finds in a message and ours does not. */
export function lossesOf(ours: OwnReading, theirs: OtherReading): Loss[] {
  const lost = (what: Loss['what'], found: readonly string[]): Loss[] =>
    found.map((one) => ({ what, theirs: one }))
  return [
    ...lost(
      'subject',
      [theirs.subject].filter((subject) => !isIn(ours.subjects, subject)),
    ),
    ...lost(
      'email',
      theirs.emails.filter((email) => email.includes('@') && !isEmailIn(ours, email)),
    ),
    ...lost(
      'name',
      theirs.names.filter((name) => !isIn(ours.names, name) && !isEmailIn(ours, name)),
    ),
    ...lost('date', isLostDate(ours.atMs, theirs.atMs) ? [new Date(theirs.atMs).toISOString()] : []),
    ...lost('word', wordsLost(ours, theirs)),
    ...lost('file', theirs.files.filter((file) => !isFileIn(ours, file)).map(describe)),
    ...lost(
      'file name',
      theirs.files.map(({ name }) => name).filter((name) => !isIn(ours.fields, name)),
    ),
  ]
}

function describe({ mediaType, name, bytes }: OtherFile): string {
  return `${mediaType} ${name} ${String(bytes.length)}`
}

/** Letters that they could not read may be any; what they decoded wrongly must be there as what it says. */
function isIn(ours: string, theirs: string): boolean {
  return [theirs, ...otherReadingsOf(theirs)].some((reading) => isRunIn(ours, lettersOf(reading)))
}

function isRunIn(ours: string, letters: string): boolean {
  let at = 0
  for (const piece of letters.split(/[\uFFFD\u0080-\u009F]+/)) {
    at = ours.indexOf(piece, at)
    if (at < 0) return false
    at += piece.length
  }
  return true
}

// Spaces and remarks may stand anywhere in an address, and a route before it (RFC 5322 §4.4).
function isEmailIn(ours: OwnReading, written: string): boolean {
  const email = written
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\s/g, '')
    .replace(/^@[^:]*:/, '')
  return ours.emails.has(email) || (email.includes('\uFFFD') && isRunIn([...ours.emails].join(' '), email))
}

function isLostDate(ours: number, theirs: number): boolean {
  return !Number.isNaN(theirs) && theirs !== ours
}

function wordsLost(ours: OwnReading, theirs: OtherReading): string[] {
  const texts = theirs.texts.filter((text) => !ours.letters.includes(lettersOf(text)))
  return [...new Set([...texts, ...theirs.pages.map(pageText)].flatMap((text) => missingIn(ours, text)))]
}

/** Words of a text that we have not, read in the way that leaves fewest. */
function missingIn(ours: OwnReading, text: string): readonly string[] {
  let fewest = missingAsWritten(ours, text)
  for (const other of fewest.length === 0 ? [] : otherReadingsOf(text)) {
    const missing = missingAsWritten(ours, other)
    if (missing.length < fewest.length) fewest = missing
  }
  return fewest
}

function missingAsWritten(ours: OwnReading, text: string): readonly string[] {
  return [...wordsOf(text)].filter((word) => !ours.words.has(word))
}

// More or less than this is another file.
const DAMAGED_SHARE = 0.05

function isFileIn(ours: OwnReading, { name, bytes }: OtherFile): boolean {
  if (bytes.length === 0 || ours.digests.has(digestOf(bytes))) return true
  // What they take for a file may be a text of ours; where they did not see its parts, its text is theirs too.
  if (missingIn(ours, Buffer.from(bytes).toString()).length === 0) return true
  const decoded = Buffer.from(Buffer.from(bytes).toString('latin1'), 'base64')
  return ours.files.some(
    (file) => isDamaged(file, { name, bytes }) || isDamaged(file, { name, bytes: decoded }),
  )
}

// Of base64 with noise in it each reader makes something else, and some end at the first padding.
function isDamaged(
  ours: Pick<OtherFile, 'name' | 'bytes'>,
  theirs: Pick<OtherFile, 'name' | 'bytes'>,
): boolean {
  if (
    theirs.bytes.length > SURE_BYTES &&
    Buffer.compare(ours.bytes.subarray(0, theirs.bytes.length), theirs.bytes) === 0
  )
    return true
  const { length } = ours.bytes
  return ours.name === theirs.name && Math.abs(length - theirs.bytes.length) < DAMAGED_SHARE * length
}

// As many of the first bytes are no chance.
const SURE_BYTES = 20
