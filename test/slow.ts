import { globSync } from 'node:fs'
import { slowGroups } from './groups.ts'
import { closingLine, exitCodeOf, runTests } from './run-tests.ts'

// One group of slow tests: `node test/slow.ts servers`.
const group = Object.entries(slowGroups).find(([name]) => name === process.argv[2])
if (group === undefined)
  throw new Error(`Cannot run "${process.argv[2] ?? ''}": expected a group of slow tests`)
const [name, patterns] = group
const counts = await runTests(globSync([...patterns]))
console.log(`${name}: ${closingLine(counts)}`)
process.exit(exitCodeOf(counts))
