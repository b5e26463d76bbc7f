import { remembering } from '../../base/remember.ts'
import { hashOfText, sign, signsOfHash } from '../lexicon.ts'
import { asText, type Scene } from '../scene.ts'
import { lexicon } from '../words/index.ts'
import { isNoNameWord } from './ordinary.ts'
import { fold } from './parse.ts'

/** The names a document gives, in the forms in which they are looked for. */
export interface GivenNames {
  /** Their words without case and accents. */
  readonly hashes: ReadonlySet<number>
  /** Their words as a text shows them, one character per byte. */
  readonly seen: ReadonlySet<string>
  /** How those of them begin in which a sign stands: "Qwil" of "Qwil-Ott". */
  readonly openings: ReadonlySet<string>
}

/** All texts of a document come with the same list: it is taken apart once. */
const givenByList = new WeakMap<readonly string[], GivenNames>()
const noNames: GivenNames = { hashes: new Set(), seen: new Set(), openings: new Set() }
const encoder = new TextEncoder()

/** The words of the names that the document gives. */
export function givenNames({ context: { knownNames } }: Scene): GivenNames {
  if (knownNames === undefined || knownNames.length === 0) return noNames
  const before = givenByList.get(knownNames)
  if (before !== undefined) return before
  const hashes = new Set<number>()
  const seen = new Set<string>()
  for (const name of knownNames) {
    const words = wordsOfName(name)
    for (const hash of words.hashes) hashes.add(hash)
    for (const word of words.seen) if (word.length <= longestWord) seen.add(word)
  }
  const openings = new Set<string>()
  for (const word of seen)
    for (const { index } of word.matchAll(signInside)) openings.add(word.slice(0, index))
  const given = { hashes, seen, openings }
  givenByList.set(knownNames, given)
  return given
}

/** No word of a name has more bytes. */
const longestWord = 100
/** What does not stick to a word: see `look-again.ts`. */
const signInside = /(?!^)[^\w\x80-\xff]/g

/** A mailbox repeats its names, and taking one apart costs a hundred times as much as remembering it. */
const maxRemembered = 10_000

interface NameWords {
  readonly hashes: readonly number[]
  readonly seen: readonly string[]
}

/** The words of one name, as they are looked for. */
const wordsOfName = remembering(maxRemembered, (written): NameWords => wordsOf(written.normalize()))

const wordsOf = (name: string): NameWords => ({
  hashes: wordsMadeKnown(name).map((word) => hashOfText(fold(word))),
  seen: nameWords(name, /[\s,]+/).map((word) => asText(encoder.encode(word))),
})

/** The words that a name in a header or on a card makes known: of "IQ - Financial Brokerage" and "World Wide Words" none. */
export const wordsMadeKnown = (name: string): string[] => nameWords(name, /[\s,.]+/)

/** Of "Sanne Kramer - Travel Desk" what stands before the hyphen; of the name of a list or a firm nothing that is an everyday word. */
function nameWords(name: string, divider: RegExp): string[] {
  const words = (name.split(' - ', 1)[0] ?? '').split(divider).filter((word) => word !== '')
  const isSomebody = words.some(isGivenName)
  if (!isSomebody && isThing(words)) return []
  return words.filter((word) => isNameWord(word) && (isSomebody || !isNoNameWord(word)))
}

/** "The Motley Crowd", "FreshPress Announcements". */
const isThing = (words: readonly string[]): boolean =>
  /^the$/i.test(words[0] ?? '') || (words.length > 1 && isNoNameWord(words.at(-1) ?? ''))

const isNameWord = (word: string): boolean => word.length > 2 && /^\p{Lu}/u.test(word)
const isGivenName = (word: string): boolean => (signsOfHash(lexicon, hashOfText(word)) & sign.given) !== 0
