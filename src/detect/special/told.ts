import { categoryKinds, type CategoryKind } from '../kinds.ts'
import { alone, readAlone, readSentence, together, words, type EndOfName } from './features.ts'
import { learnedNetwork } from './learned-network.ts'
import { addEmbedding, depth, oddsOf, slopesOf, unpackNetwork, type Network } from './network.ts'

let network: Network | undefined

/** What a sentence tells of somebody. */
export interface Told {
  readonly kind: CategoryKind
  /** Log-odds that it does. */
  readonly odds: number
  /** From the first to the last of the words by which it does. */
  readonly start: number
  readonly end: number
}

/** What the sentence in these bytes tells with log-odds above `least`. */
export function tell(
  bytes: Uint8Array,
  place: readonly [number, number],
  { endOfName, least }: { readonly endOfName: EndOfName; readonly least: number },
): Told[] {
  network ??= unpackNetwork(learnedNetwork)
  readSentence(bytes, place, endOfName)
  sum.fill(0)
  for (let i = 0; i < together.count; i++) addEmbedding(network, together.numbers[i] ?? 0, sum)
  for (let word = 0; word < words.count; word++) addAlone(network, bytes, word)
  const told: Told[] = []
  const all = oddsOf(network, sum)
  for (const [index, kind] of categoryKinds.entries()) {
    const odds = all[index] ?? 0
    if (odds > least) told.push({ kind, odds, ...tellingWords(network, bytes, index) })
  }
  return told
}

const sum = new Int32Array(depth)

/** Sums of words that were read before, by the low bits of their hashes: a text repeats its words. */
const remembered = 1 << 12
const rememberedWords = new Int32Array(remembered)
const rememberedSums = new Int16Array(remembered * depth)
const own = new Int32Array(depth)

/** Adds what a word tells by itself. */
function addAlone(table: Network, bytes: Uint8Array, word: number): void {
  const hash = words.hashes[word] ?? 0
  const slot = hash & (remembered - 1)
  const row = slot * depth
  if (rememberedWords[slot] !== hash) {
    rememberedWords[slot] = hash
    own.fill(0)
    sumAlone(table, { bytes, word }, own)
    rememberedSums.set(own, row)
  }
  for (let i = 0; i < depth; i++) sum[i] = (sum[i] ?? 0) + (rememberedSums[row + i] ?? 0)
}

function sumAlone(
  table: Network,
  { bytes, word }: { readonly bytes: Uint8Array; readonly word: number },
  into: Int32Array,
): void {
  readAlone(bytes, word)
  for (let i = 0; i < alone.count; i++) addEmbedding(table, alone.numbers[i] ?? 0, into)
}

/** From the first to the last word that tells at least half as much as the one that tells most; only that one when they stand far apart. */
function tellingWords(
  table: Network,
  bytes: Uint8Array,
  kind: number,
): { readonly start: number; readonly end: number } {
  const slopes = slopesOf(table, kind)
  const tells = Array.from({ length: words.count }, (_, word) => {
    own.fill(0)
    sumAlone(table, { bytes, word }, own)
    for (let i = words.firsts[word] ?? 0; i < (words.firsts[word + 1] ?? 0); i++)
      addEmbedding(table, together.numbers[i] ?? 0, own)
    return own.reduce((told, one, i) => told + one * (slopes[i] ?? 0), 0)
  })
  const most = Math.max(...tells)
  const isTelling = (sum: number): boolean => 2 * sum >= most
  const [start, end] = placeOf(tells.findIndex(isTelling), tells.findLastIndex(isTelling))
  if (end - start <= longestTelling) return { start, end }
  const [only, onlyEnd] = placeOf(tells.indexOf(most), tells.indexOf(most))
  return { start: only, end: onlyEnd }
}

const placeOf = (first: number, last: number): readonly [number, number] => [
  words.starts[first] ?? 0,
  words.ends[last] ?? 0,
]

/** Bytes of the words that are given as the reason. */
const longestTelling = 60
