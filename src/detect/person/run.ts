import { bytesOf, isDigit, isLetter, isLetterOrDigit, isUpper } from '../characters.ts'
import { hashPrime, hashSeed, hashWord, sign, signsOfHash } from '../lexicon.ts'
import { lexicon } from '../words/index.ts'
import { hasSmallLetter, isCapitalAt, signsOfParts } from './word-bytes.ts'

// A run: capitalised words that follow each other, with what stands between them ("Jan van der Velde"), and two words before and behind it.

/** What a word or sign is, for the tagger. Signs of punctuation come after these. */
export const kind = {
  edge: 0,
  newline: 1,
  lower: 2,
  capitalised: 3,
  capitals: 4,
  initial: 5,
  infix: 6,
  number: 7,
  punctuation: 8,
} as const

/** Runs are not longer than this; longer ones are headings and lists. */
export const maxRun = 9
/** How many words are read before and behind a run. */
export const around = 2
const size = maxRun + 2 * around

/** The words of the last run that was read. The first of the run has the number `around`. */
export interface Run {
  /** The text that it was read from. */
  bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly kinds: Uint8Array
  readonly hashes: Int32Array
  readonly signs: Int32Array
  /** Where the word ends without "'s". */
  readonly stems: Int32Array
  length: number
}

export function newRun(): Run {
  return {
    bytes: new Uint8Array(0),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    kinds: new Uint8Array(size),
    hashes: new Int32Array(size),
    signs: new Int32Array(size),
    stems: new Int32Array(size),
    length: 0,
  }
}

/** Reads the run that begins here; false when there is none, or it is too long. */
export function readRun(bytes: Uint8Array, start: number, run: Run): boolean {
  run.bytes = bytes
  let at = start
  let length = 0
  let closed = 0
  while (length < maxRun) {
    const slot = around + length
    readForward(run, at, slot)
    const what = run.kinds[slot] ?? 0
    if (!isNamely(what) && (what !== kind.infix || length === 0)) break
    length++
    if (what !== kind.infix) closed = length
    const end = run.ends[slot] ?? 0
    at = nextWord(bytes, end)
    if (at < 0) break
  }
  run.length = closed
  return closed > 0 && length < maxRun
}

/** Reads the words before and behind the run. */
export function readAround(run: Run): void {
  const { bytes } = run
  const last = around + run.length - 1
  for (let i = last + 1; i <= last + around; i++) readForward(run, skipSpaces(bytes, run.ends[i - 1] ?? 0), i)
  for (let i = around - 1; i >= 0; i--) readBackward(run, run.starts[i + 1] ?? 0, i)
}

/** True for "Jan's": what follows is of another name. */
export const endsInPossessive = ({ ends, stems }: Run, index: number): boolean =>
  (stems[around + index] ?? 0) < (ends[around + index] ?? 0)

/** True for words that may be part of a name by their form. */
export const isNamely = (what: number): boolean =>
  what === kind.capitalised || what === kind.capitals || what === kind.initial

const [space, dot, newline, hyphen, apostrophe] = [32, 46, 10, 45, 39]

/** Where the next word of the run may begin: behind one or two spaces, or right behind initials; -1: nowhere. */
function nextWord(bytes: Uint8Array, end: number): number {
  if (bytes[end] === space) return bytes[end + 1] === space ? end + 2 : end + 1
  if (bytes[end] === 0xc2 && bytes[end + 1] === 0xa0) return end + 2
  return bytes[end - 1] === dot && isLetter(bytes, end) ? end : -1
}

function skipSpaces(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    if (blank[bytes[at] ?? 0] === 1) at++
    else if (bytes[at] === 0xc2 && bytes[at + 1] === 0xa0) at += 2
    else return at
  }
}

const blank = bytesOf(' \t\r\v\f')
const isLead = (c: number): boolean => c >= 0xc3 && c <= 0xee && c !== 0xe2

function set(run: Run, slot: number, what: number): void {
  run.kinds[slot] = what
  run.hashes[slot] = what
  run.signs[slot] = 0
}

/** Reads the word, number or sign that begins here. */
function readForward(run: Run, at: number, slot: number): void {
  const { bytes } = run
  run.starts[slot] = at
  run.ends[slot] = at
  run.stems[slot] = at
  const c = bytes[at]
  if (c === undefined) return set(run, slot, kind.edge)
  if (c === newline) {
    run.ends[slot] = at + 1
    return set(run, slot, kind.newline)
  }
  if ((letterOf[c] ?? 0) !== 0 || isLead(c)) return readLetters(run, at, slot)
  if (isDigit(bytes, at)) return readNumber(run, at, slot)
  run.ends[slot] = at + (c >= 0xe0 ? 3 : c >= 0xc0 ? 2 : 1)
  run.kinds[slot] = kind.punctuation + (punctuation[c] ?? 0)
  run.hashes[slot] = c
  run.signs[slot] = 0
}

const signsOfPunctuation = ['.', ',', ':', ';', '(', ')', `"'`, '-', '/', '@', '&', '>', '!?', '*|', '<', '=']
const punctuation = buildPunctuation()

function buildPunctuation(): Uint8Array {
  const table = new Uint8Array(256)
  signsOfPunctuation.forEach((signs, index) => {
    for (const one of signs) table[one.charCodeAt(0)] = index + 1
  })
  return table
}

function readNumber(run: Run, at: number, slot: number): void {
  const { bytes } = run
  let i = at
  while (isLetterOrDigit(bytes, i)) i++
  run.ends[slot] = i
  set(run, slot, kind.number)
}

/** A word is not longer than this. */
const maxWord = 40

function endOfPlain(bytes: Uint8Array, from: number): number {
  let i = from
  while (i - from < maxWord) {
    const c = bytes[i] ?? 0
    if (isLetter(bytes, i)) i++
    else if (isLead(c)) i += c >= 0xe0 ? 3 : 2
    else break
  }
  return i
}

/** The length of an apostrophe here; 0: there is none. */
function apostropheAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] === apostrophe) return 1
  return bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x99 ? 3 : 0
}

const startsWord = (bytes: Uint8Array, at: number): boolean => isLetter(bytes, at) || isLead(bytes[at] ?? 0)

/** Words of letters of ASCII alone, with nothing that sticks to them: nearly all. False for others. */
function readAscii(run: Run, at: number, slot: number): boolean {
  const { bytes } = run
  let hash = hashSeed
  let i = at
  let c = 0
  for (; i - at < maxWord; i++) {
    c = letterOf[bytes[i] ?? 0] ?? 0
    if (c === 0) break
    hash = Math.imul(hash ^ c, hashPrime)
  }
  if (i - at < 2 || sticks[bytes[i] ?? 0] === 1) return false
  const first = bytes[at] ?? 0
  const isCapital = first < 97
  if (isCapital && i - at <= 3 && bytes[i] === dot) return false
  const signs = signsOfHash(lexicon, hash)
  run.ends[slot] = i
  run.stems[slot] = i
  run.hashes[slot] = hash
  run.signs[slot] = signs
  if (!isCapital) {
    run.kinds[slot] = (signs & sign.infix) !== 0 ? kind.infix : kind.lower
    return true
  }
  let k = at + 1
  while (k < i && (bytes[k] ?? 0) < 97) k++
  run.kinds[slot] = k < i ? kind.capitalised : kind.capitals
  return true
}

const letterOf = Uint8Array.from({ length: 256 }, (_, c) => (isLetter(Uint8Array.of(c), 0) ? c | 32 : 0))
/** What may stick to a word: digits, hyphens, apostrophes, letters beyond ASCII. */
const sticks = bytesOf("0123456789-'").fill(1, 0xc3)

function readLetters(run: Run, at: number, slot: number): void {
  const { bytes } = run
  if (readAscii(run, at, slot)) return
  let end = endOfPlain(bytes, at)
  if (isUpper(bytes, at) && end - at <= 3) {
    const last = endOfInitials(bytes, at, end)
    if (last > 0) {
      run.ends[slot] = last
      run.stems[slot] = last
      set(run, slot, kind.initial)
      run.hashes[slot] = end - at === 1 && last === end ? (bytes[at] ?? 0) : kind.initial
      return
    }
  }
  let stem = end
  for (let joints = 0; joints < 4; joints++) {
    const mark = bytes[end] === hyphen ? 1 : apostropheAt(bytes, end)
    if (mark === 0 || !startsWord(bytes, end + mark)) break
    const next = endOfPlain(bytes, end + mark)
    if (bytes[end] !== hyphen && next === end + mark + 1 && ((bytes[end + mark] ?? 0) | 32) === 115) {
      end = next
      break
    }
    end = next
    stem = next
  }
  if (isDigit(bytes, end)) return readNumber(run, at, slot)
  run.ends[slot] = end
  run.stems[slot] = stem
  const hash = hashWord(bytes, at, stem)
  const whole = signsOfHash(lexicon, hash)
  const signs = whole === 0 ? signsOfParts(bytes, at, stem) : whole
  run.hashes[slot] = hash
  run.signs[slot] = signs
  if (!isCapitalAt(bytes, at)) run.kinds[slot] = (signs & sign.infix) !== 0 ? kind.infix : kind.lower
  else run.kinds[slot] = hasSmallLetter(bytes, at, stem) ? kind.capitalised : kind.capitals
}

/** Where initials end that begin here: "J", "J.P.", "J.Th."; 0 when there are none. */
function endOfInitials(bytes: Uint8Array, start: number, first: number): number {
  if (bytes[first] !== dot)
    return first - start === 1 &&
      !isDigit(bytes, first) &&
      bytes[first] !== hyphen &&
      apostropheAt(bytes, first) === 0
      ? first
      : 0
  // "Chr." and "Th."; but "Dr.", "Jan." and the end of a sentence are none.
  if (
    first - start > 1 &&
    (signsOfHash(lexicon, hashWord(bytes, start, first)) !== 0 ||
      first - start > 2 ||
      !isUpper(bytes, first + (bytes[first + 1] === space ? 2 : 1)))
  )
    return 0
  let end = first + 1
  for (let count = 0; count < 6 && isUpper(bytes, end); count++) {
    const next = endOfPlain(bytes, end)
    if (bytes[next] !== dot || next - end > 3) break
    end = next + 1
  }
  return end
}

/** Reads what ends before this place. */
function readBackward(run: Run, before: number, slot: number): void {
  const { bytes } = run
  let end = before
  while (
    end > 0 &&
    (blank[bytes[end - 1] ?? 0] === 1 || (bytes[end - 1] === 0xa0 && bytes[end - 2] === 0xc2))
  )
    end -= bytes[end - 1] === 0xa0 ? 2 : 1
  run.starts[slot] = end
  run.ends[slot] = end
  run.stems[slot] = end
  if (end === 0) return set(run, slot, kind.edge)
  let at = end - 1
  const stop = Math.max(0, end - maxWord)
  if (bytes[at] === dot && isUpper(bytes, at - 1) && !isLetterOrDigit(bytes, at - 2)) at--
  if (isInside(bytes, at)) {
    while (at > stop && isInside(bytes, at - 1)) at--
    while (at < end - 1 && !startsWord(bytes, at) && !isDigit(bytes, at)) at++
    if (startsWord(bytes, at) || isDigit(bytes, at)) return readForward(run, at, slot)
  }
  at = end - 1
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--
  readForward(run, at, slot)
}

const isInside = (bytes: Uint8Array, at: number): boolean => {
  const c = bytes[at] ?? 0
  if (isLetterOrDigit(bytes, at)) return true
  if (c === hyphen || c === apostrophe)
    return startsWord(bytes, at + 1) && at > 0 && isLetterOrDigit(bytes, at - 1)
  return c >= 0x80 && c !== 0xe2 && c !== 0xc2 && isOfLetter(bytes, at)
}

/** True when the byte is part of a letter of several bytes. */
function isOfLetter(bytes: Uint8Array, at: number): boolean {
  let i = at
  while (i > 0 && ((bytes[i] ?? 0) & 0xc0) === 0x80) i--
  return isLead(bytes[i] ?? 0)
}
