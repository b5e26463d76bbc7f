import { sign } from '../lexicon.ts'
import type { Looking } from '../looking.ts'
import type { Claim } from '../scene.ts'
import { isOrdinary } from './ordinary.ts'
import { around, endsInPossessive, isNamely, kind } from './run.ts'
import type { Tagged } from './tagger.ts'
import { beginsSentence } from './questions.ts'
import { tokenAt, tokenBefore } from './tokens.ts'
import { isForbidden } from './weigh.ts'

// What a text alone leaves open: words that may be a name. Whether they are one is told by the names that everything else of the index gives.

/** Words that may be a name, with how far the text speaks for it. */
export interface UndecidedName {
  readonly start: number
  readonly end: number
  /** Log-odds, not above the threshold. */
  readonly odds: number
  /** Hashes of its words but for what stands between them. */
  readonly words: readonly number[]
}

/** What it counts that the index names somebody like this elsewhere. */
export const gain = 3
/** More words are a heading. */
const mostWords = 3
/** Log-odds of the tagger count for so much, as where it decides alone. */
const [share, doubt] = [0.6, 0.9]
/** "Mark de dozen": an everyday word where a sentence begins. */
const doubtAtStart = 2
/** More of them in one text are a list of something else. */
const mostUndecided = 200

const others =
  sign.never | sign.organisation | sign.title | sign.salutation | sign.closing | sign.month | sign.nationality

/** Notes the words of the run that may be names and are in no claim that holds: neither in one of these, nor in one that was added since. */
export function noteUndecided(
  { scene, claims }: Looking,
  { over, added }: { readonly over: readonly number[]; readonly added: number },
  tagged: Tagged,
): void {
  const { undecided } = scene.context
  const { run } = tagged
  if (undecided === undefined || undecided.length >= mostUndecided || !isAnyOpen(tagged)) return
  const covered = claims.slice(added).filter(holds)
  for (const number of over) {
    const claim = claims[number]
    if (claim !== undefined && holds(claim)) covered.push(claim)
  }
  let first = -1
  for (let i = 0; i <= run.length; i++) {
    const isIn = i < run.length && mayBe(tagged, i, first >= 0) && !isCovered(tagged, i, covered)
    if (first < 0) {
      if (isIn) first = i
      continue
    }
    if (isIn && !endsInPossessive(run, i - 1)) continue
    let last = i - 1
    while (last > first && !isNamely(run.kinds[around + last] ?? 0)) last--
    // "Laat Swadan": the word that begins the sentence
    while (first < last && isUnlikely(tagged, first)) first++
    const one = undecidedAt(scene, tagged, { first, last })
    if (one !== undefined) undecided.push(one)
    first = isIn && isNamely(run.kinds[around + i] ?? 0) ? i : -1
  }
}

const holds = ({ odds }: Claim): boolean => odds > 0

/** True when a word of the run is likely enough to be left open: of most runs none is. */
function isAnyOpen({ run, odds }: Tagged): boolean {
  for (let i = 0; i < run.length; i++)
    if (run.kinds[around + i] === kind.capitalised && (odds[i] ?? 0) > leastOdds) return true
  return false
}

const leastOdds = doubt - gain / share

/** True for a word in no list of names that the tagger takes for none. */
const isUnlikely = ({ run, odds }: Tagged, index: number): boolean =>
  run.kinds[around + index] === kind.infix ||
  (((run.signs[around + index] ?? 0) & (sign.given | sign.family)) === 0 && (odds[index] ?? 0) < unlikely)

const unlikely = -2

function mayBe({ run }: Tagged, index: number, isAfter: boolean): boolean {
  const what = run.kinds[around + index] ?? 0
  const signs = run.signs[around + index] ?? 0
  if (what === kind.infix) return isAfter
  if (what !== kind.capitalised) return false
  if ((signs & (sign.given | sign.family)) !== 0) return true
  const [start, end] = [run.starts[around + index] ?? 0, run.stems[around + index] ?? 0]
  return (signs & others) === 0 && !isOrdinary(run.bytes, { start, end, signs })
}

const isCovered = ({ run }: Tagged, index: number, claims: readonly Claim[]): boolean =>
  claims.some(
    (claim) => claim.start < (run.ends[around + index] ?? 0) && (run.starts[around + index] ?? 0) < claim.end,
  )

function undecidedAt(
  scene: Looking['scene'],
  { run, odds }: Tagged,
  { first, last }: { readonly first: number; readonly last: number },
): UndecidedName | undefined {
  if (first === last && first > 0 && endsInPossessive(run, first - 1)) return undefined
  const words: number[] = []
  const tokens = []
  let sum = 0
  for (let i = first; i <= last; i++) {
    const token = tokenAt(scene, run.starts[around + i] ?? 0)
    if (token !== undefined) tokens.push(token)
    if (!isNamely(run.kinds[around + i] ?? 0)) continue
    words.push(run.hashes[around + i] ?? 0)
    sum += odds[i] ?? 0
  }
  const [start, end] = [run.starts[around + first] ?? 0, run.stems[around + last] ?? 0]
  const isWord = words.length === 1 && ((run.signs[around + first] ?? 0) & sign.common) !== 0
  const likely =
    share * (sum / words.length - doubt) - (isWord && beginsSentence(scene, start) ? doubtAtStart : 0)
  if (words.length > mostWords || likely + gain <= 0) return undefined
  const before = tokenBefore(scene, start)
  if (end - start < 3 || tokens.length === 0) return undefined
  if (isForbidden(scene, tokens, { before, known: none, lead: undefined })) return undefined
  return { start, end, odds: Math.min(0, likely), words }
}

const none: ReadonlySet<number> = new Set()
