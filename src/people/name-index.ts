import { compareNames, nicknameGroupsOf, type NameParts } from './name.ts'

/** So few names are compared one by one sooner than their words are looked up. */
const few = 24

/** Names in the order in which they came: the first that another does not contradict, however many there are. */
export class NameIndex {
  readonly #names: NameParts[] = []
  /** Of each pair of what families and what given names are found by, the first name that has it. */
  readonly #first = new Map<string, number>()
  #indexed = 0

  add(name: NameParts): void {
    this.#names.push(name)
  }

  /** The place in that order of the first that may bear this name too, as `compareNames` has it; -1 when none may. */
  find(name: NameParts): number {
    if (this.#names.length <= few)
      return this.#names.findIndex((other) => compareNames(other, name) !== 'different')
    this.#index()
    let found = -1
    for (const key of pairs(familyKeys(name).sought, givenKeys(name).sought)) {
      const first = this.#first.get(key) ?? -1
      if (first >= 0 && (found < 0 || first < found)) found = first
    }
    return found
  }

  #index(): void {
    for (; this.#indexed < this.#names.length; this.#indexed++) {
      const name = this.#names[this.#indexed]
      if (name === undefined) continue
      for (const key of pairs(familyKeys(name).held, givenKeys(name).held))
        if (!this.#first.has(key)) this.#first.set(key, this.#indexed)
    }
  }
}

/** By what a name is found, and by what it finds others: two go together when one of each is the same. */
interface Keys {
  readonly held: readonly string[]
  readonly sought: readonly string[]
}

const [anybody, nobody] = ['*', '-']

/** A family name that is not told goes with each; others by the whole or by a half of more than two letters. */
function familyKeys({ family }: NameParts): Keys {
  if (family.length === 0) return { held: [anybody, nobody], sought: [anybody] }
  const own = [`=${family.join('')}`, ...family.filter((half) => half.length > 2)]
  return { held: [anybody, ...own], sought: [nobody, ...own] }
}

/** Given names by themselves and by those they are short for; initials by the letter. */
function givenKeys({ given: [first], initials }: NameParts): Keys {
  const letter = first?.[0] ?? initials[0]
  if (letter === undefined) return { held: [anybody, nobody], sought: [anybody] }
  if (first === undefined)
    return { held: [anybody, `${letter}.`, `${letter}?`], sought: [nobody, `${letter}?`] }
  const own = [`=${first.replaceAll('-', '')}`, ...nicknameGroupsOf(first).map(String)]
  return { held: [anybody, `${letter}?`, ...own], sought: [nobody, `${letter}.`, ...own] }
}

function* pairs(families: readonly string[], givens: readonly string[]): Generator<string> {
  for (const family of families) for (const given of givens) yield `${family} ${given}`
}
