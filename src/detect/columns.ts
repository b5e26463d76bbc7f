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

/**
 * Judges the columns of a table as wholes, with or without a head: numbers that pass a check only as often as chance
 * has it are no BSNs; a column of BSNs or names is one to its last cell.
 */
export function judgeColumns(scene: Scene, claims: readonly Claim[]): Claim[] {
  const columns: Cell[][] = []
  let count = 0
  for (const cells of rowsOf(scene)) {
    for (const cell of cells) if (cell.end > cell.start) (columns[cell.column] ??= []).push(cell)
    count += cells.length
    if (count > maxCells) return [...claims]
  }
  const numbers = byStart(claims, 'NL_BSN')
  const names = byStart(claims, 'PERSON')
  const dropped = new Set<Claim>()
  const added: Claim[] = []
  for (const cells of columns) {
    if (cells === undefined || cells.length < fewest) continue
    judgeNumbers(scene, { cells, claims: numbers, dropped, added })
    judgeNames(scene, { cells, claims: names, dropped, added })
  }
  return [...claims.filter((claim) => !dropped.has(claim)), ...added]
}

interface Column {
  readonly cells: readonly Cell[]
  /** Claims of the kind that is judged, by where they begin. */
  readonly claims: ReadonlyMap<number, Claim>
  readonly dropped: Set<Claim>
  readonly added: Claim[]
}

function byStart(claims: readonly Claim[], kind: Kind): ReadonlyMap<number, Claim> {
  const found = new Map<number, Claim>()
  for (const claim of claims) if (claim.kind === kind) found.set(claim.start, claim)
  return found
}

/** Those that fill their cell. */
function claimsOf({ cells, claims }: Column): Claim[] {
  const found: Claim[] = []
  for (const { start, end } of cells) {
    const claim = claims.get(start)
    if (claim !== undefined && claim.end === end) found.push(claim)
  }
  return found
}

function judgeNumbers({ text }: Scene, column: Column): void {
  const candidates = column.cells.filter(({ start, end }) => /^\d[\d. ]{7,11}$/.test(text.slice(start, end)))
  if (candidates.length < fewest) return
  const found = claimsOf(column).filter(({ reasons }) => reasons.every(({ code }) => code !== 'label'))
  const share = found.length / candidates.length
  if (share > hardlyShare && share < surelyShare) return
  for (const claim of found) {
    column.dropped.add(claim)
    if (share < surelyShare) continue
    column.added.push({
      ...claim,
      odds: Math.max(claim.odds, columnOdds),
      reasons: [...claim.reasons, { code: 'column' }],
    })
  }
}

function judgeNames(scene: Scene, column: Column): void {
  const found = claimsOf(column)
  if (found.length < column.cells.length * nameShare) return
  const known = new Set(found.map(({ start }) => start))
  for (const { start, end } of column.cells) {
    if (known.has(start)) continue
    const value = decode(scene, start, end).replace(/\s+/g, ' ')
    const looksFull = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,5}$/u.test(value)
    if (!looksFull || !plausible.test(value) || organisation.test(value)) continue
    column.added.push({ kind: 'PERSON', start, end, value, odds: columnOdds, reasons: [{ code: 'column' }] })
  }
}
