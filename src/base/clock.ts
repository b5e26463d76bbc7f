/** Time comes in from outside, so that every rule about time can be tested. */
export interface Clock {
  readonly now: () => Temporal.Instant
}
