import { lowerAt } from '../characters.ts'
import { endsAs } from '../endings.ts'
import { hashOfText, hashWord, sign, signsOfHash } from '../lexicon.ts'
import type { Token } from '../scene.ts'
import { lexicon } from '../words/index.ts'

// English words that hardly anybody is called. They never make a name by themselves.

type Word = Pick<Token, 'start' | 'end' | 'signs'>

const encoder = new TextEncoder()
const nameSigns = sign.given | sign.family
const [smallS, shortest] = [115, 4]
const adverbs = endsAs('ically ually fully lessly ously ively ingly antly ently')

/** True for an everyday English word that is in no list of names, in the singular or not. */
export function isOrdinary(bytes: Uint8Array, { start, end, signs }: Word): boolean {
  if ((signs & nameSigns) !== 0) return false
  if ((signs & sign.ordinary) !== 0) return true
  if (end - start < shortest) return false
  if (lowerAt(bytes, end - 1) !== smallS) return adverbs(bytes, { start, end })
  return (signsOfHash(lexicon, hashWord(bytes, start, end - 1)) & sign.ordinary) !== 0
}

/** True for such a word, and for one that is never part of a name. */
export const isNoName = (bytes: Uint8Array, word: Word): boolean =>
  (word.signs & (sign.never | nameSigns)) === sign.never || isOrdinary(bytes, word)

/** The same of a word as a text. */
export function isNoNameWord(word: string): boolean {
  const bytes = encoder.encode(word)
  return isNoName(bytes, { start: 0, end: bytes.length, signs: signsOfHash(lexicon, hashOfText(word)) })
}
