import { isLetter, isUpper } from '../characters.ts'
import { sign } from '../lexicon.ts'
import type { Looking } from '../looking.ts'
import type { Claim } from '../scene.ts'
import { isAnyLikely, isAsked, judgeRun } from './judge-run.ts'
import { around, kind, maxRun, newRun, readAround, readRun } from './run.ts'
import { oddsOfWord, rememberedOdds, tagRun, type Tagged } from './tagger.ts'
import { taggerWeights } from './tagger-weights.ts'
import { noteUndecided } from './undecided.ts'
import { isCapitalAt } from './word-bytes.ts'

// Where the tagger looks: at capitals in prose that rules and lists left undecided, and at names that they are not sure of.

let loaded: Int8Array | undefined

/** The weights, taken apart when the first text needs them. */
function weights(): Int8Array {
  if (loaded !== undefined) return loaded
  const bytes = Buffer.from(taggerWeights, 'base64')
  loaded = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return loaded
}

const run = newRun()
/** The names of one text after the other. */
const tagged: Tagged = { run, odds: new Float32Array(maxRun), mentioned: new Set(), isInList: false }

/** A name is weighed once more by the sentence around it; names that no list holds are found by it. */
export function tagRuns(looking: Looking): void {
  const { scene, claims, capitals } = looking
  if ((capitals.length === 0 && claims.length === 0) || scene.context.layout === 'table') return
  if (isMarkup(scene.bytes)) return
  const order = byStart(claims)
  tagged.mentioned.clear()
  let [done, from, at, next] = [0, 0, 0, 0]
  for (;;) {
    while (next < order.length && !isAsked(claims[order[next] ?? 0])) next++
    const [capital, claim] = [capitals[at] ?? never, claims[order[next] ?? -1]?.start ?? never]
    if (capital <= claim) at++
    else next++
    const word = Math.min(capital, claim)
    if (word === never) return
    if (word < done) continue
    const start = beginOfRun(scene.bytes, word, done)
    if (!readRun(scene.bytes, start, run)) continue
    const end = run.ends[around + run.length - 1] ?? 0
    done = end
    // Claims are short: what begins long before has ended.
    while (from < order.length && (claims[order[from] ?? 0]?.start ?? 0) < start - maxClaim) from++
    const over = overlapping(claims, { order, from, start, end })
    if (over.length === 0 && (isPlain() || isNoName())) continue
    readAround(run)
    tagged.isInList = !isInProse()
    if (over.length === 0 && tagged.isInList && !mayBeInList()) continue
    tagRun(tagged, weights())
    const added = claims.length
    if (over.length > 0 || isAnyLikely(tagged)) judgeRun(looking, over, tagged)
    noteUndecided(looking, { over, added }, tagged)
  }
}

/** A word alone that is below this is no name, whatever stands around it: inside a sentence, and at the start of one. */
const lowest = { inside: -2.5, atStart: -1 }

/** True for a word alone that is in no list of names and looks like none. */
function isNoName(): boolean {
  if (run.length > 1 || ((run.signs[around] ?? 0) & (sign.given | sign.family)) !== 0) return false
  const isInside = isTextBefore(run.bytes, run.starts[around] ?? 0)
  return oddsOfWord(run, weights()) < (isInside ? lowest.inside : lowest.atStart)
}

const commaByte = 44

/** True when a small letter or a comma stands before the space before this word. */
function isTextBefore(bytes: Uint8Array, start: number): boolean {
  const c = bytes[start - 2] ?? 0
  return bytes[start - 1] === spaceByte && (c === commaByte || (c >= 97 && c <= 122))
}

/** True for a capitalised word with this hash that was seen before and is no name in such a place. */
export function isKnownNoName(bytes: Uint8Array, start: number, hash: number): boolean {
  const known = rememberedOdds(hash)
  if (known >= lowest.atStart || (known >= lowest.inside && isTextBefore(bytes, start))) return false
  // The last word of a run is looked at with the run, whatever was seen before.
  return beginOfRun(bytes, start, 0) === start
}

/** True for text with a tag in every few words: its capitals are no prose. Readers take markup away before. */
function isMarkup(bytes: Buffer): boolean {
  const most = bytes.length / bytesPerTag
  let at = bytes.indexOf(openTag)
  for (let count = 0; at >= 0; count++) {
    if (count > most) return true
    at = bytes.indexOf(openTag, at + 1)
  }
  return false
}

const openTag = 60
const bytesPerTag = 120

const never = 2 ** 31

const maxClaim = 200

/** Where the run begins that holds this word, not before `least`. */
function beginOfRun(bytes: Uint8Array, word: number, least: number): number {
  let start = word
  for (let count = 0; count < maxRun; count++) {
    if (bytes[start - 1] !== spaceByte) break
    let at = start - 1
    while (at > least && isPart(bytes, at - 1)) at--
    if (at === start - 1 || bytes[at] === dashByte || !isCapitalAt(bytes, at)) break
    start = at
  }
  return start
}

const [spaceByte, dotByte, hyphenByte] = [32, 46, 45]
/** Dashes and curly quotation marks begin with it. */
const dashByte = 0xe2

function isPart(bytes: Uint8Array, at: number): boolean {
  const c = bytes[at] ?? 0
  return isLetter(bytes, at) || c === hyphenByte || c >= 0x80 || (c === dotByte && isUpper(bytes, at - 1))
}

/** The numbers of the claims, by where they begin: nearly always the order in which they were found. */
function byStart(claims: readonly Claim[]): readonly number[] {
  let isSorted = true
  let last = 0
  order.length = 0
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i]
    if (claim === undefined || claim.odds <= 0 || claim.kind === 'DATE') continue
    const { start } = claim
    if (start < last) isSorted = false
    last = start
    order.push(i)
  }
  return isSorted ? order : order.sort((a, b) => (claims[a]?.start ?? 0) - (claims[b]?.start ?? 0))
}

const order: number[] = []

interface Range {
  readonly order: readonly number[]
  readonly from: number
  readonly start: number
  readonly end: number
}

const over: number[] = []

function overlapping(claims: readonly Claim[], { order, from, start, end }: Range): readonly number[] {
  over.length = 0
  for (let k = from; k < order.length; k++) {
    const number = order[k] ?? 0
    const claim = claims[number]
    if (claim === undefined || claim.start >= end) break
    if (claim.end > start) over.push(number)
  }
  return over
}

/** True for one word that is never a name, and for capitals alone: nobody asks the tagger. */
function isPlain(): boolean {
  let small = 0
  for (let i = 0; i < run.length; i++) if (run.kinds[around + i] === kind.capitalised) small++
  return small === 0 || (run.length === 1 && ((run.signs[around] ?? 0) & sign.never) !== 0)
}

const [comma, opening, closing] = [kind.punctuation + 2, kind.punctuation + 5, kind.punctuation + 6]

/** True when a small letter begins the word before or behind the run, or the one beyond a comma or bracket: headings and lists have none. */
function isInProse(): boolean {
  const { kinds, length } = run
  return (
    isBesideText(kinds[around - 1] ?? 0, kinds[around - 2] ?? 0) ||
    isBesideText(kinds[around + length] ?? 0, kinds[around + length + 1] ?? 0)
  )
}

/** False for two words and more of which none is a name, and for what begins with none: "Special Report". */
function mayBeInList(): boolean {
  const { length, signs } = run
  if (length === 1)
    return ((signs[around] ?? 0) & (sign.given | sign.family)) !== 0 || oddsOfWord(run, weights()) > 0
  for (let i = 0; i < length; i++)
    if (((signs[around + i] ?? 0) & (sign.given | sign.family)) !== 0) return true
  return false
}

function isBesideText(next: number, beyond: number): boolean {
  if (next === kind.lower || next === kind.infix) return true
  if (run.length > 1 && (next === opening || next === comma)) return true
  return (
    (next === comma || next === opening || next === closing) &&
    (beyond === kind.lower || beyond === kind.infix || beyond === kind.number)
  )
}
