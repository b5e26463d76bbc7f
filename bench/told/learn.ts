import { categoryKinds } from '../../src/detect/kinds.ts'
import { depth, mostSteps, type Learned } from '../../src/detect/special/network.ts'
import { randomOf, type Random } from '../names/random.ts'
import type { Sentence } from './sentences.ts'

// The network is learned by stochastic gradient descent with a step per weight (AdaGrad), half of the features left out by
// chance at each turn, and a small penalty on weights. It is learned twice: the first lesson tells which features matter. What
// counts is the mean of the weights over the second half of a lesson (Polyak and Juditsky 1992), so that chance counts less.

const [firstEpochs, epochs] = [8, 15]
const stride = 0.05
const penalty = 1e-4
const kept = 0.5
/** A feature of one sentence alone tells nothing of others. */
const leastSentences = 2
/** So many features are kept: with half as many it knows little less, with all of them little more. */
const mostFeatures = 25_000
/** Embeddings are cut off at so many times their usual size: few are longer. */
const widest = 8
/** Features that were left out make what is learned timid: so many log-odds are added to all. */
const eagerness = 1
const width = categoryKinds.length

/** Learns what sentences tell from sentences of which it is known. */
export function learn(sentences: readonly Sentence[], seed: number): Learned {
  const often = featuresOf(sentences)
  const first = lessonOf(sentences, often, { epochs: firstEpochs, random: randomOf(seed) })
  const telling = often
    .map((number, row) => ({ number, size: sizeOf(first.embeddings, row + 1) }))
    .toSorted((a, b) => b.size - a.size)
    .slice(0, mostFeatures)
    .map(({ number }) => number)
    .toSorted((a, b) => a - b)
  return inSteps(telling, lessonOf(sentences, telling, { epochs, random: randomOf(seed + 1) }))
}

/** Numbers of the features that stand in more than one sentence. */
function featuresOf(sentences: readonly Sentence[]): number[] {
  const counts = new Map<number, number>()
  for (const { features } of sentences)
    for (const one of new Set(features)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= leastSentences).map(([number]) => number)
}

const sizeOf = (embeddings: Float32Array, row: number): number =>
  embeddings.subarray(row * depth, (row + 1) * depth).reduce((sum, one) => sum + one * one, 0)

/** Weights with the sums of squares of their slopes so far. */
interface Weights {
  readonly values: Float32Array
  readonly squares: Float32Array
}

interface Model {
  /** Of each feature one; the first is of none. */
  readonly embeddings: Weights
  readonly output: Weights
}

interface Lesson {
  readonly epochs: number
  readonly random: Random
}

/** What is learned in one lesson of these features. */
function lessonOf(
  sentences: readonly Sentence[],
  features: readonly number[],
  { epochs: times, random }: Lesson,
): { readonly embeddings: Float32Array; readonly output: Float32Array } {
  const rows = new Map(features.map((number, index) => [number, index + 1]))
  const inputs = sentences.map((one) =>
    Int32Array.from(one.features, (number) => rows.get(number) ?? 0).filter((row) => row > 0),
  )
  const embeddings = weightsOf((features.length + 1) * depth, 0.05, random)
  const output = weightsOf((depth + 1) * width, 1, random)
  output.values.fill(0, depth * width)
  const means = [embeddings, output].map(({ values }) => new Float64Array(values.length))
  for (let turn = 0; turn < times * sentences.length; turn++) {
    const isMeasured = 2 * turn >= times * sentences.length && turn % sentences.length === 0
    if (isMeasured) addTo(means, [embeddings, output])
    const chosen = random.below(sentences.length)
    const input = inputs[chosen]?.filter(() => random.chance(kept)) ?? []
    learnOne({ embeddings, output }, [0, ...input], sentences[chosen]?.told ?? 0)
  }
  addTo(means, [embeddings, output])
  const [ofFeatures = [], ofOutput = []] = means
  const measured = 1 + Math.floor(times / 2)
  return {
    embeddings: Float32Array.from(ofFeatures, (sum) => sum / measured),
    output: Float32Array.from(ofOutput, (sum) => sum / measured),
  }
}

function addTo(sums: readonly Float64Array[], weights: readonly Weights[]): void {
  weights.forEach(({ values }, index) => {
    const sum = sums[index] ?? new Float64Array(0)
    values.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value))
  })
}

function weightsOf(size: number, spread: number, random: Random): Weights {
  const values = Float32Array.from(
    { length: size },
    () => (random.below(precision) / precision - 0.5) * spread,
  )
  return { values, squares: new Float32Array(size).fill(0.01) }
}

const precision = 1 << 20
const hidden = new Float64Array(depth)
const slopes = new Float64Array(depth)

function learnOne({ embeddings, output }: Model, input: readonly number[], told: number): void {
  hidden.fill(0)
  slopes.fill(0)
  for (const row of input)
    for (let i = 0; i < depth; i++) hidden[i] = (hidden[i] ?? 0) + (embeddings.values[row * depth + i] ?? 0)
  for (let i = 0; i < depth; i++) hidden[i] = Math.tanh(hidden[i] ?? 0)
  let isNew = false
  for (let kind = 0; kind < width; kind++) isNew = learnKind(output, kind, (told >> kind) & 1) || isNew
  if (!isNew) return
  for (let i = 0; i < depth; i++) slopes[i] = (slopes[i] ?? 0) * (1 - (hidden[i] ?? 0) ** 2)
  for (const row of input) for (let i = 0; i < depth; i++) move(embeddings, row * depth + i, slopes[i] ?? 0)
}

/** Learns what the hidden layer says for one kind, and adds up how it should have been; false when it was right anyhow. */
function learnKind(output: Weights, kind: number, truth: number): boolean {
  let odds = output.values[depth * width + kind] ?? 0
  for (let i = 0; i < depth; i++) odds += (hidden[i] ?? 0) * (output.values[i * width + kind] ?? 0)
  const error = 1 / (1 + Math.exp(-odds)) - truth
  if (Math.abs(error) < 0.01) return false
  for (let i = 0; i < depth; i++) {
    const at = i * width + kind
    slopes[i] = (slopes[i] ?? 0) + error * (output.values[at] ?? 0)
    move(output, at, error * (hidden[i] ?? 0))
  }
  move(output, depth * width + kind, error)
  return true
}

function move({ values, squares }: Weights, at: number, slope: number): void {
  const whole = slope + penalty * (values[at] ?? 0)
  squares[at] = (squares[at] ?? 0) + whole * whole
  values[at] = (values[at] ?? 0) - (stride * whole) / Math.sqrt(squares[at] ?? 1)
}

/** Embeddings as steps; as in learning some features were always left out, each counts for as much less. */
function inSteps(
  features: readonly number[],
  { embeddings, output }: { readonly embeddings: Float32Array; readonly output: Float32Array },
): Learned {
  const own = embeddings.subarray(depth)
  const usual = Math.sqrt(own.reduce((sum, one) => sum + one * one, 0) / own.length)
  const step = (widest * usual) / mostSteps
  const steps = Int8Array.from(own, (one) =>
    Math.max(-mostSteps, Math.min(mostSteps, Math.round(one / step))),
  )
  const eager = output.map((one, at) => (at < depth * width ? one : one + eagerness))
  return {
    features: Int32Array.from(features),
    steps,
    step: step * kept,
    beginning: embeddings.slice(0, depth),
    output: eager,
  }
}
