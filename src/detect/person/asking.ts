import type { KnownWords } from './parse.ts'

/** Known words that keep in mind what was asked of them: a look whose words were all unknown is the same in any document. */
export class Asking implements KnownWords {
  readonly #known: ReadonlySet<string>
  asked: string[] = []
  /** True when one of them is known. */
  wasKnown = false
  isRecording = false

  constructor(known: ReadonlySet<string>) {
    this.#known = known
  }

  /** Always asked, also when none is known: what comes later may be. */
  get size(): number {
    return this.isRecording ? Number.POSITIVE_INFINITY : this.#known.size
  }

  begin(): void {
    this.asked = []
    this.wasKnown = false
    this.isRecording = true
  }

  has(word: string): boolean {
    const isKnown = this.#known.has(word)
    if (isKnown) this.wasKnown = true
    else if (this.isRecording && !this.asked.includes(word)) this.asked.push(word)
    return isKnown
  }

  /** True when one of these is among the known words. */
  knowsOne(words: readonly string[]): boolean {
    return this.#known.size > 0 && words.some((word) => this.#known.has(word))
  }
}
