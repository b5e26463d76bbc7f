import type { ActivityView } from '../../../actions/register.ts'

/** True when what is seen is not what somebody said any more. */
export function hasMoved({ drift }: Pick<ActivityView, 'drift'>): boolean {
  return Object.values(drift).some((count) => count > 0)
}

/** Those that are done now: what was ended stands below. */
export function running(activities: readonly ActivityView[]): ActivityView[] {
  return activities.filter(({ state }) => state !== 'ended')
}

/** How many nobody has looked at, and how many have something open. */
export function openCounts(activities: readonly ActivityView[]): {
  readonly proposed: number
  readonly open: number
  readonly moved: number
} {
  const now = running(activities)
  return {
    proposed: now.filter(({ state }) => state === 'proposed').length,
    open: now.filter(({ state, open }) => state === 'kept' && open.length > 0).length,
    moved: now.filter((one) => one.state === 'kept' && hasMoved(one)).length,
  }
}
