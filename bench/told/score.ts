import { categoryKinds } from '../../src/detect/kinds.ts'
import { weightScale } from '../../src/detect/special/weights.ts'
import type { Lesson } from './learn.ts'
import type { Sentence } from './sentences.ts'

/** A line that says how many of the sentences' kinds were told right: precision and recall, together and by kind. */
export function scoreOf(title: string, asked: readonly (readonly [Sentence, Lesson])[]): string {
  const tallies = categoryKinds.map(() => ({ right: 0, wrong: 0, missed: 0 }))
  for (const [{ features, told }, lesson] of asked) {
    const odds = oddsOf(features, lesson)
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

const rows = new WeakMap<Lesson, Map<number, Int8Array>>()

function oddsOf(features: Int32Array, lesson: Lesson): number[] {
  let known = rows.get(lesson)
  if (known === undefined) {
    known = new Map(lesson.all.map(({ number, weights }) => [number, weights]))
    rows.set(lesson, known)
  }
  const sums = [...lesson.beginning]
  for (const feature of features)
    known.get(feature)?.forEach((weight, kind) => (sums[kind] = (sums[kind] ?? 0) + weight))
  return sums.map((sum) => sum / weightScale)
}
