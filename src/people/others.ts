import type { Finding } from '../detect/finding.ts'
import { kinds, type Kind } from '../detect/kinds.ts'
import { addressKind, domainOf } from './address.ts'
import type { AttributedText, Attribution } from './attribution/attribute.ts'
import type { Mention } from './attribution/cast.ts'
import { compareNames, foldName, isFullName, looksLikePerson, parseName } from './name.ts'
import { isAlsoWord, standsAsName } from './word-names.ts'
import { isNameOfSubject, isOwnText, matchOfName, type Subject } from './subject.ts'

/**
 * Whose a value is that stands beside the subject's own:
 * - `staff`: of somebody of the organisation in function: a name, a work address
 * - `other`: of somebody else
 * - `unsure`: nothing tells whose
 * - `secret`: a password: of nobody's use but its owner's
 */
export const whoseWords = ['other', 'unsure', 'staff', 'secret'] as const
export type Whose = (typeof whoseWords)[number]

/** A value in a document that is not the subject's. */
export interface OtherValue {
  readonly kind: Kind
  readonly value: string
  /** As it stands there, where that is another way of writing it. */
  readonly written: readonly string[]
  readonly whose: Whose
}

/** What is known of those who may stand in a document. */
export interface KnownPeople {
  readonly subject: Subject
  readonly staff: readonly KnownPerson[]
  /** Outsiders who the index says stand in it. */
  readonly outsiders: readonly KnownPerson[]
  readonly ownDomains: readonly string[]
  /** Name of the organisation, with other values that are its own. */
  readonly organisation: readonly string[]
}

export interface KnownPerson {
  readonly names: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}

/** A document as it was read through. */
export interface ReadThrough {
  readonly texts: readonly AttributedText[]
  readonly attribution: Attribution
}

/** Of all that was found in a document, what is not the subject's: what must not go out with it unless somebody says so. */
export function othersIn(document: ReadThrough, people: KnownPeople): readonly OtherValue[] {
  const { mentions } = document.attribution
  const judge = createJudge(mentions, people)
  const found = document.texts.flatMap((_, at) => othersAt(document, at, { judge, isWithin: () => true }))
  return unique([...found, ...mentions.flatMap(({ values }, i) => values.flatMap((one) => judge(one, i)))])
}

/** The same of some stretches of one of its texts: rows of a table. */
export function othersWithin(
  document: ReadThrough,
  { text, isWithin }: { readonly text: AttributedText; readonly isWithin: (startByte: number) => boolean },
  people: KnownPeople,
): readonly OtherValue[] {
  const judge = createJudge(document.attribution.mentions, people)
  return unique(othersAt(document, document.texts.indexOf(text), { judge, isWithin }))
}

interface Look {
  readonly judge: (found: Valued, about: number) => OtherValue[]
  readonly isWithin: (startByte: number) => boolean
}

function othersAt({ texts, attribution }: ReadThrough, at: number, { judge, isWithin }: Look): OtherValue[] {
  const { findings = [], text = nothing } = texts[at] ?? {}
  return findings.flatMap((finding, i) =>
    isWithin(finding.start)
      ? judge(finding, attribution.about[at]?.[i] ?? -1).map((one) => ({
          ...one,
          written: writtenAs(finding, text),
        }))
      : [],
  )
}

const nothing = new Uint8Array(0)

/** Everything that the index knows of outsiders, for whatever their names were not seen by. */
export function valuesOfOutsiders(people: KnownPeople): readonly OtherValue[] {
  const judge = createJudge([], people)
  return unique(
    people.outsiders.flatMap(({ names, emails, phones }) => [
      ...names.flatMap((value) => judge({ kind: 'PERSON', value }, -1)),
      ...emails.flatMap((value) => judge({ kind: 'EMAIL', value }, -1)),
      ...phones.flatMap((value) => judge({ kind: 'PHONE', value }, -1)),
    ]),
  )
}

type Valued = Pick<Finding, 'kind' | 'value'>

const decoder = new TextDecoder()

function writtenAs({ value, start, end }: Finding, text: Uint8Array): readonly string[] {
  const written = decoder.decode(text.subarray(start, end))
  return written === '' || written === value ? [] : [written]
}

function unique(values: readonly OtherValue[]): OtherValue[] {
  const found = new Map<string, OtherValue>()
  for (const one of values) {
    const key = `${one.kind}:${one.value}`
    const known = found.get(key)
    const written = [...new Set([...(known?.written ?? []), ...one.written])]
    // What one place is unsure of, another may tell.
    const whose = known === undefined || known.whose === 'unsure' ? one.whose : known.whose
    found.set(key, { ...one, written, whose })
  }
  return [...found.values()]
}

/** Kinds that say who or whose: phrases, places and days say it only beside one of these. */
function isPersonal(kind: Kind): boolean {
  return (
    kinds[kind].use !== 'category' && kinds[kind].byDefault && !ofOrganisations.has(kind) && kind !== 'AGE'
  )
}

/** Numbers of the trade register are public. */
const ofOrganisations: ReadonlySet<Kind> = new Set(['NL_KVK', 'NL_RSIN', 'NL_BTW'])

function createJudge(mentions: readonly Mention[], people: KnownPeople) {
  const whoseMention = mentions.map((mention) => whoseMentionIs(mention, people))
  const hasOutsider = people.outsiders.length > 0 || whoseMention.includes('other')
  return ({ kind, value }: Valued, about: number): OtherValue[] => {
    if (!isPersonal(kind) || isOwnText(value, people.subject) || isOrganisations(value, people)) return []
    const whose = kinds[kind].use === 'secret' ? 'secret' : whoseIs({ kind, value }, about)
    return whose === null ? [] : [{ kind, value, written: [], whose }]
  }

  function whoseIs({ kind, value }: Valued, about: number): Whose | null {
    const beside = about < 0 ? undefined : whoseMention[about]
    if (kind === 'PERSON') return whoseName(value, beside, people)
    if (kind === 'EMAIL') return whoseAddress(value, people)
    if (kind === 'PHONE' && people.outsiders.some(({ phones }) => phones.includes(value))) return 'other'
    if (kind === 'PHONE' && people.staff.some(({ phones }) => phones.includes(value))) return 'staff'
    if (beside === 'subject') return null
    // A work number, and the address under one's own letter, may be told; what else is a colleague's is private.
    if (beside === 'staff')
      return kind === 'PHONE' || (isOfAddress(kind) && mentions[about]?.role === 'from') ? 'staff' : 'other'
    if (beside === 'other') return 'other'
    // Where only the subject and the organisation stand, what is left is the subject's.
    return hasOutsider ? 'unsure' : null
  }
}

function isOfAddress(kind: Kind): boolean {
  return kind === 'ADDRESS' || kind === 'NL_POSTCODE'
}

function whoseMentionIs({ values }: Mention, people: KnownPeople): 'subject' | 'staff' | 'other' {
  const strong = values.filter(({ kind }) => kind === 'EMAIL' || kind === 'PHONE')
  if (strong.some(({ value }) => isOwnText(value, people.subject))) return 'subject'
  const names = values.filter(({ kind }) => kind === 'PERSON').map(({ value }) => value)
  if (strong.some(({ kind, value }) => kind === 'EMAIL' && isStaffAddress(value, people))) return 'staff'
  if (strong.length === 0 && names.some((name) => isNameOfSubject(name, people.subject))) return 'subject'
  return names.length > 0 && names.every((name) => isNameOf(name, people.staff)) ? 'staff' : 'other'
}

function whoseName(
  value: string,
  beside: 'subject' | 'staff' | 'other' | undefined,
  people: KnownPeople,
): Whose | null {
  if (isNameOfSubject(value, people.subject)) return null
  const fits = matchOfName(value, people.subject) === 'fits'
  if (isNameOf(value, people.outsiders) && (!fits || beside === 'other')) return 'other'
  if (fits && beside !== 'other') return null
  if (isNameOf(value, people.staff)) return 'staff'
  if (!looksLikePerson(value)) return beside === 'other' ? 'other' : null
  return 'other'
}

function isNameOf(value: string, known: readonly KnownPerson[]): boolean {
  const parts = parseName(value)
  return known.some(({ names }) => names.some((name) => compareNames(parseName(name), parts) !== 'different'))
}

/** Of a desk or a machine it is nobody's. */
function whoseAddress(value: string, people: KnownPeople): Whose | null {
  if (isStaffAddress(value, people)) return addressKind(value) === 'personal' ? 'staff' : null
  return addressKind(value) === 'machine' ? null : 'other'
}

function isStaffAddress(value: string, { ownDomains, staff }: KnownPeople): boolean {
  const domain = domainOf(value)
  return (
    ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`)) ||
    staff.some(({ emails }) => emails.includes(value))
  )
}

function isOrganisations(value: string, { organisation }: KnownPeople): boolean {
  const folded = foldName(value)
  return organisation.some((own) => {
    const name = foldName(own)
    return name !== '' && (name === folded || (folded.length >= leastOfName && name.includes(folded)))
  })
}

/** A shorter word stands in a name by chance. */
const leastOfName = 6

/** How else a name may stand in a text once it is known: a given name or a family name alone, as it is capitalised there. */
function partsOfName(name: string, text: string, { subject }: KnownPeople): readonly string[] {
  if (!isFullName(parseName(name)) || name.includes(',')) return []
  const [given = '', ...rest] = name.trim().split(/\s+/)
  const own = new Set(subject.names.flatMap((one) => foldName(one).split(' ')))
  return [given, rest.join(' '), rest.at(-1) ?? ''].filter(
    (part) =>
      part.length >= leastPart &&
      /^[\p{Lu}']/u.test(part) &&
      !foldName(part)
        .split(' ')
        .every((word) => own.has(word)) &&
      standsIn(part, text),
  )
}

/** How a value may be written where it must not stay, and which of these ways are words as well. */
export interface Written {
  readonly value: string
  readonly spellings: readonly string[]
  readonly words: readonly string[]
}

/** A value that is not the subject's, with its parts as they stand in a text. */
export function writtenIn(
  { kind, value, written }: Pick<OtherValue, 'kind' | 'value' | 'written'>,
  text: string,
  people: KnownPeople,
): Written {
  if (kind !== 'PERSON') return { value, spellings: written, words: [] }
  const spellings = [...written, ...partsOfName(value, text, people)]
  const all = [value, ...spellings]
  // Read as a name in small letters it is a name in any.
  const small = new Set(all.filter((one) => !/^\p{Lu}/u.test(one)).map(foldName))
  const isWeak = (one: string): boolean => isAlsoWord(one) || isInOrganisation(one, people)
  return { value, spellings, words: all.filter((one) => isWeak(one) && !small.has(foldName(one))) }
}

/** A word out of a longer name of the organisation. */
function isInOrganisation(word: string, { organisation }: KnownPeople): boolean {
  const folded = foldName(word)
  return organisation.some((own) => {
    const words = foldName(own).split(' ')
    return words.length > 1 && words.includes(folded)
  })
}

/** Tells words from names where they stand; in the organisation's own name nothing is anybody else's. */
export function tellingOf({ organisation }: KnownPeople): {
  readonly isMeant: (text: string, place: { readonly start: number; readonly end: number }) => boolean
  readonly within: readonly string[]
} {
  return {
    isMeant: (text, place) => !isAlsoWord(text.slice(place.start, place.end)) || standsAsName(text, place),
    within: organisation.filter((own) => own.trim().includes(' ')),
  }
}

/** Two letters are half of a word. */
const leastPart = 3

function standsIn(part: string, text: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + part.length)]
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}
