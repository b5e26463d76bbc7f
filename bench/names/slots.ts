import type { City } from './packages.ts'
import { splice, type Persons } from './persons.ts'
import type { Random } from './random.ts'
import * as lists from './words.ts'
import * as plain from './sentences.ts'

// What stands in the places of a pattern that are no persons, and who stands in the others.

export interface Piece {
  readonly text: string
  readonly isPerson: boolean
}

/** Fills the place with this name: "P", "place", "work|org", "G:no" (a person's name that names none). */
export type Fill = (slot: string) => Piece

export interface Sources {
  readonly language: 'nl' | 'en'
  readonly persons: Persons
  readonly near: readonly City[]
  readonly far: readonly City[]
  readonly countries: readonly string[]
  readonly languages: readonly string[]
  readonly dictionary: readonly string[]
}

const words = (text: string): string[] => text.trim().split(/\s+/)
const sentences = (text: string): string[] => text.trim().split(/[|\n]/)
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const consonants = [...'bcdfghjklmnprstvwxz']
const vowels = [...'aeiou', 'oo', 'ie', 'ei', 'au']
const latinEndings = words('us um a is ella ensis ii ae oides aria anthus phora ptera')

/** A filler for the slots of these sources. */
export function fillerOf(sources: Sources, random: Random): Fill {
  const isDutch = sources.language === 'nl'
  const { persons } = sources
  const common = {
    nouns: words(isDutch ? plain.nounsDutch : plain.nounsEnglish),
    adjectives: words(isDutch ? plain.adjectivesDutch : plain.adjectivesEnglish),
    sentences: sentences(isDutch ? plain.sentencesDutch : plain.sentencesEnglish),
  }
  const noun = (): string => random.one(random.chance(0.5) ? common.nouns : sources.dictionary)
  const adjective = (): string => random.one(common.adjectives)
  const plural = (): string => noun() + (isDutch ? (random.chance(0.7) ? 'en' : 's') : 's')
  const town = (): string => random.one(random.chance(0.5) ? sources.near : sources.far).name
  const place = (): string => {
    if (random.chance(0.06)) return random.one(sources.countries)
    return random.chance(0.2) ? splice(town(), town(), random) : town()
  }
  const invented = (): string =>
    capital(
      Array.from({ length: 1 + random.below(3) }, () => random.one(consonants) + random.one(vowels)).join('') +
        (random.chance(0.5) ? random.one(consonants) : ''),
    )
  const acronym = (): string =>
    Array.from({ length: 2 + random.below(4) }, () => random.one([...'ABCDEFGHIKLMNOPRSTUVWZ'])).join('')
  const firm = (): string => (isDutch ? firmDutch() : orgEnglish())
  const firmDutch = (): string => {
    const name = random.weighted([[persons.family, 4], [persons.full, 1], [persons.given, 1], [place, 3], [invented, 3]])()
    const tail = random.one(lists.firmNounsDutch)
    switch (random.below(8)) {
      case 0: return `${random.one(lists.firmHeadsDutch)} ${name}`
      case 1: return `${random.one(lists.firmHeadsDutch)} ${name}`
      case 2: return `${name} ${tail} ${random.one(['B.V.', 'BV', 'N.V.', 'v.o.f.'])}`
      case 3: return `${persons.family()} & ${random.one(['Zonen', 'Zn.', persons.family(), 'Co', 'Partners'])} ${random.chance(0.5) ? tail : ''}`.trim()
      case 4: return `${persons.given()}'s ${tail}`
      case 5: return `${name} ${tail} ${place()}`
      case 6: return random.chance(0.5) ? `${name} ${capital(noun())}` : `${invented()} ${tail}`
      default: return `${name} ${tail}`
    }
  }
  const orgEnglish = (): string => {
    const name = random.weighted([[persons.family, 4], [place, 4], [invented, 4], [() => capital(noun()), 3]])()
    switch (random.below(6)) {
      case 0: case 1: return random.one(lists.orgsEnglish)
      case 2: return acronym()
      case 3: return `${persons.family()} ${random.one(['&', 'and'])} ${random.one([persons.family(), 'Sons', 'Co'])}`
      default: return `${name} ${random.one(lists.orgNounsEnglish)}`
    }
  }
  const orgDutch = (): string => {
    switch (random.below(9)) {
      case 0: return `${random.one(lists.teamsDutch)} ${random.chance(0.7) ? place() : invented()}`
      case 1: return `${place()} ${random.one(['FC', 'United', 'City', 'SV', 'Boys', 'Vooruit', ''])}`.trim()
      case 2: return acronym()
      case 3: return invented()
      case 4: case 5: return random.one(lists.bodiesDutch)
      case 6: return `${random.one(['The', 'De', 'Les', 'Los'])} ${capital(noun())}${random.chance(0.5) ? ` ${capital(plural())}` : ''}`
      case 7: return `${invented()} ${random.one(lists.orgNounsEnglish)}`
      default: return firmDutch()
    }
  }
  const work = (): string => {
    const the = isDutch ? random.one(['De', 'Het', 'Een', 'Mijn', 'In de', 'Van', '']) : random.one(['The', 'A', 'My', 'In the', ''])
    switch (random.below(5)) {
      case 0: return `${the} ${noun()}`.trim().replace(/^./, (c) => c.toUpperCase())
      case 1: return `${the} ${adjective()}${isDutch ? 'e' : ''} ${noun()}`.trim().replace(/^./, (c) => c.toUpperCase())
      case 2: return `${capital(random.one(isDutch ? common.nouns : sources.dictionary))} ${isDutch ? 'van' : 'of'} ${place()}`
      case 3: return `${random.one(['The', 'Black', 'Blue', 'Last', 'Love', 'Night', 'Dark', 'Red', 'Golden'])} ${random.one(['Night', 'Train', 'River', 'Song', 'Heart', 'Days', 'Light', 'Rain', 'Sky', 'Dream', 'Garden'])}`
      default: return `${capital(noun())} ${isDutch ? 'en' : 'and'} ${noun()}`
    }
  }
  const street = (): string => {
    const tail = random.one(lists.streetTailsDutch)
    switch (random.below(4)) {
      case 0: return `${persons.full()}${tail}`
      case 1: return `${persons.family()}${tail}`
      case 2: return isDutch ? `${capital(noun())}${tail}` : `${capital(noun())} ${random.one(['Street', 'Avenue', 'Road', 'Drive'])}`
      default: return isDutch ? `${place()}se${tail}` : `${persons.family()} ${random.one(['Street', 'Avenue', 'Road', 'Blvd'])}`
    }
  }
  const building = (): string => {
    const tail = random.one(lists.buildingsDutch)
    switch (random.below(5)) {
      case 0: return `${persons.full()}${random.one(['', '-', ' '])}${tail}`
      case 1: return `${persons.given()}${tail}`
      case 2: return `${random.one(lists.firmHeadsDutch)} ${random.one([persons.given, persons.family, invented, place])()}`
      case 3: return `${persons.full()} ${capital(random.one([...lists.buildingsDutch]))}`
      default: return `${place()} ${random.one(['Arena', 'Stadion', 'Park', 'Poort', 'Centraal', 'Zuid', 'Noord'])}`
    }
  }
  const year = (): string => String(1000 + random.below(1026))
  const month = (): string => random.one(isDutch ? lists.monthsDutch : lists.monthsEnglish)
  const job = (): string => random.one(isDutch ? lists.jobsDutch : lists.jobsEnglish)
  const day = (): string => random.one(isDutch ? lists.daysDutch : lists.daysEnglish)
  const texts: Readonly<Record<string, () => string>> = {
    place, town, noun, firm, work, street, building, job, month, day,
    adj: adjective,
    word: () => random.one(sources.dictionary),
    starter: () => random.one(isDutch ? lists.startersDutch : lists.startersEnglish),
    nouns: plural,
    cap: () => (random.chance(0.5) ? capital(noun()) : random.chance(0.5) ? invented() : persons.given()),
    country: () => random.one(sources.countries),
    lang: () => random.one(sources.languages),
    water: () => random.one([place, invented, () => random.one(['Rijn', 'Maas', 'Waal', 'IJssel', 'Schelde', 'Donau', 'Wolga', 'Seine', 'Nijl', 'Leie'])])(),
    org: isDutch ? orgDutch : orgEnglish,
    uni: () => random.one([() => `Universiteit ${random.chance(0.5) ? 'van ' : ''}${place()}`, () => `Hogeschool ${place()}`, () => `Rijksuniversiteit ${place()}`, () => `${place()} University`])(),
    event: () => random.one(lists.eventsDutch),
    media: () => random.one(isDutch ? lists.mediaDutch : lists.orgsEnglish),
    party: () => random.one(lists.partiesDutch),
    body: () => random.one(lists.bodiesDutch),
    product: () => random.one([() => random.one(lists.productsDutch), () => `${invented()} ${String(random.below(900))}`])(),
    thing: () => (random.chance(0.7) ? random.one(lists.thingsEnglish) : invented()),
    nation: () => random.one(lists.nationsDutch),
    people: () => random.one(lists.peoplesDutch),
    peoples: () => random.one(lists.peoplePluralDutch),
    kin: () => random.one(lists.kinDutch),
    ejob: job,
    orgjob: job,
    y: year,
    n: () => String(1 + random.below(random.chance(0.5) ? 30 : 2000)),
    date: () => `${String(1 + random.below(31))} ${month()} ${year()}`,
    species: () => `${capital(noun())}${random.one(latinEndings)} ${noun()}${random.one(latinEndings)}`,
    acro: acronym,
    sentence: () => random.one(common.sentences).replace(/\{(\w+)\}/g, (_, name: string) => (texts[name] ?? noun)()),
    mail: () => `${invented().toLowerCase()}@${invented().toLowerCase()}.example`,
    Heading: () => random.one(lists.headingWordsEnglish),
  }
  const people: Readonly<Record<string, () => string>> = {
    P: persons.full,
    F: persons.family,
    G: persons.given,
    I: persons.initials,
    R: () => persons.noble(town()),
  }
  return (slot) => {
    const chosen = random.one(slot.split('|'))
    const [name = '', no] = chosen.split(':')
    const person = people[name]
    if (person !== undefined) return { text: person(), isPerson: no === undefined }
    const text = texts[name]
    if (text !== undefined) return { text: text(), isPerson: false }
    const lower = texts[name.toLowerCase()]
    if (lower === undefined) return { text: name, isPerson: false }
    return { text: name === name.toUpperCase() ? lower().toUpperCase() : capital(lower()), isPerson: false }
  }
}
