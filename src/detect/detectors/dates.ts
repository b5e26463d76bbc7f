import type { Claim, Scene } from '../scene.ts'
import { headAt, lineStart } from '../scene.ts'
import { character, isOne } from '../characters.ts'
import { headAbove } from '../head-above.ts'
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
  /(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|(?<=(?:19|20)\d\d) (\d\d) (\d\d)(?! \d))(?!\d|[-/]\d)|(\d{1,2})( ?(?:[-/. ]|\xc2\xa0|\xe2\x80[\x90-\x95]) ?)(\d{1,2})\7('?\d{4}|'?\d{2})(?!\d|[-/]\d|\.\d)/y
const compact =
  /(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}(?!\d)/y
const dayMonth = new RegExp(
  String.raw`(\d{1,2})(?:(?:e|ste|de|st|nd|rd|th|\.)?(?:[ -]|\xc2\xa0)|\.|- )(?:of )?(${monthWord})(?:(?:,?(?:[ -]|\xc2\xa0)|(?<=\.)|- )('?\d{4}|'\d{2}|(?:3[2-9]|[4-9]\d)(?!\d|[.,:/-]\d))|)(?!\d)`,
  'iy',
)
const yearMonth = new RegExp(
  String.raw`((?:19|20)\d{2})(?:[ .-]|- )(${monthWord})(?:[ -]|(?<=\.)|- )(\d{1,2})(?!\d)`,
  'iy',
)
const monthDay = new RegExp(String.raw`(${monthWord}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)`, 'iy')

export const dateExamples: Examples = {
  finds: [
    'Geboortedatum van de huurder: 12-03-1978',
    'gebdat 150466',
    'Huurder: Jan Peeters, 8-9-1979',
    'BSN 999912343, 14-02-1971',
    'Pieter de Boer, m, 06-12-2011',
    'Sophie is van 17 augustus 2014',
    'Kind 1: Daan - 01/02/2015',
    'date de naissance : 12/06/1988',
    'COPY klanten (id, geboortedatum) FROM stdin;\n1\t1982-03-19',
    'Geboortedatum | 12-03-1978',
    '12-03-1978 (geboortedatum)',
    '<geboortedatum>12-03-1978</geboortedatum>',
    '"dateOfBirth": "1978-03-12"',
    'Geboortedatum en -plaats: 12-03-1978 te Epe',
    'Op 12 maart 2019 is onze dochter geboren',
    'DOB (mm/dd/yyyy): 03/12/1978',
    'Verjaardag oma: 12 mei 1939',
    'geboren 12-03-1978',
    'Geboortedatum: 4 juli 1991',
    'born on March 3, 1990',
    'geb. 1965-11-21',
    'DOB 03/15/1989',
    'Jan Smit, * 12-03-1978',
  ],
  ignores: [
    'geb. te Epe, in dienst 12-03-2004',
    'Jan de Boer 12-03-2024 gebeld',
    'Piet Jansen, in dienst sinds 12-03-1994',
    'overleden Piet Jansen, 12-03-1994 10:30',
    'gebouw 150466',
    'Hij is geboren in Epe en verhuisde op 12-3-1998',
    'De geboorte van ons merk op 12 juni 2025',
    'verjaardag collega: taart op 12-03-2024 halen',
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
  const short = shortBirth(scene, start)
  if (short !== undefined) return [short]
  if (/[\w.,\-/]/.test(scene.text[start - 1] ?? ' ') && !/[.,]$/.test(scene.text[start - 1] ?? '')) return []
  // Other dates are found on request only.
  if (scene.context.all !== true && !mayBeBirth(scene, start)) return []
  const widest = written(scene, start, true)
  if (widest === undefined) return []
  const birth = birthWord(scene, { start, end: widest.end }) ?? listedBirth(scene, start)
  if (birth === undefined && scene.context.all !== true) return []
  const date = birth === undefined ? written(scene, start, false) : widest
  if (date === undefined) return []
  const claims: Claim[] = []
  if (birth !== undefined && date.hasYear && mayBeBorn(date)) {
    const reasons = [{ code: birth.isHead ? ('column' as const) : ('near-word' as const), word: birth.word }] // literals keep their type
    claims.push({ kind: 'DATE_OF_BIRTH', start, end: date.end, value: date.iso, odds: 4, reasons })
    scene.lastBirth.end = date.end
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

/** The date with a year that begins here, in ISO form, whatever it is of. */
export function dateAt(
  scene: Scene,
  start: number,
): { readonly end: number; readonly value: string } | undefined {
  const date = written(scene, start, false)
  return date?.hasYear === true && mayBeBorn(date) ? { end: date.end, value: date.iso } : undefined
}

/** "Geboren op 12-3-2010 en 4-5-2012": the second too. */
function listedBirth(
  { text, lastBirth }: Scene,
  start: number,
): { word: string; isHead: boolean } | undefined {
  if (lastBirth.end > start || start - lastBirth.end > 28) return undefined
  const isListed =
    /^(?:[ \n]*[,;/&][ \n]*|,? (?:en|and|resp\.) (?:op )?|\r?\n ?[-*]? ?|[,;/]? (?:en |and )?(?:op )?(?:vader|moeder|partner|kind|zoon|dochter|broer|zus|echtgenoot|echtgenote|man|vrouw|father|mother|spouse)(?: ?\d)?(?: op|:)? )$/i.test(
      text.slice(lastBirth.end, start),
    )
  return isListed ? { word: 'geboren', isHead: false } : undefined
}

const sixDigits = /(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}(?![\w]|[-/.]\d)/y
const rightBefore =
  /(?<![A-Za-z])(?:geb(?:oorte)?[._ -]{0,2}(?:dat(?:um)?|dd)?|gbd|dob)[. ]{0,2}(?:\(ddmmjj\))?[:= ]{0,3}$/i

/** "Gebdat 150466": day, month and year in one, right behind a word for a birth. */
function shortBirth({ text }: Scene, start: number): Claim | undefined {
  sixDigits.lastIndex = start
  const digits = sixDigits.exec(text)?.[0]
  if (digits === undefined || !rightBefore.test(text.slice(Math.max(0, start - 32), start))) return undefined
  const value = `${yearOf(digits.slice(4))}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`
  const reasons = [{ code: 'near-word' as const, word: 'geb' }] // a literal keeps its type
  return { kind: 'DATE_OF_BIRTH', start, end: start + digits.length, value, odds: 3, reasons }
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
    const isFull = /[-/\xe2]/.test(n[7] ?? '') || /^\d{4}$/.test(n[9] ?? '')
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

/** What a birth date is called, or that somebody was born. */
const birthWords = String.raw`geboorteplaats[ ,]{0,2}(?:en|\/|&) ?-?(?:geboorte)?datum|geboorte[\s._-]{0,2}(?:datum|dat|dtm|dag)|gebo+rtedt?a?t?um|geb(?:oorte)?[\s._-]{0,2}(?:dat(?:um)?|dd|d\.d|dtm)|gbd|geboren|geboorte|geb|dob|d\.o\.b|(?:date|day)[\s_-]?of[\s_-]?birth|birth[\s_-]?(?:date|day)|dateofbirth|born|verjaardag|jarig|n\xc3\xa9e? le|geburtsdatum|geboren am|(?:pas|nieuw)geborene?|naissance|do\xc4\x9fum tarihi|bday|bevallen op|birth(?= ?[:=])|geburtstag`
const birthLabel = new RegExp(
  String.raw`(?<![A-Za-z])(?:(?:[A-Za-z]{1,12}_)?(?:${birthWords})(?:[_-]?(?:op|nr))?)(?![a-z])\.?|\xc2\xb0|(?<![\w*])[*](?= ?$)|\((?:m|v|f|man|vrouw|male|female)[,;/] ?(?=$)`,
  'gi',
)
/** Of another day, or of somebody else. */
const otherDay =
  /(?<![A-Za-z])(?:en|and|maar|but|overl[a-z]*|gest[a-z]*|died|gehuwd|getrouwd|married|huwelijk|dienst|start[a-z]*|sinds|vanaf|tot|until|geldig|valid|afgi[a-z]*|afgegeven|issued?|expir[a-z]*|verlo[a-z]*|datum|date|dd|factuur[a-z]*|order|besteld|verhui[a-z]*|aangemeld|ingeschreven|lid|uit|winkels?|kalf|veulen|lam|pup)(?![a-z])|[a-z]datum|\d{2}|\d[a-z]|[.!?;] +[A-Z]|\xe2\x80\xa0/i
/** "(dd-mm-jjjj)", "en -plaats". */
const aside = /\([^()\n]{0,30}\)| ?(?:en|\/|&) -?(?:geboorte)?(?:plaats|land)(?![a-z])/gi
/** As much as may stand between a word for a birth and the date: a place, whose it is, a dotted line. */
const maxBetween = 64
const birthAfter = new RegExp(
  String.raw`^["'\])]{0,2}(?: ?(?:=|-|\xe2\x80\x93|->) ?| \(| ?\[|,? (?=is )| )(?:(?:is|mijn|zijn|haar|uw|de|het|my|his|her|your|the|van) ){0,3}(?:${birthWords})(?![a-z])(?! ?(?:[:=]|(?:op |on )?\d))`,
  'i',
)
const bornAfter =
  /^,? (?:werd|is|was|zijn|werden|ben)(?![a-z])[^.,;:\n\d]{0,30}(?<![a-z])geboren(?![a-z])|^, (?:geboren|geboortedatum)(?! *(?:[:=\d]|op|te|in)(?![a-z]))/i

function birthWord(scene: Scene, { start, end }: Place): { word: string; isHead: boolean } | undefined {
  const head = headAt(scene, start) || headAbove(scene, start)
  if (head !== '' && isBirthHead.test(head)) return { word: head, isHead: true }
  if (scene.heads.length > 0) return undefined
  const before = birthBefore(scene, start)
  if (before !== undefined) return { word: before, isHead: false }
  const after = scene.text.slice(end, end + 48)
  return birthAfter.test(after) || bornAfter.test(after) ? { word: 'geboren', isHead: false } : undefined
}

const isBirthHead = /(?<![a-z])geb|birth|born|d\.?o\.?b|gbd|verjaar|jarig|geboorte/

/** The last word for a birth before the date, on its line or above, when nothing between speaks of another day. */
function birthBefore(scene: Scene, start: number): string | undefined {
  const { text } = scene
  const from = aboveStart(scene, start)
  const before = text.slice(from, start)
  let last: RegExpExecArray | undefined
  for (const match of before.matchAll(birthLabel)) last = match
  if (last === undefined || ofAnimal.test(before.slice(0, last.index))) return undefined
  const between = before.slice(last.index + last[0].length).replace(aside, '')
  if (between.length > maxBetween || otherDay.test(between)) return undefined
  // "Verjaardag oma: …", but not "de geboorte van ons merk op 12 juni"
  if (
    /geboorte$|verjaardag$|jarig$/i.test(last[0]) &&
    !/^(?:[^a-z]| (?:is|was|op) |^ [a-z]{2,12}(?=[:\n]))*$/i.test(between)
  )
    return undefined
  const lines = between.split('\n')
  // What the line above names stands alone at the beginning of this one.
  if (lines.length > 1 && /[a-z]/i.test(lines.slice(1).join(''))) return undefined
  return /^[a-zA-Z._ -]+/.exec(last[0])?.[0].toLowerCase() ?? '*'
}

/** "Het kalf met oormerk … is geboren op"; with a capital it may be a name. */
const ofAnimal =
  /(?<![A-Za-z])(?:kalf|kalfje|veulen|lam|lammetje|pup|puppy|kitten|hond|teef|reu|kat|poes|kater|koe|vaars|stier|paard|merrie|hengst|schaap|ooi|geit|geitje|zeug|konijn|calf|foal|dog|cat|horse|mare|cow)(?![a-z])[^.!?\n]{0,60}$/

const [reachBack, reachAbove] = [90, 60]

/** Where the line begins, or the one above when nothing stands before the date on its own. */
function aboveStart(scene: Scene, start: number): number {
  const from = lineStart(scene, start, reachBack)
  let above = from
  while (above > 0 && start - above < reachBack && isOne(scene.bytes, above - 1, character.space)) above--
  const isFirst = !/[a-z]/i.test(scene.text.slice(from, start))
  return isFirst && above < from ? lineStart(scene, above, reachAbove) : from
}

interface Place {
  readonly start: number
  readonly end: number
}
