import type { NumberDetector } from '../detector.ts'
import { check, passesElevenTest, opensAs, reasonsOf, shaped } from '../digits.ts'
import { wordsNear } from '../near.ts'

const shapes = [[9], [4, 2, 3], [3, 3, 3], [8], [2, 3, 3], [2, 2, 2, 3], [4, 3, 2], [3, 2, 4]] as const

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
  ],
  ...opensAs(shapes),
  weigh(run, scene) {
    for (const shape of shapes) {
      const numeral = shaped(run, shape, scene)
      if (numeral === undefined || !passesElevenTest(numeral.digits)) continue
      const words = wordsNear(scene, run.start)
      const near = words.odds('NL_BSN')
      const isShort = numeral.digits.length === 8
      const form = numeral.separator === '.' && shape[0] === 4 ? 2 : numeral.separator === '-' ? -2 : 0
      const odds = (isShort ? -4.5 : -1.8) + check(11) + form + near
      if (isShort && near <= 0) continue
      return {
        kind: 'NL_BSN',
        start: run.start,
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
      'BSN 123456782',
      'Burgerservicenummer: 1234.56.782',
      'bsn: 12345672',
      '123 456 782 is zijn BSN',
      'sofinummer 111222333',
    ],
    ignores: ['ordernummer 123456782', 'BSN 123456789', 'Track & trace 123456782', 'factuur 111222333'],
  },
}
