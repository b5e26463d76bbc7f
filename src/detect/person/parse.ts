import { bytesOf, isDigit, isLetter, isSpace, isUpper } from '../characters.ts'
import type { Reason } from '../finding.ts'
import { sign } from '../lexicon.ts'
import { decode, type Claim, type Scene, type Token } from '../scene.ts'
import type { KnownWords } from './asking.ts'
import { endsAs, wordsOf } from '../endings.ts'
import { nextStart, tokenAt, tokenBefore, tokensFrom } from './tokens.ts'

/** What speaks for a name before it is looked at. */
export interface Lead {
  readonly odds: number
  readonly reasons: readonly Reason[]
}

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
  const name = extendRight(scene, tokensFrom(scene, first))
  const [only] = name
  if (only?.form === 'lower') return lowercase(scene, only, lead)
  const last = name.at(-1)
  const next = Math.max(start + 1, last?.end ?? 0)
  if (last === undefined || name[0] === undefined) return { claim: undefined, next }
  const before = tokenBefore(scene, first)
  const weighed = weigh(scene, name, { before, known, lead })
  if (weighed === undefined || weighed.odds <= 0) return { claim: undefined, next }
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

const betweenWords = wordsOf('Oude Groot Klein Nieuwe Ben Ait A Van Lo Kon')

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

/** The tokens that make up the name, from its first on. */
function extendRight(scene: Scene, tokens: readonly Token[]): Token[] {
  const name: Token[] = []
  let families = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) break
    if (
      token.form === 'infix' ||
      (name.length > 0 && isBetween(token) && families === 0 && tokens[i + 1] !== undefined)
    ) {
      let j = i
      while (isBetweenAt(tokens[j])) j++
      const head = tokens[j]
      if (
        head === undefined ||
        !isCapitalised(head) ||
        is(head, sign.organisation) ||
        (is(head, sign.never) && !isName(head))
      )
        break
      if (families > 0 && !is(head, sign.family)) break
      if (is(head, sign.place) && !isUpper(scene.bytes, token.start) && inPlace.has(token.hash)) break
      name.push(...tokens.slice(i, j))
      i = j - 1
      continue
    }
    if (name.length > 0 && name.at(-1)?.form !== 'infix' && !mayFollow(scene, token, name.at(-1))) break
    if (token.form === 'lower') {
      if (name.length === 0) return [token]
      break
    }
    if (token.form === 'initials' && families > 0) break
    // After a family name only another known one: "B. Bakker Neuroloog"
    if (families > 0 && !is(token, sign.family) && name.at(-1)?.form !== 'infix') break
    if (
      token.form !== 'initials' &&
      (!is(token, sign.given) || is(token, sign.family) || name.at(-1)?.form === 'infix') &&
      (name.length > 0 || is(token, sign.family))
    )
      families++
    name.push(token)
  }
  while (name.at(-1)?.form === 'infix') name.pop()
  return inverted(scene, name)
}

function isBetweenAt(token: Token | undefined): boolean {
  return token !== undefined && isBetween(token)
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
  const after = tokensFrom(scene, last.end + 2)
  const [first] = after
  if (first === undefined) return name
  const end = after.findIndex(
    (token) => token.form !== 'initials' && !(is(token, sign.given) && isCapitalised(token)),
  )
  const given = end < 0 ? after : after.slice(0, end)
  if (given.length === 0 || given.length > 3) return name
  if (first.form !== 'initials' && !(name.some((token) => is(token, sign.family)) && !is(first, sign.family)))
    return name
  if (first.form === 'initials' && first.end - first.start < 2) return name
  let k = given.length
  while (after[k]?.form === 'infix' && k < given.length + 3) k++
  const closes =
    after[k] === undefined || !isLetter(scene.bytes, nextStart(scene.bytes, after[k - 1]?.end ?? 0))
  return [...name, ...after.slice(0, closes ? k : given.length)]
}

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

/** Log-odds that these words are a name, with the reasons; undefined when something forbids it. */
function weigh(
  scene: Scene,
  name: readonly Token[],
  { before, known, lead }: Beside,
): Pick<Claim, 'odds' | 'reasons'> | undefined {
  const reasons: Reason[] = [...(lead?.reasons ?? [])]
  let odds = -2 + (lead?.odds ?? 0)
  const title = lead === undefined && is(before, sign.title) && before !== undefined ? before : undefined
  if (title !== undefined) {
    odds += 3.5
    reasons.push({ code: 'title', word: scene.text.slice(title.start, title.end).toLowerCase() })
  }
  if (isForbidden(scene, name, { before, known, lead })) return undefined
  if (
    name.some((token) => is(token, sign.never) && isCapitalised(token) && !(isName(token) && name.length > 1))
  )
    return undefined
  const initial = name.some((token) => token.form === 'initials')
  const words = name.filter(isCapitalised)
  if (words.length === 0) return undefined
  if (initial) {
    odds += 1.8
    reasons.push({ code: 'initials' })
  }
  if (name.some((token) => token.form === 'infix') && (words.length > 1 || initial)) odds += 2
  let listed = false
  for (const word of words) {
    const isKnown = known.has(word.hash)
    if (isKnown) reasons.push({ code: 'known-name' })
    listed ||= isName(word)
    odds += isKnown ? 3 : weightOf(word, words.length > 1 || initial)
  }
  if (listed) reasons.push({ code: 'name-list' })
  const [only] = words
  const isAlone = name.length === 1 && title === undefined && lead === undefined
  if (isAlone && only !== undefined && is(only, sign.common)) {
    if (beginsSentence(scene, name[0]?.start ?? 0)) odds -= 1.5
    if (is(before, sign.infix) || (before !== undefined && articles.has(before.hash))) return undefined
  }
  if (words.every((word) => word.form === 'capitals') && lead === undefined && title === undefined)
    odds -= words.length > 1 ? 0.5 : 2.5
  return { odds, reasons: reasons.length === 0 ? [{ code: 'shape' }] : reasons }
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
