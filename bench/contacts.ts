import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { termsWith } from '../src/actions/consent-records.ts'
import { judgedContacts } from '../src/actions/contact-ground.ts'
import type { ConsentEvent } from '../src/privacy/consent/event.ts'
import { createStore } from '../src/store/open.ts'
import { fillStore } from './screens-store.ts'

// How long it takes to judge whom one may mail: everybody of an invented index, half of them with a record of consent; and once more after one withdrew.
//   node bench/contacts.ts [persons]

const persons = Number(process.argv[2] ?? 100_000)
const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(Date.UTC(2026, 10, 25)) }

const folder = mkdtempSync(join(tmpdir(), 'kwartje-bench-'))
try {
  const { opened } = await createStore({ folder, databaseUrl: undefined }, undefined)
  const { store } = opened
  await fillStore(opened, { persons, findings: persons * 12 })
  const people = await store.contacts.people()
  await store.consents.open(
    people.filter((_, index) => index % 2 === 0).map(({ emails: [mail = ''] }) => yesOf(mail)),
    1,
  )
  await measure('all', () => judgedContacts({ store, clock }))
  const [somebody] = people
  await store.suppression.suppress([...(somebody?.emails ?? [])], {
    channel: 'mail',
    reason: 'withdrawn',
    atMs: 2,
  })
  await measure('again after a withdrawal', () => judgedContacts({ store, clock }))
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function yesOf(mail: string): readonly ConsentEvent[] {
  const terms = termsWith(
    { name: 'De Ketting', email: 'info@deketting.example' },
    {
      person: { name: '', mail, phone: '', post: '', app: '' },
      purposes: ['news'],
      channels: ['mail'],
      notice: { text: 'Ja, stuur mij de nieuwsbrief', version: '1', language: 'nl' },
      method: 'web-form',
      source: 'website',
      recipients: [],
      retention: '',
      validUntil: null,
      age: 'unknown',
    },
  )
  const proof = { documents: [], note: '' }
  return [{ type: 'given', at: '2026-01-05T10:00:00+01:00', by: '', proof, terms }]
}

async function measure(name: string, run: () => Promise<unknown>): Promise<void> {
  const beganMs = performance.now()
  const began = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(began)
  console.log(
    `${name}: ${String(Math.round(performance.now() - beganMs))} ms, ${String(Math.round((user + system) / 1000))} ms of a processor, of ${String(persons)} persons`,
  )
}
