import { utf8 } from '../../src/base/bytes.ts'
import { alone, readAlone, readSentence } from '../../src/detect/special/features.ts'
import { sortedWords } from './sorts.ts'
import { weightScale } from '../../src/detect/special/weights.ts'
import type { Lesson } from './learn.ts'
import type { Sentence } from './sentences.ts'

/** Log-odds of a word alone from which on any sentence with it is looked at. */
const plenty = 1.2
/** The rarest word in a sentence that tells something calls when it tells so much. */
const something = 0.2

/** A word of so many sentences that tell nothing, and of so many times as many as tell something, calls for nothing. */
const [common, rare] = [8, 4]

/**
 * Words at which a sentence is worth reading, without case and accents, in order: those that tell much by themselves, and of
 * each sentence that tells something and has none of them the word that stands least where nothing is told.
 */
export function callingWords(sentences: readonly Sentence[], { all }: Lesson): string[] {
  const rows = new Map(all.map(({ number, weights }) => [number, weights]))
  const odds = new Map([...wordsOf(sentences)].map((word) => [word, mostTold(word, rows)]))
  const telling = countsOf(sentences.filter(({ told }) => told !== 0))
  const plain = countsOf(sentences.filter(({ told }) => told === 0))
  const isCommon = (word: string): boolean =>
    (plain.get(word) ?? 0) > common && (plain.get(word) ?? 0) > (telling.get(word) ?? 0) * rare
  const calling = new Set(
    [...odds].filter(([word, told]) => told >= plenty && !isCommon(word)).map(([word]) => word),
  )
  for (const { told, text } of sentences) {
    const inside = wordsIn(text)
    if (told === 0 || inside.some((word) => calling.has(word))) continue
    const [best] = inside
      .filter((word) => (odds.get(word) ?? 0) >= something)
      .toSorted((a, b) => (plain.get(a) ?? 0) - (plain.get(b) ?? 0))
    if (best !== undefined) calling.add(best)
  }
  return [...calling].sort()
}

function mostTold(word: string, rows: ReadonlyMap<number, Int8Array>): number {
  const bytes = utf8(word)
  readSentence(bytes, [0, bytes.length], (at) => at)
  readAlone(bytes, 0)
  const sums: number[] = []
  for (const feature of alone.numbers.subarray(0, alone.count))
    rows.get(feature)?.forEach((weight, kind) => (sums[kind] = (sums[kind] ?? 0) + weight))
  return Math.max(0, ...sums.filter((sum) => sum > 0)) / weightScale
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
