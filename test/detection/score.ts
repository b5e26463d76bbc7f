import { readFileSync } from 'node:fs'
import { lookInText } from '../../src/actions/look.ts'
import { kinds, type Kind } from '../../src/detect/kinds.ts'
import { claimedAs } from './identifiers.ts'

/** A labelled text; `types` are those for which it is labelled completely. Offsets are UTF-16. */
export interface Row {
  readonly id: string
  readonly text: string
  readonly lang: string
  readonly types: readonly string[]
  readonly spans: readonly Span[]
  readonly quality?: string
}

export interface Span {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly text?: string
}

/** What was right, missed and wrong for one type. */
export interface Tally {
  labelled: number
  found: number
  exact: number
  right: number
  wrong: number
}

export interface Score {
  readonly tallies: Map<string, Tally>
  /** One line for each miss and each false positive: `row TYPE missed|wrong "text"`. */
  readonly failures: string[]
  characters: number
}

/** The rows of a JSONL file that have a text, with our name for what other suites call otherwise. */
export function readRows(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"text"') && line.includes('"types"'))
    .map((line) => JSON.parse(line) as Row) // our own files, or files the user names
    .map((row) => ({
      ...row,
      types: row.types.map(ourName),
      spans: row.spans.map((span) => ({ ...span, type: ourName(span.type) })),
    }))
}

const ourName = (type: string): string => (type in kinds ? type : (claimedAs(type)?.kind ?? type))

/** Findings with UTF-16 offsets, as `kwartje detect --all` gives them. */
export function predict(text: string): Span[] {
  return lookInText(text, true).map(({ type, start, end }) => ({
    type,
    start,
    end,
    text: text.slice(start, end),
  }))
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const isCategory = (type: string): boolean => type in kinds && kinds[type as Kind].use === 'category'

/** Scores rows: a labelled span is found when a prediction of its type overlaps it, exact when both ends agree. */
export function scoreRows(rows: readonly Row[], includes: (type: string) => boolean): Score {
  const score: Score = { tallies: new Map(), failures: [], characters: 0 }
  for (const row of rows) scoreRow(row, includes, score)
  return score
}

function scoreRow({ id, text, types, spans }: Row, includes: (type: string) => boolean, score: Score): void {
  score.characters += text.length
  const predicted = predict(text)
  const tally = (type: string): Tally => {
    const known = score.tallies.get(type) ?? { labelled: 0, found: 0, exact: 0, right: 0, wrong: 0 }
    score.tallies.set(type, known)
    return known
  }
  for (const span of spans) {
    if (!includes(span.type)) continue
    const count = tally(span.type)
    count.labelled++
    const hits = predicted.filter((one) => one.type === span.type && overlaps(one, span))
    if (hits.length > 0) count.found++
    else
      score.failures.push(
        `${id} ${span.type} missed ${JSON.stringify(span.text ?? text.slice(span.start, span.end))}`,
      )
    if (hits.some((one) => one.start === span.start && one.end === span.end)) count.exact++
  }
  for (const one of predicted) {
    if (!includes(one.type) || !types.includes(one.type)) continue
    if (spans.some((span) => span.type === one.type && overlaps(span, one))) tally(one.type).right++
    else if (!isInside(one, spans)) {
      tally(one.type).wrong++
      score.failures.push(`${id} ${one.type} wrong ${JSON.stringify(one.text)}`)
    }
  }
}

/** Another structured kind inside a labelled span is no false positive: a postcode in an address. */
function isInside(one: Span, spans: readonly Span[]): boolean {
  if (one.type === 'PERSON' || isCategory(one.type)) return false
  return spans.some(
    (span) =>
      span.type !== one.type && !isCategory(span.type) && span.start <= one.start && one.end <= span.end,
  )
}

/** Tallies added up. */
export function sum(tallies: Iterable<Tally>): Tally {
  const total: Tally = { labelled: 0, found: 0, exact: 0, right: 0, wrong: 0 }
  for (const { labelled, found, exact, right, wrong } of tallies) {
    total.labelled += labelled
    total.found += found
    total.exact += exact
    total.right += right
    total.wrong += wrong
  }
  return total
}
