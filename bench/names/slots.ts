import * as things from './organisations.ts'
import type { City } from './packages.ts'
import { splice, type Persons } from './persons.ts'
import type { Random } from './random.ts'
import * as plain from './sentences.ts'
import * as lists from './words.ts'

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

type Makers = Readonly<Record<string, () => string>>

const words = (text: string): string[] => text.trim().split(/\s+/)
const { capital } = things

/** A filler for the slots of these sources. */
export function fillerOf(sources: Sources, random: Random): Fill {
  const { persons } = sources
  const parts = partsOf(sources, random)
  const texts: Makers = {
    ...placesOf(sources, parts),
    ...thingsOf(parts),
    ...wordsOf(sources, parts),
    ...numbersOf(sources, random),
  }
  const sentences = (sources.language === 'nl' ? plain.sentencesDutch : plain.sentencesEnglish)
    .trim()
    .split(/[|\n]/)
  const sentence = (): string =>
    random.one(sentences).replace(/\{(\w+)\}/g, (_, name: string) => (texts[name] ?? parts.noun)())
  const people: Makers = {
    P: persons.full,
    F: persons.family,
    G: persons.given,
    I: persons.initials,
    R: () => persons.noble(random.one(sources.far).name),
  }
  return (slot) => {
    const [name = '', no] = random.one(slot.split('|')).split(':')
    const person = people[name]
    if (person !== undefined) return { text: person(), isPerson: no === undefined }
    return { text: name === 'sentence' ? sentence() : textFor(texts, name), isPerson: false }
  }
}

/** The text for a slot; "Noun" begins with a capital, "PLACE" has capitals only. */
function textFor(texts: Makers, name: string): string {
  const text = texts[name]
  if (text !== undefined) return text()
  const lower = texts[name.toLowerCase()]
  if (lower === undefined) throw new Error(`Cannot fill the slot "${name}": expected a name of a list`)
  return name === name.toUpperCase() ? lower().toUpperCase() : capital(lower())
}

function partsOf(sources: Sources, random: Random): things.Parts {
  const isDutch = sources.language === 'nl'
  const nouns = words(isDutch ? plain.nounsDutch : plain.nounsEnglish)
  const adjectives = words(isDutch ? plain.adjectivesDutch : plain.adjectivesEnglish)
  const town = (): string => random.one(random.chance(0.5) ? sources.near : sources.far).name
  const place = (): string => {
    if (random.chance(0.06)) return random.one(sources.countries)
    return random.chance(0.2) ? splice(town(), town(), random) : town()
  }
  return {
    isDutch,
    random,
    persons: sources.persons,
    place,
    noun: () => random.one(random.chance(0.5) ? nouns : sources.dictionary),
    adjective: () => random.one(adjectives),
  }
}

function placesOf(sources: Sources, parts: things.Parts): Makers {
  const { random, place } = parts
  const universities = ['Universiteit', 'Universiteit van', 'Hogeschool', 'Rijksuniversiteit']
  return {
    place,
    country: () => random.one(sources.countries),
    lang: () => random.one(sources.languages),
    water: () =>
      random.one([place, () => things.inventedWord(random), () => random.one(lists.riversDutch)])(),
    street: () => things.street(parts),
    building: () => things.building(parts),
    uni: () => (random.chance(0.8) ? `${random.one(universities)} ${place()}` : `${place()} University`),
  }
}

function thingsOf(parts: things.Parts): Makers {
  const { isDutch, random } = parts
  const invented = (): string => things.inventedWord(random)
  const org = (): string => (isDutch ? things.dutchOrganisation(parts) : things.englishOrganisation(parts))
  return {
    org,
    firm: isDutch ? () => things.dutchFirm(parts) : org,
    work: () => things.workTitle(parts),
    acro: () => things.acronym(random),
    event: () => random.one(lists.eventsDutch),
    media: () => random.one(isDutch ? lists.mediaDutch : lists.orgsEnglish),
    party: () => random.one(lists.partiesDutch),
    body: () => random.one(lists.bodiesDutch),
    product: () =>
      random.chance(0.5) ? random.one(lists.productsDutch) : `${invented()} ${String(random.below(900))}`,
    thing: () => (random.chance(0.7) ? random.one(lists.thingsEnglish) : invented()),
    mail: () => `${invented().toLowerCase()}@${invented().toLowerCase()}.example`,
    Heading: () => random.one(lists.headingWordsEnglish),
  }
}

const latinEndings = words('us um a is ella ensis ii ae oides aria anthus phora ptera')

function wordsOf(
  { dictionary }: Sources,
  { isDutch, random, persons, noun, adjective }: things.Parts,
): Makers {
  const job = (): string => random.one(isDutch ? lists.jobsDutch : lists.jobsEnglish)
  const latin = (): string => `${noun()}${random.one(latinEndings)}`
  return {
    noun,
    nouns: () => noun() + (isDutch && random.chance(0.7) ? 'en' : 's'),
    adj: adjective,
    word: () => random.one(dictionary),
    starter: () => random.one(isDutch ? lists.startersDutch : lists.startersEnglish),
    cap: () => random.one([() => capital(noun()), () => things.inventedWord(random), persons.given])(),
    job,
    ejob: job,
    orgjob: job,
    kin: () => random.one(lists.kinDutch),
    nation: () => random.one(lists.nationsDutch),
    people: () => random.one(lists.peoplesDutch),
    peoples: () => random.one(lists.peoplePluralDutch),
    species: () => `${capital(latin())} ${latin()}`,
  }
}

function numbersOf({ language }: Sources, random: Random): Makers {
  const isDutch = language === 'nl'
  const year = (): string => String(1000 + random.below(1026))
  const month = (): string => random.one(isDutch ? lists.monthsDutch : lists.monthsEnglish)
  return {
    y: year,
    month,
    n: () => String(1 + random.below(random.chance(0.5) ? 30 : 2000)),
    day: () => random.one(isDutch ? lists.daysDutch : lists.daysEnglish),
    date: () => `${String(1 + random.below(31))} ${month()} ${year()}`,
  }
}
