import { spawn } from 'node:child_process'

interface Check {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

// The slowest first; what the first two may keep between runs lies in node_modules/.cache.
const checks: readonly Check[] = [
  { name: 'unit tests', command: ['node', 'test/unit.ts'] },
  { name: 'format', command: ['npm', 'run', '--silent', 'format'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
]

const began = performance.now()
const outcomes = await runAll(checks)
console.log(`check: ${((performance.now() - began) / 1000).toFixed(1)} s`)
process.exit(outcomes.every(Boolean) ? 0 : 1)

/** Two at a time: as many as the smallest machine we care for has cores. */
async function runAll(all: readonly Check[]): Promise<boolean[]> {
  const waiting = all.toReversed()
  const results: boolean[] = []
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      results.push(await runCheck(next))
  }
  await Promise.all([lane(), lane()])
  return results
}

function runCheck({ name, command }: Check): Promise<boolean> {
  const [program, ...args] = command
  return new Promise((resolve) => {
    const start = performance.now()
    const child = spawn(program, args, { shell: process.platform === 'win32' })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('error', (error) => output.push(Buffer.from(String(error))))
    child.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
      const text = Buffer.concat(output).toString().trim()
      if (text !== '' && (code !== 0 || name === 'unit tests')) console.log(text)
      resolve(code === 0)
    })
  })
}
