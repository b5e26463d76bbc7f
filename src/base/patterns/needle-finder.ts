/** A symbol of folded text: 0 a row of what is no letter, digit or underscore, else the letter, digit or underscore. */
const symbols = ' abcdefghijklmnopqrstuvwxyz0123456789_'
const width = symbols.length
const longS = 0x17f
const kelvin = 0x212a

const symbolOf = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, symbols.indexOf(String.fromCharCode(code).toLowerCase())),
)

/**
 * Finds all of many strings in one walk over a text (Aho and Corasick, 1975). The strings are as `needlesOf` gives them; the text is folded on the way.
 */
export class NeedleFinder {
  /** Where each symbol leads from each state. */
  readonly #next: Uint16Array
  /** Numbers of the strings that end in a state. */
  readonly #ends: readonly (readonly number[] | undefined)[]
  readonly #hasEnd: Uint8Array

  /** At most some tens of thousands of letters together; throws when there are more. */
  constructor(needles: readonly string[]) {
    const trie = new Trie()
    needles.forEach((needle, number) => trie.add(needle, number))
    const { next, ends } = trie.linked()
    this.#next = next
    this.#ends = ends
    this.#hasEnd = Uint8Array.from(ends, (end) => (end === undefined ? 0 : 1))
  }

  /** Calls `found` with the numbers of strings that end at a place: the same ones may come many times. */
  find(text: string, found: (numbers: readonly number[]) => void): void {
    const next = this.#next
    const hasEnd = this.#hasEnd
    let state = next[0] ?? 0
    let isBetween = true
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const symbol = code < 128 ? (symbolOf[code] ?? 0) : symbolOfOther(code)
      if (symbol === 0) {
        if (isBetween) continue
        isBetween = true
      } else isBetween = false
      state = next[state * width + symbol] ?? 0
      if (hasEnd[state] === 1) found(this.#ends[state] ?? [])
    }
    if (isBetween) return
    state = next[state * width] ?? 0
    if (hasEnd[state] === 1) found(this.#ends[state] ?? [])
  }
}

/** Two letters beyond ASCII are told from none of it where case is left out (ECMAScript, Canonicalize). */
function symbolOfOther(code: number): number {
  return code === longS ? symbols.indexOf('s') : code === kelvin ? symbols.indexOf('k') : 0
}

const mostStates = 65_535

class Trie {
  readonly #children: number[][] = [[]]
  readonly #ends: number[][] = [[]]

  add(needle: string, number: number): void {
    let state = 0
    for (const letter of needle) {
      const symbol = symbols.indexOf(letter)
      const children = this.#children[state] ?? []
      state = children[symbol] ?? this.#grow(children, symbol)
    }
    this.#ends[state]?.push(number)
  }

  #grow(children: number[], symbol: number): number {
    const state = this.#children.push([]) - 1
    if (state > mostStates) throw new Error(`Cannot look for so many strings: more than ${mostStates} states`)
    this.#ends.push([])
    children[symbol] = state
    return state
  }

  /** Every state with a way on for every symbol: that of the longest end of what was read that begins a string. */
  linked(): { readonly next: Uint16Array; readonly ends: (readonly number[] | undefined)[] } {
    const next = new Uint16Array(this.#children.length * width)
    const shorter = new Uint16Array(this.#children.length)
    const ends: (readonly number[] | undefined)[] = []
    const waiting = [0]
    for (const state of waiting) {
      const own = this.#ends[state] ?? []
      const inherited = state === 0 ? [] : (ends[shorter[state] ?? 0] ?? [])
      ends[state] = own.length + inherited.length === 0 ? undefined : [...own, ...inherited]
      for (let symbol = 0; symbol < width; symbol++) {
        const fallback = state === 0 ? 0 : (next[(shorter[state] ?? 0) * width + symbol] ?? 0)
        const child = this.#children[state]?.[symbol]
        next[state * width + symbol] = child ?? fallback
        if (child === undefined) continue
        shorter[child] = state === 0 ? 0 : fallback
        waiting.push(child)
      }
    }
    return { next, ends }
  }
}
