import { append } from '../base/lists.ts'
import { addressColumns, addressLines, withAddresses } from './address-fields.ts'
import type { DetectContext } from './context.ts'
import { composed, type Composed } from './composed.ts'
import { contextWords } from './context-words.ts'
import { certaintyOf, threshold } from './detector.ts'
import type { Finding } from './finding.ts'
import { birthsBeside } from './detectors/birth-beside.ts'
import { headName } from './head-above.ts'
import { kinds } from './kinds.ts'
import { readMore } from './more.ts'
import { dropBareNumbers } from './bare-numbers.ts'
import { emptyLists, finish, lookAt } from './looking.ts'
import { sceneOf, type Claim, type Scene } from './scene.ts'
import { outsideSecrets } from './secrets.ts'
import { columnVerdicts, judgeColumns, type ColumnVerdict } from './columns.ts'
import { readTable } from './table.ts'
import { walk } from './walk.ts'

export type { DetectContext } from './context.ts'

/** Finds personal data in UTF-8 bytes. Pure, linear in bytes, never throws. Sorted by start, then end. */
export type Detect = (text: Uint8Array, context: DetectContext) => Finding[]

export const detect: Detect = createDetector()

/** A detector with lists of its own, which it uses again for every text: most texts are short, and new lists are not free. */
export function createDetector(): Detect {
  const lists = emptyLists()
  const claimsIn = (text: Uint8Array, context: DetectContext): { scene: Scene; claims: Claim[] } => {
    const scene = sceneOf(text, { context, heads: headsOf(text, context), contextWords })
    const looking = lookAt(scene, lists)
    walk(looking)
    const told = context.layout === 'table' ? addressColumns(scene) : addressLines(scene)
    const columns = context.layout === 'table' ? readTable(scene) : []
    const claims = finish(looking, columns)
    append(claims, context.layout === 'table' ? columns : birthsBeside(scene, claims))
    if (context.layout !== 'table' && context.all === true) append(claims, readMore(scene, claims))
    return { scene, claims: withAddresses(claims, told) }
  }
  let sample: Sample | undefined
  const verdictsOf = (text: Uint8Array, context: DetectContext): readonly ColumnVerdict[] => {
    if (sample?.text !== text) {
      const { scene, claims } = claimsIn(composed(text)?.text ?? text, context)
      sample = { text, verdicts: columnVerdicts(scene, claims) }
    }
    return sample.verdicts
  }
  return (written, context) => {
    const { alike } = context
    const whole = composed(written)
    const text = whole?.text ?? written
    const verdicts = alike && verdictsOf(alike, context)
    const { scene, claims } = claimsIn(text, context)
    const judged =
      context.layout === 'table' ? judgeColumns(scene, belowHead(scene, claims), verdicts) : claims
    dropBareNumbers(scene, judged)
    const findings = settle(judged, scene)
    leaveOpen(context, findings)
    return whole === undefined ? findings : asWritten(whole, findings, context)
  }
}

/** What was found in composed letters, at its places in the text as it is written. */
function asWritten(
  { placeOf }: Composed,
  findings: readonly Finding[],
  { undecided }: DetectContext,
): Finding[] {
  const placed = <One extends Pick<Finding, 'start' | 'end'>>(one: One): One => ({
    ...one,
    start: placeOf(one.start),
    end: placeOf(one.end),
  })
  undecided?.forEach((one, i) => (undecided[i] = placed(one)))
  return findings.map(placed)
}

/** A head that asks ("Hebt u een allergie?") or is called like somebody ("Koers") is about nobody. */
function belowHead({ heads, bytes }: Scene, claims: readonly Claim[]): readonly Claim[] {
  if (heads.length === 0) return claims
  const end = bytes.indexOf(10)
  return claims.filter(({ kind, start, value }) => {
    if (start >= end) return true
    return kinds[kind].use !== 'category' && (kind !== 'PERSON' || value.includes(' '))
  })
}

/** Rows come one after the other: what was judged of the last table holds for the next row of it. */
interface Sample {
  readonly text: Uint8Array
  readonly verdicts: readonly ColumnVerdict[]
}

const decoder = new TextDecoder()

/** Column names of a table with a head. */
function headsOf(text: Uint8Array, { layout, hasHead }: DetectContext): readonly string[] {
  if (layout !== 'table' || hasHead !== true) return []
  const end = text.indexOf(10)
  return headName(decoder.decode(text.subarray(0, end < 0 ? text.length : end))).split('\t')
}

/** What lies in a finding is no open question. */
function leaveOpen({ undecided }: DetectContext, findings: readonly Finding[]): void {
  if (undecided === undefined || undecided.length === 0) return
  const open = undecided.filter(({ start, end }) =>
    findings.every((one) => kinds[one.kind].use === 'category' || one.end <= start || end <= one.start),
  )
  undecided.length = 0
  append(undecided, open)
}

/** Kinds whose findings lie over others: a sentence about health holds a name. */
function mayOverlap({ kind }: Claim): boolean {
  return kinds[kind].use === 'category' || kind === 'NL_POSTCODE' || kind === 'DATE'
}

/** A column and a word beside it may say the same of one place. */
function keepOnce(kept: Claim[], claim: Claim): void {
  for (let i = kept.length - 1; kept[i]?.start === claim.start; i--) {
    const former = kept[i]
    if (former?.kind !== claim.kind || former.end !== claim.end) continue
    if (claim.odds > former.odds) kept[i] = claim
    return
  }
  kept.push(claim)
}

/** The claims that stay: of two that overlap the likelier one. */
function settle(claims: readonly Claim[], { bytes, context: { all } }: Scene): Finding[] {
  if (claims.length === 0) return []
  const kept: Claim[] = []
  let last: Claim | undefined
  for (const claim of claims.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (claim.odds <= threshold || (all !== true && !kinds[claim.kind].byDefault)) continue
    if (mayOverlap(claim)) {
      keepOnce(kept, claim)
    } else if (last === undefined || claim.start >= last.end) {
      kept.push(claim)
      last = claim
    } else if (
      claim.odds > last.odds &&
      !(claim.start >= last.start && claim.end <= last.end && claim.kind === last.kind)
    ) {
      kept.splice(kept.lastIndexOf(last), 1, claim)
      last = claim
    }
  }
  return outsideSecrets(kept.sort((a, b) => a.start - b.start || a.end - b.end)).map(
    ({ kind, start, end, value, odds, reasons }) => ({
      kind,
      start,
      // A letter that is cut off where the text ends is read to where it would have ended.
      end: Math.min(end, bytes.length),
      value,
      certainty: certaintyOf(odds),
      reasons,
    }),
  )
}
