/** Hashes of words that this document's headers, addresses and other names give as parts of names. */
export type KnownWords = Pick<ReadonlySet<number>, 'has'>

/** Known words that keep in mind what was asked of them: a look whose words were all unknown is the same in any document. */
export class Asking implements KnownWords {
  readonly #known: ReadonlySet<number>
  /** Hashes of the words that were asked for and are not known. */
  asked: number[] = []
  /** True when one of them is known. */
  wasKnown = false
  isRecording = false

  constructor(known: ReadonlySet<number>) {
    this.#known = known
  }

  begin(): void {
    this.asked = []
    this.wasKnown = false
    this.isRecording = true
  }

  has(hash: number): boolean {
    const isKnown = this.#known.has(hash)
    if (isKnown) this.wasKnown = true
    else if (this.isRecording && !this.asked.includes(hash)) this.asked.push(hash)
    return isKnown
  }
}

/** True when one of these may be known. */
export function knowsOne(known: ReadonlySet<number>, asked: readonly number[]): boolean {
  if (known.size === 0) return false
  for (const hash of asked) if (known.has(hash)) return true
  return false
}
