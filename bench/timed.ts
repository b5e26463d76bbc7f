import { spawnSync } from 'node:child_process'

/** What a process took. */
export interface Timed {
  readonly ms: number
  /** Of all threads: on a machine that others use too, the steadier of the two. */
  readonly cpuMs: number
  readonly peakBytes: number
}

/** Runs a command to its end and tells what it took; 4 is how Kwartje says that not all could be read. */
export function timed(command: readonly string[]): Timed {
  const began = performance.now()
  const run = spawnSync('/usr/bin/time', ['-f', '%U %S %M', ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ms = performance.now() - began
  if (run.status !== 0 && run.status !== 4) throw new Error(`Cannot measure: ${run.stderr}`)
  const [user = Number.NaN, system = Number.NaN, peak = Number.NaN] = (
    run.stderr.trim().split('\n').at(-1) ?? ''
  )
    .split(' ')
    .map(Number)
  return { ms, cpuMs: (user + system) * 1000, peakBytes: peak * 1024 }
}

/** The middle of several runs, each figure by itself. */
export function medianOf(times: readonly Timed[]): Timed {
  const middle = (of: keyof Timed): number =>
    times.map((one) => one[of]).toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
  return { ms: middle('ms'), cpuMs: middle('cpuMs'), peakBytes: middle('peakBytes') }
}
