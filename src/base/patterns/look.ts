import { NeedleFinder } from './needle-finder.ts'
import { needlesOf } from './needles.ts'

/**
 * Which of the patterns that are registered may match in the texts that were looked at. Most mail holds nothing of what is looked for, and hundreds
 * of patterns tried one after the other cost more than all reading: one walk over the text tells which of them to try.
 */
export interface Look {
  /** False when the pattern matches nowhere in them, nor in anything cut out of them at the ends of words. */
  readonly mayMatch: (pattern: RegExp) => boolean
}

const patterns: RegExp[] = []
const numbers = new Map<RegExp, number>()
let watch: Watch | undefined

/** Registers patterns: a look tells of them. A pattern that was not registered may always match. */
export function lookedFor(some: readonly RegExp[]): void {
  for (const pattern of some) numbers.set(pattern, patterns.push(pattern) - 1)
  watch = undefined
}

/** Looks at the texts: what stands in any of them counts. */
export function lookAt(...texts: readonly string[]): Look {
  watch ??= new Watch(patterns)
  return watch.lookAt(texts)
}

const bitsPerWord = 32

/** Two bits for each pattern: something of its first list was seen, something of its second. */
interface Marks {
  readonly first: Uint32Array
  readonly second: Uint32Array
}

/** The finder of all needles, and which patterns each of them wakes. */
class Watch {
  readonly #finder: NeedleFinder
  readonly #words: number
  /** Patterns that each needle is of. */
  readonly #wakes: readonly Marks[]
  /** What patterns without needles have from the start. */
  readonly #given: Marks
  /** Several ask of the same text, one after the other. */
  readonly #last = new Map<string, Marks>()

  constructor(all: readonly RegExp[]) {
    this.#words = Math.ceil(all.length / bitsPerWord)
    this.#given = this.#blank()
    const wakes = new Map<string, Marks>()
    all.forEach((pattern, number) => {
      const [first, second] = needlesOf(pattern)
      this.#enter('first', first, { number, wakes })
      this.#enter('second', second, { number, wakes })
    })
    this.#wakes = [...wakes.values()]
    this.#finder = new NeedleFinder([...wakes.keys()])
  }

  #enter(half: keyof Marks, list: readonly string[] | undefined, { number, wakes }: Entry): void {
    if (list === undefined) mark(this.#given[half], number)
    for (const needle of list ?? []) {
      const marks = wakes.get(needle) ?? this.#blank()
      wakes.set(needle, marks)
      mark(marks[half], number)
    }
  }

  lookAt(texts: readonly string[]): Look {
    const all = texts.map((text) => this.#marksOf(text))
    return {
      mayMatch: (pattern) => {
        const number = numbers.get(pattern)
        return number === undefined || (isMarked(all, 'first', number) && isMarked(all, 'second', number))
      },
    }
  }

  #marksOf(text: string): Marks {
    const known = this.#last.get(text)
    if (known !== undefined) return known
    const marks = { first: this.#given.first.slice(), second: this.#given.second.slice() }
    this.#finder.find(text, (needles) => {
      if (needles === undefined) {
        marks.first.fill(everyBit)
        marks.second.fill(everyBit)
      } else for (const needle of needles) this.#wake(marks, this.#wakes[needle] ?? this.#given)
    })
    if (this.#last.size >= mostRemembered) this.#last.clear()
    this.#last.set(text, marks)
    return marks
  }

  #wake({ first, second }: Marks, more: Marks): void {
    for (let word = 0; word < this.#words; word++) {
      first[word] = (first[word] ?? 0) | (more.first[word] ?? 0)
      second[word] = (second[word] ?? 0) | (more.second[word] ?? 0)
    }
  }

  #blank(): Marks {
    return { first: new Uint32Array(this.#words), second: new Uint32Array(this.#words) }
  }
}

interface Entry {
  readonly number: number
  readonly wakes: Map<string, Marks>
}

/** The parts of one message. */
const mostRemembered = 4
const everyBit = 0xffff_ffff

function mark(words: Uint32Array, number: number): void {
  const at = Math.floor(number / bitsPerWord)
  words[at] = (words[at] ?? 0) | (1 << (number % bitsPerWord))
}

function isMarked(all: readonly Marks[], half: keyof Marks, number: number): boolean {
  const at = Math.floor(number / bitsPerWord)
  const bit = 1 << (number % bitsPerWord)
  return all.some((marks) => ((marks[half][at] ?? 0) & bit) !== 0)
}
