import { globSync } from 'node:fs'
import { join } from 'node:path'
import { packWeights } from '../../src/detect/special/weights.ts'
import { helpTexts } from '../names/plain-text.ts'
import { callingWords } from './calling.ts'
import { learn, type Lesson } from './learn.ts'
import { scoreOf } from './score.ts'
import {
  exampleSentences,
  labelledSentences,
  tellingWords,
  plainSentences,
  writtenSentences,
  type Sentence,
} from './sentences.ts'
import { writeLearned } from './write-learned.ts'

/** Rows that were written to measure by: nothing is learned of them. */
const heldBack = ['blind-special-9.jsonl', 'blind-special-10.jsonl', 'office-7.jsonl']
/** Of every so many paragraphs of help one: they are all of one kind. */
const helpStep = 5
const seed = 20261201

/** All that there is to learn from. */
export function allSentences(): readonly Sentence[] {
  const written = writtenSentences()
  const known = new Set(written.map(({ text }) => text))
  const labelled = globSync(join(import.meta.dirname, '../../test/detection/*.jsonl'))
    .sort()
    .filter((path) => !heldBack.some((name) => path.endsWith(name)))
    .flatMap(labelledSentences)
    .filter(({ text }) => !known.has(text.replace(/\s+/g, ' ')))
  const help = (['nl', 'en'] as const).flatMap((language) => {
    const texts = helpTexts(language).map(({ text }) => text)
    return plainSentences(texts, helpStep)
  })
  const counts = [written, labelled, help].map(({ length }) => String(length))
  console.log(`${counts[0] ?? ''} written sentences, ${counts[1] ?? ''} of rows, ${counts[2] ?? ''} of help`)
  return [...written, ...labelled, ...help, ...tellingWords(), ...exampleSentences()]
}

/** Learns from all of them and writes what was learned. */
export function teach(sentences: readonly Sentence[]): void {
  const lesson = learn(sentences, seed)
  const calling = callingWords(sentences, lesson)
  writeLearned('learned-weights', 'learnedWeights', packWeights(lesson.beginning, lesson.all))
  writeLearned('calling-words', 'callingWords', calling.join(' '))
  console.log(`${String(lesson.all.length)} features, ${String(calling.length)} words`)
}

/** What was learned of the others is asked of each tenth in turn. */
export function tellFolds(sentences: readonly Sentence[]): void {
  const folds = 10
  const asked: (readonly [Sentence, Lesson])[] = []
  for (let fold = 0; fold < folds; fold++) {
    const others = sentences.filter((_, index) => index % folds !== fold)
    const lesson = learn(others, seed)
    sentences.forEach((one, index) => index % folds === fold && asked.push([one, lesson]))
  }
  const ofSource = (source: string): typeof asked => asked.filter(([one]) => one.source === source)
  for (const source of new Set(sentences.map((one) => one.source)))
    console.log(scoreOf(source, ofSource(source)))
  console.log(scoreOf('all', asked))
}
