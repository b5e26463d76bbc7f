import { remembering } from '../../base/remember.ts'
import { hashOfText } from '../lexicon.ts'
import { asText, type Scene } from '../scene.ts'
import { fold } from './parse.ts'

/** The names a document gives, in the forms in which they are looked for. */
export interface GivenNames {
  /** Their words without case and accents. */
  readonly hashes: ReadonlySet<number>
  /** Their words as a text shows them, in the order in which they stand. */
  readonly seen: readonly string[]
}

/** All texts of a document come with the same list: it is taken apart once. */
const givenByList = new WeakMap<readonly string[], GivenNames>()
const noNames: GivenNames = { hashes: new Set(), seen: [] }
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
    for (const word of words.seen) seen.add(word)
  }
  const given = { hashes, seen: [...seen] }
  givenByList.set(knownNames, given)
  return given
}

/** A mailbox repeats its names, and taking one apart costs a hundred times as much as remembering it. */
const maxRemembered = 10_000

interface NameWords {
  readonly hashes: readonly number[]
  readonly seen: readonly string[]
}

/** The words of one name, as they are looked for. */
const wordsOfName = remembering(maxRemembered, (name): NameWords => ({
  hashes: name
    .split(/[\s,.]+/)
    .filter(isNameWord)
    .map((word) => hashOfText(fold(word))),
  seen: name
    .split(/[\s,]+/)
    .filter(isNameWord)
    .map((word) => asText(encoder.encode(word))),
}))

const isNameWord = (word: string): boolean => word.length > 2 && /^\p{Lu}/u.test(word)
