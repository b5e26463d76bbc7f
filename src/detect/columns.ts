import { append } from '../base/lists.ts'
import type { Kind } from './kinds.ts'
import { decode, type Claim, type Scene } from './scene.ts'
import { organisation, plausible, rowsOf, type Cell } from './table.ts'

/** Fewer cells than this prove nothing of their column. */
const fewest = 6

/** Of a column of BSNs nearly all cells pass the eleven-test, of other numbers one in eleven. */
const surelyShare = 0.8
const hardlyShare = 0.4

/** When so many cells of a column are names in full, the others are too. */
const nameShare = 0.6

/** Sure enough to stand whatever the single cell says; see `certaintyOf`. */
const columnOdds = 4

/** More cells than this are judged one by one: a table of millions is read in pieces anyhow. */
const maxCells = 200_000

/** What a column as a whole says of its cells. */
export interface ColumnVerdict {
  /** Numbers that pass the eleven-test nearly all, or as often as chance has it. */
  readonly numbers: 'surely' | 'hardly' | 'unknown'
  readonly areNames: boolean
}

/**
 * Judges the columns of a table as wholes, with or without a head: numbers that pass a check only as often as chance
 * has it are no BSNs; a column of BSNs or names is one to its last cell. Of few rows of many, `verdicts` tells what all say.
 */
export function judgeColumns(
  scene: Scene,
  claims: readonly Claim[],
  verdicts?: readonly ColumnVerdict[],
): Claim[] {
  const columns = columnsOf(scene, claims)
  const judged = verdicts ?? columns?.map((column) => column && verdictOf(scene, column))
  if (columns === undefined || judged === undefined) return [...claims]
  const dropped = new Set<Claim>()
  const added: Claim[] = []
  for (const [i, column] of columns.entries()) {
    const verdict = judged[i]
    if (column === undefined || verdict === undefined) continue
    if (verdict.numbers !== 'unknown') judgeNumbers(column, verdict.numbers, { dropped, added })
    if (verdict.areNames) append(added, namesIn(scene, column))
  }
  return [...claims.filter((claim) => !dropped.has(claim)), ...added]
}

/** What the columns of a sample say. */
export function columnVerdicts(scene: Scene, claims: readonly Claim[]): readonly ColumnVerdict[] {
  return (columnsOf(scene, claims) ?? []).map((column) =>
    column === undefined ? undecided : verdictOf(scene, column),
  )
}

const undecided: ColumnVerdict = { numbers: 'unknown', areNames: false }

interface Column {
  readonly cells: readonly Cell[]
  readonly numbers: Claims
  readonly names: Claims
}

/** Claims of one kind, by where they begin. */
type Claims = ReadonlyMap<number, Claim>

/** Undefined for a table of so many cells that they are judged one by one; a column that is empty is none. */
function columnsOf(scene: Scene, claims: readonly Claim[]): readonly (Column | undefined)[] | undefined {
  const columns: Cell[][] = []
  let count = 0
  for (const cells of rowsOf(scene)) {
    for (const cell of cells) if (cell.end > cell.start) (columns[cell.column] ??= []).push(cell)
    count += cells.length
    if (count > maxCells) return undefined
  }
  const numbers = byStart(claims, 'NL_BSN')
  const names = byStart(claims, 'PERSON')
  return Array.from(columns, (cells) => (cells === undefined ? undefined : { cells, numbers, names }))
}

function byStart(claims: readonly Claim[], kind: Kind): ReadonlyMap<number, Claim> {
  const found = new Map<number, Claim>()
  for (const claim of claims) if (claim.kind === kind) found.set(claim.start, claim)
  return found
}

/** Those that fill their cell. */
function filling(cells: readonly Cell[], claims: Claims): Claim[] {
  const found: Claim[] = []
  for (const { start, end } of cells) {
    const claim = claims.get(start)
    if (claim !== undefined && claim.end === end) found.push(claim)
  }
  return found
}

function verdictOf({ text, heads }: Scene, { cells, numbers, names }: Column): ColumnVerdict {
  const isOne = heads.length === 0 && cells.length >= fewestAlike && areAlike(text, cells)
  // The own account in every row of a list from the bank; before IBAN these passed the eleven-test too.
  if (isOne) return { numbers: 'hardly', areNames: false }
  if (cells.length < fewest) return undecided
  const areNames = filling(cells, names).length >= cells.length * nameShare
  const candidates = cells.filter(({ start, end }) => /^\d[\d. ]{7,11}$/.test(text.slice(start, end)))
  if (candidates.length < fewest) return { numbers: 'unknown', areNames }
  const share = unlabelled(cells, numbers).length / candidates.length
  const isClear = share <= hardlyShare || share >= surelyShare
  return { numbers: isClear ? (share >= surelyShare ? 'surely' : 'hardly') : 'unknown', areNames }
}

/** Rows with the same number in all of them. */
const fewestAlike = 3

function areAlike(text: string, cells: readonly Cell[]): boolean {
  const texts = cells.map(({ start, end }) => text.slice(start, end))
  return texts.every((one) => one === texts[0] && /^\d/.test(one))
}

function unlabelled(cells: readonly Cell[], numbers: Claims): Claim[] {
  return filling(cells, numbers).filter(({ reasons }) => reasons.every(({ code }) => code !== 'label'))
}

interface Changes {
  readonly dropped: Set<Claim>
  readonly added: Claim[]
}

function judgeNumbers(
  { cells, numbers }: Column,
  verdict: 'surely' | 'hardly',
  { dropped, added }: Changes,
): void {
  for (const claim of unlabelled(cells, numbers)) {
    dropped.add(claim)
    if (verdict === 'hardly') continue
    added.push({
      ...claim,
      odds: Math.max(claim.odds, columnOdds),
      reasons: [...claim.reasons, { code: 'column' }],
    })
  }
}

/** The cells of a column of names that were not known for names by themselves. */
function namesIn(scene: Scene, { cells, names }: Column): Claim[] {
  const known = new Set(filling(cells, names).map(({ start }) => start))
  const found: Claim[] = []
  for (const { start, end } of cells) {
    if (known.has(start)) continue
    const value = decode(scene, start, end).replace(/\s+/g, ' ')
    const looksFull = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,5}$/u.test(value)
    if (!looksFull || !plausible.test(value) || organisation.test(value)) continue
    found.push({ kind: 'PERSON', start, end, value, odds: columnOdds, reasons: [{ code: 'column' }] })
  }
  return found
}
