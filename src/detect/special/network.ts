import { categoryKinds } from '../kinds.ts'
import { pushNumber, readNumbers } from './packed-numbers.ts'

// A network with one hidden layer: each feature of a sentence has an embedding, their sum bends through tanh, and what comes
// out speaks for each kind. It is learned by `bench/train-told.ts`.

/** Bits of the number of a feature: few of those that are known share one. */
export const numberBits = 24
/** How many numbers an embedding has. */
export const depth = 24
/** Embeddings are whole steps, this many to either side: one character of base64 each. */
export const mostSteps = 31

const width = categoryKinds.length

/** What was learned. */
export interface Learned {
  /** Numbers of the features that are known, in order. */
  readonly features: Int32Array
  /** Of each feature its embedding, side by side, in steps. */
  readonly steps: Int8Array
  /** How much one step is. */
  readonly step: number
  /** What the hidden layer takes in when nothing is read. */
  readonly beginning: Float32Array
  /** Of each hidden number, and of none, by how much it speaks for each kind, in log-odds. */
  readonly output: Float32Array
}

/** What was learned, with its features in a hash table. */
export interface Network extends Learned {
  /** Row of the feature in each slot, by the low bits of its number; -1 where there is none. A power of two of them. */
  readonly slots: Int32Array
  /** A bit for each number that may be known: most are not, and a miss in a small table costs least. */
  readonly bitmap: Uint8Array
}

/** As text, to be kept in a file: three parts in base64 with full stops between. */
export function packNetwork({ features, steps, step, beginning, output }: Learned): string {
  const gaps: number[] = []
  features.forEach((number, row) => pushNumber(gaps, number - (features[row - 1] ?? 0)))
  const floats = Buffer.from(Float32Array.of(step, ...beginning, ...output).buffer)
  const characters = Array.from(steps, (one) => alphabet[one + mostSteps]).join('')
  return [floats.toString('base64'), Buffer.from(gaps).toString('base64'), characters].join('.')
}

/** The network of which `packNetwork` made a text. */
export function unpackNetwork(packed: string): Network {
  const [numbers = '', gaps = '', characters = ''] = packed.split('.')
  const floats = new Float32Array(Uint8Array.from(Buffer.from(numbers, 'base64')).buffer)
  const features = Int32Array.from(readNumbers(Buffer.from(gaps, 'base64')))
  for (let row = 1; row < features.length; row++)
    features[row] = (features[row] ?? 0) + (features[row - 1] ?? 0)
  const steps = new Int8Array(characters.length)
  for (let at = 0; at < steps.length; at++) steps[at] = (stepOf[characters.charCodeAt(at)] ?? 0) - mostSteps
  return withTable({
    features,
    steps,
    step: floats[0] ?? 0,
    beginning: floats.subarray(1, 1 + depth),
    output: floats.subarray(1 + depth),
  })
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const stepOf = new Uint8Array(128)
for (let at = 0; at < alphabet.length; at++) stepOf[alphabet.charCodeAt(at)] = at

/** What was learned, with its hash table. */
export function withTable(learned: Learned): Network {
  const { features } = learned
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(1.5 * features.length + 2))).fill(-1)
  const bitmap = new Uint8Array(bitmapBits >> 3)
  features.forEach((number, row) => {
    let slot = number & (slots.length - 1)
    while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = row
    const bit = bitOf(number)
    bitmap[bit >> 3] = (bitmap[bit >> 3] ?? 0) | (1 << (bit & 7))
  })
  return { ...learned, slots, bitmap }
}

const bitmapBits = 1 << 20
/** Other bits of the number than those that tell its slot. */
const bitOf = (number: number): number => number >>> (numberBits - 20)

/** Adds the embedding of a feature, if it is known, to a sum of `depth` steps. */
export function addEmbedding(
  { features, steps, slots, bitmap }: Network,
  number: number,
  sum: Int32Array,
): void {
  const bit = bitOf(number)
  if (((bitmap[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return
  const last = slots.length - 1
  let slot = number & last
  let row = slots[slot] ?? -1
  while (row !== -1 && features[row] !== number) {
    slot = (slot + 1) & last
    row = slots[slot] ?? -1
  }
  if (row === -1) return
  for (let i = 0, at = row * depth; i < depth; i++) sum[i] = (sum[i] ?? 0) + (steps[at + i] ?? 0)
}

/** Of the sum that was asked for last: the hidden layer, and the log-odds of each kind. */
const hidden = new Float64Array(depth)
const odds = new Float64Array(width)

/** Log-odds of each kind for a sentence with this sum of embeddings; they hold until the next is asked for. */
export function oddsOf({ step, beginning, output }: Network, sum: Int32Array): Float64Array {
  for (let i = 0; i < depth; i++) hidden[i] = Math.tanh((beginning[i] ?? 0) + step * (sum[i] ?? 0))
  for (let kind = 0; kind < width; kind++) {
    let total = output[depth * width + kind] ?? 0
    for (let i = 0; i < depth; i++) total += (hidden[i] ?? 0) * (output[i * width + kind] ?? 0)
    odds[kind] = total
  }
  return odds
}

/** By how much a few steps more of each number would have spoken for this kind, in the sentence that was asked for last. */
export function slopesOf({ step, output }: Network, kind: number): Float64Array {
  return Float64Array.from(hidden, (one, i) => (1 - one * one) * step * (output[i * width + kind] ?? 0))
}
