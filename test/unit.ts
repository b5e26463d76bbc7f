import { unitTests } from './groups.ts'
import { closingLine, exitCodeOf, runTests } from './run-tests.ts'

// All unit tests in one process: a process per file costs more than the tests themselves.
const counts = await runTests(unitTests())
console.log(closingLine(counts))
process.exit(exitCodeOf(counts))
