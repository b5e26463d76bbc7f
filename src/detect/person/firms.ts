import { hashOfText, hashPrime, hashWord } from '../lexicon.ts'
import type { Scene, Token } from '../scene.ts'
import { firmsAfterPeople } from '../words/firms-after-people.ts'
import { placesOfWords } from '../words/places-of-words.ts'
import { isPossessive } from './questions.ts'
import { nextStart, tokenAt, tokenBefore } from './tokens.ts'

// Firms, brands and places that are called like somebody, by the hashes of their words one after the other.

const longest = 5
const phrases = new Set<number>()
/** By the low bits of their first words: nearly every name is asked for no more. */
const mayBegin = new Uint8Array(1024)

for (const phrase of `${firmsAfterPeople} ${placesOfWords}`.split(/\s+/)) {
  if (phrase === '') continue
  const hashes = phrase.split('_').map(hashOfText)
  mayBegin[(hashes[0] ?? 0) & 1023] = 1
  phrases.add(hashes.reduce(join))
}

function join(sum: number, hash: number): number {
  return Math.imul(sum ^ hash, hashPrime)
}

/** True when the words from this name's first on, or from the one before it, are those of a firm or a place. */
export function isFirmAfterPeople(
  scene: Scene,
  { first, before }: { readonly first: Token; readonly before: Token | undefined },
): boolean {
  if (isPhrase(scene, first)) return true
  // "De Van Melle fabriek"
  const second = first.form === 'infix' ? wordAfter(scene, first) : undefined
  if (second !== undefined && isPhrase(scene, second)) return true
  const partner = scene.text.startsWith(' & ', first.start - 3)
    ? tokenBefore(scene, first.start - 2)
    : undefined
  if (partner !== undefined && isPhrase(scene, partner)) return true
  if (before === undefined) return false
  const beyond = tokenBefore(scene, before.start)
  return isPhrase(scene, before) || (beyond !== undefined && isPhrase(scene, beyond))
}

function isPhrase(scene: Scene, first: Token): boolean {
  if (mayBegin[first.hash & 1023] === 0) return false
  let sum = first.hash
  let token: Token | undefined = first
  for (let words = 1; words < longest && token !== undefined; words++) {
    token = wordAfter(scene, token)
    if (token === undefined) return false
    const before = sum
    sum = join(before, token.hash)
    if (phrases.has(sum)) return true
    // "Burger King's"
    if (isPossessive(scene, token) && phrases.has(join(before, stemHash(scene, token)))) return true
  }
  return false
}

/** The hash of a word without its 's. */
function stemHash({ bytes }: Scene, { start, end }: Token): number {
  return hashWord(bytes, start, bytes[end - 2] === apostropheByte ? end - 2 : end - 4)
}

const apostropheByte = 39

/** The next word; "Ben & Jerry's" is "ben jerry". */
function wordAfter(scene: Scene, { end }: Token): Token | undefined {
  const next = scene.text.startsWith(' & ', end) ? end + 3 : nextStart(scene.bytes, end)
  const token = next < 0 ? undefined : tokenAt(scene, next)
  return token
}
