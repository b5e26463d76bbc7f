import { isDigit } from '../characters.ts'
import type { Examples } from '../detector.ts'
import { modulo97 } from '../digits.ts'
import { wordsNear } from '../near.ts'
import type { Claim, Scene } from '../scene.ts'

interface NationalForm {
  readonly country: string
  readonly pattern: RegExp
  /** How many digits may begin it before anything else; 0: a letter does. */
  readonly opens: readonly number[]
  readonly accepts: (code: string) => boolean
  /** Log-odds without a word beside it: how rarely chance passes the form and its check. */
  readonly odds: number
}

const digitSum = (code: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (code.charCodeAt(i) - 48), 0)

const isMonthDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'
const italianOdd = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
]
const finnish = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Forms with their checks, as the issuing countries publish them. */
const forms: readonly NationalForm[] = [
  {
    country: 'BE',
    opens: [2, 4, 6, 9, 11],
    pattern: /\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}(?![\w])/y,
    odds: -1,
    accepts: isBelgian,
  },
  {
    country: 'DE',
    opens: [2, 5, 8, 11],
    pattern: /[1-9]\d ?\d{3} ?\d{3} ?\d{3}(?![\w])/y,
    odds: -3,
    accepts: isGermanTax,
  },
  {
    country: 'FR',
    opens: [1, 3, 5, 6, 7, 10, 13, 15],
    pattern: /[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?![\w])/y,
    odds: 1.5,
    accepts: isFrench,
  },
  {
    country: 'ES',
    opens: [0, 8],
    pattern: /(?:\d{8}|[XYZ]-?\d{7})-?[A-HJ-NP-TV-Z](?![\w])/y,
    odds: 0.8,
    accepts: isSpanish,
  },
  {
    country: 'IT',
    opens: [0],
    pattern: /[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z](?![\w])/iy,
    odds: 3,
    accepts: isItalian,
  },
  { country: 'PL', opens: [11], pattern: /\d{11}(?![\w])/y, odds: -2.5, accepts: isPesel },
  {
    country: 'GB',
    opens: [0],
    pattern:
      /(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\w])/iy,
    odds: 0.5,
    accepts: (code) => code.length === 9,
  },
  {
    country: 'SE',
    opens: [6, 8],
    pattern: /(?:(?:19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[1-8]\d|9[01])[-+]\d{4}(?![\w])/y,
    odds: 0.8,
    accepts: isSwedish,
  },
  {
    country: 'FI',
    opens: [6],
    pattern: /(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![\w])/y,
    odds: 2,
    accepts: isFinnish,
  },
  {
    country: 'DK',
    opens: [6],
    pattern: /(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-\d{4}(?![\w])/y,
    odds: -1.5,
    accepts: () => true,
  },
  {
    country: 'NO',
    opens: [6, 11],
    pattern: /(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{2} ?\d{5}(?![\w])/y,
    odds: -2.5,
    accepts: isNorwegian,
  },
  {
    country: 'PT',
    opens: [3, 6, 9],
    pattern: /[1235689]\d{2} ?\d{3} ?\d{3}(?![\w])/y,
    odds: -4,
    accepts: isPortuguese,
  },
  {
    country: 'RO',
    opens: [13],
    pattern: /[1-8]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{6}(?![\w])/y,
    odds: -1.5,
    accepts: isRomanian,
  },
  { country: 'IE', opens: [7], pattern: /\d{7}[A-W][AHWTX]?(?![\w])/y, odds: -1, accepts: isIrish },
]

const maxDigits = 15
/** The forms by how many digits begin them. */
const formsByDigits = Array.from({ length: maxDigits + 1 }, (_, count) =>
  forms.filter(({ opens }) => opens.includes(count)),
)

/** Words that name a national number, by country; the near-word table knows them all as NATIONAL_ID. */
export const nationalIdWords = [
  'rijksregister',
  'insz',
  'rijksregisternr',
  'niss',
  'registre',
  'steuer',
  'steuerid',
  'steueridentifikations',
  'steuer-id',
  'idnr',
  'nir',
  'sécurité',
  'secu',
  'insee',
  'dni',
  'nie',
  'nif',
  'codice',
  'fiscale',
  'cf',
  'pesel',
  'nino',
  'insurance',
  'national',
  'ni',
  'personnummer',
  'henkilötunnus',
  'hetu',
  'cpr',
  'fødselsnummer',
  'cnp',
  'pps',
  'ppsn',
  'contribuinte',
  'identity',
  'steuernummer',
]

export const nationalIdExamples: Examples = {
  finds: [
    'rijksregisternummer 85.07.30-033.28',
    'DNI: 12345678Z',
    'PESEL 44051401359',
    'National Insurance number AB 12 34 56 C',
    'Codice fiscale: RSSMRA85T10A562S',
    'HETU 131052-308T',
  ],
  ignores: ['85.07.30-033.29', 'PESEL 44051401358', 'order 44051401359', 'DNI 12345678A'],
}

/** A number of another country's citizens that begins here, with the country before it in the value. */
export function readNationalId(scene: Scene, start: number): Claim | undefined {
  const candidates = formsByDigits[digitsAt(scene, start)]
  if (candidates === undefined || candidates.length === 0) return undefined
  if (/[\w.,\-/]/.test(scene.text[start - 1] ?? ' ')) return undefined
  let best: Claim | undefined
  for (const { country, pattern, accepts, odds } of candidates) {
    pattern.lastIndex = start
    const match = pattern.exec(scene.text)?.[0]
    if (match === undefined) continue
    const code = match.replace(/[ .-]/g, '').toUpperCase()
    if (!accepts(country === 'SE' || country === 'FI' ? match.toUpperCase() : code)) continue
    const near = wordsNear(scene, start)
    const total = odds + near.odds('NATIONAL_ID')
    const word = near.wordFor('NATIONAL_ID')
    if (total <= (best?.odds ?? 0)) continue
    best = {
      kind: 'NATIONAL_ID',
      start,
      end: start + match.length,
      value: `${country}:${code}`,
      odds: total,
      reasons:
        word === undefined
          ? [{ code: 'check-digit' }]
          : [{ code: 'check-digit' }, { code: 'near-word', word }],
    }
  }
  return best
}

function digitsAt({ bytes }: Scene, start: number): number {
  let i = start
  while (i - start <= maxDigits && isDigit(bytes, i)) i++
  return i - start
}

function isBelgian(code: string): boolean {
  const [base, rest] = [code.slice(0, 9), Number(code.slice(9))]
  const month = Number(code.slice(2, 4)) % 20
  if (month > 12 || Number(code.slice(4, 6)) > 31) return false
  return 97 - modulo97(base) === rest || 97 - modulo97(`2${base}`) === rest
}

/** ISO 7064 mod 11,10, and one digit that stands two or three times among the first ten. */
function isGermanTax(code: string): boolean {
  let product = 10
  for (const c of code.slice(0, 10)) {
    const sum = (Number(c) + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  const counts = new Map<string, number>()
  for (const c of code.slice(0, 10)) counts.set(c, (counts.get(c) ?? 0) + 1)
  const repeated = [...counts.values()].filter((n) => n > 1)
  return (11 - product) % 10 === Number(code[10]) && repeated.length === 1 && (repeated[0] ?? 0) <= 3
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

function isPesel(code: string): boolean {
  const month = Number(code.slice(2, 4)) % 20
  const sum = digitSum(code, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3])
  return isMonthDay(month, Number(code.slice(4, 6))) && (10 - (sum % 10)) % 10 === Number(code[10])
}

function isSwedish(written: string): boolean {
  const digits = written.replace(/[-+]/, '').slice(-10)
  let sum = 0
  for (let i = 0; i < 10; i++) {
    const d = Number(digits[i])
    sum += i % 2 === 0 ? (d > 4 ? 2 * d - 9 : 2 * d) : d
  }
  return sum % 10 === 0
}

function isFinnish(written: string): boolean {
  return finnish[Number(written.slice(0, 6) + written.slice(7, 10)) % 31] === written[10]
}

function isNorwegian(code: string): boolean {
  const first = digitSum(code, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
  const second = digitSum(code, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
  return first % 11 === 0 && second % 11 === 0
}

function isPortuguese(code: string): boolean {
  const rest = 11 - (digitSum(code, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)
  return (rest > 9 ? 0 : rest) === Number(code[8])
}

function isRomanian(code: string): boolean {
  const rest = digitSum(code, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
  return (rest === 10 ? 1 : rest) === Number(code[12])
}

function isIrish(code: string): boolean {
  const second = code[8] === undefined || 'WTX'.includes(code[8]) ? 0 : code.charCodeAt(8) - 64
  const sum = digitSum(code, [8, 7, 6, 5, 4, 3, 2]) + 9 * second
  return 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23] === code[7]
}
