import type { ByteSource } from '../../base/bytes.ts'

/** Some members of one object, or elements of one list, that follow each other: where they stand, and between what they belong. */
export interface JsonStretch {
  /** The key under which the object or list stands; '' for the outermost. */
  readonly label: string
  readonly isList: boolean
  readonly start: number
  readonly end: number
}

/** From where on it is no JSON. */
export interface NoJson {
  readonly from: number
}

/** As a value it takes up to fifty times as much memory. */
const stretchBytes = 2_000_000
/** Large lists in large lists: exports have two or three. */
const maxLevels = 50
const windowBytes = 1_048_576

/** A large JSON text (RFC 8259) in stretches of some megabytes, each to be put between brackets of its own and parsed. */
export function* jsonStretches(bytes: ByteSource): Generator<JsonStretch | NoJson> {
  const scanner = new Scanner(bytes)
  const start = scanner.skipSpace(scanner.byte(0) === 0xef ? 3 : 0)
  try {
    const end = yield* stretchesIn(scanner, start, { label: '', level: 0 })
    const behind = scanner.skipSpace(end)
    if (behind < bytes.sizeBytes) yield { from: behind }
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error
    yield { from: error.from }
  }
}

class BrokenJson extends Error {
  readonly from: number

  constructor(from: number) {
    super('Cannot read JSON')
    this.from = from
  }
}

interface Around {
  readonly label: string
  readonly level: number
}

/** Gives where the list or object ends. What has been given holds, whatever is wrong behind it. */
function* stretchesIn(
  scanner: Scanner,
  open: number,
  { label, level }: Around,
): Generator<JsonStretch, number> {
  const isList = scanner.byte(open) === list.open
  const { close } = isList ? list : object
  if ((!isList && scanner.byte(open) !== object.open) || level > maxLevels) throw new BrokenJson(open)
  let [start, end] = [-1, -1]
  const held = (): JsonStretch[] => (start < 0 ? [] : [{ label, isList, start, end }])
  let at = scanner.skipSpace(open + 1)
  while (scanner.byte(at) !== close) {
    try {
      const { value, valueEnd } = memberAt(scanner, at, isList)
      const isLarge = valueEnd === undefined
      if (start >= 0 && (isLarge || valueEnd - start > stretchBytes)) {
        yield* held()
        start = -1
      }
      if (isLarge) {
        const inner = { label: isList ? label : scanner.keyAt(at), level: level + 1 }
        at = yield* stretchesIn(scanner, value, inner)
      } else {
        if (start < 0) start = at
        at = end = valueEnd
      }
      at = scanner.skipSpace(at)
      if (scanner.byte(at) === comma) at = scanner.skipSpace(at + 1)
      else if (scanner.byte(at) !== close) throw new BrokenJson(at)
    } catch (error) {
      yield* held()
      throw error
    }
  }
  yield* held()
  return at + 1
}

/** What is broken in a member makes it broken from its beginning. */
function memberAt(
  scanner: Scanner,
  at: number,
  isList: boolean,
): { readonly value: number; readonly valueEnd: number | undefined } {
  try {
    const value = isList ? at : scanner.valueAfterKey(at)
    return { value, valueEnd: scanner.skipValue(value, at + stretchBytes) }
  } catch (error) {
    throw error instanceof BrokenJson ? new BrokenJson(at) : error
  }
}

const list = { open: 0x5b, close: 0x5d }
const object = { open: 0x7b, close: 0x7d }
const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a]
const spaces: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d])
const scalarEnds: ReadonlySet<number> = new Set([...spaces, comma, list.close, object.close])

/** No key is longer. */
const maxKeyBytes = 1000

class Scanner {
  readonly #bytes: ByteSource
  #window: Uint8Array = Buffer.alloc(0)
  #start = 0

  constructor(bytes: ByteSource) {
    this.#bytes = bytes
  }

  /** -1 behind the end. */
  byte(at: number): number {
    const here = this.#window[at - this.#start]
    if (here !== undefined) return here
    if (at < 0 || at >= this.#bytes.sizeBytes) return -1
    this.#start = at
    this.#window = this.#bytes.read(at, Math.min(this.#bytes.sizeBytes, at + windowBytes))
    return this.#window[0] ?? -1
  }

  skipSpace(from: number): number {
    let at = from
    while (spaces.has(this.byte(at))) at++
    return at
  }

  keyAt(at: number): string {
    const end = Math.min(this.#skipString(at) - 1, at + 1 + maxKeyBytes)
    return Buffer.from(this.#bytes.read(at + 1, end)).toString()
  }

  valueAfterKey(at: number): number {
    if (this.byte(at) !== quote) throw new BrokenJson(at)
    const behind = this.skipSpace(this.#skipString(at))
    if (this.byte(behind) !== colon) throw new BrokenJson(at)
    return this.skipSpace(behind + 1)
  }

  /** Where a value ends; undefined for a list or object that goes on beyond the limit. */
  skipValue(from: number, limit: number): number | undefined {
    const first = this.byte(from)
    if (first === quote) return this.#skipString(from)
    if (first !== list.open && first !== object.open) return this.#skipScalar(from)
    let depth = 0
    for (let at = from; at < limit; at++) {
      const byte = this.byte(at)
      if (byte === quote) at = this.#skipString(at) - 1
      else if (byte === list.open || byte === object.open) depth++
      else if (byte === list.close || byte === object.close) {
        if (--depth === 0) return at + 1
      } else if (byte < 0) throw new BrokenJson(from)
    }
    return undefined
  }

  #skipScalar(from: number): number {
    let at = from
    while (this.byte(at) >= 0 && !scalarEnds.has(this.byte(at))) at++
    if (at === from) throw new BrokenJson(from)
    return at
  }

  #skipString(from: number): number {
    for (let at = from + 1; ; at++) {
      const byte = this.byte(at)
      if (byte === quote) return at + 1
      if (byte === backslash) at++
      else if (byte < 0) throw new BrokenJson(from)
    }
  }
}
