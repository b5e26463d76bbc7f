import type { RightId } from '../../law/rights.ts'
import { localDay } from './clock.ts'
import type { RequestFile } from './file.ts'

/** Another request that has to do with this one. */
export interface RelatedRequest {
  readonly id: number
  /** same-person: asked before, or again. same-letter: the same text from others. */
  readonly why: 'same-person' | 'same-letter'
  readonly receivedOn: string
  readonly rights: readonly RightId[]
}

/** Requests of the same person, and the same letter of others: a form that goes round, or a lawyer for many. */
export function relatedTo(file: RequestFile, others: readonly RequestFile[]): readonly RelatedRequest[] {
  return others.flatMap((other): RelatedRequest[] => {
    if (other.id === file.id) return []
    const why = isSamePerson(file, other) ? 'same-person' : isSameLetter(file, other) ? 'same-letter' : null
    if (why === null) return []
    return [{ id: other.id, why, receivedOn: localDay(other.receivedAt), rights: other.rights }]
  })
}

function isSamePerson(one: RequestFile, other: RequestFile): boolean {
  const same = (a: string, b: string): boolean => a !== '' && plain(a) === plain(b)
  if (one.persons.some((person) => other.persons.includes(person))) return true
  const [a, b] = [one.asker, other.asker]
  // Who writes for others is not the one whom it is about.
  if (a.behalf !== 'self' || b.behalf !== 'self') return same(a.about, b.about)
  return (
    same(a.mail, b.mail) || (same(a.name, b.name) && (same(a.address, b.address) || same(a.phone, b.phone)))
  )
}

/** Shorter texts are alike by chance. */
const leastLetter = 80

function isSameLetter(one: RequestFile, other: RequestFile): boolean {
  const [a, b] = [one, other].map(letterOf)
  return a !== undefined && b !== undefined && a.length >= leastLetter && a === b
}

/** The words without who signs. */
function letterOf({ text, asker }: RequestFile): string {
  const names = asker.name.split(/\s+/).filter((part) => part.length > 2)
  return names
    .reduce((left, name) => left.replaceAll(name, ''), text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase()
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}@]+/gu, '')
}

/** Whole months since the same person last asked the same; null: never before. */
export function monthsSinceSame(file: RequestFile, others: readonly RequestFile[]): number | null {
  const day = localDay(file.receivedAt)
  const before = relatedTo(file, others)
    .filter(
      ({ why, receivedOn, rights }) =>
        why === 'same-person' && receivedOn <= day && rights.some((right) => file.rights.includes(right)),
    )
    .map(({ receivedOn }) => receivedOn)
    .sort()
    .at(-1)
  if (before === undefined) return null
  return Temporal.PlainDate.from(before).until(Temporal.PlainDate.from(day), { largestUnit: 'months' }).months
}
