import type { Finding } from '../../detect/finding.ts'

const newline = 10

/** The findings of a table, in their order, by the number of their row from 0. */
export function findingsByRow(text: Uint8Array, findings: readonly Finding[]): Map<number, Finding[]> {
  const byRow = new Map<number, Finding[]>()
  let row = 0
  let at = 0
  for (const finding of findings) {
    for (; at < finding.start; at++) if (text[at] === newline) row++
    const some = byRow.get(row)
    if (some === undefined) byRow.set(row, [finding])
    else some.push(finding)
  }
  return byRow
}
