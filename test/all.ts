import { spawnSync } from 'node:child_process'
import { slowTests } from './groups.ts'
import { closingLine, exitCodeOf, runTests } from './run-tests.ts'

// `npm test`: everything `npm run check` does, then the tests that need whole indexes, servers, processes or a browser.
const check = spawnSync(process.execPath, ['test/check.ts'], { stdio: 'inherit' })
const counts = await runTests(slowTests())
console.log(closingLine(counts))
process.exit(check.status !== 0 ? 1 : exitCodeOf(counts))
