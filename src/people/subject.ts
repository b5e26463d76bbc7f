import { compareNames, isFullName, parseName, type NameMatch, type NameParts } from './name.ts'

/** Who asks what there is of them, with all that they are known by. */
export interface Subject {
  readonly names: readonly string[]
  /** In lower case. */
  readonly emails: readonly string[]
  /** E.164. */
  readonly phones: readonly string[]
  /** Customer numbers, addresses and what else is theirs, as written. */
  readonly others: readonly string[]
}

/** How well a name is one of the subject's: the best of their spellings. */
export function matchOfName(name: string, { names }: Pick<Subject, 'names'>): NameMatch {
  const parts = parseName(name)
  const [alone] = parts.family.length === 0 && parts.given.length === 1 ? parts.given : []
  const found = names.map((own): NameMatch => {
    const ours = parseName(own)
    // One word may be either half of a name.
    return alone !== undefined && ours.family.includes(alone) ? 'fits' : compareNames(ours, parts)
  })
  return order.find((match) => found.includes(match)) ?? 'different'
}

/** True for a spelling or nickname of the whole name. */
export function isNameOfSubject(name: string, subject: Pick<Subject, 'names'>): boolean {
  const match = matchOfName(name, subject)
  return match === 'same' || match === 'nickname'
}

const order: readonly NameMatch[] = ['same', 'nickname', 'fits']

/** True when letters and digits of a value are those of one that is the subject's. */
export function isOwnText(value: string, { emails, phones, others }: Subject): boolean {
  const bare = bareOf(value)
  return [...emails, ...phones, ...others].some((own) => bareOf(own) === bare)
}

function bareOf(value: string): string {
  return value.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Ways in which people write a name: "Jan de Vries", "J. de Vries", "Vries, Jan de". For searching texts; a given name or a family
 * name alone is many people's.
 */
export function spellingsOf(name: string): readonly string[] {
  const words = name.trim().split(/\s+/)
  const [first, ...rest] = words
  if (first === undefined || !isFullName(parseName(name))) return [name]
  const family = rest.join(' ')
  const initial = `${[...first][0] ?? ''}.`
  return [...new Set([name, `${initial} ${family}`, `${initial.slice(0, 1)} ${family}`])]
}

/** The word of a name by which it is looked up: the longest of the family name, without what stands before it. */
export function lookedUpBy(name: string): string {
  const { family, given }: NameParts = parseName(name)
  return [...family, ...given].toSorted((a, b) => b.length - a.length)[0] ?? name
}
