import { categoryKinds } from '../../src/detect/kinds.ts'
import { addEmbedding, depth, oddsOf, type Network } from '../../src/detect/special/network.ts'
import type { Sentence } from './sentences.ts'

/** A line that says how many of the sentences' kinds were told right: precision and recall, together and by kind. */
export function scoreOf(title: string, asked: readonly (readonly [Sentence, Network])[]): string {
  const tallies = categoryKinds.map(() => ({ right: 0, wrong: 0, missed: 0 }))
  for (const [{ features, told }, network] of asked) {
    const odds = oddsFor(features, network)
    tallies.forEach((tally, kind) => {
      const isTold = ((told >> kind) & 1) === 1
      if ((odds[kind] ?? 0) > 0) tally[isTold ? 'right' : 'wrong']++
      else if (isTold) tally.missed++
    })
  }
  const all = tallies.reduce((sum, one) => ({
    right: sum.right + one.right,
    wrong: sum.wrong + one.wrong,
    missed: sum.missed + one.missed,
  }))
  const shares = ({ right, wrong, missed }: typeof all): string =>
    `${(right / (right + wrong)).toFixed(2)}/${(right / (right + missed)).toFixed(2)}`
  const byKind = categoryKinds.map((kind, index) => `${kind.slice(0, 3)} ${shares(tallies[index] ?? all)}`)
  return `${title.padEnd(28)} ${String(asked.length).padStart(5)}  ${shares(all)}  ${byKind.join(' ')}`
}

function oddsFor(features: Int32Array, network: Network): Float64Array {
  const sum = new Int32Array(depth)
  for (const feature of features) addEmbedding(network, feature, sum)
  return oddsOf(network, sum)
}
