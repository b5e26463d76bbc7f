import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { closingLine, exitCodeOf, runTests } from './run-tests.ts'

// `npm test`: everything `npm run check` does, then the tests that need servers, whole scans, processes or a browser.
const check = spawnSync(process.execPath, ['test/check.ts'], { stdio: 'inherit' })
const slow = [
  'test/store/**/*.test.ts',
  'test/servers/**/*.test.ts',
  'test/whole/**/*.test.ts',
  'test/browser/**/*.test.ts',
]
if (globSync(slow).length > 0) {
  const counts = await runTests(slow)
  console.log(closingLine(counts))
  process.exit(check.status !== 0 ? 1 : exitCodeOf(counts))
}
process.exit(check.status ?? 1)
