import {
  afterSeparator,
  bytesOf,
  isDigit,
  isLetter,
  isSpace,
  isWordly,
  lowerAt,
  threeAt,
  threesOf,
} from './characters.ts'
import { headAbove } from './head-above.ts'
import type { Scene } from './scene.ts'

// Looks at a few bytes before the patterns of the detectors are tried: nearly every number in a text is nothing. Each
// is true whenever its detector could find something (gates.test.ts holds it), so that it changes only the time.

const [space, hyphen, dot, slash, comma, quote] = [32, 45, 46, 47, 44, 39]

/** Whether a date may begin with the digits from `start` to `past`. */
export function mayBeDate({ bytes }: Scene, start: number, past: number): boolean {
  const count = past - start
  if (count > 2 && count !== 4 && count !== 6 && count !== 8) return false
  if (count === 6) return isDayMonth(bytes, start)
  const before = bytes[start - 1]
  if (start > 0 && (isWordly(bytes, start - 1) || before === hyphen || before === slash)) return false
  if (count === 8) return isCentury(bytes, start) || isCentury(bytes, start + 4)
  return isNumericDate(bytes, past) || hasMonth(bytes, past)
}

/** Whether four digits are a day and a month. */
function isDayMonth(bytes: Uint8Array, at: number): boolean {
  const [day, month] = [twoDigits(bytes, at), twoDigits(bytes, at + 2)]
  return day > 0 && day < 32 && month > 0 && month < 13
}

const twoDigits = (bytes: Uint8Array, at: number): number =>
  10 * ((bytes[at] ?? 0) - 48) + (bytes[at + 1] ?? 0) - 48

/** "1987", "2024". */
export function isCentury(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] === 49 && bytes[at + 1] === 57) || (bytes[at] === 50 && bytes[at + 1] === 48)
}

/** Whether one or two digits and others follow, with separators between: "12-3-1978", "12 . 3 . 1978", "1978/3/12". */
function isNumericDate(bytes: Uint8Array, past: number): boolean {
  const second = afterSeparators(bytes, past)
  if (second === past || !isDigit(bytes, second)) return false
  const secondEnd = isDigit(bytes, second + 1) ? second + 2 : second + 1
  const third = afterSeparators(bytes, secondEnd)
  return third > secondEnd && (isDigit(bytes, third) || bytes[third] === quote)
}

function afterSeparators(bytes: Uint8Array, from: number): number {
  let i = from
  for (let found = 0; found < 3; found++) i = afterSeparator(bytes, i)
  return i
}

/** Whether a month follows the number of a day: "12 maart", "3e mei", "4th of July". */
function hasMonth(bytes: Uint8Array, past: number): boolean {
  let i = past
  if (bytes[i] === dot) i++
  else while (i - past < 3 && isLetter(bytes, i)) i++
  if (bytes[i] === space || bytes[i] === hyphen) i++
  else if (bytes[i] === 0xc2 && bytes[i + 1] === 0xa0) i += 2
  else if (i === past || bytes[i - 1] !== dot) return false
  if (bytes[i] === space && bytes[i - 1] === hyphen) i++
  if (lowerAt(bytes, i) === 111 && lowerAt(bytes, i + 1) === 102 && bytes[i + 2] === space) i += 3
  return months.has(threeAt(bytes, i))
}

const encoder = new TextEncoder()

/** How the months begin in the four languages. */
const months = threesOf('jan feb mrt maa mar apr mei may mai jun jul aug sep okt oct nov dec dez')

/** How words begin or end that tell a birth; a degree sign and an asterisk mark one too. */
const births = threesOf('geb bor bir dob d.o ver gbd jar n\u00e9 nai do\u011f bda bev')
const birthMarks = bytesOf('*\xb0')
for (const letter of 'gbdvnjGBDVNJ') birthMarks[letter.charCodeAt(0)] = 2
/** As far as a word for a birth is looked for: on this line and the one above, and behind the date. */
const [birthBefore, birthAfter] = [100, 48]

/** Whether a word for a birth may stand beside the date here. */
export function mayBeBirth(scene: Scene, start: number): boolean {
  const { bytes, heads, lastBirth } = scene
  if (heads.length > 0 || headAbove(scene, start) !== '' || followsSex(bytes, start)) return true
  const end = Math.min(bytes.length, start + birthAfter)
  // Dates come in rows: what was searched for one is not searched for the next.
  if (start < lastBirth.until - birthAfter) lastBirth.until = 0
  for (let i = Math.max(lastBirth.until, start - birthBefore); i < end; i++) {
    const mark = birthMarks[bytes[i] ?? 0]
    if (mark !== 0 && (mark === 1 || births.has(threeAt(bytes, i)))) lastBirth.at = i
  }
  lastBirth.until = Math.max(lastBirth.until, end)
  return lastBirth.at >= start - birthBefore && lastBirth.at >= 0
}

/** "(m, 12-3-1978)": whether a bracket and a word stand before. */
function followsSex(bytes: Uint8Array, start: number): boolean {
  let i = bytes[start - 1] === space ? start - 2 : start - 1
  if (bytes[i] !== comma && bytes[i] !== semicolon && bytes[i] !== slash) return false
  const from = i--
  while (from - i < longestSex && isLetter(bytes, i)) i--
  return bytes[i] === opening
}

const longestSex = 8
const semicolon = 59

/** Whether these digits may be somebody's years: a word for it follows, or stands before them. */
export function mayBeAge(scene: Scene, start: number, past: number): boolean {
  const { bytes, heads } = scene
  if (past - start > 3) return false
  if (heads.length > 0) return true
  if (isCell(bytes, start, past) && headAbove(scene, start) !== '') return true
  const hasPart = (bytes[past] === dot || bytes[past] === comma) && isDigit(bytes, past + 1)
  const from = hasPart ? past + 2 : past
  let i = from
  while (i - from < maxBetween && (isDigit(bytes, i) || bytes[i] === space || bytes[i] === hyphen)) i++
  const after = lowerAt(bytes, i)
  const isBracketed = bytes[start - 1] === opening
  return (
    after === letterJ ||
    after === letterY ||
    isBracketed ||
    spans.has(threeAt(bytes, i)) ||
    endsClause(bytes, start, past) ||
    followsAge(bytes, start) ||
    followsListed(bytes, start)
  )
}

/** "Leeftijden: 4, 7 en 11": whether another number and a comma or "and" stand before. */
function followsListed(bytes: Uint8Array, start: number): boolean {
  if (bytes[start - 1] !== space) return false
  if (bytes[start - 2] === comma) return isDigit(bytes, start - 3)
  if (lowerAt(bytes, start - 2) === letterN) return bytes[start - 4] === space && isDigit(bytes, start - 5)
  return lowerAt(bytes, start - 3) === letterN && bytes[start - 5] === space && isDigit(bytes, start - 6)
}

/** "Karin wordt 50!", "(v/63)": whether two digits behind a word end what is said. */
function endsClause(bytes: Uint8Array, start: number, past: number): boolean {
  if (past - start !== 2 || clauseEnds[bytes[past] ?? newline] === 0) return false
  return bytes[start - 1] === space
    ? isLetter(bytes, start - 2) || bytes[start - 2] === comma
    : bytes[start - 1] === slash
}

const clauseEnds = bytesOf('.!?,;)\n\r')

/** How the words for months and weeks begin: of the youngest. */
const spans = threesOf('maa mnd mon wek wee gew len')

/** Whether the number may fill a cell of a table: what divides cells stands on either side, or the line ends. */
export function isCell(bytes: Uint8Array, start: number, past: number): boolean {
  const before = bytes[start - 1] ?? newline
  const divides =
    before === space
      ? bytes[start - 2] === space || dividing[bytes[start - 2] ?? 0] === 1
      : dividing[before] === 1
  if (!divides) return false
  const next = bytes[past] ?? newline
  return next === newline || next === 13 || next === letterJ || dividing[next] === 1 || next === space
}

const newline = 10
const dividing = bytesOf('\t;|,')

/** "34 jaar", "12 - 14 years old": what may stand between the number and the word. */
const maxBetween = 9
const [letterJ, letterY, letterN, opening] = [106, 121, 110, 40]

/** What may stand behind a word for an age that is not right before the number. */
const opensValue = bytesOf(':=>|\n')

/** The last two letters of "leeftijd", "age" and "aged", of "is" and "van" after them, and of what says it of somebody. */
const ageEndings = new Set(
  ['jd', 'ge', 'ed', 'is', 'an', 'as', 'dt', 'rd', 'am', 'nu', 'ft', 'je', 'jn', 'of', 'ls', 'na'].map(
    (two) => pairOf(two.charCodeAt(0), two.charCodeAt(1)),
  ),
)
const ben = threeAt(encoder.encode('ben'), 0)
const betweenLabel = bytesOf(`"':=*_.|<>)([];,/-`)
const maxLabel = 48

function followsAge(bytes: Uint8Array, start: number): boolean {
  let i = start - 1
  let isLabelled = false
  while (i > 0 && start - i <= maxLabel && (isSpace(bytes, i) || betweenLabel[bytes[i] ?? 0] === 1)) {
    if (opensValue[bytes[i] ?? 0] === 1) isLabelled = true
    i--
  }
  if (isLabelled && hasAgeWord(bytes, i)) return true
  return ageEndings.has(pairOf(lowerAt(bytes, i - 1), lowerAt(bytes, i))) || threeAt(bytes, i - 2) === ben
}

/** "Leeftijd patiënt", "age (years)": whether such a word ends here or a word or two before. */
function hasAgeWord(bytes: Uint8Array, end: number): boolean {
  for (let i = end; i > 1 && end - i < reachOfAge && bytes[i] !== newline; i--)
    if (ageWords.has(threeAt(bytes, i - 2))) return true
  return false
}

/** As far as such a word may stand before the signs that open the value. */
const reachOfAge = 26
const ageWords = threesOf('ijd age lft')

function pairOf(first: number, second: number): number {
  return (first << 8) | second
}

/** Whether more digits follow these as groups of the same number. */
export function hasMoreGroups({ bytes }: Scene, past: number): boolean {
  const next = afterSeparator(bytes, past)
  return next > past && isDigit(bytes, next)
}

/** Whether a phone number may go on after these digits, which begin with a nought. */
export function mayGoOnAsPhone({ bytes }: Scene, past: number): boolean {
  const next = bytes[past]
  return afterSeparator(bytes, past) > past || next === 40 || next === 41
}
