import { isLetter, isUpper } from '../characters.ts'
import { sign } from '../lexicon.ts'
import type { Reason } from '../finding.ts'
import type { Looking } from '../looking.ts'
import { decode, type Claim, type Scene, type Token } from '../scene.ts'
import { fold } from './parse.ts'
import { around, isNamely, kind, maxRun, newRun, readAround, readRun } from './run.ts'
import { oddsOfWord, tagRun } from './tagger.ts'
import { taggerWeights } from './tagger-weights.ts'
import { tokenAt, tokenBefore } from './tokens.ts'
import { isForbidden } from './weigh.ts'
import { isCapitalAt } from './word-bytes.ts'

// What the tagger says of runs of capitalised words, weighed with what rules and lists said of them.

let loaded: Int8Array | undefined

/** The weights, taken apart when the first text needs them. */
function weights(): Int8Array {
  if (loaded !== undefined) return loaded
  const bytes = Buffer.from(taggerWeights, 'base64')
  loaded = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return loaded
}

/** How far the tagger may push what the rules found, down and up. */
const [most, least] = [3, -4]
/** What speaks against a name that only the tagger sees: words in no list, one word alone, an everyday word. */
const doubt = { any: 1, alone: 1, common: 2.5 }
/** Log-odds of the tagger count for so much beside those of rules and lists. */
const [shareOfRules, shareOfLeads, shareAlone] = [0.5, 0.2, 0.6]

const run = newRun()
let odds: Float32Array = new Float32Array(0)

/** A name is weighed once more by the sentence around it; names that no list holds are found by it. */
export function tagRuns(looking: Looking): void {
  const { scene, claims, capitals } = looking
  if ((capitals.length === 0 && claims.length === 0) || scene.context.layout === 'table') return
  const order = byStart(claims)
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
    if (over.length === 0 && (isPlain() || isNoName(scene.bytes))) continue
    readAround(scene.bytes, run)
    if (over.length === 0 && !isInProse()) continue
    odds = tagRun(scene.bytes, run, weights())
    if (over.length > 0 || isAnyLikely()) judge(looking, over)
  }
}

/** A word alone that is below this is no name, whatever stands around it. */
const lowest = -3

function isNoName(bytes: Uint8Array): boolean {
  if (run.length > 1 || oddsOfWord(bytes, run, weights()) >= lowest) return false
  const hash = run.hashes[around] ?? 0
  noNames[hash & (noNames.length - 1)] = hash
  return true
}

/** Words that are no names, by the low bits of their hashes: a text repeats them, and the walk need not stop at them again. */
const noNames = new Int32Array(1 << 13)

/** True for a word that was seen before and is no name. */
export function isKnownNoName(hash: number): boolean {
  return noNames[hash & (noNames.length - 1)] === hash
}

const never = 2 ** 31

/** True for a name that rules and lists are not sure of. */
const isAsked = (claim: Claim | undefined): boolean =>
  claim !== undefined && claim.kind === 'PERSON' && claim.odds > 0 && claim.odds < sure

const sure = 4
function isAnyLikely(): boolean {
  for (let i = 0; i < run.length; i++) if ((odds[i] ?? 0) > 0) return true
  return false
}

const maxClaim = 200

/** Where the run begins that holds this word, not before `least`. */
function beginOfRun(bytes: Uint8Array, word: number, least: number): number {
  let start = word
  for (let count = 0; count < maxRun; count++) {
    if (bytes[start - 1] !== spaceByte) break
    let at = start - 1
    while (at > least && isPart(bytes, at - 1)) at--
    if (at === start - 1 || !isCapitalAt(bytes, at)) break
    start = at
  }
  return start
}

const [spaceByte, dotByte, hyphenByte] = [32, 46, 45]

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
    const start = claims[i]?.start ?? 0
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
    if (claim.end > start && claim.odds > 0 && claim.kind !== 'DATE') over.push(number)
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
  return isBesideText(kinds[around - 1] ?? 0, kinds[around - 2] ?? 0) || isBesideText(kinds[around + length] ?? 0, kinds[around + length + 1] ?? 0)
}

function isBesideText(next: number, beyond: number): boolean {
  if (next === kind.lower || next === kind.infix) return true
  return (next === comma || next === opening || next === closing) && (beyond === kind.lower || beyond === kind.infix || beyond === kind.number)
}

function judge({ scene, claims }: Looking, over: readonly number[]): void {
  for (const number of over) {
    const claim = claims[number]
    if (claim?.kind === 'PERSON') claims[number] = weighAgain(scene, claim)
  }
  let first = -1
  for (let i = 0; i <= run.length; i++) {
    const isIn = i < run.length && (isNamely(run.kinds[around + i] ?? 0) ? (odds[i] ?? 0) > 0 : first >= 0)
    if (isIn && first < 0) first = i
    if (isIn || first < 0) continue
    let last = i - 1
    while (last > first && !isNamely(run.kinds[around + last] ?? 0)) last--
    const claim = propose(scene, first, last)
    if (claim !== undefined && !over.some((number) => isOver(claims[number], claim))) claims.push(claim)
    first = -1
  }
}

const isOver = (a: Claim | undefined, b: Claim): boolean =>
  a !== undefined && a.odds > 0 && a.start < b.end && b.start < a.end

/** The claim of rules and lists with what the tagger says of its words. */
function weighAgain(scene: Scene, claim: Claim): Claim {
  let sum = 0
  let words = 0
  for (let i = 0; i < run.length; i++) {
    const start = run.starts[around + i] ?? 0
    if (start < claim.start || start >= claim.end || !isNamely(run.kinds[around + i] ?? 0)) continue
    sum += odds[i] ?? 0
    words++
  }
  if (words === 0) return claim
  const isLed = claim.reasons.some(({ code }) => leads.has(code))
  const pushed = Math.max(least, Math.min(most, (isLed ? shareOfLeads : shareOfRules) * (sum / words) + 0.3))
  return { ...claim, odds: claim.odds + pushed }
}

const leads: ReadonlySet<Reason['code']> = new Set(['label', 'salutation', 'closing', 'title', 'known-name', 'about-person'])

/** A name that the tagger alone sees, from the first to the last of these words; undefined when too little speaks for it. */
function propose(scene: Scene, first: number, last: number): Claim | undefined {
  let sum = 0
  let words = 0
  let all = 0
  for (let i = first; i <= last; i++) {
    all |= run.signs[around + i] ?? 0
    if (!isNamely(run.kinds[around + i] ?? 0)) continue
    sum += odds[i] ?? 0
    words++
  }
  const isAlone = first === last
  const signs = run.signs[around + first] ?? 0
  if ((all & sign.never) !== 0 || (isAlone && (signs & sign.place) !== 0)) return undefined
  const against =
    doubt.any + (isAlone ? doubt.alone : 0) + (isAlone && (signs & sign.common) !== 0 ? doubt.common : 0)
  const surely = shareAlone * (sum / words - against)
  if (surely <= 0) return undefined
  const start = run.starts[around + first] ?? 0
  const end = run.stems[around + last] ?? 0
  const name = tokensOf(scene, first, last)
  const before = tokenBefore(scene, start)
  if (name.length === 0 || isForbidden(scene, name, { before, known: none, lead: undefined })) return undefined
  const value = decode(scene, start, end).replace(/[\s\u00a0]+/g, ' ')
  return { kind: 'PERSON', start, end, value, odds: surely, reasons: [{ code: 'sentence' }] }
}

const none: ReadonlySet<number> = new Set()

function tokensOf(scene: Scene, first: number, last: number): Token[] {
  const tokens: Token[] = []
  for (let i = first; i <= last; i++) {
    const token = tokenAt(scene, run.starts[around + i] ?? 0)
    if (token !== undefined) tokens.push(token)
  }
  return tokens
}
