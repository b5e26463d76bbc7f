import { isFullName, parseName } from '../people/name.ts'
import { spellingsOf } from '../people/subject.ts'
import type { Candidate } from '../privacy/plans/candidate.ts'
import { tellingKinds } from '../store/person-items.ts'
import type { PersonBrief } from '../store/store.ts'
import type { ActionContext } from './action.ts'
import { foundItems } from './request-answer-ground.ts'
import { requestFile } from './request-file.ts'

/** Every way in which the full names of persons are written: "Jan de Vries", "J. de Vries", "Vries, Jan de". */
export function spellingsOfAll(persons: readonly PersonBrief[]): readonly string[] {
  const full = persons
    .flatMap(({ name, names }) => [name, ...names])
    .filter((one) => isFullName(parseName(one)))
  return [...new Set(full.flatMap((name) => [...spellingsOf(name), turned(name)]))]
}

function turned(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/)
  const [last = '', ...before] = rest.toReversed()
  return `${last}, ${[first, ...before.toReversed()].join(' ')}`
}

interface PerhapsWish {
  readonly persons: readonly PersonBrief[]
  /** The file whose search found more than the index ties to anybody; null: there is none. */
  readonly request: number | null
  /** Documents that are theirs for sure. */
  readonly known: ReadonlySet<string>
  readonly most: number
}

/** Documents in which a name or number of persons stands and nothing ties it to them: what reading misses, an erasure would miss too. */
export async function perhapsTheirs(
  context: ActionContext,
  { persons, request, known, most }: PerhapsWish,
): Promise<readonly Candidate[]> {
  const { store } = context
  const identities = [...new Set(persons.flatMap((one) => one.identities))]
  const names = spellingsOfAll(persons).map((text) => ({ kind: 'PERSON', text }) as const)
  const numbers = (await store.personItems.values(identities)).flatMap(({ kind, text, isShared }) =>
    text !== null && !isShared && tellingKinds.includes(kind) ? [{ kind, text }] : [],
  )
  const named = await store.personItems.perhaps(identities, [...names, ...numbers])
  const digests = [...named, ...(await searchedFor(context, request))].filter((one) => !known.has(one))
  return (await store.candidates.find({ type: 'documents', digests: [...new Set(digests)] }, most)).rows
}

/** What the search of a request found by reading, unless somebody said that it is not theirs. */
async function searchedFor({ store }: ActionContext, request: number | null): Promise<readonly string[]> {
  if (request === null) return []
  const file = await requestFile({ store }, request)
  if (file.searched?.paper === undefined || file.searched.paper === null) return []
  return (await foundItems(store, file))
    .filter(({ match, key }) => match !== 'person' && file.items.get(key)?.ground !== 'not-theirs')
    .map(({ key }) => key)
}
