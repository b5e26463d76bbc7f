import { sign, signsOf } from '../lexicon.ts'
import { character, isLetter, isOne, isUpper } from '../characters.ts'
import type { Scene, Token } from '../scene.ts'

import { lexicon } from '../words/index.ts'

// One character per byte: a letter beyond ASCII is a lead byte and its continuation bytes.
const letter = String.raw`(?:[A-Za-z]|[\xc3-\xe1\xe3-\xee][\x80-\xbf]{1,2})`
const apostrophe = String.raw`(?:['\x60]|\xe2\x80[\x99\x98])`
const word = String.raw`${apostrophe}?${letter}{1,40}(?:(?:${apostrophe}|[.\-/])${letter}{1,40}){0,6}\.?`
const tokenPattern = new RegExp(word, 'y')
const capital = new RegExp(String.raw`^(?:[A-Z]|\xc3[\x80-\x9f]|[\xc4\xc5]|[\xc6-\xee])`)
const initials = /^(?:[A-Z]\.?|(?:[A-Z][a-z]{0,2}\.)+(?:[A-Z]\.?)?|(?:[A-Z]-[A-Z]\.?)|[A-Z]\.-[A-Z]\.|IJ\.?)$/
const shortInfix = /^(?:v\.?d\.?|v\/d\.?|v\.|d\.|v\/h|'t|'s|d')$/i

/** The token that begins here, or undefined. A name is looked at from each of its words: so tokens are kept. */
export function tokenAt(scene: Scene, start: number): Token | undefined {
  const known = scene.tokens.get(start)
  if (known !== undefined) return known
  const token = readToken(scene, start)
  if (token !== undefined) scene.tokens.set(start, token)
  return token
}

function readToken(scene: Scene, start: number): Token | undefined {
  const { bytes } = scene
  if (!isOne(bytes, start, character.upper | character.lower | character.high) && !isApostrophe(bytes[start]))
    return undefined
  const end = endOfPlainWord(bytes, start)
  return end === 0 ? readAnyToken(scene, start) : plainToken(bytes, start, end)
}

const [apostropheByte, backtick, hyphenByte, dotByte, slashByte] = [39, 96, 45, 46, 47]
const isApostrophe = (c: number | undefined): boolean => c === apostropheByte || c === backtick

/** Where a word of up to forty letters of ASCII ends that nothing of a name sticks to; 0 for all others, and for initials. */
export function endOfPlainWord(bytes: Uint8Array, start: number): number {
  let i = start
  while (i - start <= 40 && isLetter(bytes, i)) i++
  const size = i - start
  if (size === 0 || size > 40 || (size <= 2 && isShort(bytes, start, size))) return 0
  const next = bytes[i]
  if (next === hyphenByte || next === slashByte || isApostrophe(next) || isOne(bytes, i, character.high))
    return 0
  // "Jan." ends a sentence; "Chr. de Vries" may not.
  return next === dotByte && (size < 4 || isOne(bytes, i + 1, afterDot)) ? 0 : i
}

/** One capital, "IJ" and "vd": they may be initials or stand between names. */
function isShort(bytes: Uint8Array, start: number, size: number): boolean {
  if (size === 1) return isUpper(bytes, start)
  const pair = String.fromCharCode(bytes[start] ?? 0, bytes[start + 1] ?? 0)
  return pair === 'IJ' || pair.toLowerCase() === 'vd'
}

const afterDot = character.upper | character.lower | character.high

/** The word of letters alone: no initials, and of the short words between names only those in the list. */
function plainToken(bytes: Uint8Array, start: number, end: number): Token {
  const signs = signsOf(lexicon, bytes, { start, end })
  const isInfix = (signs & sign.infix) !== 0
  if (!isUpper(bytes, start)) return { start, end, signs, form: isInfix ? 'infix' : 'lower' }
  if (isInfix && end - start <= 4 && (signs & sign.given) === 0) return { start, end, signs, form: 'infix' }
  let i = start + 1
  while (i < end && isUpper(bytes, i)) i++
  return { start, end, signs, form: i === end ? 'capitals' : 'capitalised' }
}

function readAnyToken(scene: Scene, start: number): Token | undefined {
  tokenPattern.lastIndex = start
  const match = tokenPattern.exec(scene.text)?.[0]
  if (match === undefined) return undefined
  if (initials.test(match) && !isAbbreviation(scene, start, match))
    return { start, end: start + match.length, signs: 0, form: 'initials' }
  const text = match.endsWith('.') && !shortInfix.test(match) ? match.slice(0, -1) : match
  const end = start + text.length
  if (shortInfix.test(text)) return { start, end, signs: sign.infix, form: 'infix' }
  const signs = signsOfParts(scene, start, text)
  if (!capital.test(text)) return { start, end, signs, form: (signs & sign.infix) !== 0 ? 'infix' : 'lower' }
  if ((signs & sign.infix) !== 0 && text.length <= 4 && (signs & sign.given) === 0)
    return { start, end, signs, form: 'infix' }
  return { start, end, signs, form: text.length > 1 && !/[a-z]/.test(text) ? 'capitals' : 'capitalised' }
}

/** "Gr.", "Dhr." and "St." look like initials. */
function isAbbreviation({ bytes }: Scene, start: number, match: string): boolean {
  if (match.length < 3 || !match.endsWith('.') || match.indexOf('.') < match.length - 1) return false
  const signs = signsOf(lexicon, bytes, { start, end: start + match.length - 1 })
  return (signs & (sign.title | sign.closing | sign.organisation | sign.never)) !== 0
}

/** Signs of a word; of "Jansen-de" and "Anne-Marie" those of their parts together. */
function signsOfParts({ bytes }: Scene, start: number, text: string): number {
  const whole = signsOf(lexicon, bytes, { start, end: start + text.length })
  if (whole !== 0 || !/[-'.\xe2]/.test(text)) return whole
  let all = 0
  for (const part of text.matchAll(/[^-'.\xe2\x80\x99]+/g)) {
    const from = start + part.index
    all |= signsOf(lexicon, bytes, { start: from, end: from + part[0].length })
  }
  return all & (sign.given | sign.family | sign.organisation)
}

const spaceByte = 32

/** Where the next token of the same name may begin: after spaces, or right after a full stop. -1: the chain ends. */
export function nextStart({ bytes }: Scene, end: number): number {
  if (bytes[end] === spaceByte) return bytes[end + 1] === spaceByte ? end + 2 : end + 1
  if (bytes[end] === 0xc2 && bytes[end + 1] === 0xa0) return end + 2
  return bytes[end - 1] === dotByte ? end : -1
}

/** Names are not longer than this with all their parts. */
const maxTokens = 7

/** The tokens from here on, each right after the other on one line. */
export function tokensFrom(scene: Scene, start: number): Token[] {
  const tokens: Token[] = []
  for (let at = start; at >= 0 && tokens.length < maxTokens;) {
    const token = tokenAt(scene, at)
    if (token === undefined) break
    tokens.push(token)
    at = nextStart(scene, token.end)
  }
  return tokens
}

const maxBack = 60

/** Letters and what stands inside words of names. */
function isInWord(bytes: Uint8Array, at: number): boolean {
  const c = bytes[at]
  return isOne(bytes, at, character.upper | character.lower | character.high) || isApostrophe(c) || isJoint(c)
}

const isJoint = (c: number | undefined): boolean => c === hyphenByte || c === dotByte || c === slashByte

/** What may stand before the first letter of a word of a name. */
const beforeWord = new Set([...' \t\n\r\v\f\xa0("<>:;,|*_[{/.-'].map((one) => one.charCodeAt(0)))

/** The token right before this position on the same line, or undefined. */
export function tokenBefore(scene: Scene, start: number): Token | undefined {
  const { bytes } = scene
  let end = start
  while (end > 0 && start - end < 2 && bytes[end - 1] === spaceByte) end--
  if (end === start && bytes[end - 1] === 0xa0 && bytes[end - 2] === 0xc2) end -= 2
  if (end === start && bytes[end - 1] !== dotByte) return undefined
  const stop = Math.max(0, end - maxBack)
  let at = end
  while (at > stop && isInWord(bytes, at - 1)) at--
  while (at < end && isJoint(bytes[at])) at++
  if (at === end || (at > 0 && !beforeWord.has(bytes[at - 1] ?? 0))) return undefined
  const token = tokenAt(scene, at)
  if (token === undefined || (token.end !== end && token.end !== end - 1)) return undefined
  // A full stop after a word that is no abbreviation ends the sentence before this name.
  return bytes[token.end] === dotByte && token.form !== 'initials' && (token.signs & sign.title) === 0
    ? undefined
    : token
}
