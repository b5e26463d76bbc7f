export interface MonthCount {
  /** "2024-03". */
  readonly month: string
  readonly count: number
}

/** Every month from the first to the last, also those with nothing: a gap must look like one. */
export function fillMonths(counts: readonly MonthCount[]): MonthCount[] {
  const sorted = counts.toSorted((a, b) => (a.month < b.month ? -1 : 1))
  const [first, last] = [sorted[0]?.month, sorted.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  const known = new Map<string, number>()
  for (const { month, count } of sorted) known.set(month, (known.get(month) ?? 0) + count)
  const filled: MonthCount[] = []
  for (let at = monthNumber(first); at <= monthNumber(last); at++) {
    const month = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
    filled.push({ month, count: known.get(month) ?? 0 })
  }
  return filled
}

/** The middle of a month, which is in that month in every time zone. */
export function monthAtMs(month: string): number {
  return Date.parse(`${month}-15T12:00:00Z`)
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}
