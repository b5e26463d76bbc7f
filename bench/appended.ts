import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addSource } from '../src/actions/sources.ts'
import { scan } from '../src/actions/scan.ts'
import { openDesk, type Desk } from '../src/app/desk.ts'
import { clock, createWorkspace } from '../src/app/workspace.ts'
import { createScanRunner } from '../src/scan/run-scan.ts'
import { openStore } from '../src/store/open.ts'
import { mixedMails, writeMixed } from './mixed.ts'

// node bench/appended.ts [MEGABYTES]
// One message is added to a large mailbox that was read: how long from the beginning of the next scan to its commit, by itself and while
// the place is followed. Beside it, how long reading the whole mailbox from the cache takes (cat).

const megabytes = Number(process.argv[2] ?? 500)
const rounds = 9
const scratch = mkdtempSync(join(tmpdir(), 'kwartje-bench-'))
const mailbox = join(scratch, 'mail', 'Inbox')
const place = { folder: join(scratch, 'store'), databaseUrl: undefined }
const { signal } = new AbortController()
let messages = 0

try {
  mkdirSync(join(scratch, 'mail'))
  writeMixed(mailbox, megabytes * 1e6, await mixedMails(scratch))
  await readFirst()
  readFileSync(mailbox)
  console.log(`cat: ${shown(Array.from({ length: rounds }, cat))}`)
  await measureScans()
  await measureWatch()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function readFirst(): Promise<void> {
  const { workspace } = await createWorkspace(place, { signal, passphrase: undefined })
  await workspace.perform(addSource, { location: join(scratch, 'mail'), schedule: 'at-once' })
  const began = performance.now()
  await workspace.perform(scan, {})
  console.log(`first scan of ${String(megabytes)} MB: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  await workspace.close()
}

function cat(): number {
  const began = performance.now()
  spawnSync('cat', [mailbox], { stdio: ['ignore', 'ignore', 'inherit'] })
  return performance.now() - began
}

function append(): void {
  const number = String(++messages)
  appendFileSync(
    mailbox,
    `From x@firma.example Thu Jan  1 10:00:00 2026\nFrom: Jan Bos <jan${number}@klant.example>\nTo: info@firma.example\nSubject: Vraag ${number}\nMessage-ID: <added-${number}@klant.example>\n\nBelt u mij op 06-12345678? Groet, Jan Bos\n\n`,
  )
}

/** With the scanner as it is used, told of the commit itself. */
async function measureScans(): Promise<void> {
  const { store, keys } = await openStore(place, async () => undefined)
  const [source] = await store.sources.list()
  if (source === undefined) throw new Error('Cannot measure: expected a place')
  const connect = (): Promise<never> => Promise.reject(new Error('no servers here'))
  const runner = createScanRunner({ store, clock, keys, connect, cores: 2 })
  const [commits, ends]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    append()
    const began = performance.now()
    let committed = Number.NaN
    await runner.run(source, {
      workers: 2,
      signal,
      report: () => undefined,
      seen: async () => {
        committed = performance.now() - began
      },
    })
    commits.push(committed)
    ends.push(performance.now() - began)
  }
  console.log(`from the beginning of a scan to the commit of one added message: ${shown(commits)}`)
  console.log(`to the end of that scan: ${shown(ends)}`)
  await store.close()
}

/** As the workbench does it when a place is followed: it waits until it is quiet, and reads as a job in a thread of its own. */
async function measureWatch(): Promise<void> {
  const desk = await openDesk(place, signal)
  // A desk alone keeps no process going.
  const awake = setInterval(() => undefined, 1000)
  const [waits, commits, ends]: [number[], number[], number[]] = [[], [], []]
  try {
    await untilQuiet(desk)
    for (let round = 0; round < rounds; round++) {
      const appended = performance.now()
      const seen = told(desk)
      append()
      const { began, committed, ended } = await seen
      waits.push(began - appended)
      commits.push(committed - began)
      ends.push(ended - began)
    }
  } finally {
    clearInterval(awake)
    await desk.close()
  }
  console.log(`followed: until the job began, with 5 s of quiet: ${shown(waits)}`)
  console.log(`followed: from the beginning of the job to the commit: ${shown(commits)}`)
  console.log(`followed: to its end, persons included: ${shown(ends)}`)
}

interface Moments {
  readonly began: number
  readonly committed: number
  readonly ended: number
}

/** The next scan, by what the jobs tell. */
function told(desk: Desk): Promise<Moments> {
  let [id, began, committed] = [0, Number.NaN, Number.NaN]
  return new Promise((resolve) => {
    const stop = desk.jobs().listen((job) => {
      if (job.name !== 'scan') return
      if (id === 0) [id, began] = [job.id, performance.now()]
      if (job.id !== id) return
      const { items = 0 } = (job.progress ?? {}) as { readonly items?: number }
      if (items > 0 && Number.isNaN(committed)) committed = performance.now()
      if (job.endedAtMs === null) return
      stop()
      resolve({ began, committed, ended: performance.now() })
    })
  })
}

/** What a workbench does of itself when it opens is over. */
async function untilQuiet(desk: Desk): Promise<void> {
  const isBusy = (): boolean =>
    desk
      .jobs()
      .list()
      .some(({ endedAtMs }) => endedAtMs === null)
  for (let quiet = 0; quiet < 20; quiet = isBusy() ? 0 : quiet + 1)
    await new Promise((resolve) => setTimeout(resolve, 500))
}

function shown(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1)
  return `${at(0.5)} ms (${at(0)} to ${at(1)})`
}
