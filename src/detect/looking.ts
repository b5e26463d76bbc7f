import type { Chunk } from './chunks.ts'
import { threshold } from './detector.ts'
import { readSpecial } from './detectors/special.ts'
import type { Remembered } from './memory.ts'
import { Asking } from './person/asking.ts'
import { givenNames, lookAgain, maxPairs, type GivenNames } from './person/index.ts'
import { moved, type Claim, type Scene } from './scene.ts'

/** What one look at a text has collected so far. */
export interface Looking {
  readonly scene: Scene
  readonly claims: Claim[]
  /** Values of the addresses found: they speak for names. */
  readonly emails: string[]
  /** Where words of special categories stand. */
  readonly special: number[]
  /** Where two capitalised words stand that are in no list, for the second look. */
  readonly pairs: number[]
  /** Names that the document gives. */
  readonly given: GivenNames
  /** Words that were looked for among them. */
  readonly asking: Asking
  /** The furthest place to which a label or a closing line led: lines on from the word itself. */
  furthest: number
  /** How many numbers in a row, close together, were nothing. */
  fruitless: number
  /** Where the last of them ended. */
  lastNumber: number
  /** What lies before was taken by a claim: nothing else is found inside it. */
  consumed: number
  /** Whether a private key may begin in the chunk that is looked at: it may go on for long after it. */
  hasKey: boolean
}

/** More sentences of special categories than this in one text are a textbook. */
export const maxSpecial = 5000

/** A word that is in a list, with what it tells. */
export interface SignedWord {
  readonly start: number
  readonly end: number
  readonly signs: number
}

/** A look at a text that has not begun. */
export function lookAt(scene: Scene): Looking {
  const given = givenNames(scene)
  return {
    scene,
    claims: [],
    emails: [],
    special: [],
    pairs: [],
    given,
    asking: new Asking(given.hashes),
    furthest: 0,
    fruitless: 0,
    lastNumber: 0,
    consumed: 0,
    hasKey: false,
  }
}

/** Keeps the claim; nothing else is found inside it. Gives where to go on. */
export function take(looking: Looking, claim: Claim): number {
  looking.claims.push(claim)
  looking.consumed = claim.end
  return claim.end
}

/** What can only be told when the whole text was walked. */
export function finish(looking: Looking): Claim[] {
  const { scene, claims, special } = looking
  lookAgain(looking)
  if (special.length === 0) return claims
  const persons = claims.filter(({ kind, odds }) => kind === 'PERSON' && odds > threshold)
  persons.sort((a, b) => a.start - b.start)
  claims.push(...readSpecial(scene, special, persons))
  return claims
}

/** How much there was when a chunk began. */
interface Mark {
  readonly claims: number
  readonly emails: number
  readonly special: number
  readonly pairs: number
}

/** Two numbers this far apart count as one row; see `isOneOfMany`. */
const sameRow = 4

/** True when nothing from before the chunk counts in it. */
export function isApart({ consumed, lastNumber }: Looking, { start }: Chunk): boolean {
  return consumed <= start && (start === 0 || start - lastNumber > sameRow)
}

/** Begins to keep in mind what is found in a chunk. */
export function beginChunk(looking: Looking): Mark {
  const { claims, emails, special, pairs, asking } = looking
  looking.hasKey = false
  asking.begin()
  return { claims: claims.length, emails: emails.length, special: special.length, pairs: pairs.length }
}

/** All that was found since the chunk began; undefined when it would not be the same elsewhere. */
export function endChunk(looking: Looking, { start, end }: Chunk, mark: Mark): Remembered | undefined {
  const { claims, emails, special, pairs, asking, lastNumber, fruitless } = looking
  asking.isRecording = false
  if (looking.hasKey || looking.furthest >= end) return undefined
  if (asking.wasKnown || looking.consumed > end) return undefined
  if (special.length >= maxSpecial || pairs.length >= maxPairs) return undefined
  const found = claims.slice(mark.claims)
  if (found.some((claim) => claim.end > end || claim.start < start)) return undefined
  return {
    claims: orNothing(found.map((claim) => moved(claim, -start))),
    emails: orNothing(emails.slice(mark.emails)),
    special: orNothing(special.slice(mark.special).map((at) => at - start)),
    pairs: orNothing(pairs.slice(mark.pairs).map((at) => at - start)),
    asked: orNothing(asking.asked),
    lastNumber: lastNumber > start ? lastNumber - start : -1,
    fruitless,
  }
}

const nothing: readonly never[] = []

/** Most chunks have nothing: one list without members serves them all. */
function orNothing<One>(list: readonly One[]): readonly One[] {
  return list.length === 0 ? nothing : list
}

/** Adds what was remembered of a chunk, as if it had been looked at. */
export function recall(looking: Looking, { start }: Chunk, remembered: Remembered): void {
  const { claims, emails, special, pairs } = looking
  for (const claim of remembered.claims) claims.push(moved(claim, start))
  emails.push(...remembered.emails)
  for (const at of remembered.special) if (special.length < maxSpecial) special.push(start + at)
  for (const at of remembered.pairs) if (pairs.length < maxPairs) pairs.push(start + at)
  if (remembered.lastNumber < 0) return
  looking.lastNumber = start + remembered.lastNumber
  looking.fruitless = remembered.fruitless
}
