/** Signs that a link of a drill was followed by a machine: in memory only, and of the link, not of who follows it. */
export interface Sightings {
  readonly nowMs: () => number
  readonly opened: (digest: string) => void
  /** Somebody followed the link that no person sees. */
  readonly trapped: (digest: string) => void
  readonly looksLikeMachine: (digest: string) => boolean
}

/** Nobody reads two sentences and finds the button faster. */
const fastestMs = 1000
/** A drill of the largest firm that keeps to this programme; beyond it the oldest fall out. */
const maxKept = 10_000

export function createSightings(now: () => number): Sightings {
  const openedAt = new Map<string, number>()
  const trapped = new Set<string>()
  return {
    nowMs: now,
    opened: (digest) => {
      openedAt.delete(digest)
      openedAt.set(digest, now())
      bound(openedAt)
    },
    trapped: (digest) => {
      trapped.add(digest)
      bound(trapped)
    },
    looksLikeMachine: (digest) => {
      const tookMs = now() - (openedAt.get(digest) ?? Number.NEGATIVE_INFINITY)
      // Less than nothing: the clock was set back meanwhile, which says nothing of who reads.
      return trapped.has(digest) || (tookMs >= 0 && tookMs < fastestMs)
    },
  }
}

function bound(kept: Map<string, unknown> | Set<string>): void {
  const [oldest] = kept.keys()
  if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest)
}
