import { sign, signsOf } from '../lexicon.ts'
import type { Scene, Token } from '../scene.ts'

import { lexicon } from '../words/index.ts'

// One character per byte: a letter beyond ASCII is a lead byte and its continuation bytes as windows-1252 shows them.
const letter = String.raw`(?:[A-Za-z]|[\xc3-\xe1\xe3-\xee][^\x00-\x7f\xc0-\xff]{1,2})`
const apostrophe = String.raw`(?:['\x60]|\xe2\u20ac[\u2122\u02dc])`
const word = String.raw`${apostrophe}?${letter}{1,40}(?:(?:${apostrophe}|[.\-/])${letter}{1,40}){0,6}\.?`
const tokenPattern = new RegExp(word, 'y')
const capital = new RegExp(String.raw`^(?:[A-Z]|\xc3[^\xa0-\xbf\x00-\x7f]|[\xc4\xc5]|[\xc6-\xee])`)
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
  for (const part of text.matchAll(/[^-'.\xe2\u20ac\u2122]+/g)) {
    const from = start + part.index
    all |= signsOf(lexicon, bytes, { start: from, end: from + part[0].length })
  }
  return all & (sign.given | sign.family | sign.organisation)
}

/** Where the next token of the same name may begin: after spaces, or right after a full stop. -1: the chain ends. */
export function nextStart({ text }: Scene, end: number): number {
  if (text[end] === ' ') return text[end + 1] === ' ' ? end + 2 : end + 1
  if (text[end] === '\xc2' && text[end + 1] === '\xa0') return end + 2
  return text[end - 1] === '.' ? end : -1
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
function isInWord(text: string, at: number): boolean {
  const c = text.charCodeAt(at)
  return (
    (c >= 65 && c <= 90) ||
    (c >= 97 && c <= 122) ||
    c > 0x7f ||
    c === 39 ||
    c === 45 ||
    c === 46 ||
    c === 47 ||
    c === 96
  )
}

/** The token right before this position on the same line, or undefined. */
export function tokenBefore(scene: Scene, start: number): Token | undefined {
  const { text } = scene
  let end = start
  while (end > 0 && start - end < 2 && text[end - 1] === ' ') end--
  if (end === start && text[end - 1] === '\xa0' && text[end - 2] === '\xc2') end -= 2
  if (end === start && text[end - 1] !== '.') return undefined
  const stop = Math.max(0, end - maxBack)
  let at = end
  while (at > stop && isInWord(text, at - 1)) at--
  while (at < end && /[-./]/.test(text[at] ?? '')) at++
  if (at === end || (at > 0 && !/[\s("<>:;,|*_[{/.-]/.test(text[at - 1] ?? ' '))) return undefined
  const token = tokenAt(scene, at)
  if (token === undefined || (token.end !== end && token.end !== end - 1)) return undefined
  // A full stop after a word that is no abbreviation ends the sentence before this name.
  return text[token.end] === '.' && token.form !== 'initials' && (token.signs & sign.title) === 0
    ? undefined
    : token
}
