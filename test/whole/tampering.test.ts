import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import Sqlite from 'better-sqlite3-multiple-ciphers'
import { brokenConsents } from '../../src/actions/consents.ts'
import { recordConsent } from '../../src/actions/consent-records.ts'
import { breachPackFile, exportBreaches } from '../../src/actions/breach-papers.ts'
import { throwBreachAway } from '../../src/actions/breach-throw.ts'
import { breach, breaches, noteBreach, openBreach } from '../../src/actions/breaches.ts'
import { noteRequest, openRequest, request, requests } from '../../src/actions/requests.ts'
import { tasks } from '../../src/actions/tasks.ts'
import { createWorkspace } from '../../src/app/workspace.ts'
import { kwartje, scratchFolder } from './command-line.ts'

// Somebody with the key of the index changes its rows from outside: it is told, and nothing else stops working.

const scratch = scratchFolder()
const place = { folder: scratch.path('store'), databaseUrl: undefined }
const { signal } = new AbortController()
const { workspace } = await createWorkspace(place, { signal, passphrase: undefined })
const { perform } = workspace
after(async () => {
  await workspace.close()
  scratch.remove()
})
await perform(openBreach, { kind: 'paper' })

type Table = 'breach_event' | 'breach_paper' | 'request_event' | 'consent_event'
type Row = Readonly<Record<string, unknown>> & { readonly id: number }

function inStore<Result>(use: (database: Sqlite.Database) => Result): Result {
  const database = new Sqlite(`${place.folder}/kwartje.db`)
  try {
    database.pragma("cipher = 'aegis'")
    database.pragma(`hexkey = '${Buffer.from(workspace.keys.file).toString('hex')}'`)
    return use(database)
  } finally {
    database.close()
  }
}

function rowsOf(table: Table): readonly Row[] {
  return inStore((database) => database.prepare(`select * from ${table} order by id`).all() as Row[]) // every row has a number
}

/** Puts something else into a row, looks, and puts back what was there. */
async function changed(
  table: Table,
  [row, fields]: readonly [row: Row, fields: Readonly<Record<string, unknown>>],
  look: () => Promise<void>,
): Promise<void> {
  const names = Object.keys(fields)
  const put = (some: Readonly<Record<string, unknown>>): unknown =>
    inStore((database) =>
      database
        .prepare(`update ${table} set ${names.map((name) => `${name} = ?`).join(', ')} where id = ?`)
        .run(...names.map((name) => some[name]), row.id),
    )
  put(fields)
  await look()
  put(row)
}

const breachTypes = ['opened', 'timed', 'scoped', 'told', 'measure', 'jumped', 'kept-until', 'thrown-away']

test('whatever a line of a breach is changed into, the screen and the terminal tell it, and all else goes on', async () => {
  const { id } = await perform(openBreach, { kind: 'open-cc', title: 'Open adressen' })
  const at = '2026-11-01T10:00:00Z'
  const times = { firstSignal: at, aware: at, began: at, ended: null }
  await perform(noteBreach, {
    id,
    lines: [
      { type: 'timed', times },
      { type: 'noted', text: 'gebeld' },
    ],
  })
  await perform(openBreach, { kind: 'paper' })
  const rows = rowsOf('breach_event').filter((row) => row['breach'] === id)
  const bare = breachTypes.map((type) => ({ body: JSON.stringify({ type }) }))
  const others = [
    { body: '{' },
    { body: 'null' },
    { body: '' },
    { at_ms: 9e15 },
    { at_ms: 1 },
    { digest: '' },
  ]
  for (const row of rows)
    for (const fields of [...bare, ...others, { hash: 'f'.repeat(64) }, { salt: 'x' }])
      await changed('breach_event', [row, fields], async () => {
        const what = JSON.stringify(fields)
        // The file that was opened after it names its last line.
        assert.ok((await perform(breaches, {})).broken.includes(id), what)
        assert.equal((await perform(breach, { id }))?.isBroken, true, what)
        await perform(exportBreaches, { format: 'csv' })
        await perform(tasks, {})
      })
  const [, timed] = rows
  assert.ok(timed !== undefined)
  await changed('breach_event', [timed, { body: '{"type":"told"}' }], async () => {
    await perform(breachPackFile, { id })
    const environment = { KWARTJE_STORE: place.folder }
    for (const words of [['breach'], ['breach', String(id)]]) {
      const said = await kwartje(words, { environment })
      assert.match(said.stderr, new RegExp(`geen bewijs meer: dossier ${String(id)}\\b`))
    }
  })
  assert.deepEqual((await perform(breaches, {})).broken, [])
  assert.equal((await perform(breach, { id }))?.file.times.aware, at)
})

test('a line of a request that cannot be opened any more is told, and its file and the others can be read', async () => {
  const { id } = await perform(openRequest, { channel: 'phone', rights: ['access'] })
  await perform(noteRequest, { id, lines: [{ type: 'noted', text: 'belde zelf' }] })
  const { id: other } = await perform(openRequest, { channel: 'phone', rights: ['erasure'] })
  const rows = rowsOf('request_event').filter((row) => row['request'] === id)
  for (const row of rows)
    for (const fields of [{ body: Buffer.from('x') }, { at_ms: 9e15 }, { digest: '' }])
      await changed('request_event', [row, fields], async () => {
        assert.equal((await perform(request, { id }))?.isBroken, true)
        assert.equal((await perform(request, { id: other }))?.isBroken, false)
        await perform(requests, {})
        await perform(tasks, {})
      })
  assert.equal((await perform(request, { id }))?.isBroken, false)
})

test('a consent of which a line was changed proves nothing, and the others hold', async () => {
  const record = (mail: string) =>
    perform(recordConsent, {
      person: { name: '', mail, phone: '', post: '', app: '' },
      purposes: ['news'],
      channels: ['mail'],
      notice: null,
      method: 'paper',
      at: '2026-11-01T10:00:00Z',
    })
  await record('noor@voorbeeld.example')
  await record('bram@voorbeeld.example')
  const [row] = rowsOf('consent_event')
  assert.ok(row !== undefined)
  await changed('consent_event', [row, { body: Buffer.from('x') }], async () => {
    assert.deepEqual(await perform(brokenConsents, {}), [row['record']])
    await record('carla@voorbeeld.example')
  })
  assert.deepEqual(await perform(brokenConsents, {}), [])
})

test('no pack goes out of a file that is thrown away while it is made', async () => {
  const { id } = await perform(openBreach, { kind: 'paper' })
  await perform(noteBreach, { id, lines: [{ type: 'closed', lessons: '' }] })
  const refused = assert.rejects(perform(breachPackFile, { id }), { code: 'breach-not-found' })
  await perform(throwBreachAway, { id, isConfirmed: true })
  await refused
})
