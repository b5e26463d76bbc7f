/** What a word tells: bits, so that one look in one table answers all questions about it. */
export const sign = {
  given: 1,
  family: 2,
  /** Also an everyday word ("Wil", "Bakker"): counts less as a name, and nothing at the start of a sentence. */
  common: 4,
  title: 8,
  salutation: 16,
  closing: 32,
  label: 64,
  special: 128,
  secret: 256,
  /** Never part of a name: months, weekdays, everyday words that sentences begin with, forms of organisations. */
  never: 512,
  organisation: 1024,
  place: 2048,
  says: 4096,
  infix: 8192,
  nationality: 16384,
  month: 32768,
  web: 65536,
  begin: 131072,
  /** A given name that is another word in small letters. */
  everyday: 262144,
  /** An English word that hardly anybody is called. */
  ordinary: 524288,
} as const

/** Signs at which the walk stops; the others only answer questions about a word beside one of these. */
export const anchorSigns =
  sign.given |
  sign.family |
  sign.title |
  sign.salutation |
  sign.closing |
  sign.label |
  sign.special |
  sign.secret |
  sign.says |
  sign.nationality |
  sign.month |
  sign.web |
  sign.begin |
  sign.place |
  sign.organisation

// FNV-1a on letters without case and accents. Words are told apart by 32 bits of hash alone: with twenty-nine thousand
// words a strange one is taken for one of them once in 150,000 words, and only as weak evidence.
export const hashSeed = 0x811c9dc5
export const hashPrime = 0x01000193

/** The slot count of the table; less than half is used, so that a chain is short. */
const slotCount = 1 << 16
const bitmapBits = 1 << 19

/** Base letters of U+00C0 to U+017F, the letters that European names are written with. */
const latin = buildLatin()

function buildLatin(): Uint8Array {
  const special: Readonly<Record<string, string>> = {
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ı: 'i',
    æ: 'a',
    œ: 'o',
    ß: 's',
    þ: 't',
  }
  const table = new Uint8Array(0x180)
  for (let code = 0xc0; code < 0x180; code++) {
    const letter = String.fromCharCode(code).toLowerCase()
    const base = special[letter] ?? letter.normalize('NFD').charAt(0)
    table[code] = base.charCodeAt(0) < 0x80 ? base.charCodeAt(0) : 0
  }
  return table
}

/** Hash of the word in these bytes. */
export function hashWord(bytes: Uint8Array, start: number, end: number): number {
  let hash = hashSeed
  for (let i = start; i < end; i++) {
    let c = bytes[i] ?? 0
    if (c < 0x80) c |= 32
    else if (c >= 0xc3 && c <= 0xc5) c = foldLatin(c, bytes[++i] ?? 0)
    else while (((bytes[i + 1] ?? 0) & 0xc0) === 0x80) i++
    hash = Math.imul(hash ^ c, hashPrime)
  }
  return hash
}

/** Hash of a word that is a string, the same as that of its bytes. */
export function hashOfText(word: string): number {
  let hash = hashSeed
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i)
    if (c > 0x7f) return hashOfBytes(encoder.encode(word))
    hash = Math.imul(hash ^ (c | 32), hashPrime)
  }
  return hash
}

const hashOfBytes = (bytes: Uint8Array): number => hashWord(bytes, 0, bytes.length)

/** The base letter of a two-byte letter of Latin-1 Supplement or Latin Extended-A, given its bytes. */
export function foldLatin(first: number, second: number): number {
  return latin[((first & 0x1f) << 6) | (second & 0x3f)] ?? 0
}

/** Words with their signs, in a hash table behind a bitmap. */
export interface Lexicon {
  /** Hash and signs of each slot, side by side; signs are never 0 where there is a word. */
  readonly slots: Int32Array
  readonly bitmap: Uint8Array
}

const encoder = new TextEncoder()

/** Builds the table from lists: each a sign and words divided by white space ("_" stands for a space inside). */
export function buildLexicon(lists: readonly (readonly [number, string])[]): Lexicon {
  const lexicon = {
    slots: new Int32Array(2 * slotCount),
    bitmap: new Uint8Array(bitmapBits >> 3),
  }
  for (const [signs, words] of lists) {
    for (const word of words.split(/\s+/)) {
      if (word === '') continue
      const bytes = encoder.encode(word)
      add(lexicon, hashWord(bytes, 0, bytes.length), signs)
    }
  }
  return lexicon
}

function add({ slots, bitmap }: Lexicon, hash: number, bits: number): void {
  let at = slotOf(hash)
  while (slots[at + 1] !== 0 && slots[at] !== hash) at = nextSlot(at)
  slots[at] = hash
  slots[at + 1] = (slots[at + 1] ?? 0) | bits
  if (((slots[at + 1] ?? 0) & anchorSigns) === 0) return
  const bit = bitOf(hash)
  bitmap[bit >> 3] = (bitmap[bit >> 3] ?? 0) | (1 << (bit & 7))
}

const slotOf = (hash: number): number => 2 * (hash & (slotCount - 1))
const nextSlot = (at: number): number => (at + 2) & (2 * slotCount - 1)

/** Where in the bitmap it stands whether the walk must stop at a word with this hash. */
export function bitOf(hash: number): number {
  return (hash >>> 13) & (bitmapBits - 1)
}

/** Signs of the word with this hash; 0 when it is not in the table. */
export function signsOfHash({ slots }: Lexicon, hash: number): number {
  let at = slotOf(hash)
  let signs = slots[at + 1] ?? 0
  while (signs !== 0 && slots[at] !== hash) {
    at = nextSlot(at)
    signs = slots[at + 1] ?? 0
  }
  return signs
}

/** Signs of the word in these bytes. */
export function signsOf(lexicon: Lexicon, bytes: Uint8Array, range: { start: number; end: number }): number {
  return signsOfHash(lexicon, hashWord(bytes, range.start, range.end))
}
