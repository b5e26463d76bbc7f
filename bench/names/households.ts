import type { Identity } from '../../src/people/person.ts'
import { commonFamilyNames, familyNames } from '../../src/detect/words/family-names.ts'
import type { Random } from './random.ts'

// Invented households, and the identities under which a mailbox would show their members.

/** An identity, whose it is, and in which way it was seen. */
export interface Seen {
  readonly identity: Identity
  readonly person: number
  readonly kind: string
}

interface Member {
  readonly number: number
  /** As on the passport, and as everybody says. */
  readonly given: string
  readonly called: string
  readonly initials: string
  readonly family: string
  /** Of who has a partner's name before it. */
  readonly maiden: string | undefined
  readonly private: string
  readonly work: string | undefined
  readonly mobile: string
  readonly bsn: string
  readonly born: string
}

interface Household {
  readonly members: readonly Member[]
  readonly address: string
  readonly postcode: string
  readonly landline: string
  /** The one address that the whole family uses. */
  readonly shared: string | undefined
}

const givenNames =
  'Jan Johannes Pieter Willem Hendrik Cornelis Maria Anna Johanna Elisabeth Sanne Emma Lotte Daan Thomas Lucas Sem Fatima Mohamed Ayse Mehmet Fenna Sietske Bram Koen Ruben Tess Eva Nina Roos Mila Noor Lars Tim Bart Mark Peter Erik Martijn Jeroen Marieke Ellen Petra Ingrid Karin Monique Wilma Gerda Truus Kees Henk Wim Joop Yusuf Hamza Samira Naima Agnieszka Piotr Katarzyna Ravi Shanti Anil Wei Ming Thuy Rosa Carlos Sofia Lucia Marco Giulia Lena Felix Jonas Hanna Olivier Claire Chantal Denise Patrick Dennis Kevin Wesley Priscilla Romy Fleur Isa Julia Sara Levi Finn Noah Milan Jesse Thijs Stijn Gijs Floor Merel Iris Linde Jip'.split(
    ' ',
  )
const shortForms: Readonly<Record<string, string>> = {
  Johannes: 'Jan',
  Pieter: 'Piet',
  Willem: 'Wim',
  Hendrik: 'Henk',
  Cornelis: 'Kees',
  Elisabeth: 'Els',
  Johanna: 'Ans',
  Thomas: 'Tom',
  Anna: 'Annie',
  Maria: 'Riet',
}
const providers = ['post', 'thuis', 'lijn', 'net', 'draad', 'kabel', 'bus', 'huis'].map(
  (name) => `${name}.example`,
)
const infixes = ['de', 'van', 'van der', 'van den', 'ter']
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const frequent = commonFamilyNames.trim().split(/\s+/).slice(0, 60).map(capital)
const rare = familyNames.trim().split(/\s+/).map(capital)

/** What a mailbox shows of so many people, in no order. */
export function invented(count: number, random: Random): Seen[] {
  const seen: Seen[] = []
  let number = 0
  while (number < count) {
    const size = Math.min(
      count - number,
      random.weighted([
        [1, 5],
        [2, 3],
        [3, 1],
        [4, 1],
      ] as const),
    )
    const household = householdOf(number, size, random)
    number += size
    for (const member of household.members) seen.push(...identitiesOf(member, household, random))
  }
  return seen
}

function householdOf(first: number, size: number, random: Random): Household {
  // Of the Dutch about one in six has one of the sixty most frequent names.
  const bare = random.chance(0.17) ? random.one(frequent) : random.one(rare)
  const family = random.chance(0.25) ? `${random.one(infixes)} ${bare}` : bare
  const street = `${random.one(rare)}straat ${String(1 + random.below(180))}`
  const taken = new Set<string>()
  const members = Array.from({ length: size }, (_, i) => {
    let given = random.one(givenNames)
    while (taken.has(given)) given = random.one(givenNames)
    taken.add(given)
    return memberOf({ number: first + i, given, family, isPartner: i === 1 }, random)
  })
  return {
    members,
    address: street,
    postcode: `${String(1000 + random.below(8999))}${String.fromCharCode(65 + random.below(26), 65 + random.below(26))}`,
    landline: `+3120${String(1000000 + first)}`,
    shared: size > 1 && random.chance(0.4) ? `fam.${slug(family)}${String(first)}@thuis.example` : undefined,
  }
}

function memberOf(
  { number, given, family, isPartner }: { number: number; given: string; family: string; isPartner: boolean },
  random: Random,
): Member {
  const called = shortForms[given] !== undefined && random.chance(0.6) ? (shortForms[given] ?? given) : given
  const initials = `${given.charAt(0)}.${random.chance(0.5) ? `${random.one([...'ABCEGHJMPRSTW'])}.` : ''}`
  const form = random.below(3)
  const local =
    form === 0
      ? `${slug(called)}.${slug(family)}`
      : form === 1
        ? `${slug(called).charAt(0)}${slug(family)}`
        : slug(called)
  return {
    number,
    given,
    called,
    initials,
    family,
    maiden: isPartner && random.chance(0.6) ? random.one(rare) : undefined,
    private: `${local}${String(number)}@${random.one(providers)}`,
    work: random.chance(0.4)
      ? `${slug(called)}.${slug(family)}@firma${String(random.below(900))}.example`
      : undefined,
    mobile: `+316${String(10000000 + number)}`,
    bsn: `NL_BSN:b${String(number)}`,
    born: `DATE_OF_BIRTH:${String(random.below(20000))}`,
  }
}

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

/** The ways in which one person shows: each with its own share of names, addresses and numbers. */
function identitiesOf(member: Member, household: Household, random: Random): Seen[] {
  const { called, given, initials, family, maiden } = member
  const whole = maiden === undefined ? family : `${family}-${maiden}`
  const mail = household.shared !== undefined && random.chance(0.5) ? household.shared : member.private
  const place = [`ADDRESS:${household.address}`, `NL_POSTCODE:${household.postcode}`]
  const seen: Seen[] = []
  const show = (kind: string, values: Partial<Identity>): void => {
    const digest = `${kind}-${String(member.number)}-${String(seen.length)}-${String(random.below(1e9))}`
    const nothing = {
      names: [],
      emails: [],
      phones: [],
      marks: [],
      seen: [{ role: 'from', topic: null, documents: 1 + random.below(9) }],
    }
    seen.push({ identity: { ...nothing, digest, ...values }, person: member.number, kind })
  }
  show('header', { names: [`${called} ${family}`], emails: [mail] })
  if (random.chance(0.7))
    show('signature', { names: [`${initials} ${whole}`], emails: [mail], phones: [member.mobile] })
  if (random.chance(0.5))
    show('card', { names: [`${given} ${whole}`], phones: [member.mobile, household.landline], marks: place })
  if (member.work !== undefined)
    show('work', { names: [`${called} ${whole}`], emails: [member.work], phones: [member.mobile] })
  const hasForm = random.chance(0.4)
  if (hasForm)
    show('form', {
      names: [`${given} ${family}`],
      emails: [mail],
      marks: [member.bsn, member.born, ...place],
    })
  if (hasForm && random.chance(0.6))
    show('payroll', { names: [`${initials} ${family}`], marks: [member.bsn, member.born] })
  if (random.chance(0.3)) show('typo', { names: [`${called} ${misspelt(family, random)}`], emails: [mail] })
  if (random.chance(0.3)) show('inverted', { names: [`${capital(family)}, ${called}`], emails: [mail] })
  if (mail === member.private && random.chance(0.3)) show('bare address', { emails: [member.private] })
  if (maiden !== undefined && random.chance(0.5))
    show('maiden', { names: [`${called} ${maiden}`], emails: [mail], phones: [member.mobile] })
  return seen
}

/** One letter left out, doubled or changed places with the next. */
function misspelt(name: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, name.length - 2))
  const [a, b] = [name[at] ?? '', name[at + 1] ?? '']
  switch (random.below(3)) {
    case 0:
      return name.slice(0, at) + name.slice(at + 1)
    case 1:
      return name.slice(0, at) + a + name.slice(at)
    default:
      return name.slice(0, at) + b + a + name.slice(at + 2)
  }
}
