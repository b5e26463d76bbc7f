import type { Finding } from '../../detect/finding.ts'

/** The first of them, in their order, that lies behind a place. */
export function firstAfter(places: readonly { readonly at: number }[], at: number): number {
  return firstWhere(places.length, (i) => (places[i]?.at ?? 0) > at)
}

/** The first finding that begins there or later. */
export function firstFrom(findings: readonly Finding[], start: number): number {
  return firstWhere(findings.length, (i) => (findings[i]?.start ?? 0) >= start)
}

/** The first index from which on it holds, by halving; `count` when it never does. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
