import { foldLatin, sign } from '../lexicon.ts'
import { around, isNamely, kind, type Run } from './run.ts'

// A linear tagger: of each capitalised word of a run it says how likely it is part of a person's name, from the word, its letters and
// what stands around it. Trained by `bench/train-names.ts` on text of our own making (docs/name-tagger.md).

/** Bits of the number of a feature. */
export const featureBits = 19
/** Weights are bytes: this many steps are one log-odd. */
export const weightScale = 24

const maxFeatures = 96
/** Numbers of the features that were read last. */
export const features = new Int32Array(maxFeatures)
let count = 0

const shift = 32 - featureBits

function add(template: number, value: number): void {
  const mixed = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  features[count++] = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> shift
}

const pair = (a: number, b: number): number =>
  Math.imul(a, 0x01000193) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b)

const asked =
  sign.given |
  sign.family |
  sign.common |
  sign.title |
  sign.salutation |
  sign.closing |
  sign.never |
  sign.organisation |
  sign.place |
  sign.infix |
  sign.nationality |
  sign.month

const letters = new Uint8Array(48)

/** The letters of the word without case and accents; gives how many. */
function foldLetters(bytes: Uint8Array, start: number, end: number): number {
  let size = 0
  for (let i = start; i < end && size < 40; i++) {
    const c = bytes[i] ?? 0
    if (c < 0x80) letters[size++] = c | 32
    else if (c >= 0xc3 && c <= 0xc5) letters[size++] = foldLatin(c, bytes[++i] ?? 0)
    else if (c >= 0xc0) letters[size++] = 1
  }
  return size
}

const gram = (from: number, to: number): number => {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (letters[i] ?? 0), 0x01000193)
  return hash
}

function addLetters(bytes: Uint8Array, start: number, end: number): void {
  const size = foldLetters(bytes, start, end)
  add(1, gram(0, Math.min(3, size)))
  add(2, gram(Math.max(0, size - 2), size))
  add(3, gram(Math.max(0, size - 3), size))
  add(4, gram(Math.max(0, size - 4), size))
  for (let i = 1; i + 3 < size && i < 12; i++) add(7, gram(i, i + 3))
}

function tailOf(bytes: Uint8Array, start: number, end: number): number {
  const size = foldLetters(bytes, start, end)
  return gram(Math.max(0, size - 3), size)
}

const isWord = (what: number): boolean => what >= kind.lower && what <= kind.infix
const endsSentence = (what: number): boolean =>
  what <= kind.newline ||
  what === kind.punctuation + 1 ||
  what === kind.punctuation + 3 ||
  what === kind.punctuation + 13

/** Features of the word with this number in the run; `tag` says whether the one before it is part of a name. Gives how many. */
export function readFeatures(run: Run, index: number, tag: number): number {
  count = 0
  addWord(run, around + index)
  return addPlace(run, index, tag)
}

/** Features of the place of the word: what stands around it. */
function addPlace(run: Run, index: number, tag: number): number {
  const { bytes, starts, stems, kinds, hashes, signs } = run
  const at = around + index
  const own = (signs[at] ?? 0) & asked
  const before = hashes[at - 1] ?? 0
  const after = hashes[at + 1] ?? 0
  const kindBefore = kinds[at - 1] ?? 0
  const kindAfter = kinds[at + 1] ?? 0
  const begins = endsSentence(kindBefore) ? 1 : 0
  add(13, pair(hashes[at] ?? 0, begins))
  add(29, pair(begins, own))
  add(20, before)
  add(21, pair(before, hashes[at - 2] ?? 0))
  add(22, after)
  add(23, pair(after, hashes[at + 2] ?? 0))
  add(26, pair(kindBefore, kinds[at - 2] ?? 0))
  add(27, pair(kindAfter, kinds[at + 2] ?? 0))
  add(30, pair((signs[at - 1] ?? 0) & asked, own))
  add(31, pair((signs[at + 1] ?? 0) & asked, own))
  add(34, pair(tag, pair(kindBefore, own)))
  add(35, pair(tag, pair(before, kindBefore)))
  addRun(run, index)
  add(41, pair(pair(index, Math.min(run.length, 5)), own))
  const last = around + run.length - 1
  add(48, pair((signs[last] ?? 0) & asked, pair(own, index === run.length - 1 ? 1 : 0)))
  add(49, pair((signs[around] ?? 0) & asked, pair(own, index === 0 ? 1 : 0)))
  if (index < run.length - 1 && (kinds[last] ?? 0) !== kind.initial)
    add(50, pair(tailOf(bytes, starts[last] ?? 0, stems[last] ?? 0), tag))
  add(52, pair((signs[around - 1] ?? 0) & asked, own))
  add(53, pair(kindBefore, pair((signs[at - 2] ?? 0) & asked, own)))
  add(54, pair(kindAfter, pair((signs[at + 2] ?? 0) & asked, own)))
  add(55, pair(before, own))
  add(56, pair(after, own))
  return count
}

/** Features of the word itself. */
function addWord({ bytes, starts, stems, kinds, hashes, signs }: Run, at: number): void {
  const what = kinds[at] ?? 0
  const own = (signs[at] ?? 0) & asked
  const hash = hashes[at] ?? 0
  add(10, what)
  add(11, hash)
  add(12, pair(own, what))
  if (what !== kind.initial) addLetters(bytes, starts[at] ?? 0, stems[at] ?? 0)
}

/** Features of the run as a whole, and of its place between what stands before and behind it. */
function addRun({ bytes, starts, stems, kinds, hashes, length }: Run, index: number): void {
  const left = around - 1
  const right = around + length
  add(40, pair(index, Math.min(length, 5)))
  add(42, pair(hashes[left] ?? 0, index === 0 ? 0 : 1))
  add(43, pair(hashes[right] ?? 0, index === length - 1 ? 0 : 1))
  add(44, pair(pair(kinds[left] ?? 0, kinds[right] ?? 0), Math.min(length, 4)))
  add(45, pair(hashes[left] ?? 0, hashes[left - 1] ?? 0))
  add(57, pair(hashes[left] ?? 0, hashes[right] ?? 0))
  if (isWord(kinds[left] ?? 0)) add(46, tailOf(bytes, starts[left] ?? 0, stems[left] ?? 0))
  if (isWord(kinds[right] ?? 0)) add(47, tailOf(bytes, starts[right] ?? 0, stems[right] ?? 0))
}

function sumOf(size: number, weights: Int8Array): number {
  let sum = 0
  for (let k = 0; k < size; k++) sum += weights[features[k] ?? 0] ?? 0
  return sum
}

/** Sums of words that were seen before, by the low bits of their hashes: a text repeats its words. */
const remembered = 1 << 13
const rememberedWords = new Int32Array(remembered)
const rememberedSums = new Int32Array(remembered)

/** What the word says by itself. */
function sumOfWord(run: Run, weights: Int8Array, at: number): number {
  const key = (run.hashes[at] ?? 0) ^ Math.imul(run.kinds[at] ?? 0, 0x9e3779b1)
  const slot = key & (remembered - 1)
  if (rememberedWords[slot] === key) return rememberedSums[slot] ?? 0
  count = 0
  addWord(run, at)
  const sum = sumOf(count, weights)
  rememberedWords[slot] = key
  rememberedSums[slot] = sum
  return sum
}

/** Log-odds of a capitalised word with this hash, when it was seen before; else more than any. */
export function rememberedOdds(hash: number): number {
  const key = hash ^ keyOfCapitalised
  const slot = key & (remembered - 1)
  return rememberedWords[slot] === key ? (rememberedSums[slot] ?? 0) / weightScale : Infinity
}

const keyOfCapitalised = Math.imul(kind.capitalised, 0x9e3779b1)

/** Log-odds by the first word of the run alone, whatever stands around it. */
export function oddsOfWord(run: Run, weights: Int8Array): number {
  return sumOfWord(run, weights, around) / weightScale
}

/** A run and what was said of its words. */
export interface Tagged {
  readonly run: Run
  /** Log-odds of each word of the run that it is part of a name; 0 for what stands between. */
  readonly odds: Float32Array
  /** Hashes of the family names of those whom the text named in full before. */
  readonly mentioned: Set<number>
  /** No small letter beside it. */
  isInList: boolean
}

/** Reads the odds of the words of the run, from left to right. */
export function tagRun({ run, odds }: Pick<Tagged, 'run' | 'odds'>, weights: Int8Array): void {
  let tag = 0
  for (let i = 0; i < run.length; i++) {
    odds[i] = 0
    if (!isNamely(run.kinds[around + i] ?? 0)) continue
    const own = sumOfWord(run, weights, around + i)
    count = 0
    const sum = own + sumOf(addPlace(run, i, tag), weights)
    odds[i] = sum / weightScale
    tag = sum > 0 ? 1 : 2
  }
}
