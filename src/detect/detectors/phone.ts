import { threeDigitAreas } from '../../base/phone-areas.ts'
import { afterSeparator, bytesOf, character, isDigit, isOne, isUpper, isWordly } from '../characters.ts'
import type { NumberDetector } from '../detector.ts'
import { separatorAfter, type DigitRun } from '../digits.ts'
import { wordsNear } from '../near.ts'
import type { Claim, Scene } from '../scene.ts'
import { lengthsByCountryCode } from './phone-plan.ts'

/** A number as written: digits with up to three separators in between, and what may stand before. */
const writtenPattern =
  /(?:\+{1,2} ?|\()?\+? ?\d{1,15}(?:(?: ?\(0\) ?|(?:[ .\-/()]|\xc2\xa0|\xe2\x80[\x80-\x8a\x90-\x95\xaf]){1,3})\d{1,15}){0,8}/y

interface Written {
  readonly text: string
  /** Offsets in `text` just after each digit. */
  readonly ends: readonly number[]
  readonly digits: string
  readonly isInternational: boolean
}

/** Phone numbers: Dutch ones by the numbering plan, others with their country code or beside a word for it. */
export const phone: NumberDetector = {
  kind: 'PHONE',
  near: [
    'tel',
    'telefoon',
    'telefonisch',
    'mobiel',
    'mob',
    'gsm',
    'bel',
    'bellen',
    'belt',
    'bereikbaar',
    'phone',
    'telephone',
    'call',
    'mobile',
    'cell',
    'fax',
    'whatsapp',
    'app',
    'appen',
    'sms',
    'telnr',
    'm',
    't',
    'f',
    'noodnummer',
    'servicenummer',
    'storingsnummer',
    'informatienummer',
    'alarmnummer',
    'meldnummer',
    'spoednummer',
    'noodcontact',
    'handy',
    'telefon',
    'doorkies',
    'thuis',
    'privé',
    'callback',
    'desk',
    'ring',
    'dial',
    'mobilnummer',
    'rufnummer',
    'hotline',
    'spoed',
    'pieper',
    'vast',
    'tél',
    'téléphone',
    'dect',
    'sein',
    'seinnummer',
    'contactnummer',
    'contactnr',
    'contacttelefoon',
    'bereiken',
    'gebeld',
    'terugbel',
    'terugbellen',
    'belnummer',
    'telef',
    'tlf',
    'landline',
  ],
  fits: (run, scene) =>
    (run.total >= 6 || opensPhone(scene, run.start)) &&
    isFreeBefore(scene, run.start) &&
    hasEnoughDigits(scene, run.start),
  weigh(run, scene) {
    if (!isFreeBefore(scene, run.start) || !isLikely(run, scene) || isMoment(scene, run.start))
      return undefined
    // "tel=0612345678", but not "id=0612345678".
    if (scene.bytes[run.start - 1] === equals && wordsNear(scene, run.start).odds('PHONE') <= 0)
      return undefined
    const written = readWritten(scene, run.start)
    if (written === undefined) return undefined
    return dutch(written, run, scene) ?? international(written, run, scene) ?? national(written, run, scene)
  },
  examples: {
    finds: [
      'tel=0612345678',
      'arts via 088-1234567 tst 2',
      'toestel: 0612345678',
      '06-12345678',
      'Bel +31 (0)6 1234 5678',
      'tel. 020-1234567',
      '0031 612345678',
      '(0592) 123 456',
      '0800-1234',
      'Call +44 20 7946 0958',
      'phone 555-123-4567',
      'M: 06 12 34 56 78',
    ],
    ignores: [
      'id=0612345678',
      'kenmerk M-2024-0017',
      'order 0612345678',
      '12345678',
      'IBAN NL91ABNA0417164300',
      '2024-01-31',
      '06-2024',
      'versie 1.2.3.4',
      'trekking 06 12 23 31 38 44',
      'bytes 01 00 00 00 50 32',
      '[05-01-2026 10:12:33] tot zo',
    ],
  },
}

const [plus, opening, closing, nought, space, equals, hyphen] = [43, 40, 41, 48, 32, 61, 45]

/** True for +, ( and 0, with which short numbers begin. */
export function opensPhone({ bytes }: Scene, start: number): boolean {
  const first = bytes[start]
  return first === plus || first === opening || first === nought || followsWidePlus(bytes, start)
}

/** Short numbers for information have eight with their 0, local ones seven. */
const fewestDigits = 7
const notBefore = bytesOf('#$')
const pointing = bytesOf('.,/-')
const between = character.separator | character.space
const maxBetween = 3

/** Without a +, ( or 0 it must have the American form, or a word for a phone beside it. */
function isLikely(run: DigitRun, scene: Scene): boolean {
  if (opensPhone(scene, run.start)) return true
  const { sizes, groups } = run
  const isAmerican =
    groups === 4
      ? sizes[1] === 3 && sizes[2] === 3 && sizes[3] === 4
      : (groups > 1 && sizes[0] === 3) || (groups > 2 && sizes[0] === 1 && sizes[1] === 3)
  return isAmerican || (!isDate(run, scene) && wordsNear(scene, run.start).odds('PHONE') > 0)
}

/** "2024-01-31" and "31-1-2024": a date beside a phone word is still no phone number. */
function isDate(run: DigitRun, scene: Scene): boolean {
  if (run.groups < 3 || separatorAfter(scene, run, 0) === space) return false
  const [first = 0, second = 0, third = 0] = run.sizes
  return first === 4 ? second === 2 && third === 2 : first <= 2 && second <= 2 && third === 4
}

/** "05-01-2026 10:12": a day with a time behind it, as before each message of a chat. */
function isMoment({ text }: Scene, start: number): boolean {
  moment.lastIndex = start
  return moment.test(text)
}

const moment = /\d{1,2}[-./]\d{1,2}[-./](?:\d{2}|\d{4}),? {1,2}\d{1,2}[:.]\d{2}(?!\d)/y

/** True when nothing before the number makes it part of something else. */
function isFreeBefore({ bytes }: Scene, start: number): boolean {
  const before = bytes[start - 1] ?? 0
  if (isWordly(bytes, start - 1) || notBefore[before] === 1) return false
  // A letter with an accent, or a sign of money.
  if (before >= 0x80 && isSticking(bytes, start)) return false
  // "M-2024-0017"
  if (before === hyphen && isUpper(bytes, start - 2) && bytes[start] !== nought) return false
  if (pointing[before] === 0 || !isDigit(bytes, start - 2)) return true
  return before === stroke && followsPhone(bytes, start - 1)
}

const stroke = 47
/** The fewest and most digits of a number that is written out, and how far back they may begin. */
const [fewestWhole, mostWhole, reachBack] = [9, 12, 16]

/** "020-1234567/06-12345678": whether as many digits as a number has end here. */
function followsPhone(bytes: Uint8Array, end: number): boolean {
  let digits = 0
  let i = end - 1
  for (
    ;
    end - i <= reachBack && (isDigit(bytes, i) || (isDigit(bytes, i - 1) && isOne(bytes, i, between)));
    i--
  )
    if (isDigit(bytes, i)) digits++
  return digits >= fewestWhole && digits <= mostWhole && !isWordly(bytes, i)
}

const [firstAccent, lastAccent] = [0xc3, 0xc9]

function isSticking(bytes: Uint8Array, start: number): boolean {
  const lead = bytes[start - 2] ?? 0
  if (lead >= firstAccent && lead <= lastAccent) return true
  return (
    (lead === 0xc2 && bytes[start - 1] === 0xa3) ||
    (bytes[start - 3] === 0xe2 && lead === 0x82 && bytes[start - 1] === 0xac)
  )
}

/** Whether a number of a phone's length may begin here. */
function hasEnoughDigits({ bytes }: Scene, start: number): boolean {
  let digits = 0
  for (let i = start, others = 0; digits < fewestDigits && others <= maxBetween; i++) {
    const c = bytes[i]
    if (isDigit(bytes, i)) {
      digits++
      others = 0
    } else {
      const next = afterSeparator(bytes, i)
      if (next === i && !isOne(bytes, i, between) && c !== plus && c !== opening && c !== closing)
        return false
      others++
      i = Math.max(i, next - 1)
    }
  }
  return digits === fewestDigits
}

function readWritten(scene: Scene, start: number): Written | undefined {
  const { text, bytes } = scene
  writtenPattern.lastIndex = start
  const written = writtenPattern.exec(text)?.[0]
  if (written === undefined) return undefined
  const ends: number[] = []
  let digits = ''
  const past = start + written.length
  for (let i = start; i < past; i++) {
    const from = i
    while (i < past && isDigit(bytes, i)) i++
    // "+31 (0)6": that nought is not dialled from abroad.
    if (i === from || (from > start && text.startsWith('(0)', from - 1))) continue
    digits += text.slice(from, i)
    for (let end = from; end < i;) ends.push(++end - start)
  }
  if (digits.length < fewestDigits) return undefined
  const zeros = /^\(?00/.test(written)
  return {
    text: written,
    ends: zeros ? ends.slice(2) : ends,
    digits: zeros ? digits.slice(2) : digits,
    isInternational: zeros || /^\(?\+/.test(written) || followsWidePlus(bytes, start),
  }
}

/** The plus sign of East Asian keyboards, in bytes. */
const widePlus = [0xef, 0xbc, 0x8b] as const

function followsWidePlus(bytes: Uint8Array, start: number): boolean {
  return (
    bytes[start - 1] === widePlus[2] && bytes[start - 2] === widePlus[1] && bytes[start - 3] === widePlus[0]
  )
}

/** How many digits the Dutch number has that these begin with, without the country code's; 0 when it is none. */
function dutchLength(digits: string): number {
  if (/^0(?:800|900|906|909)/.test(digits)) return /^0\d{3}\d{7}/.test(digits) ? 11 : 8
  if (/^0(?:6[1-58]|6[0-9]|[1-5]\d|7\d|8[24578]|91|97)/.test(digits)) return 10
  return 0
}

/** "05-03 943221": a day and a month, and a number of something behind them. */
const dayAndNumber = /^0[1-57-9]-(?:0[1-9]|1[0-2]) \d{6}$/

function dutch(written: Written, run: DigitRun, scene: Scene): Claim | undefined {
  const isAbroad = written.isInternational
  // "0 0 1" and "0.800 0.000" are figures.
  if (!isAbroad && (!/^\(? ?0\d/.test(written.text) || dayAndNumber.test(written.text))) return undefined
  if (isAbroad && !written.digits.startsWith('31')) return undefined
  const national = isAbroad ? `0${written.digits.slice(2).replace(/^0/, '')}` : written.digits
  const dropped = isAbroad ? (written.digits[2] === '0' ? 2 : 1) : 0
  const length = dutchLength(national)
  if (length === 0 || national.length < length) return undefined
  const last = written.ends[length - 1 + dropped]
  if (last === undefined) return undefined
  const end = run.start + last
  if (!endsWell(scene, end)) return undefined
  if (isDraw(run, national, scene) && wordsNear(scene, run.start).odds('PHONE') <= 0) return undefined
  const isGrouped = last > length + (isAbroad ? 3 : 0)
  const near = wordsNear(scene, run.start).odds('PHONE')
  const area = threeDigitAreas.test(national) ? 0.7 : 0
  const base = isAbroad ? 3.5 : national.startsWith('06') ? 2.5 : isGrouped ? 1.2 + area : -0.3 + area
  return claim({
    scene,
    run,
    end,
    value: `+31${national.slice(1, length)}`,
    odds: base + (isAbroad ? softened(near) : near),
  })
}

/** "03 12 23 31 38": pairs that rise are a draw of lots, or sizes; and more pairs than a number has are bytes. */
function isDraw({ groups, ends, sizes }: DigitRun, national: string, { text }: Scene): boolean {
  let isRising = !national.startsWith('06')
  for (let i = 0; i < groups; i++) {
    if (sizes[i] !== 2) return false
    const end = ends[i] ?? 0
    if (i > 0 && text.slice(end - 2, end) <= text.slice(end - 5, end - 3)) isRising = false
  }
  return groups > pairsOfPhone || (groups === pairsOfPhone && isRising)
}

const pairsOfPhone = 5

function international(written: Written, run: DigitRun, scene: Scene): Claim | undefined {
  if (!written.isInternational) return undefined
  const digits = written.digits
  const lengths = lengthsByCountryCode(digits)
  if (lengths === undefined) return undefined
  const [least, most] = lengths
  const count = Math.min(digits.length, most)
  if (count < least) return undefined
  const end = run.start + (written.ends[count - 1] ?? 0)
  if (!endsWell(scene, end)) return undefined
  return claim({
    scene,
    run,
    end,
    value: `+${digits.slice(0, count)}`,
    odds: 2.5 + softened(wordsNear(scene, run.start).odds('PHONE')),
  })
}

/** A number that shows its country needs no word beside it; a word against it still counts. */
function softened(near: number): number {
  return near > 0 ? near * 0.4 : near
}

/** How others write their numbers without the country's: "(555) 010-2345", "03-331 6005", "090 1234 5678". */
const american = /^(?:\d{1,3}[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}$/
const withNought = /^\(?0[1-9]\d{0,3}\)?[ -](?:\d{7,8}|\d{3,5}[ -]?\d{3,4}|\d{2,3}(?:[ -]\d{2,3}){2})$/
/** A date or a sum of money beside a phone word is still no phone number. */
const figures =
  /^[1-9]\d{0,2}(?:\.\d{1,3}){3}$|^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})|^\d{1,3}(?:\.\d{3})+$|^\d{1,2}[- ](?:19|20)\d{2}[- ]/
const [americanForm, noughtForm, anyForm] = [2.2, 1.3, -1.5]

function national(written: Written, run: DigitRun, scene: Scene): Claim | undefined {
  const { text, digits } = written
  const end = run.start + text.length
  if (written.isInternational || digits.length > 13 || /^(\d)\1+$/.test(digits) || figures.test(text))
    return undefined
  const hasNought = digits.length >= 9 && digits.length <= 11 && withNought.test(text)
  const form = american.test(text) ? americanForm : hasNought ? noughtForm : anyForm
  const near = said(scene, run.start, end) ? mine : wordsNear(scene, run.start).odds('PHONE')
  if (near + form <= 0 || !endsWell(scene, end)) return undefined
  return claim({ scene, run, end, value: digits, odds: form + near - 1 })
}

/** Log-odds when somebody calls it a number of his own. */
const mine = 4
const saidBefore =
  /(?<![A-Za-z])(?:[Mm](?:y|ijn|'n|eine)|[Yy]our|[Hh](?:is|er|aar)|[Oo](?:ur|ns)|[Jj](?:e|ouw)|[Uu]w|[Zz]ijn) (?:[A-Z][A-Za-z]+ )?(?:number|nummer|nr\.?)(?: is| was|:|=| now| nu|\?)* ?$/
const saidAfter =
  /^,? (?:is|was|=) (?:my|your|his|her|our|mijn|m'n|je|jouw|uw|zijn|haar|ons) (?:number|nummer|nr)/

function said({ text }: Scene, start: number, end: number): boolean {
  return (
    saidBefore.test(text.slice(Math.max(0, start - 40), start)) || saidAfter.test(text.slice(end, end + 24))
  )
}

function endsWell({ text }: Scene, end: number): boolean {
  return (
    !/^(?:[A-Za-z]{2}\d|\d|[A-Z]\d|[_@=%$]|\xe2\x82\xac)/.test(text.slice(end, end + 3)) &&
    !/^[,.]\d/.test(text.slice(end, end + 2))
  )
}

/** Whom to ask for behind a switchboard: "ext. 12", "x3456", "#34", "toestel 12". */
const extension = /^(?: ?,? ?(?:ext\.?|extension|toestel|tst\.?) ?:? ?| ?x ?| #)\d{1,7}(?![\w])/i

interface PhoneClaim {
  readonly scene: Scene
  readonly run: DigitRun
  readonly end: number
  readonly value: string
  readonly odds: number
}

function claim({ scene, run, end, value, odds }: PhoneClaim): Claim {
  const word = wordsNear(scene, run.start).wordFor('PHONE')
  const isOpen = scene.text[run.start] === '(' && !scene.text.slice(run.start, end).includes(')')
  const isWide = followsWidePlus(scene.bytes, run.start)
  const start = isOpen ? run.start + 1 : isWide ? run.start - widePlus.length : run.start
  return {
    kind: 'PHONE',
    start,
    end: end + (extension.exec(scene.text.slice(end, end + 24))?.[0].length ?? 0),
    value,
    odds,
    reasons: word === undefined ? [{ code: 'shape' }] : [{ code: 'shape' }, { code: 'near-word', word }],
  }
}
