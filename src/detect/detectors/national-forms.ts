import { modulo97, passesLuhn } from '../digits.ts'
import { daysOfMonths, isDayFirst, isMod11And10, isMonthDay, weighedSum } from './national-checks.ts'

/** How a number of a country's citizens is written, and what checks it. */
export interface NationalForm {
  readonly country: string
  readonly pattern: RegExp
  /** How many digits, or letters, may begin it before anything else; six letters are six or more. */
  readonly digits?: readonly number[]
  readonly letters?: readonly number[]
  readonly accepts: (code: string) => boolean
  /** Log-odds without a word beside it: how rarely chance passes the form and its check. */
  readonly odds: number
  /** Written with all its signs, as on the document itself, which chance hardly does. */
  readonly exactly?: RegExp
}

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'
const italianOdd = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
]
const finnish = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Of the countries around the Netherlands, south and north. Forms with their checks, as the issuing countries publish them. */
export const nationalForms: readonly NationalForm[] = [
  {
    country: 'BE',
    digits: [2, 4, 6, 9, 11],
    pattern: /\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. -]?\d{2}(?![\w])/y,
    odds: -1,
    exactly: /^\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}$/,
    accepts: isBelgian,
  },
  {
    country: 'DE',
    digits: [2, 5, 8, 11],
    pattern: /[1-9]\d ?\d{3} ?\d{3} ?\d{3}(?![\w])/y,
    odds: -3,
    exactly: /^\d{2} \d{3} \d{3} \d{3}$/,
    accepts: isGermanTax,
  },
  {
    country: 'FR',
    digits: [1, 3, 5, 6, 7, 10, 13, 15],
    pattern: /[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?![\w])/y,
    odds: 1.5,
    accepts: isFrench,
  },
  {
    country: 'ES',
    digits: [2, 7, 8],
    letters: [1],
    pattern: /(?:\d{7}-|\d{8}-?|\d{2}\.\d{3}\.\d{3}-?|[XYZ]-?\d{7}-?)[A-HJ-NP-TV-Z](?![\w])/iy,
    odds: 0.8,
    accepts: isSpanish,
  },
  {
    country: 'IT',
    letters: [6],
    pattern: /[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[ -]?[A-Z][0-9LMNP-V]{3}[A-Z](?![\w])/iy,
    odds: 3,
    accepts: isItalian,
  },
  // Of a firm, and of who trades under the own name.
  { country: 'IT', digits: [11], pattern: /\d{11}(?![\w])/y, odds: -3.5, accepts: isItalianFirm },
  { country: 'PL', digits: [11], pattern: /\d{11}(?![\w])/y, odds: -2.5, accepts: isPesel },
  {
    country: 'GB',
    letters: [2],
    pattern:
      /(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\w])/iy,
    odds: 0.5,
    accepts: (code) => code.length === 9,
  },
  {
    country: 'SE',
    digits: [6, 8],
    pattern: /(?:(?:18|19|20)\d{2}|\d{2})\d{4}[-+]\d{4}(?![\w])/y,
    odds: 0.8,
    accepts: isSwedish,
  },
  { country: 'SE', digits: [12], pattern: /(?:18|19|20)\d{10}(?![\w])/y, odds: -1, accepts: isSwedish },
  { country: 'SE', digits: [10], pattern: /\d{10}(?![\w])/y, odds: -3.5, accepts: isSwedish },
  {
    country: 'FI',
    digits: [6],
    pattern: /(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![\w])/y,
    odds: 2,
    accepts: isFinnish,
  },
  {
    country: 'DK',
    digits: [6],
    pattern: /(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-\d{4}(?![\w])/y,
    odds: -1.5,
    accepts: isDayFirst,
  },
  {
    country: 'NO',
    digits: [6, 11],
    pattern: /(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{2} ?\d{5}(?![\w])/y,
    odds: -2.5,
    accepts: isNorwegian,
  },
  {
    country: 'PT',
    digits: [3, 6, 9],
    pattern: /[1235689]\d{2} ?\d{3} ?\d{3}(?![\w])/y,
    odds: -4,
    accepts: isPortuguese,
  },
  {
    country: 'RO',
    digits: [13],
    pattern: /[1-8]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{6}(?![\w])/y,
    odds: -1.5,
    accepts: isRomanian,
  },
  { country: 'IE', digits: [7], pattern: /\d{7}[A-W][AHWTX]?(?![\w])/y, odds: -1, accepts: isIrish },
]

function isBelgian(code: string): boolean {
  const [base, rest] = [code.slice(0, 9), Number(code.slice(9))]
  const month = Number(code.slice(2, 4)) % 20
  const day = Number(code.slice(4, 6))
  // Who does not know the day of birth has noughts there.
  if (month > 12 || day > (month === 0 ? 31 : (daysOfMonths[month - 1] ?? 0))) return false
  return 97 - modulo97(base) === rest || 97 - modulo97(`2${base}`) === rest
}

/** ISO 7064 mod 11,10, and one digit that stands two or three times among the first ten; in numbers for tests none does. */
function isGermanTax(code: string): boolean {
  const counts = new Map<string, number>()
  for (const c of code.slice(0, 10)) counts.set(c, (counts.get(c) ?? 0) + 1)
  const repeated = [...counts.values()].filter((n) => n > 1)
  return isMod11And10(code) && repeated.length <= 1 && (repeated[0] ?? 0) <= 3
}

function isFrench(code: string): boolean {
  const digits = code.replace('2A', '19').replace('2B', '18')
  return 97 - modulo97(digits.slice(0, 13)) === Number(digits.slice(13))
}

function isSpanish(code: string): boolean {
  const digits = code.slice(0, -1).replace(/^[XYZ]/, (c) => String('XYZ'.indexOf(c)))
  return dniLetters[Number(digits) % 23] === code.at(-1)
}

function isItalian(code: string): boolean {
  let sum = 0
  for (let i = 0; i < 15; i++) {
    const c = code.charCodeAt(i)
    const index = c >= 65 ? c - 65 : c - 48
    sum += i % 2 === 0 ? (italianOdd[index] ?? 0) : index
  }
  return String.fromCharCode(65 + (sum % 26)) === code[15]
}

function isItalianFirm(code: string): boolean {
  return !code.startsWith('0000000') && passesLuhn(code)
}

function isPesel(code: string): boolean {
  const month = Number(code.slice(2, 4)) % 20
  const sum = weighedSum(code, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3])
  return isMonthDay(month, Number(code.slice(4, 6))) && (10 - (sum % 10)) % 10 === Number(code[10])
}

function isSwedish(written: string): boolean {
  const digits = written.replace(/[-+]/, '').slice(-10)
  // Who lives there for a while has sixty added to the day.
  return isMonthDay(Number(digits.slice(2, 4)), Number(digits.slice(4, 6)) % 60) && passesLuhn(digits)
}

function isFinnish(written: string): boolean {
  return (
    isDayFirst(written) && finnish[Number(written.slice(0, 6) + written.slice(7, 10)) % 31] === written[10]
  )
}

function isNorwegian(code: string): boolean {
  const first = weighedSum(code, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
  const second = weighedSum(code, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
  // Who has no full number yet has forty added to the day.
  const [day, month] = [Number(code.slice(0, 2)) % 40, Number(code.slice(2, 4)) % 40]
  return isMonthDay(month, day) && first % 11 === 0 && second % 11 === 0
}

function isPortuguese(code: string): boolean {
  const rest = 11 - (weighedSum(code, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)
  return (rest > 9 ? 0 : rest) === Number(code[8])
}

function isRomanian(code: string): boolean {
  const rest = weighedSum(code, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
  const isDay = isMonthDay(Number(code.slice(3, 5)), Number(code.slice(5, 7)))
  return isDay && (rest === 10 ? 1 : rest) === Number(code[12])
}

function isIrish(code: string): boolean {
  const second = code[8] === undefined || 'WTX'.includes(code[8]) ? 0 : code.charCodeAt(8) - 64
  const sum = weighedSum(code, [8, 7, 6, 5, 4, 3, 2]) + 9 * second
  return 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23] === code[7]
}
