import { remembering } from '../../base/remember.ts'
import { character, isOne, isWordly } from '../characters.ts'
import { hashOfText, sign, signsOfHash } from '../lexicon.ts'
import type { Looking } from '../looking.ts'
import type { Scene, Token } from '../scene.ts'
import { lexicon } from '../words/index.ts'
import { isNoNameWord, isOrdinary } from './ordinary.ts'
import { isBetween, isBetweenHash, readName } from './parse.ts'
import { endsAsThing, isName } from './questions.ts'
import { nextStart, readPlainWord, tokenAt, type PlainWord } from './tokens.ts'
import type { KnownWords, Lead } from './weigh.ts'

// The second look at a text, when all its names and addresses are known.

/** More unknown pairs than this in one text are no names. */
export const maxPairs = 2000

/** What speaks for two capitalised words of which nobody said anything. */
const unsaid: Lead = { odds: -0.5, reasons: [] }

/** Second look, when the whole text was walked: names that other names and addresses of the text speak for. */
export function lookAgain(looking: Looking): void {
  const { scene, given, pairs, claims } = looking
  if (pairs.length === 0 && given.seen.size === 0) return
  const known = knownWords(looking)
  const reading = { lead: unsaid, known }
  for (const start of pairs) {
    // "Loonstrook Marijke": before a given name stands no other that we do not know
    if (!mayBeName(scene, start, known)) continue
    const { claim } = readName(scene, start, reading)
    if (claim !== undefined) claims.push(claim)
  }
  if (given.seen.size > 0) findKnown(looking, known)
}

/** The words of the names that the document gives, and of the addresses in the text. */
function knownWords({ given, emails }: Looking): ReadonlySet<number> {
  if (emails.length === 0) return given.hashes
  const known = new Set(given.hashes)
  for (const email of emails)
    for (const part of email.split('@', 1)[0]?.split(/[._-]/) ?? [])
      if (part.length > 3) known.add(hashOfPart(part))
  return known
}

/** An address comes again in message after message. */
const maxRemembered = 5000
/** Of what is no part of a name the hash of nothing, which no word has. */
const hashOfPart = remembering(maxRemembered, (part) =>
  isNoNameWord(part) ? hashOfText('') : hashOfText(part),
)

/** False for two or three words that nothing speaks for: most capitals in a text are headings and products. */
function mayBeName(scene: Scene, start: number, known: ReadonlySet<number>): boolean {
  if (isPlainPair(scene.bytes, start, known)) return false
  const first = tokenAt(scene, start)
  const second = first === undefined ? undefined : tokenAfter(scene, first)
  if (first === undefined || second === undefined) return true
  // "CET Reg Hofman": the next pair begins the name
  if (isOrdinary(scene.bytes, first)) return false
  // "Arbeidscontract M El Idrissi", "Klantenservice N.V."
  if (!isName(first) && endsAsThing(scene.bytes, first)) return false
  if ((second.signs & (sign.given | sign.family)) === sign.given) return false
  if (speaks(scene, first, known) || speaks(scene, second, known)) return true
  const third = tokenAfter(scene, second)
  return third !== undefined && speaks(scene, third, known)
}

const [commaByte, spaceByte] = [44, 32]

const pairWord: PlainWord = { end: 0, hash: 0 }
const partSigns = sign.given | sign.family | sign.infix

/** True when the two words and the next are of letters alone, in no list of names, and none is known. */
function isPlainPair(bytes: Uint8Array, start: number, known: ReadonlySet<number>): boolean {
  let at = start
  for (let words = 0; at >= 0 && words < 3; words++) {
    if (!readPlainWord(bytes, at, pairWord)) return false
    const { end, hash } = pairWord
    if (bytes[end] === commaByte || (signsOfHash(lexicon, hash) & partSigns) !== 0) return false
    if (isBetweenHash(hash) || (known.size > 0 && known.has(hash))) return false
    at = nextStart(bytes, end)
  }
  return true
}

function tokenAfter(scene: Scene, { end }: Token): Token | undefined {
  const next = nextStart(scene.bytes, end)
  return next < 0 ? undefined : tokenAt(scene, next)
}

/** True when the word counts for a name, or a name may go on after it in another order. */
function speaks({ bytes }: Scene, token: Token, known: KnownWords): boolean {
  if ((token.signs & (sign.given | sign.family)) !== 0) return true
  if (token.form === 'initials' || isBetween(token)) return true
  if (bytes[token.end] === commaByte && bytes[token.end + 1] === spaceByte) return true
  return known.has(token.hash)
}

/** Known names whose words are in no list are looked for as they are: each word of the text among them, however many there are. */
function findKnown({ scene, claims, given }: Looking, known: KnownWords): void {
  const { bytes, text } = scene
  const { seen, openings } = given
  for (let at = 0; at < bytes.length; at++) {
    const end = endOfWord(bytes, at)
    if (mayBegin[bytes[at] ?? 0] === 0) {
      at = end
      continue
    }
    for (let to = end; to <= bytes.length; to = endOfWord(bytes, to + 1)) {
      const written = text.slice(at, to)
      if (seen.has(written)) {
        const { claim } = readName(scene, at, { known })
        if (claim !== undefined) claims.push(claim)
      }
      if (!openings.has(written)) break
    }
    at = end
  }
}

const mayBegin = new Uint8Array(256).fill(1, 65, 91).fill(1, 0xc3)

function endOfWord(bytes: Uint8Array, at: number): number {
  let end = at
  while (sticks(bytes, end)) end++
  return end
}

const sticks = (bytes: Uint8Array, at: number): boolean =>
  isWordly(bytes, at) || isOne(bytes, at, character.high)
