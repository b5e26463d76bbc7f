import type { NumberDetector } from '../detector.ts'
import { isDigit } from '../characters.ts'
import {
  check,
  passesElevenTest,
  opensAs,
  reasonsOf,
  shaped,
  type DigitRun,
  type Numeral,
} from '../digits.ts'
import type { Scene } from '../scene.ts'
import { beside, groupsOf } from './named-number.ts'
import { wordsNear } from '../near.ts'

/** Log-odds against a group of figures among many. */
const inRow = -4

/** Whether groups of figures stand on either side with a space between, as in tables of numbers. */
function isInRow({ bytes }: Scene, { start }: DigitRun, { end, separator }: Numeral): boolean {
  if (separator !== ' ') return false
  return (
    (bytes[start - 1] === space && isDigit(bytes, start - 2)) ||
    (bytes[end] === space && isDigit(bytes, end + 1))
  )
}

const space = 32

function formOdds({ separator }: Numeral, shape: readonly number[]): number {
  // One by one in the boxes of a form, beside its name.
  if (shape === boxes) return inRow
  if (separator === '.') return shape[0] === 4 ? 2 : 0
  return separator === '-' ? -2 : 0
}

const boxes = [1, 1, 1, 1, 1, 1, 1, 1, 1] as const
const shapes = [[9], [4, 2, 3], [3, 3, 3], [8], [2, 3, 3], [2, 2, 2, 3], [4, 3, 2], [3, 2, 4], boxes] as const

/** Nobody divides a number so that its first group is longer. */
const longestFirst = 4

/**
 * Dutch citizen service number: nine digits (or eight, older ones without their zero) with the eleven-test
 * (Wet algemene bepalingen burgerservicenummer; Logisch Ontwerp BSN).
 */
export const nlBsn: NumberDetector = {
  kind: 'NL_BSN',
  near: [
    'bsn',
    'burgerservice',
    'burger',
    'sofi',
    'sofinummer',
    'persoonsnummer',
    'loonheffing',
    'citizen',
    'service-number',
    'b.s.n',
    'burgerservicenr',
    'socialezekerheids',
    'bsn/sofi',
    'social',
    'bns',
    'burgersevice',
    'burgerservise',
    'bugerservice',
  ],
  ...opensAs(shapes),
  weigh(run, scene) {
    const groups = (run.sizes[0] ?? 0) <= longestFirst ? groupsOf(run, 9) : undefined
    for (const shape of groups === undefined ? shapes : [...shapes, groups]) {
      const numeral = shaped(run, shape, scene)
      if (numeral === undefined || !passesElevenTest(numeral.digits)) continue
      const words = wordsNear(scene, run.start)
      const near = words.odds('NL_BSN')
      if (shape === groups && near < beside) continue
      const isShort = numeral.digits.length === 8
      const form = formOdds(numeral, shape) + (isInRow(scene, run, numeral) ? inRow : 0)
      const odds = (isShort ? -4.5 : -1.8) + check(11) + form + near
      if (isShort && near <= 0) continue
      return {
        kind: 'NL_BSN',
        start: numeral.start,
        end: numeral.end,
        value: numeral.digits.padStart(9, '0'),
        odds,
        reasons: reasonsOf(words, 'NL_BSN', [{ code: 'check-digit' }]),
      }
    }
    return undefined
  },
  examples: {
    finds: [
      'BSN 1 2 3 4 5 6 7 8 2',
      'social security number 123456782',
      'BSN 123456782',
      'BNS-nummer: 1234 5678 2',
      'Burgerservicenummer: 1234.56.782',
      'bsn: 12345672',
      '123 456 782 is zijn BSN',
      'sofinummer 111222333',
    ],
    ignores: [
      '1 2 3 4 5 6 7 8 2',
      'ordernummer 123456782',
      'BSN 123456789',
      'Track & trace 123456782',
      'factuur 111222333',
    ],
  },
}
