import { spawnSync } from 'node:child_process'
import { slowGroups } from './groups.ts'

// `npm test`: everything `npm run check` does, then the tests that need whole indexes, servers, processes or a browser.
const runs = [['test/check.ts'], ...Object.keys(slowGroups).map((name) => ['test/slow.ts', name])]
const codes = runs.map((run) => spawnSync(process.execPath, run, { stdio: 'inherit' }).status)
process.exit(codes.every((code) => code === 0) ? 0 : 1)
