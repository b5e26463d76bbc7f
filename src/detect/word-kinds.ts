import type { Kind } from './kinds.ts'

/** What a word beside a number says it is: a kind, something of nobody, or by `HINT` only what it may be, which speaks against no other. */
export type Named = Kind | 'OTHER' | 'HINT'

/** Kinds that words name, by the hashes of the words, behind a bitmap: most words around a number name none. */
export interface WordKinds {
  readonly byHash: ReadonlyMap<number, readonly Named[]>
  readonly bitmap: Uint8Array
}

const bits = 1 << 17

const bitOf = (hash: number): number => (hash >>> 15) & (bits - 1)

/** The same words behind a bitmap. */
export function wordKinds(byHash: WordKinds['byHash']): WordKinds {
  const bitmap = new Uint8Array(bits >> 3)
  for (const hash of byHash.keys()) {
    const bit = bitOf(hash)
    bitmap[bit >> 3] = (bitmap[bit >> 3] ?? 0) | (1 << (bit & 7))
  }
  return { byHash, bitmap }
}

/** What the word with this hash names. */
export function kindsOfWord({ byHash, bitmap }: WordKinds, hash: number): readonly Named[] | undefined {
  const bit = bitOf(hash)
  return ((bitmap[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0 ? undefined : byHash.get(hash)
}
