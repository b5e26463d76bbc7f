import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeSampleFirm } from '../src/actions/sample.ts'
import { openDesk, type Desk } from '../src/app/desk.ts'
import { createApp } from '../src/server/app.ts'
import { createSessions } from '../src/server/sessions.ts'
import { createStore } from '../src/store/open.ts'
import { emailOf, fillStore, nameOf } from './screens-store.ts'

// npm run bench:screens -- [--persons N] [--findings N] [--keep FOLDER]
// How long every screen waits for its answer on a large index, in peace and while the background thread works.
// With --keep, the index is kept in the folder and used again the next time (bench/person-query.ts asks it too).

const { values: flags } = parseArgs({
  options: {
    persons: { type: 'string', default: '100000' },
    findings: { type: 'string', default: '5000000' },
    keep: { type: 'string' },
  },
})
const scratch = mkdtempSync(join(tmpdir(), 'kwartje-bench-'))
const place = { folder: flags.keep ?? join(scratch, 'store'), databaseUrl: undefined }
const persons = Number(flags.persons)

let call: Call = async () => undefined

async function main(): Promise<void> {
  if (!existsSync(join(place.folder, 'kwartje.db'))) {
    const { opened } = await createStore(place, undefined)
    const seconds = await fillStore(opened, { persons, findings: Number(flags.findings) })
    await opened.store.close()
    console.log(
      `built: ${Object.entries(seconds)
        .map(([name, time]) => `${name} ${time.toFixed(1)} s`)
        .join(', ')}`,
    )
  }

  const desk = await openDesk(place, new AbortController().signal)
  call = caller(desk)
  try {
    console.log(line(['in peace', 'calls', 'p50 ms', 'p95 ms', 'max ms']))
    await measureQueries()
    await measureChanges()
    await measureLargeMark(desk)
    const ended = await keepBusy(desk)
    console.log(line(['while it counts and reads', 'calls', 'p50 ms', 'p95 ms', 'max ms']))
    await measureQueries()
    console.log(`background: ${(await ended()).join(', ')}`)
  } finally {
    await desk.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

type Call = (name: string, input: object) => Promise<unknown>

/** Through the real door, without a port. */
function caller(on: Desk): Call {
  const sessions = createSessions(() => 0)
  const app = createApp({
    desk: on,
    sessions,
    bundle: { page: '', assets: new Map() },
    isHost: () => true,
    version: 'bench',
  })
  return async (name, input) => {
    const answer = await app.request(`http://127.0.0.1:2001/api/actions/${name}`, {
      method: 'POST',
      headers: {
        host: '127.0.0.1:2001',
        authorization: `Bearer ${sessions.key}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(input),
    })
    if (answer.status !== 200)
      throw new Error(`Cannot measure "${name}": got ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}

async function untilRead({ jobs }: Desk, sourceId: number): Promise<string> {
  const { id } = await jobs().start('scan', { sourceIds: [sourceId] })
  for (;;) {
    const job = jobs()
      .list()
      .find((one) => one.id === id)
    if (job === undefined || job.endedAtMs !== null) return job?.state ?? ''
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function countOnce({ perform }: Desk): Promise<string> {
  await perform('recount', {})
  return 'done'
}

/** Counts and reads in turn until it is asked to end; gives what was done. */
async function keepBusy(on: Desk): Promise<() => Promise<string[]>> {
  await makeSampleFirm(join(scratch, 'firm'))
  const { id: sourceId } = (await call('add-source', { location: join(scratch, 'firm') })) as { id: number }
  const done: string[] = []
  let isEnding = false
  const work = (async () => {
    for (let turn = 0; !isEnding; turn++) {
      const name = turn === 0 ? 'scan' : 'recount'
      const beganMs = performance.now()
      const state = turn === 0 ? await untilRead(on, sourceId) : await countOnce(on)
      done.push(`${name} ${state} ${((performance.now() - beganMs) / 1000).toFixed(1)} s`)
    }
  })()
  // What went wrong is told by who waits for it, or by the measurement that met it too.
  work.catch(() => undefined)
  return async () => {
    isEnding = true
    await work
    await call('remove-source', { id: sourceId })
    return done
  }
}

async function measureQueries(): Promise<void> {
  await measure(
    'summary',
    repeat(20, () => ['summary', { fresh: false }]),
  )
  await measure(
    'list-sources',
    repeat(20, () => ['list-sources', {}]),
  )
  await measure(
    'place-details',
    [1, 2, 3, 4, 5, 1, 2].map((id) => ['place-details', { id }]),
  )
  await measure(
    'people, first page',
    repeat(20, () => ['people', {}]),
  )
  await measure(
    'people, as you type',
    typed().map((text) => ['people', { text }]),
  )
  await measure(
    'people, as you type + filter',
    typed().flatMap((text, i): Asked[] => [['people', { text, ...personFilters[i % personFilters.length] }]]),
  )
  await measure(
    'people, filters',
    personFilters.map((filter) => ['people', filter]),
  )
  await measure(
    'people, deep',
    [1000, 10_000, 50_000].map((offset) => ['people', { offset }]),
  )
  await measure(
    'person, the owner',
    repeat(5, () => ['person', { who: emailOf(0) }]),
  )
  await measure(
    'person, staff',
    [1, 2, 3, 4, 5].map((who) => ['person', { who: emailOf(who) }]),
  )
  await measure(
    'person, others',
    repeat(60, (i) => ['person', { who: emailOf((20 + i * 997) % persons) }]),
  )
  for (const [name, filter] of findingFilters) await measurePages(name, filter)
  await measure(
    'problems',
    [{}, { offset: 500 }, { sourceId: 1 }, { sourceId: 4 }].map((input) => ['problems', input]),
  )
}

type Asked = readonly [name: string, input: object]

const personFilters: readonly object[] = [
  { role: 'customer' },
  { role: 'supplier-contact' },
  { role: 'employee' },
  { kind: 'NL_BSN' },
  { kind: 'PERSON' },
  { sourceId: 5 },
  { sourceId: 1 },
  { kind: 'IBAN', sourceId: 4 },
  { role: 'customer', kind: 'PASSWORD', sourceId: 2 },
]

const findingFilters: readonly (readonly [name: string, filter: object])[] = [
  ['all', {}],
  ['kind PERSON', { kinds: ['PERSON'] }],
  ['kind NL_BSN', { kinds: ['NL_BSN'] }],
  ['kind CRIMINAL', { kinds: ['CRIMINAL'] }],
  ['class special', { class: 'special' }],
  ['class ordinary', { class: 'ordinary' }],
  ['place', { sourceId: 5 }],
  ['large place', { sourceId: 1 }],
  ['place + kind', { sourceId: 5, kinds: ['IBAN'] }],
  ['place + common kind', { sourceId: 5, kinds: ['PERSON'] }],
  ['place + rare kind', { sourceId: 5, kinds: ['CRIMINAL'] }],
  ['owner', { personId: 'owner' }],
  ['owner + rare kind', { personId: 'owner', kinds: ['CRIMINAL'] }],
  ['owner + place', { personId: 'owner', sourceId: 5 }],
  ['older than 12', { olderThanYears: 12 }],
  ['older than 5', { olderThanYears: 5 }],
  ['older than 5 + kind', { olderThanYears: 5, kinds: ['NL_BSN'] }],
  ['older than 5 + place', { olderThanYears: 5, sourceId: 5 }],
  ['open', { verdict: 'open' }],
  ['wrong', { verdict: 'wrong' }],
  ['fine', { verdict: 'fine' }],
]

/** The first pages, and one far down: the cursor of a page of ten thousand. */
async function measurePages(name: string, filter: object): Promise<void> {
  const asked = { ...filter, ...('personId' in filter ? { personId: await ownerId() } : {}) }
  const times: number[] = []
  let after: string | undefined
  for (let page = 0; page < 6; page++) {
    const input = { ...asked, ...(after === undefined ? {} : { after }) }
    const { next } = (await timed(times, ['findings', input])) as { next: string | null }
    if (next === null) break
    after =
      page === 2
        ? (((await call('findings', { ...input, limit: 10_000 })) as { next: string | null }).next ?? next)
        : next
  }
  show(`findings, ${name}`, times)
}

let owner: number | undefined

async function ownerId(): Promise<number> {
  owner ??= ((await call('person', { who: emailOf(0) })) as { id: number }).id
  return owner
}

async function measureChanges(): Promise<void> {
  const ids = await Promise.all(
    [300, 400, 500, 600].map(async (who) =>
      String(((await call('person', { who: emailOf(who) })) as { id: number }).id),
    ),
  )
  const times: Record<string, number[]> = {}
  const change = (asked: Asked, name: string = asked[0]): Promise<unknown> =>
    timed((times[name] ??= []), asked)
  for (const pair of [
    [ids[0], ids[1]],
    [ids[2], ids[3]],
  ]) {
    const merged = (await change(['merge-persons', { who: pair[0], same: pair[1] }])) as {
      decision: number
      persons: number[]
    }
    const [id = 0] = merged.persons
    const { parts } = (await change(['person-parts', { id }])) as { parts: { digest: string }[] }
    const split = (await change(['split-person', { id, leaving: [parts[0]?.digest ?? ''] }])) as {
      decision: number
    }
    await change(['undo-decision', { id: split.decision }])
    await change(['undo-decision', { id: merged.decision }])
  }
  const mine = String(await ownerId())
  for (const role of ['customer', 'employee']) await change(['set-role', { who: emailOf(700), role }])
  const ownRole = (await change(['set-role', { who: mine, role: 'employee' }], 'set-role, the owner')) as {
    decision: number
  }
  await change(['undo-decision', { id: ownRole.decision }], 'undo-decision, the owner')
  for (const kind of ['NL_BSN', 'IBAN', 'PERSON']) {
    const { rows } = (await call('findings', { kinds: [kind], limit: 3 })) as {
      rows: { document: string; value: string }[]
    }
    for (const { document, value } of rows) {
      for (const scope of [
        { type: 'finding', document, value },
        { type: 'value', value },
      ]) {
        const mark = (await change(
          ['mark-findings', { kind, verdict: 'wrong', scope }],
          `mark, ${scope.type}`,
        )) as { id: number }
        await change(['unmark', { id: mark.id }], `unmark, ${scope.type}`)
      }
    }
  }
  const scope = { type: 'folder', sourceId: 5, folder: '' }
  for (const kind of ['NL_BSN', 'PERSON']) {
    const mark = (await change(['mark-findings', { kind, verdict: 'fine', scope }], 'mark, folder')) as {
      id: number
    }
    await change(['unmark', { id: mark.id }], 'unmark, folder')
  }
  for (const [name, all] of Object.entries(times)) show(name, all)
}

/** What others wait for while a mark on the commonest name is brought in step and everything is counted anew. */
async function measureLargeMark({ perform }: Desk): Promise<void> {
  await perform('recount', {})
  const { rows } = (await call('findings', { kinds: ['PERSON'], limit: 1 })) as { rows: { value: string }[] }
  const scope = { type: 'value', value: rows[0]?.value }
  const marked: number[] = []
  const { id, findings } = (await timed(marked, [
    'mark-findings',
    { kind: 'PERSON', verdict: 'wrong', scope },
  ])) as { id: number; findings: number }
  show(`mark, ${String(findings)} findings`, marked)
  await measureMeanwhile('marking', () => perform('recount', {}))
  await timed(marked, ['unmark', { id }])
  await measureMeanwhile('unmarking', () => perform('recount', {}))
}

async function measureMeanwhile(name: string, run: () => Promise<unknown>): Promise<void> {
  const [lists, judged, changes]: [number[], number[], number[]] = [[], [], []]
  const beganMs = performance.now()
  let isDone = false
  const work = run().finally(() => (isDone = true))
  while (!isDone) {
    await timed(lists, ['findings', { kinds: ['PERSON'], verdict: 'open' }])
    await timed(judged, ['findings', { verdict: 'wrong' }])
    await timed(changes, ['update-source', { id: 1, note: String(lists.length) }])
    // Nobody asks as fast as a loop, which would leave no turn to who writes.
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await work
  show(`while ${name}: what is open`, lists)
  show(`while ${name}: what is wrong`, judged)
  show(`while ${name}: a change`, changes)
  console.log(`${name} and counting took ${((performance.now() - beganMs) / 1000).toFixed(1)} s`)
}

/** What people type: names letter by letter, addresses, numbers, two words. */
function typed(): string[] {
  const texts = [3, 17, 250, 4000, 50_000, 77_777 % persons].flatMap((who) => {
    const name = nameOf(who)
    const family = name.slice(name.indexOf(' ') + 1)
    return [
      ...prefixes(name.toLowerCase()),
      ...prefixes(family.toLowerCase()),
      ...prefixes(emailOf(who)).slice(8),
    ]
  })
  return [
    ...new Set([
      ...texts,
      ...'abcdefghijklmnopqrstuvwxyz',
      'bedrijf',
      'bedrijf1',
      'example',
      '06',
      '061',
      '0612',
      '06123',
      'a b',
      'jan b',
      'e e',
      'zz',
      'x y z',
    ]),
  ]
}

function prefixes(text: string): string[] {
  return [...text].map((_, i) => text.slice(0, i + 1))
}

function repeat(times: number, one: (i: number) => Asked): Asked[] {
  return Array.from({ length: times }, (_, i) => one(i))
}

async function measure(name: string, asked: readonly Asked[]): Promise<void> {
  const times: number[] = []
  for (const one of asked) await timed(times, one)
  show(name, times)
}

async function timed(times: number[], [name, input]: Asked): Promise<unknown> {
  const beganMs = performance.now()
  const output = await call(name, input)
  const tookMs = performance.now() - beganMs
  times.push(tookMs)
  if (tookMs > 1000) console.log(`  ! ${name} ${JSON.stringify(input)} ${tookMs.toFixed(0)} ms`)
  return output
}

function show(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  console.log(line([name, String(times.length), at(0.5), at(0.95), at(1)]))
}

function line([name = '', ...numbers]: readonly string[]): string {
  return name.padEnd(32) + numbers.map((one) => one.padStart(9)).join('')
}

await main()
