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

/** A licence to drive: those of programs and the drivers of printers have numbers too. */
const toDrive =
  /r[iy]j?be?w|r[iy]jb|rbw|driv\w*(?:'s)?[ _-]{0,2}(?:lic|permit)|licen[cs]e(?:[^\n]{0,30}driv|[ _]?(?:number|no|nr)(?![a-z]))|(?<![a-z])dl(?![a-z])|hrerschein|permis|chauffeur/i

/** Number of a Dutch driving licence: ten digits. */
export const nlDrivingLicence = namedNumber({
  kind: 'NL_DRIVING_LICENCE',
  shapes: [[10]],
  digits: 10,
  near: [
    'rijbewijs',
    'rijbewijzen',
    'rijbew',
    'rijb',
    'rbw',
    'rijbewijskopie',
    'rijbewijspas',
    'rijbewijsdocument',
    'rijbewijsgegevens',
    'rijbewijshouder',
    'bromfietsrijbewijs',
    'motorrijbewijs',
    'rybewijs',
    'rijbwijs',
    'rijbeweis',
    'driving',
    "driver's",
    'driver',
    'drivers',
    'licence',
    'dl',
    'führerschein',
    'permis',
  ],
  isNamed: (around) => toDrive.test(around),
  odds: -2.6,
  examples: {
    finds: [
      'rijbewijs 5102 938 475',
      'driver license no 5102938475',
      'rijbewijs 1234567890',
      'Rijbewijsnummer: 5102938475',
    ],
    ignores: ['5102 938 475', '1234567890', 'order 1234567890', 'licence key 5102938475'],
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
    'vreemdelingenregister',
    'vreemdelingenregistratie',
    'vreemdelingendossier',
    'asieldossier',
    'asielaanvraag',
    'bvv',
    'foreigner',
  ],
  hints: [
    'vreemd',
    'statushouder',
    'statushouders',
    'vluchteling',
    'vluchtelingen',
    'asielvergunning',
    'asielstatus',
    'asielzoeker',
    'asielzoekers',
    'asiel',
    'azc',
    'mvv',
    'vergunninghouder',
    'vergunninghouders',
    'kennismigrant',
    'gezinshereniging',
    'immigration',
    'avim',
  ],
  odds: -2.6,
  // One with a nought before it is a phone's.
  form: ({ digits }) => (digits.startsWith('0') ? -9 : 0),
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

/** "BIG", "Big-nummer", "big: 4902…": the register, and no size; "Big bags", "big data" and "how big is" name something else. */
const bigRegister =
  /(?<![a-z])big(?:[-_ ]?(?:nr|nummer|reg|code|inschr|gereg|no(?![a-z]))|[-_ ]number(?= ?[:=])|[ "']{0,2}[:=]|(?:[./ ]|\t){1,3}$)/i
const bigCapitals = /(?<![A-Za-z])(?:BIG|B\.I\.G)(?![A-Z])/

function isBigRegister(before: string): boolean {
  return bigCapitals.test(before) ? !/(?<![A-Za-z])BIG[ -]?BAG/i.test(before) : bigRegister.test(before)
}

/** Number in the register of health professionals: eleven digits (Wet BIG). */
export const nlBig = namedNumber({
  kind: 'NL_BIG',
  shapes: [[11]],
  digits: 11,
  near: [
    'big',
    'bignr',
    'big-registratie',
    'b.i.g',
    'registratie',
    'registration',
    'registernummer',
    'inschrijfnummer',
  ],
  isNamed: isBigRegister,
  odds: -2.6,
  examples: {
    finds: [
      'B.I.G. 49023456701',
      'big: 49023456701',
      'BIG 4902 3456 701',
      'BIG-nr. 49-023-456-701',
      'BIG-nummer 49023456701',
      'BIG 19045678925',
    ],
    ignores: ['49023456701', 'Big bags 12345678901', 'big data 12345678901'],
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
    finds: ['AGB 12.00.8834', 'zorgverlenerscode 01054321', 'AGB-code 01054321', 'AGB: 94001234'],
    ignores: ['01054321', 'AGB per 12.03.2024'],
  },
})

/** Serial number of a phone: fifteen digits with a Luhn check (3GPP TS 23.003). */
export const imei = namedNumber({
  kind: 'IMEI',
  shapes: [[15], [2, 6, 6, 1], [6, 2, 6, 1], [8, 6, 1], [8, 6, 2]],
  digits: 15,
  near: [
    'imei',
    'imeisv',
    'toestel',
    'device',
    'telefoontoestel',
    'handset',
    'telefoon',
    'telefoons',
    'gsm',
    'gsm-toestel',
    'mobiel',
    'mobiele',
    'mobieltje',
    'smartphone',
    'phone',
    'bedrijfstelefoon',
    'leentelefoon',
    'werktelefoon',
  ],
  hints: [
    'tablet',
    'ipad',
    'iphone',
    'samsung',
    'nokia',
    'galaxy',
    'fairphone',
    'motorola',
    'huawei',
    'xiaomi',
    'oppo',
  ],
  odds: -1.5,
  // With the version of its software it has sixteen digits, and no check.
  accepts: (digits) => digits.length === 16 || passesLuhn(digits),
  form: ({ digits, separator }) => (separator === '-' ? 2 : digits.length === 16 ? -2 : 0),
  examples: {
    finds: [
      'telefoons retour: 490154203237518 (scherm stuk)',
      'IMEI 4901 5420 3237 518',
      'IMEI 490154203237518',
      '35686800-004141-20',
    ],
    ignores: ['IMEI 490154203237519', 'order 490154203237518'],
  },
})
