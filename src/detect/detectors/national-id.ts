import { bytesOf, isDigit, isLetter, isLetterOrDigit, isWordly } from '../characters.ts'
import type { Examples } from '../detector.ts'
import { wordsNear } from '../near.ts'
import { easternForms } from './national-forms-east.ts'
import { nationalForms, type NationalForm } from './national-forms.ts'
import { trimmed, type Claim, type Scene } from '../scene.ts'

const [maxDigits, maxLetters] = [15, 6]
const forms: readonly NationalForm[] = [...nationalForms, ...easternForms]
/** The forms by how many digits, or letters, begin them. */
const formsByDigits = Array.from({ length: maxDigits + 1 }, (_, count) =>
  forms.filter(({ digits }) => digits?.includes(count)),
)
const formsByLetters = Array.from({ length: maxLetters + 1 }, (_, count) =>
  forms.filter(({ letters }) => letters?.includes(count)),
)

/** What a national number is called, by the countries whose numbers are called so. */
const wordsByCountry = {
  BE: 'rijksregister insz rijksregisternr niss registre',
  DE: 'steuerid steueridentifikations steuer-id idnr rentenversicherungsnummer rvnr',
  'DE AT': 'steuer steuernummer sozialversicherungsnummer',
  'DE AT CH': 'versicherungsnummer',
  FR: 'nir sécurité secu insee',
  ES: 'dni nie d.n.i n.i.e nuss',
  'ES PT': 'nif n.i.f',
  IT: 'codice fiscale cf',
  PL: 'pesel',
  GB: 'nino insurance ni nhs',
  'SE NO DK FI': 'personnummer personnr',
  FI: 'henkilötunnus henkilotunnus hetu',
  DK: 'cpr',
  NO: 'fødselsnummer fodselsnummer',
  RO: 'cnp',
  IE: 'pps ppsn p.p.s',
  PT: 'contribuinte',
  AT: 'svnr sv-nummer',
  CH: 'ahv ahv-nummer avs',
  BG: 'egn',
  GR: 'amka',
  HR: 'oib',
  IS: 'kennitala',
  'EE/LT': 'isikukood kodas',
  LV: 'kods',
  'CZ/SK': 'cislo číslo rodné rodne',
  HU: 'taj adóazonosító',
  SI: 'emso emšo jmbg',
} as const satisfies Record<string, string>
/** Those of any country. */
const commonWords = ['national', 'identity', 'identiteits', 'identification']

const countriesByWord = new Map(
  Object.entries(wordsByCountry).flatMap(([countries, words]) =>
    words.split(' ').map((word) => [word, countries] as const),
  ),
)

/** The near-word table knows them all as NATIONAL_ID. */
export const nationalIdWords = [...commonWords, ...countriesByWord.keys()]

/** Whether the word, with or without "nummer" behind it, names numbers of other countries only. */
function namesOthers(word: string | undefined, country: string): boolean {
  if (word === undefined) return false
  for (let end = word.length; end > 1; end--) {
    const countries = countriesByWord.get(word.slice(0, end))
    if (countries !== undefined) return !countries.split(' ').includes(country)
  }
  return false
}

export const nationalIdExamples: Examples = {
  finds: [
    'rijksregisternummer 85.07.30-033.28',
    'DNI: 12345678Z',
    'PESEL 44051401359',
    'National Insurance number AB 12 34 56 C',
    'Codice fiscale: RSSMRA85T10A562S',
    'HETU 131052-308T',
    'AHV-Nummer 756.9217.0769.85',
    'kennitala 120174-3399',
    'AMKA: 01013099997',
    'SVNR 1237 010180',
    'rodné číslo 710319/2745',
    'Rentenversicherungsnummer 15 070649 C103',
    'NHS number 943 476 5919',
    'isikukood 37605030299',
    'OIB: 33392005961',
    'EGN 7523169263',
    'personas kods 161175-19997',
    'EMŠO 0101006500006',
    'NUSS 28 12345678 40',
  ],
  ignores: [
    '85.07.30-033.29',
    'PESEL 44051401358',
    'order 44051401359',
    'DNI 12345678A',
    'AHV 756.9217.0769.84',
    'NHS number 943 476 5918',
    'PESEL 12345678903',
  ],
}

/** A number of another country's citizens that begins here, with the country before it in the value. */
export function readNationalId(scene: Scene, start: number): Claim | undefined {
  return bestForm(scene, start, 0)
}

/** Such a number as the whole text: whoever asks of it alone, and for all kinds, is told what it can be. */
export function readLoneNationalId(scene: Scene): Claim | undefined {
  const [start, end] = trimmed(scene)
  if (end - start < fewest || end - start > longest) return undefined
  const claim = bestForm(scene, start, alone)
  return claim?.end === end ? claim : undefined
}

/** More than the weakest form lacks. */
const alone = 4.5
/** How many characters the shortest form has, and the longest with all its signs. */
const [fewest, longest] = [8, 24]

function bestForm(scene: Scene, start: number, more: number): Claim | undefined {
  if (isWordly(scene.bytes, start - 1) || notBefore[scene.bytes[start - 1] ?? 0] === 1) return undefined
  if (scene.bytes[start - 1] === comma && isDigit(scene.bytes, start - 2)) return undefined
  const candidates = formsAt(scene, start)
  if (candidates === undefined || candidates.length === 0 || !isLongEnough(scene, start)) return undefined
  let best: Claim | undefined
  for (const { country, pattern, accepts, odds, exactly } of candidates) {
    pattern.lastIndex = start
    const match = pattern.exec(scene.text)?.[0]
    if (match === undefined) continue
    const code = match.replace(/[ ./-]/g, '').toUpperCase()
    if (!accepts(country === 'SE' || country === 'FI' ? match.toUpperCase() : code)) continue
    const near = wordsNear(scene, start)
    const form = exactly?.test(match) === true ? exact : match.toUpperCase() === match ? 0 : small
    const word = near.wordFor('NATIONAL_ID')
    const total = odds + form + more + (namesOthers(word, country) ? others : near.odds('NATIONAL_ID'))
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

/** Log-odds for all signs in their places, against small letters, and beside a word for numbers of other countries. */
const [exact, small, others] = [3, -1.5, -4.5]

const notBefore = bytesOf('.-/')
const comma = 44
const dividers = bytesOf(' ./-+')

/** Whether the shortest form has so few letters and digits as stand here, each with at most one divider before it. */
function isLongEnough({ bytes }: Scene, start: number): boolean {
  let places = 0
  for (let i = start; places < fewest; i++) {
    if (isLetterOrDigit(bytes, i)) places++
    else if (dividers[bytes[i] ?? 0] === 0 || !isLetterOrDigit(bytes, i + 1)) return false
  }
  return true
}

function formsAt({ bytes }: Scene, start: number): readonly NationalForm[] | undefined {
  let i = start
  if (isDigit(bytes, start)) {
    while (i - start <= maxDigits && isDigit(bytes, i)) i++
    return formsByDigits[i - start]
  }
  while (i - start < maxLetters && isLetter(bytes, i)) i++
  return formsByLetters[i - start]
}
