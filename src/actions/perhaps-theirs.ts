import { foldName, isFullName, parseName, spokenName } from '../people/name.ts'
import { lookedUpBy, spellingsOf } from '../people/subject.ts'
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

/** Family names by which persons are spoken of ("mevrouw Kromhout"), and others of the same family name, by number. */
export interface Surnames {
  readonly names: readonly string[]
  readonly namesakes: readonly number[]
}

/** More who are called the same are not told apart by a name at all. */
const mostNamesakes = 200

/** How persons are spoken of by their family name alone, and who else may be meant by it. */
export async function surnamesOfAll(
  { store }: Pick<ActionContext, 'store'>,
  persons: readonly PersonBrief[],
): Promise<Surnames> {
  const names = [
    ...new Set(persons.flatMap(({ name, names: others }) => [name, ...others].flatMap(surnamesOf))),
  ]
  const families = new Set(names.flatMap((name) => parseName(`x. ${name}`).family))
  const namesakes = new Set<number>()
  for (const text of new Set(names.map(lookedUpBy))) {
    const { rows } = await store.persons.search({ text, limit: mostNamesakes, offset: 0 })
    for (const { id, name } of rows)
      if (parseName(name).family.some((half) => families.has(half))) namesakes.add(id)
  }
  for (const { id } of persons) namesakes.delete(id)
  return { names, namesakes: [...namesakes] }
}

/** "Smit-Bos" is also called by either half; in the middle of a sentence and at the beginning of one. */
function surnamesOf(name: string): string[] {
  const { given, family } = parseName(name)
  if (!isFullName(parseName(name)) || family.length === 0) return []
  const isBefore = (word: string): boolean =>
    given.includes(foldName(word)) || /^(?:\p{L}\.)+$|^\p{L}$/u.test(word)
  const words = spokenName(name).split(/\s+/)
  const at = words.findIndex((word) => !isBefore(word))
  const whole = words.slice(at).join(' ')
  const halves = at === words.length - 1 ? whole.split('-').filter((half) => half.length > 2) : []
  return [...new Set([whole, ...halves])].flatMap((one) => [...new Set([one, capital(one)])])
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** What stands before a family name where a person is spoken of. */
const formsOfAddress =
  'mevrouw mevr. mevr mw. mw heer meneer mijnheer dhr. dhr familie fam. fam mrs. mrs ms. ms mr. mr'.split(' ')

/** What a family name is taken out by: alone where it is one person's, else only behind a form of address. */
export function surnameSpellings({ names, namesakes }: Surnames): readonly string[] {
  if (namesakes.length === 0) return names
  return names.flatMap((name) => formsOfAddress.map((form) => `${form} ${name}`))
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
  const spokenOf = await store.personItems.spokenOf(await surnamesOfAll(context, persons))
  const digests = [...named, ...spokenOf, ...(await searchedFor(context, request))].filter(
    (one) => !known.has(one),
  )
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
