/** The pace of so much time is that of now: what was read before that may have been other mail, or the machine was busier. */
const windowMs = 45_000
const sampleEveryMs = 1000
/** At the beginning everything is still being got going: a pace of less than this is no pace. */
const settledAfterMs = 3000

interface Sample {
  readonly atMs: number
  readonly bytes: number
}

/** How long reading will still take, by how fast it went lately. Time is passed in, in milliseconds from anywhere. */
export class TimeLeft {
  #samples: Sample[] = []

  /** `bytes` were read until now. Called as often as one likes. */
  note(atMs: number, bytes: number): void {
    const last = this.#samples.at(-1)
    if (last !== undefined && atMs - last.atMs < sampleEveryMs) return
    this.#samples.push({ atMs, bytes })
    // The newest of those that are too old is where the window begins.
    const begin = this.#samples.findLastIndex((sample) => atMs - sample.atMs >= windowMs)
    if (begin > 0) this.#samples = this.#samples.slice(begin)
  }

  /** Milliseconds for `bytesLeft` more; undefined until the pace is known. */
  of(atMs: number, bytes: number, bytesLeft: number): number | undefined {
    const [first] = this.#samples
    if (first === undefined) return undefined
    const [ms, read] = [atMs - first.atMs, bytes - first.bytes]
    return ms < settledAfterMs || read <= 0 ? undefined : (ms / read) * bytesLeft
  }
}
