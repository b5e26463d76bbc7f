import { hashOfText } from '../lexicon.ts'
import type { KnownWords } from './parse.ts'

/** Known words that keep in mind what was asked of them: a look whose words were all unknown is the same in any document. */
export class Asking implements KnownWords {
  readonly #known: ReadonlySet<string>
  /** Hashes of the words that were asked for and are not known. */
  asked: number[] = []
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
    else if (this.isRecording) this.#keep(hashOfText(word))
    return isKnown
  }

  #keep(hash: number): void {
    if (!this.asked.includes(hash)) this.asked.push(hash)
  }
}

/** Hashes of the words, to look up what was asked. */
export function hashesOf(words: ReadonlySet<string>): ReadonlySet<number> {
  return new Set([...words].map(hashOfText))
}

/** True when one of these may be known. */
export function knowsOne(known: ReadonlySet<number>, asked: readonly number[]): boolean {
  if (known.size === 0) return false
  for (const hash of asked) if (known.has(hash)) return true
  return false
}
