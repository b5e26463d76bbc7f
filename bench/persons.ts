import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPersons } from '../src/people/build-persons.ts'
import { guessOwnAddresses } from '../src/people/role.ts'
import { createStore } from '../src/store/open.ts'
import { fillStore } from './screens-store.ts'

// What it takes to put the persons of an invented index together anew: when everybody is counted, and when nobody moved.
//   node bench/persons.ts [persons]

const persons = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'kwartje-bench-'))
try {
  const { opened } = await createStore({ folder, databaseUrl: undefined }, undefined)
  const { store } = opened
  await fillStore(opened, { persons, findings: persons * 12 })
  const identities = await measure('identities out of the store', () => store.persons.identities())
  const own = guessOwnAddresses(identities)
  const made = await measure('put together', async () => buildPersons(identities, own, []))
  await store.persons.replace(made)
  for (let turn = 1; turn <= 3; turn++) {
    await store.settings.set('persons-turn', turn)
    await measure('written, everybody counted', () => store.persons.replace(made))
    await measure('written, nobody moved', () => store.persons.replace(made))
  }
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  const beganMs = performance.now()
  const began = process.cpuUsage()
  const result = await run()
  const { user, system } = process.cpuUsage(began)
  const wallMs = String(Math.round(performance.now() - beganMs))
  console.log(
    `${name}: ${wallMs} ms, ${String(Math.round((user + system) / 1000))} ms of a processor, of ${String(persons)} persons`,
  )
  return result
}
