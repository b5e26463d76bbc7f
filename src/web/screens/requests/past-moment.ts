import { momentOf } from '../../day.ts'

/** The moment of a field; null when it is none, or still to come. */
export function pastMoment(minute: string, nowMs: number): string | null {
  const at = momentOf(minute)
  return at === null || Date.parse(at) > nowMs ? null : at
}
