import type { FindingRow, Mark } from '../../../store/store.ts'

/** One finding in a list, and in the address while it is open. */
export function findingKey({ document, kind, part, startByte, value }: FindingRow): string {
  return [document, kind, String(startByte), value.slice(0, 8), part].join('.')
}

/** The finding after or before the open one; null at the ends. */
export function neighbour<Row extends FindingRow>(
  rows: readonly Row[],
  open: string,
  step: 1 | -1,
): Row | null {
  const index = rows.findIndex((row) => findingKey(row) === open)
  return index < 0 ? null : (rows[index + step] ?? null)
}

/** Where to go after a verdict: onwards, or back when it was the last; past all that the verdict takes in. */
export function nextAfter<Row extends FindingRow>(
  rows: readonly Row[],
  open: string,
  scope: ScopeType,
): Row | null {
  const index = rows.findIndex((row) => findingKey(row) === open)
  const judged = rows[index]
  if (judged === undefined) return null
  const isLeft = (row: Row): boolean => !isTakenIn(row, judged, scope)
  return rows.slice(index + 1).find(isLeft) ?? rows.slice(0, index).findLast(isLeft) ?? null
}

/** Whether a verdict on one finding takes in another, as far as a list can tell. */
function isTakenIn(row: FindingRow, judged: FindingRow, scope: ScopeType): boolean {
  if (row.kind !== judged.kind) return false
  if (scope === 'folder') {
    const folder = folderOf(judged)
    return row.sourceId === judged.sourceId && (folder === '' || `${row.unit}/`.startsWith(`${folder}/`))
  }
  return row.value === judged.value && (scope === 'value' || row.document === judged.document)
}

export type CertaintyWord = 'sure' | 'likely' | 'maybe'

/** Percents are for machines. */
export function certaintyWord(percent: number): CertaintyWord {
  if (percent >= 95) return 'sure'
  return percent >= 75 ? 'likely' : 'maybe'
}

/** The folder that a finding lies in; of a message, the mailbox file that holds it; '' for a whole place. */
export function folderOf({ unit, locator }: Pick<FindingRow, 'unit' | 'locator'>): string {
  const isInMailbox = /^\d/.test(locator)
  return isInMailbox ? unit : unit.slice(0, Math.max(0, unit.lastIndexOf('/')))
}

export type ScopeType = Mark['scope']['type']

/** What a verdict on a finding is about. */
export function scopeOf(row: FindingRow, type: ScopeType): Mark['scope'] {
  if (type === 'finding') return { type, document: row.document, value: row.value }
  if (type === 'value') return { type, value: row.value }
  return { type, sourceId: row.sourceId, folder: folderOf(row) }
}
