/** Where the organisation is. */
export const zone = 'Europe/Amsterdam'

/** The day of a moment, as yyyy-mm-dd. */
export function advisedDay(atMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The minute of a moment, as the form wants it: "2026-11-29T10:42". */
export function minuteOf(at: string): string {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .round({ smallestUnit: 'minute', roundingMode: 'floor' })
    .toString({ smallestUnit: 'minute' })
}
