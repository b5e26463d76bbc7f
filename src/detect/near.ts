import { bytesOf, character, isDigit, isLetterOrDigit, isOne } from './characters.ts'
import { wordsOf } from './endings.ts'
import { headAbove } from './head-above.ts'
import { hashWord } from './lexicon.ts'
import type { Kind } from './kinds.ts'
import { headAt, lowerText, type Listed, type Scene } from './scene.ts'
import { titleHits } from './title-above.ts'
import { endOfWord, hitsAround, hitsInHead, type Hit } from './words-around.ts'

/** What the words beside a number say of it. */
export interface NearWords {
  /** Log-odds for this kind: the nearest naming word decides, further ones help a little. */
  readonly odds: (kind: Kind) => number
  /** The word that speaks for this kind, if any. */
  readonly wordFor: (kind: Kind) => string | undefined
  /** True when the nearest word is a label or column head. */
  readonly isLabel: boolean
}

/** Words so far off speak against no number. */
const reachAgainst = 8

const strongest = 4.5
const weaker = 1.5
const against = -4.5

/** Looks at the words around a position; the last look is kept, since several kinds ask for the same. */
export function wordsNear(scene: Scene, start: number): NearWords {
  const { lastNear } = scene
  if (lastNear.at !== start || lastNear.words === undefined) {
    lastNear.at = start
    const words = look(scene, start)
    const before = scene.heads.length === 0 ? listedBefore(scene, start) : undefined
    lastNear.words = before === undefined ? words : listed(words, before)
  }
  return lastNear.words
}

const nothing: NearWords = { odds: () => 0, wordFor: () => undefined, isLabel: false }

function look(scene: Scene, start: number): NearWords {
  const named = hitsInHead(scene, scene.heads.length > 0 ? headAt(scene, start) : headAbove(scene, start))
  const hits = named.length > 0 ? named : hitsAround(scene, start)
  if (hits.length === 0) return titled(scene, start)
  return {
    odds: (kind) => oddsOf(hits, kind),
    wordFor: (kind) => {
      const word = hits.find(({ kinds }) => kinds.includes(kind))?.word
      return word === undefined || typeof word === 'string' ? word : lowerText(scene, word)
    },
    isLabel: named.length > 0,
  }
}

/** What only the title of a list says: it speaks against nothing, and phones and addresses need no word. */
function titled(scene: Scene, start: number): NearWords {
  const hits = scene.context.layout === 'table' ? [] : titleHits(scene, start)
  if (hits.length === 0) return nothing
  const found = (kind: Kind): Hit | undefined =>
    hits.find(({ kinds }) => kind !== 'PHONE' && kinds.includes(kind))
  return {
    odds: (kind) => (found(kind) === undefined ? 0 : strongest - 1.5),
    wordFor: (kind) => {
      const word = found(kind)?.word
      return word === undefined || typeof word === 'string' ? word : lowerText(scene, word)
    },
    isLabel: false,
  }
}

/** "Kentekens: GH-783-R, 12-GHK-3 en …": what is said of the last number holds for one of its kind that only a comma divides from it. */
function listed(words: NearWords, last: Listed): NearWords {
  const isListed = (kind: Kind): boolean => kind === last.kind && words.odds(kind) >= 0
  return {
    odds: (kind) => (isListed(kind) ? Math.max(words.odds(kind), last.odds) : words.odds(kind)),
    wordFor: (kind) => words.wordFor(kind) ?? (isListed(kind) ? last.word : undefined),
    isLabel: words.isLabel,
  }
}

/** The number before, when nothing but what divides a list stands between. */
function listedBefore({ bytes, lastTaken }: Scene, start: number): Listed | undefined {
  if (lastTaken === undefined || lastTaken.end > start) return undefined
  const reach = bytes[lastTaken.end + 1] === opening ? maxDivider + maxAside : maxDivider
  if (start - lastTaken.end > reach) return undefined
  for (let i = afterAside(bytes, lastTaken.end); i < start; i++) {
    if (isOne(bytes, i, character.space) || dividing[bytes[i] ?? 0] === 1) continue
    // "Chauffeur 1: …": one digit counts.
    if (isDigit(bytes, i) && !isLetterOrDigit(bytes, i - 1) && !isLetterOrDigit(bytes, i + 1)) continue
    const end = endOfWord(bytes, i, start)
    if (end === i || !isBetween(bytes, i, end)) return undefined
    i = end - 1
  }
  return lastTaken
}

/** Where what stands in brackets behind a number ends: "… (31 jaar) en …". */
function afterAside(bytes: Uint8Array, end: number): number {
  if (bytes[end + 1] !== opening) return end
  let i = end + 2
  while (i < end + maxAside && bytes[i] !== closing) i++
  return bytes[i] === closing ? i + 1 : end
}

const [opening, closing] = [40, 41]
/** As many bytes as divide two numbers of a list (a comma, some words, the indent of the next line), and as stand in brackets. */
const [maxDivider, maxAside] = [24, 32]
const dividing = bytesOf(',;/&+-*|"\':(')
/** Between the numbers of a list, and before the next one: whose it is. */
const betweenWords = wordsOf(`
en and of or plus alsmede nr nummer no oud oude nieuw nieuwe old new reserve chauffeur bijrijder bestuurder driver partner echtgenoot echtgenote
moeder vader kind dochter zoon broer zus werknemer medewerker huurder medehuurder passagier bewoner gezinslid
`)

function isBetween(bytes: Uint8Array, start: number, end: number): boolean {
  return betweenWords.has(hashWord(bytes, start, end))
}

/** Kinds that people call by each other's words: what names one does not speak against the other. */
const akin: Partial<Record<Kind, ReadonlySet<Kind>>> = {
  IBAN: new Set<Kind>(['CREDIT_CARD']),
  CREDIT_CARD: new Set<Kind>(['IBAN', 'NL_PASSPORT_ID', 'NL_DRIVING_LICENCE']),
  PHONE: new Set<Kind>(['IMEI']),
  IMEI: new Set<Kind>(['PHONE']),
  NL_BSN: new Set<Kind>(['NATIONAL_ID']),
  NATIONAL_ID: new Set<Kind>(['NL_BSN', 'NL_PASSPORT_ID']),
  NL_PASSPORT_ID: new Set<Kind>(['NATIONAL_ID', 'NL_DRIVING_LICENCE']),
}

/** Kinds that no number of another kind looks like: "woont in Breda, 06 …" says nothing of what follows. */
const ownForm: ReadonlySet<string> = new Set<Kind>(['NL_POSTCODE', 'NL_KENTEKEN', 'IP', 'MAC'])

const isAkin = ({ kinds }: Hit, kind: Kind): boolean =>
  !kinds.includes(kind) &&
  kinds.some(
    (one) => one === 'HINT' || ownForm.has(one) || (one !== 'OTHER' && akin[one]?.has(kind) === true),
  )

/** Words so far off may still name a number, but speak against none. */
const isTooFar = ({ kinds, distance }: Hit, kind: Kind): boolean =>
  distance > reachAgainst && !kinds.includes(kind)

function oddsOf(hits: readonly Hit[], kind: Kind): number {
  const first = hits.find((hit) => !isAkin(hit, kind) && !isTooFar(hit, kind)) ?? hits[0]
  if (first === undefined) return 0
  if (first.kinds.includes(kind)) return first.distance <= 3 ? strongest : strongest - 1.5
  const further = hits.some((hit) => hit.kinds.includes(kind))
  if (further) return first.kinds.includes('OTHER') ? -1 : weaker - 1
  if (isAkin(first, kind) || isTooFar(first, kind)) return 0
  return first.distance <= 3 ? against : against + 1.5
}
