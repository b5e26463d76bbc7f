/** A symbol of folded text: 0 a row of what is no letter, digit or underscore, else the letter, digit or underscore. */
const symbols = ' abcdefghijklmnopqrstuvwxyz0123456789_'
const width = symbols.length

const symbolOf = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, symbols.indexOf(String.fromCharCode(code).toLowerCase())),
)

/** Two letters beyond ASCII match "s" and "k" in some patterns and none in others (ECMAScript, Canonicalize). */
const longS = 0x17f
const kelvin = 0x212a

/**
 * Finds all of many strings in one walk over a text (Aho and Corasick, 1975). The strings are as `needlesOf` gives them; the text is folded on the way.
 */
export class NeedleFinder {
  /** Where each symbol leads from each state. */
  readonly #next: Uint16Array
  /** Numbers of the strings that end in a state, of the states from the first in which any ends. */
  readonly #ends: readonly (readonly number[])[]
  readonly #firstEnd: number
  /** The walk in which such a state was last told of. */
  readonly #told: Uint32Array
  #walk = 0

  /** Throws when the strings have more than 65,000 beginnings together. */
  constructor(needles: readonly string[]) {
    const { next, ends } = endsLast(linked(needles))
    this.#next = next
    this.#firstEnd = ends.findIndex((end) => end.length > 0)
    this.#ends = ends.slice(this.#firstEnd)
    this.#told = new Uint32Array(this.#ends.length)
  }

  /** Calls `found` with numbers of strings that stand in the text; undefined when nobody can tell. */
  find(text: string, found: (numbers: readonly number[] | undefined) => void): void {
    const next = this.#next
    const firstEnd = this.#firstEnd
    const walk = ++this.#walk
    let state = next[0] ?? 0
    let isBetween = true
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 0
      const symbol = code < 128 ? (symbolOf[code] ?? 0) : 0
      if (symbol !== 0) isBetween = false
      else if (code === longS || code === kelvin) return found(undefined)
      else if (isBetween) continue
      else isBetween = true
      state = next[state * width + symbol] ?? 0
      if (state < firstEnd || this.#told[state - firstEnd] === walk) continue
      this.#told[state - firstEnd] = walk
      found(this.#ends[state - firstEnd])
    }
  }
}

interface Linked {
  readonly next: Uint16Array
  readonly ends: number[][]
}

/** The states numbered anew, so that those in which strings end come last: one comparison tells them. The first state stays the first. */
function endsLast({ next, ends }: Linked): Linked {
  const isEnd = (state: number): boolean => ends[state]?.length !== 0
  const order = [...ends.keys()].toSorted((a, b) => Number(isEnd(a)) - Number(isEnd(b)))
  const place = new Uint16Array(order.length)
  order.forEach((state, at) => (place[state] = at))
  const moved = new Uint16Array(next.length)
  order.forEach((state, at) => {
    for (let symbol = 0; symbol < width; symbol++)
      moved[at * width + symbol] = place[next[state * width + symbol] ?? 0] ?? 0
  })
  return { next: moved, ends: order.map((state) => ends[state] ?? []) }
}

/** Every state with a way on for every symbol: that of the longest end of what was read that begins a string. */
function linked(needles: readonly string[]): Linked {
  const { size, next: children, ends } = trieOf(needles)
  const next = new Uint16Array(children.subarray(0, size * width))
  const shorter = new Uint16Array(size)
  const waiting = [0]
  for (const state of waiting) {
    const fallback = (shorter[state] ?? 0) * width
    if (state !== 0) ends[state]?.push(...(ends[shorter[state] ?? 0] ?? []))
    for (let symbol = 0; symbol < width; symbol++) {
      const child = children[state * width + symbol] ?? 0
      const other = state === 0 ? 0 : (next[fallback + symbol] ?? 0)
      if (child === 0) next[state * width + symbol] = other
      else {
        shorter[child] = other
        waiting.push(child)
      }
    }
  }
  return { next, ends }
}

interface Trie {
  readonly size: number
  /** 0 where there is no child. */
  readonly next: Uint16Array
  readonly ends: number[][]
}

function trieOf(needles: readonly string[]): Trie {
  const mostStates = needles.reduce((sum, { length }) => sum + length, 1)
  const next = new Uint16Array(mostStates * width)
  const ends: number[][] = [[]]
  needles.forEach((needle, number) => {
    let state = 0
    for (let at = 0; at < needle.length; at++) {
      const cell = state * width + (symbolOf[needle.charCodeAt(at)] ?? 0)
      if (next[cell] === 0) next[cell] = ends.push([]) - 1
      state = next[cell] ?? 0
    }
    ends[state]?.push(number)
  })
  if (ends.length > 65_535) throw new Error(`Cannot look for so much at once: ${ends.length} beginnings`)
  return { size: ends.length, next, ends }
}
