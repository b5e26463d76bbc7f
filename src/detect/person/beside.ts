import { bytesOf, isUpper } from '../characters.ts'
import type { Reason } from '../finding.ts'
import { sign } from '../lexicon.ts'
import type { Looking } from '../looking.ts'
import type { Claim, Scene, Token } from '../scene.ts'
import { isNoName } from './ordinary.ts'
import { readName } from './parse.ts'
import { beginsSentence, endsAsThing, is, isName, somethingElse, streets } from './questions.ts'
import { isScheduled } from './pointed.ts'
import { slotAt, slotsOf } from './slots.ts'
import { chainFrom, readPlainWord, tokenAt, tokenBefore, tokenIn, type PlainWord } from './tokens.ts'
import type { Lead } from './weigh.ts'

// The third look at a text, when its sure names are known: who stands in a row with them, and who of them is named again.

/** Above these log-odds a name speaks for others. */
const sure = 1
/** Log-odds of a word in a row of names: of a listed one, and of one in no list. */
const inRow: Lead = { odds: 2.4, reasons: [] }

/** Adds names that the other names of the text speak for. */
export function lookBeside(looking: Looking): void {
  const { claims, scene } = looking
  // In a table the columns tell.
  if (scene.context.layout === 'table') return
  const names = claims.filter(({ kind, odds }) => kind === 'PERSON' && odds > 0)
  if (names.length === 0) return
  names.sort((a, b) => a.start - b.start)
  const taken = placesTaken(claims)
  const surely = new Set(names.filter(({ odds }) => odds > sure))
  let done = 0
  for (const name of names) {
    if (name.start < done) continue
    const row = readRow(looking, name, taken)
    done = row.at(-1)?.end ?? name.end
    if (keepRow(looking, row, taken)) for (const { claim } of row) if (claim !== undefined) surely.add(claim)
  }
  nameAgain(looking, { names, surely, taken })
}

/** Where claims begin that hold, and the claims there. */
type Taken = Map<number, Claim>

function placesTaken(claims: readonly Claim[]): Taken {
  const taken: Taken = new Map()
  for (const claim of claims) if (claim.odds > 0 && claim.kind !== 'DATE') taken.set(claim.start, claim)
  return taken
}

interface Item {
  readonly start: number
  readonly end: number
  /** The claim that holds here already; undefined for words that may be a name. */
  readonly claim: Claim | undefined
  readonly isListed: boolean
  /** True for a listed name that is another word too. */
  readonly isCommon: boolean
}

/** The row in which this name stands. */
function readRow({ scene }: Looking, name: Claim, taken: Taken): readonly Item[] {
  const row: Item[] = [itemOf(name)]
  for (let left = itemBefore(scene, name.start); left !== undefined && row.length < mostItems;) {
    row.unshift(left)
    left = itemBefore(scene, left.start)
  }
  let end = name.end
  for (let count = 0; count < mostItems; count++) {
    between.lastIndex = end
    if (mayGoOn[scene.bytes[end] ?? 0] === 0 || !between.test(scene.text)) break
    const item = itemAt(scene, between.lastIndex, taken)
    if (item === undefined) break
    row.push(item)
    end = item.end
  }
  return row
}

/** A longer row is a table. */
const mostItems = 40
const mayGoOn = bytesOf(' ,;/&+')
/** What stands between two names of a row: a comma, a word or sign that joins, with a remark or a count before it. */
const between =
  /(?: \([^()\n]{1,30}\)| \d{1,3}(?: ?x)?)?(?:,(?: en)? | en | of | & | ?\/ ?| \+ |; ?)(?=[A-Z'\xc3-\xc5])/y

const itemOf = (claim: Claim): Item => ({
  start: claim.start,
  end: claim.end,
  claim,
  isListed: true,
  isCommon: false,
})

const wordItem = (start: number, head: Token): Item => ({
  start,
  end: head.end,
  claim: undefined,
  isListed: isName(head),
  isCommon: is(head, sign.common),
})

/** The name or the words that may be one at this place. */
function itemAt(scene: Scene, start: number, taken: Taken): Item | undefined {
  const claim = taken.get(start)
  if (claim !== undefined) return claim.kind === 'PERSON' ? itemOf(claim) : undefined
  const head = headOf(scene, start)
  if (head === undefined || !mayBeName(scene, head)) return undefined
  return wordItem(start, head)
}

/** The word alone at this place, behind "Van den" and the like; undefined when another capital follows. */
function headOf(scene: Scene, start: number): Token | undefined {
  const chain = chainFrom(scene, start)
  let i = 0
  while (i < mostInfixes && tokenIn(chain, i)?.form === 'infix') i++
  const [head, next] = [tokenIn(chain, i), tokenIn(chain, i + 1)]
  if (head?.form !== 'capitalised') return undefined
  return next === undefined || next.form === 'lower' ? head : undefined
}

const mostInfixes = 3

/** The word before this place that stands in a row with what begins here. */
function itemBefore(scene: Scene, at: number): Item | undefined {
  const { bytes, text } = scene
  const sign = joints.find((one) => text.startsWith(one, at - one.length))
  if (sign === undefined) return undefined
  const end = at - sign.length
  let start = end
  while (start > 0 && end - start < longest && inWord(bytes, start - 1)) start--
  // Behind another capital it is the end of something longer.
  if (start === end || !isUpper(bytes, start) || !opensItem(scene, start)) return undefined
  const token = tokenAt(scene, start)
  if (token?.form !== 'capitalised' || token.end !== end || !mayBeName(scene, token)) return undefined
  return wordItem(start, token)
}

const joints = [', ', ' en ', ' & ', ' / ', '/', ' + ', ' of ']
const longest = 30
const inWord = (bytes: Uint8Array, at: number): boolean => {
  const c = bytes[at] ?? 0
  return (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c >= 0xc3 || (c >= 0x80 && c < 0xc0) || c === hyphen
}
const [hyphen, space, dot] = [45, 32, 46]

/** True where a small word, a sign or a line stands before the word, or "De" and the like. */
function opensItem(scene: Scene, start: number): boolean {
  const { bytes } = scene
  if (bytes[start - 1] !== space) return opens[bytes[start - 1] ?? newline] === 1
  let at = start - 1
  // "Gebr. Wolters"
  if (bytes[at - 1] === dot && endsAbbreviation(bytes, at - 1)) at--
  while (at > 0 && inWord(bytes, at - 1)) at--
  return !isUpper(bytes, at) || ((tokenAt(scene, at)?.signs ?? 0) & sign.infix) !== 0
}

/** True for a full stop behind a word of few letters. */
function endsAbbreviation(bytes: Uint8Array, end: number): boolean {
  let at = end
  while (at > 0 && end - at <= longestAbbreviation && inWord(bytes, at - 1)) at--
  return end - at <= longestAbbreviation
}

const longestAbbreviation = 4
const newline = 10
const opens = bytesOf('\n(/"\t>*')

/** False for what is known to be something else. */
function mayBeName(scene: Scene, token: Token): boolean {
  const { bytes } = scene
  if (isName(token)) return !is(token, is(token, sign.given) ? notAgain : notAgain | sign.place)
  return (
    !is(token, somethingElse) &&
    !isNoName(bytes, token) &&
    !endsAsThing(bytes, token) &&
    !streets(bytes, token)
  )
}

/** Keeps the words of the row that the others speak for: listed names, and words in no list when most of a row are names. Gives whether it is a row of names. */
function keepRow(looking: Looking, row: readonly Item[], taken: Taken): boolean {
  if (row.length < 2) return false
  const points = row.reduce((sum, item) => sum + pointsOf(item), 0)
  const listed = row.filter(({ isListed }) => isListed).length
  const isTold =
    row.length <= 2 * listed &&
    points >= (isAnnounced(looking.scene, row) ? 2.5 : 3.5) &&
    (row.some(({ claim }) => claim !== undefined && isSurelySomebody(claim)) ||
      row.filter((item) => isFamilyAlone(looking.scene, item)).length > 1)
  for (const { claim, isListed, start } of row)
    if (claim === undefined && (isListed ? points >= 2 : isTold)) keep(looking, taken, { start, lead: inRow })
  return points >= ofNames
}

/** So much say two names of which one is sure. */
const ofNames = 3

/** "Ingrid Bos" and "mevrouw Bos": a name alone in a row may be a potato, and those beside it too. */
const isSurelySomebody = ({ value, reasons: [first] }: Claim): boolean =>
  value.includes(' ') || (first !== undefined && leads.has(first.code))

/** True for a family name alone, which is no given name: what is not somebody is called after given names. */
function isFamilyAlone(scene: Scene, { start, end, claim }: Item): boolean {
  const token = claim === undefined ? undefined : tokenAt(scene, start)
  return token?.end === end && (token.signs & (sign.family | sign.given)) === sign.family
}

const leads: ReadonlySet<Reason['code']> = new Set([
  'label',
  'title',
  'initials',
  'salutation',
  'closing',
  'known-name',
])

const pointsOf = ({ claim, isListed, isCommon }: Item): number =>
  claim === undefined ? (isListed ? (isCommon ? 0.5 : 1) : 0) : claim.odds > sure ? 2 : 1

/** "Kopie naar: Vonk, Drenth en El Amrani" */
const isAnnounced = ({ bytes }: Scene, [first]: readonly Item[]): boolean =>
  first !== undefined && bytes[first.start - 1] === space && bytes[first.start - 2] === colon

const colon = 58

interface Word {
  readonly start: number
  readonly lead: Lead
}

function keep({ scene, claims }: Looking, taken: Taken, { start, lead }: Word): void {
  const { claim } = readName(scene, start, { lead, known: none })
  if (claim === undefined) return
  claims.push(claim)
  taken.set(claim.start, claim)
}

const none: ReadonlySet<number> = new Set()

/** Log-odds of a word that is part of the name of somebody in the text. */
const again: Lead = { odds: 2.2, reasons: [] }

interface Names {
  /** In their order. */
  readonly names: readonly Claim[]
  readonly surely: ReadonlySet<Claim>
  readonly taken: Taken
}

/** "Lambert werkte hier lang" below "Lambert Oude Elferink": words of sure names that stand elsewhere; and names that are other words too behind a time. */
function nameAgain(looking: Looking, { names, surely, taken }: Names): void {
  const { scene, open, capitals, claims } = looking
  if (surely.size === 0) return
  const slots = slotsOf(scene, surely)
  const words = wordsOf(scene, surely)
  for (const start of open) {
    const token = tokenAt(scene, start)
    if (token?.form !== 'capitalised' || isTaken(names, start)) continue
    const isOther = is(token, sign.label | sign.organisation)
    const others = isOther ? 0 : (slots.get(slotAt(scene, start, token.end)) ?? 0)
    if (others > 1 || isScheduled(scene, token) || (words.has(token.hash) && mayBeAgain(scene, token)))
      keep(looking, taken, { start, lead: again })
  }
  if (words.size > 0)
    for (const start of capitals)
      if (isOneOf(scene, start, words) && !isTaken(names, start)) keep(looking, taken, { start, lead: again })
  for (const claim of claims.filter(({ kind, odds }) => kind === 'PERSON' && odds <= 0)) {
    const start = headStart(scene, claim)
    const token = tokenAt(scene, start)
    if (token?.form !== 'capitalised' || isTaken(names, start)) continue
    const isInSlot = isGivenAlone(token) && slots.has(slotAt(scene, start, token.end))
    if (isInSlot || isOneOf(scene, start, words)) keep(looking, taken, { start, lead: again })
  }
}

const plainWord: PlainWord = { end: 0, hash: 0 }

/** True for one of these words, when nothing says that it is something else here. */
function isOneOf(scene: Scene, start: number, words: ReadonlySet<number>): boolean {
  // Most words are of letters alone: their hash says that they are none.
  if (readPlainWord(scene.bytes, start, plainWord) && !words.has(plainWord.hash)) return false
  const token = tokenAt(scene, start)
  return token?.form === 'capitalised' && words.has(token.hash) && mayBeAgain(scene, token)
}

const isGivenAlone = ({ signs }: Token): boolean =>
  (signs & (sign.given | sign.common | sign.never)) === sign.given

/** Where the first word begins that is no "Van" and the like. */
function headStart(scene: Scene, { start, end }: Claim): number {
  const chain = chainFrom(scene, start)
  let i = 0
  while (i < mostInfixes && tokenIn(chain, i)?.form === 'infix') i++
  const head = tokenIn(chain, i)?.start ?? start
  return head < end ? head : start
}

/** False for what may be something else than the name it is part of elsewhere. */
function mayBeAgain(scene: Scene, token: Token): boolean {
  const isFamily = !is(token, sign.given)
  const isBehindInfix = tokenBefore(scene, token.start)?.form === 'infix'
  if (is(token, notAgain) || (isFamily && is(token, sign.place) && !isBehindInfix)) return false
  // "Bosch Verwarming" below Sandra van den Bosch
  if (!isAlone(scene, token)) return false
  // "Klein nieuws" beside Piet Klein
  return !(isFamily && is(token, sign.common) && beginsSentence(scene, token.start))
}

const notAgain = sign.never | sign.organisation | sign.label | sign.title

/** True when no other capital stands before or behind the word on its line. */
function isAlone(scene: Scene, token: Token): boolean {
  const { bytes } = scene
  if (bytes[token.end] === space && isUpper(bytes, token.end + 1)) return false
  return opensItem(scene, token.start)
}

/** Hashes of the listed words of these names, and of the last ones behind a given name or a title. */
function wordsOf(scene: Scene, names: Iterable<Claim>): ReadonlySet<number> {
  const words = new Set<number>()
  for (const { start, end, reasons } of names) {
    const chain = chainFrom(scene, start)
    let isBehindGiven = reasons[0]?.code === 'title'
    let token = tokenIn(chain, 0)
    for (let i = 0; token !== undefined && token.start < end; token = tokenIn(chain, ++i)) {
      const isLast = token.end >= end
      if (
        token.form === 'capitalised' &&
        (isName(token) || (isLast && isBehindGiven && isPlain(scene, token)))
      )
        words.add(token.hash)
      if (is(token, sign.given) || token.form === 'initials') isBehindGiven = true
    }
  }
  return words
}

/** False for "EnenKio" and "SourceForge.net". */
function isPlain({ bytes }: Scene, { start, end, signs }: Token): boolean {
  if ((signs & sign.nationality) !== 0) return false
  for (let i = start + 1; i < end; i++) if (isUpper(bytes, i) || bytes[i] === dot) return false
  return end - start > 2
}

/** True when the place lies in one of these names, which are in order. */
function isTaken(names: readonly Claim[], start: number): boolean {
  let [from, to] = [0, names.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((names[middle]?.start ?? 0) <= start) from = middle + 1
    else to = middle
  }
  return (names[from - 1]?.end ?? 0) > start
}
