import { bytesOf, isDigit, isLetter, isUpper } from '../characters.ts'
import { endsAs, wordsOf } from '../endings.ts'
import { hashOfText, sign } from '../lexicon.ts'
import { decode, type Claim, type Scene, type Token } from '../scene.ts'
import {
  beginsSentence,
  endsAsFile,
  endsAsThing,
  is,
  isAddressed,
  isCapitalised,
  isName,
  isPlaced,
  isPossessive,
  streets,
  surelyStreets,
} from './questions.ts'
import { behindCallingName, initialsBehind, inverted } from './inverted.ts'
import { isOrdinary } from './ordinary.ts'
import { chainFrom, maxTokens, tokenAt, tokenBefore, tokenIn, type Chain } from './tokens.ts'
import { isCapitalAt } from './word-bytes.ts'
import { isCapital, isWhere, isWhereWord, isWorkplace } from './where.ts'
import { weigh, type KnownWords, type Lead } from './weigh.ts'

/** A name read at some place, and where to go on. */
export interface NameReading {
  readonly claim: Claim | undefined
  readonly next: number
  /** True when it ended only because no name is longer. */
  readonly isCut: boolean
}

/** Reads the name that has this word in it, not from before `after` on; `lead` is what stands before it, if somebody already looked. */
export function readName(
  scene: Scene,
  start: number,
  { lead, known, after = 0 }: { lead?: Lead; known: KnownWords; after?: number },
): NameReading {
  const whole = wholeWord(scene, start, after)
  const first = lead === undefined ? extendLeft(scene, whole, after) : whole
  const name = extendRight(scene, chainFrom(scene, first), isOfFamily(lead))
  const beyond = behindCallingName(scene, name)
  if (beyond > 0) name.push(...extendRight(scene, chainFrom(scene, beyond), true))
  const [only] = name
  if (only?.form === 'lower') return lowercase(scene, only, lead)
  const last = name.at(-1)
  const next = Math.max(start + 1, last?.end ?? 0)
  const isCut = name.length >= maxTokens
  if (last === undefined || name[0] === undefined || opensCode(scene, name))
    return { claim: undefined, next, isCut }
  const before = tokenBefore(scene, first)
  let weighed = weigh(scene, name, { before, known, lead })
  let end = trimEnd(scene, last)
  if (weighed === undefined) {
    const shorter = lead === undefined ? undefined : beforeInfix(scene, name)
    if (shorter === undefined) return { claim: undefined, next, isCut }
    weighed = weigh(scene, shorter, { before, known, lead })
    if (weighed === undefined) return { claim: undefined, next, isCut }
    end = trimEnd(scene, shorter.at(-1) ?? last)
  }
  const value = decode(scene, first, end)
    .replace(/[\s\u00a0_]+/g, ' ')
    .replace(/['’]s$/, '')
  const initials = lead?.reasons[0]?.code === 'label' ? initialsBehind(scene, name) : undefined
  if (initials !== undefined) {
    const turned = `${decode(scene, initials.start, initials.end)} ${value}`
    const claim: Claim = { kind: 'PERSON', start: first, end: initials.end, value: turned, ...weighed }
    return { claim, next: initials.end, isCut }
  }
  return { claim: { kind: 'PERSON', start: first, end, value, ...weighed }, next, isCut }
}

/** "Medewerker: NXH5PKL92": capitals that digits follow at once are no name. */
function opensCode({ bytes }: Scene, name: readonly Token[]): boolean {
  const [only] = name
  return name.length === 1 && only?.form === 'capitals' && isDigit(bytes, only.end)
}

/** Where the word begins of which this is the part behind a hyphen: "Schmitz-Wagner". */
function wholeWord({ bytes }: Scene, start: number, after: number): number {
  let first = start
  for (let parts = 0; parts < 3 && bytes[first - 1] === hyphenByte; parts++) {
    let at = first - 1
    while (at > after && first - at < maxPart && (isLetter(bytes, at - 1) || (bytes[at - 1] ?? 0) >= 0x80))
      at--
    if (at === first - 1 || !isCapitalAt(bytes, at)) break
    first = at
  }
  return first
}

const [hyphenByte, dotByte] = [45, 46]
const maxPart = 30

/** "Bakker van Bakker Logistiek": what stands before the first small word between; undefined when there is none. */
function beforeInfix({ bytes }: Scene, name: readonly Token[]): readonly Token[] | undefined {
  const at = name.findIndex(({ form }) => form === 'infix')
  // "Bouwbedrijf De Boer"
  const isNamed = name
    .slice(0, at)
    .some((word) => isCapitalised(word) && (isName(word) || !endsAsThing(bytes, word)))
  return at > 0 && isNamed ? name.slice(0, at) : undefined
}

/** A name without capitals, which only its introduction can tell. */
function lowercase(scene: Scene, token: Token, lead: Lead | undefined): NameReading {
  const { start, end } = token
  if (lead === undefined || !is(token, sign.given)) return { claim: undefined, next: end, isCut: false }
  const claim = { start, end, value: decode(scene, start, end), odds: lead.odds, reasons: lead.reasons }
  return { claim: { kind: 'PERSON', ...claim }, next: end, isCut: false }
}

const mayBeTrimmed = bytesOf("s'-\x99")

/** "Jansens" keeps its s, "Jan's" does not. */
function trimEnd({ bytes, text }: Scene, last: Token): number {
  // "Bailey-Reed/HOU": what stands behind a slash is where somebody works.
  for (let i = last.start + 3; i < last.end; i++) if (bytes[i] === slashByte) return i
  if (endsAsFile(bytes, last)) return text.lastIndexOf('.', last.end - 1)
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
  // "American H. Robert Fenwick"
  if (is(token, sign.nationality) || isOrdinary(scene.bytes, token)) return false
  return !streets(scene.bytes, token) && !endsAsThing(scene.bytes, token) && !hasSlash(scene, token)
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

/** Where the name begins that has a word at `start`: names, initials and what stands between them, to the left. */
function extendLeft(scene: Scene, start: number, after: number): number {
  let first = start
  for (let count = 0; count < 4 && first > after + 1; count++) {
    let before = tokenBefore(scene, first)
    let outer: Token | undefined
    for (let infixes = 0; before !== undefined && infixes < 3 && isBetween(before); infixes++) {
      outer = before
      before = tokenBefore(scene, before.start)
    }
    if (
      before !== undefined &&
      before.start >= after &&
      mayBePart(scene, before) &&
      !isPossessive(scene, before) &&
      // "Inzet bij Heijmans"
      (outer === undefined || isName(before) || !isWhereWord(scene, outer)) &&
      joins(scene, { left: before, right: tokenAt(scene, first) }, outer !== undefined)
    ) {
      first = before.start
      continue
    }
    // "mevrouw van Dijk" and "Van Dijk": with a title, or a capital where no sentence begins
    if (
      outer !== undefined &&
      ((is(before, sign.title) && before !== undefined && isAddressed(before)) ||
        (outer.form === 'infix' && isCapital(scene, outer) && mayOpen(outer)))
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
export function isBetween({ form, hash, start, end }: Token): boolean {
  if (form === 'infix') return true
  return (form !== 'capitals' || end - start === 1) && form !== 'lower' && isBetweenHash(hash)
}

const betweenWords = wordsOf('Oude Groot Klein Nieuwe Ben Ait A Van Lo Kon')
/** By the low bits of their hashes: a set is asked only for these. */
const mayBeBetween = new Uint8Array(256)
for (const hash of betweenWords) mayBeBetween[hash & 255] = 1

/** True for the hash of one of these. */
export const isBetweenHash = (hash: number): boolean =>
  mayBeBetween[hash & 255] === 1 && betweenWords.has(hash)

interface Neighbours {
  readonly left: Token
  readonly right: Token | undefined
}

/** True when the word to the left belongs to the name: unknown words do so only before a family name, not at the start of a sentence after "de". */
function joins(scene: Scene, { left, right }: Neighbours, hasInfix: boolean): boolean {
  // "Ploeg B Youri"
  if (
    left.form === 'initials' &&
    left.end - left.start === 1 &&
    is(right, sign.given) &&
    !is(right, sign.family)
  )
    return false
  if (left.form === 'initials' || is(left, sign.given)) return true
  // "Aftreden H. Wiersma"
  if (right?.form === 'initials' && !isName(left) && beginsSentence(scene, left.start)) return false
  // "Loonstrook Marijke Hofstra", "Fiets van Rudolf": what stands before a given name is no given name unknown to us
  if (is(right, sign.given) && !is(right, sign.family)) return false
  if (hasInfix)
    return is(left, sign.family) ? false : !beginsSentence(scene, left.start) || left.form === 'capitalised'
  return true
}

const inPlace = wordsOf('te in uit bij op aan')

/** True behind a title with which people are addressed by their family name. */
const isOfFamily = (lead: Lead | undefined): boolean => lead?.reasons[0]?.code === 'title' && lead.odds >= 3

/** The tokens that make up the name, from the first of the chain on. */
function extendRight(scene: Scene, chain: Chain, beginsWithFamily: boolean): Token[] {
  const name: Token[] = []
  let families = 0
  for (let i = 0; ; i++) {
    const token = tokenIn(chain, i)
    if (token === undefined) break
    const last = name.at(-1)
    // "I am Edward", "P.S. Lisa"
    if (last === undefined && isAbbreviated(scene, token)) break
    const isInfix =
      token.form === 'infix' ||
      (last !== undefined &&
        (families === 0 || token.hash === aHash) &&
        isBetween(token) &&
        tokenIn(chain, i + 1) !== undefined)
    const at = isInfix ? headAfter(chain, i) : i
    if (at > i) {
      const isSaid = families > 0 || (beginsWithFamily && last !== undefined && !is(last, sign.given))
      const head = tokenIn(chain, at)
      const between = { from: token, second: tokenIn(chain, i + 1), head, isSaid }
      if (!mayHead(scene, { token, head, isNext: at === i + 1, families })) break
      if (isWhere(scene, between) || (last !== undefined && isWorkplace(scene, name, between))) break
      for (; i < at; i++) name.push(tokenIn(chain, i) ?? token)
      i--
      continue
    }
    // "Gerard Joling-de Vet"
    if (last !== undefined && isCapitalised(token) && endsInInfix(scene, last)) {
      name.push(token)
      continue
    }
    if (last !== undefined && last.form !== 'infix' && !mayFollow(scene, token, last)) break
    if (token.form === 'lower') {
      if (last === undefined) return [token]
      break
    }
    if (token.form === 'initials' && families > 0) {
      // "Simon J. Wilkie": a given name that is a family name too
      if (name.length > 1 || !is(last, sign.given) || scene.bytes[token.end - 1] !== dotByte) break
      families = 0
    }
    // "Jaap's Vishandel"
    if (last !== undefined && isPossessive(scene, last)) break
    // After a family name only another known one: "B. Bakker Neuroloog"
    if (families > 0 && !is(token, sign.family) && last !== undefined && !isBetween(last)) break
    // "Lambert Oude Elferink": a given name that is a family name too
    const isGiven = last === undefined && is(token, sign.given) && isBeforeBetween(chain, i)
    if (!isGiven && isFamilyAfter(token, last)) families++
    name.push(token)
  }
  while (name.at(-1)?.form === 'infix') name.pop()
  return withMaidenName(scene, inverted(scene, name))
}

function isBeforeBetween(chain: Chain, index: number): boolean {
  const [next, head] = [tokenIn(chain, index + 1), tokenIn(chain, index + 2)]
  return (
    next !== undefined &&
    next.form !== 'infix' &&
    isBetween(next) &&
    head !== undefined &&
    isCapitalised(head)
  )
}

/** True for a capital that is a word, and for capitals with full stops that are no initials. */
const isAbbreviated = ({ bytes }: Scene, { form, start, end }: Token): boolean =>
  form === 'capitals' && (end - start === 1 || bytes[start + 1] === dotByte)

/** True for "Joling-de" and "Bakker-van": the name goes on. */
const endsInInfix = endsAfterHyphen('-de -van -den -der -ter -ten -el')

function endsAfterHyphen(endings: string): (scene: Scene, token: Token) => boolean {
  const ends = endsAs(endings)
  return ({ bytes }, token) => ends(bytes, token)
}

/** The number of the first token from here on that does not stand between names; in "de Groot is er" that of the last one that does. */
function headAfter(chain: Chain, index: number): number {
  let i = index
  let family = -1
  for (let token = tokenIn(chain, i); token !== undefined && isBetween(token); token = tokenIn(chain, i)) {
    if (isCapitalised(token) && is(token, sign.family)) family = i
    i++
  }
  const head = tokenIn(chain, i)
  return family >= 0 && (head === undefined || !isCapitalised(head)) ? family : i
}

interface Head {
  readonly token: Token
  readonly head: Token | undefined
  /** True when it is the next word. */
  readonly isNext: boolean
  readonly families: number
}

/** Whether the word behind "van der" and the like may be what they belong to. */
function mayHead(scene: Scene, { token, head, isNext, families }: Head): boolean {
  if (head === undefined) return false
  // "Vincent van Z."
  if (head.form === 'initials' && families === 0 && scene.bytes[head.end - 1] === dotByte) return true
  if (!isCapitalised(head) || is(head, sign.organisation)) return false
  // "AS A GUEST"
  if (token.hash === aHash && head.form === 'capitals') return false
  if (is(head, sign.never) && !isName(head)) return false
  if (families > 0 && token.hash !== aHash && !is(head, sign.family)) return false
  // "dokter Abbenhuis in Medisch Centrum"
  if (isNext && inPlace.has(token.hash) && !is(head, sign.family) && !isCapital(scene, token)) return false
  return !is(head, sign.place) || isUpper(scene.bytes, token.start) || !inPlace.has(token.hash)
}

/** "Mariëlle Hoogenboom - Stam", "Nel van der Wal - de Boer": a listed family name behind a hyphen with spaces. */
function withMaidenName(scene: Scene, name: Token[]): Token[] {
  const last = name.at(-1)
  if (
    last === undefined ||
    name.length < 2 ||
    last.form === 'initials' ||
    !scene.text.startsWith(' - ', last.end)
  )
    return name
  const after = chainFrom(scene, last.end + 3)
  let count = 0
  while (tokenIn(after, count)?.form === 'infix' && count < 3) count++
  const family = tokenIn(after, count)
  if (family === undefined || !isCapitalised(family) || !is(family, sign.family) || is(family, sign.given))
    return name
  const isAll = tokenIn(after, count + 1) === undefined
  return isAll ? [...name, ...after.tokens.slice(0, count + 1)] : name
}

const aHash = hashOfText('a')

/** Whether the word counts as a family name at its place. */
function isFamilyAfter(token: Token, last: Token | undefined): boolean {
  if (token.form === 'initials') return false
  const isNoGiven = !is(token, sign.given) || is(token, sign.family) || last?.form === 'infix'
  return isNoGiven && (last !== undefined || is(token, sign.family))
}

/** A word without case and accents. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}
