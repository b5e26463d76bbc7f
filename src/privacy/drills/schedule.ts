import { countsIn, restDay } from '../../law/calendar.ts'

export interface Window {
  /** Local time from which on. */
  readonly from: Temporal.ZonedDateTime
  readonly days: number
  readonly fromHour: number
  readonly toHour: number
}

/**
 * A moment for each of so many mails: spread over working days and office hours, so that colleagues do not all get one at once.
 * The same seed gives the same; a seed is not kept, or it would tell who got which mail when.
 */
export function spread(count: number, window: Window, seed: number): number[] {
  const { from, fromHour, toHour } = window
  const stretches = workingDays(window).flatMap((day) => {
    const hour = (at: number): number =>
      day.toZonedDateTime({ timeZone: from.timeZoneId, plainTime: { hour: at } }).epochMilliseconds
    const start = Math.max(hour(fromHour), from.epochMilliseconds)
    return start < hour(toHour) ? [{ start, length: hour(toHour) - start }] : []
  })
  const whole = stretches.reduce((sum, { length }) => sum + length, 0)
  const random = randomOf(seed)
  // One in each equal part of the time: no crowd, and no long silence.
  const moments = Array.from({ length: count }, (_, index) => {
    let at = ((index + random()) / count) * whole
    for (const { start, length } of stretches) {
      if (at < length) return Math.round(start + at)
      at -= length
    }
    return from.epochMilliseconds
  })
  return shuffle(moments, random)
}

/** So many working days from a day on; a day whose hours are over is left out. */
function workingDays({ from, days: count, toHour }: Window): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = []
  let day = from.hour < toHour ? from.toPlainDate() : from.toPlainDate().add({ days: 1 })
  while (days.length < count) {
    if (restDay(day, countsIn.ATW) === undefined) days.push(day)
    day = day.add({ days: 1 })
  }
  return days
}

function shuffle<One>(some: readonly One[], random: () => number): One[] {
  return some
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** mulberry32: small, and good enough to spread mail. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
