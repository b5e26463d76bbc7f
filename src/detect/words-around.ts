import {
  bytesOf,
  character,
  isDigit,
  isLetter,
  isLetterOrDigit,
  isOne,
  isSpace,
  isUpper,
} from './characters.ts'
import { wordsOf } from './endings.ts'
import { hashOfText, hashWord } from './lexicon.ts'
import { kindsOfWord, type Named } from './word-kinds.ts'
import { lineStart, lineEnd, type Scene } from './scene.ts'

/** A word that names a kind, and how far from the number. */
export interface Hit {
  readonly word: Word
  readonly kinds: readonly Named[]
  readonly distance: number
}

/** Where a word stands, or what it is when it is not in the text. */
type Word = string | { readonly start: number; readonly end: number }

/** So many tokens to either side may name a number. */
const reachBefore = 10
const reachAfter = 3
/** Long enough for ten words, as words go. */
const windowBefore = 90
const windowAfter = 40
const windowAbove = 59

/** The name of a column, from its last word on. */
export function hitsInHead({ contextWords }: Scene, head: string): readonly Hit[] {
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

/** Words around the number here that name kinds, the one that decides first. */
export function hitsAround(scene: Scene, start: number): readonly Hit[] {
  const before = beforeHits(scene, start)
  const after = scene.context.layout === 'table' ? [] : afterHits(scene, start)
  if (after.length === 0) return before
  const hits = [...before, ...after]
  // "123456782 (BSN)" unless a word before it has already said what it is.
  return before[0] !== undefined && before[0].distance <= 3
    ? hits
    : hits.sort((a, b) => a.distance - b.distance)
}

/** Words between two places that name kinds. */
export function wordHits(scene: Scene, from: number, to: number): readonly Hit[] {
  const count = readWords(scene.bytes, { from, to, count: 0 })
  const hits: Hit[] = []
  for (let i = 0; i < count; i++) addHit(scene, hits, { index: i, distance: count - i })
  return hits
}

// The words of one look, one after the other: as many as fit in the windows.
const starts = new Int32Array(windowBefore + windowAfter + 60)
const ends = new Int32Array(starts.length)

function beforeHits(scene: Scene, start: number): Hit[] {
  const from = lineStart(scene, start, windowBefore)
  let count = readWords(scene.bytes, { from, to: start, count: 0 })
  if (count < 2 && from > 1 && scene.context.layout !== 'table') {
    // A form may have its label on the line above.
    const above = lineAbove(scene, from, count === 0 ? mostNewlines : 1)
    if (above !== undefined) {
      count = readWords(scene.bytes, { from: above.from, to: above.to, count: 0 })
      count = readWords(scene.bytes, { from, to: start, count })
    }
  }
  const hits: Hit[] = []
  let crossed = 0
  for (let i = count - 1; i >= Math.max(0, count - reachBefore); i--) {
    // Another number in between: its label is not this one's.
    if (isDigit(scene.bytes, starts[i] ?? 0)) crossed += crossing(starts[i] ?? 0, ends[i] ?? 0)
    else addHit(scene, hits, { index: i, distance: count - i + crossed })
  }
  return hits
}

/** How much further off a word is for a number in between: behind a long one it speaks of that. */
const crossing = (start: number, end: number): number => (end - start < longNumber ? 4 : 8)

/** Between a label and its number may stand an empty line. */
const mostNewlines = 3
/** A line that is no longer is a label, and one that is not much longer when no sentence ends there. */
const [surelyLabel, mayBeLabel] = [25, 58]

/** The line above the one that begins here when it may be a label. */
function lineAbove(scene: Scene, start: number, newlines: number): { from: number; to: number } | undefined {
  const { bytes } = scene
  let to = start
  let crossed = 0
  while (to > 0 && isSpace(bytes, to - 1))
    if (bytes[--to] === newlineByte && ++crossed > newlines) return undefined
  const from = lineStart(scene, to, windowAbove)
  // A line with a number of its own is no label of the next.
  if (hasNumber(bytes, from, to)) return undefined
  if (bytes[to - 1] === colonByte || to - from < surelyLabel) return { from, to }
  const isLabel = to - from < mayBeLabel && (isLetter(bytes, to - 1) || endsLabel[bytes[to - 1] ?? 0] === 1)
  return isLabel ? { from, to } : undefined
}

/** So many digits in a row are a number that has its label with it. */
const longNumber = 6

function hasNumber(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0
  for (let i = from; i < to && digits < longNumber; i++) digits = isDigit(bytes, i) ? digits + 1 : 0
  return digits >= longNumber
}

const [newlineByte, spaceByte] = [10, 32]
const endsLabel = bytesOf(')*]')

const [colonByte, openingByte, closingByte, equalsByte, plusByte, hyphenByte, dotByte, strokeByte] = [
  58, 40, 41, 61, 43, 45, 46, 47,
]

function addHit(scene: Scene, hits: Hit[], { index, distance }: { index: number; distance: number }): void {
  const { bytes } = scene
  const [start, end] = [starts[index] ?? 0, ends[index] ?? 0]
  // "Kowalski M.": an initial, and no phone.
  const isInitial = end - start === 1 && bytes[end] === dotByte && bytes[start - 1] === spaceByte
  if (isInitial && isLetter(bytes, start - 2)) return
  const kinds =
    kindsOfFirst(scene, index) ??
    kindsOfWord(scene.contextWords, hashWord(scene.bytes, start, end)) ??
    kindsOfParts(scene, start, end) ??
    othersNumber(scene, start, end)
  if (kinds === undefined || (kinds.length === 1 && kinds[0] === 'OTHER' && isHolder(scene, index))) return
  hits.push({ word: { start, end }, kinds, distance })
}

/** "BSN klant", "KvK dossier": whose number it is, not what it is. */
function isHolder({ bytes, contextWords }: Scene, index: number): boolean {
  const [start, end] = [starts[index] ?? 0, ends[index] ?? 0]
  if (index === 0 || ends[index - 1] !== start - 1 || !isSpace(bytes, start - 1)) return false
  if (!holders.has(hashWord(bytes, start, end))) return false
  const hashAt = (at: number): number => hashWord(bytes, starts[at] ?? 0, ends[at] ?? 0)
  const label = index > 1 && numberWords.has(hashAt(index - 1)) ? index - 2 : index - 1
  const kinds = kindsOfWord(contextWords, hashAt(label))
  return kinds !== undefined && !kinds.includes('OTHER')
}

const holders = wordsOf('klant relatie debiteur crediteur lid dossier container machine contract')

/** "Steuer-ID", "order-id": of two words with a hyphen the first says of what the second is. */
function kindsOfFirst({ bytes, contextWords }: Scene, index: number): Hit['kinds'] | undefined {
  const start = starts[index] ?? 0
  if (bytes[start - 1] !== hyphenByte || index === 0 || ends[index - 1] !== start - 1) return undefined
  return kindsOfWord(contextWords, hashWord(bytes, starts[index - 1] ?? 0, start - 1))
}

/** "Tel/fax", "klant.bsn", "clientBsn": of words that are not known together the last; of "doc.nr" and "idCardNumber" the first too. */
function kindsOfParts({ bytes, contextWords }: Scene, start: number, end: number): Hit['kinds'] | undefined {
  let partEnd = end
  let isNumber = true
  let found: Hit['kinds'] | undefined
  for (let i = end - 1; i > start; i--) {
    const c = bytes[i] ?? 0
    const isJoined = joining[c] === 1
    if (!isJoined && !(isUpper(bytes, i) && isLetter(bytes, i - 1) && !isUpper(bytes, i - 1))) continue
    const partStart = isJoined ? i + 1 : i
    const isInitial = partEnd - partStart === 1
    const kinds = isInitial ? undefined : kindsOfWord(contextWords, hashWord(bytes, partStart, partEnd))
    // "BIG/AGB": two names of two numbers.
    if (kinds !== undefined && c === strokeByte) {
      const first = kindsOfWord(contextWords, hashWord(bytes, start, i))
      return first === undefined ? kinds : [...first, ...kinds]
    }
    if (kinds !== undefined && (isJoined || !ofMany.has(hashWord(bytes, partStart, partEnd)))) return kinds
    found ??= kinds
    // "kvk.nl" is a place on the web, "B.V." a form of firm, "t/m" no phone.
    isNumber &&= numberWords.has(hashWord(bytes, partStart, partEnd))
    if (c === dotByte && !isNumber) return undefined
    partEnd = i
  }
  if (partEnd - start === 1 && !isNumber) return found
  return partEnd === end ? undefined : (kindsOfWord(contextWords, hashWord(bytes, start, partEnd)) ?? found)
}

/** "IdCard", "macAddress": the word before says which. */
const ofMany = wordsOf('card kaart address adres addr code')
const numberWords = wordsOf('nr nummer number no num code')
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
  while (from < to && isSpace(bytes, from)) from++
  const hits: Hit[] = []
  while (from < to && closing[bytes[from] ?? 0] === 1) from++
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
  for (; i < to; i++) {
    // What ends the sentence is no part of the number.
    if (bytes[i] === dotByte && isSpace(bytes, i + 1)) break
    if (isOne(bytes, i, inNumber) || bytes[i] === openingByte || bytes[i] === closingByte) continue
    // Letters that stick to the number, or begin it, are part of it.
    const isPart =
      isWordByte(bytes, i) && (i === start || isLetterOrDigit(bytes, i - 1) || bytes[i - 1] === hyphenByte)
    if (!isPart) break
  }
  return i
}

/** What may stand between a number and the word behind it that names it. */
const closing = bytesOf(' ])"\'=>')

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
    i = endOfWord(bytes, i, to)
    if (bytes[i] === dotByte && bytes[i - 2] === dotByte) i++
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

/** Where the word ends that begins here: "b.s.n", "bsn/sofi". */
export function endOfWord(bytes: Uint8Array, start: number, to: number): number {
  let i = start
  for (;;) {
    while (i < to && isWordByte(bytes, i)) i++
    if (i + 1 >= to || joining[bytes[i] ?? 0] === 0 || !isLetter(bytes, i + 1)) return i
    i++
  }
}
