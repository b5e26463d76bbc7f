import { closingLine, exitCodeOf, runTests } from './run-tests.ts'

// All unit tests in one process: a process per file costs more than the tests themselves.
const counts = await runTests(['src/**/*.test.ts', 'test/unit/**/*.test.ts', 'test/detection/**/*.test.ts'])
console.log(closingLine(counts))
process.exit(exitCodeOf(counts))
