import { greatest, least } from '../base/lists.ts'

export type Ranges = readonly (readonly [start: number, end: number])[]

/** Adds a byte range to ranges that are merged and sorted; gives them merged and sorted. */
export function addRange(ranges: Ranges, [start, end]: readonly [number, number]): Ranges {
  if (end <= start) return ranges
  const before = ranges.filter(([, to]) => to < start)
  const after = ranges.filter(([from]) => from > end)
  const touching = ranges.filter(([from, to]) => to >= start && from <= end)
  const from = Math.min(start, least(touching.map(([one]) => one)))
  const to = Math.max(end, greatest(touching.map(([, one]) => one)))
  return [...before, [from, to], ...after]
}

/** Ranges as the store keeps them: a JSON array of pairs. */
export function parseCovered(text: unknown): Ranges {
  const value: unknown = typeof text === 'string' ? JSON.parse(text) : []
  if (!Array.isArray(value)) return []
  return value.filter(
    (pair): pair is [number, number] =>
      Array.isArray(pair) && typeof pair[0] === 'number' && typeof pair[1] === 'number',
  )
}
