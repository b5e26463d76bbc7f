import { categoryKinds } from '../../src/detect/kinds.ts'
import { weightScale, type Learned } from '../../src/detect/special/weights.ts'
import { randomOf, type Random } from '../names/random.ts'
import type { Sentence } from './sentences.ts'

// Logistic regression of each kind against all, by stochastic gradient descent with a step per weight (AdaGrad), some
// features left out by chance at each step, and a small penalty on weights.

const epochs = 30
const times = 3
const step = 0.15
const penalty = 1e-4
const kept = 0.5
/** What is learned so little of is not kept, in steps. */
const leastWeight = 3
/** A feature of one sentence alone tells nothing of others. */
const leastSentences = 3
/** Features that were left out make what is learned timid: so many log-odds are added to all. */
const eagerness = 1
const width = categoryKinds.length

/** What was learned, ready to be packed. */
export interface Lesson {
  readonly beginning: readonly number[]
  readonly all: readonly Learned[]
}

/** Learns what sentences tell from sentences of which it is known: the mean of several times, each by other chance. */
export function learn(sentences: readonly Sentence[], seed: number): Lesson {
  const indexes = indexesOf(sentences)
  const inputs = sentences.map(({ features }) =>
    Int32Array.from(features, (one) => indexes.get(one) ?? 0).filter((index) => index > 0),
  )
  const mean = new Float32Array((indexes.size + 1) * width)
  for (let time = 0; time < times; time++) {
    const weights = learnOnce(sentences, inputs, { size: mean.length, random: randomOf(seed + time) })
    weights.forEach((weight, at) => (mean[at] = (mean[at] ?? 0) + weight / times))
  }
  return lessonOf(mean, indexes)
}

function learnOnce(
  sentences: readonly Sentence[],
  inputs: readonly Int32Array[],
  { size, random }: { readonly size: number; readonly random: Random },
): Float32Array {
  // Index 0 is the beginning.
  const model = { weights: new Float32Array(size), squares: new Float32Array(size).fill(0.01) }
  for (let turn = 0; turn < epochs * sentences.length; turn++) {
    const chosen = random.below(sentences.length)
    const input = inputs[chosen]?.filter(() => random.chance(kept)) ?? []
    learnOne(model, [0, ...input], sentences[chosen]?.told ?? 0)
  }
  return model.weights
}

interface Model {
  readonly weights: Float32Array
  readonly squares: Float32Array
}

function learnOne({ weights, squares }: Model, input: readonly number[], told: number): void {
  for (let kind = 0; kind < width; kind++) {
    let odds = 0
    for (const index of input) odds += weights[index * width + kind] ?? 0
    const error = 1 / (1 + Math.exp(-odds)) - ((told >> kind) & 1)
    if (Math.abs(error) < 0.01) continue
    for (const index of input) {
      const at = index * width + kind
      const slope = error + penalty * (weights[at] ?? 0)
      squares[at] = (squares[at] ?? 0) + slope * slope
      weights[at] = (weights[at] ?? 0) - (step * slope) / Math.sqrt(squares[at] ?? 1)
    }
  }
}

/** Numbers from 1 for the features that stand in more than one sentence. */
function indexesOf(sentences: readonly Sentence[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { features } of sentences)
    for (const one of new Set(features)) counts.set(one, (counts.get(one) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count >= leastSentences)
  return new Map(often.map(([number], index) => [number, index + 1]))
}

/** Weights as bytes; as in learning some features were always left out, each counts for as much less. */
function lessonOf(weights: Float32Array, indexes: ReadonlyMap<number, number>): Lesson {
  const all: Learned[] = []
  for (const [number, index] of indexes) {
    const row = Int8Array.from({ length: width }, (_, kind) => {
      const steps = Math.round((weights[index * width + kind] ?? 0) * kept * weightScale)
      return Math.abs(steps) < leastWeight ? 0 : Math.max(-127, Math.min(127, steps))
    })
    if (row.some((one) => one !== 0)) all.push({ number, weights: row })
  }
  const beginning = Array.from(weights.subarray(0, width), (one) =>
    Math.round((one + eagerness) * weightScale),
  )
  return { beginning, all }
}
