import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore } from '../src/store/open.ts'
import type { ReadChoice } from '../src/store/breach-scope.ts'
import { fillStore } from './screens-store.ts'

// How long it takes to count who and what was in a place, a stretch of time, a folder or one mail.
//   node bench/breach-scope.ts [findings] [persons]

const findings = Number(process.argv[2] ?? 5_000_000)
const persons = Number(process.argv[3] ?? 100_000)

const folder = mkdtempSync(join(tmpdir(), 'kwartje-bench-'))
try {
  const { opened } = await createStore({ folder, databaseUrl: undefined }, undefined)
  const { store } = opened
  console.log(JSON.stringify(await fillStore(opened, { persons, findings })))
  const sources = await store.sources.list()
  const ids = sources.map(({ id }) => id)
  const whole = { from: null, to: null }
  const [message] = await store.breachSigns.sent({ to: null, leastReceivers: 1, sinceMs: null, limit: 1 })
  const choices: readonly (readonly [name: string, choice: ReadChoice])[] = [
    ['one place', { type: 'places', places: ids.slice(0, 1), folder: '', ...whole }],
    ['all places', { type: 'places', places: ids, folder: '', ...whole }],
    [
      'a year',
      { type: 'places', places: ids, folder: '', from: '2020-01-01T00:00:00Z', to: '2020-12-31T23:59:59Z' },
    ],
    ['all, dated', { type: 'places', places: ids, folder: '', from: '1990-01-01T00:00:00Z', to: null }],
    ['a folder', { type: 'places', places: ids.slice(0, 1), folder: 'inbox-0.mbox', ...whole }],
    ['one mail', { type: 'message', document: message?.document ?? '', about: 'content' }],
    ['a supplier', { type: 'supplier', domain: 'bedrijf13.example', ...whole }],
  ]
  for (const [name, choice] of choices) {
    const beganMs = performance.now()
    const began = process.cpuUsage()
    const found = await store.measureScope(choice)
    const ms = Math.round(performance.now() - beganMs)
    const { user, system } = process.cpuUsage(began)
    const cpuMs = Math.round((user + system) / 1000)
    console.log(
      `${name}: ${String(ms)} ms (${String(cpuMs)} ms of a processor), ${String(found.persons.length)} persons, ${String(found.sums.documents)} documents`,
    )
  }
  const beganMs = performance.now()
  await store.breachSigns.sent({ to: null, leastReceivers: 5, sinceMs: null, limit: 15 })
  console.log(`mails to many: ${String(Math.round(performance.now() - beganMs))} ms`)
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
