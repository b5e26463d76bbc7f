import { isDigit } from '../characters.ts'
import { threshold } from '../detector.ts'
import type { Kind } from '../kinds.ts'
import type { Claim, Scene } from '../scene.ts'
import { dateAt } from './dates.ts'

// "Huurder: M. Peeters, 8-9-1979": without a word for a birth, a date right beside who it is of.

/** Notes of today carry dates beside names too: one so long ago is a birth, and a later one when something more says so. */
const longAgo = '1996'
/** Beside a number of a citizen stands no date of a note, as a rule. */
const mayBeGrown = '2020'

const sex = String.raw`(?:m|v|f|man|vrouw|male|female|jongen|meisje)`
const opens = new RegExp(
  String.raw`^(?:,? ?\(|,? ?(?:[-|/;:]|\xe2\x80[\x93\x94]) ?|, ?| |\t)(?:(${sex})(?:[,;|/]? ?|\t))?(?:[*]|\xc2\xb0)?(?=\d)`,
  'i',
)
const isOf = /^ (?:is|werd) van (?=\d)/
const sexBehind = new RegExp(String.raw`^[,;)]? ?\(?${sex}(?![A-Za-z/])`, 'i')
/** A time or an end behind it, or what somebody did that day. */
const isNote =
  /^(?:[ T,]{1,2}(?:om )?\d{1,2}[:.]\d\d|[ ,]{1,2}\d{1,2} ?uur|\)?:? (?:gebeld|gesproken|akkoord|gemaild|overleden|getekend|ondertekend|ontvangen|in dienst|uit dienst|tot|t\/m|to)(?![a-z]))/i
const childBefore =
  /(?:^|[^a-z])(?:kind|kinderen|children|zoon|zoontje|dochter|dochtertje|baby|leerling|pupil|child|son|daughter)(?: ?\d)?[:.]? ?$/i
const notBorn =
  /(?:overleden|gest\.?|\xe2\x80\xa0|getrouwd|datum|d\.d\.|dd|factuur|rapport|verslag|memo|notulen)\.?:? ?(?:van )?(?:[A-Za-z.]{1,8} )?$/i
const roleBefore =
  /(?<![a-z])(?:verzekerde|pati\xc3\xabnte?|cli\xc3\xabnte?|pat\.?|leerling|kind|partner|deelnemer|lid|speler|bewoner|huurder|werknemer|aanvrager)[: ]{1,2}(\d[\d./-]{5,9}),? (?:[Dd]e heer |[A-Z][a-z]{1,3}\. )?$/i
const betweenNumbers = /^(?:[,;|/] ?| \/ | - | )(?=\d)/
const beforeNumber = /(?<![\w.,/-])(\d[\d./-]{5,9})(?:[,;|/] ?| \/ | - | )$/
/** A word for a birth that names a column or a list, and no date of its own. */
const namesColumn =
  /(?<![a-z])(?:geboortedat(?:um|a)|geb\.? ?dat(?:um|a)?|dates? of birth|dob)(?![a-z])(?![^\n\d]{0,24}\d)/i

const ofWhom: ReadonlySet<Kind> = new Set<Kind>(['ADDRESS', 'NL_POSTCODE', 'PHONE', 'EMAIL', 'NL_BSN'])
const place = /^,? [A-Z][a-z]{1,20}(?=[,;])/

/** Birth dates beside names and numbers of citizens that no word names. */
export function birthsBeside(scene: Scene, claims: readonly Claim[]): Claim[] {
  const isListed = scene.text.includes('geboortedat')
  const owners = claims.filter((claim) => mayOwn(scene, claim))
  if (owners.length === 0 && !isListed) return owners
  const found: Claim[] = []
  const starts = new Map<number, Claim>()
  for (const claim of claims) if (ofWhom.has(claim.kind)) starts.set(claim.start, claim)
  const known = new Set(claims.filter(({ kind }) => kind === 'DATE_OF_BIRTH').map(({ start }) => start))
  let isNamed: boolean | undefined
  const isNamedColumn = (): boolean => (isNamed ??= namesColumn.test(scene.text))
  let last = -listed
  for (const claim of owners) {
    const born =
      claim.kind === 'PERSON'
        ? besidePerson(scene, claim, { starts, isNamedColumn, isListed: claim.start - last < listed })
        : claim.kind === 'NL_BSN'
          ? besideNumber(scene, claim)
          : undefined
    if (born === undefined) continue
    last = born.end
    if (!known.has(born.start)) found.push(born)
  }
  return isListed && isNamedColumn() ? [...found, ...inRows(scene, known)] : found
}

/** Whether a number stands beside somebody's name or number. */
function mayOwn(scene: Scene, { kind, odds, start, end }: Claim): boolean {
  if (odds <= threshold) return false
  if (kind === 'NL_BSN') return true
  return kind === 'PERSON' && (hasDigit(scene, end, end + reach) || hasDigit(scene, start - 10, start))
}

/** Lines that begin with a word and a date, where a word elsewhere says that births are listed. */
function inRows(scene: Scene, known: ReadonlySet<number>): Claim[] {
  const found: Claim[] = []
  for (const match of scene.text.matchAll(row)) {
    const start = match.index + match[0].length
    if (found.length === mostRows) break
    const claim = born(scene, { value: 'geboortedatum' }, { start, before: '9' })
    if (claim !== undefined && !known.has(start)) found.push(claim)
  }
  return found.length > 1 ? found : []
}

const row = /^[A-Z][A-Za-z\x80-\xff'. -]{1,30}[ ,;\t(]{1,3}(?=\d)/gm
const mostRows = 2000

interface Beside {
  readonly starts: ReadonlyMap<number, Claim>
  readonly isNamedColumn: () => boolean
  /** Whether the birth of another stands right before. */
  readonly isListed: boolean
}

/** Between the births of a list stand a bracket and a word. */
const listed = 8
/** As far behind a name a date is looked for. */
const reach = 48

function besidePerson(
  scene: Scene,
  person: Claim,
  { starts, isNamedColumn, isListed }: Beside,
): Claim | undefined {
  if (!hasDigit(scene, person.end, person.end + near)) {
    return behindAddress(scene, person, starts) ?? beforePerson(scene, person)
  }
  const { text } = scene
  const rest = text.slice(person.end, person.end + reach)
  const said = isOf.exec(rest)
  if (said !== null) return born(scene, person, { start: person.end + said[0].length, before: '9' })
  const at = opens.exec(rest)
  if (at === null) return behindAddress(scene, person, starts) ?? beforePerson(scene, person)
  const start = person.end + at[0].length
  const words = text.slice(Math.max(0, person.start - 24), person.start)
  if (notBorn.test(words)) return undefined
  const isSure = isListed || at[1] !== undefined || childBefore.test(words)
  const claim = born(scene, person, { start, before: '9' })
  if (claim === undefined || isSure || claim.value < longAgo) return claim
  return sexBehind.test(text.slice(claim.end, claim.end + 12)) || isNamedColumn() ? claim : undefined
}

function hasDigit({ bytes }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isDigit(bytes, i)) return true
  return false
}

/** No more stands between a name and its date than a bracket and a word for a sex. */
const near = 16

/** "Tom Bakker, Kerkstraat 5 Ede, 12-06-1988" */
function behindAddress(scene: Scene, person: Claim, starts: Beside['starts']): Claim | undefined {
  if (starts.size === 0) return undefined
  const { text } = scene
  let end = person.end
  for (let passed = 0; passed < 3; passed++) {
    const next = starts.get(end + (text[end] === ',' ? 2 : 1))
    if (next === undefined) break
    end = next.end + (place.exec(text.slice(next.end, next.end + 24))?.[0].length ?? 0)
  }
  if (end === person.end || !/^[,;] \d/.test(text.slice(end, end + 3))) return undefined
  return born(scene, person, { start: end + 2, before: longAgo })
}

/** "Verzekerde 12-06-1988 K. de Jong" */
function beforePerson(scene: Scene, person: Claim): Claim | undefined {
  if (!hasDigit(scene, person.start - 10, person.start)) return undefined
  const from = Math.max(0, person.start - reach)
  const found = roleBefore.exec(scene.text.slice(from, person.start))
  if (found?.[1] === undefined) return undefined
  return born(scene, person, { start: from + found.index + found[0].indexOf(found[1]), before: longAgo })
}

/** "BSN 999912343, 14-02-1971" and "12-06-1988 / 999912343" */
function besideNumber(scene: Scene, number: Claim): Claim | undefined {
  const { text } = scene
  const at = betweenNumbers.exec(text.slice(number.end, number.end + 5))
  if (at !== null) return born(scene, number, { start: number.end + at[0].length, before: mayBeGrown })
  const from = Math.max(0, number.start - 16)
  const found = beforeNumber.exec(text.slice(from, number.start))
  return found === null ? undefined : born(scene, number, { start: from + found.index, before: mayBeGrown })
}

interface Where {
  readonly start: number
  /** The first year that is too late. */
  readonly before: string
}

function born(
  scene: Scene,
  { value: word }: Pick<Claim, 'value'>,
  { start, before }: Where,
): Claim | undefined {
  const date = dateAt(scene, start)
  if (date === undefined || date.value < '1900' || date.value >= before) return undefined
  if (isNote.test(scene.text.slice(date.end, date.end + 24))) return undefined
  return { kind: 'DATE_OF_BIRTH', start, ...date, odds: 2, reasons: [{ code: 'near-word', word }] }
}
