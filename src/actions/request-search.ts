import { categoryKinds } from '../detect/kinds.ts'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Kind } from '../detect/kinds.ts'
import type { PersonRole } from '../people/person.ts'
import { lookedUpBy, matchOfName, type Subject } from '../people/subject.ts'
import { compareNames, parseName } from '../people/name.ts'
import type { AnswerItem } from '../privacy/requests/answer/item.ts'
import type { Identifier, SearchedPlace } from '../privacy/requests/event.ts'
import type { RequestFile } from '../privacy/requests/file.ts'
import { isReadKind } from '../privacy/source-kinds.ts'
import type { SourceOutcome } from '../scan/run-scan.ts'
import type { PersonBrief, SourceRow, Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { shortText } from './breach-input.ts'
import { packedItems, personsOf, subjectOf } from './request-answer-ground.ts'
import { requestFile } from './request-file.ts'
import { requestId } from './request-input.ts'
import { readThrough } from './request-read-through.ts'
import { scanSources, type ScanJobProgress } from './scan.ts'

/** Who did it, as they are called in the house. */
export const byWhom = shortText.default('')

/** Somebody in the index who may be the person, and why. */
export interface Candidate extends Pick<
  PersonBrief,
  'id' | 'name' | 'names' | 'emails' | 'phones' | 'documents'
> {
  readonly role: PersonRole
  /** sure: an address or number of theirs. likely: the whole name. maybe: a name that fits. */
  readonly match: 'sure' | 'likely' | 'maybe'
  readonly because: 'mail' | 'phone' | 'name' | 'nickname' | 'fits'
  readonly isChosen: boolean
}

/** By what is searched, and who in the index that may be. */
export const requestCandidates = action({
  name: 'request-candidates',
  shape: 'query',
  inBackground: true,
  input: z.object({ id: requestId }),
  async run(
    { store },
    { id },
  ): Promise<{
    readonly identifiers: readonly Identifier[]
    /** False: nobody chose yet, and what is chosen is a proposal. */
    readonly isSettled: boolean
    readonly candidates: readonly Candidate[]
  }> {
    const file = await requestFile({ store }, id)
    const isSettled = file.persons.length > 0 || file.identifiers.length > 0
    const identifiers = isSettled ? file.identifiers : identifiersOfAsker(file)
    const candidates = await candidatesFor(store, { ...file, identifiers })
    return {
      identifiers,
      isSettled,
      candidates: candidates.map((one) => ({
        ...one,
        isChosen: isSettled ? file.persons.includes(one.id) : one.match === 'sure',
      })),
    }
  },
})

/** Somebody who asks for another is not whom we look for. */
function identifiersOfAsker({ asker }: RequestFile): Identifier[] {
  const { name, mail, phone, address, behalf, about } = asker
  const of = (kind: Identifier['kind'], text: string): Identifier[] =>
    text.trim() === '' ? [] : [{ kind, text: text.trim() }]
  if (behalf !== 'self' && about !== '') return of('name', about)
  return [...of('name', name), ...of('mail', mail), ...of('phone', phone), ...of('address', address)]
}

type Found = Omit<Candidate, 'isChosen'>

async function candidatesFor(store: Store, file: RequestFile): Promise<Found[]> {
  const subject = await subjectOf(store, { ...file, persons: [] })
  const words = [...subject.names.map(lookedUpBy), ...subject.emails, ...subject.phones]
  const ids = new Set(file.persons)
  for (const text of new Set(words)) {
    const { rows } = await store.persons.search({ text, limit: mostPerWord, offset: 0 })
    for (const { id } of rows) ids.add(id)
  }
  const briefs = await personsOf(store, { persons: [...ids] })
  const found = briefs.flatMap((brief) => candidateOf(brief, subject, file.persons))
  return found
    .sort((a, b) => ranks[a.match] - ranks[b.match] || b.documents - a.documents)
    .slice(0, mostShown)
}

const ranks = { sure: 0, likely: 1, maybe: 2 }
const mostPerWord = 200
/** Who finds more narrows it down with an address or a number. */
const mostShown = 100

function candidateOf(brief: PersonBrief, subject: Subject, chosen: readonly number[]): Found[] {
  const { id, name, names, emails, phones, documents, role } = brief
  const base = { id, name, names, emails, phones, documents, role }
  const fit = matchOfName(name, subject)
  // A family shares an address: then the name tells who it is.
  const isNamed = subject.names.length === 0 || fit !== 'different'
  const sharesMail = emails.some((one) => subject.emails.includes(one))
  const sharesPhone = phones.some((one) => subject.phones.includes(one))
  if (sharesMail || sharesPhone)
    return [{ ...base, match: isNamed ? 'sure' : 'maybe', because: sharesMail ? 'mail' : 'phone' }]
  if (fit === 'same') return [{ ...base, match: 'likely', because: 'name' }]
  if (fit === 'nickname') return [{ ...base, match: 'maybe', because: 'nickname' }]
  return fit === 'fits' || chosen.includes(id) ? [{ ...base, match: 'maybe', because: 'fits' }] : []
}

const identifier = z.object({
  kind: z.enum(['name', 'mail', 'phone', 'address', 'number']),
  text: z.string().trim().min(2).max(300),
})

/** Settles who it is about, and by what else is searched. */
export const setRequestPersons = action({
  name: 'set-request-persons',
  shape: 'change',
  input: z.object({
    id: requestId,
    persons: z.array(z.number().int().positive()).max(100).readonly(),
    identifiers: z.array(identifier).max(100).readonly(),
    by: byWhom,
  }),
  subject: ({ id, persons }) => `${String(id)} ${String(persons.length)}`,
  async run({ store, clock }, { id, persons, identifiers, by }): Promise<{ readonly line: number }> {
    await requestFile({ store }, id)
    const event = { type: 'persons', persons, identifiers, by } as const
    return { line: (await store.requests.append(id, event, clock.now().epochMilliseconds)).id }
  },
})

/** How far the search is. */
export type SearchProgress =
  | ScanJobProgress
  | { readonly phase: 'looking' | 'reading-through'; readonly done: number; readonly total: number }

export interface SearchReport {
  readonly items: number
  readonly doubtful: number
  readonly places: readonly SearchedPlace[]
}

/**
 * Reads what is new at every place, and looks for the person in all of it (GDPR art. 15: everything that is held). With
 * `readsThrough` every text is read once more for what the index does not know: customer numbers, addresses, a name within a sentence.
 */
export const searchRequest = action<typeof searchInput, SearchReport, SearchProgress>({
  name: 'search-request',
  shape: 'job',
  get input() {
    return searchInput
  },
  subject: ({ id }) => String(id),
  async run(context, { id, reads, readsThrough }, report) {
    const { store, clock } = context
    const file = await requestFile({ store }, id)
    const outcomes = reads ? await readAnew(context, report) : []
    const subject = await subjectOf(store, file)
    report({ phase: 'looking', done: 0, total: 1 })
    const read = readsThrough
      ? await readThrough(context, subject, (done, total) =>
          report({ phase: 'reading-through', done, total }),
        )
      : { known: [], named: [] }
    const items = await store.requestItems.find({
      persons: file.persons,
      values: valuesOf(subject),
      namesakes: await namesakesOf(store, subject, file.persons),
      telling: categoryKinds,
      read,
    })
    const places = await placesOf(store, items, outcomes)
    const bytes = packedItems(items)
    const atMs = clock.now().epochMilliseconds
    const paper = await store.requests.keepPaper({
      request: id,
      name: 'items.json.gz',
      mediaType: 'application/gzip',
      bytes,
      atMs,
    })
    const doubtful = items.filter(({ match }) => match === 'maybe').length
    const digest = createHash('sha256').update(bytes).digest('hex')
    await store.requests.append(
      id,
      { type: 'searched', places, items: items.length - doubtful, doubtful, paper, digest },
      atMs,
    )
    return { items: items.length - doubtful, doubtful, places }
  },
})

const searchInput = z.object({
  id: requestId,
  /** False: what is known already is enough. */
  reads: z.boolean().default(true),
  readsThrough: z.boolean().default(true),
})

async function readAnew(
  context: ActionContext,
  report: (progress: SearchProgress) => void,
): Promise<readonly SourceOutcome[]> {
  const sources = (await context.store.sources.list()).filter(({ kind }) => isReadKind(kind))
  if (sources.length === 0) return []
  return (await scanSources(context, { sources }, report)).sources
}

function valuesOf({ names, emails, phones }: Subject): { readonly kind: Kind; readonly text: string }[] {
  const of = (kind: Kind, texts: readonly string[]): { readonly kind: Kind; readonly text: string }[] =>
    texts.map((text) => ({ kind, text }))
  return [...of('EMAIL', emails), ...of('PHONE', phones), ...of('PERSON', names)]
}

/** Others of exactly the same name: what only names somebody may be of them. */
async function namesakesOf(store: Store, { names }: Subject, persons: readonly number[]): Promise<number[]> {
  const found = new Set<number>()
  for (const name of names) {
    const { rows } = await store.persons.search({ text: lookedUpBy(name), limit: mostPerWord, offset: 0 })
    for (const row of rows)
      if (compareNames(parseName(row.name), parseName(name)) === 'same' && !persons.includes(row.id))
        found.add(row.id)
  }
  return [...found]
}

async function placesOf(
  store: Store,
  items: readonly AnswerItem[],
  outcomes: readonly SourceOutcome[],
): Promise<SearchedPlace[]> {
  const sources = await store.sources.list()
  const counts = new Map<number, number>()
  for (const { sourceId } of items) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1)
  const failed = new Set(outcomes.filter(({ reached }) => !reached).map(({ sourceId }) => sourceId))
  return sources.map((source) => ({
    place: String(source.id),
    label: labelOf(source),
    state: !isReadKind(source.kind) ? 'by-hand' : failed.has(source.id) ? 'failed' : 'searched',
    items: counts.get(source.id) ?? 0,
  }))
}

function labelOf({ label, location, details }: SourceRow): string {
  return label || details.note || (location.split(/[\\/]/).findLast((part) => part !== '') ?? '')
}

/** Says that somebody looked through a place that only people can look through: a binder, a phone, a service. */
export const tickRequestPlace = action({
  name: 'tick-request-place',
  shape: 'change',
  input: z.object({
    id: requestId,
    place: z.string().min(1).max(100),
    by: shortText.min(1),
    on: z.iso.date(),
    outcome: z.enum(['nothing', 'found']),
    text: z.string().trim().max(5000).default(''),
  }),
  subject: ({ id, place, outcome }) => `${String(id)} ${place} ${outcome}`,
  async run({ store, clock }, { id, ...ticked }): Promise<{ readonly line: number }> {
    await requestFile({ store }, id)
    const sources = await store.sources.list()
    const source = sources.find((one) => String(one.id) === ticked.place)
    const label = source === undefined ? ticked.place : labelOf(source)
    const event = { type: 'ticked', ...ticked, label } as const
    return { line: (await store.requests.append(id, event, clock.now().epochMilliseconds)).id }
  },
})
