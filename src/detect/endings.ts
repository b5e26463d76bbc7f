import { lowerAt } from './characters.ts'
import { hashOfText } from './lexicon.ts'

const encoder = new TextEncoder()

/** Hashes of words, divided by white space: to compare with the hash of a token. */
export function wordsOf(words: string): ReadonlySet<number> {
  return new Set(words.trim().split(/\s+/).map(hashOfText))
}

/** A test whether the word in these bytes ends in one of these, whatever its case. */
export function endsAs(endings: string): (bytes: Uint8Array, word: Word) => boolean {
  const byLastTwo = new Map<number, Uint8Array[]>()
  for (const ending of endings.split(' ')) {
    const bytes = encoder.encode(ending)
    const key = lastTwo(bytes, bytes.length)
    byLastTwo.set(key, [...(byLastTwo.get(key) ?? []), bytes])
  }
  return (bytes, { start, end }) => {
    const candidates = byLastTwo.get(lastTwo(bytes, end))
    return candidates !== undefined && candidates.some((one) => isEnding(bytes, { start, end }, one))
  }
}

interface Word {
  readonly start: number
  readonly end: number
}

function lastTwo(bytes: Uint8Array, end: number): number {
  return (lowerAt(bytes, end - 2) << 8) | lowerAt(bytes, end - 1)
}

function isEnding(bytes: Uint8Array, { start, end }: Word, ending: Uint8Array): boolean {
  const from = end - ending.length
  if (from < start) return false
  for (let i = 0; i < ending.length; i++) if (lowerAt(bytes, from + i) !== ending[i]) return false
  return true
}
