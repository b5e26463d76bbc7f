import type { DetectContext } from './context.ts'
import { contextWords } from './context-words.ts'
import { certaintyOf, threshold } from './detector.ts'
import type { Finding } from './finding.ts'
import { kinds } from './kinds.ts'
import { finish, beginChunk, endChunk, isApart, lookAt, recall, type Looking } from './looking.ts'
import { Memory } from './memory.ts'
import { sceneOf, type Claim } from './scene.ts'
import { chunksOf } from './chunks.ts'
import { judgeColumns } from './columns.ts'
import { knowsOne } from './person/asking.ts'
import { readTable } from './table.ts'
import { walk } from './walk.ts'

export type { DetectContext } from './context.ts'

/** Finds personal data in UTF-8 bytes. Pure, linear in bytes, never throws. Sorted by start, then end. */
export function detect(text: Uint8Array, context: DetectContext): Finding[] {
  return findingsIn(text, context, undefined)
}

/** Finds personal data. */
export type Detect = typeof detect

/** The same as `detect`, with a memory: text that was seen before, as replies quote it, is not looked at again. */
export function createDetector(): Detect {
  const memory = new Memory()
  return (text, context) => findingsIn(text, context, memory)
}

function findingsIn(text: Uint8Array, context: DetectContext, memory: Memory | undefined): Finding[] {
  const scene = sceneOf(text, { context, heads: headsOf(text, context), contextWords })
  const looking = lookAt(scene)
  // Cells of a table are told by their columns, and what is found on request only is looked for seldom.
  if (memory === undefined || context.layout === 'table' || context.all === true)
    walk(looking, { start: 0, end: text.length })
  else walkRemembering(looking, memory)
  const claims = finish(looking)
  claims.push(...readTable(scene))
  return settle(context.layout === 'table' ? judgeColumns(scene, claims) : claims, context)
}

function walkRemembering(looking: Looking, memory: Memory): void {
  const { bytes } = looking.scene
  let at = 0
  memory.begin()
  for (const chunk of chunksOf(bytes)) {
    const isWhole = at <= chunk.start && isApart(looking, chunk)
    const known = isWhole ? memory.find(bytes, chunk) : undefined
    if (known !== undefined && !knowsOne(looking.given.hashes, known.asked)) {
      recall(looking, chunk, known)
      continue
    }
    const mark = beginChunk(looking)
    at = walk(looking, { start: Math.max(at, chunk.start), end: chunk.end })
    const remembered = endChunk(looking, chunk, mark)
    if (isWhole && known === undefined && remembered !== undefined && at <= chunk.end)
      memory.keep(bytes, chunk, remembered)
  }
}

const decoder = new TextDecoder()

/** Column names of a table with a head. */
function headsOf(text: Uint8Array, { layout, hasHead }: DetectContext): readonly string[] {
  if (layout !== 'table' || hasHead !== true) return []
  const end = text.indexOf(10)
  return decoder
    .decode(text.subarray(0, end < 0 ? text.length : end))
    .toLowerCase()
    .split('\t')
}

/** Kinds whose findings lie over others: a sentence about health holds a name. */
function mayOverlap({ kind }: Claim): boolean {
  return kinds[kind].use === 'category' || kind === 'NL_POSTCODE' || kind === 'DATE'
}

/** The claims that stay: of two that overlap the likelier one. */
function settle(claims: readonly Claim[], { all }: DetectContext): Finding[] {
  const kept: Claim[] = []
  let last: Claim | undefined
  for (const claim of claims.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (claim.odds <= threshold || (all !== true && !kinds[claim.kind].byDefault)) continue
    if (mayOverlap(claim)) {
      kept.push(claim)
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
  return kept
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ kind, start, end, value, odds, reasons }) => ({
      kind,
      start,
      end,
      value,
      certainty: certaintyOf(odds),
      reasons,
    }))
}
