import { person, people } from '../src/actions/persons.ts'
import { openWorkspace } from '../src/app/workspace.ts'
import { summary } from '../src/actions/summary.ts'
import { emailOf, nameOf } from './screens-store.ts'

// node bench/person-query.ts FOLDER [PERSONS]
// How long one waits for a person among millions of findings, in an index that `npm run bench:screens -- --findings 10000000 --keep FOLDER`
// made. Times of the clock and of the processor, beside the counts that are kept, all in turn.

const folder = process.argv[2]
if (folder === undefined) throw new Error('Cannot measure: expected the folder of an index')
const persons = Number(process.argv[3] ?? 100_000)
const asked = 300

const workspace = await openWorkspace(
  { folder, databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: async () => undefined },
)
const { perform } = workspace
const times: Record<string, { readonly ms: number; readonly cpuMs: number }[]> = {}

async function timed(name: string, run: () => Promise<unknown>): Promise<void> {
  const [began, before] = [performance.now(), process.cpuUsage()]
  await run()
  const { user, system } = process.cpuUsage(before)
  ;(times[name] ??= []).push({ ms: performance.now() - began, cpuMs: (user + system) / 1000 })
}

for (let turn = -20; turn < asked; turn++) {
  if (turn === 0) for (const name of Object.keys(times)) delete times[name] // the first ones warm up
  const who = (20 + (turn + 20) * 997) % persons
  await timed('summary, as kept', () => perform(summary, { fresh: false }))
  await timed('a person', () => perform(person, { who: emailOf(who) }))
  await timed('people by name', () => perform(people, { text: nameOf(who) }))
}
await workspace.close()

for (const [name, all] of Object.entries(times)) {
  const at = (of: 'ms' | 'cpuMs', share: number): string => {
    const sorted = all.map((one) => one[of]).toSorted((a, b) => a - b)
    return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1)
  }
  console.log(
    `${name.padEnd(18)} p50 ${at('ms', 0.5)} ms, p95 ${at('ms', 0.95)} ms; processor p50 ${at('cpuMs', 0.5)} ms, p95 ${at('cpuMs', 0.95)} ms`,
  )
}
