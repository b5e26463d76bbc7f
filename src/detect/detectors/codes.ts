import { mayBeMachineLine, mayBePlate, opensWith } from '../code-form.ts'
import type { CodeDetector } from '../detector.ts'
import { modulo97, passesElevenTest } from '../digits.ts'
import { wordsNear } from '../near.ts'
import type { Scene } from '../scene.ts'

function at(pattern: RegExp, { text }: Scene, start: number): RegExpExecArray | null {
  if (/[A-Za-z0-9_]/.test(text[start - 1] ?? ' ')) return null
  pattern.lastIndex = start
  return pattern.exec(text)
}

const btwPattern =
  /NL[ .-]{0,2}(\d{4}[. ]?\d{2}[. ]?\d{3}|\d{3}[. ]\d{3}[. ]\d{3}|\d{2}\.\d{2}\.\d{2}\.\d{3})[ .-]{0,2}B[ .-]?(\d{2})(?![A-Za-z0-9])/iy

/** As the tax authority writes it itself. */
const btwWithoutCountry = /(\d{9})B(\d{2})(?![A-Za-z0-9])/y
const opensDutch = opensWith('NL nl Nl nL')

/** Dutch VAT numbers: old form with a BSN or RSIN inside (eleven-test), new form with mod 97 (ISO 7064). */
export const nlBtw: CodeDetector = {
  kind: 'NL_BTW',
  near: ['btw', 'vat', 'ob', 'omzetbelasting', 'b.t.w', 'btwnr', 'tax'],
  fits: (form) => opensDutch(form) || (form.digits === 9 && form.size === 12),
  read(scene, start) {
    const whole = at(btwPattern, scene, start)
    const match = whole ?? at(btwWithoutCountry, scene, start)
    if (match === null) return undefined
    const digits = (match[1] ?? '').replace(/[. ]/g, '')
    const value = `NL${digits}B${match[2]}`
    const isValid = passesElevenTest(digits) || modulo97(value) === 1
    const near = wordsNear(scene, start).odds('NL_BTW')
    if (!isValid || match[2] === '00') return undefined
    return {
      kind: 'NL_BTW',
      start,
      end: start + match[0].length,
      value,
      odds: whole === null ? 0.5 + near : 3 + Math.max(0, near),
      reasons: [{ code: 'check-digit' }],
    }
  },
  examples: {
    finds: [
      'btw NL-111222333-B01',
      'NL111222333B01',
      'omzetbelastingnummer 111222333B01',
      'btw-id NL 1112.22.333.B01',
      'NL000099998B57',
    ],
    ignores: ['NL123456789B01', 'NL111222333', 'partij 111222333B01'],
  },
}

// Side codes 1 to 14 (RDW): groups of letters and digits; no vowels from side code 4 on, but the O that begins those of trailers.
const dashed =
  /(?:[A-Z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-\d{2}|[B-DF-HJ-TV-Z][B-DF-HJ-NP-TV-Z]-\d{2}-[B-DF-HJ-NP-TV-Z]{2}|[B-DF-HJ-TV-Z][B-DF-HJ-NP-TV-Z]-[B-DF-HJ-NP-TV-Z]{2}-\d{2}|\d{2}-[B-DF-HJ-NP-TV-Z]{2}-[B-DF-HJ-NP-TV-Z]{2}|\d{2}-[B-DF-HJ-NP-TV-Z]{3}-\d|\d-[B-DF-HJ-NP-TV-Z]{3}-\d{2}|[B-DF-HJ-NP-TV-Z]{2}-\d{3}-[B-DF-HJ-NP-TV-Z]|[B-DF-HJ-NP-TV-Z]-\d{3}-[B-DF-HJ-NP-TV-Z]{2}|[B-DF-HJ-NP-TV-Z]{3}-\d{2}-[B-DF-HJ-NP-TV-Z]|[B-DF-HJ-NP-TV-Z]-\d{2}-[B-DF-HJ-NP-TV-Z]{3}|\d-[B-DF-HJ-NP-TV-Z]{2}-\d{3}|\d{3}-[B-DF-HJ-NP-TV-Z]{2}-\d)(?![\w]|-\w)/y
const undashed =
  /(?:[A-Z]{2}[ .-]?\d{2}[ .-]?\d{2}|\d{2}[ .-]?\d{2}[ .-]?[A-Z]{2}|\d{2}[ .-]?[A-Z]{2}[ .-]?\d{2}|[A-Z]{2}[ .-]?\d{2}[ .-]?[A-Z]{2}|[A-Z]{2}[ .-]?[A-Z]{2}[ .-]?\d{2}|\d{2}[ .-]?[A-Z]{2}[ .-]?[A-Z]{2}|\d{2}[ .-]?[A-Z]{3}[ .-]?\d|\d[ .-]?[A-Z]{3}[ .-]?\d{2}|[A-Z]{2}[ .-]?\d{3}[ .-]?[A-Z]|[A-Z][ .-]?\d{3}[ .-]?[A-Z]{2}|[A-Z]{3}[ .-]?\d{2}[ .-]?[A-Z]|[A-Z][ .-]?\d{2}[ .-]?[A-Z]{3}|\d[ .-]?[A-Z]{2}[ .-]?\d{3}|\d{3}[ .-]?[A-Z]{2}[ .-]?\d)(?![\w-])/iy

/** Log-odds of a word for something else that stands some words away from a number. */
const farAgainst = -3

/** "1800 CC", "12 bus 4": with one space, or small letters between spaces, a number and what it counts. */
const isNoPlate = /^\d{2}-[a-z]{4}$|^[A-Za-z\d]+ [A-Za-z\d]+$|[a-z].* | .*[a-z]/

/** Dutch licence plates in all side codes; without dashes only beside a word for it. */
export const nlKenteken: CodeDetector = {
  kind: 'NL_KENTEKEN',
  near: [
    'kenteken',
    'kentekens',
    'auto',
    'voertuig',
    'bus',
    'busje',
    'bestelbus',
    'wagen',
    'leaseauto',
    'kentekenplaat',
    'plate',
    'motor',
    'aanhanger',
    'oplegger',
    'trekker',
    'trailer',
    'parkeer',
    'bestelauto',
    'kentekennr',
    'rdw',
    'apk',
    'vrachtwagen',
    'scooter',
    'geparkeerd',
    'nummerplaat',
    'plaat',
    'kent',
    'car',
    'vehicle',
    'registration',
    'camper',
    'caravan',
    'bakwagen',
    'motorfiets',
    'brommer',
    'taxi',
    'vrachtauto',
    'parkeerboete',
    'parkeervergunning',
    'bekeuring',
    'autokenteken',
    'kentekencard',
    'kentekenbewijs',
    'nummerbord',
    'snorfiets',
    'bromfiets',
    'aanhangwagen',
    'poolauto',
    'dienstauto',
    'bedrijfsauto',
    'bedrijfswagen',
    'huurauto',
    'personenauto',
  ],
  hints: [
    'rij',
    'rijdt',
    'reed',
    'rijden',
    'reden',
    'lease',
    'parkeren',
    'bezoeker',
    'bezoekers',
    'bezoekersauto',
    'parkeerabonnement',
    'tanken',
    'tankbeurt',
    'tankpas',
    'rittenstaat',
    'ritregistratie',
    'banden',
    'bandenwissel',
    'geflitst',
    'aanrijding',
    'tegenpartij',
    'volkswagen',
    'vw',
    'opel',
    'tesla',
    'renault',
    'peugeot',
    'citroën',
    'toyota',
    'volvo',
    'bmw',
    'audi',
    'skoda',
    'seat',
    'mercedes',
    'fiat',
    'golf',
    'polo',
    'transporter',
    'sprinter',
    'vivaro',
    'transit',
    'truck',
    'tractor',
  ],
  fits: mayBePlate,
  read(scene, start) {
    const exact = at(dashed, scene, start)
    const loose = exact ?? at(undashed, scene, start)
    if (loose === null || /[-/.#]/.test(scene.text[start - 1] ?? ' ')) return undefined
    const near = wordsNear(scene, start)
    const said = near.odds('NL_KENTEKEN')
    // Its form alone is rare: words further off do not speak against it.
    const odds = exact !== null && said === farAgainst ? 0 : said
    if (exact === null && (odds <= 0 || isNoPlate.test(loose[0]))) return undefined
    const word = near.wordFor('NL_KENTEKEN')
    return {
      kind: 'NL_KENTEKEN',
      start,
      end: start + loose[0].length,
      value: loose[0].replace(/[ .-]/g, '').toUpperCase(),
      odds: exact === null ? -2 + odds : 1 + odds,
      reasons: word === undefined ? [{ code: 'shape' }] : [{ code: 'shape' }, { code: 'near-word', word }],
    }
  },
  examples: {
    finds: [
      'kenteken gh-783-r',
      'kenteken 12 GHK 3',
      'TT-DK-88',
      'GH783R (kenteken)',
      'XV-391-P',
      'kenteken GH783R',
      '12-GHK-3',
      '73-ZP-TX',
      'oplegger OK-47-ZR',
      'auto van collega V-123-BD',
    ],
    ignores: [
      'auto met 1800 CC',
      'lijn 12 bus 4',
      'order AB-12-34',
      'oplegger met schade aan pallet 12-AB-99',
      'GH783R',
      'A-1001',
      '12-03-2024',
    ],
  },
}

const documentPattern = /[A-NP-Z]{2}[A-NP-Z0-9]{6}\d(?![A-Za-z0-9])/iy
/** With spaces between, as somebody reads it out. */
const spacedDocument = /(?=[A-Z]{2,4}[ \d])[A-NP-Z]{2}(?: ?[A-NP-Z0-9]){6} ?\d(?![A-Za-z0-9])/y
/** Of other countries: one to three letters and digits, or letters and digits by turns as in Germany. */
const foreignDocument =
  /(?:[A-Z]{1,3}\d{6,9}|[A-Z]\d{2}[A-Z0-9]{5}\d|[A-Z]\d{6}[A-Z]\d|[CFGHJ-NPRTV-Z][0-9CFGHJ-NPRTV-Z]{7}\d|\d{2}[A-Z]{2}\d{5})(?![A-Za-z0-9-])/y
const passportWord = /(?:pas(?:s?poorte?n?|sports?|p)|reisdocument|travel|verblijfs|pp(?:nr)?|w-document)/
/** Words for any card or paper: a number without a letter behind its first two is then nearly always of something else. */
const anyDocument = /^(?:id|document|kaart|doc|card)$/
const specimen = /[A-Z]{5}\d{4}(?![A-Za-z0-9])/y
const mrz = /[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{0,16}/y

/** Numbers of Dutch passports and identity cards beside a word for them, and lines for machines (ICAO 9303). */
export const nlPassport: CodeDetector = {
  kind: 'NL_PASSPORT_ID',
  near: [
    'paspoort',
    'paspoorten',
    'identiteitskaart',
    'id-kaart',
    'kaart',
    'identiteitsbewijs',
    'document',
    'legitimatie',
    'legitimatiebewijs',
    'passport',
    'id',
    'ident',
    'reisdocument',
    'id-bewijs',
    'nik',
    'identity',
    'idkaart',
    'idbewijs',
    'identificatie',
    'identiteit',
    'doc',
    'leg',
    'travel',
    'verblijfsdocument',
    'legitimatiekaart',
    'legitimeerde',
    'gelegitimeerd',
    'pasp',
    'ppnr',
    'pp-nr',
    'idnr',
    'identiteitskrt',
    'id-krt',
    'geïdentificeerd',
    'verblijfskaart',
    'verblijfstitel',
    'w-document',
  ],
  fits: (form, scene) =>
    (form.size === 9 && form.letters > 1) ||
    (form.size >= 7 && form.size <= 12 && ((form.letters > 0 && form.letters < 4) || form.digits === 2)) ||
    (form.size < 7 && form.letters > 1 && form.letters < 5) ||
    mayBeMachineLine(form, scene),
  read(scene, start) {
    const machine = at(mrz, scene, start)
    if (machine !== null && passesIcao(machine[0].slice(0, 9), machine[0][9])) {
      return {
        kind: 'NL_PASSPORT_ID',
        start,
        end: start + machine[0].length,
        value: machine[0].slice(0, 9),
        odds: 3,
        reasons: [{ code: 'check-digit' }],
      }
    }
    const dutch = at(documentPattern, scene, start) ?? at(specimen, scene, start)
    const match = dutch ?? at(foreignDocument, scene, start) ?? at(spacedDocument, scene, start)
    if (match === null || /[.-]/.test(scene.text[start - 1] ?? ' ')) return undefined
    const near = wordsNear(scene, start)
    const word = near.wordFor('NL_PASSPORT_ID')
    if (word === undefined || (dutch === null && !passportWord.test(word))) return undefined
    if (anyDocument.test(word) && /^[^INS].\d{7}$/.test(match[0])) return undefined
    const isUpper = match[0] === match[0].toUpperCase()
    return {
      kind: 'NL_PASSPORT_ID',
      start,
      end: start + match[0].length,
      value: match[0].replace(/ /g, '').toUpperCase(),
      odds: (isUpper ? -1.5 : -2.5) + near.odds('NL_PASSPORT_ID'),
      reasons: [{ code: 'near-word', word }],
    }
  },
  examples: {
    finds: [
      'paspoort India Z8006381',
      'German passport C01X00T47',
      'paspoort: NX H5 PK L92',
      'NXH5PKL92 is het paspoort',
      'ID card: NXH5PKL92',
      'Paspoort medewerker: NXH5PKL92',
      'Paspoortnummer NXH5PKL92',
      'ID-kaart: IB7K2L3D4',
      'SPECI20142NLD6503101F2403096999999990<<<<<84',
    ],
    ignores: [
      'document AB1234567',
      'passport, order C01X00T47',
      't/m AB1234567',
      'NXH5PKL92',
      'ordernummer AB1234567',
    ],
  },
}

/** Check digit of ICAO 9303: weights 7, 3, 1; letters count from 10, the filler 0. */
function passesIcao(code: string, digit: string | undefined): boolean {
  let sum = 0
  for (let i = 0; i < code.length; i++) {
    const c = code.charCodeAt(i)
    const value = c === 60 ? 0 : c >= 65 ? c - 55 : c - 48
    sum += value * (i % 3 === 0 ? 7 : i % 3 === 1 ? 3 : 1)
  }
  return String(sum % 10) === digit
}
