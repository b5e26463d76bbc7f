import { hashOfText, hashPrime, hashSeed, hashWord, sign, signsOf, signsOfHash } from '../lexicon.ts'
import { bytesOf, character, isLetter, isOne, isUpper, lowerAt } from '../characters.ts'
import { keptTokens, type Scene, type Token } from '../scene.ts'
import { lexicon } from '../words/index.ts'
import { endOfWord, hasDot, hasSmallLetter, isCapitalAt, signsOfParts } from './word-bytes.ts'

const initials = /^(?:[A-Z]\.?|(?:[A-Z][a-z]{0,2}\.)+(?:[A-Z]\.?)?|(?:[A-Z]-[A-Z]\.?)|[A-Z]\.-[A-Z]\.|IJ\.?)$/
const shortInfix = /^(?:v\.?d\.?|v\/d\.?|v\.|d\.|v\/h|'t|'s|d')$/i

/** The token that begins here, or undefined. A name is looked at from each of its words: so the last tokens are kept. */
export function tokenAt(scene: Scene, start: number): Token | undefined {
  const { tokens } = scene
  const slot = start & (keptTokens - 1)
  const known = tokens[slot]
  if (known !== undefined && known.start === start) return known
  const token = readToken(scene, start)
  if (token !== undefined) tokens[slot] = token
  return token
}

function readToken(scene: Scene, start: number): Token | undefined {
  const { bytes } = scene
  const first = bytes[start] ?? 0
  if (letterOf[first] === 0)
    return first >= 0x80 || isApostrophe(first) ? readAnyToken(scene, start) : undefined
  return readPlainWord(bytes, start, plainWord)
    ? plainToken(bytes, start, plainWord)
    : readAnyToken(scene, start)
}

/** Where a word ends, and the hash of its letters. */
export interface PlainWord {
  end: number
  hash: number
}

const plainWord: PlainWord = { end: 0, hash: 0 }

/** Reads letters of ASCII; false when there are none, something of a name sticks to them, or they may be initials. */
export function readPlainWord(bytes: Uint8Array, start: number, word: PlainWord): boolean {
  let hash = hashSeed
  let i = start
  for (; i - start <= maxPlain; i++) {
    const c = letterOf[bytes[i] ?? 0] ?? 0
    if (c === 0) break
    hash = Math.imul(hash ^ c, hashPrime)
  }
  word.end = i
  word.hash = hash
  return i > start && isPlain(bytes, start, i)
}

const [apostropheByte, backtick, hyphenByte, dotByte, slashByte, underscore] = [39, 96, 45, 46, 47, 95]
const isApostrophe = (c: number): boolean => c === apostropheByte || c === backtick

/** Letters of ASCII as small ones; 0 for all else. */
const letterOf = Uint8Array.from({ length: 256 }, (_, c) => (isLetter(Uint8Array.of(c), 0) ? c | 32 : 0))
/** A longer word is no plain one. */
const maxPlain = 40

/** Whether nothing of a name sticks to these letters and they are no initials. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  const size = end - start
  if (size > maxPlain || (size <= 2 && isShort(bytes, start, size))) return false
  const next = bytes[end] ?? 0
  if (next === hyphenByte || next === slashByte || isApostrophe(next) || next >= 0x80) return false
  // "Jan." ends a sentence; "Chr. de Vries" may not.
  return next !== dotByte || (size >= 4 && !isOne(bytes, end + 1, afterDot))
}

/** One capital, "IJ" and "vd": they may be initials or stand between names. */
function isShort(bytes: Uint8Array, start: number, size: number): boolean {
  if (size === 1) return isUpper(bytes, start)
  const [first, second] = [bytes[start], bytes[start + 1]]
  return (
    (first === 73 && second === 74) || (lowerAt(bytes, start) === 118 && lowerAt(bytes, start + 1) === 100)
  )
}

const afterDot = character.upper | character.lower | character.high

/** The word of letters alone: no initials, and of the short words between names only those in the list. */
function plainToken(bytes: Uint8Array, start: number, { end, hash }: PlainWord): Token {
  const signs = signsOfHash(lexicon, hash)
  const isInfix = (signs & sign.infix) !== 0
  if (!isUpper(bytes, start)) return { start, end, signs, hash, form: isInfix ? 'infix' : 'lower' }
  if (isInfix && end - start <= 4 && (signs & sign.given) === 0)
    return { start, end, signs, hash, form: 'infix' }
  let i = start + 1
  while (i < end && isUpper(bytes, i)) i++
  return { start, end, signs, hash, form: i === end ? 'capitals' : 'capitalised' }
}

function readAnyToken({ bytes, text }: Scene, start: number): Token | undefined {
  let end = beforeSlash(bytes, start, endOfWord(bytes, start))
  if (end === start) return undefined
  // Only words with a full stop and short ones are initials, or stand between names.
  const mayBeShort = end - start <= 4 || hasDot(bytes, start, end)
  const written = mayBeShort ? text.slice(start, end) : ''
  if (mayBeShort && initials.test(written) && !isAbbreviation(bytes, start, written)) {
    const isWord = isJoined(bytes, start) || isPronoun(bytes, start, end) || isNoInitials(bytes, end, written)
    return { start, end, signs: 0, hash: hashWord(bytes, start, end), form: isWord ? 'capitals' : 'initials' }
  }
  const isShortInfix = mayBeShort && shortInfix.test(written)
  if (bytes[end - 1] === dotByte && !isShortInfix) end--
  const hash = hashWord(bytes, start, end)
  if (isShortInfix || (mayBeShort && shortInfix.test(text.slice(start, end))))
    return { start, end, signs: sign.infix, hash, form: 'infix' }
  const whole = signsOfHash(lexicon, hash)
  const signs = whole === 0 ? signsOfParts(bytes, start, end) : whole
  return { start, end, signs, hash, form: formOf(bytes, { start, end, signs }) }
}

/** "Fatima/Corrie" are two: where the first of two words with capitals ends. */
function beforeSlash(bytes: Uint8Array, start: number, end: number): number {
  if (!isUpper(bytes, start) || end - start < leastOfTwo) return end
  for (let i = start + 2; i < end - 1; i++)
    if (bytes[i] === slashByte && !isUpper(bytes, i - 1) && isUpper(bytes, i + 1)) return i
  return end
}

const leastOfTwo = 5

function formOf(
  bytes: Uint8Array,
  { start, end, signs }: { readonly start: number; readonly end: number; readonly signs: number },
): Token['form'] {
  const isInfix = (signs & sign.infix) !== 0
  // "d'Hondt"
  const isElided = bytes[start] === smallD && isApostrophe(bytes[start + 1] ?? 0) && isUpper(bytes, start + 2)
  if (isElided) return 'capitalised'
  if (!isCapitalAt(bytes, start)) return isInfix ? 'infix' : 'lower'
  if (isInfix && end - start <= 4 && (signs & sign.given) === 0) return 'infix'
  return end - start > 1 && !hasSmallLetter(bytes, start, end) ? 'capitals' : 'capitalised'
}

/** "Gr.", "Dhr." and "St." look like initials. */
function isAbbreviation(bytes: Uint8Array, start: number, match: string): boolean {
  if (match.length < 3 || !match.endsWith('.') || match.indexOf('.') < match.length - 1) return false
  // "Kip." ends a sentence where no name follows; "Chr. de Vries" does not.
  const next = start + match.length
  if (!isLetter(bytes, next) && !(bytes[next] === spaceByte && isLetter(bytes, next + 1))) return true
  const signs = signsOf(lexicon, bytes, { start, end: start + match.length - 1 })
  // "Ik sprak Bep. Zij belt."
  const isGiven = match.length > 3 && (signs & sign.given) !== 0
  return isGiven || (signs & (sign.title | sign.closing | sign.organisation | sign.never)) !== 0
}

const [spaceByte, smallD] = [32, 100]
const [capitalA, capitalI] = [65, 73]
/** "I am", and "Ida am Zehnhoff". */
const amHash = hashOfText('am')
const nextWord: PlainWord = { end: 0, hash: 0 }

/** "I'M", "z.B.": what sticks to a letter before it. */
function isJoined(bytes: Uint8Array, start: number): boolean {
  const c = bytes[start - 1] ?? 0
  if (isApostrophe(c)) return isUpper(bytes, start - 2)
  return (
    c === dotByte && isLetter(bytes, start - 2) && !isUpper(bytes, start - 2) && !isLetter(bytes, start - 3)
  )
}

/** "I Hope", "IN A BANK": words of English; "A Smit" and "Tjon A Fat" are somebody. */
function isPronoun(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 1 || (bytes[start] !== capitalA && bytes[start] !== capitalI)) return false
  const next = nextStart(bytes, end)
  if (bytes[end] !== spaceByte || !readPlainWord(bytes, next, nextWord)) return false
  const signs = signsOfHash(lexicon, nextWord.hash)
  if (nextWord.hash === amHash) return true
  if ((signs & (sign.family | sign.infix)) !== 0 || isBehindName(bytes, start)) return false
  // "A Zwaanstra"
  return (
    (signs & (sign.given | sign.ordinary | sign.never)) !== 0 ||
    !hasSmallLetter(bytes, next, next + 2) ||
    !isUpper(bytes, next)
  )
}

/** "U.S. Army", "P.S. Kom je?": abbreviations; some may be somebody's initials, when what follows may be a family name. */
function isNoInitials(bytes: Uint8Array, end: number, written: string): boolean {
  const letters = written.endsWith('.') ? written : `${written}.`
  return neverInitials.has(letters) || (seldomInitials.has(letters) && !isBeforeFamily(bytes, end))
}

const neverInitials = new Set(
  'U.S. U.S.A. U.K. U.N. F.B.I. F.C.C. C.I.A. F.D.A. N.A.S.A. R.I.P. F.A.Q.'.split(' '),
)
const seldomInitials = new Set(
  'P.S. N.B. D.C. E.U. A.M. P.M. N.Y. N.J. I.D. T.V. C.V. I.E. E.G. A.K.A. O.K.'.split(' '),
)
const noFamily = sign.given | sign.ordinary | sign.never | sign.place

/** False before a word that is no family name: a given name, an everyday word, a small one. */
function isBeforeFamily(bytes: Uint8Array, end: number): boolean {
  const next = nextStart(bytes, end)
  if (next < 0 || !readPlainWord(bytes, next, nextWord)) return true
  const signs = signsOfHash(lexicon, nextWord.hash)
  if ((signs & (sign.family | sign.infix)) !== 0) return true
  return isUpper(bytes, next) && (signs & noFamily) === 0
}

/** "James A", "Tjon A": true when a listed name that is no everyday word stands before the space. */
function isBehindName(bytes: Uint8Array, start: number): boolean {
  if (bytes[start - 1] !== spaceByte) return false
  let at = start - 1
  while (at > 0 && start - at < maxPlain && isLetter(bytes, at - 1)) at--
  if (!isUpper(bytes, at)) return false
  const signs = signsOfHash(lexicon, hashWord(bytes, at, start - 1))
  return (signs & (sign.given | sign.family)) !== 0 && (signs & sign.common) === 0
}

/** Where the next token of the same name may begin: after spaces or an underscore, or right after a full stop. -1: the chain ends. */
export function nextStart(bytes: Uint8Array, end: number): number {
  if (bytes[end] === spaceByte) return bytes[end + 1] === spaceByte ? end + 2 : end + 1
  if (bytes[end] === 0xc2 && bytes[end + 1] === 0xa0) return end + 2
  // "CV_Noor_Jansen.pdf"
  if (bytes[end] === underscore) return isLetter(bytes, end + 1) ? end + 1 : -1
  return bytes[end - 1] === dotByte ? end : -1
}

/** Names are not longer than this with all their parts. */
export const maxTokens = 7

/** Tokens one right after the other on one line; read as far as somebody asks. */
export interface Chain {
  readonly scene: Scene
  readonly tokens: Token[]
  /** Where the next may begin; -1: there is none. */
  next: number
}

/** The tokens from here on. */
export function chainFrom(scene: Scene, start: number): Chain {
  return { scene, tokens: [], next: start }
}

/** The token of the chain with this number, or undefined when the chain is shorter. */
export function tokenIn(chain: Chain, index: number): Token | undefined {
  while (chain.tokens.length <= index && chain.next >= 0) {
    const token = chain.tokens.length < maxTokens ? tokenAt(chain.scene, chain.next) : undefined
    if (token !== undefined) chain.tokens.push(token)
    chain.next = token === undefined ? -1 : nextStart(chain.scene.bytes, token.end)
  }
  return chain.tokens[index]
}

const maxBack = 60

const inWord = bytesOf(".'`-/")
const joint = bytesOf('.-/')

/** What may stand before the first letter of a word of a name. */
const beforeWord = bytesOf(' \t\n\r\v\f\xa0("<>:;,|*_[{/.-')

const isInWord = (bytes: Uint8Array, at: number): boolean =>
  isOne(bytes, at, character.upper | character.lower | character.high) || inWord[bytes[at] ?? 0] === 1

/** The token right before this position on the same line, or undefined. */
export function tokenBefore(scene: Scene, start: number): Token | undefined {
  const { bytes } = scene
  let end = start
  while (end > 0 && start - end < 2 && bytes[end - 1] === spaceByte) end--
  if (end === start && start > 1 && bytes[end - 1] === 0xa0 && bytes[end - 2] === 0xc2) end -= 2
  if (end === 0 || (end === start && bytes[end - 1] !== dotByte)) return undefined
  const stop = Math.max(0, end - maxBack)
  let at = end
  while (at > stop && isInWord(bytes, at - 1)) at--
  while (at < end && joint[bytes[at] ?? 0] === 1) at++
  if (at === end || (at > 0 && beforeWord[bytes[at - 1] ?? 0] === 0)) return undefined
  const token = tokenAt(scene, at)
  if (token === undefined || (token.end !== end && token.end !== end - 1)) return undefined
  // A full stop after a word that is no abbreviation ends the sentence before this name.
  return bytes[token.end] === dotByte && token.form !== 'initials' && (token.signs & sign.title) === 0
    ? undefined
    : token
}
