import { pushNumber, readNumbers } from './packed-numbers.ts'

/** Numbers of the sorts of each word, by the hash of the word. */
export type Sorts = ReadonlyMap<number, readonly number[]>

/** As text: the rows of sorts that there are, each with its length; then by hash how far each word is from the one before, and its row. */
export function packSorts(all: Sorts): string {
  const rows = [...new Set([...all.values()].map((row) => row.join(' ')))].sort()
  const places = new Map(rows.map((row, index) => [row, index]))
  const bytes: number[] = []
  pushNumber(bytes, rows.length)
  for (const row of rows) {
    const numbers = row.split(' ').map(Number)
    for (const number of [numbers.length, ...numbers]) pushNumber(bytes, number)
  }
  let last = 0
  for (const [hash, row] of [...all].sort(([a], [b]) => (a >>> 0) - (b >>> 0))) {
    pushNumber(bytes, (hash >>> 0) - last)
    pushNumber(bytes, places.get(row.join(' ')) ?? 0)
    last = hash >>> 0
  }
  return Buffer.from(bytes).toString('base64')
}

/** What `packSorts` made a text of. */
export function unpackSorts(packed: string): Sorts {
  const numbers = readNumbers(Buffer.from(packed, 'base64'))
  let at = 1
  const rows = Array.from({ length: numbers[0] ?? 0 }, () => {
    const size = numbers[at] ?? 0
    at += 1 + size
    return [...numbers.subarray(at - size, at)]
  })
  const all = new Map<number, readonly number[]>()
  for (let hash = 0; at < numbers.length; at += 2) {
    hash += numbers[at] ?? 0
    all.set(hash | 0, rows[numbers[at + 1] ?? 0] ?? [])
  }
  return all
}
