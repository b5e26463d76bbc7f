import { scoreCases } from '../test/near-misses/score.ts'

// npm run bench:near-misses
// Precision and recall of what was sent and may not have been meant so, per rule, on labelled mailboxes.

const scores = await scoreCases()
const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(2))
console.log(['rule'.padEnd(14), 'found', 'P', 'R'].join('\t'))
for (const { rule, right, missed, wrong } of scores) {
  console.log(
    [rule.padEnd(14), right, share(right, right + wrong.length), share(right, right + missed.length)].join(
      '\t',
    ),
  )
  for (const name of missed) console.log(`  missed: ${name}`)
  for (const name of wrong) console.log(`  wrong: ${name}`)
}
