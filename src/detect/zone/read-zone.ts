import { passesElevenTest } from '../digits.ts'
import type { Kind } from '../kinds.ts'
import { atLength, zoneLines, type ZoneLine } from './lines.ts'
import { asDigits, asLetters, checkDigit, passing } from './repair.ts'

/** What the zone for machines of an identity document says (ICAO 9303 parts 4, 5 and 6; ISO/IEC 18013-2 annex). */
export interface IdentityZone {
  readonly document: 'passport' | 'card' | 'driving-licence'
  /** Code of the state that gave it: NLD. */
  readonly issuer: string
  readonly number: string
  /** Empty where the zone has none, as on a driving licence. */
  readonly name: string
  readonly nationality: string
  /** ISO date; empty when it is not known whole. */
  readonly birthDate: string
  readonly bsn: string
  /** True when the check over all fields holds too. */
  readonly isWhole: boolean
  /** How many signs were changed, added or taken away: of two readings the one with fewer is the truer. */
  readonly repairs: number
  /** The values as findings, with the bytes in which they stand. */
  readonly values: readonly ZoneValue[]
  /** The bytes of the whole zone. */
  readonly start: number
  readonly end: number
}

export interface ZoneValue {
  readonly kind: Kind
  readonly value: string
  readonly start: number
  readonly end: number
}

/** Where each field stands: line, first sign, how many. The sign behind a field that is checked is its check digit. */
interface Layout {
  readonly lines: number
  readonly width: number
  readonly document: IdentityZone['document']
  readonly opens: RegExp
  readonly number: Cell
  readonly birth: Cell
  readonly expiry: Cell
  readonly nationality: Cell
  readonly optional: Cell
  readonly name: Cell
  /** What the last check digit is over, and where it stands. */
  readonly whole: readonly Cell[]
  readonly wholeDigit: Cell
}

type Cell = readonly [line: number, from: number, length: number]

const layouts: readonly Layout[] = [
  {
    lines: 3,
    width: 30,
    document: 'card',
    opens: /^[ACI1]/,
    number: [0, 5, 9],
    optional: [0, 15, 15],
    birth: [1, 0, 6],
    expiry: [1, 8, 6],
    nationality: [1, 15, 3],
    name: [2, 0, 30],
    whole: [
      [0, 5, 25],
      [1, 0, 7],
      [1, 8, 7],
      [1, 18, 11],
    ],
    wholeDigit: [1, 29, 1],
  },
  {
    lines: 2,
    width: 44,
    document: 'passport',
    opens: /^P/,
    number: [1, 0, 9],
    optional: [1, 28, 14],
    birth: [1, 13, 6],
    expiry: [1, 21, 6],
    nationality: [1, 10, 3],
    name: [0, 5, 39],
    whole: [
      [1, 0, 10],
      [1, 13, 7],
      [1, 21, 22],
    ],
    wholeDigit: [1, 43, 1],
  },
  {
    lines: 2,
    width: 36,
    document: 'card',
    opens: /^[ACI1]/,
    number: [1, 0, 9],
    optional: [1, 28, 7],
    birth: [1, 13, 6],
    expiry: [1, 21, 6],
    nationality: [1, 10, 3],
    name: [0, 5, 31],
    whole: [
      [1, 0, 10],
      [1, 13, 7],
      [1, 21, 14],
    ],
    wholeDigit: [1, 35, 1],
  },
]

/** The identity documents whose zones stand in a text that was read from a picture. Pure; linear in the text. */
export function readZones(text: Uint8Array): IdentityZone[] {
  return zoneLines(text).flatMap(zonesIn)
}

function zonesIn(group: readonly ZoneLine[]): IdentityZone[] {
  const zones: IdentityZone[] = []
  for (let at = 0; at < group.length; at++) {
    const found = zoneAt(group, at)
    if (found === undefined) continue
    zones.push(found.zone)
    at += found.lines - 1
  }
  return zones
}

function zoneAt(
  group: readonly ZoneLine[],
  at: number,
): { readonly zone: IdentityZone; readonly lines: number } | undefined {
  for (const layout of layouts) {
    const lines = group.slice(at, at + layout.lines).map((line) => atLength(line, layout.width))
    if (lines.length < layout.lines || !lines.every((line) => line !== undefined)) continue
    const zone = readLayout(layout, lines)
    const lost = lines.reduce(
      (sum, { signs }, i) => sum + Math.abs(signs.length - (group[at + i]?.signs.length ?? 0)),
      0,
    )
    if (zone !== undefined) return { zone: { ...zone, repairs: zone.repairs + lost }, lines: layout.lines }
  }
  const line = group[at]
  const licence = line === undefined ? undefined : readLicence(line)
  return licence === undefined ? undefined : { zone: licence, lines: 1 }
}

/** Every field with its check digit must hold, after confusions were undone; that over all is asked for what is sure. */
function readLayout(layout: Layout, lines: readonly ZoneLine[]): IdentityZone | undefined {
  const signs = (cell: Cell): string => signsOf(lines, cell)
  if (!layout.opens.test(lines[0]?.signs ?? '')) return undefined
  const date = (cell: Cell): string => asDigits(signs(cell))
  const digit = ([line, from, length]: Cell): string => asDigits(signs([line, from + length, 1]))
  const digits = [layout.birth, layout.expiry, layout.number].map(([line, from, length]): Cell => [
    line,
    from + length,
    1,
  ])
  const [birth, expiry] = [date(layout.birth), date(layout.expiry)]
  if (!isDate(expiry) || checkDigit(expiry) !== digit(layout.expiry)) return undefined
  if (checkDigit(birth) !== digit(layout.birth)) return undefined
  const numbers = passing(signs(layout.number), digit(layout.number))
  const holds = (number: string): boolean => holdsWhole({ layout, lines, number })
  const asRead = signs(layout.number)
  // One that was repaired passes its own check by chance once in ten times: then that over all must hold too.
  const number = numbers.find(holds) ?? (numbers[0] === asRead ? asRead : undefined)
  if (number === undefined) return undefined
  const issuer = asLetters(signs([0, 2, 3])).replaceAll('<', '')
  const found = {
    number: number.replaceAll('<', ''),
    name: nameOf(signs(layout.name)),
    birthDate: isDate(birth) ? isoBirth(birth, expiry) : '',
    bsn: issuer === 'NLD' ? bsnIn(signs(layout.optional)) : '',
  }
  const place = (cell: Cell): Pick<ZoneValue, 'start' | 'end'> => bytesOf(lines, cell)
  return {
    ...found,
    document: layout.document,
    issuer,
    nationality: asLetters(signs(layout.nationality)).replaceAll('<', ''),
    isWhole: holds(number),
    repairs: differences(number, asRead) + lettersAmong(digits.map(signs)),
    values: [
      { kind: 'NL_PASSPORT_ID' as const, value: found.number, ...place(layout.number) },
      { kind: 'DATE_OF_BIRTH' as const, value: found.birthDate, ...place(layout.birth) },
      { kind: 'PERSON' as const, value: found.name, ...place(layout.name) },
      { kind: 'NL_BSN' as const, value: found.bsn, ...place(layout.optional) },
    ].filter(({ value }) => value !== ''),
    start: lines[0]?.starts[0] ?? 0,
    end: lines.at(-1)?.starts.at(-1) ?? 0,
  }
}

function differences(one: string, other: string): number {
  return [...one].filter((sign, i) => sign !== other[i]).length
}

function lettersAmong(texts: readonly string[]): number {
  return texts.join('').replace(/\d/g, '').length
}

interface Numbered {
  readonly layout: Layout
  readonly lines: readonly ZoneLine[]
  readonly number: string
}

function holdsWhole({ layout, lines, number }: Numbered): boolean {
  const [line, from, length] = layout.number
  const repaired = lines.map(({ signs, starts }, i) => ({
    starts,
    signs: i === line ? `${signs.slice(0, from)}${number}${signs.slice(from + length)}` : signs,
  }))
  const dates = [layout.birth, layout.expiry]
  const withDigits = dates.reduce((some, cell) => inDigits(some, cell), repaired)
  const code = layout.whole.map((cell) => signsOf(withDigits, cell)).join('')
  return checkDigit(code) === asDigits(signsOf(lines, layout.wholeDigit))
}

/** A date and its check digit are digits, whatever was read. */
function inDigits(lines: readonly ZoneLine[], [line, from, length]: Cell): ZoneLine[] {
  return lines.map(({ signs, starts }, i) => ({
    starts,
    signs:
      i === line
        ? `${signs.slice(0, from)}${asDigits(signs.slice(from, from + length + 1))}${signs.slice(from + length + 1)}`
        : signs,
  }))
}

/** The line of a European driving licence: D, version, state, version of the data, number, the state's own signs, check digit. */
function readLicence(line: ZoneLine): IdentityZone | undefined {
  const fitted = atLength(line, 30)
  if (fitted === undefined || !/^[D0]1[A-Z]{3}/.test(fitted.signs)) return undefined
  const signs = `D${fitted.signs.slice(1)}`
  const [body] = passing(signs.slice(0, 29), asDigits(signs.slice(29)))
  if (body === undefined || body !== signs.slice(0, 29)) return undefined
  const number = body.slice(6, 16).replaceAll('<', '')
  const issuer = body.slice(2, 5)
  if (!/^\d{10}$/.test(number) && issuer === 'NLD') return undefined
  const place = bytesOf([fitted], [0, 6, 10])
  return {
    document: 'driving-licence',
    issuer,
    number,
    name: '',
    nationality: '',
    birthDate: '',
    bsn: '',
    isWhole: true,
    repairs: 0,
    values: [{ kind: 'NL_DRIVING_LICENCE', value: number, ...place }],
    start: fitted.starts[0] ?? 0,
    end: fitted.starts.at(-1) ?? 0,
  }
}

function signsOf(lines: readonly ZoneLine[], [line, from, length]: Cell): string {
  return (lines[line]?.signs ?? '').slice(from, from + length)
}

function bytesOf(
  lines: readonly ZoneLine[],
  [line, from, length]: Cell,
): { readonly start: number; readonly end: number } {
  const { starts = [], signs = '' } = lines[line] ?? {}
  const filled = signs.slice(from, from + length).replace(/<+$/, '').length
  const start = starts[from] ?? 0
  return { start, end: Math.max(start + 1, starts[from + filled] ?? start + 1) }
}

function isDate(digits: string): boolean {
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))]
  return /^\d{6}$/.test(digits) && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** The year has two digits: whoever bears the document was born before it ends, and less than a hundred years before. */
function isoBirth(birth: string, expiry: string): string {
  const ends = centuryOf(expiry) + Number(expiry.slice(0, 2))
  const year = Number(birth.slice(0, 2))
  const full = ends - (ends % 100) + year
  return `${String(full > ends ? full - 100 : full)}-${birth.slice(2, 4)}-${birth.slice(4, 6)}`
}

/** Zones for machines are of the last forty years. */
function centuryOf(date: string): number {
  return Number(date.slice(0, 2)) >= 80 ? 1900 : 2000
}

const dutchPrefixes = /^(?:van|von|de|den|der|het|ten|ter|te|la|le|el|al|bin|ibn|op|aan|in|t)$/

/** "VAN<DER<VEEN<<LOTTE<SANNE<<<<": Lotte Sanne van der Veen. Accents are gone, and do not come back. */
function nameOf(signs: string): string {
  const [family = '', given = ''] = asLetters(signs).split(/<<+/)
  const first = wordsOf(given).map(capital)
  const last = wordsOf(family).map((word) => {
    const small = word.toLowerCase()
    return dutchPrefixes.test(small) ? (small === 't' ? "'t" : small) : capital(word)
  })
  return last.length === 0 ? '' : [...first, ...last].join(' ')
}

/** Fillers are read as K, C, L, E or S, mostly several in a row. */
function wordsOf(signs: string): string[] {
  return signs.split('<').filter((word) => word !== '' && !/^(?:[KCLES]{3,}|[KC])$/.test(word))
}

function capital(word: string): string {
  return `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`
}

/** Dutch documents of before 2014 bear the citizen service number among what a state may choose itself. */
function bsnIn(signs: string): string {
  const digits = asDigits(signs.slice(0, 9))
  return /^\d{9}$/.test(digits) && passesElevenTest(digits) ? digits : ''
}
