import { certaintyOf } from '../detect/detector.ts'
import { wordsMadeKnown } from '../detect/person/known.ts'
import { fold } from '../detect/person/parse.ts'
import { gain } from '../detect/person/undecided.ts'
import { hashOfText } from '../detect/lexicon.ts'
import { addressKind } from '../people/address.ts'
import type { Identity } from '../people/person.ts'
import { takenReasons, type NameCandidateRow, type TakenNames } from '../store/name-candidates.ts'
import type { Store } from '../store/store.ts'
import { BatchBuilder, type Sealer } from './batch.ts'
import { readCandidates, wordDigester, type NameCandidate, type WordDigest } from './name-candidates.ts'
import { unpackBatch } from './packed-batch.ts'

// Names that a text alone leaves open are decided by whom headers, cards and address books of the whole index name. Which are taken follows
// from what the index holds now, whatever the order of reading; what lost its ground is taken back.

/** The words of known names, as they are written, by their digests. */
export type KnownNames = ReadonlyMap<string, string>

/** Documents that are looked at at once. */
const atOnce = 2000

/** Decides what is open; gives in how many documents something changed. */
export async function decideNames(
  store: Store,
  sealer: Sealer,
  identities: readonly Identity[],
): Promise<number> {
  const digest = wordDigester(sealer.digest)
  const named = knownNames(identities, digest)
  const known = believed(named, sightings(identities, digest), await timesOpen(store, named))
  const builder = new BatchBuilder(sealer)
  let changed = 0
  for await (const rows of openRows(store)) {
    const taken = rows.flatMap((row) => takenIn(row, { known, builder }))
    await store.nameCandidates.take(taken)
    changed += taken.length
  }
  return changed
}

async function* openRows(store: Store): AsyncGenerator<readonly NameCandidateRow[]> {
  let last: number | undefined = 0
  while (last !== undefined) {
    const rows = await store.nameCandidates.after(last, atOnce)
    yield rows
    last = rows.at(-1)?.documentId
  }
}

/** In how many documents each known word is left open. */
async function timesOpen(store: Store, known: KnownNames): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>()
  if (known.size === 0) return times
  for await (const rows of openRows(store))
    for (const { body } of rows) {
      const words = new Set(readCandidates(body).flatMap((one) => one.words))
      for (const word of words) if (known.has(word)) times.set(word, (times.get(word) ?? 0) + 1)
    }
  return times
}

/** In as many documents somebody is known for each in which they were seen. */
const perSighting = 10

/**
 * The names without those that stand in far more texts than their bearers were seen in: anybody can call himself in one mail by a word
 * that begins sentences in a thousand.
 */
export function believed(
  known: KnownNames,
  seen: ReadonlyMap<string, number>,
  open: ReadonlyMap<string, number>,
): KnownNames {
  return new Map([...known].filter(([word]) => (open.get(word) ?? 0) <= perSighting * (seen.get(word) ?? 0)))
}

/** In how many documents the bearers of each word were seen; whom a card names is known without end. */
export function sightings(
  identities: readonly Pick<Identity, 'names' | 'emails' | 'seen'>[],
  digest: WordDigest,
): ReadonlyMap<string, number> {
  const documents = new Map<string, number>()
  for (const identity of identities) {
    const hasCard = identity.seen.some(({ role }) => role === 'card')
    const count = hasCard ? Infinity : identity.seen.reduce((sum, one) => sum + one.documents, 0)
    for (const word of new Set(givenWords(identity))) {
      const key = digest(hashOfText(fold(word)))
      documents.set(key, (documents.get(key) ?? 0) + count)
    }
  }
  return documents
}

/** Roles of those whom only a text names: the others are given by headers and cards. */
const textRoles: ReadonlySet<string> = new Set(['row', 'signature', 'mentioned', 'beside'])

/** Words of the names of people who have an address, or a card. */
export function knownNames(
  identities: readonly Pick<Identity, 'names' | 'emails' | 'seen'>[],
  digest: WordDigest,
): KnownNames {
  const known = new Map<string, string>()
  for (const word of identities.flatMap(givenWords)) {
    const key = digest(hashOfText(fold(word)))
    const before = known.get(key)
    if (before === undefined || isBetter(word, before)) known.set(key, word)
  }
  return known
}

/** Words of a name that headers, cards or address books give to a person. */
function givenWords({ names, emails, seen }: Pick<Identity, 'names' | 'emails' | 'seen'>): string[] {
  const isGiven = seen.some(({ role }) => !textRoles.has(role))
  if (!isGiven || emails.some((email) => addressKind(email) === 'machine')) return []
  return names.flatMap(wordsMadeKnown)
}

/** Of two ways to write a word the same one always: not all in capitals, and then by its letters. */
function isBetter(word: string, before: string): boolean {
  const [loud, wasLoud] = [word === word.toUpperCase(), before === before.toUpperCase()]
  return loud === wasLoud ? word < before : wasLoud
}

interface Deciding {
  readonly known: KnownNames
  readonly builder: BatchBuilder
}

/** What is taken in the document when that differs from before. */
function takenIn(
  { documentId, document, body, taken }: NameCandidateRow,
  { known, builder }: Deciding,
): readonly TakenNames[] {
  const names = readCandidates(body).flatMap((one, index) => {
    const name = nameOf(one, known)
    return name === undefined ? [] : [{ ...one, index, name }]
  })
  const now = names.map(({ index, name }) => `${String(index)} ${name}`).join('\n')
  if (now === taken) return []
  return [{ documentId, taken: now, isFirst: taken === '', ...packed(document, names, builder) }]
}

/** The name as those who are known write it; undefined when too little speaks for it. */
export function nameOf(
  { odds, words }: Pick<NameCandidate, 'odds' | 'words'>,
  known: KnownNames,
): string | undefined {
  if (odds + gain <= 0) return undefined
  const written: string[] = []
  for (const word of words) {
    const one = known.get(word)
    if (one === undefined) return undefined
    written.push(one)
  }
  return written.join(' ')
}

interface TakenName extends NameCandidate {
  readonly name: string
}

/** Rows as a scan packs what it finds: the same names get the same digests, and marks on them hold. */
function packed(
  document: string,
  names: readonly TakenName[],
  builder: BatchBuilder,
): Pick<ReturnType<typeof unpackBatch>, 'values' | 'identities' | 'findings' | 'sightings'> {
  const reasons = takenReasons.map((code) => ({ code }))
  const mentioned = [...new Set(names.map(({ name }) => name))]
  const findings = names.map(({ part, start, length, odds, name }) => ({
    part,
    finding: {
      kind: 'PERSON' as const,
      value: name,
      start,
      end: start + length,
      certainty: certaintyOf(odds + gain),
      reasons,
    },
    whom: mentioned.indexOf(name),
  }))
  builder.addFindings(document, {
    texts: findings.map(({ part, finding }) => ({
      place: part,
      layout: 'prose',
      text: noBytes,
      findings: [finding],
    })),
    attribution: {
      mentions: mentioned.map((value) => ({ role: 'mentioned', values: [{ kind: 'PERSON', value }] })),
      about: findings.map(({ whom }) => [whom]),
    },
  })
  const batch = builder.take({
    scanId: 0,
    unit: { locator: '', stamp: '', sizeBytes: 0 },
    covered: [0, 0],
    done: false,
  })
  const { values, identities, findings: rows, sightings } = unpackBatch(batch)
  return { values, identities, findings: rows, sightings }
}

const noBytes = new Uint8Array(0)
