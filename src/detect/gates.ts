import {
  character,
  isDigit,
  isLetter,
  isLetterOrDigit,
  isOne,
  isUpper,
  isWordly,
  lowerAt,
} from './characters.ts'
import type { Kind } from './kinds.ts'
import type { Scene } from './scene.ts'

// Looks at a few bytes before the patterns of the detectors are tried: nearly every number in a text is nothing. Each
// is true whenever its detector could find something (gates.test.ts holds it), so that it changes only the time.

const [space, hyphen, dot, slash, colon] = [32, 45, 46, 47, 58]

/** First letters of the months in the four languages. */
const monthLetters = new Set([...'jfmasond'].map((letter) => letter.charCodeAt(0)))
const ordinalLetters = new Set([...'esdnrt'].map((letter) => letter.charCodeAt(0)))

const isMonthOrDigit = (bytes: Uint8Array, at: number): boolean =>
  isDigit(bytes, at) || monthLetters.has(lowerAt(bytes, at))

/** Whether a date may begin with the digits from `start` to `past`. */
export function mayBeDate({ bytes }: Scene, start: number, past: number): boolean {
  const before = bytes[start - 1]
  if (start > 0 && (isWordly(bytes, start - 1) || before === hyphen || before === slash)) return false
  const next = bytes[past]
  const count = past - start
  if (count === 8) return true
  if (count === 4) return next === hyphen || next === slash || next === dot
  if (count > 2 || next === undefined) return false
  const second = bytes[past + 1]
  if (next === space) {
    if (isMonthOrDigit(bytes, past + 1)) return true
    const isSeparator = isOne(bytes, past + 1, character.separator)
    return isSeparator && (isDigit(bytes, past + 2) || bytes[past + 2] === space)
  }
  if (next === hyphen || next === slash || next === dot) {
    if (isMonthOrDigit(bytes, past + 1) || second === hyphen) return true
    return second === space && isMonthOrDigit(bytes, past + 2)
  }
  return ordinalLetters.has(lowerAt(bytes, past))
}

/** Whether an address may end or begin with these digits: "Kerkstraat 14", "12 High Street". */
export function mayBeAddress({ bytes }: Scene, start: number, past: number): boolean {
  if (bytes[start - 1] === space && followsCapital(bytes, start - 2)) return true
  const end = isLetter(bytes, past) ? past + 1 : past
  return bytes[end] === space && isUpper(bytes, end + 1)
}

/** No name of a street is longer. */
const maxStreet = 60
const apostrophe = 39

function followsCapital(bytes: Uint8Array, last: number): boolean {
  for (let i = last; i >= 0 && last - i < maxStreet; i--) {
    const c = bytes[i]
    if (isUpper(bytes, i) || c === 0xc3) return true
    if (!isOne(bytes, i, character.lower | character.high) && c !== dot && c !== hyphen && c !== apostrophe)
      return false
  }
  return false
}

/** "34 jaar", "12 - 14 years old": what may stand between the number and the word. */
const maxBetween = 9
const [letterJ, letterY] = [106, 121]

/** Whether these digits may be somebody's years: a word for it follows, or stands before them. */
export function mayBeAge({ bytes, heads }: Scene, start: number, past: number): boolean {
  if (past - start > 3) return false
  if (heads.length > 0) return true
  const hasPart = (bytes[past] === dot || bytes[past] === 44) && isDigit(bytes, past + 1)
  const from = hasPart ? past + 2 : past
  let i = from
  while (i - from < maxBetween && (isDigit(bytes, i) || bytes[i] === space || bytes[i] === hyphen)) i++
  const after = lowerAt(bytes, i)
  return after === letterJ || after === letterY || followsAge(bytes, start)
}

/** The last two letters of "leeftijd", "age" and "aged", and of "is" and "van" after them. */
const ageEndings = new Set(
  ['jd', 'ge', 'ed', 'is', 'an'].map((ending) => pairOf(ending.charCodeAt(0), ending.charCodeAt(1))),
)
const betweenLabel = new Set([...`"':=`].map((one) => one.charCodeAt(0)))
const maxLabel = 40

function followsAge(bytes: Uint8Array, start: number): boolean {
  let i = start - 1
  while (
    i > 0 &&
    start - i <= maxLabel &&
    (isOne(bytes, i, character.space) || betweenLabel.has(bytes[i] ?? 0))
  )
    i--
  return ageEndings.has(pairOf(lowerAt(bytes, i - 1), lowerAt(bytes, i)))
}

function pairOf(first: number, second: number): number {
  return (first << 8) | second
}

/** Whether a postcode may begin with these four digits: two letters follow, with at most two spaces between. */
export function mayBePostcode({ bytes }: Scene, past: number): boolean {
  let i = past
  while (i - past < 2 && isOne(bytes, i, character.space | character.high)) i++
  return isLetter(bytes, i)
}

/** Whether more digits follow these as groups of the same number. */
export function hasMoreGroups({ bytes }: Scene, past: number): boolean {
  return isOne(bytes, past, character.separator) && isDigit(bytes, past + 1)
}

/** Whether a phone number may go on after these digits, which begin with a nought. */
export function mayGoOnAsPhone({ bytes }: Scene, past: number): boolean {
  const next = bytes[past]
  return isOne(bytes, past, character.separator) || next === 40 || next === 41 || next === 0xa0
}

/** Whether what follows the digits may make them a code: a letter at once, or after a hyphen, stop or colon. */
export function mayBeginCode({ bytes }: Scene, start: number, past: number): boolean {
  if (past - start >= 20 || isLetter(bytes, past)) return true
  const next = bytes[past]
  if (next === hyphen || next === dot) return isLetterOrDigit(bytes, past + 1)
  return next === colon && past - start === 2 && isOne(bytes, past + 1, character.hex)
}

/** What the first bytes of a word of letters and digits show of the codes it could be. */
export interface CodeForm {
  /** Letters at its beginning, counted up to five. */
  readonly letters: number
  /** Digits at its beginning, counted up to five; 0 when letters begin it. */
  readonly digits: number
  /** Letters and digits up to what is neither, counted up to thirty. */
  readonly size: number
  /** The first letter as written. */
  readonly first: number
  /** Two or four hexadecimal digits with a divider after them. */
  readonly isHardware: boolean
  /** Its tenth place is a digit, as in a line for machines. */
  readonly isMachineLine: boolean
  /** Long enough for a national number, which has digits in every form. */
  readonly isNational: boolean
}

const maxSize = 30

/** The form of the word that begins here. */
export function formOfCode({ bytes }: Scene, start: number): CodeForm {
  const letters = countOf(bytes, start, { bits: character.upper | character.lower, most: 5 })
  const digits = countOf(bytes, start, { bits: character.digit, most: 5 })
  const size = countOf(bytes, start, {
    bits: character.upper | character.lower | character.digit,
    most: maxSize,
  })
  const third = bytes[start + 2]
  return {
    letters,
    digits,
    size,
    first: bytes[start] ?? 0,
    isHardware: third === colon || third === hyphen || bytes[start + 4] === dot,
    isMachineLine: isDigit(bytes, start + 9),
    // British ones begin with two letters, Spanish ones may with one, Italian ones have sixteen in a row; others begin
    // with five digits or more, or with groups of fewer.
    isNational:
      digits === 5 || (digits > 0 && size === digits) || (letters > 0 && letters <= 2) || size === 16,
  }
}

function countOf(
  bytes: Uint8Array,
  start: number,
  { bits, most }: { readonly bits: number; readonly most: number },
): number {
  let i = start
  while (i - start < most && isOne(bytes, i, bits)) i++
  return i - start
}

const keyLetters = new Set([...'AgsrxSne'].map((letter) => letter.charCodeAt(0)))

/** Whether a code of this kind may have this form. */
export function mayBeCode(kind: Kind, form: CodeForm): boolean {
  const { letters, digits, size } = form
  switch (kind) {
    case 'IBAN':
    case 'NL_BTW':
      return letters === 2
    case 'PASSWORD':
      return keyLetters.has(form.first)
    case 'CRYPTO':
      return size >= 12 && (digits > 0 || letters === 2)
    case 'NL_KENTEKEN':
      return letters <= 4 && digits <= 4
    case 'NL_PASSPORT_ID':
      return size === 9 || form.isMachineLine
    default:
      return true
  }
}
