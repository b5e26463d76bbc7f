import { pushNumber, readNumbers } from './packed-numbers.ts'

/** Weights are bytes: this many steps are one log-odd. */
export const weightScale = 20
/** Bits of the number of a feature: few of those that are known share one. */
export const numberBits = 24

/** What is learned of one feature: by how much it speaks for each kind, in steps. */
export interface Learned {
  readonly number: number
  readonly weights: Int8Array
}

/** The features by their numbers, in a hash table; of each, its weights side by side. */
export interface Weights {
  /** What is told before anything is read. */
  readonly beginning: Int16Array
  /** Number of the feature in each slot; -1 where there is none. A power of two of them. */
  readonly slots: Int32Array
  readonly rows: Int8Array
  /** A bit for each number that may be in the table: most are not, and a miss in a small table costs least. */
  readonly bitmap: Uint8Array
}

/**
 * As text, to be kept in a file: the beginning, then of each feature, by number, how far it is from the one before, a bit for
 * each kind that it speaks of, and those weights.
 */
export function packWeights(beginning: readonly number[], all: readonly Learned[]): string {
  const bytes: number[] = []
  for (const steps of beginning) pushNumber(bytes, steps + middle)
  let last = 0
  for (const { number, weights } of all.toSorted((a, b) => a.number - b.number)) {
    const kinds = [...weights.keys()].filter((kind) => weights[kind] !== 0)
    pushNumber(bytes, number - last)
    pushNumber(
      bytes,
      kinds.reduce((bits, kind) => bits | (1 << kind), 0),
    )
    for (const kind of kinds) pushNumber(bytes, zigzag(weights[kind] ?? 0))
    last = number
  }
  return Buffer.from(bytes).toString('base64')
}

/** The table of what `packWeights` made a text of; `width` is how many kinds there are. */
export function unpackWeights(packed: string, width: number): Weights {
  const numbers = readNumbers(Buffer.from(packed, 'base64'))
  const beginning = Int16Array.from(numbers.subarray(0, width), (one) => one - middle)
  const most = (numbers.length - width) / smallestRow
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(1.5 * most + 2))).fill(-1)
  const rows = new Int8Array(slots.length * width)
  const bitmap = new Uint8Array(bitmapBits >> 3)
  let at = width
  for (let number = 0; at < numbers.length;) {
    number += numbers[at] ?? 0
    let slot = number & (slots.length - 1)
    while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = number
    const bit = bitOf(number)
    bitmap[bit >> 3] = (bitmap[bit >> 3] ?? 0) | (1 << (bit & 7))
    const mask = numbers[at + 1] ?? 0
    at += 2
    for (let kind = 0; kind < width; kind++)
      if ((mask & (1 << kind)) !== 0) rows[slot * width + kind] = unzigzag(numbers[at++] ?? 0)
  }
  return { beginning, slots, rows, bitmap }
}

/** Makes the beginnings numbers from nought. */
const middle = 1 << 14
/** Numbers from nought for those on both sides of it: 0, -1, 1, -2, 2. */
const zigzag = (steps: number): number => (steps < 0 ? -2 * steps - 1 : 2 * steps)
const unzigzag = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2)

const bitmapBits = 1 << 20
/** Other bits of the number than those that tell its slot. */
const bitOf = (number: number): number => number >>> (numberBits - 20)

/** A step to the next number, a mask and one weight: there are no more rows than bytes for these. */
const smallestRow = 3

/** Adds what is known of a feature to the sums by kind. */
export function addWeights({ slots, rows, bitmap }: Weights, number: number, sums: Int32Array): void {
  const bit = bitOf(number)
  if (((bitmap[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return
  const last = slots.length - 1
  let slot = number & last
  while (slots[slot] !== number) {
    if (slots[slot] === -1) return
    slot = (slot + 1) & last
  }
  const row = slot * sums.length
  for (let kind = 0; kind < sums.length; kind++) sums[kind] = (sums[kind] ?? 0) + (rows[row + kind] ?? 0)
}
