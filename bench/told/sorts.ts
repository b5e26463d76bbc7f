import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfText } from '../../src/detect/lexicon.ts'
import type { Sorts } from '../../src/detect/special/packed-sorts.ts'

interface Sort {
  readonly name: string
  readonly words: readonly string[]
}

/** The sorts of `sorts/*.txt`, one a line: its name, a colon, its words. */
export const sorts: readonly Sort[] = globSync(join(import.meta.dirname, 'sorts/*.txt'))
  .sort()
  .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => {
    const [name = '', words = ''] = line.split(':')
    return { name, words: [...new Set(words.trim().split(/\s+/))] }
  })

/** Every word of the lists. */
export const sortedWords: readonly string[] = [...new Set(sorts.flatMap(({ words }) => words))]

/** The sorts of each word, numbered from 1. */
export function sortsByWord(): Sorts {
  const all = new Map<number, number[]>()
  sorts.forEach(({ words }, index) => {
    for (const hash of new Set(words.map(hashOfText))) {
      const known = all.get(hash)
      if (known === undefined) all.set(hash, [index + 1])
      else known.push(index + 1)
    }
  })
  return all
}
