/** Time comes in from outside, so that every rule about time can be tested. */
export interface Clock {
  readonly now: () => Temporal.Instant
}

/** Where the firm is: its days begin and end there. */
export const homeZone = 'Europe/Amsterdam'

/** The day of a moment (or of milliseconds since 1970), where the firm is. */
export function dayAt(at: Temporal.Instant | number): Temporal.PlainDate {
  const moment = typeof at === 'number' ? Temporal.Instant.fromEpochMilliseconds(at) : at
  return moment.toZonedDateTimeISO(homeZone).toPlainDate()
}
