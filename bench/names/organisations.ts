import type { Persons } from './persons.ts'
import type { Random } from './random.ts'
import * as lists from './words.ts'
import { brandWords } from '../../src/detect/words/brands.ts'

// Firms, clubs, works, streets and buildings: many have a person's name in them and are none.

/** What names of things are put together of. */
export interface Parts {
  readonly isDutch: boolean
  readonly random: Random
  readonly persons: Persons
  readonly place: () => string
  readonly noun: () => string
  readonly adjective: () => string
}

const consonants = [...'bcdfghjklmnprstvwxz']
const vowels = [...'aeiou', 'oo', 'ie', 'ei', 'au']
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** A word that is in no language. */
export function inventedWord(random: Random): string {
  const syllables = Array.from(
    { length: 1 + random.below(3) },
    () => random.one(consonants) + random.one(vowels),
  )
  return capital(syllables.join('') + (random.chance(0.5) ? random.one(consonants) : ''))
}

/** Two to five capitals. */
export function acronym(random: Random): string {
  return Array.from({ length: 2 + random.below(4) }, () => random.one([...'ABCDEFGHIKLMNOPRSTUVWZ'])).join('')
}

/** A Dutch firm: half of them are called after somebody. */
export function dutchFirm({ random, persons, place, noun }: Parts): string {
  const name = random.weighted([
    [persons.family, 4],
    [persons.full, 1],
    [persons.given, 1],
    [place, 3],
    [() => inventedWord(random), 3],
  ])()
  const tail = random.one(lists.firmNounsDutch)
  const forms: readonly (() => string)[] = [
    () => `${random.one(lists.firmHeadsDutch)} ${name}`,
    () => `${random.one(lists.firmHeadsDutch)} ${name}`,
    () => `${name} ${tail} ${random.one(['B.V.', 'BV', 'N.V.', 'v.o.f.'])}`,
    () => `${persons.family()} & ${random.one(['Zonen', 'Zn.', persons.family(), 'Co', 'Partners'])}`,
    () => `${persons.family()} & ${persons.family()} ${tail}`,
    () => `${persons.given()}'s ${tail}`,
    () => `${name} ${tail} ${place()}`,
    () => `${name} ${capital(noun())}`,
    () => `${inventedWord(random)} ${tail}`,
    () => `${name} ${tail}`,
  ]
  return random.one(forms)()
}

export function englishOrganisation({ random, persons, place, noun }: Parts): string {
  const name = random.weighted([
    [persons.family, 4],
    [place, 4],
    [() => inventedWord(random), 4],
    [() => capital(noun()), 3],
  ])()
  const forms: readonly (() => string)[] = [
    () => random.one(lists.orgsEnglish),
    () => random.one(lists.orgsEnglish),
    () => acronym(random),
    () => `${persons.family()} ${random.one(['&', 'and'])} ${random.one([persons.family(), 'Sons', 'Co'])}`,
    () => `${name} ${random.one(lists.orgNounsEnglish)}`,
    () => `${name} ${random.one(lists.orgNounsEnglish)}`,
  ]
  return random.one(forms)()
}

/** Clubs, bands, parties and institutions as Dutch news and encyclopedias name them. */
export function dutchOrganisation(parts: Parts): string {
  const { random, place, noun } = parts
  const forms: readonly (() => string)[] = [
    () => `${random.one(lists.teamsDutch)} ${random.chance(0.7) ? place() : inventedWord(random)}`,
    () => `${place()} ${random.one(['FC', 'United', 'City', 'SV', 'Boys', 'Vooruit'])}`,
    () => acronym(random),
    () => inventedWord(random),
    () => random.one(lists.bodiesDutch),
    () => random.one(lists.bodiesDutch),
    () => capital(random.one(brands)),
    () => capital(random.one(brands)),
    () => `${random.one(['The', 'De', 'Les', 'Los'])} ${capital(noun())}`,
    () => `${inventedWord(random)} ${random.one(lists.orgNounsEnglish)}`,
    () => dutchFirm(parts),
  ]
  return random.one(forms)()
}

const brands = brandWords.trim().split(/\s+/)

const sentenceCase = (title: string): string => capital(title.trim())

/** The title of a book, a film, a song. */
export function workTitle({ isDutch, random, place, noun, adjective }: Parts): string {
  const the = random.one(
    isDutch ? ['De', 'Het', 'Een', 'Mijn', 'In de', ''] : ['The', 'A', 'My', 'In the', ''],
  )
  const forms: readonly (() => string)[] = [
    () => sentenceCase(`${the} ${noun()}`),
    () => sentenceCase(`${the} ${adjective()}${isDutch ? 'e' : ''} ${noun()}`),
    () => `${capital(noun())} ${isDutch ? 'van' : 'of'} ${place()}`,
    () => `${random.one(lists.titleHeads)} ${random.one(lists.titleTails)}`,
    () => `${capital(noun())} ${isDutch ? 'en' : 'and'} ${noun()}`,
  ]
  return random.one(forms)()
}

/** A street: half of them are called after somebody. */
export function street({ isDutch, random, persons, place, noun }: Parts): string {
  const tail = random.one(lists.streetTailsDutch)
  const english = (): string => random.one(['Street', 'Avenue', 'Road', 'Drive', 'Blvd'])
  const forms: readonly (() => string)[] = [
    () => `${persons.full()}${tail}`,
    () => `${persons.family()}${tail}`,
    () => (isDutch ? `${capital(noun())}${tail}` : `${capital(noun())} ${english()}`),
    () => (isDutch ? `${place()}se${tail}` : `${persons.family()} ${english()}`),
  ]
  return random.one(forms)()
}

/** A school, a church, a stadium: half of them are called after somebody. */
export function building({ random, persons, place }: Parts): string {
  const tail = random.one(lists.buildingsDutch)
  const forms: readonly (() => string)[] = [
    () => `${persons.full()}${random.one(['', '-', ' '])}${tail}`,
    () => `${persons.given()}${tail}`,
    () => `${random.one(lists.firmHeadsDutch)} ${random.one([persons.given, persons.family, place])()}`,
    () => `${persons.full()} ${capital(tail)}`,
    () => `${place()} ${random.one(['Arena', 'Stadion', 'Park', 'Poort', 'Centraal', 'Zuid', 'Noord'])}`,
  ]
  return random.one(forms)()
}
