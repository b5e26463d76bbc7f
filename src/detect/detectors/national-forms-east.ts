import { passesLuhn } from '../digits.ts'
import { isDayFirst, isMod11And10, isMonthDay, weighedSum } from './national-checks.ts'
import type { NationalForm } from './national-forms.ts'

/** Of the countries east and north of the Netherlands, of Switzerland, of patients in Britain and of who is insured in Spain. */
export const easternForms: readonly NationalForm[] = [
  {
    country: 'AT',
    digits: [4, 10],
    pattern: /[1-9]\d{3}[ -]?(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-5])\d{2}(?![\w])/y,
    odds: -2,
    accepts: isAustrian,
  },
  {
    country: 'CH',
    digits: [3, 13],
    pattern: /756\.?\d{4}\.?\d{4}\.?\d{2}(?![\w])/y,
    odds: 1,
    exactly: /^756\.\d{4}\.\d{4}\.\d{2}$/,
    accepts: isSwiss,
  },
  // Of the pension insurance: the first letter of the name at birth stands in it.
  {
    country: 'DE',
    digits: [2, 8],
    pattern: /\d{2} ?(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2} ?[A-Z] ?\d{3}(?![\w])/iy,
    odds: 0.5,
    accepts: isGermanPension,
  },
  // Two countries that write and check them alike.
  {
    country: 'EE/LT',
    digits: [11],
    pattern: /[1-8]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}(?![\w])/y,
    odds: -2,
    accepts: isBaltic,
  },
  {
    country: 'LV',
    digits: [6],
    pattern: /(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-[0-2]\d{4}(?![\w])/y,
    odds: 0,
    accepts: isLatvian,
  },
  // Those given out since 2017 hold no date and no check.
  { country: 'LV', digits: [6, 11], pattern: /32\d{4}-?\d{5}(?![\w])/y, odds: -2.5, accepts: () => true },
  // Two countries that were one.
  {
    country: 'CZ/SK',
    digits: [6, 9, 10],
    pattern: /\d{2}[0-8]\d[0-3]\d\/?\d{3,4}(?![\w])/y,
    odds: -2,
    exactly: /\//,
    accepts: isCzech,
  },
  {
    country: 'BG',
    digits: [10],
    pattern: /\d{2}[0-5]\d[0-3]\d{5}(?![\w])/y,
    odds: -2.5,
    accepts: isBulgarian,
  },
  {
    country: 'GR',
    digits: [11],
    pattern: /(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{7}(?![\w])/y,
    odds: -2.5,
    accepts: (code) => isDayFirst(code) && passesLuhn(code),
  },
  { country: 'HR', digits: [11], pattern: /\d{11}(?![\w])/y, odds: -3.5, accepts: isMod11And10 },
  // As it stands in the number of who pays turnover tax.
  {
    country: 'HR',
    letters: [2],
    pattern: /HR ?\d{11}(?![\w])/y,
    odds: -1,
    accepts: (code) => isMod11And10(code.slice(2)),
  },
  { country: 'HU', digits: [10], pattern: /8\d{9}(?![\w])/y, odds: -3.5, accepts: isHungarianTax },
  {
    country: 'IS',
    digits: [6, 10],
    pattern: /[0-7]\d[01]\d{3}-?\d{3}[089](?![\w])/y,
    odds: -1,
    accepts: isIcelandic,
  },
  // Of Slovenia and the other countries of former Yugoslavia.
  {
    country: 'SI',
    digits: [13],
    pattern: /(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:9|0)\d{8}(?![\w])/y,
    odds: -1.5,
    accepts: isYugoslav,
  },
  {
    country: 'GB',
    digits: [3, 10],
    pattern: /\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w])/y,
    odds: -3.5,
    exactly: /^\d{3} \d{3} \d{4}$/,
    accepts: isHealthService,
  },
  {
    country: 'US',
    digits: [3],
    pattern: /(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/y,
    odds: -2,
    accepts: () => true,
  },
  { country: 'TR', digits: [11], pattern: /[1-9]\d{10}(?![\w])/y, odds: -2.5, accepts: isTurkish },
  {
    country: 'BR',
    digits: [3, 11],
    pattern: /\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w])|\d{11}(?![\w])/y,
    odds: -2.5,
    exactly: /-/,
    accepts: isBrazilian,
  },
  {
    country: 'ES',
    digits: [2, 12],
    pattern: /\d{2}[ /-]?(?:\d{8}[ /-]?\d{2}|\d{7}[ /-]?\d{3})(?![\w])/y,
    odds: -3,
    accepts: isSpanishInsured,
  },
]

function isTurkish(code: string): boolean {
  const tenth = weighedSum(code, [7, -1, 7, -1, 7, -1, 7, -1, 7]) % 10
  const eleventh = weighedSum(code, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10
  return (tenth + 10) % 10 === Number(code[9]) && eleventh === Number(code[10])
}

function isBrazilian(code: string): boolean {
  const first = weighedSum(code, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
  const second = weighedSum(code, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
  const checkOf = (rest: number): number => (rest < 2 ? 0 : 11 - rest)
  return !/^(\d)\1+$/.test(code) && checkOf(first) === Number(code[9]) && checkOf(second) === Number(code[10])
}

function isAustrian(code: string): boolean {
  const check = weighedSum(code, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11
  return check === Number(code[3])
}

function isSwiss(code: string): boolean {
  const sum = weighedSum(code, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3])
  return (10 - (sum % 10)) % 10 === Number(code[12])
}

/** The letter counts as its two digits in the alphabet; of each product the digits are added up. */
function isGermanPension(code: string): boolean {
  const letter = String(code.charCodeAt(8) - 64).padStart(2, '0')
  const digits = code.slice(0, 8) + letter + code.slice(9, 11)
  const sum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((all, weight, i) => {
    const product = weight * Number(digits[i])
    return all + Math.floor(product / 10) + (product % 10)
  }, 0)
  return isMonthDay(Number(code.slice(4, 6)), Number(code.slice(2, 4))) && sum % 10 === Number(code[11])
}

function isBaltic(code: string): boolean {
  const first = weighedSum(code, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11
  const second = weighedSum(code, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11
  const check = first < 10 ? first : second % 10
  return isMonthDay(Number(code.slice(3, 5)), Number(code.slice(5, 7))) && check === Number(code[10])
}

function isLatvian(code: string): boolean {
  const sum = weighedSum(code, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
  return isDayFirst(code) && ((1101 - sum) % 11) % 10 === Number(code[10])
}

/** Women have fifty added to the month, and since 2004 twenty may be. Those of before 1954 are shorter and hold no check. */
function isCzech(code: string): boolean {
  const month = Number(code.slice(2, 4)) % 50
  const year = Number(code.slice(0, 2))
  if (!isMonthDay(month > 20 ? month - 20 : month, Number(code.slice(4, 6)))) return false
  if (code.length === 9) return year <= 53 || year >= 80
  return Number(code) % 11 === 0 || (Number(code.slice(0, 9)) % 11 === 10 && code.endsWith('0'))
}

/** Who was born before 1900 has twenty added to the month, after 1999 forty. */
function isBulgarian(code: string): boolean {
  const sum = weighedSum(code, [2, 4, 8, 5, 10, 9, 7, 3, 6])
  const month = Number(code.slice(2, 4)) % 20
  return isMonthDay(month, Number(code.slice(4, 6))) && (sum % 11) % 10 === Number(code[9])
}

function isHungarianTax(code: string): boolean {
  return weighedSum(code, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === Number(code[9])
}

/** Firms have forty added to the day. */
function isIcelandic(code: string): boolean {
  const sum = weighedSum(code, [3, 2, 7, 6, 5, 4, 3, 2])
  const day = Number(code.slice(0, 2)) % 40
  return isMonthDay(Number(code.slice(2, 4)), day) && (11 - (sum % 11)) % 11 === Number(code[8])
}

function isYugoslav(code: string): boolean {
  const check = 11 - (weighedSum(code, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)
  return isDayFirst(code) && check !== 10 && check % 11 === Number(code[12])
}

function isHealthService(code: string): boolean {
  return (11 - (weighedSum(code, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === Number(code[9])
}

/** The rest by 97 of province and number, in which a number of seven digits stands without its nought. */
function isSpanishInsured(code: string): boolean {
  const [province, number, check] = [code.slice(0, 2), Number(code.slice(2, 10)), Number(code.slice(10))]
  const whole =
    number < 10_000_000 ? Number(province) * 10_000_000 + number : Number(province + code.slice(2, 10))
  return whole % 97 === check
}
