import { bytesOf, isDigit, isLetter, isSpace, isUpper } from '../characters.ts'
import type { Reason } from '../finding.ts'
import { sign } from '../lexicon.ts'
import { decode, type Claim, type Scene, type Token } from '../scene.ts'
import { endsAs, wordsOf } from '../endings.ts'
import { chainFrom, nextStart, tokenAt, tokenBefore, tokenIn, type Chain } from './tokens.ts'

/** What speaks for a name before it is looked at. */
export interface Lead {
  readonly odds: number
  readonly reasons: readonly Reason[]
}

/** Hashes of words that this document's headers, addresses and other names give as parts of names. */
export type KnownWords = ReadonlySet<number>

/** A name read at some place, and where to go on. */
export interface NameReading {
  readonly claim: Claim | undefined
  readonly next: number
}

const is = (token: Token | undefined, signs: number): boolean =>
  token !== undefined && (token.signs & signs) !== 0
const isName = (token: Token): boolean => is(token, sign.given | sign.family)
const isCapitalised = (token: Token): boolean => token.form === 'capitalised' || token.form === 'capitals'

/** Streets, squares and waters are named after people, but are none. */
const streets = endsAs(
  'straat laan weg plein gracht kade singel dreef hof park pad steeg markt dijk plantsoen boulevard allee erf brug tunnel straße strasse street road avenue',
)
const surelyStreets = endsAs(
  'straat laan weg plein gracht kade singel dreef straße strasse street road avenue',
)
const notNameEndings = endsAs(
  'ing heid atie ment schap teit nummer lijst kosten dienst werk zaken punten gegevens afspraak bedrijf school huis bank groep centrum formulier rapport ness tion ology isme istisch elijk baar loos',
)

/** Reads the name that has this word in it; `lead` is what stands before it, if somebody already looked. */
export function readName(
  scene: Scene,
  start: number,
  { lead, known }: { lead?: Lead; known: KnownWords },
): NameReading {
  const first = lead === undefined ? extendLeft(scene, start) : start
  const name = extendRight(scene, chainFrom(scene, first))
  const [only] = name
  if (only?.form === 'lower') return lowercase(scene, only, lead)
  const last = name.at(-1)
  const next = Math.max(start + 1, last?.end ?? 0)
  if (last === undefined || name[0] === undefined) return { claim: undefined, next }
  const before = tokenBefore(scene, first)
  const weighed = weigh(scene, name, { before, known, lead })
  if (weighed === undefined) return { claim: undefined, next }
  const end = trimEnd(scene, last)
  const value = decode(scene, first, end)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/['’]s$/, '')
  return { claim: { kind: 'PERSON', start: first, end, value, ...weighed }, next }
}

/** A name without capitals, which only its introduction can tell. */
function lowercase(scene: Scene, token: Token, lead: Lead | undefined): NameReading {
  const { start, end } = token
  if (lead === undefined || !is(token, sign.given)) return { claim: undefined, next: end }
  const claim = { start, end, value: decode(scene, start, end), odds: lead.odds, reasons: lead.reasons }
  return { claim: { kind: 'PERSON', ...claim }, next: end }
}

const mayBeTrimmed = bytesOf("s'-\x99")

/** "Jansens" keeps its s, "Jan's" does not. */
function trimEnd({ bytes, text }: Scene, last: Token): number {
  if (mayBeTrimmed[bytes[last.end - 1] ?? 0] === 0) return last.end
  const written = text.slice(last.start, last.end)
  const cut = /(?:'s|'|\xe2\x80\x99s?|-)$/.exec(written)
  return last.end - (cut?.[0].length ?? 0)
}

function mayBePart(scene: Scene, token: Token): boolean {
  if (token.form === 'initials') return true
  if (!isCapitalised(token)) return false
  // "Dag Marijke": Dag is a name elsewhere
  if (is(token, sign.salutation | sign.closing) && beginsSentence(scene, token.start)) return false
  if (is(token, sign.never | sign.organisation | sign.title | sign.salutation | sign.closing))
    return (
      isName(token) &&
      (!is(token, sign.never | sign.organisation | sign.title) ||
        (is(token, sign.given) && !is(token, sign.organisation) && !beginsSentence(scene, token.start)))
    )
  if (isName(token)) return true
  if (token.form === 'capitals' && token.end - token.start <= 4) return false
  return !streets(scene.bytes, token) && !notNameEndings(scene.bytes, token) && !hasSlash(scene, token)
}

function hasSlash({ bytes }: Scene, { start, end }: Token): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === slashByte) return true
  return false
}

const slashByte = 47

/** After a given name or initials nearly any capitalised word is the family name. */
function mayFollow(scene: Scene, token: Token, left: Token | undefined): boolean {
  if (mayBePart(scene, token)) return true
  if (token.form !== 'capitalised' || !(left?.form === 'initials' || is(left, sign.given))) return false
  if (is(token, sign.never | sign.organisation | sign.title | sign.salutation | sign.closing | sign.place))
    return false
  return !surelyStreets(scene.bytes, token) || !isPlaced(scene, token, left)
}

const placing = wordsOf('de het in aan op naar uit bij langs')

/** "Jan Steenlaan 4", "in de Jan Steenlaan": a number behind or a place word before makes it a street; "Tineke Ammerlaan" is somebody. */
function isPlaced(scene: Scene, street: Token, left: Token | undefined): boolean {
  if (/^,? ?\d/.test(scene.text.slice(street.end, street.end + 3))) return true
  const before = left === undefined ? undefined : tokenBefore(scene, left.start)
  return before !== undefined && placing.has(before.hash)
}

/** Where the name begins that has a word at `start`: names, initials and what stands between them, to the left. */
function extendLeft(scene: Scene, start: number): number {
  let first = start
  for (let count = 0; count < 4; count++) {
    let before = tokenBefore(scene, first)
    let outer: Token | undefined
    for (let infixes = 0; before !== undefined && infixes < 3 && isBetween(before); infixes++) {
      outer = before
      before = tokenBefore(scene, before.start)
    }
    if (
      before !== undefined &&
      mayBePart(scene, before) &&
      joins(scene, { left: before, right: tokenAt(scene, first) }, outer !== undefined)
    ) {
      first = before.start
      continue
    }
    // "mevrouw van Dijk" and "Van Dijk": with a title, or a capital where no sentence begins
    if (
      outer !== undefined &&
      (is(before, sign.title) || (outer.form === 'infix' && isCapital(scene, outer) && mayOpen(outer)))
    )
      first = outer.start
    return first
  }
  return first
}

/** "Van" and the like open a name also at the start of a sentence; "In", "Op" and "Te" do not. */
const mayOpen = (token: Token): boolean => !notOpening.has(token.hash)
const notOpening = wordsOf('in op aan uit bij over voor te naar onder af do y la le')

/** "Oude Kamphuis", "Ben Salah", "Tjon A Fat": words that are infixes only between two others. */
export function isBetween({ form, hash }: Token): boolean {
  return form === 'infix' || ((form === 'capitalised' || form === 'initials') && betweenWords.has(hash))
}

/** Hashes of these. */
export const betweenWords = wordsOf('Oude Groot Klein Nieuwe Ben Ait A Van Lo Kon')

interface Neighbours {
  readonly left: Token
  readonly right: Token | undefined
}

/** True when the word to the left belongs to the name: unknown words do so only before a family name, not at the start of a sentence after "de". */
function joins(scene: Scene, { left, right }: Neighbours, hasInfix: boolean): boolean {
  if (left.form === 'initials' || is(left, sign.given)) return true
  // "Loonstrook Marijke Hofstra", "Fiets van Rudolf": what stands before a given name is no given name unknown to us
  if (is(right, sign.given) && !is(right, sign.family)) return false
  if (hasInfix)
    return is(left, sign.family) ? false : !beginsSentence(scene, left.start) || left.form === 'capitalised'
  return true
}

function isCapital({ bytes }: Scene, { start }: Token): boolean {
  return isUpper(bytes, bytes[start] === apostropheByte ? start + 1 : start)
}

const apostropheByte = 39

const inPlace = wordsOf('te in uit bij op aan')

/** The tokens that make up the name, from the first of the chain on. */
function extendRight(scene: Scene, chain: Chain): Token[] {
  const name: Token[] = []
  let families = 0
  for (let i = 0; ; i++) {
    const token = tokenIn(chain, i)
    if (token === undefined) break
    const last = name.at(-1)
    if (
      token.form === 'infix' ||
      (last !== undefined && families === 0 && isBetween(token) && tokenIn(chain, i + 1) !== undefined)
    ) {
      const head = headAfter(chain, i)
      if (!mayHead(scene, { token, head: tokenIn(chain, head), families })) break
      for (; i < head; i++) name.push(tokenIn(chain, i) ?? token)
      i--
      continue
    }
    if (last !== undefined && last.form !== 'infix' && !mayFollow(scene, token, last)) break
    if (token.form === 'lower') {
      if (last === undefined) return [token]
      break
    }
    if (token.form === 'initials' && families > 0) break
    // After a family name only another known one: "B. Bakker Neuroloog"
    if (families > 0 && !is(token, sign.family) && last?.form !== 'infix') break
    if (isFamilyAfter(token, last)) families++
    name.push(token)
  }
  while (name.at(-1)?.form === 'infix') name.pop()
  return inverted(scene, name)
}

/** The number of the first token from here on that does not stand between names. */
function headAfter(chain: Chain, index: number): number {
  let i = index
  for (let token = tokenIn(chain, i); token !== undefined && isBetween(token); token = tokenIn(chain, i)) i++
  return i
}

interface Head {
  readonly token: Token
  readonly head: Token | undefined
  readonly families: number
}

/** Whether the word behind "van der" and the like may be what they belong to. */
function mayHead(scene: Scene, { token, head, families }: Head): boolean {
  if (head === undefined || !isCapitalised(head) || is(head, sign.organisation)) return false
  if (is(head, sign.never) && !isName(head)) return false
  if (families > 0 && !is(head, sign.family)) return false
  return !is(head, sign.place) || isUpper(scene.bytes, token.start) || !inPlace.has(token.hash)
}

/** Whether the word counts as a family name at its place. */
function isFamilyAfter(token: Token, last: Token | undefined): boolean {
  if (token.form === 'initials') return false
  const isNoGiven = !is(token, sign.given) || is(token, sign.family) || last?.form === 'infix'
  return isNoGiven && (last !== undefined || is(token, sign.family))
}

const [commaByte, spaceByte] = [44, 32]

/** "De Vries, J.P." and "Vries, Jan de": what follows the comma belongs to the name. */
function inverted(scene: Scene, name: Token[]): Token[] {
  const last = name.at(-1)
  if (
    last === undefined ||
    scene.bytes[last.end] !== commaByte ||
    scene.bytes[last.end + 1] !== spaceByte ||
    name.some((token) => token.form === 'initials')
  )
    return name
  const isFamily =
    name.every((token) => token.form === 'infix' || is(token, sign.family) || !is(token, sign.given)) &&
    !(name.filter(isCapitalised).length > 1 && name.some((token) => is(token, sign.given)))
  if (!isFamily) return name
  const after = chainFrom(scene, last.end + 2)
  const first = tokenIn(after, 0)
  if (first === undefined) return name
  let count = 0
  for (let token = tokenIn(after, 0); token !== undefined && isGiven(token); token = tokenIn(after, count))
    count++
  if (count === 0 || count > 3) return name
  if (first.form !== 'initials' && !(name.some((token) => is(token, sign.family)) && !is(first, sign.family)))
    return name
  if (first.form === 'initials' && first.end - first.start < 2) return name
  let k = count
  while (tokenIn(after, k)?.form === 'infix' && k < count + 3) k++
  const closes =
    tokenIn(after, k) === undefined ||
    !isLetter(scene.bytes, nextStart(scene.bytes, tokenIn(after, k - 1)?.end ?? 0))
  return [...name, ...after.tokens.slice(0, closes ? k : count)]
}

const isGiven = (token: Token): boolean =>
  token.form === 'initials' || (is(token, sign.given) && isCapitalised(token))

/** True at the start of a line, a sentence, a cell or an item of a list. */
export function beginsSentence({ bytes }: Scene, start: number): boolean {
  let i = start - 1
  while (i >= 0 && skipped[bytes[i] ?? 0] === 1) i--
  return i < 0 || endsSentence[bytes[i] ?? 0] === 1 || (bytes[i] === 45 && bytes[i + 1] === 32)
}

const skipped = bytesOf(` "'*>`)
/** 0x95: the bullet of windows-1252, and of others with their last byte. */
const endsSentence = bytesOf('.!?:\n\r\t;|\x95')

interface Beside {
  readonly before: Token | undefined
  readonly known: KnownWords
  readonly lead: Lead | undefined
}

/** Log-odds that these words are a name, with the reasons; undefined when something forbids it, or speaks too little for it. */
function weigh(
  scene: Scene,
  name: readonly Token[],
  { before, known, lead }: Beside,
): Pick<Claim, 'odds' | 'reasons'> | undefined {
  if (isForbidden(scene, name, { before, known, lead })) return undefined
  const title = lead === undefined && is(before, sign.title) ? before : undefined
  const seen = lookThrough(name, known)
  if (seen === undefined || seen.words === 0) return undefined
  const hasCompany = seen.words > 1 || seen.hasInitials
  let odds = -2 + (lead?.odds ?? 0) + (title === undefined ? 0 : 3.5) + (seen.hasInitials ? 1.8 : 0)
  if (seen.hasInfix && hasCompany) odds += 2
  for (const word of name)
    if (isCapitalised(word)) odds += known.has(word.hash) ? 3 : weightOf(word, hasCompany)
  const [first] = name
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
function lookThrough(name: readonly Token[], known: KnownWords): Seen | undefined {
  let words = 0
  let knownWords = 0
  let [hasInitials, hasInfix, isListed, isInCapitals] = [false, false, false, true]
  for (const token of name) {
    if (token.form === 'initials') hasInitials = true
    else if (token.form === 'infix') hasInfix = true
    if (!isCapitalised(token)) continue
    if (is(token, sign.never) && !(isName(token) && name.length > 1)) return undefined
    words++
    if (known.has(token.hash)) knownWords++
    if (isName(token)) isListed = true
    if (token.form !== 'capitals') isInCapitals = false
  }
  return { words, known: knownWords, hasInitials, hasInfix, isListed, isInCapitals }
}

function reasonsFor(
  { text }: Scene,
  { known, hasInitials, isListed }: Seen,
  { lead, title }: { readonly lead: Lead | undefined; readonly title: Token | undefined },
): readonly Reason[] {
  const reasons: Reason[] = lead === undefined ? [] : [...lead.reasons]
  if (title !== undefined)
    reasons.push({ code: 'title', word: text.slice(title.start, title.end).toLowerCase() })
  if (hasInitials) reasons.push({ code: 'initials' })
  for (let i = 0; i < known; i++) reasons.push({ code: 'known-name' })
  if (isListed) reasons.push({ code: 'name-list' })
  return reasons.length === 0 ? [{ code: 'shape' }] : reasons
}

const articles = wordsOf('de het een the a')

function weightOf(word: Token, hasCompany: boolean): number {
  const isCommon = is(word, sign.common)
  if (is(word, sign.given)) return isCommon ? (hasCompany ? 1.6 : 1) : 2.8
  if (is(word, sign.family)) return isCommon ? (hasCompany ? 1.3 : 0.4) : hasCompany ? 2.2 : 2.1
  return hasCompany ? 0.5 : 0
}

/** What the signs of a firm or a product behind a name begin with, after a space or not. */
const mayForbid = bytesOf('&+BNVe \xc2\xe2')

function isForbidden(scene: Scene, name: readonly Token[], { before, lead }: Beside): boolean {
  const { bytes } = scene
  const last = name.at(-1)
  const first = name[0]
  if (last === undefined || first === undefined) return true
  const next = nextStart(scene.bytes, last.end)
  const after = next < 0 ? undefined : tokenAt(scene, next)
  if (
    after !== undefined &&
    is(after, sign.organisation) &&
    (isCapitalised(after) || isFirm(scene, last.end))
  )
    return true
  if (
    mayForbid[bytes[last.end + (bytes[last.end] === spaceByte ? 1 : 0)] ?? 0] === 1 &&
    isOfFirm(scene, last)
  )
    return true
  const isUnsaid = lead === undefined || lead.reasons.length === 0
  if (is(before, sign.organisation) && isUnsaid) return true
  const isPlain = name.length === 1 && lead === undefined
  if (name.length <= 2 && isStreet(scene, { first, last, before })) return true
  if (lead === undefined && hasHouseNumber(scene, last, name.length)) return true
  // A street or building named after somebody: "Jan Steenstraat", "station Bijlmer"
  if (after !== undefined && isCapitalised(after) && !isName(after) && streets(bytes, after)) return true
  if (isPlain && is(first, sign.place) && !is(first, sign.given)) return true
  if (
    isPlain &&
    before !== undefined &&
    !is(first, sign.given) &&
    placesBefore.has(before.hash) &&
    !isUpper(bytes, before.start)
  )
    return true
  if (bytes[first.start - 1] === atByte || bytes[last.end] === atByte) return true
  if (bytes[last.end] === dotByte && /^\w{2}/.test(scene.text.slice(last.end + 1, last.end + 3))) return true
  return isPlain && sticking[bytes[first.start - 1] ?? 0] === 1
}

const placesBefore = wordsOf('in te uit naar nabij rond')
const [atByte, dotByte] = [64, 46]
const sticking = bytesOf('/_\\#')

function isFirm({ text }: Scene, end: number): boolean {
  return /^\s*(?:bv|nv|vof|b\.v)/i.test(text.slice(end, end + 14))
}

/** "& Zonen", "B.V.", a trade mark. */
function isOfFirm({ text }: Scene, { end }: Token): boolean {
  return /^ ?(?:& |\+ ?[A-Z]|\xc2\xae|\xe2\x84\xa2|B\.? ?V\.?\b|N\.? ?V\.?\b|V\.?O\.?F\.?\b| ?en zonen| ?en [Zz]n)/.test(
    text.slice(end, end + 14),
  )
}

interface Ends {
  readonly first: Token
  readonly last: Token
  readonly before: Token | undefined
}

function isStreet(scene: Scene, { first, last, before }: Ends): boolean {
  if (!streets(scene.bytes, last)) return false
  if (is(last, sign.family) || is(before, sign.title) || first.form === 'initials') return false
  return !surelyStreets(scene.bytes, last) || isPlaced(scene, last, first)
}

/** "Kerkhof 12", and one word alone before a number. */
function hasHouseNumber(scene: Scene, last: Token, size: number): boolean {
  const at = isSpace(scene.bytes, last.end) ? last.end + 1 : last.end
  if (!isDigit(scene.bytes, at) || !(size === 1 || streets(scene.bytes, last))) return false
  return /^\s?\d{1,4}[a-z]?\b(?![.:/-]\d)/.test(scene.text.slice(last.end, last.end + 14))
}

/** A word without case and accents. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}
