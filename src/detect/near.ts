import { bytesOf, character, isDigit, isLetter, isLetterOrDigit, isOne, isSpace } from './characters.ts'
import { hashOfText, hashWord } from './lexicon.ts'
import type { Kind } from './kinds.ts'
import { kindsOfWord } from './word-kinds.ts'
import { decode, headAt, lineStart, lineEnd, type Scene } from './scene.ts'

/** What the words beside a number say of it. */
export interface NearWords {
  /** Log-odds for this kind: the nearest naming word decides, further ones help a little. */
  readonly odds: (kind: Kind) => number
  /** The word that speaks for this kind, if any. */
  readonly wordFor: (kind: Kind) => string | undefined
  /** True when the nearest word is a label or column head. */
  readonly isLabel: boolean
}

/** A word that names a kind, and how far from the number. */
interface Hit {
  readonly word: Word
  readonly kinds: readonly (Kind | 'OTHER')[]
  readonly distance: number
}

/** Where a word stands, or what it is when it is not in the text. */
type Word = string | { readonly start: number; readonly end: number }

/** So many tokens to either side may name a number. */
const reachBefore = 10
const reachAgainst = 8
const reachAfter = 3
/** Long enough for ten words, as words go. */
const windowBefore = 90
const windowAfter = 40
const windowAbove = 59

const strongest = 4.5
const weaker = 1.5
const against = -4.5

/** Looks at the words around a position; the last look is kept, since several kinds ask for the same. */
export function wordsNear(scene: Scene, start: number): NearWords {
  const { lastNear } = scene
  if (lastNear.at !== start || lastNear.words === undefined) {
    lastNear.at = start
    lastNear.words = look(scene, start)
  }
  return lastNear.words
}

const nothing: NearWords = { odds: () => 0, wordFor: () => undefined, isLabel: false }

function look(scene: Scene, start: number): NearWords {
  const named = hitsInHead(scene, headAt(scene, start))
  const hits = named.length > 0 ? named : hitsAround(scene, start)
  if (hits.length === 0) return nothing
  return {
    odds: (kind) => oddsOf(hits, kind),
    wordFor: (kind) => {
      const word = hits.find(({ kinds }) => kinds.includes(kind))?.word
      return word === undefined || typeof word === 'string' ? word : lowerText(scene, word)
    },
    isLabel: named.length > 0,
  }
}

const lowerText = (scene: Scene, { start, end }: { start: number; end: number }): string =>
  decode(scene, start, end).toLowerCase()

/** Kinds that people call by each other's words: what names one does not speak against the other. */
const akin: Partial<Record<Kind, ReadonlySet<Kind>>> = {
  IBAN: new Set<Kind>(['CREDIT_CARD']),
  CREDIT_CARD: new Set<Kind>(['IBAN']),
  PHONE: new Set<Kind>(['IMEI']),
}

const isAkin = ({ kinds }: Hit, kind: Kind): boolean =>
  !kinds.includes(kind) && kinds.some((one) => one !== 'OTHER' && akin[one]?.has(kind) === true)

/** Words so far off may still name a number, but speak against none. */
const isTooFar = ({ kinds, distance }: Hit, kind: Kind): boolean =>
  distance > reachAgainst && !kinds.includes(kind)

function oddsOf(hits: readonly Hit[], kind: Kind): number {
  const first = hits.find((hit) => !isAkin(hit, kind) && !isTooFar(hit, kind)) ?? hits[0]
  if (first === undefined) return 0
  if (first.kinds.includes(kind)) return first.distance <= 3 ? strongest : strongest - 1.5
  const further = hits.some((hit) => hit.kinds.includes(kind))
  if (further) return first.kinds.includes('OTHER') ? -1 : weaker - 1
  if (isAkin(first, kind) || isTooFar(first, kind)) return 0
  return first.distance <= 3 ? against : against + 1.5
}

/** The name of a column, from its last word on. */
function hitsInHead({ contextWords }: Scene, head: string): readonly Hit[] {
  if (head === '') return []
  const words = head.match(/(?:(?<![\da-z])|-)\p{L}+(?:[./'][a-z]+)*(?!\d)/gu) ?? []
  const kindsOf = (word = ''): Hit['kinds'] | undefined =>
    kindsOfWord(contextWords, hashOfText(word.replace('-', '')))
  return words.toReversed().flatMap((word, index, all) => {
    const first = word.startsWith('-') ? kindsOf(all[index + 1]) : undefined
    const kinds = first ?? kindsOf(word)
    return kinds === undefined ? [] : [{ word: word.replace('-', ''), kinds, distance: index + 1 }]
  })
}

function hitsAround(scene: Scene, start: number): readonly Hit[] {
  const before = beforeHits(scene, start)
  const after = scene.context.layout === 'table' ? [] : afterHits(scene, start)
  if (after.length === 0) return before
  const hits = [...before, ...after]
  // "123456782 (BSN)" unless a word before it has already said what it is.
  return before[0] !== undefined && before[0].distance <= 3
    ? hits
    : hits.sort((a, b) => a.distance - b.distance)
}

// The words of one look, one after the other: as many as fit in the windows.
const starts = new Int32Array(windowBefore + windowAfter + 60)
const ends = new Int32Array(starts.length)

function beforeHits(scene: Scene, start: number): Hit[] {
  const from = lineStart(scene, start, windowBefore)
  let count = readWords(scene.bytes, { from, to: start, count: 0 })
  if (count < 2 && from > 1 && scene.context.layout !== 'table') {
    // A form may have its label on the line above.
    const aboveFrom = lineStart(scene, from - 1, windowAbove)
    let to = from
    while (to > aboveFrom && isSpace(scene.bytes, to - 1)) to--
    if (to - aboveFrom < 25 || scene.bytes[to - 1] === colonByte) {
      count = readWords(scene.bytes, { from: aboveFrom, to, count: 0 })
      count = readWords(scene.bytes, { from, to: start, count })
    }
  }
  const hits: Hit[] = []
  let crossed = 0
  for (let i = count - 1; i >= Math.max(0, count - reachBefore); i--) {
    // Another number in between: its label is not this one's.
    if (isDigit(scene.bytes, starts[i] ?? 0)) crossed += 4
    else addHit(scene, hits, { index: i, distance: count - i + crossed })
  }
  return hits
}

const [colonByte, openingByte, closingByte, equalsByte, plusByte, hyphenByte, dotByte] = [
  58, 40, 41, 61, 43, 45, 46,
]

function addHit(scene: Scene, hits: Hit[], { index, distance }: { index: number; distance: number }): void {
  const [start, end] = [starts[index] ?? 0, ends[index] ?? 0]
  const kinds =
    kindsOfFirst(scene, index) ??
    kindsOfWord(scene.contextWords, hashWord(scene.bytes, start, end)) ??
    kindsOfLast(scene, start, end) ??
    othersNumber(scene, start, end)
  if (kinds !== undefined) hits.push({ word: { start, end }, kinds, distance })
}

/** "Steuer-ID", "order-id": of two words with a hyphen the first says of what the second is. */
function kindsOfFirst({ bytes, contextWords }: Scene, index: number): Hit['kinds'] | undefined {
  const start = starts[index] ?? 0
  if (bytes[start - 1] !== hyphenByte || index === 0 || ends[index - 1] !== start - 1) return undefined
  return kindsOfWord(contextWords, hashWord(bytes, starts[index - 1] ?? 0, start - 1))
}

/** "Tel/fax": of words with a stroke between that are not known together, the last. */
function kindsOfLast({ bytes, contextWords }: Scene, start: number, end: number): Hit['kinds'] | undefined {
  let last = end
  while (last > start && bytes[last - 1] !== slashByte) last--
  return last === start ? undefined : kindsOfWord(contextWords, hashWord(bytes, last, end))
}

const slashByte = 47
const other = ['OTHER'] as const
const [smallBit, longestEnding] = [32, 8]
const threeOf = (ending: string): number =>
  ending.split('').reduce((all, one) => (all << 8) | one.charCodeAt(0), 0)
/** How such words end, by their last three letters; of "nr" the last two. */
const othersEndings: ReadonlySet<number> = new Set(['mer', 'ber', 'ode', 'erk'].map(threeOf))
const shortEnding = threeOf('nr')

/** "Zaaknummer", "kleurcode", "ritnr": the number of something, whatever that is; words of kinds are in the table. */
function othersNumber({ bytes }: Scene, start: number, end: number): typeof other | undefined {
  if (end - start < 5) return undefined
  const two = (((bytes[end - 2] ?? 0) | smallBit) << 8) | (bytes[end - 1] ?? 0) | smallBit
  if (two !== shortEnding && !othersEndings.has((((bytes[end - 3] ?? 0) | smallBit) << 16) | two))
    return undefined
  const ending = bytes.toString('latin1', Math.max(start, end - longestEnding), end).toLowerCase()
  return /.(?:nummer|number|[b-df-hj-np-tv-z]nr|code|kenmerk)$/.test(ending) ? other : undefined
}

/** What follows a comma or full stop is about the next number: only a word in brackets, or right behind, names this one. */
function afterHits(scene: Scene, start: number): Hit[] {
  const { bytes } = scene
  const to = lineEnd(scene, start, windowAfter)
  let from = afterNumber(bytes, start, to)
  // Letters that stick to the number are part of it.
  if (isDigit(bytes, from - 1)) while (from < to && isWordByte(bytes, from)) from++
  while (from < to && isSpace(bytes, from)) from++
  const hits: Hit[] = []
  if (from >= to) return hits
  const until = bytes[from] === openingByte ? endOfBrackets(bytes, from, to) : endOfWords(bytes, from, to)
  const count = Math.min(reachAfter, readWords(bytes, { from, to: until, count: 0 }))
  let crossed = 0
  for (let i = 0; i < count; i++) {
    if (isDigit(bytes, starts[i] ?? 0)) crossed += 4
    else addHit(scene, hits, { index: i, distance: i + 1 + crossed })
  }
  return hits
}

const inNumber = character.digit | character.separator

function afterNumber(bytes: Uint8Array, start: number, to: number): number {
  let i = bytes[start] === plusByte || bytes[start] === openingByte ? start + 1 : start
  if (!isDigit(bytes, i)) return start
  while (i < to && (isOne(bytes, i, inNumber) || bytes[i] === openingByte || bytes[i] === closingByte)) {
    // What ends the sentence is no part of the number.
    if (bytes[i] === dotByte && isSpace(bytes, i + 1)) break
    i++
  }
  return i
}

function endOfBrackets(bytes: Uint8Array, from: number, to: number): number {
  let i = from
  while (i < to && bytes[i] !== closingByte) i++
  return i
}

/** Where up to three words end, with one space between; the last is left out when it is the label of what follows. */
function endOfWords(bytes: Uint8Array, from: number, to: number): number {
  let i = from
  let last = from
  for (let words = 0; words < reachAfter && i < to && isWordByte(bytes, i); words++) {
    last = i
    while (i < to && isWordByte(bytes, i)) i++
    if (i < to && isSpace(bytes, i)) i++
  }
  let next = i
  while (next < to && isSpace(bytes, next)) next++
  return bytes[next] === colonByte || bytes[next] === equalsByte ? last : i
}

const wordBytes = new Uint8Array(256).fill(1, 65, 91).fill(1, 97, 123).fill(1, 0x80)
// These lead to spaces, quotation marks and other signs.
wordBytes[0xc2] = 0
wordBytes[0xe2] = 0

/** Letters of ASCII and the bytes of others. */
function isWordByte(bytes: Uint8Array, at: number): boolean {
  return wordBytes[bytes[at] ?? 0] === 1
}

interface Window {
  readonly from: number
  readonly to: number
  /** How many words were read already. */
  readonly count: number
}

/** Reads words ("b.s.n", "bsn/sofi") and numbers of four digits or more; gives how many there are by now. */
function readWords(bytes: Uint8Array, { from, to, count }: Window): number {
  let found = count
  for (let i = from; i < to && found < starts.length;) {
    const begin = i
    if (isDigit(bytes, i)) {
      while (i < to && isDigit(bytes, i)) i++
      const isNumber = i - begin >= 4
      // Letters that stick to digits are no word.
      while (i < to && isLetter(bytes, i)) i++
      if (!isNumber) continue
    } else if (isWordByte(bytes, i)) {
      i = endOfWord(bytes, i, to)
      if (i < to && isDigit(bytes, i) && !isCounted(bytes, begin, i)) continue
    } else {
      const isLead = (bytes[i] ?? 0) >= 0x80
      i++
      while (isLead && ((bytes[i] ?? 0) & 0xc0) === 0x80) i++
      continue
    }
    starts[found] = begin
    ends[found++] = i
  }
  return found
}

/** "tel1", "mobiel2", "IPv4": one digit after a word of some letters. */
function isCounted(bytes: Uint8Array, begin: number, end: number): boolean {
  return end - begin >= 3 && !isLetterOrDigit(bytes, end + 1)
}

const joining = bytesOf(`./'`)

function endOfWord(bytes: Uint8Array, start: number, to: number): number {
  let i = start
  for (;;) {
    while (i < to && isWordByte(bytes, i)) i++
    if (i + 1 >= to || joining[bytes[i] ?? 0] === 0 || !isLetter(bytes, i + 1)) return i
    i++
  }
}
