import { dayAt, homeZone } from '../../base/clock.ts'
import { parameters } from '../../law/parameters.ts'

const dayMs = 24 * 60 * 60 * 1000

/** From here on the hours of Art. 33 hold, wherever one is: the day after the first day of the law. */
export const lawSinceMs = Date.parse(parameters['art33.hours'][0]?.from ?? '') + dayMs

/** The day of a moment, as yyyy-mm-dd. */
export function advisedDay(atMs: number): string {
  return dayAt(atMs).toString()
}

/** The minute of a moment, as the form wants it: "2026-11-29T10:42". */
export function minuteOf(at: string): string {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(homeZone)
    .toPlainDateTime()
    .round({ smallestUnit: 'minute', roundingMode: 'floor' })
    .toString({ smallestUnit: 'minute' })
}
