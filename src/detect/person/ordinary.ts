import { lowerAt } from '../characters.ts'
import { endsAs } from '../endings.ts'
import { hashOfText, hashWord, sign, signsOfHash } from '../lexicon.ts'
import type { Token } from '../scene.ts'
import { lexicon } from '../words/index.ts'

// English words that hardly anybody is called. They never make a name by themselves.

const encoder = new TextEncoder()
const nameSigns = sign.given | sign.family
const ordinarySigns = sign.ordinary | sign.never
const [smallS, shortest] = [115, 4]
const adverbs = endsAs('ically ually fully lessly ously ively ingly antly ently')

/** True for an everyday English word that is in no list of names, in the singular or not. */
export function isOrdinary(bytes: Uint8Array, { start, end, signs }: Omit<Token, 'form' | 'hash'>): boolean {
  if ((signs & nameSigns) !== 0) return false
  if ((signs & ordinarySigns) !== 0) return true
  if (end - start < shortest) return false
  if (lowerAt(bytes, end - 1) !== smallS) return adverbs(bytes, { start, end })
  return (signsOfHash(lexicon, hashWord(bytes, start, end - 1)) & sign.ordinary) !== 0
}

/** The same of a word as a text. */
export function isOrdinaryWord(word: string): boolean {
  const bytes = encoder.encode(word)
  return isOrdinary(bytes, { start: 0, end: bytes.length, signs: signsOfHash(lexicon, hashOfText(word)) })
}
