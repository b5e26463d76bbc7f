export type RowKey = string | number

/** The row that a key leads to from the active one; null when the key is not for moving. */
export function rowAfter(key: string, active: number, count: number): number | null {
  if (count === 0) return null
  const last = count - 1
  if (key === 'j' || key === 'ArrowDown') return Math.min(active + 1, last)
  if (key === 'k' || key === 'ArrowUp') return Math.max(active - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/** The selection with one row switched. */
export function toggled(selected: ReadonlySet<RowKey>, key: RowKey): ReadonlySet<RowKey> {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}

/** All shown rows selected, or, when they are already, none of them; rows that are not shown stay as they were. */
export function toggledAll(selected: ReadonlySet<RowKey>, shown: readonly RowKey[]): ReadonlySet<RowKey> {
  const all = new Set(shown)
  return shown.every((key) => selected.has(key)) ? selected.difference(all) : selected.union(all)
}
