/** Bytes that no encoder of LZMA makes. */
export class DamagedLzma extends Error {
  override readonly name = 'DamagedLzma'
}

const states = 12
const positionStates = 16
const literalStates = 0x300
const half = 1024
const least = 2 ** 24

/** A price for every question that the decoder asks, which moves with the answers. */
const fresh = (count: number): Uint16Array => new Uint16Array(count).fill(half)

/** How long a match is: in three ranges, the first two apart for each place in a word. */
interface Lengths {
  readonly choice: Uint16Array
  readonly low: Uint16Array
  readonly middle: Uint16Array
  readonly high: Uint16Array
}

const freshLengths = (): Lengths => ({
  choice: fresh(2),
  low: fresh(positionStates << 3),
  middle: fresh(positionStates << 3),
  high: fresh(256),
})

/** Where a decoder puts what it makes, and finds what was before. */
export interface LzmaWindow {
  bytes: Uint8Array
  /** Where the next byte goes. */
  at: number
  /** From here on there is something to point back to. */
  from: number
  /** What to add to a place in it, to count from where everything was forgotten. */
  offset: number
}

/** LZMA (LZMA specification by Igor Pavlov, 2015), as pieces of LZMA2 hold it: what it has learned stays from one to the next. */
export class LzmaDecoder {
  #literal = fresh(literalStates)
  readonly #isMatch = fresh(states * positionStates)
  readonly #isRepeat = fresh(states)
  readonly #isOlder = fresh(states)
  readonly #isOlderStill = fresh(states)
  readonly #isOldest = fresh(states)
  readonly #isLong = fresh(states * positionStates)
  readonly #slots = fresh(4 << 6)
  readonly #distances = fresh(1 + 128 - 14)
  readonly #align = fresh(16)
  readonly #lengths = freshLengths()
  readonly #repeatLengths = freshLengths()
  readonly #rest: readonly Uint16Array[] = [
    this.#isMatch,
    this.#isRepeat,
    this.#isOlder,
    this.#isOlderStill,
    this.#isOldest,
    this.#isLong,
    this.#slots,
    this.#distances,
    this.#align,
    ...Object.values(this.#lengths),
    ...Object.values(this.#repeatLengths),
  ]
  #state = 0
  #repeats: [number, number, number, number] = [0, 0, 0, 0]
  #literalContext = 0
  #literalMask = 0
  #positionMask = 0
  #range = 0
  #code = 0
  #input: Uint8Array = new Uint8Array(0)
  #inputAt = 0

  /** How it looks at literals and places, as one byte says; false when that is none. */
  setProperties(byte: number): boolean {
    if (byte >= 225) return false
    this.#literalContext = byte % 9
    const rest = Math.floor(byte / 9)
    this.#literalMask = (1 << (rest % 5)) - 1
    this.#positionMask = (1 << Math.floor(rest / 5)) - 1
    return this.#literalContext + (rest % 5) <= 4
  }

  forget(): void {
    const count = literalStates * 2 ** this.#literalContext * (this.#literalMask + 1)
    if (count === this.#literal.length) this.#literal.fill(half)
    else this.#literal = fresh(count)
    for (const prices of this.#rest) prices.fill(half)
    this.#state = 0
    this.#repeats = [0, 0, 0, 0]
  }

  /** Unpacks one piece into a window, which has room for it. */
  decode(input: Uint8Array, size: number, window: LzmaWindow): void {
    this.#begin(input)
    const end = window.at + size
    const { offset } = window
    while (window.at < end) {
      const place = (window.at + offset) & this.#positionMask
      if (this.#bit(this.#isMatch, (this.#state << 4) + place) === 0)
        this.#putLiteral(window, window.at + offset)
      else this.#copy(window, { length: this.#match(window, place), end })
    }
  }

  #begin(input: Uint8Array): void {
    if (input.length < 5) throw new DamagedLzma('piece')
    this.#input = input
    this.#range = 0xffff_ffff
    this.#code = Buffer.from(input.buffer, input.byteOffset, 5).readUInt32BE(1)
    this.#inputAt = 5
  }

  #bit(prices: Uint16Array, index: number): number {
    const price = prices[index] ?? half
    const bound = (this.#range >>> 11) * price
    let bit = 0
    if (this.#code < bound) {
      this.#range = bound
      prices[index] = price + ((2048 - price) >> 5)
    } else {
      this.#range -= bound
      this.#code -= bound
      prices[index] = price - (price >> 5)
      bit = 1
    }
    if (this.#range < least) this.#more()
    return bit
  }

  #more(): void {
    const next = this.#input[this.#inputAt++]
    if (next === undefined) throw new DamagedLzma('end of piece')
    this.#range = (this.#range << 8) >>> 0
    this.#code = ((this.#code << 8) | next) >>> 0
  }

  /** Bits that all cost the same. */
  #direct(count: number): number {
    let value = 0
    for (let i = 0; i < count; i++) {
      this.#range >>>= 1
      const bit = this.#code >= this.#range ? 1 : 0
      if (bit === 1) this.#code -= this.#range
      value = value * 2 + bit
      if (this.#range < least) this.#more()
    }
    return value
  }

  #tree(prices: Uint16Array, from: number, bits: number): number {
    let node = 1
    for (let i = 0; i < bits; i++) node = (node << 1) | this.#bit(prices, from + node)
    return node - (1 << bits)
  }

  #reversedTree(prices: Uint16Array, from: number, bits: number): number {
    let node = 1
    let value = 0
    for (let i = 0; i < bits; i++) {
      const bit = this.#bit(prices, from + node)
      node = (node << 1) | bit
      value |= bit << i
    }
    return value
  }

  #putLiteral(window: LzmaWindow, position: number): void {
    const before = window.at > window.from ? (window.bytes[window.at - 1] ?? 0) : 0
    const context =
      ((position & this.#literalMask) << this.#literalContext) + (before >> (8 - this.#literalContext))
    const from = literalStates * context
    let node = 1
    if (this.#state >= 7) {
      const back = this.#repeats[0] + 1
      if (back > window.at - window.from) throw new DamagedLzma('distance')
      let matched = window.bytes[window.at - back] ?? 0
      while (node < 0x100) {
        const matchedBit = (matched >> 7) & 1
        matched = (matched << 1) & 0xff
        const bit = this.#bit(this.#literal, from + ((1 + matchedBit) << 8) + node)
        node = (node << 1) | bit
        if (matchedBit !== bit) break
      }
    }
    while (node < 0x100) node = (node << 1) | this.#bit(this.#literal, from + node)
    window.bytes[window.at++] = node & 0xff
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6
  }

  /** Gives how long it is, and notes how far back it lies. */
  #match(window: LzmaWindow, place: number): number {
    if (this.#bit(this.#isRepeat, this.#state) === 0) {
      const length = this.#length(this.#lengths, place)
      const [first, second, third] = this.#repeats
      this.#repeats = [this.#distance(length), first, second, third]
      this.#state = this.#state < 7 ? 7 : 10
      return length
    }
    if (this.#bit(this.#isOlder, this.#state) === 0) {
      if (this.#bit(this.#isLong, (this.#state << 4) + place) === 0) {
        this.#state = this.#state < 7 ? 9 : 11
        return 1
      }
    } else this.#takeOlder()
    const length = this.#length(this.#repeatLengths, place)
    this.#state = this.#state < 7 ? 8 : 11
    if (window.at === window.from) throw new DamagedLzma('distance')
    return length
  }

  #takeOlder(): void {
    const [first, second, third, fourth] = this.#repeats
    if (this.#bit(this.#isOlderStill, this.#state) === 0) this.#repeats = [second, first, third, fourth]
    else if (this.#bit(this.#isOldest, this.#state) === 0) this.#repeats = [third, first, second, fourth]
    else this.#repeats = [fourth, first, second, third]
  }

  #length({ choice, low, middle, high }: Lengths, place: number): number {
    if (this.#bit(choice, 0) === 0) return 2 + this.#tree(low, place << 3, 3)
    if (this.#bit(choice, 1) === 0) return 10 + this.#tree(middle, place << 3, 3)
    return 18 + this.#tree(high, 0, 8)
  }

  #distance(length: number): number {
    const slot = this.#tree(this.#slots, Math.min(length - 2, 3) << 6, 6)
    if (slot < 4) return slot
    const bits = (slot >> 1) - 1
    const base = ((2 | (slot & 1)) << bits) >>> 0
    if (slot < 14) return base + this.#reversedTree(this.#distances, base - slot, bits)
    return base + this.#direct(bits - 4) * 16 + this.#reversedTree(this.#align, 0, 4)
  }

  #copy(window: LzmaWindow, { length, end }: { readonly length: number; readonly end: number }): void {
    const back = this.#repeats[0] + 1
    if (back > window.at - window.from || window.at + length > end) throw new DamagedLzma('distance')
    const { bytes } = window
    const stop = window.at + length
    let from = window.at - back
    for (let to = window.at; to < stop; to++) bytes[to] = bytes[from++] ?? 0
    window.at = stop
  }
}
