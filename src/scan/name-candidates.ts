import type { UndecidedName } from '../detect/person/undecided.ts'

// What a document leaves open of names, as one text of the index: a line for each part, "body 1c.7.-12.9f3a0c11,77aa01ef". Start and length
// count from the end of the one before, odds are tenths, and words are keyed digests cut to four bytes.

/** Something in it that may be a name. */
export interface NameCandidate {
  readonly part: string
  readonly start: number
  readonly length: number
  readonly odds: number
  /** Keyed digests of its words, cut. */
  readonly words: readonly string[]
}

interface OpenText {
  readonly place: string
  readonly undecided?: readonly UndecidedName[]
}

/** The keyed digest of a word, of which the hash is known: cut, for it only tells which of a few thousand names it may be. */
export type WordDigest = (hash: number) => string

/** A mailbox repeats its words; a digest costs a hundred times as much as remembering it. */
const maxRemembered = 20_000

/** Digests of words under this key. */
export function wordDigester(digest: (text: string) => string): WordDigest {
  const known = new Map<number, string>()
  return (hash) => {
    const before = known.get(hash)
    if (before !== undefined) return before
    const made = digest(`name-word:${String(hash)}`).slice(0, 8)
    if (known.size >= maxRemembered) known.clear()
    known.set(hash, made)
    return made
  }
}

/** Writes what the texts of a document leave open; '' when that is nothing. */
export class CandidateWriter {
  readonly #digest: WordDigest

  constructor(digest: (text: string) => string) {
    this.#digest = wordDigester(digest)
  }

  write(texts: readonly OpenText[]): string {
    const lines: string[] = []
    for (const { place, undecided = [] } of texts)
      if (undecided.length > 0) lines.push(`${place} ${this.#line(undecided)}`)
    return lines.join('\n')
  }

  #line(undecided: readonly UndecidedName[]): string {
    let last = 0
    return undecided
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end, odds, words }) => {
        const from = (start - last).toString(36)
        last = start
        const digests = words.map(this.#digest).join(',')
        return `${from}.${(end - start).toString(36)}.${String(Math.round(odds * 10))}.${digests}`
      })
      .join(' ')
  }
}

/** The candidates of a text that `CandidateWriter` wrote. */
export function readCandidates(body: string): NameCandidate[] {
  return body.split('\n').flatMap((line) => {
    const at = line.indexOf(' ')
    const part = line.slice(0, at)
    let start = 0
    return line
      .slice(at + 1)
      .split(' ')
      .map((one): NameCandidate => {
        const [from = '', length = '', odds = '', words = ''] = one.split('.')
        start += parseInt(from, 36)
        return { part, start, length: parseInt(length, 36), odds: Number(odds) / 10, words: words.split(',') }
      })
  })
}
