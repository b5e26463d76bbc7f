import { fold, gaps, type Folded } from './folded.ts'
import { dayOf, serialsOf, waysOfDay } from './days.ts'

/** What must go: a value, with other ways in which the same is written. */
export interface Target {
  readonly value: string
  readonly spellings?: readonly string[]
  /** Of these the ones that are words as well: they go only where they stand as what is meant. */
  readonly words?: readonly string[]
}

/** How words that are targets are told from the same words in a text. */
export interface Telling {
  readonly isMeant: (text: string, place: { readonly start: number; readonly end: number }) => boolean
  /** In these a word is never meant: the organisation's own name. */
  readonly within: readonly string[]
}

const allMeant: Telling = { isMeant: () => true, within: [] }

/** Where a target stands in a text: from the first of its letters up to the last. */
export interface Hit {
  readonly start: number
  readonly end: number
  /** Which target: its place in the list. */
  readonly target: number
}

/** Finds the targets in a text however they are cased, spaced, accented, hyphenated or escaped. */
export interface Matcher {
  readonly find: (text: string) => readonly Hit[]
  readonly has: (text: string) => boolean
  /** Whether bytes that may be noise hold a target as it is written, in one of the usual charsets: short ones would be found by chance. */
  readonly hasInNoise: (bytes: Buffer) => boolean
  /** The target that a number in a cell stands for, such as a birthday that is kept as a count of days; -1 when none. */
  readonly targetOfNumber: (value: number) => number
}

interface Pattern {
  /** Letters and digits only, folded. */
  readonly text: string
  /** Numbers and codes: these are spaced in any way. */
  readonly isCode: boolean
  /** Also a word: where it stands tells whether it is meant. */
  readonly isWord: boolean
  /** Before which letters a word begins. */
  readonly breaks: ReadonlySet<number>
  readonly target: number
}

/** Less says nothing: every text has it. */
const leastLetters = 2

/** Values that are too short to be found without taking half of a text along. */
export function isTooShort({ value }: Target): boolean {
  return fold(value).text.length < leastLetters
}

/** Makes the finder of these targets. */
export function createMatcher(targets: readonly Target[], telling = allMeant): Matcher {
  const patterns = targets.flatMap((target, i) => patternsOf(target, i))
  const around = telling.within.map((phrase) => patternOf(phrase, -1))
  const hitsIn = (text: string): Iterable<Hit> => told(text, { patterns, around, telling })
  const needles = needlesOf(targets)
  const capitalised = needlesAsWritten(targets)
  const serials = new Map(targets.flatMap((target, i) => serialsOf(target.value).map((n) => [n, i] as const)))
  return {
    find: (text) => apart(hitsIn(text)),
    has: (text) => hitsIn(text)[Symbol.iterator]().next().done !== true,
    hasInNoise: (bytes) => {
      const plain = bytes.toString('latin1')
      const lower = plain.toLowerCase()
      return (
        needles.some((needle) => lower.includes(needle)) ||
        capitalised.some((needle) => plain.includes(needle))
      )
    },
    targetOfNumber: (value) => serials.get(Math.floor(value)) ?? -1,
  }
}

/** By chance six letters in a row stand once in some hundred megabytes of noise. */
const leastLettersInNoise = 6

/** The spellings byte by byte, in small letters where these have one byte. */
function needlesOf(targets: readonly Target[]): string[] {
  return targets
    .flatMap(({ value, spellings = [], words = [] }) =>
      [value, ...spellings].filter((spelling) => !words.includes(spelling)),
    )
    .flatMap(bytesOf)
    .map((bytes) => bytes.toLowerCase())
}

/** Words byte by byte, as they are capitalised: in noise nothing stands around a word that could tell. */
function needlesAsWritten(targets: readonly Target[]): string[] {
  return targets.flatMap(({ words = [] }) => words).flatMap(bytesOf)
}

function bytesOf(spelling: string): string[] {
  if (fold(spelling).text.length < leastLettersInNoise) return []
  const wide = Buffer.from(spelling, 'utf16le')
  return [Buffer.from(spelling), Buffer.from(spelling, 'latin1'), wide, Buffer.from(wide).swap16()].map(
    (bytes) => bytes.toString('latin1'),
  )
}

interface Told {
  readonly patterns: readonly Pattern[]
  readonly around: readonly Pattern[]
  readonly telling: Telling
}

/** All hits but words that are not meant where they stand. */
function* told(text: string, { patterns, around, telling }: Told): Generator<Hit> {
  let phrases: readonly Hit[] | undefined
  for (const { isWord, ...hit } of hitsOf(text, patterns)) {
    if (isWord) {
      if (!telling.isMeant(text, hit)) continue
      phrases ??= [...hitsOf(text, around)]
      if (phrases.some(({ start, end }) => start <= hit.start && hit.end <= end)) continue
    }
    yield hit
  }
}

function patternsOf({ value, spellings = [], words = [] }: Target, target: number): Pattern[] {
  const asWords = new Set(words.map((word) => fold(word).text))
  const byText = new Map<string, Pattern>()
  for (const spelling of [value, ...spellings].flatMap(waysOf)) {
    const plain = patternOf(spelling, target)
    const pattern = { ...plain, isWord: asWords.has(plain.text) }
    if (pattern.text.length >= leastLetters && !byText.has(pattern.text)) byText.set(pattern.text, pattern)
  }
  return [...byText.values()]
}

function patternOf(spelling: string, target: number): Pattern {
  const { text, gaps: before } = fold(spelling)
  const breaks = new Set<number>()
  before.forEach((gap, i) => {
    if (i > 0 && gap >= gaps.unsure) breaks.add(i)
  })
  return { text, isCode: isCode(spelling), isWord: false, breaks, target }
}

/** Numbers with few letters: of an account, a plate, a telephone, a day. */
function isCode(spelling: string): boolean {
  const digits = spelling.match(/\d/g)?.length ?? 0
  return digits >= 3 && !/\p{L}{5}|@/u.test(spelling) && (spelling.match(/\p{L}/gu)?.length ?? 0) <= digits
}

/** Other ways in which people write the same value. */
function waysOf(value: string): string[] {
  const bare = value.replaceAll(/[\s.()/-]/g, '')
  const day = dayOf(value)
  if (day !== undefined) return [value, ...waysOfDay(day)]
  const phone = /^(?:0|\+?31|0031)(?:0)?([1-9]\d{8})$/.exec(bare)?.[1]
  if (phone !== undefined)
    return [value, `0${phone}`, `31${phone}`, `310${phone}`, `0031${phone}`, `00310${phone}`, phone]
  if (/^0\d{7,}$/.test(bare)) return [value, bare.replace(/^0+/, '')]
  return [value, ...turned(value)]
}

/** A name in all its turns: "Jansen, Jan" and "Vries, Jan de". */
function turned(value: string): string[] {
  const words = value.split(/[\s,]+/).filter((word) => word !== '')
  if (words.length < 2 || words.length > maxTurned || /[\d@:/]/.test(value)) return []
  return words.slice(1).map((_, i) => [...words.slice(i + 1), ...words.slice(0, i + 1)].join(' '))
}

const maxTurned = 6

function* hitsOf(text: string, patterns: readonly Pattern[]): Generator<Hit & Pick<Pattern, 'isWord'>> {
  if (patterns.length === 0) return
  const folded = fold(text)
  for (const pattern of patterns) {
    for (
      let at = folded.text.indexOf(pattern.text);
      at >= 0;
      at = folded.text.indexOf(pattern.text, at + 1)
    ) {
      const end = endOf(folded, pattern, at)
      if (end < 0) continue
      const { target, isWord } = pattern
      const hit = { start: folded.starts[at] ?? 0, end: folded.ends[end - 1] ?? 0, target, isWord }
      if (pattern.text.length >= leastLettersInCipher || !isInCipher(text, hit)) yield hit
    }
  }
}

/** Short words stand by chance in a signature or a picture that is written in letters (base64). */
const leastLettersInCipher = 8
const leastCipher = 60

/** True within a long row of letters and digits in which capitals, small letters and digits alternate as they never do in words. */
function isInCipher(text: string, { start, end }: Hit): boolean {
  const before = /[A-Za-z0-9+/=_-]*$/.exec(text.slice(Math.max(0, start - leastCipher), start))?.[0] ?? ''
  const after = /^[A-Za-z0-9+/=_-]*/.exec(text.slice(end, end + leastCipher))?.[0] ?? ''
  const around = before + after
  if (around.length < leastCipher - (end - start)) return false
  const share = (letters: RegExp): number => (around.match(letters)?.length ?? 0) / around.length
  return share(/[A-Z]/g) > 0.2 && share(/[a-z]/g) > 0.2 && share(/\d/g) > 0.04
}

/** Where the pattern that stands at a place ends there; -1 when it is part of something else. */
function endOf(folded: Folded, pattern: Pattern, at: number): number {
  const end = at + pattern.text.length
  for (let i = at + 1; i < end; i++) {
    const gap = folded.gaps[i] ?? 0
    if (gap === gaps.far || (gap === gaps.words && !pattern.isCode && !pattern.breaks.has(i - at))) return -1
  }
  if (!isEdge(folded, pattern, at)) return -1
  if (isEdge(folded, pattern, end)) return end
  // "Jansens auto" is the car of Jansen.
  const isOwner = !pattern.isCode && pattern.text.length >= leastOwner && folded.text.charAt(end) === 's'
  return isOwner && isEdge(folded, pattern, end + 1) ? end + 1 : -1
}

const leastOwner = 4

/** True when a word or number begins or ends between two neighbours. */
function isEdge(folded: Folded, { isCode }: Pattern, at: number): boolean {
  const { text } = folded
  if (at === 0 || at === text.length || (folded.gaps[at] ?? 0) >= gaps.unsure) return true
  const before = kindOf(text, at - 1)
  const after = kindOf(text, at)
  // Writing without spaces has no edges to go by.
  if (before === 'sign' || after === 'sign' || before !== after) return true
  return isCode && before === 'letter'
}

function kindOf(text: string, at: number): 'digit' | 'letter' | 'sign' {
  const code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) return 'digit'
  return code >= 0x2e80 && code < 0xac00 ? 'sign' : 'letter'
}

/** In order, with those that touch each other as one. */
function apart(hits: Iterable<Hit>): Hit[] {
  const found: Hit[] = []
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1)
    if (last === undefined || hit.start >= last.end) found.push(hit)
    else if (hit.end > last.end) found.splice(-1, 1, { ...last, end: hit.end })
  }
  return found
}
