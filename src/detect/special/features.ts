import { foldLatin, hashPrime, hashSeed } from '../lexicon.ts'
import { sortsOf } from './sorts.ts'
import { numberBits } from './network.ts'

// What a sentence says, as numbers: its words, how they begin and end, which stand beside each other, and of what sorts
// they are. The number of a feature is a hash; what it tells is learned by `bench/train-told.ts`.

/** Longer sentences say the rest for nothing. */
const maxFeatures = 2048
const maxWords = 64

/** A row of numbers of features; some stand there twice. */
interface Features {
  readonly numbers: Int32Array
  count: number
}

/** Of the sentence that was read last: what its words tell by standing where they do. */
export const together: Features = { numbers: new Int32Array(maxFeatures), count: 0 }
/** Of the word that was read last: what it tells by itself. */
export const alone: Features = { numbers: new Int32Array(64), count: 0 }

/** The words of the sentence that was read last. */
export const words = {
  count: 0,
  hashes: new Int32Array(maxWords),
  starts: new Int32Array(maxWords),
  ends: new Int32Array(maxWords),
  /** The first feature of the sentence that the word adds, and behind the last word where those of the words end. */
  firsts: new Int32Array(maxWords + 1),
}

const template = {
  word: 1,
  firstFive: 2,
  lastFive: 3,
  lastFour: 4,
  firstSeven: 5,
  lastSeven: 6,
  pair: 10,
  apart: 11,
  sort: 20,
  wordSort: 21,
  sorts: 23,
} as const

const shift = 32 - numberBits

function add(to: Features, kind: number, value: number): void {
  if (to.count === to.numbers.length) return
  const mixed = Math.imul(value ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b)
  to.numbers[to.count++] = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> shift
}

const pair = (a: number, b: number): number =>
  Math.imul(a, 0x01000193) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b)

/** Stand for a row of digits, a name, and the edges of the sentence. */
const [number, somebody, before, behind] = [1, 2, 3, 4]
const seen: number[] = []

/** Tells where a name ends that begins here; `at` when none does. */
export type EndOfName = (at: number, word: { readonly end: number; readonly hash: number }) => number

/** Reads the words of the sentence in these bytes and what they tell together. Who is named does not matter, that somebody is does. */
export function readSentence(
  bytes: Uint8Array,
  [start, end]: readonly [number, number],
  endOfName: EndOfName,
): void {
  together.count = 0
  words.count = 0
  seen.length = 0
  for (let at = start; at < end && words.count < maxWords;) {
    let wordEnd = readHash(bytes, at, end)
    if (wordEnd === at) {
      at++
      continue
    }
    const nameEnd = endOfName(at, { end: wordEnd, hash })
    if (nameEnd > at) {
      wordEnd = nameEnd
      hash = somebody
    }
    addWord(at, wordEnd)
    at = wordEnd
  }
  const { count, hashes, firsts } = words
  firsts[count] = together.count
  add(together, template.pair, pair(hashes[count - 1] ?? before, behind))
  seen.sort((a, b) => a - b)
  for (let i = 0; i < seen.length; i++)
    for (let j = i + 1; j < seen.length; j++) add(together, template.sorts, pair(seen[i] ?? 0, seen[j] ?? 0))
}

/** Adds what the word that was read tells with the words before it. */
function addWord(start: number, end: number): void {
  const { hashes } = words
  const at = words.count++
  words.starts[at] = start
  words.ends[at] = end
  words.firsts[at] = together.count
  hashes[at] = hash
  const last = at > 0 ? (hashes[at - 1] ?? 0) : before
  add(together, template.pair, pair(last, hash))
  if (at > 1) add(together, template.apart, pair(hashes[at - 2] ?? 0, hash))
  for (const sort of sortsOf(hash)) {
    add(together, template.wordSort, pair(last, sort))
    if (!seen.includes(sort)) seen.push(sort)
  }
}

/** Reads what this word of the sentence tells by itself, and of a longer one how it begins and ends: "knieoperatie" is an "operatie". */
export function readAlone(bytes: Uint8Array, word: number): void {
  const own = words.hashes[word] ?? 0
  alone.count = 0
  add(alone, template.word, own)
  for (const sort of sortsOf(own)) add(alone, template.sort, sort)
  if (own === somebody) return
  const size = readLetters(bytes, words.starts[word] ?? 0, words.ends[word] ?? 0)
  if (size > 5) {
    add(alone, template.firstFive, gram(0, 5))
    add(alone, template.lastFive, gram(size - 5, size))
    add(alone, template.lastFour, gram(size - 4, size))
  }
  if (size > 8) {
    add(alone, template.firstSeven, gram(0, 7))
    add(alone, template.lastSeven, gram(size - 7, size))
  }
}

const isLetter = (c: number): boolean => ((c | 32) - 97) >>> 0 < 26
const isDigit = (c: number): boolean => (c - 48) >>> 0 < 10
/** Question mark, exclamation mark and colon tell something too. */
const isSign = (c: number): boolean => c === 63 || c === 33 || c === 58
const isLatinLead = (c: number): boolean => c >= 0xc3 && c <= 0xc5

let hash = 0

/** Hashes the word, number or sign that begins here; gives where it ends, or `at` when nothing that tells begins here. */
function readHash(bytes: Uint8Array, at: number, end: number): number {
  hash = hashSeed
  let i = at
  for (; i < end; i++) {
    const c = bytes[i] ?? 0
    let folded = c | 32
    if (!isLetter(c)) {
      if (!isLatinLead(c)) break
      folded = foldLatin(c, bytes[++i] ?? 0)
    }
    hash = Math.imul(hash ^ folded, hashPrime)
  }
  if (i > at) return Math.min(i, end)
  hash = bytes[at] ?? 0
  if (isSign(hash)) return at + 1
  hash = number
  while (i < end && isDigit(bytes[i] ?? 0)) i++
  return i
}

const letters = new Uint8Array(48)

/** The letters of a word without case and accents; gives how many. */
function readLetters(bytes: Uint8Array, start: number, end: number): number {
  let size = 0
  for (let i = start; i < end && size < letters.length; i++) {
    const c = bytes[i] ?? 0
    if (isLetter(c)) letters[size++] = c | 32
    else if (isLatinLead(c)) letters[size++] = foldLatin(c, bytes[++i] ?? 0)
  }
  return size
}

const gram = (from: number, to: number): number => {
  let sum = hashSeed
  for (let i = from; i < to; i++) sum = Math.imul(sum ^ (letters[i] ?? 0), hashPrime)
  return sum
}
