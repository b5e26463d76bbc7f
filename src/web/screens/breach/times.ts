import { lawSinceMs } from '../../../privacy/breaches/days.ts'
import type { BreachTime } from '../../../privacy/breaches/event.ts'

/** What is wrong with times as typed, the first thing; null when they can be kept. */
export function wrongTimes(
  typed: Readonly<Record<BreachTime, string>>,
  nowMs: number,
): { readonly field: BreachTime; readonly code: 'missing' | 'wrongOrder' | 'future' | 'tooOld' } | null {
  const at = (name: BreachTime): number => Date.parse(typed[name])
  if (Number.isNaN(at('aware'))) return { field: 'aware', code: 'missing' }
  if (at('aware') < lawSinceMs) return { field: 'aware', code: 'tooOld' }
  for (const name of ['aware', 'firstSignal', 'began', 'ended'] as const)
    if (at(name) > nowMs) return { field: name, code: 'future' }
  if (at('firstSignal') > at('aware')) return { field: 'firstSignal', code: 'wrongOrder' }
  return null
}
