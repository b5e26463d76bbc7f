import type { NumberDetector } from '../detector.ts'
import { check, passesLuhn, opensAs, reasonsOf, shaped } from '../digits.ts'
import { wordsNear } from '../near.ts'

const shapes = [
  [16],
  [4, 4, 4, 4],
  [15],
  [4, 6, 5],
  [14],
  [4, 6, 4],
  [13],
  [19],
  [4, 4, 4, 4, 3],
  [4, 4, 4, 3],
  [8, 8],
] as const

/** Ranges of issuers with their lengths: Visa, Mastercard, Amex, Diners, Discover, JCB, Maestro, Dankort, UnionPay. */
const issuers =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]\d{2}|2(?:2[2-9]|[3-6]\d|7[01])\d|2720)\d{12}|3[47]\d{13}|3(?:0[0-59]|[689]\d)\d{11,13}|6(?:011|4[4-9]\d|5\d{2})\d{12}|35(?:2[89]|[3-8]\d)\d{12}|(?:50|5[6-9]|6[37])\d{11,17}|62\d{14,17})$/

/** Payment card numbers: issuer range, length and Luhn check (ISO/IEC 7812). */
export const creditCard: NumberDetector = {
  kind: 'CREDIT_CARD',
  near: [
    'creditcard',
    'card',
    'kaart',
    'visa',
    'mastercard',
    'amex',
    'maestro',
    'credit',
    'betaalkaart',
    'pas',
    'express',
    'american',
    'diners',
    'discover',
    'jcb',
    'debit',
    'dankort',
    'charged',
    'creditkaart',
    'ccnumber',
    'ccnr',
    'bankpas',
  ],
  ...opensAs(shapes),
  weigh(run, scene) {
    for (const shape of shapes) {
      const numeral = shaped(run, shape, scene)
      if (numeral === undefined || !issuers.test(numeral.digits) || !passesLuhn(numeral.digits)) continue
      if (/^(\d)\1+$/.test(numeral.digits) || numeral.separator === '/') continue
      const near = wordsNear(scene, run.start)
      if (numeral.separator === '.' && near.odds('CREDIT_CARD') <= 0) continue
      const odds = -0.8 + check(10) + (numeral.separator === '' ? 0 : 1.5) + near.odds('CREDIT_CARD')
      const reasons = reasonsOf(near, 'CREDIT_CARD', [{ code: 'check-digit' }])
      const { start, end, digits } = numeral
      return { kind: 'CREDIT_CARD', start, end, value: digits, odds, reasons }
    }
    return undefined
  },
  examples: {
    finds: [
      'card 4111.1111.1111.1111',
      '4111 1111 1111 1111',
      'kaart 5500-0000-0000-0004',
      '378282246310005',
      'Diners Club: 30569309025904',
    ],
    ignores: ['4111.1111.1111.1111', '4111 1111 1111 1112', '1234 5678 9012 3456', 'order 4111111111111111'],
  },
}
