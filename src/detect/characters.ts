/** What a byte may be, as bits: one look in a table where a pattern on one character costs twenty times as much. */
export const character = {
  digit: 1,
  upper: 2,
  lower: 4,
  /** Digits and letters A to F. */
  hex: 8,
  /** Of a letter beyond ASCII, or of punctuation that ASCII does not have. */
  high: 16,
  space: 32,
  /** Between the groups of a number: space, full stop, hyphen, slash. */
  separator: 64,
  underscore: 128,
} as const

const letter = character.upper | character.lower
const wordly = letter | character.digit | character.underscore

const table = buildTable()

function buildTable(): Uint8Array {
  const bits = new Uint8Array(256)
  const add = (characters: string, bit: number): void => {
    for (const one of characters) bits[one.charCodeAt(0)] = (bits[one.charCodeAt(0)] ?? 0) | bit
  }
  for (let c = 0; c < 26; c++) {
    add(String.fromCharCode(65 + c), character.upper)
    add(String.fromCharCode(97 + c), character.lower)
  }
  add('0123456789', character.digit)
  add('0123456789abcdefABCDEF', character.hex)
  add(' \t\n\r\v\f\xa0', character.space)
  add(' .-/', character.separator)
  add('_', character.underscore)
  for (let c = 0x80; c < 0x100; c++) bits[c] = (bits[c] ?? 0) | character.high
  return bits
}

/** A table in which these characters of one byte have a one. */
export function bytesOf(characters: string): Uint8Array {
  const ones = new Uint8Array(256)
  for (const one of characters) ones[one.charCodeAt(0)] = 1
  return ones
}

/** True when the byte here is one of these; false outside the text, as all of these are. */
export function isOne(bytes: Uint8Array, at: number, bits: number): boolean {
  return ((table[bytes[at] ?? 0] ?? 0) & bits) !== 0
}

// The commonest compare numbers: they are so small that they are compiled into what calls them.
export const isDigit = (bytes: Uint8Array, at: number): boolean => ((bytes[at] ?? 0) - 48) >>> 0 < 10
export const isUpper = (bytes: Uint8Array, at: number): boolean => ((bytes[at] ?? 0) - 65) >>> 0 < 26
/** Letters of ASCII. */
export const isLetter = (bytes: Uint8Array, at: number): boolean => (((bytes[at] ?? 0) | 32) - 97) >>> 0 < 26
/** As `\s` in a pattern. */
export const isSpace = (bytes: Uint8Array, at: number): boolean => isOne(bytes, at, character.space)
export const isLetterOrDigit = (bytes: Uint8Array, at: number): boolean =>
  isOne(bytes, at, letter | character.digit)
/** Lead bytes of letters beyond ASCII: 0xC2 and 0xE2 lead to punctuation, spaces and signs. */
const isLead = (c: number): boolean => c >= 0xc3 && c <= 0xee && c !== 0xe2

/** Where the letters end that begin here, of ASCII and beyond; `at` when there are none. */
export function endOfLetters(bytes: Uint8Array, at: number, to: number): number {
  let i = at
  while (i < to) {
    if (isLetter(bytes, i)) {
      i++
    } else if (isLead(bytes[i] ?? 0)) {
      i++
      while (i < to && ((bytes[i] ?? 0) & 0xc0) === 0x80) i++
    } else {
      break
    }
  }
  return i
}

/** As `\w` in a pattern. */
export const isWordly = (bytes: Uint8Array, at: number): boolean => isOne(bytes, at, wordly)

/** The byte here without the difference between capitals and small letters; 0 outside the text. */
export function lowerAt(bytes: Uint8Array, at: number): number {
  const c = bytes[at] ?? 0
  return c >= 65 && c <= 90 ? c | 32 : c
}

/** Where the separator between two groups of a number ends that begins here: of ASCII, or a space or dash as word processors set them. */
export function afterSeparator(bytes: Uint8Array, at: number): number {
  if (isOne(bytes, at, character.separator)) return at + 1
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return at
  if (lead === 0xc2 && bytes[at + 1] === 0xa0) return at + 2
  return lead === 0xe2 && bytes[at + 1] === 0x80 && typographic[bytes[at + 2] ?? 0] !== 0 ? at + 3 : at
}

const [space, hyphen] = [32, 45]
/** The third byte of spaces and dashes of U+2000 to U+203F, with what they are in ASCII. */
const typographic = new Uint8Array(256)
  .fill(space, 0x80, 0x8b)
  .fill(hyphen, 0x90, 0x96)
  .fill(space, 0xaf, 0xb0)

/** What the separator here is in ASCII; the byte itself when it is none. */
export function plainSeparator(bytes: Uint8Array, at: number): number {
  const c = bytes[at] ?? 0
  if (c < 0x80 || afterSeparator(bytes, at) === at) return c
  return c === 0xc2 ? space : (typographic[bytes[at + 2] ?? 0] ?? 0)
}

/** Where the character begins that ends right before this place. */
export function beforeCharacter(bytes: Uint8Array, at: number): number {
  let lead = at - 1
  while (at - lead < 4 && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead--
  return lead
}

const decoder = new TextDecoder()

/** The character that begins here, of ASCII or beyond; '' at the end. */
export function characterAt(bytes: Uint8Array, at: number): string {
  const c = bytes[at] ?? 0
  return decoder.decode(bytes.subarray(at, at + (c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4)))
}

/** Whether a letter or digit begins here, of ASCII or beyond, or what stands on or below a letter. */
export function isOfWord(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] ?? 0) < 0x80 ? isLetterOrDigit(bytes, at) : ofWord.test(characterAt(bytes, at))
}

const ofWord = /^[\p{L}\p{M}\p{N}]/u

/** Whether a letter, digit or sign of an amount ends right before this place; a quotation mark, dash or arrow does not stick. */
export function sticksBefore(bytes: Uint8Array, at: number): boolean {
  if ((bytes[at - 1] ?? 0) < 0x80) return isWordly(bytes, at - 1)
  return !isPunctuation(bytes, beforeCharacter(bytes, at))
}

/** Whether a letter, digit or sign of an amount begins right here. */
export function sticksAfter(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] ?? 0) < 0x80 ? isWordly(bytes, at) : !isPunctuation(bytes, at)
}

/** The second bytes of spaces, quotation marks and other signs in U+0080 to U+00BF; not those of money, degrees and powers. */
const latinSigns = bytesOf('\xa0\xa1\xa6\xa7\xa8\xab\xac\xad\xaf\xb4\xb6\xb7\xb8\xbb\xbf')
const [perMille, firstOfMoney, lastOfMoney] = [0xb0, 0x81, 0x83]

function isPunctuation(bytes: Uint8Array, at: number): boolean {
  const [lead, second = 0] = [bytes[at], bytes[at + 1]]
  if (lead === 0xc2) return latinSigns[second] === 1
  // Punctuation, arrows and pictures; signs of money and small digits stand among them.
  if (lead === 0xe2)
    return second === 0x80 ? bytes[at + 2] !== perMille : second < firstOfMoney || second > lastOfMoney
  // Pictures, and the mark that begins a file.
  return lead === 0xf0 || (lead === 0xef && (second === 0xbb || second === 0xb8))
}

/** Three letters of ASCII here, small or not, as one number. */
export function threeAt(bytes: Uint8Array, at: number): number {
  return (lowerAt(bytes, at) << 16) | (lowerAt(bytes, at + 1) << 8) | lowerAt(bytes, at + 2)
}

/** The first three letters of these words, divided by spaces, as `threeAt` gives them. */
export function threesOf(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map((word) => threeAt(new TextEncoder().encode(word), 0)))
}
