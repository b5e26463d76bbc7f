import type { ActivityView, RegisterView } from '../../../actions/register.ts'
import type { WebMessages } from '../../../i18n/nl-web.ts'

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

/** Whether a register must be kept, with the reasons in one sentence. */
export function dutyText(
  { outcome, reasons }: Pick<RegisterView['duty'], 'outcome' | 'reasons'>,
  texts: WebMessages['screens']['register']['duty'],
): string {
  if (outcome === 'unknown') return texts.unknown
  const words = reasons.map(({ reason }) => texts.reasons[reason])
  const last = words.at(-1) ?? ''
  return texts.required(words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${texts.and} ${last}`)
}
