import { append } from '../base/lists.ts'
import { threshold } from './detector.ts'
import { readSpecial } from './special/read-special.ts'
import type { FieldPlace } from './person/fields.ts'
import { lookBeside } from './person/beside.ts'
import { nameAtEnd } from './person/last-words.ts'
import { lookAgain } from './person/look-again.ts'
import { givenNames, type GivenNames } from './person/known.ts'
import { tagRuns } from './person/tag-runs.ts'
import type { Claim, Scene } from './scene.ts'
import { coverSecrets, isSecret } from './secrets.ts'

/** What one look at a text has collected so far. */
export interface Looking extends Lists {
  readonly scene: Scene
  /** Names that the document gives. */
  readonly given: GivenNames
  /** How many numbers in a row, close together, were nothing. */
  fruitless: number
  /** Where the last of them ended. */
  lastNumber: number
  /** What lies before was taken by a claim: nothing else is found inside it. */
  consumed: number
  /** Where a name ended that the next does not reach back into. */
  named: number
  /** How many names in a row were close together. */
  namesInRow: number
  /** Where the last of them ended. */
  lastName: number
}

interface Lists {
  readonly claims: Claim[]
  /** Values of the addresses found: they speak for names. */
  readonly emails: string[]
  /** Where words of special categories stand. */
  readonly special: number[]
  /** Where two capitalised words stand that are in no list, for the second look. */
  readonly pairs: number[]
  /** Where capitalised words stand. */
  readonly capitals: number[]
  /** Where listed names with a capital stand that are no name by themselves. */
  readonly open: number[]
  /** Fields of a form that were read together. */
  readonly fields: FieldPlace[]
}

/** Lists for a look at one text after the other. */
export function emptyLists(): Lists {
  return { claims: [], emails: [], special: [], pairs: [], capitals: [], open: [], fields: [] }
}

/** More sentences of special categories than this in one text are a textbook. */
export const maxSpecial = 5000

/** A word that is in a list, with what it tells. */
export interface SignedWord {
  readonly start: number
  readonly end: number
  readonly signs: number
}

/** A look at a text that has not begun; what the lists held is forgotten. */
export function lookAt(
  scene: Scene,
  { claims, emails, special, pairs, capitals, open, fields }: Lists,
): Looking {
  for (const list of [claims, emails, special, pairs, capitals, open, fields]) list.length = 0
  return {
    scene,
    claims,
    emails,
    special,
    pairs,
    capitals,
    open,
    fields,
    given: givenNames(scene),
    fruitless: 0,
    lastNumber: 0,
    consumed: 0,
    named: 0,
    namesInRow: 0,
    lastName: 0,
  }
}

/** Keeps the claim; nothing else is found inside it. Gives where to go on. */
export function take(looking: Looking, claim: Claim): number {
  looking.claims.push(claim)
  const { at, words } = looking.scene.lastNear
  if (at === claim.start && words !== undefined) {
    const { kind, end } = claim
    // The odds themselves: a list of thousands would ask back through all of them.
    looking.scene.lastTaken = { kind, end, odds: words.odds(kind), word: words.wordFor(kind) }
  }
  looking.consumed = claim.end
  return claim.end
}

/** What can only be told when the whole text was walked; `columns` are what the columns of a table give. */
export function finish(looking: Looking, columns: readonly Claim[]): Claim[] {
  const { scene, claims, special } = looking
  lookAgain(looking)
  tagRuns(looking)
  lookBeside(looking)
  nameAtEnd(looking)
  if (special.length === 0) return claims
  const persons = claims.filter(({ kind, odds }) => kind === 'PERSON' && odds > threshold)
  persons.sort((a, b) => a.start - b.start)
  const secrets = [...claims, ...columns].filter(isSecret)
  const open = coverSecrets(scene, secrets)
  const places = special.filter((at) => open.bytes[at] === scene.bytes[at])
  append(claims, readSpecial(open, places, persons))
  return claims
}
