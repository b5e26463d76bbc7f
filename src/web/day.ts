/** ISO date of a moment, on this computer's calendar: "2026-11-25". */
export function dayOf(atMs: number): string {
  const at = new Date(atMs)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** Noon of an ISO date on this computer: shown as a date, it is that day. */
export function noonOf(day: string): number {
  return Date.parse(`${day}T12:00`)
}

/** The minute of a moment, on this computer's clock: "2026-11-25T09:12". */
export function minuteOf(atMs: number): string {
  const at = new Date(atMs)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${dayOf(atMs)}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The moment of a minute on this computer's clock; null when it is none. */
export function momentOf(minute: string): string | null {
  const atMs = Date.parse(minute)
  return minute === '' || Number.isNaN(atMs) ? null : new Date(atMs).toISOString()
}
