import { bytesOf, isLetter, isSpace, isUpper } from '../characters.ts'
import { sign } from '../lexicon.ts'
import type { Looking } from '../looking.ts'
import type { Scene, Token } from '../scene.ts'
import { readName } from './parse.ts'
import {
  endsAsThing,
  is,
  isCapitalised,
  isName,
  looksLikeFamily,
  somethingElse,
  streets,
} from './questions.ts'
import { chainFrom, tokenIn } from './tokens.ts'

// "Kunt u mij terugbellen? Dank u. Soenita Jagroep": who writes to somebody ends with a name, also where no line and no greeting sets it apart.

/** No name is longer. */
const longest = 45
/** So far back a word tells that somebody writes here, and that he thanks or greets before a name in no list. */
const [reach, close] = [200, 60]

/** Adds the name with which the text ends, when somebody speaks in it and nothing else was found there. */
export function nameAtEnd({ scene, claims }: Looking): void {
  const { bytes, text } = scene
  let end = bytes.length
  while (end > 0 && isSpace(bytes, end - 1)) end--
  const start = startOfLast(scene, end)
  if (start < 0 || claims.some((claim) => claim.odds > 0 && claim.end > start && claim.kind !== 'DATE'))
    return
  const words = wordsOf(scene, start, end)
  if (!mayBeName(scene, words)) return
  const isListed = words.some((token) => isName(token) || looksLikeFamily(scene, token))
  const [pattern, far] = isListed ? [speaks, reach] : [thanks, close]
  const spoken = pattern.exec(text.slice(Math.max(0, start - far), start))
  if (spoken === null) return
  const lead = { odds: 2.6, reasons: [{ code: 'closing', word: spoken[0].toLowerCase() } as const] }
  const { claim } = readName(scene, start, { lead, known: none })
  if (claim !== undefined && claim.end === end) claims.push(claim)
}

const none: ReadonlySet<number> = new Set()
/** What is said by somebody who writes to somebody, and where he ends. */
const speaks =
  /\b(?:bedankt|dank|alvast|groet(?:en|jes)?|mvg|ik|mijn?|wij|we|uw?|jullie|jij|je|thanks|regards|my)\b/i
const thanks = /\b(?:bedankt|dank|alvast|groet(?:en|jes)?|mvg|thanks|regards)\b/i

/** Where the last sentence begins, when it is short, opens with a capital and stands behind the end of another; -1 when not. */
function startOfLast({ bytes }: Scene, end: number): number {
  let at = end
  while (at > 0 && end - at <= longest && isOfName(bytes, at - 1)) at--
  if (at === 0 || closes[bytes[at - 1] ?? 0] === 0) return -1
  while (bytes[at] === space) at++
  return isUpper(bytes, at) ? at : -1
}

const [space, apostrophe, hyphen] = [32, 39, 45]
const closes = bytesOf('.!?)\n')
const isOfName = (bytes: Uint8Array, at: number): boolean => {
  const c = bytes[at] ?? 0
  return isLetter(bytes, at) || c >= 0x80 || c === space || c === apostrophe || c === hyphen
}

function wordsOf(scene: Scene, start: number, end: number): readonly Token[] {
  const chain = chainFrom(scene, start)
  const words: Token[] = []
  let token = tokenIn(chain, 0)
  for (let i = 0; token !== undefined && token.start < end; token = tokenIn(chain, ++i))
    if (token.form !== 'infix') words.push(token)
  return words
}

/** True for two words and more of which none is known to be something else. */
function mayBeName({ bytes }: Scene, words: readonly Token[]): boolean {
  const [first] = words
  if (first === undefined || words.length < 2 || !words.every(isCapitalised)) return false
  if (words.some((token) => is(token, isName(token) ? sign.place : somethingElse))) return false
  // "Werkgroep Zonnehof"; but "Soenita Jagroep"
  return isName(first) || !(endsAsThing(bytes, first) || streets(bytes, first))
}
