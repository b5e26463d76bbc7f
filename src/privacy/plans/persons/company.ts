import type { ItemPlace } from '../plan.ts'

/** Who is in a document of an item, beside the persons that a plan is for. Our own people count as nobody, unless it is about them. */
export interface Company extends ItemPlace {
  /** Child numbers of the document in its item; '' for the item itself. */
  readonly nested: string
  /** What the persons of the plan do in it: 'from', 'to', 'row', 'mentioned' … */
  readonly roles: readonly string[]
  /** How many others are in it. */
  readonly others: number
  /** Of whom wrote it, got it or take part. */
  readonly writers: number
  /** Names in its text that were not found to be theirs, whoever they are: of minutes nobody knows who "Mo" is, and still they are about him too. */
  readonly named: readonly string[]
  /** Names of the persons, and of who wrote it, got it or made it. */
  readonly known: readonly string[]
}

/** Each is compared with each: of a list of thousands it is enough to know that it is about many. */
const mostNames = 1000

/** How many people names tell of who are none of the known: "Mo" and "Mo Aydin" are one. */
export function othersNamed(names: readonly string[], known: readonly string[]): number {
  const told = [
    ...new Map(names.slice(0, mostNames).map((name) => [wordsOf(name).join(' '), wordsOf(name)])).values(),
  ]
  const knownWords = known.map(wordsOf)
  return told.filter(
    (words) =>
      words.length > 0 &&
      !knownWords.some((own) => isWithin(words, own)) &&
      !told.some((other) => other !== words && isWithin(words, other)),
  ).length
}

function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[\s,.-]+/)
    .filter((word) => word !== '')
    .toSorted()
}

function isWithin(words: readonly string[], of: readonly string[]): boolean {
  return words.every((word) => of.includes(word))
}
