/** Time comes in from outside, so that every rule about time can be tested. */
export interface Clock {
  readonly now: () => Temporal.Instant
}

/** A clock that stands still at an ISO instant. */
export function fixedClock(iso: string): Clock {
  const instant = Temporal.Instant.from(iso)
  return { now: () => instant }
}
