import type { Claim, Scene } from '../scene.ts'
import { headAt, lineStart } from '../scene.ts'
import type { Examples } from '../detector.ts'
import { mayBeBirth } from '../gates.ts'

const months: Readonly<Record<string, number>> = Object.fromEntries(
  `jan feb mrt maa mar apr mei may mai jun jul aug sep okt oct okt nov dec dez déc`.split(' ').map((name) => [
    name,
    {
      jan: 1,
      feb: 2,
      mrt: 3,
      maa: 3,
      mar: 3,
      apr: 4,
      mei: 5,
      may: 5,
      mai: 5,
      jun: 6,
      jul: 7,
      aug: 8,
      sep: 9,
      okt: 10,
      oct: 10,
      nov: 11,
      dec: 12,
      dez: 12,
    }[name] ?? 0,
  ]),
)
const monthWord = String.raw`(?:jan(?:uari|uary|uar)?|feb(?:ruari|ruary|ruar)?|mrt|maart|mar(?:ch)?|märz|apr(?:il)?|mei|may|mai|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\b\.?`
const numeric =
  /(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|(?<=(?:19|20)\d\d) (\d\d) (\d\d)(?! \d))(?!\d|[-/]\d)|(\d{1,2})( ?[-/. ] ?)(\d{1,2})\7('?\d{4}|'?\d{2})(?!\d|[-/]\d|\.\d)/y
const compact =
  /(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}(?!\d)/y
const dayMonth = new RegExp(
  String.raw`(\d{1,2})(?:(?:e|ste|de|st|nd|rd|th|\.)?[ -]|\.|- )(?:of )?(${monthWord})(?:(?:,?[ -]|(?<=\.)|- )('?\d{4}|'\d{2}|(?:3[2-9]|[4-9]\d)(?!\d|[.,:/-]\d))|)(?!\d)`,
  'iy',
)
const yearMonth = new RegExp(
  String.raw`((?:19|20)\d{2})(?:[ .-]|- )(${monthWord})(?:[ -]|(?<=\.)|- )(\d{1,2})(?!\d)`,
  'iy',
)
const monthDay = new RegExp(String.raw`(${monthWord}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)`, 'iy')

export const dateExamples: Examples = {
  finds: [
    'geboren 12-03-1978',
    'Geboortedatum: 4 juli 1991',
    'born on March 3, 1990',
    'geb. 1965-11-21',
    'DOB 03/15/1989',
    'Jan Smit, * 12-03-1978',
  ],
  ignores: [
    'Leverdatum: 4 juli 2024',
    'factuur van 12-03-2024',
    'geboren in 1980 winkels',
    '32-13-1980',
    '* Thu Jul 9 2002',
    '**Rates effective 9/3/02',
  ],
}

/** A date as written, and its ISO form ('' when day and month are not certain to exist). */
interface WrittenDate {
  readonly end: number
  readonly iso: string
  readonly hasYear: boolean
}

/** Reads a date that begins with the digits or the month here: a birth date when a word says so, else a DATE. */
export function readDate(scene: Scene, start: number): Claim[] {
  if (/[\w.,\-/]/.test(scene.text[start - 1] ?? ' ') && !/[.,]$/.test(scene.text[start - 1] ?? '')) return []
  // Other dates are found on request only.
  if (scene.context.all !== true && !mayBeBirth(scene, start)) return []
  const widest = written(scene, start, true)
  if (widest === undefined) return []
  const birth = birthWord(scene, start)
  if (birth === undefined && scene.context.all !== true) return []
  const date = birth === undefined ? written(scene, start, false) : widest
  if (date === undefined) return []
  const claims: Claim[] = []
  if (birth !== undefined && date.hasYear && mayBeBorn(date)) {
    const reasons = [{ code: birth.isHead ? ('column' as const) : ('near-word' as const), word: birth.word }] // literals keep their type
    claims.push({ kind: 'DATE_OF_BIRTH', start, end: date.end, value: date.iso, odds: 4, reasons })
  }
  if (scene.context.all === true) {
    claims.push({
      kind: 'DATE',
      start,
      end: date.end + (time.exec(scene.text.slice(date.end, date.end + 40))?.[0].length ?? 0),
      value: date.iso,
      odds: 2,
      reasons: [{ code: 'shape' }],
    })
  }
  return claims
}

/** The time of a timestamp (ISO 8601). */
const time = /^T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?/

function written({ text }: Scene, start: number, isCompact: boolean): WrittenDate | undefined {
  numeric.lastIndex = start
  const n = numeric.exec(text)
  if (n !== null) {
    const end = start + n[0].length
    if (n[1] !== undefined) return dated(end, [Number(n[1]), Number(n[2] ?? n[4]), Number(n[3] ?? n[5])])
    const [first, second, year] = [Number(n[6]), Number(n[8]), yearOf(n[9] ?? '')]
    // A full stop or space between is a date only with a four-digit year, or both digits of a month.
    const isFull = n[7] === '-' || n[7] === '/' || /^\d{4}$/.test(n[9] ?? '')
    const isShort =
      n[7] === '.' && n[8]?.length === 2 && !version.test(text.slice(Math.max(0, start - 24), start))
    if (!isFull && !isShort && !isCompact) return undefined
    return second > 12 ? dated(end, [year, first, second]) : dated(end, [year, second, first])
  }
  dayMonth.lastIndex = start
  const d = dayMonth.exec(text)
  if (d !== null && (d[3] !== undefined || !/^\d+- /.test(d[0])))
    return dated(start + d[0].length - trailing(d[0]), [
      d[3] === undefined ? 0 : yearOf(d[3]),
      monthOf(d[2] ?? ''),
      Number(d[1]),
    ])
  yearMonth.lastIndex = start
  const y = yearMonth.exec(text)
  if (y !== null) return dated(start + y[0].length, [Number(y[1]), monthOf(y[2] ?? ''), Number(y[3])])
  monthDay.lastIndex = start
  const m = monthDay.exec(text)
  if (m !== null) return dated(start + m[0].length, [Number(m[3]), monthOf(m[1] ?? ''), Number(m[2])])
  if (!isCompact) return undefined
  compact.lastIndex = start
  const c = compact.exec(text)?.[0]
  if (c === undefined) return undefined
  const isYearFirst = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(c)
  const parts = isYearFirst
    ? [c.slice(0, 4), c.slice(4, 6), c.slice(6)]
    : [c.slice(4), c.slice(2, 4), c.slice(0, 2)]
  return dated(start + 8, [Number(parts[0]), Number(parts[1]), Number(parts[2])])
}

/** Somebody of whom there are data. */
function mayBeBorn({ iso }: WrittenDate): boolean {
  return iso >= '1880' && iso < '2101'
}

const version =
  /(?:versie|version|release|v|build|paragraaf|par|sectie|section|hoofdstuk|§|artikel|punt|firmware|driver|update)[.:]?\s*$/i

const trailing = (text: string): number => (text.endsWith('.') ? 1 : 0)

function monthOf(word: string): number {
  return word.toLowerCase().startsWith('mär') ? 3 : (months[word.slice(0, 3).toLowerCase()] ?? 3)
}

/** Two digits are of the last hundred years, seen from 2030: no clock is asked. */
function yearOf(text: string): number {
  const digits = text.replace("'", '')
  if (digits.length === 4) return Number(digits)
  return Number(digits) > 30 ? 1900 + Number(digits) : 2000 + Number(digits)
}

function dated(end: number, [year, month, day]: readonly [number, number, number]): WrittenDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || (year !== 0 && (year < 1000 || year > 2999)))
    return undefined
  const two = (x: number): string => String(x).padStart(2, '0')
  return { end, iso: `${year === 0 ? '-' : year}-${two(month)}-${two(day)}`, hasYear: year !== 0 }
}

const birthBefore =
  /(?:geboren|geb\.?|geboortedatum|geboortedag|geb\.?\s?datum|gebdat\.?|geb\.?dat\.?|dob|born|birth ?date|date of birth|birthdate|geboorte|d\.o\.b\.?|verjaardag|birthday|née? le|geburtsdatum|°)(?:["')]{0,2})(?:[\s:=("'-]|\.{1,60}|op|on|te|in|is|the|de|[A-Z][a-z]+,?){0,6}\s*["'(]?$|(?<![\w*])[*] ?$/i
const birthAfter = /^[^\n]{0,14}?\b(?:geboren|is geboren|geboortedatum|\(geb)/i

function birthWord(scene: Scene, start: number): { word: string; isHead: boolean } | undefined {
  const head = headAt(scene, start)
  if (head !== '') return /geb|birth|dob|verjaar/.test(head) ? { word: head, isHead: true } : undefined
  const from = lineStart(scene, start, 50)
  const before = scene.text.slice(from, start)
  const match = birthBefore.exec(
    before.trim() === '' && from > 1
      ? `${scene.text.slice(lineStart(scene, from - 1, 40), from - 1)} `
      : before,
  )
  if (match !== null) return { word: /^[a-zA-Z.]+/.exec(match[0])?.[0].toLowerCase() ?? '*', isHead: false }
  const after = scene.text.slice(start, start + 40).replace(/^[\d\-/. ]+(?:[a-z]+ \d{4})?/i, '')
  return birthAfter.test(after) && after.length < 40 && /^\s*,?\s*\(?(?:geboren|geboortedatum)/.test(after)
    ? { word: 'geboren', isHead: false }
    : undefined
}
