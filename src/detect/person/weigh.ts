import { bytesOf, isDigit, isLetter, isLetterOrDigit, isSpace, isUpper } from '../characters.ts'
import { endsAs, wordsOf } from '../endings.ts'
import type { Reason } from '../finding.ts'
import { hashOfText, sign, signsOfHash } from '../lexicon.ts'
import { lexicon } from '../words/index.ts'
import { lowerText, type Claim, type Scene, type Token } from '../scene.ts'
import {
  beginsSentence,
  endsAsFile,
  is,
  isAddressed,
  isCapitalised,
  isName,
  isOfPractice,
  isPlaced,
  looksLikeFamily,
  streets,
  surelyStreets,
  ways,
} from './questions.ts'
import { isFirmAfterPeople } from './firms.ts'
import { isNoName, isOrdinary } from './ordinary.ts'
import {
  endsAsFirm,
  endsAsFirmBefore,
  isFirmWord,
  isOfLand,
  isOfNamedThing,
  isOfThing,
  isOfTrade,
  isTask,
  namesThing,
} from './things.ts'
import { nextStart, tokenAt, tokenBefore } from './tokens.ts'

/** What speaks for a name before it is looked at. */
export interface Lead {
  readonly odds: number
  readonly reasons: readonly Reason[]
}

/** Hashes of words that this document's headers, addresses and other names give as parts of names. */
export type KnownWords = ReadonlySet<number>

export interface Beside {
  readonly before: Token | undefined
  readonly known: KnownWords
  readonly lead: Lead | undefined
}

/** Log-odds that these words are a name, with the reasons; undefined when something forbids it, or speaks too little for it. */
export function weigh(
  scene: Scene,
  name: readonly Token[],
  { before, known, lead }: Beside,
): Pick<Claim, 'odds' | 'reasons'> | undefined {
  if (isForbidden(scene, name, { before, known, lead })) return undefined
  const isUnsaid = lead === undefined || lead.reasons.length === 0
  const title = isUnsaid && is(before, sign.title) ? before : undefined
  // "De heer Zondag"
  const isLed = lead !== undefined && lead.odds >= surelyLed
  const seen = lookThrough(name, known, isLed)
  if (!isLed && title === undefined && isPhrase(scene, name, lead)) return undefined
  if (seen === undefined || seen.words === 0) return undefined
  const hasCompany = seen.words > 1 || seen.hasInitials
  let odds = -2 + (lead?.odds ?? 0) + (title === undefined ? 0 : 3.5) + (seen.hasInitials ? 1.8 : 0)
  if (seen.hasInfix) odds += hasCompany ? 2 : lead === undefined ? 0 : 1
  const [first] = name
  if (lead === undefined && name.length > 1 && !hasCompany && isOpenedInside(scene, first)) odds += inside
  for (const word of name) {
    if (!isCapitalised(word)) continue
    if (known.has(word.hash)) odds += 3
    else if (hasCompany && isOrdinary(scene.bytes, word))
      odds += word === first ? ordinary.first : ordinary.later
    else odds += weightOf(scene, word, hasCompany)
  }
  if (
    first !== undefined &&
    name.length === 1 &&
    title === undefined &&
    lead === undefined &&
    is(first, sign.common)
  ) {
    if (beginsSentence(scene, first.start)) odds -= 1.5
    if (is(before, sign.infix) || (before !== undefined && articles.has(before.hash))) return undefined
  }
  if (seen.isInCapitals && lead === undefined && title === undefined) odds -= seen.words > 1 ? 0.5 : 2.5
  return odds > 0 ? { odds, reasons: reasonsFor(scene, seen, { lead, title }) } : undefined
}

/** "Wil jij Van Someren bellen?": a capital "Van" behind a small word begins a family name, unless it is that of a street. */
export function isOpenedInside(scene: Scene, first: Token | undefined): boolean {
  if (first?.hash !== vanHash || !isUpper(scene.bytes, first.start)) return false
  const before = tokenBefore(scene, first.start)
  if (before === undefined || isUpper(scene.bytes, before.start) || placesBefore.has(before.hash))
    return false
  const next = nextStart(scene.bytes, first.end)
  const head = next < 0 ? undefined : tokenAt(scene, next)
  return head?.form === 'capitalised' && !streets(scene.bytes, head) && !quarters(scene.bytes, head)
}

const quarters = endsAs('kwartier buurt wijk gebouw flat school huis')
const inside = 2.2

/** Log-odds of an everyday English word: as a given name hardly ever, as a family name now and then. */
const ordinary = { first: -1.5, later: 0.2 }

/** "Store Policies", "A. You're", "Mark Down": nothing but everyday words, and given names that are such words. */
function isPhrase({ bytes }: Scene, name: readonly Token[], lead: Lead | undefined): boolean {
  const last = name.at(-1)
  if (last === undefined || !isNoName(bytes, last)) return false
  if (name.length === 1) return lead?.reasons[0]?.code === 'salutation'
  // "Agent Mark Shore"; but "Dear Job Seeker"
  const isTold = lead?.reasons.some(({ code }) => code !== 'salutation') === true
  for (const token of name) {
    if (token.form === 'infix' || (token.form === 'initials' && isTold)) return false
    if (isCapitalised(token) && !isNoName(bytes, token) && (isTold || !isCommonGiven(token))) return false
  }
  return true
}

const isCommonGiven = ({ signs }: Token): boolean => (signs & commonGiven) === commonGiven
const commonGiven = sign.given | sign.common

/** A title with which somebody is addressed says as much. */
const surelyLed = 3.5

/** What is seen when one looks through the words of a name. */
interface Seen {
  /** How many of them are capitalised. */
  readonly words: number
  readonly known: number
  readonly hasInitials: boolean
  readonly hasInfix: boolean
  readonly isListed: boolean
  readonly isInCapitals: boolean
}

/** Undefined when one of the words is never part of a name. */
function lookThrough(name: readonly Token[], known: KnownWords, isLed: boolean): Seen | undefined {
  let words = 0
  let knownWords = 0
  let [hasInitials, hasInfix, isListed, isInCapitals] = [false, false, false, true]
  for (const token of name) {
    if (token.form === 'initials') hasInitials = true
    else if (token.form === 'infix') hasInfix = true
    if (!isCapitalised(token)) continue
    if (is(token, sign.never) && !isLed && !(isName(token) && name.length > 1)) return undefined
    words++
    if (known.has(token.hash)) knownWords++
    if (isName(token)) isListed = true
    if (token.form !== 'capitals') isInCapitals = false
  }
  return { words, known: knownWords, hasInitials, hasInfix, isListed, isInCapitals }
}

function reasonsFor(
  scene: Scene,
  { known, hasInitials, isListed }: Seen,
  { lead, title }: { readonly lead: Lead | undefined; readonly title: Token | undefined },
): readonly Reason[] {
  const reasons: Reason[] = lead === undefined ? [] : [...lead.reasons]
  if (title !== undefined) reasons.push({ code: 'title', word: lowerText(scene, title) })
  if (hasInitials) reasons.push({ code: 'initials' })
  for (let i = 0; i < known; i++) reasons.push({ code: 'known-name' })
  if (isListed) reasons.push({ code: 'name-list' })
  return reasons.length === 0 ? [{ code: 'shape' }] : reasons
}

const articles = wordsOf('de het een the a')

function weightOf(scene: Scene, word: Token, hasCompany: boolean): number {
  const isCommon = is(word, sign.common)
  if (is(word, sign.given)) return isCommon ? (hasCompany ? 1.6 : 1) : 2.8
  if (is(word, sign.family)) return isCommon ? (hasCompany ? 1.3 : 0.4) : hasCompany ? 2.2 : 2.1
  if (looksLikeFamily(scene, word)) return hasCompany ? 1.8 : 1.6
  return hasCompany ? 0.5 : 0
}

/** What the signs of a firm or a product behind a name begin with, after a space or not. */
const mayForbid = bytesOf('&+BNVe \xc2\xe2')

export function isForbidden(scene: Scene, name: readonly Token[], { before, lead }: Beside): boolean {
  const { bytes } = scene
  const last = name.at(-1)
  const first = name[0]
  if (last === undefined || first === undefined) return true
  const next = nextStart(scene.bytes, last.end)
  const after = next < 0 ? undefined : tokenAt(scene, next)
  if (
    after !== undefined &&
    (is(after, sign.organisation) ||
      endsAsFirm(bytes, after) ||
      after.hash === houseHash ||
      isOfTrade(bytes, first, after)) &&
    (isCapitalised(after) || isFirm(scene, last.end))
  )
    return true
  if (
    mayForbid[bytes[last.end + (bytes[last.end] === spaceByte ? 1 : 0)] ?? 0] === 1 &&
    isOfFirm(scene, last)
  )
    return true
  const isUnsaid = lead === undefined || lead.reasons.length === 0
  if (isUnsaid && isOfThing(scene, name, after)) return true
  if (
    isUnsaid &&
    before !== undefined &&
    ((is(before, sign.organisation) && !isResume(name, before) && !isTask(first, before)) ||
      isFirmWord(bytes, before))
  )
    return true
  if (isOfFile(scene, name, isUnsaid)) return true
  // "Schildersbedrijf Lanen"
  if (name.length > 1 && endsAsFirmBefore(bytes, first) && !isName(first)) return true
  if (name.length > 1 && !isName(last) && (endsAsFirm(bytes, last) || isOfTrade(bytes, first, last)))
    return true
  if (isUnsaid && is(before, sign.title) && before !== undefined && isOfPractice(scene, before)) return true
  if (isUnsaid && name.length === 1 && isAmongBrands(scene, first, before)) return true
  if (isUnsaid && isFirmAfterPeople(scene, { first, before })) return true
  const isPlain = name.length === 1 && lead === undefined
  if (isStreet(scene, { first, last, before }, name.length)) return true
  if (hasSmallTail(scene, last)) return true
  if (isUnsaid && before !== undefined && isOfNamedThing(scene, before)) return true
  if (isUnsaid && name.length > 1 && !is(first, sign.given) && namesThing(first.hash)) return true
  if (lead === undefined && hasHouseNumber(scene, last, name.length)) return true
  // A street or building named after somebody: "Jan Steenstraat", "station Bijlmer"
  if (after !== undefined && isCapitalised(after) && !isName(after) && streets(bytes, after)) return true
  if (isPlain && is(first, sign.place) && !is(first, sign.given)) return true
  if (isPlain && isOfLabelledThing(scene, first)) return true
  if (isPlain && before !== undefined && !is(first, sign.given) && isInPlace(scene, before)) return true
  if (isUnsaid && name.length === 1 && before !== undefined && isOfLand(scene, before)) return true
  // "@Lotte" calls somebody; "info@lotte" is an address.
  if (
    bytes[last.end] === atByte ||
    (bytes[first.start - 1] === atByte && isLetterOrDigit(bytes, first.start - 2))
  )
    return true
  if (bytes[last.end] === dotByte && /^\w{2}/.test(scene.text.slice(last.end + 1, last.end + 3))) return true
  // "Sint-Nicolaas"
  if (isPlain && bytes[first.start - 1] === hyphenByte && isLetter(bytes, first.start - 2)) return true
  return isPlain && sticking[bytes[first.start - 1] ?? 0] === 1
}

/** "Linda_Table" is of a program, "Forwarded.eml" a file. */
function isOfFile({ bytes }: Scene, name: readonly Token[], isUnsaid: boolean): boolean {
  const [first, last] = [name[0], name.at(-1)]
  if (first === undefined || last === undefined || isName(last)) return false
  const isFile = endsAsFile(bytes, last)
  if (name.length === 1) return isFile
  return isUnsaid && bytes[first.end] === underscore && !(isFile && isName(first))
}

/** "CV Noor Jansen": no partnership. */
const isResume = ([first, second]: readonly Token[], before: Token): boolean =>
  before.hash === cvHash && second !== undefined && is(first, sign.given) && !is(first, sign.common)

const [cvHash, houseHash, vanHash] = [hashOfText('cv'), hashOfText('huis'), hashOfText('van')]

/** "Philips, Miele en Bosch", "Bosch/Siemens": a family name joined to what is never one. */
function isAmongBrands(scene: Scene, family: Token, before: Token | undefined): boolean {
  if (!is(family, sign.family) || is(family, sign.given)) return false
  const isBefore = before !== undefined && joining.has(before.hash)
  if (isBefore && isBrand(tokenBefore(scene, before.start))) return true
  return scene.bytes[family.end] === slashByte && isBrand(tokenAt(scene, family.end + 1))
}

const isBrand = (other: Token | undefined): boolean =>
  other?.form === 'capitalised' && is(other, sign.never) && !isName(other)

const joining = wordsOf('en of and or')

/** "Karel Appel-prent", "Ajax-speler": a thing behind a hyphen. */
function hasSmallTail({ bytes }: Scene, { start, end }: Token): boolean {
  let i = end
  while (i > start && isLower(bytes, i - 1)) i--
  return end - i >= smallestTail && i > start + 1 && bytes[i - 1] === hyphenByte
}

const smallestTail = 3
const isLower = (bytes: Uint8Array, at: number): boolean => isLetter(bytes, at) && !isUpper(bytes, at)

/** "Model: Max", "Merk: Bosch". */
const isOfLabelledThing = ({ bytes, text }: Scene, { start }: Token): boolean =>
  bytes[start - 2] === colonByte && thingLabel.test(text.slice(Math.max(0, start - longestThing), start))

const thingLabel =
  /(?:^|[^a-z])(?:merk|model|type|kleur|product|artikel|project|plaats|woonplaats|straat|locatie|zaal|ruimte|brand|colou?r|city|town|place) ?: $/i
const [longestThing, colonByte] = [14, 58]

/** "in Tiel", "uit De Lier": what stands before is a small word of places, or "De" behind one. */
function isInPlace(scene: Scene, before: Token): boolean {
  const isArticle = before.form === 'infix' && isUpper(scene.bytes, before.start)
  const word = isArticle ? tokenBefore(scene, before.start) : before
  return word !== undefined && placesBefore.has(word.hash) && !isUpper(scene.bytes, word.start)
}

const placesBefore = wordsOf('in te uit naar nabij rond')
const [atByte, dotByte, spaceByte, hyphenByte, slashByte, underscore] = [64, 46, 32, 45, 47, 95]
const sticking = bytesOf('/_\\#')

function isFirm({ text }: Scene, end: number): boolean {
  return /^\s*(?:bv|nv|vof|b\.v)/i.test(text.slice(end, end + 14))
}

/** "& Zonen", "B.V.", a trade mark; "Ravi & Saskia" are two. */
function isOfFirm(scene: Scene, { end, signs }: Token): boolean {
  const { text } = scene
  const isJoined = text.startsWith(' & ', end) || text.startsWith(' + ', end)
  if ((signs & sign.given) !== 0 && isJoined) {
    const other = tokenAt(scene, end + 3)
    if (other !== undefined && isSecond(scene, other)) return false
  }
  return /^ ?(?:& |\+ ?[A-Z]|\xc2\xae|\xe2\x84\xa2|B\.? ?V\.?\b|N\.? ?V\.?\b|V\.?O\.?F\.?\b| ?en zonen| ?en [Zz]n)/.test(
    text.slice(end, end + 14),
  )
}

/** "Maud & Sacid": a given name, or a word alone in no list. */
function isSecond({ bytes }: Scene, other: Token): boolean {
  if (is(other, sign.given)) return true
  if (other.form !== 'capitalised' || is(other, ~sign.special) || isOrdinary(bytes, other)) return false
  return other.end - other.start > shortestSecond && !isUpper(bytes, other.end + 1)
}

const shortestSecond = 3

interface Ends {
  readonly first: Token
  readonly last: Token
  readonly before: Token | undefined
}

function isStreet(scene: Scene, { first, last, before }: Ends, size: number): boolean {
  if (!streets(scene.bytes, last)) return false
  if (size > 2)
    return surelyStreets(scene.bytes, last) && !is(last, sign.family) && isPlaced(scene, last, first)
  const isSomebody = before !== undefined && is(before, sign.title) && isAddressed(before)
  if (is(last, sign.family) || isSomebody || first.form === 'initials') return false
  if (isPlaced(scene, last, first)) return true
  // "Burgemeester Colijnstraat" is a street, "Gerben Tuithof" somebody.
  if (!surelyStreets(scene.bytes, last)) return size === 1 || !is(first, sign.given)
  return is(before, sign.title) || isCalledAfter(scene, last)
}

const wayBehind = new RegExp(`^(.{3,}?)(?:${ways.replaceAll(' ', '|')})$`, 'i')

/** "Willem Alexanderlaan", "Victor Hugoplein": the way is called after whoever is named before it. */
function isCalledAfter({ text }: Scene, { start, end }: Token): boolean {
  const after = wayBehind.exec(text.slice(start, end))?.[1]
  return after !== undefined && (signsOfHash(lexicon, hashOfText(after)) & (sign.given | sign.family)) !== 0
}

/** "Kerkhof 12", and one word alone before a number. */
function hasHouseNumber(scene: Scene, last: Token, size: number): boolean {
  const at = isSpace(scene.bytes, last.end) ? last.end + 1 : last.end
  if (!isDigit(scene.bytes, at) || !(size === 1 || streets(scene.bytes, last))) return false
  // "Lars 2x": no street, and nobody lives at twice.
  if (is(last, sign.given) && !is(last, sign.common | sign.month | sign.family)) return false
  return houseNumber.test(scene.text.slice(last.end, last.end + 18))
}

/** Not before what is counted, in a time, a date or a licence plate: "Jes 14 pt", "Yu 14-ABC-2". */
const houseNumber =
  /^ ?\d{1,4}[a-tvwyz]?\b(?![.:/-]\d|-[A-Z]{2}| ?(?:x|pt|pnt|punten|p|pers|personen|uur|u|stuks|st|euro|km|kg|jr|jaar|min|dagen|stemmen|keer|weken)\b)/
