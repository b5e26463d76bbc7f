import { isLetter, isUpper } from '../characters.ts'
import { sign } from '../lexicon.ts'
import type { Reason } from '../finding.ts'
import type { Looking } from '../looking.ts'
import { decode, type Claim, type Scene, type Token } from '../scene.ts'
import { fold } from './parse.ts'
import { around, isNamely, kind, maxRun, newRun, readAround, readRun } from './run.ts'
import { oddsOfWord, rememberedOdds, tagRun } from './tagger.ts'
import { taggerWeights } from './tagger-weights.ts'
import { tokenAt, tokenBefore } from './tokens.ts'
import { isForbidden, namesThing } from './weigh.ts'
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
const [most, least, leastLed, benefit] = [3, -6, -0.8, 0.3]
/** What speaks against a name that only the tagger sees: words in no list, one word alone, an everyday word. */
const doubt = { any: 0.3, alone: 0.5, common: 1.5 }
/** Log-odds of the tagger count for so much beside those of rules and lists. */
const [shareOfRules, shareOfLeads, shareAlone] = [0.6, 0.2, 0.6]

const run = newRun()
let odds: Float32Array = new Float32Array(0)

/** A name is weighed once more by the sentence around it; names that no list holds are found by it. */
export function tagRuns(looking: Looking): void {
  const { scene, claims, capitals } = looking
  if ((capitals.length === 0 && claims.length === 0) || scene.context.layout === 'table') return
  if (isMarkup(scene.bytes)) return
  const order = byStart(claims)
  if (mentioned.size > 0) mentioned.clear()
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

/** A word alone that is below this is no name, whatever stands around it: inside a sentence, and at the start of one. */
const lowest = { inside: -4, atStart: -2 }

/** True for a word alone that is in no list of names and looks like none. */
function isNoName(bytes: Uint8Array): boolean {
  if (run.length > 1 || ((run.signs[around] ?? 0) & (sign.given | sign.family)) !== 0) return false
  const isInside = isTextBefore(bytes, run.starts[around] ?? 0)
  return oddsOfWord(bytes, run, weights()) < (isInside ? lowest.inside : lowest.atStart)
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
  if (known >= lowest.atStart) return false
  return known < lowest.inside || !isTextBefore(bytes, start)
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

/** True for a name that rules and lists are not sure of. */
const isAsked = (claim: Claim | undefined): claim is Claim =>
  claim !== undefined && claim.kind === 'PERSON' && claim.odds > 0 && claim.odds < sure

const sure = 4
function isAnyLikely(): boolean {
  for (let i = 0; i < run.length; i++) if (isLikely(i)) return true
  return false
}

const isLikely = (index: number): boolean =>
  (odds[index] ?? 0) > 0 ||
  (mentioned.size > 0 && (odds[index] ?? 0) > -benefitAgain && mentioned.has(run.hashes[around + index] ?? 0))

/** Family names of those whom the text named in full before: "Terlouw" after "Adriaan Terlouw". */
const mentioned = new Set<number>()
const benefitAgain = 2

/** Remembers the last word of a name of two words and more in the run. */
function mentionOf({ start, end }: Claim): void {
  for (let i = run.length - 1; i > 0; i--) {
    const word = run.starts[around + i] ?? 0
    if (word >= end) continue
    if (word > start && mentioned.size < maxMentioned) mentioned.add(run.hashes[around + i] ?? 0)
    return
  }
}

const maxMentioned = 1000

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
  return isBesideText(kinds[around - 1] ?? 0, kinds[around - 2] ?? 0) || isBesideText(kinds[around + length] ?? 0, kinds[around + length + 1] ?? 0)
}

function isBesideText(next: number, beyond: number): boolean {
  if (next === kind.lower || next === kind.infix) return true
  if (run.length > 1 && (next === opening || next === comma)) return true
  return (next === comma || next === opening || next === closing) && (beyond === kind.lower || beyond === kind.infix || beyond === kind.number)
}

function judge({ scene, claims }: Looking, over: readonly number[]): void {
  for (const number of over) {
    const claim = claims[number]
    if (isAsked(claim)) claims[number] = weighAgain(scene, claim)
    const now = claims[number]
    if (now?.kind === 'PERSON' && now.odds > 1) mentionOf(now)
  }
  let first = -1
  for (let i = 0; i <= run.length; i++) {
    const isIn = i < run.length && (isNamely(run.kinds[around + i] ?? 0) ? isLikely(i) : first >= 0)
    if (isIn && first < 0) first = i
    if (isIn || first < 0) continue
    let last = i - 1
    while (last > first && !isNamely(run.kinds[around + last] ?? 0)) last--
    const claim = propose(scene, first, last)
    if (claim !== undefined && !over.some((number) => isOver(claims[number], claim))) {
      claims.push(claim)
      if (claim.odds > 1) mentionOf(claim)
    }
    first = -1
  }
}

const isOver = (a: Claim | undefined, b: Claim): boolean =>
  a !== undefined && a.odds > 0 && a.start < b.end && b.start < a.end

/** The claim of rules and lists with what the tagger says of its words: weighed again, cut and lengthened. */
function weighAgain(scene: Scene, claim: Claim): Claim {
  let first = 0
  while (first < run.length && (run.ends[around + first] ?? 0) <= claim.start) first++
  let last = first
  while (last + 1 < run.length && (run.starts[around + last + 1] ?? 0) < claim.end) last++
  if (first >= run.length || (run.starts[around + first] ?? 0) >= claim.end) return claim
  const isLed = claim.reasons.length > 0 && leads.has(claim.reasons[0]?.code ?? 'shape')
  const from = isLed ? first : withoutStrangers(first, last)
  const to = lengthened(cutBehindInfix(from, last))
  const share = isLed ? shareOfLeads : shareOfRules
  const pushed = Math.max(isLed ? leastLed : least, Math.min(most, share * meanOdds(from, to) + benefit))
  const odds = claim.odds + pushed - (isLed ? 0 : doubtBehind(to))
  const isWhole = (run.starts[around + first] ?? 0) >= claim.start
  if (isWhole && from === first && to === last)
    return claimOf(claim, { start: claim.start, end: claim.end, value: claim.value, odds })
  const start = isWhole && from === first ? claim.start : (run.starts[around + from] ?? 0)
  const end = to === last ? claim.end : (run.stems[around + to] ?? 0)
  return claimOf(claim, { start, end, value: valueOf(scene, start, end), odds })
}

const claimOf = (
  { reasons }: Claim,
  { start, end, value, odds }: Pick<Claim, 'start' | 'end' | 'value' | 'odds'>,
): Claim => ({ kind: 'PERSON', start, end, value, odds, reasons })

const valueOf = (scene: Scene, start: number, end: number): string =>
  decode(scene, start, end).replace(/[\s\u00a0]+/g, ' ')

function meanOdds(first: number, last: number): number {
  let sum = 0
  let words = 0
  for (let i = first; i <= last; i++) {
    if (!isNamely(run.kinds[around + i] ?? 0)) continue
    sum += odds[i] ?? 0
    words++
  }
  return words === 0 ? 0 : sum / words
}

const nameSigns = sign.given | sign.family

const isListed = (index: number): boolean => ((run.signs[around + index] ?? 0) & nameSigns) !== 0
const isCommon = (index: number): boolean => ((run.signs[around + index] ?? 0) & sign.common) !== 0

/** True for a word in no list of names that the tagger takes for no name. */
const isStranger = (index: number, least: number): boolean =>
  isNamely(run.kinds[around + index] ?? 0) &&
  !isListed(index) &&
  (odds[index] ?? 0) < least

/** "Sollicitatie Marijke Hofstra", "President Petrov": the first that is no stranger. */
function withoutStrangers(first: number, last: number): number {
  let from = first
  while (from < last && run.kinds[around + from] !== kind.initial) {
    let next = from + 1
    while (next < last && run.kinds[around + next] === kind.infix) next++
    const isOdd = isStranger(from, -1.5) || ((odds[from] ?? 0) < -3 && isCommon(from))
    if (!isOdd || (odds[next] ?? 0) <= 0) break
    from = next
  }
  return from
}

/** "Marieke van Intratuin": what stands behind "van" is no part of the name. */
function cutBehindInfix(first: number, last: number): number {
  if ((odds[last] ?? 0) > -4 || (isListed(last) && !isCommon(last))) return last
  let to = last - 1
  if (to <= first || run.kinds[around + to] !== kind.infix) return last
  while (to > first && run.kinds[around + to] === kind.infix) to--
  return to
}

/** "Jan Pieterszoon Koker", "Dirk IX": words behind it that the tagger takes for part of the name. */
function lengthened(last: number): number {
  let to = last
  for (let next = last + 1; next < run.length; next++) {
    if (run.kinds[around + next] === kind.infix) continue
    if ((odds[next] ?? 0) < 1 || ((run.signs[around + next] ?? 0) & sign.organisation) !== 0) break
    to = next
  }
  return to
}

/** "Van Dijk Educatie": a capitalised word that is no name behind it speaks for a firm. */
function doubtBehind(last: number): number {
  const next = last + 1
  if (isStranger(last, -2.5)) return 3.5
  if (next >= run.length) return 0
  return isStranger(next, -2) || isNeverPart(next) ? 2.5 : 0
}

const leads: ReadonlySet<Reason['code']> = new Set(['label', 'salutation', 'closing', 'title', 'known-name', 'about-person', 'initials'])

/** A name that the tagger alone sees, from the first to the last of these words; undefined when too little speaks for it. */
function propose(scene: Scene, first: number, last: number): Claim | undefined {
  const isAlone = first === last
  const signs = run.signs[around + first] ?? 0
  if (isAlone && (signs & (sign.place | sign.never)) !== 0) return undefined
  for (let i = first; i <= last; i++) if (isNeverPart(i)) return undefined
  for (let i = 0; i < first; i++) if (namesThing(run.hashes[around + i] ?? 0)) return undefined
  const against =
    doubt.any + (isAlone ? doubt.alone : 0) + (isAlone && (signs & sign.common) !== 0 ? doubt.common : 0)
  const again = isAlone && mentioned.has(run.hashes[around + first] ?? 0) ? benefitAgain : 0
  const surely = shareAlone * (meanOdds(first, last) + again - against)
  if (surely <= 0) return undefined
  const start = run.starts[around + first] ?? 0
  const end = run.stems[around + last] ?? 0
  const name = tokensOf(scene, first, last)
  const before = tokenBefore(scene, start)
  if (name.length === 0 || isForbidden(scene, name, { before, known: none, lead: undefined })) return undefined
  return { kind: 'PERSON', start, end, value: valueOf(scene, start, end), odds: surely, reasons: [{ code: 'sentence' }] }
}

/** A word that is never part of a name, unless the tagger is quite sure: "Park", "April". */
function isNeverPart(index: number): boolean {
  const signs = run.signs[around + index] ?? 0
  return (signs & sign.never) !== 0 && (signs & sign.infix) === 0 && (odds[index] ?? 0) < 2
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
