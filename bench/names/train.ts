import {
  around,
  isNamely,
  maxRun,
  newRun,
  readAround,
  readRun,
  type Run,
} from '../../src/detect/person/run.ts'
import { featureBits, features, readFeatures, tagRun, weightScale } from '../../src/detect/person/tagger.ts'
import type { Labelled } from './fill.ts'
import type { Random } from './random.ts'

// Logistic regression by stochastic gradient descent with a step per feature (AdaGrad) and a small penalty on weights.

const epochs = 4
const step = 0.25
const penalty = 2e-6
const dropped = 0.3
const size = 1 << featureBits
/** The mean of the weights is kept, taken so many times in each of the last epochs: what was learned last weighs no more than the rest. */
const [averaged, perEpoch] = [2, 20]

interface Sample {
  readonly features: Int32Array
  readonly isPerson: boolean
}

/** Weights learned from these texts. */
export function train(
  texts: readonly Labelled[],
  { held, random }: { readonly held: readonly Labelled[]; readonly random: Random },
): Float32Array {
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1e-2)
  const mean = new Float32Array(size)
  const samples = texts.flatMap((text) => samplesOf(text, random))
  console.log(`${String(texts.length)} texts, ${String(samples.length)} words`)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let loss = 0
    for (let i = 0; i < samples.length; i++) {
      const sample = samples[random.below(samples.length)]
      if (sample !== undefined) loss += learn(thinned(sample, random), { weights, squares })
      if (epoch > epochs - averaged && i % Math.ceil(samples.length / perEpoch) === 0)
        for (let k = 0; k < size; k++) mean[k] = (mean[k] ?? 0) + (weights[k] ?? 0) / (averaged * perEpoch)
    }
    const bytes = quantised(epoch === epochs ? mean : weights)
    console.log(
      `epoch ${String(epoch)}: loss ${(loss / samples.length).toFixed(4)}, held back: ${score(held, bytes)}`,
    )
  }
  return mean
}

/** Some features are left out by chance, so that none is relied on alone. */
function thinned({ features, isPerson }: Sample, random: Random): Sample {
  return { features: features.filter(() => !random.chance(dropped)), isPerson }
}

interface Learned {
  readonly weights: Float32Array
  readonly squares: Float32Array
}

function learn({ features, isPerson }: Sample, { weights, squares }: Learned): number {
  let odds = 0
  for (const one of features) odds += weights[one] ?? 0
  const chance = 1 / (1 + Math.exp(-odds))
  const gradient = chance - (isPerson ? 1 : 0)
  for (const one of features) {
    const weight = weights[one] ?? 0
    const slope = gradient + penalty * weight
    squares[one] = (squares[one] ?? 0) + slope * slope
    weights[one] = weight - (step * slope) / Math.sqrt(squares[one] ?? 1)
  }
  return -Math.log(Math.max(1e-9, isPerson ? chance : 1 - chance))
}

/** Weights as bytes. */
export const quantised = (weights: Float32Array): Int8Array =>
  Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * weightScale))))

const encoder = new TextEncoder()
const odds = new Float32Array(maxRun)

/** Calls for each run of the text, with which of its words belong to persons. */
function eachRun({ text, spans }: Labelled, use: (run: Run, labels: readonly boolean[]) => void): void {
  const bytes = encoder.encode(text)
  const at = offsets(text)
  const persons = spans.map(([start, end]) => [at[start] ?? 0, at[end] ?? bytes.length] as const)
  const run = newRun()
  for (let i = 0; i < bytes.length;) {
    if (!beginsWord(bytes, i)) {
      i++
      continue
    }
    if (readRun(bytes, i, run)) {
      readAround(run)
      const labels = Array.from({ length: run.length }, (_, index) => {
        const start = run.starts[around + index] ?? 0
        return persons.some(([from, to]) => start >= from && start < to)
      })
      use(run, labels)
    }
    const end = run.length > 0 ? (run.ends[around + run.length - 1] ?? 0) : 0
    i = Math.max(i + 1, end)
  }
}

/** Byte offsets of the characters of a text, and of its end. */
function offsets(text: string): Int32Array {
  const at = new Int32Array(text.length + 1)
  let byte = 0
  for (let i = 0; i < text.length; i++) {
    at[i] = byte
    const code = text.charCodeAt(i)
    byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3
  }
  at[text.length] = byte
  return at
}

function beginsWord(bytes: Uint8Array, at: number): boolean {
  const c = bytes[at] ?? 0
  const isCapital = (c >= 65 && c <= 90) || (c >= 0xc3 && c <= 0xc5)
  const before = bytes[at - 1] ?? 32
  return isCapital && !((before | 32) >= 97 && (before | 32) <= 122) && before < 0x80 && before !== 45
}

function samplesOf(text: Labelled, random: Random): Sample[] {
  const samples: Sample[] = []
  eachRun(text, (run, labels) => {
    let tag = 0
    for (let i = 0; i < run.length; i++) {
      if (!isNamely(run.kinds[around + i] ?? 0)) continue
      const isPerson = labels[i] ?? false
      samples.push({ features: features.slice(0, readFeatures(run, i, tag)), isPerson })
      // Now and then what the tagger said before was wrong: it must not rely on it wholly.
      tag = isPerson === random.chance(0.92) ? 1 : 2
    }
  })
  return samples
}

function score(texts: readonly Labelled[], weights: Int8Array): string {
  let [right, wrong, missed] = [0, 0, 0]
  for (const text of texts)
    eachRun(text, (run, labels) => {
      tagRun({ run, odds }, weights)
      for (let i = 0; i < run.length; i++) {
        if (!isNamely(run.kinds[around + i] ?? 0)) continue
        const isFound = (odds[i] ?? 0) > 0
        if (isFound && labels[i] === true) right++
        else if (isFound) wrong++
        else if (labels[i] === true) missed++
      }
    })
  return `precision ${(right / (right + wrong)).toFixed(3)}, recall ${(right / (right + missed)).toFixed(3)}`
}
