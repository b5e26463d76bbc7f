import type { PlanSubject } from '../privacy/plans/subject.ts'
import type { RequestFile } from '../privacy/requests/file.ts'
import type { Store } from '../store/store.ts'

/** A word of one person finds no more of them. */
const mostPerWord = 20

/**
 * Whom a request is about, after what is held of them was put right or put back: who stood in one place alone is somebody
 * new to the index under their new name or address. Null when nothing changed, or when nobody can tell who it is now.
 */
export async function followPersons(
  store: Pick<Store, 'persons'>,
  { persons }: Pick<RequestFile, 'persons'>,
  { corrections, isUndone }: Pick<PlanSubject, 'corrections'> & { readonly isUndone: boolean },
): Promise<readonly number[] | null> {
  const briefs = await Promise.all(persons.map((id) => store.persons.brief(id)))
  const there = persons.filter((_, index) => briefs[index] !== null)
  if (there.length === persons.length) return null
  const found = new Set<number>()
  for (const { from, to } of corrections) {
    const text = isUndone ? from : to
    const { rows } = await store.persons.search({ text, limit: mostPerWord, offset: 0 })
    for (const { id } of rows) {
      const brief = await store.persons.brief(id)
      const known = brief === null ? [] : [...brief.names, ...brief.emails, ...brief.phones]
      if (known.some((one) => one.toLowerCase() === text.toLowerCase())) found.add(id)
    }
  }
  const [somebody, other] = [...found].filter((id) => !there.includes(id))
  return somebody === undefined || other !== undefined ? null : [...there, somebody]
}
