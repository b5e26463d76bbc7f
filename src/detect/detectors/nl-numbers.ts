import { passesElevenTest, passesLuhn } from '../digits.ts'
import { namedNumber } from './named-number.ts'

/** Dutch trade-register number: eight digits without a check digit (Handelsregisterbesluit 2008). */
export const nlKvk = namedNumber({
  kind: 'NL_KVK',
  shapes: [[8], [2, 2, 2, 2], [2, 3, 3], [4, 4]],
  digits: 8,
  near: [
    'kvk',
    'k.v.k',
    'handelsregister',
    'koophandel',
    'kvknr',
    'coc',
    'chamber',
    'commerce',
    'handelsreg',
    'trade',
  ],
  odds: -2.8,
  examples: {
    finds: [
      'KvK 695 990 84',
      'Trade register 69599084',
      'KvK 69599084',
      'ingeschreven in het Handelsregister onder 69599084',
    ],
    ignores: ['KvK sinds 12 03 1978', 'factuur 20240131', 'KvK 6959908'],
  },
})

/** Number of legal persons and partnerships: as a BSN, with the same eleven-test. */
export const nlRsin = namedNumber({
  kind: 'NL_RSIN',
  shapes: [[9], [4, 2, 3], [3, 3, 3]],
  digits: 9,
  near: [
    'rsin',
    'rechtspersonen',
    'rechtspersoon',
    'samenwerkingsverbanden',
    'fiscaal',
    'fi',
    'fiscale',
    'finummer',
    'entities',
  ],
  odds: -1.6,
  accepts: passesElevenTest,
  examples: {
    finds: ['RSIN 111222333', 'fiscaal nummer 111222333'],
    ignores: ['RSIN 111222334', '111222333'],
  },
})

/** Number of a Dutch driving licence: ten digits. */
export const nlDrivingLicence = namedNumber({
  kind: 'NL_DRIVING_LICENCE',
  shapes: [[10]],
  digits: 10,
  near: ['rijbewijs', 'rijbewijzen', 'rijbew', 'rbw', 'driving', "driver's", 'driver', 'drivers', 'licence'],
  odds: -2.6,
  examples: {
    finds: [
      'rijbewijs 5102 938 475',
      'driver license no 5102938475',
      'rijbewijs 1234567890',
      'Rijbewijsnummer: 5102938475',
    ],
    ignores: ['5102 938 475', '1234567890', 'order 1234567890'],
  },
})

/** Number of a foreigner in the immigration service's register: ten digits. */
export const nlVNumber = namedNumber({
  kind: 'NL_V_NUMBER',
  shapes: [[10], [3, 3, 4]],
  digits: 10,
  near: [
    'v',
    'vreemdelingen',
    'vreemdeling',
    'alien',
    'coa',
    'vnr',
    'vnummer',
    'ind',
    'verblijfs',
    'verblijfsvergunning',
  ],
  odds: -2.6,
  examples: {
    finds: [
      'V.nr. 2738491056',
      'V-nummer 2738 491 056',
      'V-nummer 2738491056',
      'vreemdelingennummer: 2901837465',
    ],
    ignores: ['Firma B.V. 2738491056', '2738491056'],
  },
})

/** Number in the register of health professionals: eleven digits (Wet BIG). */
export const nlBig = namedNumber({
  kind: 'NL_BIG',
  shapes: [[11]],
  digits: 11,
  near: ['big', 'bignr', 'big-registratie', 'registratie', 'registration'],
  odds: -2.6,
  examples: {
    finds: ['BIG 4902 3456 701', 'BIG-nummer 49023456701', 'BIG 19045678925'],
    ignores: ['49023456701'],
  },
})

/** Code of a care provider: eight digits, the first two its kind. */
export const nlAgb = namedNumber({
  kind: 'NL_AGB',
  shapes: [[8], [2, 6], [6]],
  digits: 8,
  near: ['agb', 'agbcode', 'zorgverlener', 'zorgverleners', 'praktijkcode', 'vektis'],
  odds: -2.8,
  examples: {
    finds: ['zorgverlenerscode 01054321', 'AGB-code 01054321', 'AGB: 94001234'],
    ignores: ['01054321'],
  },
})

/** Serial number of a phone: fifteen digits with a Luhn check (3GPP TS 23.003). */
export const imei = namedNumber({
  kind: 'IMEI',
  shapes: [[15], [2, 6, 6, 1], [6, 2, 6, 1], [8, 6, 1], [8, 6, 2]],
  digits: 15,
  near: ['imei', 'imeisv', 'toestel', 'device', 'telefoontoestel', 'handset'],
  odds: -1.5,
  // With the version of its software it has sixteen digits, and no check.
  accepts: (digits) => digits.length === 16 || passesLuhn(digits),
  form: ({ digits, separator }) => (separator === '-' ? 2 : digits.length === 16 ? -2 : 0),
  examples: {
    finds: ['IMEI 4901 5420 3237 518', 'IMEI 490154203237518', '35686800-004141-20'],
    ignores: ['IMEI 490154203237519', 'order 490154203237518'],
  },
})
