import { join, resolve } from 'node:path'
import { medianOf, timed, type Timed } from './timed.ts'

// node bench/start.ts
// How long `kwartje --help` takes, beside Node that starts and does nothing, in turn.

const program = resolve(import.meta.dirname, '../bin/kwartje.js')
const pinned = join(import.meta.dirname, '../node_modules/.bin/node')
const rounds = 15
const [nothing, help]: [Timed[], Timed[]] = [[], []]
timed([process.execPath, program, '--help']) // keeps what was compiled
for (let round = 0; round < rounds; round++) {
  nothing.push(timed([pinned, '-e', '0']))
  help.push(timed([process.execPath, program, '--help']))
}
for (const [name, times] of [
  ['node -e 0', nothing],
  ['kwartje --help', help],
] as const) {
  const { ms, cpuMs } = medianOf(times)
  const least = Math.min(...times.map((one) => one.ms))
  console.log(
    `${name.padEnd(16)} ${ms.toFixed(0)} ms (least ${least.toFixed(0)}), ${cpuMs.toFixed(0)} ms of processor time`,
  )
}
