import { bytesOf, isUpper } from '../characters.ts'
import { sign } from '../lexicon.ts'
import type { Reason } from '../finding.ts'
import type { Looking } from '../looking.ts'
import { decode, type Claim, type Scene, type Token } from '../scene.ts'
import { isNoName, isOrdinary } from './ordinary.ts'
import { isBehindPointer, isNumbered } from './pointed.ts'
import { beginsSentence, looksLikeFamily } from './questions.ts'
import { around, endsInPossessive, isNamely, kind, type Run } from './run.ts'
import type { Tagged } from './tagger.ts'
import { tokenAt, tokenBefore } from './tokens.ts'
import { namesThing } from './things.ts'
import { isForbidden, isOpenedInside } from './weigh.ts'

// What the tagger says of a run of capitalised words, weighed with what rules and lists said of them.

/** How far the tagger may push what the rules found, down and up. */
const [most, least, leastPlaced, leastGiven, leastLed, benefit] = [3, -6, -1.5, -0.7, -0.8, 0.3]
/** What speaks against a name that only the tagger sees: whatever it is, one word alone, one in no list, an everyday word, a word that hardly anybody is called; one that ends as family names do. */
const doubt = {
  any: 0.3,
  alone: 0.6,
  inList: 1,
  unlistedInList: 3.5,
  lookingLikeFamily: -1,
  commonInside: 0.2,
  unlisted: 0.5,
  common: 1,
  ordinaryFirst: 3,
  ordinaryLast: 1.5,
}
/** Log-odds of the tagger count for so much beside those of rules and lists. */
const [shareOfRules, shareOfLeads, shareAlone] = [0.6, 0.2, 0.6]

/** True for a name that rules and lists are not sure of. */
export const isAsked = (claim: Claim | undefined): claim is Claim =>
  claim !== undefined && claim.kind === 'PERSON' && claim.odds > 0 && claim.odds < sure

const sure = 4
/** "Burgemeester Colijnstraat": a weak title leads to less. */
const leastOfLed = 0.2

/** True when one word of the run is more likely part of a name than not. */
export function isAnyLikely(tagged: Tagged): boolean {
  const { run } = tagged
  for (let i = 0; i < run.length; i++) if (isLikely(tagged, i)) return true
  return false
}

const isLikely = ({ run, odds, mentioned }: Tagged, index: number): boolean =>
  (odds[index] ?? 0) > 0 ||
  (mentioned.size > 0 && (odds[index] ?? 0) > -benefitAgain && mentioned.has(run.hashes[around + index] ?? 0))

/** "Terlouw" after "Adriaan Terlouw". */
const benefitAgain = 2

/** Remembers the last word of a name of two words and more in the run. */
function mention({ start, end }: Claim, { run, mentioned }: Tagged): void {
  for (let i = run.length - 1; i > 0; i--) {
    const word = run.starts[around + i] ?? 0
    if (word >= end) continue
    if (word > start && mentioned.size < maxMentioned) mentioned.add(run.hashes[around + i] ?? 0)
    return
  }
}

const maxMentioned = 1000

/** Weighs the claims of the run again, and adds the names that only the tagger sees. */
export function judgeRun({ scene, claims }: Looking, over: readonly number[], tagged: Tagged): void {
  const { run } = tagged
  for (const number of over) {
    const claim = claims[number]
    // Inside an address or a password nothing is made likelier.
    const isAlone = over.every((other) => claims[other]?.kind === 'PERSON')
    if (isAlone && isAsked(claim)) claims[number] = weighAgain(scene, claim, tagged)
    const now = claims[number]
    if (now?.kind === 'PERSON' && now.odds > 1) mention(now, tagged)
  }
  let first = -1
  for (let i = 0; i <= run.length; i++) {
    const isIn = i < run.length && (isNamely(run.kinds[around + i] ?? 0) ? isLikely(tagged, i) : first >= 0)
    if (first < 0) {
      if (isIn) first = i
      continue
    }
    if (isIn && !endsInPossessive(run, i - 1)) continue
    let last = i - 1
    while (last > first && !mayEnd(run.kinds[around + last] ?? 0)) last--
    const claim = mayEnd(run.kinds[around + last] ?? 0) ? propose(scene, tagged, { first, last }) : undefined
    if (claim !== undefined && !over.some((number) => isOver(claims[number], claim))) {
      claims.push(claim)
      if (claim.odds > 1) mention(claim, tagged)
    }
    first = isIn && isNamely(run.kinds[around + i] ?? 0) ? i : -1
  }
}

/** No name ends in initials or in what stands between. */
const mayEnd = (what: number): boolean => isNamely(what) && what !== kind.initial

const isOver = (a: Claim | undefined, b: Claim): boolean =>
  a !== undefined && a.odds > 0 && a.start < b.end && b.start < a.end

/** The claim of rules and lists with what the tagger says of its words: weighed again, cut and lengthened. */
function weighAgain(scene: Scene, claim: Claim, tagged: Tagged): Claim {
  const { run } = tagged
  let first = 0
  while (first < run.length && (run.ends[around + first] ?? 0) <= claim.start) first++
  let last = first
  while (last + 1 < run.length && (run.starts[around + last + 1] ?? 0) < claim.end) last++
  if (first >= run.length || (run.starts[around + first] ?? 0) >= claim.end) return claim
  if (isFileName(run, claim)) return claim
  const isLed = leads.has(claim.reasons[0]?.code ?? 'shape') && claim.odds > leastOfLed
  const from = isLed ? first : withForenames(tagged, withoutStrangers(tagged, first, last), first)
  const to = lengthened(tagged, cutBehindInfix(tagged, from, last))
  const share = isLed ? shareOfLeads : shareOfRules
  const isOpened = to === run.length - 1 && isOpenedInside(scene, tokenAt(scene, claim.start))
  const pushed = Math.max(
    isOpened ? 0 : isLed ? leastLed : first === last ? leastOf(scene, claim, wordAt(run, first)) : least,
    Math.min(most, share * meanOdds(tagged, from, to) + benefit),
  )
  const odds = claim.odds + pushed - (isLed || isOpened ? 0 : doubtBehind(tagged, to))
  const isWhole = (run.starts[around + first] ?? 0) >= claim.start
  if (isWhole && from === first && to === last)
    return claimOf(claim, { start: claim.start, end: claim.end, value: claim.value, odds })
  const start = isWhole && from === first ? claim.start : (run.starts[around + from] ?? 0)
  const end = to === last ? claim.end : (run.stems[around + to] ?? 0)
  return claimOf(claim, { start, end, value: valueOf(scene, start, end), odds })
}

/** How far one word may be pushed down: hardly behind "voor" and "10.00", and not at all when it is "De Ruyter" there. */
function leastOf(scene: Scene, { start }: Claim, { start: head, end, signs }: Word): number {
  const word = { start, end, signs }
  if (!isBehindPointer(scene, word) && !isNumbered(scene, word)) return least
  const isGiven = (signs & (sign.given | sign.common)) === sign.given
  return start < head ? 0 : isGiven ? leastGiven : leastPlaced
}

type Word = Pick<Token, 'start' | 'end' | 'signs'>

/** "CV_Noor_Jansen": the run is but a part of it. */
function isFileName({ bytes, ends, length }: Run, claim: Claim): boolean {
  const end = ends[around + length - 1] ?? 0
  return end < claim.end && bytes[end] === underscore
}

const underscore = 95

const claimOf = (
  { reasons }: Claim,
  { start, end, value, odds }: Pick<Claim, 'start' | 'end' | 'value' | 'odds'>,
): Claim => ({ kind: 'PERSON', start, end, value, odds, reasons })

const valueOf = (scene: Scene, start: number, end: number): string =>
  decode(scene, start, end).replace(/[\s\u00a0]+/g, ' ')

function meanOdds({ run, odds }: Tagged, first: number, last: number): number {
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

const isListed = ({ run }: Tagged, index: number): boolean =>
  ((run.signs[around + index] ?? 0) & nameSigns) !== 0
const isCommon = ({ run }: Tagged, index: number): boolean =>
  ((run.signs[around + index] ?? 0) & sign.common) !== 0

/** True for a word in no list of names that the tagger takes for no name. */
const isStranger = (tagged: Tagged, index: number, least: number): boolean =>
  isNamely(tagged.run.kinds[around + index] ?? 0) &&
  !isListed(tagged, index) &&
  (tagged.odds[index] ?? 0) < least

/** "Sollicitatie Marijke Hofstra", "President Petrov": the first that is no stranger. */
function withoutStrangers(tagged: Tagged, first: number, last: number): number {
  const { run, odds } = tagged
  let from = first
  while (from < last && run.kinds[around + from] !== kind.initial) {
    let next = from + 1
    while (next < last && run.kinds[around + next] === kind.infix) next++
    const isOdd = isStranger(tagged, from, -1.5) || ((odds[from] ?? 0) < -3 && isCommon(tagged, from))
    if (!isOdd || (odds[next] ?? 0) <= 0) break
    from = next
  }
  return from
}

/** "Libbie O'Connor", "Beya Alessandra Wiegmans": words in no list before it that the tagger takes for part of the name. */
function withForenames({ run, odds }: Tagged, from: number, first: number): number {
  let to = from
  if (from < first) return to
  while (to > 0 && isForename(run, to - 1) && (odds[to - 1] ?? 0) > 1) to--
  return to
}

/** True for a word of letters alone of which no list says anything but that somebody is called so: "IB'er" is none. */
function isForename({ bytes, starts, ends, kinds, signs }: Run, index: number): boolean {
  const [start, end] = [starts[around + index] ?? 0, ends[around + index] ?? 0]
  if (kinds[around + index] !== kind.capitalised) return false
  for (let i = start; i < end; i++) if (bytes[i] === apostropheByte) return false
  return ((signs[around + index] ?? 0) & ~(sign.given | sign.special)) === 0
}

/** "Marieke van Intratuin": what stands behind "van" is no part of the name. */
function cutBehindInfix(tagged: Tagged, first: number, last: number): number {
  const { run, odds } = tagged
  if ((odds[last] ?? 0) > -4 || (isListed(tagged, last) && !isCommon(tagged, last))) return last
  let to = last - 1
  if (to <= first || run.kinds[around + to] !== kind.infix) return last
  // "Annelien De Smedt"
  if (isUpper(run.bytes, run.starts[around + to] ?? 0)) return last
  while (to > first && run.kinds[around + to] === kind.infix) to--
  return to
}

/** "Jan Pieterszoon Koker", "Dirk IX": words behind it that the tagger takes for part of the name. */
function lengthened({ run, odds }: Tagged, last: number): number {
  let to = last
  for (let next = last + 1; next < run.length && !endsInPossessive(run, next - 1); next++) {
    const what = run.kinds[around + next] ?? 0
    if (what === kind.infix) continue
    // "Peter van ERA"
    const isWorkplace = what === kind.capitals && run.kinds[around + next - 1] === kind.infix
    if (
      isWorkplace ||
      what === kind.initial ||
      (odds[next] ?? 0) < 1 ||
      ((run.signs[around + next] ?? 0) & sign.organisation) !== 0 ||
      isOrdinaryAt(run, next)
    )
      break
    to = next
  }
  return to
}

/** "Van Dijk Educatie": a capitalised word that is no name behind it speaks for a firm. */
function doubtBehind(tagged: Tagged, last: number): number {
  const next = last + 1
  if (isStranger(tagged, last, -2.5)) return 3.5
  if (next >= tagged.run.length || endsInPossessive(tagged.run, last)) return 0
  return isStranger(tagged, next, -2) || isNeverPart(tagged, next) ? 2.5 : 0
}

const leads: ReadonlySet<Reason['code']> = new Set([
  'label',
  'salutation',
  'closing',
  'title',
  'known-name',
  'about-person',
  'initials',
])

/** A name that the tagger alone sees, from the first to the last of these words; undefined when too little speaks for it. */
function propose(
  scene: Scene,
  tagged: Tagged,
  { first: begin, last }: { readonly first: number; readonly last: number },
): Claim | undefined {
  const { run, mentioned } = tagged
  const first = withoutOrdinary(run, begin, last)
  const isAlone = first === last
  const signs = run.signs[around + first] ?? 0
  // "Jaap's Vishandel"
  if (isAlone && first > 0 && endsInPossessive(run, first - 1)) return undefined
  if (isAlone && ((signs & (sign.place | sign.never)) !== 0 || isMonogram(run, first))) return undefined
  // "- Arts: dr. Postma", "Voorletters: W.J. Achternaam:"
  if (tagged.isInList && isHead(tagged, last)) return undefined
  for (let i = first; i <= last; i++) if (isNeverPart(tagged, i)) return undefined
  for (let i = 0; i < first; i++) if (namesThing(run.hashes[around + i] ?? 0)) return undefined
  if (isPhrase(run, first, last) || endsSentence(run, first)) return undefined
  const against =
    doubt.any +
    (tagged.isInList ? ((signs & nameSigns) === 0 ? doubt.unlistedInList : doubt.inList) : 0) +
    (isAlone ? doubtAlone(scene, wordAt(run, first)) : doubtOfWords(run, first, last))
  const again = isAlone && mentioned.has(run.hashes[around + first] ?? 0) ? benefitAgain : 0
  const surely = shareAlone * (meanOdds(tagged, first, last) + again - against)
  if (surely <= 0) return undefined
  const start = run.starts[around + first] ?? 0
  const end = run.stems[around + last] ?? 0
  const name = tokensOf(scene, run, { first, last })
  const before = tokenBefore(scene, start)
  // "U.S. Focuses"
  if (run.kinds[around + first] === kind.initial && name[0]?.form === 'capitals') return undefined
  // "McDonald's" is nobody, though "McDonald" may be
  if (isAlone && name[0] !== undefined && isNever(name[0])) return undefined
  if (name.length === 0 || isForbidden(scene, name, { before, known: none, lead: undefined }))
    return undefined
  // "if (Linda_Table)"
  if (isAlone && scene.bytes[end] === underscore) return undefined
  return {
    kind: 'PERSON',
    start,
    end,
    value: valueOf(scene, start, end),
    odds: surely,
    reasons: [{ code: 'sentence' }],
  }
}

const headSigns = sign.label | sign.title | sign.organisation | sign.salutation | sign.closing

/** True for a word that says what follows, unless it is a name too and no colon is behind it. */
const isHead = (tagged: Tagged, index: number): boolean =>
  ((tagged.run.signs[around + index] ?? 0) & headSigns) !== 0 &&
  (!isListed(tagged, index) || tagged.run.bytes[tagged.run.ends[around + index] ?? 0] === colon)

/** "SvD", "HvB": capitals in a word of four letters at most. */
function isMonogram({ bytes, starts, ends }: Run, index: number): boolean {
  const [start, end] = [starts[around + index] ?? 0, ends[around + index] ?? 0]
  return end - start <= 4 && isUpper(bytes, end - 1)
}

const isNever = ({ signs }: Token): boolean => (signs & (sign.never | nameSigns)) === sign.never

const isOrdinaryAt = (run: Run, index: number): boolean => isOrdinary(run.bytes, wordAt(run, index))

const wordAt = ({ starts, stems, signs }: Run, index: number): Word => ({
  start: starts[around + index] ?? 0,
  end: stems[around + index] ?? 0,
  signs: signs[around + index] ?? 0,
})

/** "CET Matt Hofman", "Chairman Scott Hofman": where two words and more begin of which the first may be one of a name. */
function withoutOrdinary(run: Run, first: number, last: number): number {
  let from = first
  while (last - from > 1 && isNamely(run.kinds[around + from + 1] ?? 0) && isOrdinaryAt(run, from)) from++
  return from
}

/** "Delay Ruling", "Part IV": true when all its words are everyday English ones. */
function isPhrase(run: Run, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const what = run.kinds[around + i] ?? 0
    if (what === kind.infix) return false
    if (what !== kind.initial && !isNoName(run.bytes, wordAt(run, i)) && !isRoman(run, i)) return false
  }
  return true
}

/** "IV. Opening", "he went to VA. Screening": several capitals with a full stop behind the last are no initials. */
function endsSentence({ bytes, starts, ends, kinds }: Run, index: number): boolean {
  const [start, end] = [starts[around + index] ?? 0, ends[around + index] ?? 0]
  return (
    kinds[around + index] === kind.initial && bytes[end - 1] === dotByte && isCapitals(bytes, start, end - 1)
  )
}

/** Two capitals and more, but for "IJ". */
function isCapitals(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2 || (bytes[start] === 73 && bytes[start + 1] === 74)) return false
  for (let i = start; i < end; i++) if (!isUpper(bytes, i)) return false
  return true
}

function isRoman({ bytes, starts, ends }: Run, index: number): boolean {
  const [start, end] = [starts[around + index] ?? 0, ends[around + index] ?? 0]
  for (let i = start; i < end; i++) if (romanDigits[bytes[i] ?? 0] !== 1) return false
  return end - start > 1
}

const romanDigits = bytesOf('IVX')
const [dotByte, apostropheByte, colon] = [46, 39, 58]

function doubtOfWords(run: Run, first: number, last: number): number {
  const ofLast = isOrdinaryAt(run, last) ? doubt.ordinaryLast : 0
  if (isOrdinaryAt(run, first)) return doubt.ordinaryFirst + ofLast
  // "Rose Garden"
  const isCommonFirst = ((run.signs[around + first] ?? 0) & sign.common) !== 0
  return ofLast + (ofLast > 0 && isCommonFirst ? doubt.common : 0)
}

function doubtAlone(scene: Scene, word: Word): number {
  if (looksLikeFamily(scene, word)) return doubt.lookingLikeFamily
  const { signs, start } = word
  const isWord = (signs & sign.common) !== 0
  // A capital inside a sentence: "Zeg, Floor is weer beter"
  const isGivenInside = isWord && (signs & sign.given) !== 0 && !beginsSentence(scene, start)
  return (
    doubt.alone +
    ((signs & nameSigns) === 0 ? doubt.unlisted : 0) +
    (isGivenInside ? doubt.commonInside : isWord ? doubt.common : 0)
  )
}

/** A word that is never part of a name, unless the tagger is quite sure: "Park", "April". */
function isNeverPart({ run, odds }: Tagged, index: number): boolean {
  const signs = run.signs[around + index] ?? 0
  return (signs & sign.never) !== 0 && (signs & sign.infix) === 0 && (odds[index] ?? 0) < 2
}

const none: ReadonlySet<number> = new Set()

function tokensOf(
  scene: Scene,
  run: Run,
  { first, last }: { readonly first: number; readonly last: number },
): Token[] {
  const tokens: Token[] = []
  for (let i = first; i <= last; i++) {
    const token = tokenAt(scene, run.starts[around + i] ?? 0)
    if (token !== undefined) tokens.push(token)
  }
  return tokens
}
