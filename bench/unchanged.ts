import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { listUnits } from '../src/read/index.ts'
import { indexVersion } from '../src/scan/batch.ts'
import { planUnit } from '../src/scan/plan-unit.ts'
import { createStore } from '../src/store/open.ts'
import { placeAt } from '../test/store/place.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import { medianOf, timed, type Timed } from './timed.ts'

// node bench/unchanged.ts [FILES] [--keep FOLDER] [--scan]
// How long it takes to see that nothing changed among very many files, beside `find -printf` over the same folders in turn.
// With --keep the files and their index are kept, and used again the next time. The index is filled as a scan leaves it; with --scan
// by a scan.

const { values: flags, positionals } = parseArgs({
  options: { keep: { type: 'string' }, scan: { type: 'boolean' } },
  allowPositionals: true,
})
const files = Number(positionals[0] ?? 1_000_000)
const perFolder = 1000
const rounds = 5
const program = resolve(import.meta.dirname, '../bin/kwartje.js')
const room = flags.keep ?? mkdtempSync(join(tmpdir(), 'kwartje-bench-'))
const [root, store] = [join(room, 'files'), join(room, 'store')]

type Cells = readonly (string | number | Uint8Array)[]
const unitColumns = [
  'id',
  'source_id',
  'locator',
  'stamp',
  'size_bytes',
  'state',
  'covered',
  'items_read',
  'seen_scan',
]
const documentColumns = ['id', 'digest', 'kind', 'format', 'media_type', 'size_bytes', 'version', 'places']
const occurrenceColumns = ['id', 'document_id', 'unit_id', 'locator', 'name']

try {
  if (!existsSync(root)) makeFiles()
  if (!existsSync(store) && flags.scan !== true) await fillIndex()
  if (!existsSync(store)) {
    const first = timed([process.execPath, program, 'scan', root, '--store', store, '--no-passphrase'])
    console.log(`first scan: ${told(first)}`)
  }
  const looks: Timed[] = []
  const scans: Timed[] = []
  for (let round = 0; round < rounds; round++) {
    looks.push(timed(['find', root, '-printf', '%P %s %T@ %i\\n']))
    scans.push(timed([process.execPath, program, 'scan', '--store', store]))
  }
  const [find, scan] = [medianOf(looks), medianOf(scans)]
  console.log(`find -printf: ${told(find)}`)
  console.log(`unchanged, again: ${told(scan)}`)
  console.log(
    `${(scan.ms / find.ms).toFixed(2)}x find on the clock, ${(scan.cpuMs / find.cpuMs).toFixed(2)}x in processor time`,
  )
} finally {
  if (flags.keep === undefined) rmSync(room, { recursive: true, force: true })
}

/** Each a few bytes of its own. */
function makeFiles(): void {
  for (let at = 0; at < files; at += perFolder) {
    const folder = join(root, `map ${String(at / perFolder)}`)
    mkdirSync(folder, { recursive: true })
    for (let n = at; n < Math.min(files, at + perFolder); n++)
      writeFileSync(join(folder, `stuk ${String(n)}.txt`), `stuk ${String(n)}\n`)
  }
}

/** A place with a unit, a document and an occurrence for each file. */
async function fillIndex(): Promise<void> {
  const { opened } = await createStore({ folder: store, databaseUrl: undefined }, undefined)
  const { id: sourceId } = await opened.store.sources.add(placeAt(root))
  const scanId = await opened.store.scans.begin(sourceId, 1)
  await opened.store.close()
  const database = openSqlite(store, opened.keys)
  const insert = (into: string, columns: readonly string[], rows: Cells[]): void =>
    database.insertMany?.({ into, columns })(rows.flat())
  await database.kysely.transaction().execute(async () => {
    let [units, documents, occurrences]: [Cells[], Cells[], Cells[]] = [[], [], []]
    const flush = (): void => {
      insert('unit', unitColumns, units)
      insert('document', documentColumns, documents)
      insert('occurrence', occurrenceColumns, occurrences)
      ;[units, documents, occurrences] = [[], [], []]
    }
    let id = 0
    for (const unit of listUnits(root, [], new AbortController().signal)) {
      if ('problem' in unit) continue
      id++
      const plan = planUnit(unit, undefined, 2)
      const { locator, sizeBytes: size } = unit
      units.push([
        id,
        sourceId,
        locator,
        'stamp' in plan ? plan.stamp : '',
        size,
        'done',
        `[[0,${String(size)}]]`,
        1,
        scanId,
      ])
      documents.push([id, randomBytes(16), 'file', 'text', '', size, indexVersion, 1])
      occurrences.push([id, id, id, '', `stuk ${String(id)}.txt`])
      if (units.length === perFolder) flush()
    }
    flush()
  })
  await database.close()
  const again = openSqlite(store, opened.keys)
  await again.kysely
    .updateTable('scan')
    .set({ ended_at_ms: 2, complete: 1, reached: 1, bytes_expected: files, bytes_read: files })
    .execute()
  await again.close()
}

function told({ ms, cpuMs, peakBytes }: Timed): string {
  return `${(ms / 1000).toFixed(2)} s, ${(cpuMs / 1000).toFixed(2)} s of processor time, ${(peakBytes / 1e6).toFixed(0)} MB`
}
