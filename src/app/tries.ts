import { Refusal } from '../base/refusal.ts'

/** Wrong passphrases in a row that are answered at once: more are guesses. */
const freeTries = 4

/** The wait after the fifth; doubles with each further one. */
const firstWaitMs = 5000
const longestWaitMs = 900_000

/** Lets a secret be tried, ever more slowly after wrong ones. */
export interface Tries {
  /** Runs the try; refuses with `too-many-tries` and the seconds to wait while it is too early. */
  readonly guard: <Result>(attempt: () => Promise<Result>) => Promise<Result>
}

export function createTries(nowMs: () => number): Tries {
  let wrong = 0
  let openAtMs = 0
  // One at a time: a hundred tries at once are a hundred tries.
  let queue: Promise<unknown> = Promise.resolve()
  const once = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
    const waitMs = openAtMs - nowMs()
    if (waitMs > 0) throw new Refusal('too-many-tries', String(Math.ceil(waitMs / 1000)))
    try {
      const result = await attempt()
      wrong = 0
      return result
    } catch (error) {
      if (error instanceof Refusal && error.code === 'wrong-passphrase') {
        wrong++
        if (wrong > freeTries)
          openAtMs = nowMs() + Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries - 1))
      }
      throw error
    }
  }
  return {
    guard: (attempt) => {
      const result = queue.then(() => once(attempt))
      queue = result.catch(() => undefined)
      return result
    },
  }
}
