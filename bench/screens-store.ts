import { createHash } from 'node:crypto'
import { rebuildPersons } from '../src/actions/persons.ts'
import { countAnew } from '../src/actions/recount.ts'
import type { Kind } from '../src/detect/kinds.ts'
import type { Topic } from '../src/people/topic.ts'
import type { OpenedStore } from '../src/store/open.ts'
import { createSealer } from '../src/store/sealer.ts'
import type { DocumentTuple, ScanBatch, Store } from '../src/store/store.ts'

/** How large the invented index is. */
export interface Size {
  readonly persons: number
  readonly findings: number
}

const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(Date.UTC(2026, 10, 25)) }
const documentsPerBatch = 1000
const findingsPerDocument = 10

/** Places with their share of the documents. */
const places = [
  ['inbox', 0.5],
  ['sent', 0.2],
  ['archive', 0.15],
  ['documents', 0.12],
  ['downloads', 0.03],
] as const

/** Fills a store through its batch writer, as a scan does; gives how long each step took. */
export async function fillStore({ store, keys }: OpenedStore, size: Size): Promise<Record<string, number>> {
  const seconds: Record<string, number> = {}
  const step = async (name: string, run: () => Promise<unknown>): Promise<void> => {
    const beganMs = performance.now()
    await run()
    seconds[name] = (performance.now() - beganMs) / 1000
  }
  await store.settings.set('own-domains', [ownDomain])
  const writer = createWriter(createSealer(keys.digest, keys.preview).seal, size)
  await step('write', () => writeAll(store, writer, Math.round(size.findings / findingsPerDocument)))
  await step('persons', () => rebuildPersons({ store }))
  await step('count', () => countAnew({ store, clock }))
  return seconds
}

async function writeAll(store: Store, writer: Writer, documents: number): Promise<void> {
  let first = 0
  for (const [name, share] of places) {
    const { id } = await store.sources.add({
      kind: 'path',
      location: `/bench/${name}`,
      label: name,
      whose: 'own',
      grounds: null,
      exclusions: { paths: [], senders: [] },
      details: { place: name === 'documents' || name === 'downloads' ? 'computer' : 'mailbox' },
      addedAtMs: 1,
    })
    const scanId = await store.scans.begin(id, 1)
    const count = Math.round(documents * share)
    for (let at = 0; at < count; at += documentsPerBatch) {
      const batch = writer.batch(scanId, {
        name,
        first: first + at,
        count: Math.min(documentsPerBatch, count - at),
      })
      await store.scans.write(batch)
    }
    first += count
    await store.scans.finish(scanId, {
      complete: true,
      reached: true,
      atMs: 2,
      unchanged: new Set<string>(),
      bytesExpected: count,
      bytesRead: count,
    })
  }
}

interface Stretch {
  readonly name: string
  readonly first: number
  readonly count: number
}

interface Writer {
  readonly batch: (scanId: number, stretch: Stretch) => ScanBatch
}

const ownDomain = 'wilgenhof.example'
const staff = 12

/** One document in this many is a copy of an earlier one, one in this many has a problem. */
const copyEvery = 20
const problemEvery = 500

const topics: readonly (Topic | null)[] = [
  'invoice',
  'quote',
  'order',
  null,
  null,
  'application',
  'newsletter',
  'agreement',
  null,
]

/** What bodies hold, with how often: mostly names and addresses, now and then what hurts. */
const inBodies: readonly (readonly [kind: Kind, weight: number])[] = [
  ['PERSON', 300],
  ['PHONE', 150],
  ['ADDRESS', 100],
  ['NL_POSTCODE', 100],
  ['EMAIL', 120],
  ['IBAN', 60],
  ['NL_KENTEKEN', 20],
  ['DATE_OF_BIRTH', 15],
  ['NL_BSN', 8],
  ['PASSWORD', 3],
  ['HEALTH', 6],
  ['NL_PASSPORT_ID', 2],
  ['CREDIT_CARD', 2],
  ['CRIMINAL', 1],
]
const allWeights = inBodies.reduce((sum, [, weight]) => sum + weight, 0)

function createWriter(seal: (text: string) => string, { persons }: Size): Writer {
  const random = createRandom(1948)
  // The rank squared: few are in very many documents, most in a few.
  const somebody = (): number => staff + Math.floor(random() ** 2.5 * (persons - staff))
  const batch = (scanId: number, { name, first, count }: Stretch): ScanBatch => {
    const rows = createRows(seal)
    const documents: DocumentTuple[] = []
    const occurrences: ScanBatch['occurrences'][number][] = []
    const problems: ScanBatch['problems'][number][] = []
    for (let i = 0; i < count; i++) {
      const number = first + i
      const of = number % copyEvery === 0 && number > 10_000 ? number - 10_000 : number
      const topic = topics[Math.floor(random() * topics.length)] ?? null
      documents.push([
        digest(`d${of}`),
        name === 'documents' ? 'file' : 'message',
        'message',
        '',
        4000,
        dateOf(of),
        topic,
      ])
      occurrences.push([i, String(number * 4000), ''])
      if (number % problemEvery === 0)
        problems.push([`${number}#2`, number % 3 === 0 ? 'damaged' : 'needs-ocr', 'png', 700])
      const mine = random() < 0.7 ? 0 : Math.floor(random() * staff)
      // In order of number, everybody once; the rest by rank.
      const other = number < persons ? number : somebody()
      const [from, to] = name === 'sent' ? [mine, other] : [other, mine]
      rows.sight(i, from, 'from')
      rows.sight(i, to, 'to')
      for (let f = 4; f < findingsPerDocument; f++)
        rows.mention(i, { who: random() < 0.7 ? other : somebody(), kind: someKind(random) })
    }
    return {
      scanId,
      unit: { locator: `${name}-${Math.floor(first / 50_000)}.mbox`, stamp: 's', sizeBytes: 1_000_000_000 },
      covered: [first * 4000, (first + count) * 4000],
      done: true,
      version: 'bench',
      documents,
      occurrences,
      problems,
      supplierSigns: [],
      agreementSigns: [],
      pictures: [],
      mailingSigns: [],
      writtenTo: [],
      mailTrails: [],
      requestSigns: [],
      nameCandidates: [],
      consentSigns: [],
      ...rows.all,
    }
  }
  return { batch }
}

function someKind(random: () => number): Kind {
  let left = random() * allWeights
  for (const [kind, weight] of inBodies) {
    left -= weight
    if (left < 0) return kind
  }
  return 'PERSON'
}

/** Twelve years, evenly, the newest last. */
function dateOf(number: number): number {
  return Date.UTC(2014, 0, 1) + ((number * 7919) % 4300) * 86_400_000
}

interface Rows {
  readonly all: Pick<ScanBatch, 'values' | 'identities' | 'findings' | 'sightings'>
  readonly sight: (document: number, who: number, role: 'from' | 'to') => void
  readonly mention: (document: number, what: { readonly who: number; readonly kind: Kind }) => void
}

function createRows(seal: (text: string) => string): Rows {
  const values: ScanBatch['values'][number][] = []
  const identities: ScanBatch['identities'][number][] = []
  const findings: ScanBatch['findings'][number][] = []
  const sightings: ScanBatch['sightings'][number][] = []
  const known = new Map<string, number>()
  const value = (kind: Kind, who: number): number => {
    const text = textOf(kind, who)
    const key = `${kind} ${text}`
    const at = known.get(key)
    if (at !== undefined) return at
    const shown = kind === 'PERSON' || kind === 'EMAIL' || kind === 'PHONE'
    const isHidden = kind === 'PASSWORD' || kind === 'HEALTH' || kind === 'CRIMINAL'
    const index =
      values.push([digest(key), kind, shown ? text : null, shown || isHidden ? null : seal(text)]) - 1
    known.set(key, index)
    return index
  }
  const identity = (who: number): number => {
    const at = known.get(`i${who}`)
    if (at !== undefined) return at
    const index = identities.push([digest(`i${who}`), [value('PERSON', who), value('EMAIL', who)]]) - 1
    known.set(`i${who}`, index)
    return index
  }
  return {
    all: { values, identities, findings, sightings },
    sight: (document, who, role) => {
      const about = identity(who)
      for (const kind of ['PERSON', 'EMAIL'] as const)
        findings.push([document, value(kind, who), 'header', 0, 0, 100, ['header'], about])
      sightings.push([document, about, role])
    },
    mention: (document, { who, kind }) => {
      const about = identity(who)
      findings.push([document, value(kind, who), '1', 120, 12, 95, ['near-word'], about])
      sightings.push([document, about, 'mentioned'])
    },
  }
}

function textOf(kind: Kind, who: number): string {
  if (kind === 'PERSON') return nameOf(who)
  if (kind === 'EMAIL') return emailOf(who)
  if (kind === 'PHONE') return `+316${String(10_000_000 + who * 37).slice(0, 8)}`
  return `${kind} ${who}`
}

const given =
  'Anna Bram Carla Dirk Els Femke Gijs Hanna Ilse Jan Karin Lars Marijke Noor Otto Piet Quirine Roos Sanne Teun Ulla Vera Wim Xandra Ymke Zeger'.split(
    ' ',
  )
const heads =
  'Bak Dij Boer Vis Smit Meul Mul Bos Peet Hend Dek Dijk Kok Jans Wil Post Kuip Ver Scho Veen Ter Hof Kram Blok Prins Wolt Bran Stee Rin Zwar'.split(
    ' ',
  )
const middles = 'en el er in ing end ema ist ol ok'.split(' ')
const tails =
  'ker stra sma man huis berg veld land kamp brink horst laar beek dam gaard mans hof wijk stee loo'.split(
    ' ',
  )

/** Nobody's name twice: else namesakes would be put together. */
export function nameOf(who: number): string {
  const pick = (words: readonly string[], at: number): string => words[at % words.length] ?? ''
  const mixed = (who * 7919) % 156_000
  const family = Math.floor(mixed / given.length)
  const rest = Math.floor(family / heads.length)
  return `${pick(given, mixed)} ${pick(heads, family)}${pick(middles, rest)}${pick(tails, Math.floor(rest / middles.length))}`
}

export function emailOf(who: number): string {
  const name = nameOf(who).toLowerCase().replace(' ', '.')
  return who < staff ? `${name}@${ownDomain}` : `${name}@bedrijf${who % 9000}.example`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** The same numbers every time (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
