import { utf8 } from '../../src/base/bytes.ts'
import { alone, readAlone, readSentence } from '../../src/detect/special/features.ts'
import { sortedWords, sorts } from './sorts.ts'
import { addEmbedding, depth, oddsOf, type Network } from '../../src/detect/special/network.ts'
import { fromLists, type Sentence } from './sentences.ts'

/** Log-odds of a word alone from which on any sentence with it is looked at. */
const plenty = 1.2
/** What a word tells at least that calls where no such word stands. */
const something = 0.3
/** A word that stands in so large a part of ordinary talk calls only when as many sentences with it tell something as do not. */
const commonShare = 0.002
/** Ordinary talk, and not what was written to be mistaken for something. */
const ordinary =
  /^(?:help|ordinary|english-plain|bulk|business|office|mails|news|structured|blind-structured)/

/** Words that stand in any talk of people. */
const everywhere = new Set(
  sorts
    .filter(({ name }) => /^(?:he|she|i|we|you|of-him|be|have|not|if|may|kin|tell-hear)$/.test(name))
    .flatMap(({ words }) => words.flatMap(wordsIn)),
)

/**
 * Words at which a sentence is worth reading, without case and accents, in order: those that tell much by themselves, and of
 * each sentence that tells something and has none of them the word that stands least in ordinary talk.
 */
export function callingWords(sentences: readonly Sentence[], network: Network): string[] {
  const odds = new Map([...wordsOf(sentences)].map((word) => [word, mostTold(word, network)]))
  const telling = countsOf(sentences.filter(({ told, source }) => told !== 0 && source !== fromLists))
  const plain = sentences.filter(({ told }) => told === 0)
  const untold = countsOf(plain)
  const talk = plain.filter(({ source }) => ordinary.test(source))
  const common = countsOf(talk)
  const isCommon = (word: string): boolean =>
    (common.get(word) ?? 0) > talk.length * commonShare && (untold.get(word) ?? 0) > (telling.get(word) ?? 0)
  const mayCall = (word: string, least: number): boolean =>
    !everywhere.has(word) && (odds.get(word) ?? 0) >= least && !isCommon(word)
  const calling = new Set([...odds.keys()].filter((word) => mayCall(word, plenty)))
  for (const { told, text } of sentences) {
    const inside = wordsIn(text)
    if (told === 0 || inside.some((word) => calling.has(word))) continue
    const [best] = inside
      .filter((word) => mayCall(word, something))
      .toSorted((a, b) => (common.get(a) ?? 0) - (common.get(b) ?? 0))
    if (best !== undefined) calling.add(best)
  }
  return [...calling].sort()
}

/** By how many log-odds the word alone speaks for the kind of which it tells most. */
function mostTold(word: string, network: Network): number {
  const bytes = utf8(word)
  const sum = new Int32Array(depth)
  const before = [...oddsOf(network, sum)]
  readSentence(bytes, [0, bytes.length], (at) => at)
  readAlone(bytes, 0)
  for (const feature of alone.numbers.subarray(0, alone.count)) addEmbedding(network, feature, sum)
  return Math.max(...oddsOf(network, sum).map((odds, kind) => odds - (before[kind] ?? 0)))
}

/** Words of the lists, and those that stand in more than one sentence. */
function wordsOf(sentences: readonly Sentence[]): Set<string> {
  const often = [...countsOf(sentences)].filter(([, count]) => count > 1).map(([word]) => word)
  return new Set([...often, ...sortedWords.flatMap(wordsIn)])
}

/** In how many sentences each word stands. */
function countsOf(sentences: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of sentences)
    for (const word of new Set(wordsIn(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  )
}
